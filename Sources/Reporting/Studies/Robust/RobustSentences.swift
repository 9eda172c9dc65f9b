import Choice
import Experiments
import Runs
import ServiceModel
import Tables
import Wording

/// What is said of options over futures, from verdicts and the rows behind them.
struct RobustSentences {
  let tables: RobustTables

  private var run: StoredRun { tables.run }

  /// For each alternative in which indicators it is better or worse, clearly or likely.
  var verdicts: [Told] {
    run.alternatives.map { option in
      let rows = tables.standings(of: option).filter { tables.indicator($0)?.isHeadline == true }
      let fails = tables.fails(option)
      return Told(
        LocalizedText { language in
          RobustShownWords.verdicts.filled(
            language, option.name[language], run.base.name[language], "\(tables.futures)",
            Self.order.compactMap { said($0, of: rows, language) }.joined(separator: "; "))
            + (fails.map { " " + $0.text[language] } ?? "")
        }, .plain, rows.map { Source($0, "verdict") } + (fails?.sources ?? []))
    }
  }

  private static let order: [Choice.Verdict] = [
    .notRanked, .clearlyBetter, .likelyBetter, .clearlyWorse, .likelyWorse, .clearlyDifferent,
    .likelyDifferent, .open, .noRelevantDifference, .forTheseInputs,
  ]

  /// Named where there is a difference to tell, else counted; nil where no row has it.
  private func said(
    _ verdict: Choice.Verdict, of rows: [StoredTable.Row], _ language: Language
  ) -> String? {
    let mine = rows.filter { RobustTables.verdict($0) == verdict }
    guard !mine.isEmpty else { return nil }
    let word = verdict.judgement.name[language]
    if verdict == .notRanked { return word }
    guard verdict.judgement.tone == .good || verdict.judgement.tone == .bad else {
      return RobustShownWords.counted.filled(language, word, "\(mine.count)")
    }
    let names = mine.compactMap { tables.indicator($0).map { "“\($0.name[language])”" } }
    return RobustShownWords.named.filled(language, word, names.joined(separator: ", "))
  }

  /// What the figures say of time and money, alternative by alternative.
  var answers: [Told] {
    run.alternatives.flatMap { option in
      RobustTables.told.compactMap { kpi in
        tables.standing(option, kpi).flatMap { answer(option, $0) }
      }
    }
  }

  private func answer(_ option: StoredRun.Option, _ row: StoredTable.Row) -> Told? {
    guard let indicator = tables.indicator(row) else { return nil }
    let choice = tables.choice(option, indicator.id, at: nil)
    let (cause, fails) = (cause(option, indicator.id), tables.fails(option))
    let tone = RobustTables.verdict(row).judgement.tone
    return Told(
      LocalizedText { language in
        let figures = tables.figures(row, language)
        let format = NumberFormat(language: language)
        let chance =
          figures.chance.isEmpty ? "" : RobustWords.byChance.filled(language, figures.chance)
        var sentences = [
          RobustWords.answer.filled(
            language, option.name[language], indicator.name[language],
            figures.withUnit(figures.difference), chance, "\(tables.futures)", figures.inputs,
            figures.sign.isEmpty ? RobustWords.noSign[language] : figures.sign,
            RobustTables.verdict(row).judgement.name[language])
        ]
        if let share = choice?.number("best_share"), let error = choice?.number("best_share_error")
        {
          sentences.append(
            RobustWords.best.filled(language, format.bestShare(share, standardError: error)))
        }
        sentences += [fails?.text[language]].compactMap { $0 }
        sentences += [cause?.text[language]].compactMap { $0 }
        return (sentences + choices(option, row, language)).joined(separator: " ")
      }, tone == .good ? .result : tone == .bad ? .caution : .plain,
      [Source(row, "difference")] + [choice].compactMap { $0 }.map { Source($0, "best_share") }
        + (fails?.sources ?? []) + (cause?.sources ?? []))
  }

  /// What a difference hangs on, by a metamodel that is good enough, or that there is none; nil where nothing
  /// can be said of that at all.
  private func cause(_ option: StoredRun.Option, _ kpi: String) -> Told? {
    let parts = tables.largest(option, kpi)
    guard let first = parts.first else {
      guard
        let row = tables.sensitivities(option, kpi).first(where: { $0.text("refusal") == "poor" })
      else { return nil }
      return Told(
        LocalizedText { language in
          RobustWords.undecided.filled(
            language,
            NumberFormat(language: language).decimal(row.number("q2") ?? 0, digits: 2))
        }, .plain, [Source(row, "q2")])
    }
    let told = parts.prefix(3).filter { $0.share >= 0.1 }
    guard !told.isEmpty else { return nil }
    return Told(
      LocalizedText { language in
        let format = NumberFormat(language: language)
        let causes = told.map { part in
          tables.factorName(part.factor)[language]
            + " (\(format.percent(part.share, digits: 0)))"
        }
        return RobustWords.decides.filled(
          language, causes.joined(separator: ", "),
          format.decimal(first.row.number("q2") ?? 0, digits: 2))
      }, .plain, told.map { Source($0.row, $0.column, "q2") })
  }

  /// Which levels of choices decide, or turn the sign.
  private func choices(
    _ option: StoredRun.Option, _ row: StoredTable.Row, _ language: Language
  ) -> [String] {
    var sentences: [String] = []
    let chosen = RobustTables.verdict(row, "verdict_as_chosen")
    if let deciding = row.text("decided_by"), chosen != RobustTables.verdict(row) {
      sentences.append(
        RobustWords.asChosen.filled(
          language, chosen.judgement.name[language],
          LevelWords.phrases(deciding, language) { tables.factorName($0) }))
    }
    guard let own = row.number("difference"), let kpi = row.text("kpi"),
      let indicator = tables.indicator(row), let relevant = tables.relevant(row)
    else { return sentences }
    for level in tables.levels(for: option) {
      guard let there = tables.choice(option, kpi, at: level)?.number("difference"),
        own * there < 0, abs(there) >= relevant
      else { continue }
      let format = RowFormat(indicator.unit, values: [there], language)
      sentences.append(
        RobustWords.turned.filled(
          language, tables.levelPhrase(level, language),
          format.difference(there, nil) + (format.unit.map { " \($0[language])" } ?? "")))
    }
    return sentences
  }

  /// How much of what is assumed no factor varies.
  var ledger: [Told] {
    func count(_ code: String, uncovered: Bool) -> Int {
      tables.ledger.count { row in
        // What has no code is assumed.
        (row.text("confidence") ?? "A") == code && (!uncovered || row.text("factors") == nil)
      }
    }
    guard !tables.ledger.isEmpty, count("A", uncovered: false) + count("K", uncovered: false) > 0
    else { return [] }
    let counts = ["A", "K"].flatMap { code in
      [count(code, uncovered: true), count(code, uncovered: false)]
    }
    return [Told(RobustShownWords.uncovered.filled(counts.map { "\($0)" }), .caution)]
  }

  /// How to read the figures.
  var rule: [LocalizedText] {
    let names = RobustTables.told.compactMap { run.indicator($0) }
    let counted = tables.levels.filter { level in
      run.alternatives.contains { tables.levels(for: $0).contains(level) }
    }
    let unturned =
      counted.isEmpty || tables.turns
      ? []
      : [
        LocalizedText { language in
          RobustShownWords.noTurning.filled(
            language,
            counted.map { tables.levelPhrase($0, language) }.joined(separator: ", "),
            names.map { $0.name[language] }.joined(separator: ", "))
        }
      ]
    let told = run.headlines.compactMap { indicator in
      KPI.named(indicator.id).map { (kpi: $0, name: indicator.name) }
    }
    let observed = run.base.observed
    return unturned + tables.leftOut.map(\.text)
      + [
        LocalizedText { robustPeriod(observed.from, observed.to, of: told, $0) },
        RobustWords.rule.filled("\(run.manifest.replications)"), RobustShownWords.worth,
        RobustWords.tables,
      ]
  }
}
