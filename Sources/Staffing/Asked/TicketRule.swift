package import EventKernel
import Experiments
package import OutputAnalysis
package import QueueingTheory
import ServiceModel

/// How one ticket speaks to a target: whether it counts, and what it adds.
package struct TicketRule: Hashable, Sendable {
  /// What is summed over tickets.
  package enum Amount: Hashable, Sendable {
    /// 1 for each that waits longer than this.
    case beyond(SimDuration)
    /// 1 for each that is left before it is called.
    case left
    /// How long it waits, in minutes.
    case minutes
  }

  /// What the target is about.
  package enum Kind: String, Hashable, Sendable, Codable {
    /// The wait that a share of tickets does not exceed; the share within a limit; those who leave; a mean.
    case quantile, within, left, mean
  }

  package let kind: Kind
  package let amount: Amount
  /// By the clock, and not in opening hours.
  package let isByClock: Bool
  /// What is asked of the sum over the number of tickets that count.
  package let requirement: Requirement
  /// Of waits: whether tickets that are left count.
  package let countsLeft: Bool
  /// How those that are left count, where they do.
  package let reading: WaitReading

  /// Nil if the target is not told by ticket. `limits` are the two of the scenario on waits; a service
  /// takes so many minutes on the mean, which is what of the time in a site is no wait.
  package init?(
    _ target: Target, limits: (SimDuration, SimDuration), serviceMinutes: Double = 0,
    reading: WaitReading = .servedWithinOverAll
  ) {
    let id = target.kpi.id.replacing("wait_clock_", with: "wait_")
    isByClock = id != target.kpi.id
    let limit = target.requirement.limit
    var countsAll = reading != .servedWithinOverServed
    switch id {
    case "wait_p90", "wait_p95", "wait_all_p95":
      (kind, amount) = (.quantile, .beyond(.minutes(limit)))
      requirement = .atMost(id == "wait_p90" ? 0.1 : 0.05)
    case "wait_within_limit_1", "wait_within_limit_2":
      (kind, amount) = (.within, .beyond(id.hasSuffix("1") ? limits.0 : limits.1))
      requirement = .atMost(1 - limit)
    case "walk_away_share":
      (kind, amount, requirement, countsAll) = (.left, .left, target.requirement, true)
    case "wait_mean", "wait_all_mean":
      (kind, amount) = (.mean, .minutes)
      (requirement, countsAll) = (target.requirement, id == "wait_all_mean")
    case "time_in_site_mean":
      (kind, amount, countsAll) = (.mean, .minutes, false)
      requirement = .atMost(limit - serviceMinutes)
    default: return nil
    }
    countsLeft = countsAll
    self.reading = reading
  }

  /// How long the ticket counts as having waited; endless if it is left and no reading of actual waits.
  func wait(_ ticket: TicketRecord) -> Double {
    if !ticket.isCalled, reading != .actualWait, kind != .mean { return .infinity }
    return (isByClock ? ticket.ended - ticket.taken : ticket.wait).seconds / 60
  }

  /// What the ticket adds; nil if it does not count.
  @inline(__always)
  func value(_ ticket: TicketRecord) -> Double? {
    guard ticket.isCalled || countsLeft else { return nil }
    let wait = isByClock ? ticket.ended - ticket.taken : ticket.wait
    switch amount {
    case .left: return ticket.isCalled ? 0 : 1
    case .minutes: return wait.seconds / 60
    case .beyond(let limit):
      // Whoever leaves uncalled has waited longer than any limit, unless the reading is of actual waits.
      if !ticket.isCalled, reading != .actualWait { return 1 }
      return wait > limit ? 1 : 0
    }
  }
}
