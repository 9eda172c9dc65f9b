import Experiments
import Runs
import ServiceModel
import Wording

extension Chart {
  /// Where a dossier's time goes from receipt to result, by level of procedure.
  static func dossierTime(_ run: StoredRun) -> Chart? {
    let levels = run.scopes(.level, of: run.base.id)
    let bars = levels.flatMap { level in
      run.options.flatMap { option in DossierTimePart.all.compactMap { $0.bar(run, option, level) }
      }
    }
    guard bars.contains(where: { $0.hours > 0 }) else { return nil }
    return Chart(
      id: "dossier-time",
      title: LocalizedText(
        vi: "Thời gian của một hồ sơ đi đâu", en: "Where a dossier's time goes"),
      caption: LocalizedText(
        vi:
          "Giờ từ tiếp nhận đến có kết quả, trung bình mỗi hồ sơ đã xong, theo cấp thủ tục. Bên trái: "
          + "giờ làm việc; bên phải: cả đêm, nghỉ trưa, cuối tuần và ngày lễ.",
        en: "Hours from receipt to result, mean of finished dossiers, by level of procedure. Left: "
          + "working hours; right: with nights, lunch, weekends and holidays."),
      isWide: true
    ) { language in
      [
        "data": ["values": .array(bars.map { $0.json(language) })],
        "hconcat": [
          panel(run, language, closed: false), panel(run, language, closed: true),
        ],
        "spacing": 24,
      ]
    }
  }

  private static func panel(_ run: StoredRun, _ language: Language, closed: Bool) -> JSON {
    let parts = DossierTimePart.all
    let title =
      closed
      ? (language == .vi ? "giờ, cả ngoài giờ làm việc" : "hours by the clock")
      : (language == .vi ? "giờ làm việc" : "working hours")
    let filter: JSON = closed ? [] : [["filter": "!datum.closed"]]
    return [
      "transform": filter,
      "facet": [
        "row": [
          "field": "level", "type": "nominal", "title": .null,
          "sort": .array(run.scopes(.level, of: run.base.id).map { .string($0.name[language]) }),
          "header": closed
            ? ["labelOrient": "top", "labelAnchor": "start", "labelPadding": 2, "labelExpr": "' '"]
            : ["labelOrient": "top", "labelAnchor": "start", "labelPadding": 2],
        ]
      ],
      "spec": [
        "width": closed ? 270 : 330, "height": ["step": 19],
        "mark": ["type": "bar", "height": 13],
        "encoding": [
          "y": [
            "field": "option", "type": "nominal", "sort": .null,
            "axis": closed
              ? .null : ["title": .null, "ticks": false, "domain": false, "labelLimit": 240],
          ],
          "x": [
            "field": "hours", "type": "quantitative",
            "axis": ["title": .string(title), "tickCount": 5],
          ],
          "color": [
            "field": "part", "type": "nominal",
            "scale": [
              "domain": .array(parts.map { .string($0.name[language]) }),
              "range": .array(parts.map { .string($0.color) }),
            ],
            "legend": ["orient": "top", "columns": 3, "title": .null],
          ],
          "order": ["field": "order"],
        ],
      ],
      "resolve": ["scale": ["x": "shared"]],
      "spacing": 8,
    ]
  }
}

/// A part of a dossier's time, as it is drawn.
private struct DossierTimePart {
  let kpi: String
  let name: LocalizedText
  let color: String
  let order: Int

  struct Bar {
    let part: DossierTimePart
    let option: LocalizedText
    let level: LocalizedText
    let hours: Double

    func json(_ language: Language) -> JSON {
      [
        "option": .string(option[language]), "level": .string(level[language]),
        "part": .string(part.name[language]), "hours": .number(hours),
        "order": .number(Double(part.order)), "closed": .bool(part.kpi == "time_closed"),
      ]
    }
  }

  static let all: [DossierTimePart] = [
    .init(kpi: "time_queued", vi: "chờ xử lý", en: "queue", color: "#d55e00", order: 0),
    .init(kpi: "time_worked", vi: "được xử lý", en: "work", color: "#0072b2", order: 1),
    .init(kpi: "time_transferred", vi: "luân chuyển", en: "transfer", color: "#e69f00", order: 2),
    .init(
      kpi: "time_with_citizen", vi: "chờ công dân bổ sung", en: "citizen", color: "#009e73",
      order: 3),
    .init(
      kpi: "time_elsewhere", vi: "cơ quan ngoài, liên thông", en: "outside bodies, linked dossiers",
      color: "#b8a9c9", order: 4),
    .init(
      kpi: "time_closed", vi: "đêm và ngày nghỉ", en: "nights and holidays", color: "#d5d9de",
      order: 5),
  ]

  private init(kpi: String, vi: String, en: String, color: String, order: Int) {
    self.kpi = kpi
    name = LocalizedText(vi: vi, en: en)
    self.color = color
    self.order = order
  }

  func bar(_ run: StoredRun, _ option: StoredRun.Option, _ level: StoredRun.Scope) -> Bar? {
    run.value(option.id, kpi, .level, level.id)?.mean.map {
      Bar(part: self, option: option.name, level: level.name, hours: $0)
    }
  }
}
