import Experiments

/// Some cells of a run, to be kept between steps.
struct KeptCells: Codable, Sendable {
  /// Nil where nothing was observed.
  var values: [Float?]
  var counts: [UInt32]

  init(_ row: CellRow, _ wanted: [Int]) {
    values = wanted.map { row.values[$0].isNaN ? nil : row.values[$0] }
    counts = wanted.map { row.counts[$0] }
  }

  var row: CellRow { CellRow(values: values.map { $0 ?? .nan }, counts: counts) }
}
