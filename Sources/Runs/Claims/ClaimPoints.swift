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

  /// How many futures there are, which are the first points; nil without any. What a sweep or stresses look
  /// at is no sample of what may come, nor are moves of one factor at a time. Throws `ResultFolder.Problem`.
  func count() throws -> Int? {
    let study = reader.manifest.study
    if let robust = study.robust {
      guard robust.design.isSample else { return nil }
      return try judged().map(\.points).max().flatMap { $0 > 0 ? $0 : nil }
    }
    guard study.kind == .compare || study.kind == .run, study.points != nil else { return nil }
    return try rows().map(\.row.point).max().map { $0 + 1 }
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
    let rows = try cellRows ?? reader.rows(FutureCellRow.self)
    cellRows = rows
    let row = rows.first {
      ClaimFolder.Key(option: $0.option, kpi: $0.kpi, type: $0.scopeType, id: $0.scopeID) == key
    }
    guard let row else { return [] }
    let cells = try cells[key.option] ?? CellReader(key.option, in: reader)
    self.cells[key.option] = cells
    return (0..<count).map {
      Value(value: cells.mean(of: row.cell, at: $0), file: cells.file, row: nil)
    }
  }

  private func rows() throws -> [(row: FutureKPIRow, number: Int)] {
    if let figures { return figures }
    let rows = try reader.rows(FutureKPIRow.self).enumerated().map { ($1, $0 + 2) }
    figures = rows
    return rows
  }

  /// The rows of the table of points that claims looked at, in their order.
  func kept(_ keys: Set<ClaimFolder.Key>) throws -> [FutureKPIRow] {
    try rows().map(\.row).filter { keys.contains(ClaimFolder.Key($0.figure)) }
  }
}

extension ClaimFolder.Key {
  init(_ figure: KPIFigure) {
    self.init(
      option: figure.option, kpi: figure.kpi, type: figure.scopeType, id: figure.scopeID)
  }
}
