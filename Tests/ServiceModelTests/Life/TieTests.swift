import EventKernel
import LegalClock
import Stochastics
import Testing

@testable import ServiceModel

/// What happens at one instant, worked out by hand.
@Suite struct TieTests {
  /// People come before opening only, so their patience of five minutes begins for all at 08:00.
  private static let days: [(served: Int, reneged: Int)] = {
    var town = Scenario.town(counters: 1, reception: .constant(5), days: 40)
    town.keepOfficeHours()
    town.people.demand.quarterWeights = (0..<96).map { $0 == 30 || $0 == 31 ? 1 : 0 }
    town.services.procedures[0].annualVolume = 4 * 365
    town.reception.closing.comingBack.ordinary.givesUpAfter = 1
    town.reception.waiting.patience.ordinary.minutes = .constant(5)
    let trace = simulate(City(town), seed: 6, replication: 0, tracing: .sample(share: 1)).trace
    return (0..<50).map { day in
      let events = trace.events.filter { WorkingCalendar.day(of: $0.start) == day }
      return (
        events.count { $0.activity == .reception }, events.count { $0.activity == .reneged }
      )
    }
  }()

  @Test func `whoever's patience ends as a counter gets free is served`() {
    // The first is served from 08:00, the second from 08:05, when the patience of all has ended.
    #expect(Self.days.count { $0.served == 2 } > 25)
    #expect(Self.days.allSatisfy { $0.served <= 2 && ($0.reneged == 0 || $0.served == 2) })
    #expect(Self.days.contains { $0.reneged >= 2 })
  }
}
