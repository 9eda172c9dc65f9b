package import Choice
package import Experiments
import OutputAnalysis
package import ServiceModel

/// What each lever of an option has to do with its difference from the base, on the same citizens.
package struct DecomposeFindings: Sendable {
  /// Which sets of levers were simulated.
  package let design: LeverDesign
  /// As written.
  package let option: Scenario
  /// Those that people are shown.
  package let shown: [KPI]
  /// All indicators of the city, then the headline ones and those asked for of levels, districts and kinds of
  /// site, and of other places that are kept; as far as every set has them.
  package let figures: [Figure]
  /// Of the city without any of the levers and with all of them: people without service, as a share, where
  /// that is so much that an option is not ranked.
  package let unserved: (none: Double?, all: Double?)
  /// Runs that came to nothing: then nothing is shared out.
  package let failures: Int
  /// Of each set.
  package let replications: Int

  /// An indicator in a place.
  package struct Figure: Sendable {
    /// Which and where.
    package let key: CellKey
    /// The same.
    package let kpi: KPI
    /// Without any of the levers.
    package let base: Double
    /// What each adds to that.
    package let attribution: Attribution
    /// The smallest difference of the indicator that matters.
    package let smallest: Double
  }

  /// Of cells of all runs; `keys` are those of the option as written.
  init(
    _ design: LeverDesign, of option: Scenario, told kpis: [KPI], shown: [KPI], keys: [CellKey],
    cells: DesignCells, runs: (each: Int, failed: Int)
  ) {
    (self.design, self.option, self.shown) = (design, option, shown)
    (replications, failures) = (runs.each, runs.failed)
    func estimate(_ key: CellKey, _ set: Choice.LeverSet) -> ReplicationEstimate? {
      cells.estimate(key, of: 0, at: design.point(of: set))?.replications
    }
    let told = keys.filter { key in
      key.scopeType == .city || kpis.contains { $0.id == key.kpi }
    }
    figures = (runs.failed > 0 ? [] : told).compactMap { key -> Figure? in
      let estimates = design.sets.compactMap { estimate(key, $0) }
      guard estimates.count == design.sets.count, let kpi = KPI.named(key.kpi) else { return nil }
      let bySet = Dictionary(uniqueKeysWithValues: zip(design.sets, estimates))
      return Figure(
        key: key, kpi: kpi, base: estimates[0].value,
        attribution: design.attribution { set in
          guard let figure = bySet[set] else {
            preconditionFailure("a set of the design has a figure")
          }
          return figure
        },
        smallest: kpi.relevantDifference(in: option).amount(base: estimates[0].value))
    }
    func unserved(_ set: Choice.LeverSet) -> Double? {
      let parts = Soundness.kpis.compactMap { id in
        KPI.named(id).flatMap { estimate(.city($0), set)?.value }
      }
      let share = parts.reduce(0, +)
      return share >= Soundness.threshold ? share : nil
    }
    self.unserved = (unserved(.none), unserved(design.precedence.all))
  }

  /// Of the city; nil where some set has no value.
  package func figure(_ kpi: KPI) -> Figure? { figures.first { $0.key == .city(kpi) } }
}
