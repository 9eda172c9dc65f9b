import EventKernel
import OutputAnalysis
import Stochastics
import Testing

@testable import ServiceModel

/// Waits in opening hours and by the clock, worked out from the instants at which people came and
/// were called, at one counter of a town that is open from 8 to 12 and from 13 to 17.
@Suite struct WaitByClockTests {
  /// When everybody came and was called, and what was measured.
  private struct Day {
    var tickets: [(came: SimTime, called: SimTime)]
    var result: ReplicationResult
  }

  /// People come between two times of day only, once each; nobody gives up.
  private static func day(
    _ minutes: Range<Int>, service: Double, _ change: (inout Scenario) -> Void = { _ in }
  ) -> Day {
    var town = Scenario.town(counters: 1, reception: .constant(service), days: 30)
    town.keepOfficeHours()
    town.people.demand.quarterWeights = (0..<96).map { minutes.contains($0 * 15) ? 1 : 0 }
    town.services.procedures[0].annualVolume = 6 * 365
    town.period.warmUpDays = 0
    change(&town)
    let result = simulate(City(town), seed: 2, replication: 0, tracing: .sample(share: 1))
    let came = Dictionary(
      uniqueKeysWithValues: result.trace.cases.map { ($0.number, $0.arisen) })
    let tickets = result.trace.events.filter { $0.activity == .reception }.compactMap { event in
      came[event.number].map { (came: $0, called: event.start) }
    }.filter { $0.came < .startOfDay(30) }
    return Day(tickets: tickets, result: result)
  }

  /// Opening time between two instants of a day that closes after the second.
  private static func open(_ from: SimTime, _ to: SimTime) -> Int64 {
    let midnight = SimTime.startOfDay(from.day)
    let sessions = [(8, 12), (13, 24)].map {
      (midnight + .minutes(60 * Double($0.0)), midnight + .minutes(60 * Double($0.1)))
    }
    return sessions.reduce(0) { $0 + max(0, (min(to, $1.1) - max(from, $1.0)).ticks) }
  }

  private static func expectBoth(_ day: Day) {
    #expect(day.tickets.count > 100)
    let open = day.tickets.map { Self.open($0.came, $0.called) }
    let clock = day.tickets.map { ($0.called - $0.came).ticks }
    func within(_ waits: [Int64], _ minutes: Double) -> Int64 {
      Int64(waits.count { $0 <= SimDuration.minutes(minutes).ticks })
    }
    for measures in [day.result.procedures[0], day.result.sites[0]] {
      #expect(measures[.wait].totalTicks == open.reduce(0, +))
      #expect(measures[.waitByClock].totalTicks == clock.reduce(0, +))
      #expect(measures[.waitByClock].count == clock.count)
      #expect(measures[.ticketsWithinFirstLimit] == within(open, 15))
      #expect(measures[.ticketsWithinFirstLimitByClock] == within(clock, 15))
      #expect(measures[.ticketsWithinSecondLimit] == within(open, 30))
      #expect(measures[.ticketsWithinSecondLimitByClock] == within(clock, 30))
      let longest = Double(clock.max() ?? 0) / 1e6
      let told = measures[.waitByClock].histogram?.quantile(1) ?? 0
      #expect(abs(told - longest) <= 1 + longest / 64)
    }
    #expect(day.result.communes[0][.ticketsWithinFirstLimitByClock] == within(clock, 15))
    #expect(day.result.procedures[0][.queueTime] == clock.reduce(0, +))
  }

  @Test func `the lunch hour is no wait in opening hours, and one by the clock`() {
    let day = Self.day(11 * 60 + 45..<12 * 60, service: 10)
    #expect(day.tickets.contains { $0.called.ticks - $0.came.ticks > 3_600_000_000 })
    Self.expectBoth(day)
  }

  @Test func `a ticket taken at lunch waits from the opening, in the half-hour of the opening`() {
    let day = Self.day(12 * 60..<12 * 60 + 30, service: 1)
    Self.expectBoth(day)
    let waits = (0..<DayWaits.slotsPerDay).filter { day.result.dayWaits.waits(slot: $0).count > 0 }
    #expect(waits == [26])
    let clock = day.result.dayWaits.waitsByClock(slot: 26)
    #expect(clock == day.result.sites[0][.waitByClock])
  }

  @Test func `a ticket taken before opening waits from the opening, and by the clock from then on`()
  {
    Self.expectBoth(Self.day(7 * 60 + 30..<8 * 60, service: 5))
  }

  @Test func `whoever is served out after closing has waited until called`() {
    let day = Self.day(16 * 60 + 30..<17 * 60, service: 20)
    #expect(day.tickets.contains { $0.called > .startOfDay($0.called.day) + .minutes(17 * 60) })
    Self.expectBoth(day)
    #expect(day.result.procedures[0][.wait] == day.result.procedures[0][.waitByClock])
  }

  @Test func `a wait over lunch and before an afternoon of others counts what is open of it`() {
    Self.expectBoth(Self.day(10 * 60..<15 * 60, service: 30))
  }

  @Test func `whoever leaves at lunch belongs to the half-hour of the opening`() {
    let day = Self.day(12 * 60..<12 * 60 + 30, service: 20) {
      $0.reception.waiting.patience.ordinary.minutes = .constant(40)
      $0.reception.closing.comingBack.ordinary.givesUpAfter = 1
    }
    let left = (0..<DayWaits.slotsPerDay).filter { day.result.dayWaits.left(slot: $0) > 0 }
    #expect(left == [26] && day.result.procedures[0][.reneged] > 20)
  }

  @Test func `guidance and the counter behind it are two waits, and one time in the site`() {
    var town = Scenario.town(counters: 1, reception: .constant(10), days: 30)
    town.keepOfficeHours()
    town.services.procedures[0].annualVolume = 30 * 365
    town.reception.rules.guidance.minutes = .constant(4)
    town.reception.counterGroups.append(town.reception.counterGroups[0])
    town.reception.counterGroups[1].id = "guidance"
    town.reception.counterGroups[1].role = .guidance
    let result = simulate(City(town), seed: 2, replication: 0).procedures[0]
    #expect(result[.tickets] == 2 * result[.finished] && result[.finished] > 500)
    #expect(result[.queueTime] == result[.waitByClock].totalTicks)
    #expect(
      result[.timeInSite].totalTicks
        == result[.queueTime] + result[.counterTime] + result[.resultWaitTime])
  }
}
