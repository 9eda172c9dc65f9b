import EventKernel
package import QueueingTheory
package import ServiceModel

/// What is asked: the cheapest staffing of the counters of some sites, and of some offices, that keeps all
/// targets.
package struct StaffingQuestion: Sendable {
  /// What of the staff is moved.
  package enum Means: String, Hashable, Sendable, Codable, CaseIterable {
    /// People by weekday and half-hour; in offices by weekday.
    case hours
    /// The people of each counter group, by the shifts that it has, and of each office.
    case people
  }

  /// The city, or a closed part of it; its warm-up is known.
  package var scenario: Scenario
  /// Positions of the sites whose counters are staffed; all others stay as they are.
  package var sites: [Int]
  /// Positions of the offices whose people are looked for, in the same way.
  package var offices: [Int]
  package var targets: [Target]
  /// In which parts of the time they are to be kept.
  package var grain: Grain
  package var means: Means
  /// How those who leave count in waits.
  package var reading: WaitReading
  /// With which probability a certificate is not given to a staffing that fails.
  package var confidence: Double
  /// How many years of fresh citizens an attempt at a certificate looks at, at most.
  package var mostYears: Int
  package var seed: UInt64
  /// No staffing of more people, or hours in a week, is tried for a certificate after the first.
  var most = Double.infinity
  /// Of a ticket on the mean, where the time in a site is asked for.
  var serviceMinutes = 0.0

  package init(
    _ scenario: Scenario, sites: [Int], offices: [Int] = [], targets: [Target],
    grain: Grain = .halfHour,
    means: Means = .hours, reading: WaitReading = .servedWithinOverAll, confidence: Double = 0.95,
    mostYears: Int = 16, seed: UInt64
  ) {
    self.scenario = scenario
    self.sites = sites
    self.offices = offices
    self.targets = targets
    self.grain = grain
    self.means = means
    self.reading = reading
    self.confidence = confidence
    self.mostYears = mostYears
    self.seed = seed
  }

  /// How long a run of the scenario is observed.
  package var yearsOfRun: Double { Double(scenario.period.observedDays) / 365 }

  /// Runs of an attempt at a certificate, at most.
  var mostRuns: Int { max(1, Int((Double(mostYears) / yearsOfRun).rounded(.up))) }

  /// What is asked of each ticket, by target that is told by ticket.
  package var targetsOfRules: [(target: Target, rule: TicketRule)] {
    targets.compactMap { target in rule(of: target).map { (target, $0) } }
  }

  /// Nil of a target that is not told by ticket.
  func rule(of target: Target) -> TicketRule? {
    let limits = scenario.account.targets.waitLimitsMinutes.map { SimDuration.minutes($0) }
    return TicketRule(
      target, limits: (limits[0], limits[1]), serviceMinutes: serviceMinutes, reading: reading)
  }

  var rules: [TicketRule] { targetsOfRules.map(\.rule) }

  /// What is asked of each office, by target that is told by office.
  package var targetsOfOffices: [(target: Target, rule: DossierRule)] {
    targets.compactMap { target in DossierRule(target).map { (target, $0) } }
  }
}
