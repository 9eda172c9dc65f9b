import EventKernel
import Experiments
package import OutputAnalysis
package import ServiceModel

/// How what an office does speaks to a target: what is counted of it by day, and what the share or the mean
/// may be.
package struct DossierRule: Hashable, Sendable {
  /// What is counted by day.
  package let measure: DossierMeasure
  /// Of what is summed over what is counted; a mean is in hours.
  package let requirement: Requirement

  /// Nil if the target is none of offices.
  package init?(_ target: Target) {
    let limit = target.requirement.limit
    switch target.kpi.id {
    case "on_time_share": (measure, requirement) = (.late, .atMost(1 - limit))
    case "office_late_share": (measure, requirement) = (.late, .atMost(limit))
    case "step_late_share": (measure, requirement) = (.lateSteps, .atMost(limit))
    case "office_queue_mean": (measure, requirement) = (.queued, .atMost(limit))
    case "office_queue_p90":
      (measure, requirement) = (.queuedBeyond(.minutes(60 * limit)), .atMost(0.1))
    default: return nil
    }
  }

  /// Whether it is a mean, and no share.
  package var isMean: Bool { measure == .queued }

  /// Of what is counted, in the unit of the requirement.
  func value(_ sum: Int) -> Double { isMean ? Double(sum) / 3600e6 : Double(sum) }
}
