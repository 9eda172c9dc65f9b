import EventKernel
import LegalFixtures
import Testing

@testable import LegalClock

/// Against the calendar itself, while time goes on.
@Suite struct `Calendar hand` {
  @Test(arguments: `Working calendar, at random`.Pattern.allCases)
  func `it answers like the calendar, on borders of sessions too`(
    pattern: `Working calendar, at random`.Pattern
  ) {
    let calendar = pattern.calendar
    var random = Lehmer(state: 5)
    var hand = CalendarHand()
    var now = SimTime.zero
    var asked = 0
    while WorkingCalendar.day(of: now) < 400 {
      let session = calendar.sessions[calendar.session(endingAfter: now)]
      now =
        switch random.number(in: 0..<4) {
        case 0: max(now, session.start)
        case 1: session.end
        default: now + SimDuration(ticks: random.number(in: 0..<7_200_000_000))
        }
      let earlier =
        random.number(in: 0..<4) == 0
        ? max(now - .minutes(1), min(now, session.start))
        : now - SimDuration(ticks: random.number(in: 0..<40 * 3_600_000_000))
      let work =
        random.number(in: 0..<4) == 0
        ? max(.zero, session.end - now) : SimDuration(ticks: random.number(in: 0..<20_000_000_000))
      #expect(hand.workingTime(before: now, on: calendar) == calendar.workingTime(before: now))
      #expect(
        hand.workingTime(from: earlier, to: now, on: calendar)
          == calendar.workingTime(from: earlier, to: now))
      #expect(hand.advance(now, by: work, on: calendar) == calendar.advance(now, by: work))
      asked += 1
    }
    #expect(asked > 1000)
  }
}
