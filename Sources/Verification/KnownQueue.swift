import EventKernel
import OutputAnalysis
import QueueingTheory
import ServiceModel
import Stochastics

/// A queue that never closes, through the simulator: one to three counters, exponential services of two
/// minutes, 50 to 80 % busy. Erlang's formula gives the limit that the wanted share of tickets exceeds, in
/// any half-hour; a half-hour is a cell, with 7 to 36 tickets a day who waited together.
struct KnownQueue: Sendable {
  private static let meanService = 2.0
  /// Of a run, after days for the queue to settle.
  private static let days = 50
  private static let settling = 2

  private(set) var groups: [KnownWeek.Group]
  private let city: City
  /// In minutes.
  private let limit: Double
  private let seed: UInt64
  private let first: Int

  /// `scenario` is that of `Scenarios/verification/counter.yaml`, whose one procedure and one counter
  /// group are set.
  init(_ kind: CertificateStudy.Kind, problem: Int, seed: UInt64, scenario: Scenario) {
    var draws = RandomSource(seed: seed, replication: problem).sequence(
      at: DrawAddress(
        owner: StreamOwner.key("certificate", "queue", kind.rawValue), entity: 0,
        purpose: .arrivalIncrement))
    func within(_ range: ClosedRange<Double>) -> Double {
      range.lowerBound + (range.upperBound - range.lowerBound) * draws.uniform()
    }
    let counters = 1 + Int(3 * draws.uniform())
    let rate = Double(counters) * within(0.5...0.8) / Self.meanService
    limit = ErlangC(servers: counters, arrivalRate: rate, meanService: Self.meanService)
      .waitQuantile(1 - within(kind.worst))
    var scenario = scenario
    scenario.services.procedures[0].annualVolume = rate * 60 * 24 * 365
    scenario.reception.counterGroups[0].staff = counters
    scenario.period.warmUpDays = Self.settling
    scenario.period.observedDays = Self.days
    scenario.period.followUpDays = 1
    city = City(scenario)
    self.seed = seed
    // Each problem has citizens of its own.
    first = 1000 * problem
    groups = (0..<(kind.isWrong ? 1 : 8)).map { _ in KnownWeek.Group(site: 0, isTooFew: false) }
  }

  /// A year is a run, of as many days as a half-hour of one weekday has in a year.
  mutating func simulate(years: Range<Int>) {
    for year in years {
      let tickets = recordVisits(
        toSites: [0], of: city, seed: seed, replication: first + year
      ).visits[0].tickets
      var days = [[(hits: Int, tickets: Int)]](
        repeating: Array(repeating: (0, 0), count: Self.days), count: groups.count)
      for ticket in tickets {
        let day = Int(ticket.taken.ticks / SimDuration.day.ticks) - Self.settling
        // Half-hours from 6:00, two hours apart.
        let slot = Int(ticket.taken.ticks % SimDuration.day.ticks / 1_800_000_000) - 12
        guard 0..<Self.days ~= day, slot >= 0, slot % 4 == 0, slot / 4 < groups.count else {
          continue
        }
        days[slot / 4][day].tickets += 1
        if ticket.wait.seconds > 60 * limit { days[slot / 4][day].hits += 1 }
      }
      for (group, days) in days.enumerated() {
        for day in days { groups[group].shares.add(hits: day.hits, of: day.tickets) }
      }
    }
  }
}
