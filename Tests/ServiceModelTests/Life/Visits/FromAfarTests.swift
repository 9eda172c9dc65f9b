import EventKernel
import LegalClock
import Stochastics
import Testing

@testable import ServiceModel

/// Tickets by telephone, worked out by hand: one counter, ten minutes a visit, far more people than it
/// can serve, and everybody takes a ticket at home and lives so many minutes away.
@Suite struct FromAfarTests {
  private static func run(
    share: Double = 1, near: Double, wayMinutes: Double, rule: Closing.Rule = .sendHome
  ) -> ReplicationResult {
    var town = Scenario.town(arrivalsPerHour: 5, reception: .constant(10), days: 6)
    town.keepOfficeHours()
    town.reception.closing.rule = rule
    town.reception.closing.stopTicketsWhenFull = true
    town.reception.closing.comingBack.ordinary.givesUpAfter = 3
    town.reception.waiting.callingMinutes = 1
    town.reception.siteChoice.accessMinutes = wayMinutes
    town.reception.tickets.fromAfar = ByClass(
      TicketsFromAfar(share: share, near: .constant(near)))
    let result = simulate(City(town), seed: 2, replication: 0, tracing: .sample(share: 1))
    for balance in result.balances {
      #expect(balance.arisen == balance.ended + balance.inProcess)
    }
    return result
  }

  /// Whoever sets out when two are ahead is called thirty minutes later, as the two take ten minutes
  /// each and so does whoever has just been called: 25 minutes after arriving. Whoever finds no more
  /// than two ahead comes at once, and waits for these at most.
  @Test func `whoever comes when the number is near waits for those before it`() {
    let result = Self.run(near: 2, wayMinutes: 5)
    let waits = result.trace.events.filter { $0.activity == .reception }.map(\.queued.minutes)
    #expect(waits.count > 200)
    #expect(result.procedures[0][.missedCalls] < 20)
    #expect(waits.count { $0 == 25 } > 100)
    // Lunch lengthens none of these: nobody sets out at noon who is called before one.
    #expect(waits.filter { $0 <= 30 }.count > waits.count * 8 / 10)
  }

  @Test func `nobody takes tickets from afar where the share is 0`() {
    let result = Self.run(share: 0, near: 2, wayMinutes: 5)
    #expect(result.procedures[0][.missedCalls] == 0)
  }

  /// Two people before the own are served in thirty minutes, and the way takes forty.
  @Test(arguments: [Closing.Rule.sendHome, .serveOut])
  func `whoever sets out too late finds the number called and takes another at the door`(
    _ rule: Closing.Rule
  ) {
    let result = Self.run(near: 2, wayMinutes: 40, rule: rule)
    #expect(result.procedures[0][.missedCalls] > 50)
    // Calling in vain takes a minute each of the counter's time.
    #expect(result.procedures[0][.received] > 100)
  }

  private static func early(_ minute: Int, _ change: (inout Scenario) -> Void) -> ReplicationResult
  {
    var town = Scenario.town(arrivalsPerHour: 0.5, reception: .constant(10), days: 6)
    town.keepOfficeHours()
    town.people.demand.quarterWeights = (0..<96).map { $0 == minute / 15 ? 1 : 0 }
    town.reception.siteChoice.accessMinutes = 20
    town.reception.tickets.fromAfar = ByClass(
      TicketsFromAfar(share: 1, near: .constant(20)))
    change(&town)
    return simulate(City(town), seed: 2, replication: 0, tracing: .sample(share: 1))
  }

  /// A dozen who take a number at three in the night are called at 08:00, 08:10 and so on, and are in the
  /// hall from opening on.
  @Test func `who takes a number in the night comes when the doors open`() {
    let result = Self.early(180) { _ in }
    let time = result.procedures[0][.timeInSite]
    #expect(time.count > 40 && result.procedures[0][.missedCalls] == 0)
    #expect(Double(time.totalTicks) / Double(time.count) / 60e6 < 90)
    let waits = result.trace.events.filter { $0.activity == .reception }.map(\.queued.minutes)
    #expect(waits.allSatisfy { $0.truncatingRemainder(dividingBy: 10) == 0 })
  }

  /// Three tickets a day, at nine: whoever finds none left at home stays there, and tries again.
  @Test func `who hears at home that there is no ticket makes no trip in vain`() {
    let result = Self.early(540) {
      $0.reception.tickets.quotas = [TicketQuota(tickets: 3)]
      $0.reception.closing.comingBack.ordinary.givesUpAfter = 2
    }
    let measures = result.procedures[0]
    #expect(measures[.turnedAway] == 0 && measures[.gaveUp] > 10 && measures[.received] > 10)
    #expect(result.trace.cases.allSatisfy { $0.visits == ($0.received == nil ? 0 : 1) })
  }
}
