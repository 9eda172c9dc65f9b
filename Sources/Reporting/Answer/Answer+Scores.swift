import Choice
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
    guard isSound(option.id), run.manifest.replications > 1 || run.isJudgedByInputs else {
      return nil
    }
    let scores = words.map { words in
      (
        words,
        all.filter { figures in
          figures.difference(option.id).map { words.contains($0.told) } ?? false
        }.sorted { $0.weight(option.id) > $1.weight(option.id) }
      )
    }
    func those(_ tone: Judgement.Tone) -> [Figures] {
      scores.filter { $0.0[0].judgement.tone == tone }.flatMap(\.1)
        .sorted { $0.weight(option.id) > $1.weight(option.id) }
    }
    let (better, worse) = (those(.good), those(.bad))
    return Point(
      kind: .result,
      text: LocalizedText { language in
        let told = scores.map { words, figures in
          ReportTexts.score.filled(language, words[0].judgement.name[language], "\(figures.count)")
        }
        return ReportTexts.scores.filled(
          language, option.name[language], told.joined(separator: ", "), "\(all.count)")
      },
      details: [
        extremes(ReportTexts.gains, "▲", better, option),
        extremes(ReportTexts.losses, "▼", worse, option),
      ].compactMap { $0 }
        + scores.filter { $0.0[0].judgement.tone == .faint }.compactMap { named($0.0[0], $0.1) },
      sources: (better.prefix(Self.extremes) + worse.prefix(Self.extremes)).flatMap { figures in
        [figures.value(run.base.id), figures.value(option.id)].compactMap { $0.map { Source($0) } }
          + [figures.difference(option.id)].compactMap { $0.map { Source($0) } }
      })
  }

  /// How many of the largest gains and losses are told.
  private static let extremes = 3

  /// Verdicts that are counted together, told by the first of them.
  private var words: [[ToldVerdict]] {
    run.isJudgedByInputs
      ? [
        .clearlyBetter, .likelyBetter, .clearlyWorse, .likelyWorse, .noRelevantDifference, .open,
      ].map { [.byInputs($0)] }
      : [[.better], [.worse], [.noRelevantDifference, .same], [.open]].map {
        $0.map { .forTheseInputs($0) }
      }
  }

  /// The largest gains or losses with their figures.
  private func extremes(
    _ text: LocalizedText, _ sign: String, _ figures: [Figures], _ option: StoredRun.Option
  ) -> LocalizedText? {
    guard !figures.isEmpty else { return nil }
    return LocalizedText { language in
      let told = figures.prefix(Self.extremes).map {
        "\($0.indicator.name[language]) \($0.changeText(option.id, language))"
      }
      return text.filled(language, sign, told.joined(separator: "; "))
    }
  }

  /// The KPIs of a verdict by name: `≈ No relevant difference: …`.
  private func named(_ verdict: ToldVerdict, _ figures: [Figures]) -> LocalizedText? {
    guard !figures.isEmpty else { return nil }
    let judgement = verdict.judgement
    return LocalizedText { language in
      let names = figures.map { $0.indicator.name[language] }.joined(separator: ", ")
      return judgement.signed(judgement.heading[language]) + ": \(names)."
    }
  }
}
