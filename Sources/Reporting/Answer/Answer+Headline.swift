import Experiments
import Runs
import ServiceModel
import Wording

extension Answer {
  /// Sound options by the ranking KPI, the best first; ties stay in the order of the run.
  var ranked: [(option: StoredRun.Option, value: Double)] {
    let sound = run.options.enumerated().compactMap { position, option in
      run.value(option.id, Self.ranking)?.mean.map { (position, option, $0) }
    }.filter { isSound($0.1.id) }
    return sound.sorted { a, b in a.2 == b.2 ? a.0 < b.0 : a.2 < b.2 }.map { ($0.1, $0.2) }
  }

  /// Which of several options serves best, and how the next one stands.
  var comparedHeadline: LocalizedText {
    guard let kpi = run.indicator(Self.ranking), let best = ranked.first?.option else {
      return ReportTexts.nobodySound
    }
    let figures = Figures(run, kpi)
    if best.id == run.base.id { return baseIsBest(figures) }
    return LocalizedText { language in
      let verdict = figures.difference(best.id)?.told ?? .forTheseInputs(.noData)
      let text =
        verdict == .forTheseInputs(.better)
        ? ReportTexts.best
        : run.isJudgedByInputs ? ReportTexts.bestAtCentre : ReportTexts.seemsBest
      let first = text.filled(
        language, best.name[language], figures.fullText(best.id, language),
        figures.fullText(run.base.id, language), run.base.name[language],
        figures.differenceText(best.id, language), verdict.judgement.name[language])
      guard let second = ranked.dropFirst().first?.option, second.id != run.base.id else {
        return first
      }
      let isBehind = run.standing(second.id, Self.ranking) == .notBest
      let (name, value) = (second.name[language], figures.fullText(second.id, language))
      return first + " "
        + (isBehind
          ? ReportTexts.ahead.filled(language, name, value)
          : ReportTexts.tie.filled(
            language, name, value, Comparison.Verdict.open.judgement.name[language],
            Comparison.Verdict.noRelevantDifference.judgement.name[language]))
    }
  }

  private func baseIsBest(_ figures: Figures) -> LocalizedText {
    LocalizedText { language in
      let first = ReportTexts.baseBest.filled(
        language, run.base.name[language], figures.fullText(run.base.id, language))
      guard let next = ranked.dropFirst().first?.option else { return first }
      return first + " "
        + ReportTexts.nextBest.filled(
          language, next.name[language], figures.fullText(next.id, language),
          figures.differenceText(next.id, language),
          (figures.difference(next.id)?.told ?? .forTheseInputs(.noData)).judgement.name[language])
    }
  }

  /// What one option by itself comes to.
  var singleHeadline: LocalizedText {
    LocalizedText { language in
      let parts = Self.told.compactMap { id -> String? in
        guard let kpi = run.indicator(id), let value = run.value(run.base.id, id) else {
          return nil
        }
        let figures = Figures(run, kpi)
        let target = figures.targetText(language).map { target in
          " (\(Texts.target[language].lowercased()) \(target): "
            + value.meets.judgement.name[language] + ")"
        }
        return "\(kpi.name[language]) \(figures.fullText(run.base.id, language))\(target ?? "")"
      }
      return run.base.name[language] + ": " + parts.joined(separator: "; ") + "."
    }
  }
}
