public import OutputAnalysis

extension Comparison {
  /// All options held against the best of the others at once, by one KPI of the whole city.
  public struct Contest: Hashable, Sendable {
    public var kpi: KPI
    /// In the order of the options, the base first.
    public var entries: [Entry]
  }

  /// One option in a contest.
  public struct Entry: Hashable, Sendable {
    public var option: String
    public var value: Double
    /// The value minus that of the best of the others.
    public var lead: Double
    /// Of the lead; all intervals of a contest hold together with the comparison's level.
    public var interval: ConfidenceInterval
    public var standing: Standing
  }

  public enum Standing: String, Hashable, Sendable, CaseIterable {
    /// No other option can be the best.
    case best
    /// This one can be, and others too.
    case mayBeBest = "may_be_best"
    case notBest = "not_best"
  }

  /// Contests by the KPIs of which more or less is better and that all options have; none with fewer
  /// than two options or replications.
  static func contests(_ options: [OptionResult], level: Double) -> [Contest] {
    KPI.all.filter { $0.better != .neutral && $0.scopeTypes.contains(.city) }.compactMap { kpi in
      let estimates = options.compactMap { $0.estimate(kpi)?.replications }
      guard estimates.count == options.count,
        let best = ComparisonWithBest(
          estimates, largerIsBetter: kpi.better == .higher, level: level)
      else { return nil }
      let entries = options.indices.map { index in
        let others = options.indices.filter { $0 != index }.map { estimates[$0].value }
        let bestOther = (kpi.better == .higher ? others.max() : others.min()) ?? .nan
        let isCandidate = best.candidates.contains(index)
        return Entry(
          option: options[index].id, value: estimates[index].value,
          lead: estimates[index].value - bestOther, interval: best.intervals[index],
          standing: !isCandidate ? .notBest : best.candidates.count == 1 ? .best : .mayBeBest)
      }
      return Contest(kpi: kpi, entries: entries)
    }
  }

  /// Nil if there is no contest by this KPI.
  public func standing(_ option: String, _ kpi: KPI) -> Standing? {
    contests.first { $0.kpi.id == kpi.id }?.entries.first { $0.option == option }?.standing
  }
}
