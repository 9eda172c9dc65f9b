import EventKernel
import LegalClock
import Stochastics
import Testing

@testable import ServiceModel

/// Citizens who come for their results by the date on the receipt, worked out by hand: the town is open
/// at all hours, and every dossier takes five days although two are allowed.
@Suite struct FetchingTests {
  private static func run(
    _ comes: ReceptionRules.Collection.Comes, days: Double = 0, again: Double = 1,
    inVain: Distribution? = nil, takes: Double = 5,
    _ change: (inout Scenario) -> Void = { _ in }
  ) -> ReplicationResult {
    var town = Scenario.town(counters: 3, arrivalsPerHour: 1, reception: .constant(5), days: 20)
    town.period.followUpDays = 40
    town.services.procedures[0].awaited = false
    town.services.procedures[0].timeLimit = .workingDays(2)
    town.services.routes[0].steps = [.outside(workingDays: .constant(takes))]
    town.reception.rules.collection.comes = comes
    town.reception.rules.collection.workingDays = .constant(days)
    town.reception.rules.collection.againWorkingDays = .constant(again)
    town.reception.rules.collection.inVainMinutes = inVain
    change(&town)
    let result = simulate(City(town), seed: 6, replication: 0, tracing: .sample(share: 1))
    for balance in result.balances {
      #expect(balance.arisen == balance.ended + balance.inProcess)
    }
    return result
  }

  private static func day(_ time: SimTime) -> Int { WorkingCalendar.day(of: time) }

  /// Handed in on day d, promised for d + 2 and ready on d + 5 at the same time of day: they come in
  /// vain on d + 2, d + 3, d + 4, and on d + 5 if they come before that time; then they have it.
  @Test(arguments: [nil, 7.0])
  func `whoever comes by the date of a late result comes every day until it is there`(
    minutes: Double?
  ) {
    let result = Self.run(.onDueDate, inVain: minutes.map { .constant($0) })
    var inVain = 0
    for traced in result.trace.cases {
      guard let received = traced.received, let finished = traced.finished else { continue }
      let events = result.trace.events.filter { $0.number == traced.number }
      let asked = events.filter { $0.activity == .notReady }
      guard let fetched = events.first(where: { $0.activity == .collection }) else { continue }
      let days = asked.map { Self.day($0.start) - Self.day(received) }
      #expect(days == Array(2..<2 + days.count) && (3...4).contains(days.count), "\(days)")
      #expect(Self.day(fetched.start) == Self.day(received) + 2 + days.count)
      #expect(asked.allSatisfy { $0.start < finished } && fetched.start >= finished)
      #expect(asked.allSatisfy { ($0.end - $0.start).minutes == minutes ?? 0 })
      #expect(traced.visits == 2 + asked.count)
      inVain += asked.count
    }
    #expect(inVain > 500)
    // Every trip is one who came, whether they took a ticket for it or not.
    let days = result.siteDays
    let came = (0..<days.dayCount).reduce(0) {
      $0 + days[.served, place: 0, day: $1] + days[.unserved, place: 0, day: $1]
    }
    let window = result.trace.events.filter {
      [.reception, .collection, .notReady].contains($0.activity)
        && (5..<25).contains(Self.day($0.start))
    }
    #expect(came == window.count)
    // What is counted is what is told; of the warm-up nothing is.
    #expect(result.procedures[0][.resultNotReady] > 500)
  }

  @Test func `counted from the receipt they come so many days after it`() {
    let result = Self.run(.afterReceipt, days: 1, again: 10)
    for traced in result.trace.cases {
      guard let received = traced.received else { continue }
      let days = result.trace.events.filter {
        $0.number == traced.number && ($0.activity == .notReady || $0.activity == .collection)
      }.map { Self.day($0.start) - Self.day(received) }
      // Unless the run is over before.
      #expect(days == [1, 11] || days == [1] || days == [])
    }
    #expect(result.procedures[0][.resultNotReady] > 400)
  }

  /// Ready after one day of the two: everybody who comes on the date has it, and nobody comes before.
  @Test func `a result in time is fetched on its date, by one trip`() {
    let result = Self.run(.onDueDate, takes: 1)
    #expect(result.procedures[0][.resultNotReady] == 0)
    let fetched = result.trace.events.filter { $0.activity == .collection }
    let received = Dictionary(
      result.trace.cases.compactMap { traced in traced.received.map { (traced.number, $0) } }
    ) { first, _ in first }
    #expect(fetched.count > 400)
    #expect(
      fetched.allSatisfy { Self.day($0.start) == received[$0.number].map(Self.day).map { $0 + 2 } })
  }

  @Test func `people who are told come once, whatever those do who are not`() {
    let told = Self.run(.whenReady, days: 1, again: 3, inVain: .constant(7))
    let plain = Self.run(.whenReady, days: 1)
    #expect(told == plain && told.procedures[0][.resultNotReady] == 0)
  }

  /// A third of the dossiers is withdrawn, some are asked for a supplement, and papers are carried by
  /// proxies: nobody is lost.
  @Test func `the flow balances whatever becomes of the dossiers`() {
    let result = Self.run(.onDueDate, inVain: .constant(4)) {
      $0.services.routes[0].steps = [
        .supplement(share: 0.3), .withdraw(share: 0.3),
        .outside(workingDays: .uniform(min: 0, max: 9)),
      ]
      $0.reception.waiting.patience.ordinary.minutes = .constant(2)
      $0.people.proxies = [
        Proxies(
          serviceClasses: [ServiceClassID(0)], share: 0.3, dossiers: .constant(3),
          dossiersPerTurn: 2)
      ]
      $0.keepOfficeHours()
    }
    #expect(result.procedures[0][.resultNotReady] > 50 && result.procedures[0][.withdrawn] > 20)
  }
}
