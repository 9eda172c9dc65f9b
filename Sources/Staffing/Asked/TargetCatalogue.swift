package import Experiments

/// Which indicators can be asked for: those that are told by ticket, and so of a site in each part of the
/// time, or of each office by day, and that more people bring nearer to any target.
package enum TargetCatalogue {
  /// In the order of the catalogue of indicators.
  package static let all = KPI.all.filter { ofTickets.contains($0.id) || ofOffices.contains($0.id) }

  private static let ofTickets: Set<String> = [
    "wait_mean", "wait_p90", "wait_p95", "wait_within_limit_1", "wait_within_limit_2",
    "wait_clock_mean", "wait_clock_p90", "wait_clock_within_limit_1", "wait_clock_within_limit_2",
    "wait_all_mean", "wait_all_p95", "time_in_site_mean", "walk_away_share",
  ]

  /// `on_time_share` is kept by each office, of the dossiers that it answers for.
  private static let ofOffices: Set<String> = [
    "on_time_share", "office_late_share", "step_late_share", "office_queue_mean",
    "office_queue_p90",
  ]

  static func kpi(_ id: String) -> KPI {
    guard let kpi = KPI.named(id) else { preconditionFailure("\(id) is an indicator") }
    return kpi
  }
}
