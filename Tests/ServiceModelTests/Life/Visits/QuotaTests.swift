import EventKernel
import LegalClock
import Stochastics
import Testing

@testable import ServiceModel

/// Numbers of tickets for each day.
@Suite struct QuotaTests {
  /// The town of `PatienceByClassTests` with two counters: about 36 people a day for copies, and 36 for
  /// land, of whom nobody comes twice.
  private static func run(
    _ quotas: [TicketQuota], _ change: (inout Scenario) -> Void = { _ in }
  ) -> ReplicationResult {
    PatienceByClassTests.run {
      $0.reception.counterGroups[0].staff = 8
      $0.reception.closing.comingBack.ordinary.givesUpAfter = 1
      $0.reception.tickets.quotas = quotas
      change(&$0)
    }
  }

  /// On each working day: those received, by procedure, in the morning and in the afternoon.
  private static func tickets(_ result: ReplicationResult) -> [[Int]: Int] {
    var counted: [[Int]: Int] = [:]
    let procedures = result.trace.procedures
    for event in result.trace.events where event.activity == .reception {
      let day = WorkingCalendar.day(of: event.start)
      let taken = event.start - event.queued - WorkingCalendar.midnight(of: day)
      counted[[day, procedures[event.number] ?? -1, taken < .minutes(720) ? 0 : 1], default: 0] += 1
    }
    return counted
  }

  @Test func `a quota that is never used up changes no byte`() {
    #expect(Self.run([]) == Self.run([TicketQuota(tickets: 100_000)]))
  }

  @Test func `a quota of a class is for it alone, and is given out every day`() {
    let land = PatienceByClassTests.landID
    let plain = Self.run([])
    let few = Self.run([TicketQuota(serviceClasses: [land], tickets: 7)])
    for (cell, count) in Self.tickets(few) where cell[1] == 1 {
      let day =
        (Self.tickets(few)[[cell[0], 1, 0]] ?? 0) + (Self.tickets(few)[[cell[0], 1, 1]] ?? 0)
      #expect(day == 7, "\(cell): \(count)")
    }
    #expect(
      few.procedures[1][.turnedAway] == few.procedures[1][.demands] - few.procedures[1][.received])
    #expect(few.procedures[0][.received] == plain.procedures[0][.received])
  }

  /// Five before noon, those before opening among them, and three after.
  @Test func `each part of the day has its own number`() {
    let morning = Session(start: TimeOfDay(minutes: 480), end: TimeOfDay(minutes: 720))
    let afternoon = Session(start: TimeOfDay(minutes: 720), end: TimeOfDay(minutes: 1440))
    let result = Self.run([
      TicketQuota(site: SiteID(0), during: morning, tickets: 5),
      TicketQuota(counterGroup: CounterGroupID(0), during: afternoon, tickets: 3),
    ])
    var byHalf: [[Int]: Int] = [:]
    for (cell, count) in Self.tickets(result) { byHalf[[cell[0], cell[2]], default: 0] += count }
    #expect(byHalf.count > 40)
    #expect(byHalf.allSatisfy { $0.value == ($0.key[1] == 0 ? 5 : 3) }, "\(byHalf)")
  }

  /// Nobody is taken in the morning; who comes from 12:00 to 13:00, when the doors are closed, counts
  /// for the afternoon, which has no tickets either.
  @Test func `a ticket drawn while the doors are closed belongs to the time when they open next`() {
    let halves = [(480, 720), (780, 1020)].map {
      Session(start: TimeOfDay(minutes: $0), end: TimeOfDay(minutes: $1))
    }
    let none = Self.run(halves.map { TicketQuota(during: $0, tickets: 0) })
    #expect(
      none.trace.cases.contains {
        (720..<780).contains(($0.arisen - .startOfDay($0.arisen.day)).minutes)
      })
    #expect(none.trace.cases.allSatisfy { $0.received == nil })
    let few = Self.run([
      TicketQuota(during: halves[0], tickets: 0), TicketQuota(during: halves[1], tickets: 3),
    ])
    var byDay: [Int: Int] = [:]
    for traced in few.trace.cases {
      if let day = traced.received?.day { byDay[day, default: 0] += 1 }
    }
    #expect(byDay.count > 20 && byDay.values.allSatisfy { $0 == 3 }, "\(byDay)")
  }
}
