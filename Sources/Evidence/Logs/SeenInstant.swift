package import LegalClock
package import Tables

/// An instant of a log: to the microsecond, with its offset from UTC, or a day of which no more is
/// known.
///
/// One word of 64 bits, in the order of time: microseconds since 1970 UTC, then the offset in quarters of
/// an hour, then whether it is a day only.
package struct SeenInstant: Hashable, Comparable, Sendable {
  /// `Int64.min` stands for none in columns of logs.
  let word: Int64

  init(word: Int64) { self.word = word }

  /// Traps outside of the years 1900 to 2200, and if the offset is no whole number of quarters of an hour.
  package init(microseconds: Int64, offsetMinutes: Int, isDay: Bool = false) {
    precondition(abs(microseconds) < Self.largest, "an instant of our time")
    precondition(offsetMinutes % 15 == 0 && abs(offsetMinutes) <= 14 * 60, "an offset from UTC")
    word =
      microseconds << 8 | Int64(offsetMinutes / 15 + Self.zeroOffset) << 1 | (isDay ? 1 : 0)
  }

  private static let zeroOffset = 60
  private static let largest: Int64 = 230 * 366 * 86_400_000_000

  /// Since 1970-01-01 00:00 UTC. Of a day: its beginning.
  package var microseconds: Int64 { word >> 8 }
  /// East of Greenwich.
  package var offsetMinutes: Int { (Int(word & 0xFF) >> 1 - Self.zeroOffset) * 15 }
  /// Whether the log gives a day, and no time of it.
  package var isDay: Bool { word & 1 == 1 }

  /// Since 1970-01-01 00:00 of the local clock.
  package var localMicroseconds: Int64 { microseconds + Int64(offsetMinutes) * 60_000_000 }
  /// Of the local clock.
  package var localDay: CivilDate { CivilDate(dayNumber: localDayNumber) }
  /// Of the local clock: days since 1970-01-01.
  package var localDayNumber: Int { Int(floorDivided(localMicroseconds, Self.day)) }
  /// Of the local clock: 0 to 1439.
  package var localMinute: Int {
    Int((localMicroseconds - Int64(localDayNumber) * Self.day) / 60_000_000)
  }

  private static let day: Int64 = 86_400_000_000

  /// Negative if `other` is later.
  package func seconds(since other: SeenInstant) -> Double {
    Double(microseconds - other.microseconds) / 1e6
  }

  package static func < (a: SeenInstant, b: SeenInstant) -> Bool { a.word < b.word }
}

func floorDivided(_ a: Int64, _ b: Int64) -> Int64 { a >= 0 ? a / b : -((b - 1 - a) / b) }

extension SeenInstant: CellValue {
  package static var columnType: ColumnType { .datetime }

  package func write(to text: inout CSVText, as column: ColumnSchema) {
    text.append(
      day: localDay.components,
      microseconds: Int(localMicroseconds - Int64(localDayNumber) * Self.day),
      offsetMinutes: offsetMinutes)
  }

  package init(field: String, as column: ColumnSchema) throws(BadField) {
    let text = Array(field.utf8)
    let read = text.withUnsafeBufferPointer { StampReader().read($0) }
    guard case .instant(let instant, let details) = read, details.hasZone, text.count == 32 else {
      throw BadField()
    }
    self = instant
  }
}
