import Experiments

/// Where a figure in a sentence was read: file and row of a result folder.
struct Source: Hashable {
  var file: String
  var row: Int
  /// The column, and what stands there.
  var column: String
  var value: Double?
  /// What it is: KPI, option, scope.
  var what: String
}

extension Source {
  /// `kpi_summary.csv:12 compare.csv:30`, as a page tells where its figures were read.
  static func list(_ sources: [Source]) -> String {
    sources.map { "\($0.file):\($0.row)" }.joined(separator: " ")
  }

  init(_ value: StoredRun.Value) {
    self.init(
      file: TableSchema.kpiSummary.file, row: value.row, column: "mean", value: value.mean,
      what: value.place.words)
  }

  init(_ difference: StoredRun.Difference) {
    self.init(
      file: TableSchema.compare.file, row: difference.row, column: "difference",
      value: difference.difference, what: difference.place.words)
  }

  init(_ standing: StoredRun.Standing) {
    self.init(
      file: TableSchema.best.file, row: standing.row, column: "lead", value: standing.lead,
      what: "\(standing.kpi) \(standing.option)")
  }

  init(_ load: StoredRun.Load) {
    self.init(
      file: TableSchema.loads.file, row: load.row, column: "staff_needed",
      value: load.staffNeeded.map(Double.init), what: "\(load.option) \(load.id)")
  }
}

extension StoredRun.Place {
  fileprivate var words: String {
    scopeType == .city ? "\(kpi) \(option)" : "\(kpi) \(option) \(scope)"
  }
}
