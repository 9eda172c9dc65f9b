import LegalClock
import Runs
import Tables
import Wording

extension Chart {
  /// Need, plan and wait by half-hour of the week, of all staffed sites together; nil where no counters are
  /// staffed, and of tables that do not tell the need.
  static func staffing(_ stored: StoredStaffing) -> Chart? {
    let hours = StaffedHours(stored)
    guard !hours.weekdays.isEmpty else { return nil }
    return Chart("staffing", PackageResources.staffing_vl_json) { language in
      let days = JSON.array(hours.weekdays.map { hours.day($0, language) })
      let isTold = hours.areWaitsTold
      return [
        "below": .string(
          isTold ? " " + StaffWords.below.filled(language, hours.measure[language]) : ""),
        "seen": .string(hours.seen[language]), "days": days, "told": isTold ? days : [],
      ]
    }
  }
}

/// What the picture of a staffing shows.
private struct StaffedHours {
  /// From 0, Monday, on which the doors of a site are open.
  let weekdays: [Int]
  /// By half-hour of the week, from Monday at midnight; nil while all doors are closed.
  private var halfHours = [HalfHour?](repeating: nil, count: 336)
  /// The first target's rows of the certificate.
  private let cells: [StoredTable.Row]

  private struct HalfHour {
    var plan = 0.0
    var before = 0.0
    var need = 0.0
    /// Of the first target: the largest that was seen, if it is told by half-hour.
    var seen: Double?
  }

  init(_ stored: StoredStaffing) {
    var counted: Set<String> = []
    for row in stored.people.rows {
      // Offices have no half-hours.
      guard let load = row.number("site_load"), let from = Self.halfHour(of: row) else { continue }
      var sum = halfHours[from] ?? HalfHour()
      sum.plan += row.number("people") ?? 0
      sum.before += row.number("people_before") ?? 0
      // The load is that of the whole site, whatever groups it has.
      if counted.insert("\(row.text("site") ?? "") \(from)").inserted { sum.need += load }
      halfHours[from] = sum
    }
    let first = stored.certificate.rows.first { $0.text("reading") != nil }?.text("target")
    cells = stored.certificate.rows.filter {
      $0.text("reading") != nil && $0.text("target") == first
    }
    for row in cells {
      guard let estimate = row.number("estimate") else { continue }
      for part in (row.text("half_hours") ?? "").split(separator: " ").compactMap({ Int($0) })
      where halfHours.indices.contains(part) {
        let seen = halfHours[part]?.seen ?? 0
        halfHours[part]?.seen = max(seen, estimate)
      }
    }
    let all = halfHours
    weekdays = (0..<7).filter { day in all[48 * day..<48 * (day + 1)].contains { $0 != nil } }
  }

  /// Nil of what begins at no half-hour of the week.
  private static func halfHour(of row: StoredTable.Row) -> Int? {
    let weekday = Weekday.allCases.firstIndex { $0.name == row.text("weekday") }
    guard let weekday, let from = row.text("from_time").flatMap({ TimeOfDay($0) }),
      from.minutes < 1440
    else { return nil }
    return 48 * weekday + from.minutes / 30
  }

  /// Whether the certificate goes by half-hours: one over longer times has nothing to draw.
  var areWaitsTold: Bool { halfHours.contains { $0?.seen != nil } }

  private var limit: Double { cells.first?.number("at_most") ?? 0 }

  private var isOfMinutes: Bool { cells.first?.text("measure") == "mean_minutes" }

  /// What is shown of waits.
  var measure: LocalizedText {
    let target = cells.first?.text("target") ?? NumberFormat.missing
    let asked = TargetWords.spelled(LocalizedText(vi: target, en: target))
    switch cells.first?.text("measure") {
    case "mean_minutes":
      return LocalizedText(vi: "số phút (\(asked.vi))", en: "minutes (\(asked.en))")
    case "share_left":
      return LocalizedText(vi: "tỷ lệ bỏ về (\(asked.vi))", en: "share left (\(asked.en))")
    default:
      return LocalizedText(
        vi: "tỷ lệ lượt chờ quá giới hạn (\(asked.vi))",
        en: "share of tickets that wait longer than the limit (\(asked.en))")
    }
  }

  /// When most people are needed at once.
  var seen: LocalizedText {
    let most = halfHours.enumerated().max { ($0.element?.plan ?? -1) < ($1.element?.plan ?? -1) }
    guard let most, let plan = most.element?.plan else { return LocalizedText(vi: "", en: "") }
    return LocalizedText { language in
      let weekday = Weekday.allCases[most.offset / 48].text[language]
      let (hour, half) = (most.offset % 48 / 2, most.offset % 2)
      return StaffWords.busiest.filled(
        language,
        NumberFormat(language: language).decimal(plan, digits: plan == plan.rounded() ? 0 : 1),
        weekday,
        "\(hour):\(half == 0 ? "00" : "30")")
    }
  }

  func day(_ weekday: Int, _ language: Language) -> JSON {
    func slots(_ day: Int) -> [Int] { (0..<48).filter { halfHours[48 * day + $0] != nil } }
    let told = halfHours.compactMap { $0 }
    let most = told.reduce(1) { max($0, $1.plan, $1.before, $1.need) }
    let worst = told.compactMap(\.seen).reduce(1.25 * limit) { max($0, $1) }
    let earliest = weekdays.compactMap { slots($0).first }.min() ?? 0
    let latest = weekdays.compactMap { slots($0).last }.max() ?? 47
    func times(_ slot: Int) -> [String: JSON] {
      [
        "start": .number(Double(slot) / 2), "end": .number(Double(slot + 1) / 2),
        "zero": .number(0),
      ]
    }
    return [
      "title": .string(Weekday.allCases[weekday].text[language]),
      "width": .number(max(80, min(190, 900 / Double(weekdays.count)))),
      "hours": [.number(Double(earliest) / 2), .number(Double(latest + 1) / 2)],
      "most": [.number(0), .number(most)], "worst": [.number(0), .number(max(worst, 1e-6))],
      "format": .string(isOfMinutes ? ".0f" : ".0%"),
      "people": .array(
        slots(weekday).compactMap { slot in
          halfHours[48 * weekday + slot].map { people in
            .object(
              times(slot).merging([
                "plan": .number(people.plan), "before": .number(people.before),
                "need": .number(people.need),
              ]) { $1 })
          }
        }),
      "waits": .array(
        slots(weekday).compactMap { slot in
          halfHours[48 * weekday + slot]?.seen.map { seen in
            .object(
              times(slot).merging(["seen": .number(seen), "limit": .number(limit)]) { $1 })
          }
        }),
    ]
  }
}
