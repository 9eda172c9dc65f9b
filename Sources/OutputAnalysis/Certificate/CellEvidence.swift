/// What the days of a cell say of it: of a site, office or city in one half-hour of the week, or in
/// whatever else a target asks for.
public enum CellEvidence: Hashable, Sendable {
  /// Of tickets that are hits or not: within a limit, beyond it, gone, on time.
  case shares(DayShares)
  /// Of what is summed over what is counted.
  case sums(DaySums)

  /// Those with tickets.
  public var days: Int {
    switch self {
    case .shares(let shares): shares.days
    case .sums(let sums): sums.days
    }
  }

  /// What was counted on all days.
  public var tickets: Double {
    switch self {
    case .shares(let shares): Double(shares.tickets)
    case .sums(let sums): sums.count
    }
  }

  /// The share or mean of all days; nil without tickets.
  public var estimate: Double? {
    switch self {
    case .shares(let shares): shares.share
    case .sums(let sums): sums.mean
    }
  }

  /// The p-value of the hypothesis that the requirement is not kept: small where it is kept clearly.
  public func pFails(_ requirement: Requirement) -> Double {
    switch self {
    case .shares(let shares): shares.pFails(requirement)
    case .sums(let sums): sums.pFails(requirement)
    }
  }

  /// The p-value of the hypothesis that the requirement is kept: small where it is broken clearly.
  public func pKeeps(_ requirement: Requirement) -> Double {
    switch self {
    case .shares(let shares): shares.pKeeps(requirement)
    case .sums(let sums): sums.pKeeps(requirement)
    }
  }

  /// The strictest limit of this kind that is kept at `level`: the one-sided end of what the share or
  /// mean may be. It is within the requirement exactly where `pFails` is at most `level`. Nil without
  /// tickets or where no limit is kept. Found by bisection, some forty tests: for what is printed.
  public func bound(_ requirement: Requirement, level: Double) -> Double? {
    guard let estimate else { return nil }
    func isKept(_ limit: Double) -> Bool { pFails(requirement.with(limit: limit)) <= level }
    var (kept, broken) = (requirement.limit, estimate)
    if !isKept(kept) {
      // Outwards from what is surely too strict.
      if requirement.isKept(by: estimate) { broken = requirement.limit }
      var step = max(abs(estimate), abs(requirement.limit), 1e-6) / 8
      repeat {
        kept = requirement.eased(from: broken, by: step, isShare: isShare)
        guard kept != broken, step < 1e12 else { return nil }
        step *= 2
      } while !isKept(kept)
    }
    for _ in 0..<40 {
      let middle = (kept + broken) / 2
      if isKept(middle) { kept = middle } else { broken = middle }
    }
    return kept
  }

  private var isShare: Bool {
    switch self {
    case .shares: true
    case .sums: false
    }
  }
}
