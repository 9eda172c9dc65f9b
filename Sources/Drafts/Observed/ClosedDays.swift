package import LegalClock
import Wording

/// Days on which nothing is recorded though the same weekday around them has enough: holidays, as a log
/// shows them.
enum ClosedDays {
  /// Of a weekday there are so many records on average in the two weeks before and after.
  static let enough = 20

  /// From records by day (since 1970): days between the first and the last with any. O(days).
  static func found(in records: [Int: Int]) -> [Int] {
    guard let first = records.keys.min(), let last = records.keys.max() else { return [] }
    return (first...last).filter { day in
      guard records[day] == nil else { return false }
      let around = [-14, -7, 7, 14].map { day + $0 }.filter { (first...last).contains($0) }
      let some = around.compactMap { records[$0] }
      return around.count > 1 && 4 * some.count >= 3 * around.count
        && some.reduce(0, +) >= enough * some.count
    }
  }

  /// Who comes in the 365 days from `first` on, by weekday but on closed days: what a scenario spreads over them.
  static func yearly(_ weekdays: [Double], from first: Int, closed: Set<Int>) -> Double {
    (first..<first + 365).reduce(0) { sum, day in
      closed.contains(day) ? sum : sum + weekdays[CivilDate(dayNumber: day).weekday.rawValue]
    }
  }

  /// For sources.
  static func source(_ log: String) -> String {
    "\(log): no record on a day whose weekday has \(enough) and more around it"
  }

  /// What a draft tells of them: how many there are, or a question.
  static func rows(_ days: [Int], log: String, of all: Int) -> [EstimateRow] {
    guard !days.isEmpty else {
      return [EstimateRow("special_days", "none", asking: DraftQuestions.holidays)]
    }
    return [
      EstimateRow(
        "special_days", "\(days.count)", Estimate(Double(days.count), count: all),
        source: source(log)),
      EstimateRow("special_days[kind=make_up]", "none", asking: DraftQuestions.makeUpDays),
    ]
  }

  /// As a scenario's special days have them.
  static func holidays(_ days: [Int]) -> [SpecialDay] {
    days.map {
      SpecialDay(
        date: CivilDate(dayNumber: $0), kind: .publicHoliday,
        name: .init(vi: "Không có dữ liệu", en: "Nothing recorded"))
    }
  }
}

extension SeenVisits {
  /// Days without visits that should have some.
  var closedDays: [Int] {
    ClosedDays.found(in: visits.reduce(into: [:]) { $0[$1.day, default: 0] += 1 })
  }
}

extension SeenCases {
  /// Those on which dossiers come.
  package var weekdays: Set<Weekday> { Set(cases.map { CivilDate(dayNumber: $0.day).weekday }) }

  /// Days on which nothing came and nothing was done, that should have some of it.
  var closedDays: [Int] {
    var records: [Int: Int] = [:]
    for one in cases {
      records[one.day, default: 0] += 1
      for moment in one.steps.flatMap({ [$0.started, $0.ended].compactMap { $0 } }) {
        records[Int((moment / 86_400).rounded(.down)), default: 0] += 1
      }
    }
    return ClosedDays.found(in: records)
  }
}
