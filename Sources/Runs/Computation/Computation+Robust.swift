import Experiments
import ScenarioFiles
import ServiceModel

extension Computation {
  /// What a robust study found, of runs at its points, the scenarios as written and what settling told; nil
  /// of any other study.
  func robustFindings(
    _ points: Futures, _ centre: CentreCells?, _ results: [OptionResult], _ checked: CheckedPoints?
  ) async throws -> RobustFindings? {
    guard let futures, let centre, let checked, let robust = study.robust else { return nil }
    let told = study.toldKPIs
    let kept = Set(told.map(\.id) + Soundness.kpis)
    var cells = DesignCells(options: inputs.ids.count) {
      $0.scopeType == .city && kept.contains($0.kpi)
    }
    centre.add(to: &cells, replications: study.replications.fewest)
    try points.add(to: &cells)
    var findings = RobustFindings(
      RobustFindings.Subject(
        design: futures, checked: checked, options: inputs.scenarios,
        isRanked: results.map(\.isRanked), covers: try covers(futures),
        replications: (study.replications.fewest, robust.replications)),
      kpis: told, asked: study.kpis.compactMap { KPI.named($0) }, cells: cells)
    findings.sensitivities = try await findings.sensitivities(threads: threads)
    return findings
  }

  /// By option: what each factor names.
  private func covers(_ futures: FutureDesign) throws -> [InputCover] {
    let factors = futures.factors.all
    // The first point at which each factor has a value.
    let firsts = factors.indices.map { factor in
      futures.points.points.firstIndex { !$0.values[factor].isEmpty }
    }
    return try inputs.variable().map { scenario in
      var cover = InputCover()
      var applied: [Int: [AppliedSetting]] = [:]
      for (factor, first) in firsts.enumerated() {
        guard let first else { continue }
        let settings =
          try applied[first] ?? scenario.varied(futures.points.points[first]).appliedSettings
        applied[first] = settings
        cover.add(settings[factor].paths, of: factors[factor].id)
      }
      return cover
    }
  }
}
