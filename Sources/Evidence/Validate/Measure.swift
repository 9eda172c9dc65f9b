package import Experiments

/// What a log tells that a simulated city tells too, each a sum over a count, so that days add up.
package enum Measure: String, Hashable, Sendable, CaseIterable {
  /// Who joined a queue, a day.
  case arrivals = "arrivals_per_day"
  /// Minutes until the call, or until somebody left.
  case wait = "wait_mean"
  /// Who was called within the first limit, of all who joined.
  case within = "wait_within_limit_1"
  /// Who left, of all who joined.
  case walkAways = "walk_away_share"
  /// Minutes of service.
  case service = "service_mean"
  /// Dossiers received, a day.
  case received = "received_per_day"
  /// Working days from receipt to result, of those that came by the end of the log.
  case processing = "processing_mean"
  /// Results that were there in time, of those with a due date that came, or were due, by the end of the log.
  case onTime = "on_time_share"
  /// Things done with a dossier.
  case steps = "steps_per_case"

  /// What difference matters, if nobody says otherwise: the rules of indicators (`KPI`), where times of a
  /// service count like what is counted.
  package var relevant: RelevantDifference {
    switch self {
    case .arrivals, .received, .service, .steps: .ofBase(0.02)
    case .wait: .absolute(1)
    case .within, .walkAways, .onTime: .absolute(0.01)
    case .processing: .absolute(0.5)
    }
  }

  /// Whether days are what it is counted by.
  var isPerDay: Bool { self == .arrivals || self == .received }
  /// What is held against each other whole, as a law: the waits, the times of dossiers.
  var isLaw: Bool { self == .wait || self == .processing }
}

/// What visits and cases are told apart by.
package enum ObservedScope: String, Hashable, Sendable, CaseIterable {
  case all, hour, weekday
  case serviceClass = "service_class"
  case site, procedure, channel
}
