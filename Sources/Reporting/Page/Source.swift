import Experiments
import Runs
import Tables

/// Where a figure in a sentence was read: file and row of a result folder.
struct Source: Hashable {
  var file: String
  var row: Int
  /// The columns, and what stands there.
  var cells: [Cell]
  /// What it is: KPI, option, scope.
  var what: String

  struct Cell: Hashable {
    var column: String
    var value: Double?

    init(_ column: String, _ value: Double?) {
      self.column = column
      self.value = value
    }
  }
}

extension Source {
  /// `kpi_summary.csv:12 compare.csv:30`, as a page tells where its figures were read.
  static func list(_ sources: [Source]) -> String {
    sources.map(\.place).joined(separator: " ")
  }

  /// `kpi_summary.csv:12`.
  var place: String { "\(file):\(row)" }

  init(_ value: StoredRun.Value) {
    self.init(
      file: ResultTables.summary.file, row: value.row, cells: [Cell("mean", value.mean)],
      what: value.place.words)
  }

  init(_ difference: StoredRun.Difference, _ columns: String...) {
    let cells = [
      Cell("difference", difference.difference), Cell("ci_low", difference.lower),
      Cell("ci_high", difference.upper),
    ]
    self.init(
      file: ResultTables.comparison.file, row: difference.row,
      cells: columns.isEmpty ? cells : cells.filter { columns.contains($0.column) },
      what: difference.place.words)
  }

  init(_ standing: StoredRun.Standing) {
    self.init(
      file: ResultTables.contest.file, row: standing.row, cells: [Cell("margin", standing.lead)],
      what: "\(standing.kpi) \(standing.option)")
  }

  init(_ load: StoredRun.Load) {
    self.init(
      file: ResultTables.load.file, row: load.row,
      cells: [
        Cell("load_busiest", load.busiestLoad), Cell("unfinished_minutes", load.unfinishedMinutes),
      ], what: "\(load.option) \(load.id)")
  }
}

extension StoredRun.Place {
  fileprivate var words: String {
    scopeType == .city ? "\(kpi) \(option)" : "\(kpi) \(option) \(scope)"
  }
}
