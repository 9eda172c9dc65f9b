import Experiments
import ServiceModel
import Tables
import Wording

/// A row of `kpi.csv`: what a KPI came to in one replication.
struct ReplicationRow: KPIFigureRow {
  var figure = KPIFigure()

  static let table = Table<ReplicationRow>(
    "kpi",
    vi:
      "Chỉ tiêu theo từng lần lặp: mọi chỉ tiêu của toàn thành phố, cấp, loại điểm tiếp nhận; các "
      + "chỉ tiêu chính của thủ tục, huyện.",
    en: "KPIs by replication: all of the city, of levels and kinds of site; the headline KPIs of "
      + "procedures and districts.",
    columns: Column.figure(
      replication: LocalizedText(vi: "Lần lặp, từ 1.", en: "Replication, from 1."),
      value: LocalizedText(vi: "Giá trị trong lần lặp này.", en: "Value in this replication.")),
    key: Column<ReplicationRow>.figureKey,
    references: [.option, .kpi, .scope])
}

extension ReplicationRow {
  static func text(
    _ options: [OptionResult], _ told: ToldPlaces = .all
  ) -> TableText<ReplicationRow> {
    var text = TableText<ReplicationRow>()
    for option in options {
      let places = TablePlace.all(of: option)
      let values = KPI.all.map { kpi in
        option.scopes(of: kpi).filter {
          kpi.isToldByReplication(in: places[$0].type) && told.has(kpi, in: places[$0].type)
        }.map { (place: places[$0], values: option.values(kpi, scope: $0)) }
      }
      for replication in 0..<option.replications {
        for (kpi, scopes) in zip(KPI.all, values) {
          for (place, values) in scopes
          where values[replication] != nil || place.type == .city {
            let n = option.observations(kpi, scope: place.scope, replication: replication)
            text.write(
              ReplicationRow(
                figure: KPIFigure(
                  option: place.option, replication: replication + 1, kpi: kpi.id,
                  scopeType: place.type, scopeID: place.id, value: values[replication],
                  observations: Int(n.rounded()))))
          }
        }
      }
    }
    return text
  }
}
