import LegalClock
import Testing

@testable import Evidence

/// Instants as exports write them, against what the calendar says.
struct StampReaderTests {
  private func read(_ text: String, _ reader: StampReader = StampReader()) -> StampReader.Outcome {
    let bytes = Array(text.utf8)
    return bytes.withUnsafeBufferPointer { reader.read($0) }
  }

  private func instant(_ text: String, _ reader: StampReader = StampReader()) -> SeenInstant? {
    if case .instant(let instant, _) = read(text, reader) { instant } else { nil }
  }

  /// 2024-07-01 08:15:30 at UTC: 19905 days and 29,730 seconds after 1970.
  private static let morning: Int64 = (19_905 * 86_400 + 29_730) * 1_000_000

  @Test(arguments: [
    "2024-07-01 08:15:30", "2024-07-01T08:15:30", "2024/7/1 8:15:30", "20240701 08:15:30",
    "240701 8:15:30", "01/07/2024 08:15:30", "1-7-2024 8:15:30", "01.07.2024 08:15:30",
    "08:15:30 01/07/2024", "01/07/2024 08:15:30 AM", "01/07/2024 8:15:30 SA",
    "2024-07-01T08:15:30Z", "2024-07-01 15:15:30+07:00", "2024-07-01 15:15:30+0700",
    "2024-07-01T15:15:30.000+07", "2024-06-30 20:15:30,000-1200",
  ])
  func `one instant is read from every usual way of writing it`(text: String) {
    #expect(instant(text)?.microseconds == Self.morning)
  }

  @Test func `a fraction counts to the microsecond, with a point or a comma`() {
    #expect(instant("2024-07-01 08:15:30.123456")?.microseconds == Self.morning + 123_456)
    #expect(instant("2024-07-01 08:15:30,1")?.microseconds == Self.morning + 100_000)
    #expect(instant("2024-07-01 08:15:30.1234569")?.microseconds == Self.morning + 123_456)
  }

  @Test func `a half of the day is read in both languages`() {
    #expect(instant("01/07/2024 8:15:30 CH")?.microseconds == Self.morning + 12 * 3_600_000_000)
    #expect(instant("01/07/2024 12:15:30 AM")?.microseconds == Self.morning - 8 * 3_600_000_000)
    #expect(instant("01/07/2024 12:15:30 PM")?.microseconds == Self.morning + 4 * 3_600_000_000)
  }

  @Test func `a day without a time is a day, and the zone of the map counts where none is named`() {
    let reader = StampReader(zoneMinutes: 420)
    #expect(instant("01/07/2024", reader)?.isDay == true)
    #expect(instant("01/07/2024 00:00", reader)?.isDay == false)
    #expect(instant("01/07/2024 15:15:30", reader)?.microseconds == Self.morning)
    #expect(instant("2024-07-01T08:15:30Z", reader)?.offsetMinutes == 0)
  }

  @Test(arguments: [
    "30/02/2024", "2023-02-29 10:00", "2024-07-01 25:00", "2024-07-01 10:61", "1900-01-01",
    "9999-12-31", "0001-01-01 00:00:00", "2024-07-01 10:00:00+15:00",
  ])
  func `what the calendar does not have is impossible`(text: String) {
    guard case .impossible = read(text) else {
      Issue.record("\(text) was read as something else")
      return
    }
  }

  @Test(arguments: ["", "n/a", "10:15", "166", "2024-07", "32/12/2024", "HS-2024-07-01", "+07:00"])
  func `what is no instant is unreadable`(text: String) {
    guard case .unreadable = read(text) else {
      Issue.record("\(text) was read as something else")
      return
    }
  }

  @Test func `figures tell the order of day and month, and their column decides where they do not`()
  {
    let american = StampReader(monthFirst: true)
    #expect(instant("03/04/2024")?.localDay == CivilDate(year: 2024, month: 4, day: 3))
    #expect(instant("03/04/2024", american)?.localDay == CivilDate(year: 2024, month: 3, day: 4))
    #expect(instant("25/04/2024", american)?.localDay == CivilDate(year: 2024, month: 4, day: 25))
    #expect(instant("04/25/2024")?.localDay == CivilDate(year: 2024, month: 4, day: 25))
  }

  @Test(
    arguments: [
      (0, 0), (1, -12 * 60), (Self.morning, 420), (-1, 14 * 60), (Self.morning + 1, -345),
    ] as [(Int64, Int)])
  func `an instant keeps its microseconds and its offset in one word`(micro: Int64, offset: Int) {
    let instant = SeenInstant(microseconds: micro, offsetMinutes: offset)
    #expect(instant.microseconds == micro)
    #expect(instant.offsetMinutes == offset)
    #expect(!instant.isDay)
  }
}
