import Experiments
import Runs
import ServiceModel
import Wording

extension Answer {
  /// Who waits least, costs least and serves most on time, where all others are behind and it is not
  /// the base.
  var bests: [Point] {
    let found = ReportTexts.bests.compactMap { kpi, label -> (LocalizedText, Figures, String)? in
      guard let indicator = run.indicator(kpi),
        let best = run.standings.first(where: { $0.kpi == kpi && $0.standing == .best }),
        best.option != run.base.id
      else { return nil }
      return (label, Figures(run, indicator), best.option)
    }
    return found.map { label, figures, option in
      Point(
        kind: .result,
        text: LocalizedText { language in
          label.filled(
            language, run.options.first { $0.id == option }?.name[language] ?? option,
            figures.changeText(option, language))
        },
        sources: [figures.value(run.base.id), figures.value(option)].compactMap {
          $0.map { Source($0) }
        }
          + [figures.difference(option)].compactMap { $0.map { Source($0) } })
    }
  }

  /// How one alternative does over all headline KPIs, with its largest gains and losses.
  func scoreboard(_ option: StoredRun.Option) -> Point? {
    let all = run.headlines.map { Figures(run, $0) }
    func those(_ verdict: Comparison.Verdict) -> [Figures] {
      all.filter { $0.difference(option.id)?.verdict == verdict }
        .sorted { $0.weight(option.id) > $1.weight(option.id) }
    }
    let (better, worse, open) = (those(.better), those(.worse), those(.open))
    let close = those(.noRelevantDifference) + those(.same)
    guard isSound(option.id), run.manifest.replications > 1 else { return nil }
    let scores: [(Comparison.Verdict, [Figures])] = [
      (.better, better), (.worse, worse), (.noRelevantDifference, close), (.open, open),
    ]
    return Point(
      kind: .result,
      text: LocalizedText { language in
        let told = scores.map { verdict, figures in
          ReportTexts.score.filled(language, verdict.judgement.name[language], "\(figures.count)")
        }
        return ReportTexts.scores.filled(
          language, option.name[language], told.joined(separator: ", "), "\(all.count)")
      },
      details: [extremes(.better, better, option), extremes(.worse, worse, option)]
        .compactMap { $0 }
        + [named(.noRelevantDifference, close), named(.open, open)].compactMap { $0 },
      sources: (better.prefix(Self.extremes) + worse.prefix(Self.extremes)).flatMap { figures in
        [figures.value(run.base.id), figures.value(option.id)].compactMap { $0.map { Source($0) } }
          + [figures.difference(option.id)].compactMap { $0.map { Source($0) } }
      })
  }

  /// How many of the largest gains and losses are told.
  private static let extremes = 3

  /// The largest gains or losses with their figures.
  private func extremes(
    _ verdict: Comparison.Verdict, _ figures: [Figures], _ option: StoredRun.Option
  ) -> LocalizedText? {
    guard !figures.isEmpty else { return nil }
    let text = verdict == .better ? ReportTexts.gains : ReportTexts.losses
    return LocalizedText { language in
      let told = figures.prefix(Self.extremes).map {
        "\($0.indicator.name[language]) \($0.changeText(option.id, language))"
      }
      return text.filled(language, verdict.judgement.sign, told.joined(separator: "; "))
    }
  }

  /// The KPIs of a verdict by name: `≈ No relevant difference: …`.
  private func named(_ verdict: Comparison.Verdict, _ figures: [Figures]) -> LocalizedText? {
    guard !figures.isEmpty else { return nil }
    let judgement = verdict.judgement
    return LocalizedText { language in
      let names = figures.map { $0.indicator.name[language] }.joined(separator: ", ")
      return judgement.signed(judgement.heading[language]) + ": \(names)."
    }
  }
}
