import EventKernel
import ServiceModel
import Testing

@testable import Reporting

@Suite struct TraceTableTests {
  @Test func `instants are written with their zone, to the microsecond`() throws {
    let firstDay = try #require(CivilDate(year: 2024, month: 2, day: 28))
    let times = TraceTimes(firstDay: firstDay)
    #expect(times.text(.zero) == "2024-02-28T00:00:00.000000+07:00")
    let instant = SimTime(ticks: 86_400_000_000 + 52_215_000_042)
    #expect(times.text(instant) == "2024-02-29T14:30:15.000042+07:00")
  }

  @Test func `every activity and outcome has a word in both languages`() {
    for id in Trace.Activity.allCases.map(\.rawValue) + Trace.Outcome.allCases.map(\.rawValue) {
      #expect(TraceTexts.word(id).vi != id, "\(id)")
      #expect(!TraceTexts.word(id).en.isEmpty)
    }
  }
}
