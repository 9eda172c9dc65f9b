public import OutputAnalysis

/// Whether a KPI reaches its target, by the whole interval. The raw values are the codes in tables.
public enum TargetVerdict: String, Hashable, Sendable, CaseIterable {
  /// The whole interval keeps to the target.
  case met
  /// The whole interval is beyond the target.
  case missed
  /// The target lies within the interval.
  case uncertain
  /// The KPI has no target.
  case noTarget = "no_target"
  /// Nothing was observed.
  case noData = "no_data"

  /// Where `interval` lies against `target`, which is in the unit of `kpi`; without an interval the
  /// value of `estimate` decides.
  public init(
    _ estimate: Estimate?, _ interval: ConfidenceInterval?, of kpi: KPI, target: Double?
  ) {
    guard let target else {
      self = .noTarget
      return
    }
    guard let estimate else {
      self = .noData
      return
    }
    // A target at the end of what is possible is met if it is in every replication: nothing comes nearer.
    let isFull =
      estimate.isOfTrials && (target <= kpi.range.lowerBound || target >= kpi.range.upperBound)
    let lower = isFull ? estimate.value : interval?.lower ?? estimate.value
    let upper = isFull ? estimate.value : interval?.upper ?? estimate.value
    switch kpi.better {
    case .lower, .neutral: self = upper <= target ? .met : lower > target ? .missed : .uncertain
    case .higher: self = lower >= target ? .met : upper < target ? .missed : .uncertain
    }
  }
}
