import OutputAnalysis
import ServiceModel

/// A staffing that was found, with what is known of it.
package struct Solution: Sendable {
  /// What was asked.
  package let question: StaffingQuestion
  /// By site.
  package let sites: [SiteSolution]
  /// By office.
  package let offices: [OfficeSolution]
  /// In order, but for the one of this staffing, which is the last.
  package let attempts: [Attempt]
  /// Rounds of city and sites by turns, looks at staffings of single sites, and runs of the whole.
  package let rounds: Int
  package let looks: Int
  package let runs: Int

  /// How many people, or hours in a week, there are, where it was asked what they can keep; else nil.
  package var given: Double?

  /// Whether fewer are there than even the easiest value takes.
  package var isShort: Bool { given.map { amount > $0 } ?? false }

  /// Of the whole.
  package var state: State { isShort ? .impossible : stateOfTargets }

  /// Of the targets, however many people there are.
  package var stateOfTargets: State {
    stateOfSites == .impossible ? .impossible : stateOfOffices
  }

  /// Of the targets of sites alone, and of offices: what is impossible in the ones says nothing of the others.
  package var stateOfSites: State {
    sites.contains { !$0.beyond.isEmpty } ? .impossible : stateOfCertificate
  }
  package var stateOfOffices: State {
    offices.contains { !$0.beyond.isEmpty } ? .impossible : stateOfCertificate
  }

  /// Of all that is not impossible.
  private var stateOfCertificate: State {
    switch attempts.last?.whole {
    case .certified: .certified
    case .refuted: .refuted
    case .tooFew: .tooFew
    case .undecided, nil: .undecided
    }
  }

  /// What is said of a staffing.
  package enum State: String, Hashable, Sendable, Codable, CaseIterable {
    /// All targets are kept, at the level asked for; at least one is not; it is not known after as much as
    /// was planned; so few come that nothing is told of them; no number of people keeps one.
    case certified, refuted
    case undecided = "not_decided"
    case tooFew = "too_few"
    case impossible
  }

  /// Years simulated, of a part by the share of the city's demands that it has.
  package var cityYears: Double {
    Double(runs) * question.yearsOfRun * (question.scenario.part?.demandShare ?? 1)
  }

  /// Of all sites and offices: hours in a week, or people.
  package var amount: Double { sites.reduce(officeAmount) { $0 + $1.people.amount } }
  /// Of the offices alone.
  package var officeAmount: Double { offices.reduce(0) { $0 + $1.amount } }
  /// Fewer cannot do the work.
  package var lowerBound: Double {
    sites.reduce(0) { $0 + $1.lowerBound } + offices.reduce(0) { $0 + $1.lowerBound }
  }
  /// How much more than the bound, as a share of what was found.
  package var gap: Double { amount > 0 ? (amount - lowerBound) / amount : 0 }
}

/// The staffing of one site.
package struct SiteSolution: Sendable {
  /// A position among the sites of the scenario.
  package var site: Int
  package var people: SitePeople
  /// By target: the parts of the time that were held against it.
  package var cells: [TicketCells]
  package var state: Solution.State
  /// Targets that no number of people keeps.
  package var beyond: [Beyond]
  /// Fewer cannot do the work: hours in a week, or people.
  package var lowerBound: Double
  /// What the searches from the two starts came to.
  package var fromStarts: [Double]
  /// By weekday, Monday first, and half-hour of the day: people whom the expected work would keep busy all
  /// the time.
  package var load: [[Double]]
  /// By unknown: what one person fewer there comes to; empty where it was not looked at.
  package var oneFewer: [OneFewer]
}

/// The staffing of one office.
package struct OfficeSolution: Sendable {
  /// A position among the offices of the scenario.
  package var office: Int
  /// By weekday, Monday first.
  package var agents: [Int]
  /// Hours in a week, or people.
  package var amount: Double
  /// By target of offices: the parts of the time that were held against it.
  package var cells: [TicketCells]
  package var state: Solution.State
  /// Targets that no number of people keeps.
  package var beyond: [Beyond]
  /// Fewer cannot do the work: hours in a week, or people.
  package var lowerBound: Double
  /// By weekday, where people differ by weekday: what one person fewer there comes to.
  package var oneFewer: [OneFewer]
}

/// What a staffing comes to that has one person fewer in one place.
package struct OneFewer: Hashable, Sendable, Codable {
  /// What the fresh citizens show of it.
  package enum Verdict: String, Hashable, Sendable, Codable, CaseIterable {
    /// A target is not kept; it is not shown that all are; all seem to be kept; nobody can go.
    case refuted
    case notCertified = "not_certified"
    case certified, least
  }

  /// The position of a counter group among those of the site, 0 of an office; weekday and half-hour where
  /// people are moved by half-hour.
  package var group: Int
  package var weekday: Int?
  package var slot: Int?
  package var verdict: Verdict
}
