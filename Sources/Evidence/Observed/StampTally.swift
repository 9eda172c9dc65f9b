/// Reads the stamps of one column, and counts how they are written.
struct StampTally {
  let reader: StampReader
  /// Read as instants.
  private(set) var count = 0
  private var withoutZone = 0
  private var dayOnly = 0
  private var forms = [Int](repeating: 0, count: 256)
  private var (dayFirst, monthFirst, either) = (0, 0, 0)
  /// How often each offset was named, in minutes.
  private(set) var offsets: [Int: Int] = [:]
  private var (lastOffset, lastCount) = (0, 0)

  init(reader: StampReader) {
    self.reader = reader
  }

  /// The figures of the days only make sense with the month first, and were read otherwise.
  var isMonthFirst: Bool { !reader.monthFirst && monthFirst > 0 && dayFirst == 0 }

  mutating func read(
    _ field: UnsafeBufferPointer<UInt8>, day: UnsafeBufferPointer<UInt8>?
  ) -> StampReader.Outcome {
    let outcome = day.map { reader.read(day: $0, time: field) } ?? reader.read(field)
    guard case .instant(let instant, let details) = outcome else { return outcome }
    count += 1
    forms[Int(details.form)] += 1
    if instant.isDay { dayOnly += 1 }
    if details.hasZone { count(offset: instant.offsetMinutes) } else { withoutZone += 1 }
    switch details.order {
    case .dayFirst: dayFirst += 1
    case .monthFirst: monthFirst += 1
    case .either: either += 1
    case nil: break
    }
    return outcome
  }

  /// The same offset comes many times in a row.
  private mutating func count(offset: Int) {
    if offset != lastOffset {
      offsets[lastOffset, default: 0] += lastCount
      (lastOffset, lastCount) = (offset, 0)
    }
    lastCount += 1
  }

  /// Notes what holds of all stamps of the column together. To be called once.
  mutating func note(into tally: inout QualityTally) {
    if lastCount > 0 { offsets[lastOffset, default: 0] += lastCount }
    lastCount = 0
    offsets = offsets.filter { $0.value > 0 }
    tally.add(.mixedFormats, count - (forms.max() ?? 0))
    tally.add(.noZone, withoutZone, MapText.zone(reader.zoneMinutes))
    tally.add(.dayOnly, dayOnly)
    tally.add(
      .ambiguousDays, either, reader.monthFirst ? "month first" : "day first")
    tally.add(.contraryDays, reader.monthFirst ? dayFirst : monthFirst)
  }
}
