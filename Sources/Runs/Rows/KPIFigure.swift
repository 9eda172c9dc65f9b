import Experiments
import Tables
import Wording

/// What a KPI came to in one replication of an option.
struct KPIFigure: Sendable {
  var option = ""
  /// From 1.
  var replication = 0
  var kpi = ""
  var scopeType = ScopeType.city
  var scopeID = ""
  /// Nil if nothing was observed.
  var value: Double?
  var observations = 0
}

/// A row that tells one.
protocol KPIFigureRow: TableRow {
  var figure: KPIFigure { get set }
}

extension Column where Row: KPIFigureRow {
  /// The columns that such tables share, in their order.
  static func figure(replication: LocalizedText, value: LocalizedText) -> [Column] {
    [
      .option(\.figure.option),
      Column(
        "replication", \.figure.replication, vi: replication.vi, en: replication.en
      ).atLeast(1),
      .kpi(\.figure.kpi), .scopeType(\.figure.scopeType), .scopeID(\.figure.scopeID),
      .inKPIUnit("kpi_value", \.figure.value, vi: value.vi, en: value.en),
      Column(
        "n", \.figure.observations, unit: "count", vi: "Số quan sát sau giá trị.",
        en: "Number of observations behind the value."
      ).atLeast(0),
    ]
  }

  /// What makes a figure the only one of its kind.
  static var figureKey: [String] { ["option", "replication", "kpi", "scope_type", "scope_id"] }
}
