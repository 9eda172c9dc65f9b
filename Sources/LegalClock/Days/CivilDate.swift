/// A day of the Gregorian calendar, without a time zone.
public struct CivilDate: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// Days since 1970-01-01.
  public let dayNumber: Int

  /// The day so many days after 1970-01-01, before it if negative.
  public init(dayNumber: Int) {
    self.dayNumber = dayNumber
  }

  /// Nil if there is no such day.
  ///
  /// H. Hinnant, *chrono-compatible low-level date algorithms*: eras of 400 years from 1 March.
  public init?(year: Int, month: Int, day: Int) {
    guard (1...12).contains(month), (1...31).contains(day) else { return nil }
    let y = month <= 2 ? year - 1 : year
    let era = (y >= 0 ? y : y - 399) / 400
    let yearOfEra = y - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    dayNumber = era * 146_097 + dayOfEra - 719_468
    guard components == (year, month, day) else { return nil }
  }

  /// Reads `2024-02-29`; nil if it is anything else.
  public init?(iso text: some StringProtocol) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 3, parts[0].count == 4, parts[1].count == 2, parts[2].count == 2,
      parts.allSatisfy({ $0.allSatisfy { $0.isASCII && $0.isNumber } }),
      let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2])
    else { return nil }
    self.init(year: year, month: month, day: day)
  }

  /// Year, month from 1 and day of the month from 1. O(1), by Hinnant's algorithm.
  public var components: (year: Int, month: Int, day: Int) {
    let z = dayNumber + 719_468
    let era = (z >= 0 ? z : z - 146_096) / 146_097
    let dayOfEra = z - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shifted = (5 * dayOfYear + 2) / 153
    let month = shifted + (shifted < 10 ? 3 : -9)
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    return (year, month, dayOfYear - (153 * shifted + 2) / 5 + 1)
  }

  /// Monday is the first day of the week, as in ISO 8601.
  public var weekday: Weekday {
    Weekday.allCases[((dayNumber + 3) % 7 + 7) % 7]
  }

  /// The day so many days later, earlier if negative.
  public func adding(days: Int) -> CivilDate {
    CivilDate(dayNumber: dayNumber + days)
  }

  /// The day with the same number so many months later, earlier if negative; the last of that month
  /// where it has no such day: a month after 31 January is the end of February.
  public func adding(months: Int) -> CivilDate {
    let (year, month, day) = components
    let count = year * 12 + month - 1 + months
    let inYear = ((count % 12) + 12) % 12
    let first = CivilDate(year: (count - inYear) / 12, month: inYear + 1, day: 1)
    guard let first else { preconditionFailure("every month has a first day") }
    return first.adding(days: min(day, first.daysOfMonth) - 1)
  }

  /// How many days its month has.
  private var daysOfMonth: Int {
    let (year, month, _) = components
    switch month {
    case 4, 6, 9, 11: return 30
    case 2: return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    default: return 31
    }
  }

  public static func < (a: CivilDate, b: CivilDate) -> Bool { a.dayNumber < b.dayNumber }

  /// ISO 8601, as in files: `2024-02-29`.
  public var description: String {
    let (year, month, day) = components
    return "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
  }
}

/// The days of a week; `rawValue` counts from Monday, 0, and is the place in
/// `CalendarPattern.weekly`.
public enum Weekday: Int, Hashable, Sendable, CaseIterable {
  /// A day of the week, by its English name in lower case, as in scenario files.
  case monday, tuesday, wednesday, thursday, friday, saturday, sunday

  /// As in scenario files: `monday`.
  public var name: String { "\(self)" }
}

/// A clock time, in minutes after midnight; 24:00 is the end of the day.
public struct TimeOfDay: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// Minutes after midnight, 0 to 1,440.
  public let minutes: Int

  /// Traps outside 0...1440.
  public init(minutes: Int) {
    precondition((0...1440).contains(minutes), "a day has 1440 minutes")
    self.minutes = minutes
  }

  /// Reads `07:30`; nil if it is anything else.
  public init?(_ text: some StringProtocol) {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 2, parts.allSatisfy({ $0.count == 2 }),
      parts.allSatisfy({ $0.allSatisfy { $0.isASCII && $0.isNumber } }),
      let hour = Int(parts[0]), let minute = Int(parts[1]), minute < 60,
      hour * 60 + minute <= 1440
    else { return nil }
    minutes = hour * 60 + minute
  }

  public static func < (a: TimeOfDay, b: TimeOfDay) -> Bool { a.minutes < b.minutes }

  public var description: String { "\(padded(minutes / 60, 2)):\(padded(minutes % 60, 2))" }
}

private func padded(_ number: Int, _ width: Int) -> String {
  let digits = "\(number)"
  return String(repeating: "0", count: max(0, width - digits.count)) + digits
}
