public import OutputAnalysis

extension Comparison {
  /// All options held against the best of the others at once, by one KPI of the whole city.
  public struct Contest: Hashable, Sendable {
    /// What the options are judged by; more or less of it is better.
    public var kpi: KPI
    /// How many contests hold together: those of all headline KPIs, or this one by itself.
    public var families: Int
    /// In the order of the options that are ranked.
    public var entries: [Entry]
  }

  /// One option in a contest.
  public struct Entry: Hashable, Sendable {
    /// The option's id.
    public var option: String
    /// Over all replications, in the KPI's unit.
    public var value: Double
    /// The value minus that of the best of the others.
    public var lead: Double
    /// Of the lead; all intervals of a contest, and those of `families` contests, hold together with
    /// the comparison's level.
    public var interval: ConfidenceInterval
    /// What the lead's interval says.
    public var standing: Standing
  }

  /// What can be said of an option against all others at once.
  public enum Standing: String, Hashable, Sendable, CaseIterable {
    /// All others are behind it by more than the smallest relevant difference.
    case best
    /// It may be the best, or behind it by less than that, and so may others.
    case mayBeBest = "may_be_best"
    /// Behind the best by more than that.
    case notBest = "not_best"

    /// Whether it is, or may be, the best: what a star marks.
    public var isCandidate: Bool { self != .notBest }
  }

  /// Contests of options that are ranked, by the KPIs of which more or less is better and that all
  /// of them have; none with fewer than two options or replications.
  static func contests(
    _ options: [OptionResult], base: OptionResult, level: Double
  ) -> [Contest] {
    let found = KPI.all.filter { $0.better != .neutral && $0.scopeTypes.contains(.city) }
      .compactMap { kpi -> (kpi: KPI, estimates: [Estimate])? in
        let estimates = options.compactMap { $0.estimate(kpi) }
        return estimates.count == options.count ? (kpi, estimates) : nil
      }
    let headlines = found.count { $0.kpi.headline }
    return found.compactMap { kpi, estimates in
      let families = kpi.headline ? headlines : 1
      let largerIsBetter = kpi.better == .higher
      let relevant =
        base.estimate(kpi).map {
          kpi.relevantDifference(in: base.scenario).amount(base: $0.value)
        } ?? 0
      guard
        let best = ComparisonWithBest(
          estimates.map(\.replications),
          unvaried: { estimates[$0].difference(from: estimates[$1]).unvaried },
          largerIsBetter: largerIsBetter, relevant: relevant, families: families, level: level)
      else { return nil }
      let entries = options.indices.map { index in
        let others = options.indices.filter { $0 != index }.map { estimates[$0].value }
        let bestOther = (largerIsBetter ? others.max() : others.min()) ?? .nan
        let isCandidate = best.candidates.contains(index)
        return Entry(
          option: options[index].id, value: estimates[index].value,
          lead: estimates[index].value - bestOther, interval: best.intervals[index],
          standing: !isCandidate ? .notBest : best.candidates.count == 1 ? .best : .mayBeBest)
      }
      return Contest(kpi: kpi, families: families, entries: entries)
    }
  }

  /// Nil if there is no contest by this KPI.
  public func standing(_ option: String, _ kpi: KPI) -> Standing? {
    contests.first { $0.kpi.id == kpi.id }?.entries.first { $0.option == option }?.standing
  }
}
