package import Experiments
package import ServiceModel
import Tables
import Wording

/// A row of `stress.csv`: what a KPI of an option comes to under a stress, and without.
struct StressRow: PointFigureRow {
  var option = ""
  var stress = ""
  var nameVI = ""
  var nameEN = ""
  var kpi = ""
  var scopeType = ScopeType.city
  var scopeID = ""
  var usual: Double?
  var figure = PointFigure()

  static let table = Table<StressRow>(
    "stress",
    vi:
      "Từng phương án trong từng tình huống thử thách, với cùng những người dân như khi không có; toàn "
      + "thành phố các chỉ tiêu chính và những chỉ tiêu được yêu cầu, từng điểm tiếp nhận thời gian chờ.",
    en:
      "Each option under each stress, on the same citizens as without; of the city the headline KPIs and "
      + "those asked for, of each site the mean wait.",
    columns: [
      .option(\.option),
      Column(
        "stress", \.stress, vi: "Mã tình huống, như trong kịch bản.",
        en: "Id of the stress, as in the scenario."),
      .nameVI(\.nameVI), .nameEN(\.nameEN), .kpi(\.kpi), .scopeType(\.scopeType),
      .scopeID(\.scopeID),
      .inKPIUnit(
        "usual", \.usual, vi: "Giá trị khi không có tình huống nào.",
        en: "The value without any stress."),
    ]
      + Column.pointFigure(
        difference: LocalizedText(
          vi: "Trong tình huống này trừ khi không có.", en: "Under the stress minus without.")),
    key: ["option", "stress", "kpi", "scope_type", "scope_id"],
    references: [.option, .kpi, .scope])
}

extension StressRow {
  static func text(_ findings: PointFindings) -> TableText<StressRow> {
    var text = TableText<StressRow>()
    for (position, option) in findings.options.enumerated() {
      for (point, stress) in findings.stresses.enumerated() {
        for key in findings.keys(of: option) {
          let usual = findings.cells.estimate(key, of: position, at: nil)
          let value = findings.cells.estimate(key, of: position, at: point)
          // A place at which nobody is received in either case.
          if value == nil, usual == nil, key.scopeType != .city { continue }
          text.write(
            StressRow(
              option: tableID("option", option.id), stress: tableID("stress", stress.id),
              nameVI: stress.name.vi, nameEN: stress.name.en, kpi: key.kpi,
              scopeType: key.scopeType, scopeID: tableID(key.scopeType, key.scopeID),
              usual: usual?.value,
              figure: PointFigure(
                value,
                findings.cells.difference(
                  key, of: position, at: point, from: position, at: nil))))
        }
      }
    }
    return text
  }
}

extension PointFindings {
  /// What is told of an option: the KPIs of the city, then the wait at each site.
  package func keys(of option: Scenario) -> [CellKey] {
    kpis.map { CellKey.city($0) } + placeKeys(of: option)
  }

  /// The wait at each site, in their order.
  package func placeKeys(of option: Scenario) -> [CellKey] {
    option.reception.sites.map {
      CellKey(kpi: Self.placeKPI, scopeType: .site, scopeID: $0.id)
    }
  }
}
