import Experiments
import Tables

/// What a folder tells of futures: the points of a design, at which all options are simulated.
///
/// A class: tables are read once they are asked for, and shared by all claims.
final class ClaimPoints {
  private let reader: FolderReader
  private var figures: [(row: FutureKPIRow, number: Int)]?
  private var cells: [String: CellReader] = [:]
  private var cellRows: [FutureCellRow]?

  /// What an indicator came to at a point, over its replications.
  struct Value {
    /// Nil if a run came to nothing, or nothing was observed.
    var value: Double?
    var file: String
    /// The first one behind it; nil in an array of cells.
    var row: Int?
  }

  init(_ reader: FolderReader) {
    self.reader = reader
  }

  /// How many futures there are, which are the first points; nil without any. Throws `ResultFolder.Problem`.
  func count() throws -> Int? {
    let study = reader.manifest.study
    guard study.hasFutures else { return nil }
    return study.robust == nil
      ? try rows().map(\.row.point).max().map { $0 + 1 }
      : try judged().map(\.points).max().flatMap { $0 > 0 ? $0 : nil }
  }

  /// Of a robust study, the differences over its futures. Throws `ResultFolder.Problem`.
  private func judged() throws -> [RobustRow] {
    guard reader.has(RobustRow.table.schema.file) else { return [] }
    return try reader.rows(RobustRow.self)
  }

  /// Those that say how many futures there are: of these indicators, or the first one.
  func kept(_ kpis: Set<String>) throws -> [RobustRow] {
    let all = try judged()
    let kept = all.filter { kpis.contains($0.kpi) }
    return kept.isEmpty ? Array(all.prefix(1)) : kept
  }

  /// By point, of an option; what is not told by place in the table is in the array of cells. Empty if
  /// neither has it. Throws `ResultFolder.Problem`.
  func values(_ key: ClaimFolder.Key) throws -> [Value] {
    guard let count = try count() else { return [] }
    let told = try rows().filter { ClaimFolder.Key($0.row.figure) == key }
    guard !told.isEmpty else { return try ofCells(key, count) }
    let byPoint = Dictionary(grouping: told, by: \.row.point)
    return (0..<count).map { point in
      let rows = byPoint[point] ?? []
      let values = rows.compactMap(\.row.figure.value)
      let isWhole = !rows.isEmpty && values.count == rows.count
      return Value(
        value: isWhole ? values.reduce(0, +) / Double(values.count) : nil,
        file: FutureKPIRow.table.schema.file, row: rows.first?.number)
    }
  }

  private func ofCells(_ key: ClaimFolder.Key, _ count: Int) throws -> [Value] {
    guard let (cells, cell) = try cell(key) else { return [] }
    return (0..<min(count, cells.points)).map {
      Value(value: cells.mean(of: cell, at: $0), file: cells.file, row: nil)
    }
  }

  /// Where an indicator stands in the array of cells of its option; nil if it does not.
  private func cell(_ key: ClaimFolder.Key) throws -> (cells: CellReader, cell: Int)? {
    let rows = try cellRows ?? reader.rows(FutureCellRow.self)
    cellRows = rows
    let row = rows.first {
      ClaimFolder.Key(option: $0.option, kpi: $0.kpi, type: $0.scopeType, id: $0.scopeID) == key
    }
    guard let row else { return nil }
    let cells = try cells[key.option] ?? CellReader(key.option, in: reader)
    self.cells[key.option] = cells
    return (cells, row.cell)
  }

  private func rows() throws -> [(row: FutureKPIRow, number: Int)] {
    if let figures { return figures }
    let rows = try reader.rows(FutureKPIRow.self).enumerated().map { ($1, $0 + 2) }
    figures = rows
    return rows
  }

  /// The rows of the table of points that claims looked at, in their order; then what they looked at in
  /// arrays of cells, as rows of that table.
  func kept(_ keys: Set<ClaimFolder.Key>) throws -> [FutureKPIRow] {
    let told = try rows().map(\.row).filter { keys.contains(ClaimFolder.Key($0.figure)) }
    guard let count = try count() else { return told }
    let known = Set(told.map { ClaimFolder.Key($0.figure) })
    return try told + keys.subtracting(known).sorted().flatMap { try rows(ofCell: $0, count) }
  }

  private func rows(ofCell key: ClaimFolder.Key, _ count: Int) throws -> [FutureKPIRow] {
    guard let (cells, position) = try cell(key) else { return [] }
    return (0..<min(count, cells.points)).flatMap { point in
      (0..<cells.replications).map { replication in
        let (value, observations) = cells.cell(position, at: point, replication)
        let figure = KPIFigure(
          option: key.option, replication: replication + 1, kpi: key.kpi, scopeType: key.type,
          scopeID: key.id, value: value.isNaN ? nil : value, observations: observations)
        return FutureKPIRow(point: point, figure: figure)
      }
    }
  }
}

extension ClaimFolder.Key {
  init(_ figure: KPIFigure) {
    self.init(
      option: figure.option, kpi: figure.kpi, type: figure.scopeType, id: figure.scopeID)
  }
}
