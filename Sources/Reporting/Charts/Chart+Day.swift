import Experiments
import ServiceModel
import Wording

extension Chart {
  /// Everybody who waits at some site of the city, over the day.
  static func queueOverDay(_ run: StoredRun) -> Chart? {
    let points = DaySums(run) { $0.queueMean }.points
    guard points.contains(where: { $0.value != nil }) else { return nil }
    return Chart(
      id: "queue-over-day",
      title: LocalizedText(vi: "Người chờ trong ngày", en: "Citizens waiting over the day"),
      caption: LocalizedText(
        vi: "Tổng số người chờ ở mọi nơi tiếp nhận, trung bình các ngày mở cửa, theo 15 phút.",
        en: "At all sites together, on the mean open day, by 15 minutes.")
    ) { language in
      lines(
        points, run, language, title: language == .vi ? "người chờ" : "citizens waiting",
        format: ",~r")
    }
  }

  /// Busy counters over staffed ones, over the day.
  static func staffUse(_ run: StoredRun) -> Chart? {
    let points = useOfStaff(run)
    guard points.contains(where: { $0.value != nil }) else { return nil }
    return Chart(
      id: "staff-use",
      title: LocalizedText(vi: "Mức sử dụng quầy theo giờ", en: "Use of counters by the hour"),
      caption: LocalizedText(
        vi:
          "Quầy bận trên quầy có người, mọi nơi tiếp nhận gộp lại. Trên 100%: làm thêm ngoài giờ.",
        en: "Busy counters over staffed ones, all sites together. Above 100 %: work after hours.")
    ) { language in
      lines(
        points, run, language,
        title: language == .vi ? "quầy bận / quầy có người" : "busy / staffed", format: ".0%")
    }
  }

  /// Nil where no counter is staffed to speak of.
  static func useOfStaff(_ run: StoredRun) -> [DaySums.Point] {
    zip(DaySums(run) { $0.busyMean }.points, DaySums(run) { $0.staffedMean }.points)
      .map { busy, staffed in
        let use = staffed.value.flatMap { staffed in
          busy.value.flatMap { staffed > 0.5 ? $0 / staffed : nil }
        }
        return (busy.option, busy.minutes, use)
      }
  }

  /// A line breaks where there is no value.
  private static func lines(
    _ points: [DaySums.Point], _ run: StoredRun,
    _ language: Language, title: String, format: String
  ) -> JSON {
    let names = names(run)
    return [
      "width": 400, "height": 210,
      "data": [
        "values": .array(
          points.map { point in
            [
              "option": .string(names[point.option]?[language] ?? point.option),
              "minutes": .number(Double(point.minutes)), "value": .of(point.value),
            ]
          })
      ],
      "mark": ["type": "line", "interpolate": "monotone", "strokeWidth": 2.2],
      "encoding": [
        "x": [
          "field": "minutes", "type": "quantitative", "axis": timeAxis(language),
          "scale": ["zero": false, "nice": false],
        ],
        "y": [
          "field": "value", "type": "quantitative",
          "axis": ["title": .string(title), "format": .string(format), "tickCount": 5],
        ],
        "color": ["field": "option", "type": "nominal", "scale": colors(run, language)],
        "strokeDash": ["field": "option", "type": "nominal", "scale": dashScale(run, language)],
      ],
    ]
  }

  /// The site with the longest mean queue of each option: mean, and the band up to the 90th
  /// percentile of days.
  static func queueAtBusiestSite(_ run: StoredRun) -> Chart? {
    let panels = run.options.compactMap { option -> (StoredRun.Option, [StoredRun.Quarter])? in
      let mine = run.quarters.filter { $0.option == option.id }
      guard let top = mine.max(by: { ($0.queueMean ?? 0) < ($1.queueMean ?? 0) }) else {
        return nil
      }
      return (option, mine.filter { $0.site == top.site })
    }
    guard !panels.isEmpty else { return nil }
    return Chart(
      id: "queue-at-busiest-site",
      title: LocalizedText(
        vi: "Hàng chờ ở nơi đông nhất", en: "The queue where it is longest"),
      caption: LocalizedText(
        vi:
          "Mỗi phương án: nơi tiếp nhận có hàng chờ dài nhất. Đường: trung bình các ngày; dải: "
          + "90% số ngày không quá mức trên.",
        en:
          "For each option the site with the longest queue. Line: mean over days; band: up to the "
          + "90th percentile.")
    ) { language in
      [
        "concat": .array(
          panels.map { option, quarters in
            let site = run.scopes(.site, of: option.id).first { $0.id == quarters.first?.site }
            return band(
              quarters, title: option.name[language],
              subtitle: site?.name[language] ?? "", color: color(of: option, run), language)
          }),
        "columns": 2, "spacing": 18,
      ]
    }
  }

  static func color(of option: StoredRun.Option, _ run: StoredRun) -> String {
    let position = run.options.firstIndex { $0.id == option.id } ?? 0
    return palette[position % palette.count]
  }

  private static func band(
    _ quarters: [StoredRun.Quarter], title: String, subtitle: String, color: String,
    _ language: Language
  ) -> JSON {
    let x: JSON = [
      "field": "minutes", "type": "quantitative", "scale": ["zero": false, "nice": false],
      "axis": timeAxis(language).with([
        "values": .array(stride(from: 0, through: 24, by: 3).map { .number(Double(60 * $0)) })
      ]),
    ]
    return [
      "width": 185, "height": 120,
      "title": [
        "text": Chart.lines(title), "subtitle": .string(subtitle), "subtitleColor": .string(soft),
        "subtitleFontSize": 11, "limit": 215,
      ],
      "data": [
        "values": .array(
          quarters.map { quarter in
            [
              "minutes": .number(Double(quarter.minutes)), "mean": .of(quarter.queueMean),
              "p90": .of(quarter.queueP90), "zero": 0,
            ]
          })
      ],
      "layer": [
        [
          "mark": [
            "type": "area", "opacity": 0.22, "color": .string(color), "interpolate": "step",
          ],
          "encoding": [
            "x": x,
            "y": [
              "field": "p90", "type": "quantitative", "axis": ["title": .null, "tickCount": 4],
            ],
            "y2": ["field": "zero"],
          ],
        ],
        [
          "mark": [
            "type": "line", "color": .string(color), "strokeWidth": 2, "interpolate": "monotone",
          ],
          "encoding": ["x": x, "y": ["field": "mean", "type": "quantitative"]],
        ],
      ],
    ]
  }
}

/// A series summed over all sites of an option, by 15 minutes from the first to the last of the day.
struct DaySums {
  /// Nil if no site was looked at.
  typealias Point = (option: String, minutes: Int, value: Double?)

  var points: [Point] = []

  init(_ run: StoredRun, _ value: (StoredRun.Quarter) -> Double?) {
    for option in run.options {
      var sums: [Int: Double] = [:]
      for quarter in run.quarters where quarter.option == option.id {
        if let value = value(quarter) { sums[quarter.minutes, default: 0] += value }
      }
      guard let first = sums.keys.min(), let last = sums.keys.max() else { continue }
      points += stride(from: first, through: last, by: 15).map { (option.id, $0, sums[$0]) }
    }
  }
}
