import OutputAnalysis

/// Chosen KPI cells of the centre and the points of a design, by which options and points are held
/// against each other: all of them see the same citizens, so differences are paired by replication.
public struct DesignCells: Sendable {
  private let options: Int
  private let keeps: @Sendable (CellKey) -> Bool
  /// By row (the centre's options, then those of each point), then by cell.
  private var rows: [[CellKey: Series]] = []

  /// A cell over replications.
  private struct Series: Sendable {
    var values: [Double?] = []
    var counts: [Double] = []
  }

  /// Without any run; of those that are added the cells that `keeps` names are kept.
  public init(options: Int, keeps: @escaping @Sendable (CellKey) -> Bool) {
    self.options = options
    self.keeps = keeps
  }

  /// Adds what a run of an option left at a point, nil being the centre; replications come in their order.
  /// A run that came to nothing has no `row`.
  public mutating func add(_ row: CellRow?, keys: [CellKey], of option: Int, at point: Int?) {
    let place = self.row(option, at: point)
    while rows.count <= place { rows.append([:]) }
    for (index, key) in keys.enumerated() where keeps(key) {
      let value = row.map { Double($0.values[index].description) ?? .nan } ?? .nan
      rows[place][key, default: Series()].values.append(value.isNaN ? nil : value)
      rows[place][key, default: Series()].counts.append(row.map { Double($0.counts[index]) } ?? 0)
    }
  }

  /// Of an option at a point, nil being the centre: a ratio of sums where the observations behind each
  /// value are what it is over, else the mean over replications (of a percentile too). Nil if nothing was
  /// observed, or the option has no such cell there.
  public func estimate(_ key: CellKey, of option: Int, at point: Int?) -> Estimate? {
    let place = row(option, at: point)
    guard let kpi = KPI.named(key.kpi), rows.indices.contains(place),
      let series = rows[place][key]
    else { return nil }
    return kpi.estimate(series.values, series.counts)?.within(kpi.intervalRange)
  }

  /// How much more an option comes to at a point than another one, or at another point: paired.
  public func difference(
    _ key: CellKey, of option: Int, at point: Int?, from other: Int, at otherPoint: Int?
  ) -> Estimate? {
    guard let here = estimate(key, of: option, at: point),
      let there = estimate(key, of: other, at: otherPoint)
    else { return nil }
    return here.difference(from: there)
  }

  private func row(_ option: Int, at point: Int?) -> Int {
    ((point ?? -1) + 1) * options + option
  }
}

extension CellKey {
  /// A KPI of the whole city.
  public static func city(_ kpi: KPI) -> CellKey {
    CellKey(kpi: kpi.id, scopeType: .city, scopeID: "city")
  }
}

extension KPI {
  /// Of values of replications with the observations behind each.
  fileprivate func estimate(_ values: [Double?], _ counts: [Double]) -> Estimate? {
    if case .ratio(_, let base, _) = formula, base == observations {
      let sums = zip(values, counts).map { ($0 ?? 0) * $1 }
      let estimate = RatioEstimator(sums: sums, counts: counts).estimate.map {
        Estimate($0, method: .ratio)
      }
      guard isOfTrials, let all = estimate?.value, (0...1).contains(all) else { return estimate }
      return estimate?.over(
        Trials(successes: all * counts.reduce(0, +), count: counts.reduce(0, +)))
    }
    let there = values.compactMap { $0 }
    guard let mean = ReplicationEstimate(meanOf: there) else { return nil }
    // A replication without a value cannot be paired.
    let whole =
      there.count == values.count ? mean : ReplicationEstimate(value: mean.value, deviations: [])
    return Estimate(whole, method: formula.method)
  }
}
