import LegalClock

/// Reads a field as an instant, in whatever of the usual ways it is written, by whole numbers alone.
///
/// Dates: `2024-07-01`, `2024/7/1`, `20240701`, `240701`, `01/07/2024`, `1-7-2024`, `01.07.2024`. Times, after
/// a blank or a T, or before the date: `8:15`, `08:15:30`, `08:15:30.123456`, `08:15:30,123`, with AM, PM, SA or CH.
/// Offsets: `Z`, `+07`, `+0700`, `+07:00`.
struct StampReader: Sendable {
  /// Of days such as 03/04/2024.
  var monthFirst = false
  /// Where the field names no offset.
  var zoneMinutes = 0

  /// What a field holds.
  enum Outcome {
    case instant(SeenInstant, Details)
    /// It has the form, but there is no such instant: 30 February, 25:00, the year 1900.
    case impossible
    /// It is no instant at all.
    case unreadable
  }

  /// How it was written.
  struct Details {
    /// Its form: two of one form are written the same way.
    var form: UInt8
    var hasZone: Bool
    /// Of a day in figures that could be read both ways; nil if the order cannot be told from it because
    /// the year comes first.
    var order: Order?
  }

  /// What a day in figures tells of its order.
  enum Order { case dayFirst, monthFirst, either }

  /// Both parts, of which each may be a whole instant's.
  func read(day: UnsafeBufferPointer<UInt8>, time: UnsafeBufferPointer<UInt8>) -> Outcome {
    var parts = StampParts()
    guard parts.take(day), parts.take(time) else { return .unreadable }
    return outcome(of: parts)
  }

  /// A field without blanks around it.
  func read(_ field: UnsafeBufferPointer<UInt8>) -> Outcome {
    var parts = StampParts()
    guard parts.take(field) else { return .unreadable }
    return outcome(of: parts)
  }

  /// Instants out of these years are placeholders, such as 1900-01-01 or 9999-12-31.
  static let years = 1971...2100

  private func outcome(of parts: StampParts) -> Outcome {
    guard let (year, month, day, order) = date(of: parts) else { return .unreadable }
    guard let date = CivilDate(year: year, month: month, day: day), Self.years.contains(year),
      let inDay = parts.microsecondsInDay, abs(parts.offset ?? 0) <= 14 * 60,
      (parts.offset ?? 0) % 15 == 0
    else { return .impossible }
    let offset = parts.offset ?? zoneMinutes
    let local = Int64(date.dayNumber) * 86_400_000_000 + Int64(inDay)
    let instant = SeenInstant(
      microseconds: local - Int64(offset) * 60_000_000, offsetMinutes: offset,
      isDay: !parts.hasTime)
    return .instant(
      instant, Details(form: parts.form, hasZone: parts.offset != nil, order: order))
  }

  /// Year, month, day; nil if the figures are no date.
  private func date(of parts: StampParts) -> (Int, Int, Int, Order?)? {
    switch parts.date {
    case .none: return nil
    case .yearFirst(let year, let month, let day): return (year, month, day, nil)
    case .yearLast(let first, let second, let year):
      guard first <= 31, second <= 31 else { return nil }
      if first > 12 { return (year, second, first, .dayFirst) }
      if second > 12 { return (year, first, second, .monthFirst) }
      return monthFirst ? (year, first, second, .either) : (year, second, first, .either)
    }
  }
}
