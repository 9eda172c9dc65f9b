import ServiceModel
import Wording

extension Chart {
  /// The wait by the time at which it began: median and the band from the 10th to the 90th percentile
  /// of all tickets together, each option on the same axis.
  static func waitOverDay(_ run: StoredRun) -> Chart? {
    let panels = run.options.compactMap { option -> (StoredRun.Option, [StoredRun.Wait])? in
      let waits = WaitPoints.often(run.waits.filter { $0.option == option.id && $0.isOfCity })
      return waits.isEmpty ? nil : (option, waits)
    }
    guard !panels.isEmpty else { return nil }
    let answer = Answer(run: run)
    let sound = panels.filter { answer.isSound($0.0.id) }
    let longest = (sound.isEmpty ? panels : sound).flatMap(\.1).compactMap(\.p90).max() ?? 1
    return Chart(
      id: "wait-over-day",
      title: LocalizedText(vi: "Thời gian chờ theo giờ trong ngày", en: "The wait by time of day"),
      caption: LocalizedText(
        vi: "Phút, theo nửa giờ lấy số, mọi nơi tiếp nhận. Đường: một nửa số lượt chờ không "
          + "quá; dải: từ mức 10% đến mức 90% số lượt chờ không quá, mọi ngày và mọi lần lặp gộp lại. "
          + "Trục chung theo các phương án được xếp hạng.",
        en:
          "Minutes, by the half-hour of the ticket, at all sites. Line: median; band: 10th to 90th "
          + "percentile of all tickets called, of all days and replications together. One axis, "
          + "after the options that are ranked.")
    ) { language in
      [
        "concat": .array(
          panels.map { option, waits in
            WaitPoints(waits: waits, axisEnd: longest).panel(
              title: option.name[language], color: color(of: option, run), language)
          }),
        "columns": 2, "spacing": 18,
      ]
    }
  }
}

private struct WaitPoints {
  let waits: [StoredRun.Wait]
  let axisEnd: Double

  /// Half-hours with one ticket in two thousand at least: quantiles of fewer say little.
  static func often(_ waits: [StoredRun.Wait]) -> [StoredRun.Wait] {
    let all = waits.reduce(0) { $0 + $1.tickets }
    return waits.filter { 2000 * $0.tickets >= all && $0.median != nil }
  }

  func panel(title: String, color: String, _ language: Language) -> JSON {
    let x: JSON = [
      "field": "minutes", "type": "quantitative", "scale": ["zero": false, "nice": false],
      "axis": Chart.timeAxis(language).with([
        "values": .array(stride(from: 0, through: 24, by: 3).map { .number(Double(60 * $0)) })
      ]),
    ]
    let y: JSON = [
      "type": "quantitative", "axis": ["title": .null, "tickCount": 4],
      "scale": ["domain": [0, .number(axisEnd)], "nice": true],
    ]
    func mark(_ type: String, _ other: [String: JSON]) -> JSON {
      let shared: JSON = [
        "type": .string(type), "clip": true, "color": .string(color), "interpolate": "step",
      ]
      return shared.with(other)
    }
    return [
      "width": 185, "height": 120,
      "title": [
        "text": Chart.lines(title), "subtitle": .string(subtitle(language)),
        "subtitleColor": .string(Chart.soft), "subtitleFontSize": 11, "limit": 215,
      ],
      "data": ["values": .array(waits.map(values))],
      "layer": [
        [
          "mark": mark("area", ["opacity": 0.22]),
          "encoding": ["x": x, "y": y.with(["field": "p10"]), "y2": ["field": "p90"]],
        ],
        [
          "mark": mark("line", ["strokeWidth": 2]),
          "encoding": ["x": x, "y": y.with(["field": "median"])],
        ],
      ],
    ]
  }

  /// At the middle of the half-hour.
  private func values(_ wait: StoredRun.Wait) -> JSON {
    [
      "minutes": .number(Double(wait.minutes + DayWaits.slotMinutes / 2)), "p10": .of(wait.p10),
      "median": .of(wait.median), "p90": .of(wait.p90),
    ]
  }

  private func subtitle(_ language: Language) -> String {
    let longest = waits.compactMap(\.p90).max() ?? 0
    let told = NumberFormat(language: language).decimal(longest, digits: 0)
    return language == .vi ? "cao nhất: \(told) phút" : "highest: \(told) minutes"
  }
}
