import Experiments
import ServiceModel
import Wording

extension Chart {
  /// Sites by hour: busy counters over staffed ones, the fullest sites of each option.
  static func loadBySite(_ run: StoredRun) -> Chart? {
    let panels = run.options.map { ($0, SiteHours(run, $0.id).fullest(12)) }
      .filter { !$0.1.isEmpty }
    guard !panels.isEmpty else { return nil }
    return Chart(
      id: "load-by-site",
      title: LocalizedText(
        vi: "Tải theo nơi tiếp nhận và theo giờ", en: "Load by site and hour"),
      caption: LocalizedText(
        vi: "Quầy bận trên quầy có người, 12 nơi đầy nhất của mỗi phương án.",
        en: "Busy counters over staffed ones, the 12 fullest sites of each option."),
      isWide: panels.count > 1
    ) { language in
      [
        "concat": .array(panels.map { panel($0.0, $0.1, run, language) }),
        "columns": 2, "spacing": 24,
        "resolve": ["scale": ["color": "shared"]],
      ]
    }
  }

  private static func panel(
    _ option: StoredRun.Option, _ rows: [SiteHours.Row], _ run: StoredRun, _ language: Language
  ) -> JSON {
    let names = Dictionary(
      run.scopes(.site, of: option.id).map { ($0.id, $0.name) }, uniquingKeysWith: { a, _ in a })
    let cells = rows.flatMap { row in
      row.hours.map { hour in
        [
          "site": .string(names[row.site]?[language] ?? row.site),
          "hour": .number(Double(hour.hour)), "load": .number(hour.load),
        ] as JSON
      }
    }
    return [
      "title": ["text": lines(option.name[language], width: 40)],
      "width": .number(Double(20 * Set(rows.flatMap { $0.hours.map(\.hour) }).count)),
      "height": .number(Double(18 * rows.count)),
      "data": ["values": .array(cells)],
      "mark": ["type": "rect", "stroke": "white", "strokeWidth": 1],
      "encoding": [
        "x": [
          "field": "hour", "type": "ordinal",
          "axis": [
            "title": .null, "labelAngle": 0, "labelOverlap": true, "domain": false, "ticks": false,
          ],
        ],
        "y": [
          "field": "site", "type": "nominal", "sort": .null,
          "axis": ["title": .null, "domain": false, "ticks": false, "labelLimit": 250],
        ],
        "color": [
          "field": "load", "type": "quantitative",
          "scale": ["scheme": "cividis", "reverse": true, "domain": [0, 1], "clamp": true],
          "legend": ["format": ".0%", "orient": "bottom", "title": .null, "gradientLength": 180],
        ],
      ],
    ]
  }
}

/// Use of counters by hour at every site of an option.
private struct SiteHours {
  struct Row {
    var site: String
    var hours: [(hour: Int, load: Double)]

    var mean: Double { hours.map(\.load).reduce(0, +) / Double(max(1, hours.count)) }
  }

  private var rows: [Row] = []

  init(_ run: StoredRun, _ option: String) {
    var order: [String] = []
    var sums: [String: [Int: (busy: Double, staffed: Double)]] = [:]
    for quarter in run.quarters where quarter.option == option {
      if sums[quarter.site] == nil { order.append(quarter.site) }
      let hour = quarter.minutes / 60
      let sum = sums[quarter.site]?[hour] ?? (0, 0)
      sums[quarter.site, default: [:]][hour] = (
        sum.busy + (quarter.busyMean ?? 0), sum.staffed + (quarter.staffedMean ?? 0)
      )
    }
    rows = order.map { site in
      let hours = sums[site] ?? [:]
      return Row(
        site: site,
        hours: hours.keys.sorted().compactMap { hour in
          hours[hour].flatMap { $0.staffed > 0.5 ? (hour, $0.busy / $0.staffed) : nil }
        })
    }
  }

  func fullest(_ count: Int) -> [Row] {
    let sorted = rows.enumerated().filter { !$0.element.hours.isEmpty }.sorted { a, b in
      a.element.mean == b.element.mean ? a.offset < b.offset : a.element.mean > b.element.mean
    }
    return sorted.prefix(count).map(\.element)
  }
}
