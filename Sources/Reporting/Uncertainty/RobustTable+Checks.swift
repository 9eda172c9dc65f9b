import Choice
import Experiments
import OutputAnalysis
import Runs
import ServiceModel
import Wording

extension RobustTable {
  /// Where the difference crosses zero, a sentence for each quantity along which that was simulated.
  func breakEvens(
    of standing: RobustFindings.Standing, in findings: RobustFindings, _ language: Language
  ) -> [String] {
    findings.breakEvens.filter {
      $0.found.option == standing.option && $0.kpi.id == standing.kpi.id
    }.compactMap { sought in
      let factor = findings.design.factors.all[sought.factor]
      func told(_ value: Double) -> String {
        CheckedWords.value(value, factor.effect, language)
      }
      let found = sought.found
      guard let lower = found.lower?.value, let upper = found.upper?.value else { return nil }
      return CheckedWords.breakEven(
        along: factor.name, crossing: found.crossing, found.state,
        between: (told(lower), told(upper)), about: told(found.root ?? (lower + upper) / 2))?[
          language]
    }
  }

  /// What would have to be true for the winner to lose, a sentence for each KPI with a box.
  func boxes(of findings: RobustFindings, _ language: Language) -> [String] {
    findings.boxes.map { found in
      CheckedWords.box(
        CheckedWords.Box(
          winner: findings.options[found.winner].name, kpi: found.kpi.name(in: findings.options[0]),
          sides: { language in
            found.box.sides.map { side in
              let factor = findings.design.factors.all[side.factor]
              let (low, high) = findings.range(of: side)
              return CheckedWords.side(
                of: factor.name, factor.effect, low: low, high: high, language)
            }
          },
          lostShare: found.lostShare, coverage: found.box.coverage, density: found.box.density,
          simulated: found.simulated, lost: found.lost,
          interval: found.interval.map { ($0.lower, $0.upper) }), language)
    }
  }
}
