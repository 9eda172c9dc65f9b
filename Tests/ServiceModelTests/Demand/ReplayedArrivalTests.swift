import EventKernel
import LegalClock
import Testing

@testable import ServiceModel

/// Arrivals that come as they were.
@Suite struct ReplayedArrivalTests {
  private static func stamped(
    _ stamps: [(
      day: Int, microseconds: Int64, commune: Int, procedure: Int, channel: Trace.Channel?
    )]
  ) -> Scenario {
    var city = Scenario.twins(days: 20)
    city.people.demand.stamps = stamps.map {
      ArrivalStamp(
        date: city.day($0.day), microseconds: $0.microseconds, commune: CommuneID($0.commune),
        procedure: ProcedureID($0.procedure), channel: $0.channel)
    }
    return city
  }

  @Test func `they come to the microsecond, in the order of the file, and nobody else does`() {
    let last: Int64 = 86_399_999_999
    let city = Self.stamped([
      (-1, 5, 0, 0, .counter), (0, 0, 1, 1, .counter), (0, 1, 0, 0, .counter),
      (3, 29_730_250_001, 0, 1, .counter), (3, 29_730_250_001, 1, 0, .counter),
      (3, 29_730_250_001, 0, 0, .counter), (29, last, 1, 1, .counter), (30, 0, 0, 0, .counter),
    ])
    let day: Int64 = 86_400_000_000
    #expect(
      Arrived.all(city) == [
        Arrived(time: SimTime(ticks: 0), commune: 1, procedure: 1),
        Arrived(time: SimTime(ticks: 1), commune: 0, procedure: 0),
        Arrived(time: SimTime(ticks: 3 * day + 29_730_250_001), commune: 0, procedure: 1),
        Arrived(time: SimTime(ticks: 3 * day + 29_730_250_001), commune: 1, procedure: 0),
        Arrived(time: SimTime(ticks: 3 * day + 29_730_250_001), commune: 0, procedure: 0),
        Arrived(time: SimTime(ticks: 29 * day + last), commune: 1, procedure: 1),
      ])
  }

  @Test func `what a simulated city did comes again as it was`() {
    var city = Scenario.twins()
    let cases = Arrived.cases(city)
    city.people.demand.stamps = cases.stamps(in: city)
    // The citizens are numbered as they were, so their draws are the same too.
    #expect(Arrived.cases(city) == cases)
  }

  @Test func `a channel that is known is taken, another is drawn`() {
    var city = Self.stamped(
      (0..<3000).map { number in
        let channels: [Trace.Channel?] = [.counter, .online, .post, nil]
        return (6, Int64(number) * 1_000_000, 0, 0, channels[number % 4])
      })
    city.services.channels[0].onlineShare = 0.5
    let cases = Arrived.cases(city)
    #expect(cases.count == 3000)
    for (number, traced) in cases.enumerated() where number % 4 < 3 {
      #expect(traced.channel == [.counter, .online, .post][number % 4])
    }
    let drawn = cases.enumerated().filter { $0.offset % 4 == 3 }.map(\.element.channel)
    #expect(abs(Double(drawn.count { $0 == .online }) / 750 - 0.5) < 0.06)
    #expect(!drawn.contains(.post))
  }

  @Test func `no arrivals are nobody`() {
    #expect(Arrived.all(Self.stamped([])).isEmpty)
  }

  /// Somebody hands in online on Monday, when the portal is down until Tuesday: on Wednesday, whoever
  /// else comes, and on Friday if it is the next day of the demand's calendar.
  @Test func `whoever waits for the portal hands in on the first working day after the outage`() {
    func received(_ others: [Int], closed: Set<Int> = []) -> Int? {
      var city = Self.stamped([(7, 30_000_000_000, 0, 0, .online)])
      let first = city.day(0)
      city.people.demand.stamps? += others.map {
        ArrivalStamp(
          date: first.adding(days: $0), microseconds: 0, commune: CommuneID(1),
          procedure: ProcedureID(1),
          channel: .counter)
      }
      city.events = [
        DatedEvent(from: city.day(7), to: city.day(8), kind: .portalDown(PortalDown(comeShare: 0)))
      ]
      for weekday in closed { city.time.calendars[0].weekly[weekday] = [] }
      return Arrived.cases(city)[0].received?.day
    }
    #expect(received([]) == 9)
    #expect(received([14]) == 9)
    #expect(received([], closed: [2, 3]) == 11)
  }
}
