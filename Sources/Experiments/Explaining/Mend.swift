package import ServiceModel

/// Something about a scenario that may be mended, to see on the same citizens what it is worth.
package enum Mend: Hashable, Sendable {
  /// One person more in a counter group, or in each at the sites.
  case oneMore(CounterGroupID)
  case oneMoreEverywhere
  /// Nobody is missing, on any day.
  case nobodyAbsent
  /// Nobody at the counters has anything else to do.
  case noOtherDuties
  /// Everybody is at the counters from opening to closing, without breaks.
  case everybodyAllDay
  /// The doors stay open from the first opening to the last closing of a day, with the same people.
  case throughLunch
  /// Whoever comes has all papers.
  case completePapers
  /// Results come by post.
  case nothingToCollect
  /// What comes in online is checked, and papers are scanned, by others.
  case nothingBehindCounters
  /// No counter or site is shut by an event.
  case noClosures
  /// All days of a kind bring the same: no swings, no rush after holidays, no dated surges. Nobody can
  /// order that: it says what the swings cost.
  case evenDays
  /// One agent more in an office, or in each.
  case oneMoreAgent(OfficeID)
  case oneMoreAgentEverywhere
  /// Everybody in the offices is on duty whenever they are open.
  case officesAllDay
  /// Offices ask for no supplement.
  case noSupplements
  /// Dossiers travel at once.
  case digitalTransfer
  /// Other authorities answer at once. Nobody here can order that.
  case promptElsewhere
  /// Offices take up first what is due first.
  case dueFirst

  /// As in tables.
  package func code(in scenario: Scenario) -> String {
    switch self {
    case .oneMore(let group): "one_more:\(scenario.reception.counterGroups[group.position].id)"
    case .oneMoreEverywhere: "one_more_everywhere"
    case .nobodyAbsent: "nobody_absent"
    case .noOtherDuties: "no_other_duties"
    case .everybodyAllDay: "everybody_all_day"
    case .throughLunch: "through_lunch"
    case .completePapers: "complete_papers"
    case .nothingToCollect: "nothing_to_collect"
    case .nothingBehindCounters: "nothing_behind_counters"
    case .noClosures: "no_closures"
    case .evenDays: "even_days"
    case .oneMoreAgent(let office):
      "one_more_agent:\(scenario.backOffice.offices[office.position].id)"
    case .oneMoreAgentEverywhere: "one_more_agent_everywhere"
    case .officesAllDay: "offices_all_day"
    case .noSupplements: "no_supplements"
    case .digitalTransfer: "digital_transfer"
    case .promptElsewhere: "prompt_elsewhere"
    case .dueFirst: "due_first"
    }
  }

  /// What is made of what it shows.
  package enum Kind: String, CaseIterable, Sendable {
    /// Somebody can decide on it: of these the best is named.
    case step
    /// One more everywhere at once: what people alone would do. It is no step, since there are as many of
    /// it as places.
    case yardstick
    /// What a circumstance costs that nobody here decides on.
    case circumstance
  }

  /// Of it.
  package var kind: Kind {
    switch self {
    case .evenDays, .promptElsewhere: .circumstance
    case .oneMoreEverywhere, .oneMoreAgentEverywhere: .yardstick
    default: .step
    }
  }
}
