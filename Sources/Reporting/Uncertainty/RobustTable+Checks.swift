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
    }.compactMap { breakEven($0, findings, language) }
  }

  private func breakEven(
    _ sought: FutureBreakEven, _ findings: RobustFindings, _ language: Language
  ) -> String? {
    let factor = findings.design.factors.all[sought.factor]
    let found = sought.found
    guard let lower = found.lower?.value, let upper = found.upper?.value else { return nil }
    let (low, high) = (factor.told(lower, language), factor.told(upper, language))
    let words: LocalizedText
    switch (found.crossing, found.state) {
    case (_, .noData): return nil
    case (0, .doesNotCross): words = RobustWords.crossesNowhere
    case (0, _): words = RobustWords.crossingUndecided
    case (_, .crosses): words = RobustWords.crosses
    case (_, _): words = RobustWords.crossesAbout
    }
    return words.filled(
      language, factor.name[language], low, high,
      factor.told(found.root ?? (lower + upper) / 2, language))
  }

  /// What would have to be true for the winner to lose, a sentence for each KPI with a box.
  func boxes(of findings: RobustFindings, _ language: Language) -> [String] {
    let format = NumberFormat(language: language)
    func share(_ value: Double) -> String { format.percent(value, digits: 0) }
    return findings.boxes.map { found in
      let sides = found.box.sides.map { side -> String in
        let factor = findings.design.factors.all[side.factor]
        let (low, high) = findings.range(of: side)
        let words =
          low == nil
          ? RobustWords.atMost : high == nil ? RobustWords.atLeast : RobustWords.between
        return words.filled(
          language, factor.name[language], (low ?? high).map { factor.told($0, language) } ?? "",
          high.map { factor.told($0, language) } ?? "")
      }
      var text = RobustWords.box.filled(
        language, findings.options[found.winner].name[language],
        found.kpi.name(in: findings.options[0])[language], share(found.lostShare),
        share(found.box.coverage), sides.joined(separator: RobustWords.and[language]),
        share(found.box.density))
      if let interval = found.interval {
        text +=
          " "
          + RobustWords.boxChecked.filled(
            language, "\(found.simulated)", "\(found.lost)",
            RobustWords.range.filled(language, share(interval.lower), share(interval.upper)))
      }
      return text
    }
  }
}

extension UncertainFactor {
  /// A value with what it does: `× 1.25`.
  fileprivate func told(_ value: Double, _ language: Language) -> String {
    let format = NumberFormat(language: language)
    let digits =
      value == value.rounded() || abs(value) >= 1000
      ? 0 : abs(value) >= 10 ? 1 : abs(value) >= 0.1 ? 2 : 4
    return switch effect {
    case .scales: "× " + format.decimal(value, digits: digits)
    case .shifts: format.signed(value, digits: digits)
    case .sets: format.decimal(value, digits: digits)
    }
  }
}
