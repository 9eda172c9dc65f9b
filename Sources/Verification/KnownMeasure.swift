import Experiments
import OutputAnalysis
import ServiceModel

/// What a case with a known answer measures. Its text is
///
///     mean(wait)                            over all observations
///     quantile(wait, 0.95)                  of all observations together
///     reneged / demands                     a sum over a sum, all replications together
///     (total(wait) - total(priorityWait)) / (count(wait) - count(priorityWait))
///     level(queue + busy, 11:00)            mean over days at a time of day
///     share(busy >= 15)                     of the quarters of an hour at whose start it holds
///     share(busy < 1, 16:30)
///
/// with the names of `Quantity`, `Sample` and `SiteTimeSeries.Series`. Without a time of day `level`
/// and `share` look at all quarters.
enum KnownMeasure: Hashable, Sendable {
  case ratio(Amount, to: Amount)
  case quantile(Sample, Double)
  case level([SiteTimeSeries.Series], quarter: Int?)
  case share(SiteTimeSeries.Series, below: Int, quarter: Int?, complement: Bool)
}

/// What one replication says of a measure, in microseconds, seconds (of a quantile) or as a number.
enum KnownObservation: Sendable {
  case ratio(sum: Double, base: Double)
  case sample(QuantileHistogram)
}

extension KnownMeasure {
  func observe(_ result: ReplicationResult, in scope: Scope) -> KnownObservation {
    switch self {
    case .ratio(let amount, let base):
      let measures = scope.measures(of: result)
      return .ratio(
        sum: amount.value(in: measures, scope.resources),
        base: base.value(in: measures, scope.resources))
    case .quantile(let sample, _):
      return .sample(scope.measures(of: result)[sample].histogram ?? QuantileHistogram())
    case .level(let series, let quarter):
      return day(of: result, quarter) { site, quarter in
        series.reduce(0) { sum, series in
          let cells = result.timeSeries
          let days = Double(cells.days(site: site, quarter: quarter, series: series))
          let mean = cells.mean(site: site, quarter: quarter, series: series)
          return sum + (mean ?? 0) * days
        }
      }
    case .share(let series, let limit, let quarter, let complement):
      return day(of: result, quarter) { site, quarter in
        let cells = result.timeSeries
        let below = cells.days(below: limit, site: site, quarter: quarter, series: series)
        let all = cells.days(site: site, quarter: quarter, series: series)
        return Double(complement ? all - below : below)
      }
    }
  }

  /// The sum of `value` over sites and quarters, and how many days one site was looked at.
  private func day(
    of result: ReplicationResult, _ quarter: Int?, _ value: (Int, Int) -> Double
  ) -> KnownObservation {
    let quarters = quarter.map { $0..<$0 + 1 } ?? 0..<SiteTimeSeries.quartersPerDay
    var (sum, base) = (0.0, 0.0)
    for quarter in quarters {
      base += Double(result.timeSeries.days(site: 0, quarter: quarter, series: .queue))
      for site in 0..<result.timeSeries.siteCount { sum += value(site, quarter) }
    }
    return .ratio(sum: sum, base: base)
  }

  /// Of all replications together; nil if nothing was observed.
  func estimate(_ observations: [KnownObservation]) -> ReplicationEstimate? {
    var ratio = RatioEstimator()
    var sections: [Double?] = []
    var pooled = QuantileHistogram()
    for observation in observations {
      switch (observation, self) {
      case (.ratio(let sum, let base), _): ratio.add(sum: sum, count: base)
      case (.sample(let histogram), .quantile(_, let p)):
        sections.append(histogram.quantile(p))
        pooled.merge(histogram)
      case (.sample, _): preconditionFailure("only a quantile looks at a histogram")
      }
    }
    guard case .quantile(_, let p) = self else { return ratio.estimate }
    return pooled.quantile(p).map { ReplicationEstimate(pooledQuantile: $0, sections: sections) }
  }

  /// How many of its own units a minute has.
  var unitsPerMinute: Double {
    if case .quantile = self { 60 } else { 60e6 }
  }
}
