import Experiments
import ServiceModel
import Tables
import Wording

/// A row of `kpi.csv`: what a KPI came to in one replication.
struct ReplicationRow: TableRow {
  var option = ""
  var replication = 0
  var kpi = ""
  var scopeType = ScopeType.city
  var scopeID = ""
  var value: Double?
  var observations = 0

  static let table = Table<ReplicationRow>(
    "kpi",
    vi:
      "Chỉ tiêu theo từng lần lặp: mọi chỉ tiêu của toàn thành phố, cấp, loại điểm tiếp nhận; các "
      + "chỉ tiêu chính của thủ tục, huyện.",
    en: "KPIs by replication: all of the city, of levels and kinds of site; the headline KPIs of "
      + "procedures and districts.",
    columns: [
      .option(\.option),
      Column("replication", \.replication, vi: "Lần lặp, từ 1.", en: "Replication, from 1.")
        .atLeast(1),
      .kpi(\.kpi), .scopeType(\.scopeType), .scopeID(\.scopeID),
      .inKPIUnit(
        "kpi_value", \.value, vi: "Giá trị trong lần lặp này.", en: "Value in this replication."),
      Column(
        "n", \.observations, unit: "count", vi: "Số quan sát sau giá trị.",
        en: "Number of observations behind the value."
      ).atLeast(0),
    ], key: ["option", "replication", "kpi", "scope_type", "scope_id"],
    references: [.option, .kpi, .scope])
}

extension ReplicationRow {
  static func text(_ options: [OptionResult]) -> TableText<ReplicationRow> {
    var text = TableText<ReplicationRow>()
    for option in options {
      let places = TablePlace.all(of: option)
      let values = KPI.all.map { kpi in
        option.scopes(of: kpi).filter { kpi.isToldByReplication(in: places[$0].type) }
          .map { (place: places[$0], values: option.values(kpi, scope: $0)) }
      }
      for replication in 0..<option.replications {
        for (kpi, scopes) in zip(KPI.all, values) {
          for (place, values) in scopes
          where values[replication] != nil || place.type == .city {
            let n = option.observations(kpi, scope: place.scope, replication: replication)
            text.write(
              ReplicationRow(
                option: place.option, replication: replication + 1, kpi: kpi.id,
                scopeType: place.type, scopeID: place.id, value: values[replication],
                observations: Int(n.rounded())))
          }
        }
      }
    }
    return text
  }
}
