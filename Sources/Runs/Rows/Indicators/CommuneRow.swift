import Experiments
import ServiceModel
import Tables
import Wording

/// A row of `communes.csv`: every KPI of the citizens of a commune, side by side as maps want them.
struct CommuneRow: TableRow {
  var option = ""
  var scopeType = ScopeType.commune
  var scopeID = ""
  /// Means over all replications, in the order of `kpis`.
  var means = [Double?](repeating: nil, count: kpis.count)

  /// Those that communes have.
  static let kpis = KPI.all.filter { $0.scopeTypes.contains(.commune) }

  static let table = Table<CommuneRow>(
    "communes",
    vi:
      "Mọi chỉ tiêu của người dân từng xã, phường: giá trị gộp mọi lần lặp, mỗi chỉ tiêu một cột. "
      + "Sáu chữ số có nghĩa. Khoảng tin cậy của các chỉ tiêu chính ở kpi_summary.csv.",
    en: "Every KPI of the citizens of each commune: the value over all replications, a column for "
      + "each, to six digits. Intervals of the headline KPIs are in kpi_summary.csv.",
    columns: [
      .option(\.option), .scopeType(\.scopeType).only([ScopeType.commune.rawValue]),
      .scopeID(\.scopeID),
    ]
      + kpis.enumerated().map { position, kpi in
        Column(
          kpi.id, \.means[position], unit: kpi.unit.rawValue, vi: kpi.name.vi + ".",
          en: kpi.name.en + "."
        ).digits(6)
      }, key: ["option", "scope_type", "scope_id"], references: [.option, .scope])
}

extension CommuneRow {
  static func text(_ options: [OptionResult]) -> TableText<CommuneRow> {
    var text = TableText<CommuneRow>()
    for option in options {
      for place in TablePlace.all(of: option) where place.type == .commune {
        text.write(
          CommuneRow(
            option: place.option, scopeID: place.id,
            means: kpis.map { option.estimate($0, scope: place.scope)?.value }))
      }
    }
    return text
  }
}
