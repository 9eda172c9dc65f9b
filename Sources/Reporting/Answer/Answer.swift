import Experiments
import ServiceModel
import Wording

/// What the figures say, in a few sentences: which option fails, which serves best, by how much; what
/// is open; what stands in the way.
struct Answer {
  struct Point {
    enum Kind: String {
      case result, caution
    }
    var kind: Kind
    var text: LocalizedText
    /// Lines below it.
    var details: [LocalizedText] = []
    /// The rows behind its figures.
    var sources: [Source] = []
  }

  let run: StoredRun

  /// The KPI that ranks options: all that a demand costs the citizen in time.
  static let ranking = "total_time_mean"
  /// What is said of a single run.
  private static let told = ["wait_mean", "on_time_share", "total_time_mean", "visits_per_dossier"]

  /// Options that fail come first.
  var headline: LocalizedText {
    let answer = run.alternatives.isEmpty ? singleHeadline : comparedHeadline
    return LocalizedText { language in
      (unranked(language) + [answer[language]]).joined(separator: " ")
    }
  }

  private func unranked(_ language: Language) -> [String] {
    run.options.filter { !isSound($0.id) }.map { option in
      let fails = FailingOption.fails(isShortOfStaff: isShortOfStaff(option.id)) {
        run.value(option.id, $0)?.mean
      }
      return (fails ? Texts.failing : Texts.openAtEnd).filled(
        language, option.name[language],
        NumberFormat(language: language).percent(unserved(option.id)))
    }
  }

  func isShortOfStaff(_ option: String) -> Bool {
    FailingOption.places.contains { type, kpi in
      run.scopes(type, of: option).contains {
        (run.value(option, kpi, type, $0.id)?.mean ?? 0) >= FailingOption.fullFrom
      }
    }
  }

  var points: [Point] {
    var points = run.options.filter { !isSound($0.id) }.compactMap(hidden)
    points += [contest].compactMap { $0 } + bests
    points += run.alternatives.compactMap(scoreboard)
    points += run.options.flatMap(cautions)
    points += run.options.compactMap(overloads)
    return points
  }

  /// Demands that citizens gave up or that have no result, as a share.
  func unserved(_ option: String) -> Double {
    FailingOption.unservedShare { run.value(option, $0)?.mean }
  }

  /// The rows behind `unserved`.
  private func unservedSources(_ option: String) -> [Source] {
    FailingOption.kpis.compactMap { run.value(option, $0) }.map { Source($0) }
  }

  /// The rows behind the headline.
  var headlineSources: [Source] {
    let kpis =
      run.alternatives.isEmpty ? Self.told : [Self.ranking]
    return run.options.filter { !isSound($0.id) }.flatMap { unservedSources($0.id) }
      + run.options.flatMap { option in
        kpis.flatMap { kpi in
          [
            run.value(option.id, kpi).map { Source($0) },
            run.difference(option.id, kpi).map { Source($0) },
          ]
          .compactMap { $0 }
        }
      }
  }

  func isSound(_ option: String) -> Bool { unserved(option) < FailingOption.threshold }
}

extension Answer {
  /// Sound options by the ranking KPI, the best first; ties stay in the order of the run.
  private var ranked: [(option: StoredRun.Option, value: Double)] {
    let sound = run.options.enumerated().compactMap { position, option in
      run.value(option.id, Self.ranking)?.mean.map { (position, option, $0) }
    }.filter { isSound($0.1.id) }
    return sound.sorted { a, b in a.2 == b.2 ? a.0 < b.0 : a.2 < b.2 }.map { ($0.1, $0.2) }
  }

  private var comparedHeadline: LocalizedText {
    guard let kpi = run.indicator(Self.ranking), let best = ranked.first?.option else {
      return ReportTexts.nobodySound
    }
    let figures = Figures(run, kpi)
    if best.id == run.base.id { return baseIsBest(figures) }
    return LocalizedText { language in
      let verdict = figures.difference(best.id)?.verdict ?? .noData
      let first =
        ReportTexts.best.filled(
          language, best.name[language], figures.fullText(best.id, language),
          figures.fullText(run.base.id, language), run.base.name[language],
          figures.differenceText(best.id, language))
        + (verdict == .better
          ? ""
          : " " + ReportTexts.thatDifference.filled(language, Texts.verdict(verdict)[language]))
      guard let second = ranked.dropFirst().first?.option, second.id != run.base.id else {
        return first
      }
      let isBehind = run.standing(second.id, Self.ranking) == .notBest
      let text = isBehind ? ReportTexts.ahead : ReportTexts.tie
      return first + " "
        + text.filled(language, second.name[language], figures.fullText(second.id, language))
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
          Texts.verdict(figures.difference(next.id)?.verdict ?? .noData)[language])
    }
  }

  private var singleHeadline: LocalizedText {
    LocalizedText { language in
      let parts = Self.told.compactMap { id -> String? in
        guard let kpi = run.indicator(id), let value = run.value(run.base.id, id) else {
          return nil
        }
        let figures = Figures(run, kpi)
        let target = figures.targetText(language).map { target in
          " (\(Texts.target[language].lowercased()) \(target): "
            + Texts.verdict(value.meets)[language] + ")"
        }
        return "\(kpi.name[language]) \(figures.fullText(run.base.id, language))\(target ?? "")"
      }
      return run.base.name[language] + ": " + parts.joined(separator: "; ") + "."
    }
  }

  /// Who waits least, costs least and serves most on time, where all others are behind and it is not
  /// the base.
  private var bests: [Point] {
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
  private func scoreboard(_ option: StoredRun.Option) -> Point? {
    let all = run.headlines.map { Figures(run, $0) }
    func those(_ verdict: Comparison.Verdict) -> [Figures] {
      all.filter { $0.difference(option.id)?.verdict == verdict }
        .sorted { $0.weight(option.id) > $1.weight(option.id) }
    }
    let (better, worse, open) = (those(.better), those(.worse), those(.open))
    let same = those(.noRelevantDifference) + those(.same)
    guard isSound(option.id), run.manifest.replications > 1 else { return nil }
    return Point(
      kind: .result,
      text: LocalizedText { language in
        ReportTexts.scores.filled(
          language, option.name[language], "\(better.count)", "\(worse.count)", "\(same.count)",
          "\(open.count)", "\(all.count)")
      },
      details: [(ReportTexts.gains, better), (ReportTexts.losses, worse)]
        .filter { !$0.1.isEmpty }
        .map { label, list in
          LocalizedText { language in
            let told = list.prefix(3).map { self.told($0, option.id, language) }
            return label.filled(language, told.joined(separator: "; "))
          }
        }
        + [(ReportTexts.close, same), (ReportTexts.open, open)].filter { !$0.1.isEmpty }
        .map { label, list in
          LocalizedText { language in
            label.filled(language, list.map { $0.indicator.name[language] }.joined(separator: ", "))
          }
        },
      sources: (better.prefix(3) + worse.prefix(3)).flatMap { figures in
        [figures.value(run.base.id), figures.value(option.id)].compactMap { $0.map { Source($0) } }
          + [figures.difference(option.id)].compactMap { $0.map { Source($0) } }
      })
  }

  private func told(_ figures: Figures, _ option: String, _ language: Language) -> String {
    "\(figures.indicator.name[language]) \(figures.changeText(option, language))"
  }
}
