import EventKernel
import LegalClock
import Stochastics
import Testing

@testable import ServiceModel

/// Those who found no ticket come earlier next time.
@Suite struct EarlierTests {
  /// Open from 08:00 but on Sundays; about 42 people a day come from 07:30 to 16:30, for 20 tickets.
  static func town(
    _ earlier: ComesEarlier?, tickets: Int = 20, warmUp: Int = 0, days: Int = 12
  ) -> Scenario {
    var town = Scenario.town(
      counters: 4, arrivalsPerHour: 1.5, reception: .constant(10), days: days)
    town.keepOfficeHours()
    town.period.warmUpDays = warmUp
    town.reception.tickets.quotas = [TicketQuota(tickets: tickets)]
    town.reception.closing.comingBack.ordinary = ComingBack(
      workingDays: .constant(1), givesUpAfter: 100, earlier: earlier)
    return town
  }

  private static func run(_ town: Scenario) -> ReplicationResult {
    let result = simulate(City(town), seed: 8, replication: 0, tracing: .sample(share: 1))
    for balance in result.balances {
      #expect(balance.arisen == balance.ended + balance.inProcess)
    }
    return result
  }

  private static func minutes(_ time: SimTime) -> Double {
    (time - WorkingCalendar.midnight(of: WorkingCalendar.day(of: time))).minutes
  }

  /// By hand: with each trip an hour earlier than the last, but not before 05:00, on the next working
  /// day.
  @Test func `each trip without a ticket is followed by one an hour earlier`() {
    let rule = ComesEarlier(
      than: .lastTime, minutes: .constant(60), notBefore: TimeOfDay(minutes: 300))
    let town = Self.town(rule)
    let calendar = WorkingCalendar(
      town.time.calendars[0], specialDays: [], firstDay: town.period.firstDay, days: 60)
    let result = Self.run(town)
    let away = result.trace.events.filter { $0.activity == .turnedAway }
    var trips = 0
    for traced in result.trace.cases {
      let own = away.filter { $0.number == traced.number }.map(\.start)
      for (one, next) in zip(own, own.dropFirst()) {
        trips += 1
        #expect(abs(Self.minutes(next) - max(300, Self.minutes(one) - 60)) < 1e-6)
        #expect(
          WorkingCalendar.day(of: next)
            == calendar.workingDay(1, after: WorkingCalendar.day(of: one)))
      }
    }
    #expect(trips > 100)
  }

  /// Of about 42 people a day 20 get a ticket. On the first day only those queue at opening who come
  /// from 07:30 on; then those who found none come earlier, until all tickets are gone at opening.
  @Test func `the queue at opening grows from trip to trip until it takes every ticket`() {
    let rule = ComesEarlier(
      than: .lastTime, minutes: .constant(60), notBefore: TimeOfDay(minutes: 300))
    let queues = Self.queuesAtOpening(Self.run(Self.town(rule, days: 28)))
    #expect(queues[0] < 6 && queues.suffix(6) == [20, 20, 20, 20, 20, 20], "\(queues)")
    let weeks = [queues[..<6], queues[6..<12], queues[12..<18]].map { $0.reduce(0, +) }
    #expect(weeks[0] < weeks[1] && weeks[1] <= weeks[2], "\(queues)")
    let without = Self.queuesAtOpening(Self.run(Self.town(nil, days: 28)))
    // Those who come again at any time of day fill the hall as well, but later.
    #expect(without.reduce(0, +) < queues.reduce(0, +), "\(without)")
  }

  /// On each day that is worked: those whose wait begins with the opening.
  private static func queuesAtOpening(_ result: ReplicationResult) -> [Int] {
    var queues: [Int: Int] = [:]
    for event in result.trace.events where event.activity == .reception {
      let day = WorkingCalendar.day(of: event.start)
      let isThere = event.start - event.queued == WorkingCalendar.midnight(of: day) + .minutes(480)
      queues[day, default: 0] += isThere ? 1 : 0
    }
    return queues.sorted { $0.key < $1.key }.prefix(24).map(\.value)
  }

  @Test func `counted from opening, people come so long before it`() {
    let rule = ComesEarlier(than: .opening, minutes: .constant(45))
    let again = Self.run(Self.town(rule)).trace.events.filter { $0.activity == .turnedAway }
    let later = Dictionary(grouping: again, by: \.number).values.flatMap { $0.dropFirst() }
    #expect(later.count > 50)
    #expect(Set(later.map { Self.minutes($0.start) }) == [435])
  }

  /// Three tickets a day: the last is gone when the third comes. All others of the first day come half
  /// an hour before that on the second, and of them three find tickets.
  @Test func `counted from the last ticket, people come so long before it was gone`() {
    let rule = ComesEarlier(than: .lastTicket, minutes: .constant(30))
    let trace = Self.run(Self.town(rule, tickets: 3)).trace
    let first = trace.cases.filter { WorkingCalendar.day(of: $0.arisen) == 0 }
      .sorted { $0.arisen < $1.arisen }
    let last = Self.minutes(first[2].arisen)
    let numbers = Set(first.map(\.number))
    let secondDay = trace.events.filter {
      numbers.contains($0.number) && $0.activity == .turnedAway
        && WorkingCalendar.day(of: $0.start) == 1
    }
    // Whoever is new and comes before that takes one of the three.
    let before = trace.cases.count {
      WorkingCalendar.day(of: $0.arisen) == 1 && Self.minutes($0.arisen) < last - 30
    }
    #expect(secondDay.count == first.count - 3 - max(0, 3 - before))
    let times = Set(secondDay.map { Int((Self.minutes($0.start) - last).rounded()) })
    #expect(times == [-30])
  }
}
