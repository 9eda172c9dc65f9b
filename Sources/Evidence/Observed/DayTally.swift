import LegalClock
import Tables

/// What came on each day and in each hour of the local clock.
struct DayTally {
  private var days: [Int: Counted] = [:]

  private struct Counted {
    var (cases, events, tickets) = (0, 0, 0)
    var first = SeenInstant(word: .max)
    var last = SeenInstant(word: .min)
    var hours = SIMD32<UInt32>(repeating: 0)

    mutating func note(_ kind: Kind, _ instant: SeenInstant) {
      switch kind {
      case .aCase: cases += 1
      case .event: events += 1
      case .ticket: tickets += 1
      }
      guard !instant.isDay else { return }
      hours[instant.localMinute / 60] &+= 1
      (first, last) = (min(first, instant), max(last, instant))
    }
  }

  /// What is counted.
  enum Kind { case aCase, event, ticket }

  /// Counts one at an instant. O(1).
  mutating func note(_ kind: Kind, _ instant: SeenInstant) {
    days[instant.localDayNumber, default: Counted()].note(kind, instant)
  }

  /// First and last day; nil without any.
  var span: ClosedRange<Int>? {
    guard let first = days.keys.min(), let last = days.keys.max() else { return nil }
    return first...last
  }

  /// Each day between the first and the last, at most of `mostDays`.
  var rows: [DayOfData] {
    guard let span else { return [] }
    return span.prefix(Self.mostDays).map { number in
      let date = CivilDate(dayNumber: number)
      var row = DayOfData()
      (row.date, row.weekday) = (Day("\(date)"), date.weekday.name)
      guard let counted = days[number] else { return row }
      (row.cases, row.events, row.tickets) = (counted.cases, counted.events, counted.tickets)
      row.first = counted.first.word == .max ? nil : counted.first
      row.last = counted.last.word == .min ? nil : counted.last
      row.hasData = true
      return row
    }
  }

  /// A century: a wrong stamp makes no table of a million days.
  private static let mostDays = 36_525

  /// Notes days and hours without data.
  func note(into tally: inout QualityTally) {
    guard let span else { return }
    var seen = Array(repeating: 0, count: 7)
    var hours = Array(repeating: Array(repeating: 0, count: 24), count: 7)
    for number in span.prefix(Self.mostDays) {
      guard let counted = days[number] else { continue }
      let weekday = Self.weekday(number)
      seen[weekday] += 1
      for hour in 0..<24 where counted.hours[hour] > 0 { hours[weekday][hour] += 1 }
    }
    var gaps: [String] = []
    var (missing, closed): ([String], [String]) = ([], [])
    var gapHours = 0
    for number in span.prefix(Self.mostDays) {
      let (weekday, name) = (Self.weekday(number), "\(CivilDate(dayNumber: number))")
      guard let counted = days[number] else {
        if seen[weekday] == 0 { closed.append(name) } else { missing.append(name) }
        continue
      }
      guard seen[weekday] >= 4 else { continue }
      let empty = (0..<24).filter {
        counted.hours[$0] == 0 && 4 * hours[weekday][$0] >= 3 * seen[weekday]
      }
      gapHours += empty.count
      if let hour = empty.first { gaps.append("\(name)T\(hour < 10 ? "0" : "")\(hour)") }
    }
    let few = { (names: [String]) in names.prefix(5).joined(separator: " ") }
    tally.set(span.count, of: .days)
    tally.set(days.count * 24, of: .hours)
    tally.add(.daysWithout, missing.count, few(missing))
    tally.add(.closedDays, closed.count, few(closed))
    tally.add(.gaps, gapHours, few(gaps))
  }

  /// 0 is Monday.
  private static func weekday(_ number: Int) -> Int { ((number + 3) % 7 + 7) % 7 }
}
