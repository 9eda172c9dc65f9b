import Choice
package import Experiments
import OutputAnalysis
package import Runs
import ServiceModel
package import Wording

/// Options over futures, for people: each against the base, with chance and inputs apart, and what can be
/// said whatever is chosen.
package struct RobustTable {
  private let findings: RobustFindings
  private let options: [OptionResult]
  /// By option.
  private let failing: [ShareOfFutures?]

  /// With the results of the options as written.
  package init(_ findings: RobustFindings, of options: [OptionResult]) {
    (self.findings, self.options, failing) = (findings, options, findings.failing)
  }

  /// With title, answer and notes; `width` and `styled` as of `ComparisonTable`.
  package func text(_ language: Language, width: Int? = nil, styled: Bool = false) -> String {
    let (names, futures) = (findings.options.map(\.name), findings.design.layout.futures)
    let title = RobustWords.title.filled(
      language, names.dropFirst().map { $0[language] }.joined(separator: ", "),
      names[0][language], "\(futures)")
    return layout(
      scope: Texts.scope(points: futures, judged: true, of: .robust),
      opening: unranked(options, language) + failures(language),
      title: title,
      table: table(language),
      notes: marks(language) + answers(language) + notes(findings, options[0].seed, language),
      notices: [], language,
      width: width, styled: styled)
  }

  /// Options that are ranked as written and fail in some of the futures.
  private func failures(_ language: Language) -> [String] {
    let futures = findings.design.layout.futures
    return findings.options.indices.compactMap { option in
      failsIn(option, language).map {
        RobustWords.optionFails.filled(
          language, findings.options[option].name[language], $0, "\(futures)")
      }
    }
  }

  /// In which share of the futures an option fails that is ranked; nil if in none.
  private func failsIn(_ option: Int, _ language: Language) -> String? {
    guard findings.isRanked[option], let share = failing[option]?.value, share > 0 else {
      return nil
    }
    return NumberFormat(language: language).ofFutures(share)
  }

  private func table(_ language: Language) -> TextTable {
    let futures = findings.design.layout.futures
    let inputs =
      findings.hasIntervals
      ? RobustWords.inputs[language] : RobustWords.extremes.filled(language, "\(futures)")
    var table = TextTable(
      header: [
        Texts.indicator[language], RobustWords.asWritten[language], inputs,
        RobustWords.sign[language], RobustWords.verdict[language],
      ])
    for kpi in findings.shown {
      let standings = findings.standings(of: kpi)
      guard let first = standings.first else { continue }
      let name = RobustFigures(first, language).format
        .label(kpi.name(in: findings.options[0])[language])
      // One alternative needs no name.
      if standings.count == 1 {
        table.rows.append(row(name, first, language))
        continue
      }
      table.rows.append([TextTable.Cell(name)] + (1..<5).map { _ in TextTable.Cell("") })
      for standing in standings {
        let option = findings.options[standing.option].name[language]
        table.rows.append(row("  \(option)", standing, language))
      }
    }
    return table
  }

  private func row(
    _ label: String, _ standing: RobustFindings.Standing, _ language: Language
  ) -> [TextTable.Cell] {
    let figures = RobustFigures(standing, language)
    let judgement = standing.verdict.judgement
    var verdict = TextTable.Cell(
      judgement.signed(judgement.name[language]), style: TextTable.Style(judgement.tone))
    if isDecided(standing), let mark = marked.firstIndex(of: standing.levelled.decidedBy) {
      verdict.lines[0] += " [\(mark + 1)]"
    }
    if let share = failsIn(standing.option, language) {
      verdict.lines.append(RobustWords.failsBelow.filled(language, share))
    }
    return [
      TextTable.Cell(label), TextTable.Cell(figures.differenceByChance),
      TextTable.Cell(figures.inputs), TextTable.Cell(figures.sign), verdict,
    ]
  }

  /// What the figures say of time and money, option by option.
  private func answers(_ language: Language) -> [String] {
    findings.options.indices.dropFirst().flatMap { option in
      findings.answered.compactMap { kpi in
        findings.standings(of: kpi).first { $0.option == option }.map { answer($0, language) }
      }
    } + boxes(of: findings, language)
  }

  private func answer(_ standing: RobustFindings.Standing, _ language: Language) -> String {
    let figures = RobustFigures(standing, language)
    let chance =
      figures.chance.isEmpty
      ? "" : RobustWords.byChance.filled(language, figures.chance)
    let kpi = standing.kpi
    var sentences = [
      RobustWords.answer.filled(
        language, findings.options[standing.option].name[language],
        kpi.name(in: findings.options[0])[language], figures.withUnit(figures.difference), chance,
        "\(standing.own.points)", figures.inputs,
        figures.sign.isEmpty ? RobustWords.noSign[language] : figures.sign,
        standing.verdict.judgement.name[language])
    ]
    let layout = findings.design.layout
    if let losses = findings.futures(kpi, 0..<layout.futures), losses.points > 0,
      let place = findings.ranked.firstIndex(of: standing.option)
    {
      let best = losses.best[place]
      let format = NumberFormat(language: language)
      sentences.append(
        RobustWords.best.filled(
          language, format.bestShare(best.value, standardError: best.standardError)))
    }
    if let share = failsIn(standing.option, language) {
      sentences.append(RobustWords.failsIn.filled(language, share))
    }
    sentences += [causes(standing, language)].compactMap { $0 }
    sentences += breakEvens(of: standing, in: findings, language)
    return (sentences + choices(standing, language)).joined(separator: " ")
  }

  /// Which quantities the difference hangs on: up to three that make up a tenth or more.
  private func causes(_ standing: RobustFindings.Standing, _ language: Language) -> String? {
    let format = NumberFormat(language: language)
    let found = findings.sensitivities.first {
      $0.option == standing.option && $0.kpi.id == standing.kpi.id
    }
    guard let found, let q2 = found.q2 else { return nil }
    let quality = format.decimal(q2, digits: 2)
    guard found.refusal == nil else {
      return found.refusal == "poor" ? RobustWords.undecided.filled(language, quality) : nil
    }
    let causes = found.largest.prefix(3).filter { $0.share >= 0.1 }.map { cause in
      let factor = findings.design.factors.all[cause.factor]
      return "\(factor.name[language]) (\(format.percent(cause.share, digits: 0)))"
    }
    return causes.isEmpty
      ? nil : RobustWords.decides.filled(language, causes.joined(separator: ", "), quality)
  }

  /// Whether levels of choices let less be said than the choices as written.
  private func isDecided(_ standing: RobustFindings.Standing) -> Bool {
    !standing.levelled.decidedBy.isEmpty && standing.verdict != standing.own.verdict
  }

  /// Levels that decide a row of the table, each set of them once.
  private var marked: [[Int]] {
    var sets: [[Int]] = []
    for standing in findings.shown.flatMap({ findings.standings(of: $0) }) {
      let levels = standing.levelled.decidedBy
      if isDecided(standing), !sets.contains(levels) { sets.append(levels) }
    }
    return sets
  }

  /// What the marks behind verdicts mean.
  private func marks(_ language: Language) -> [String] {
    marked.enumerated().map { number, levels in
      RobustWords.decidedMark.filled(
        language, "\(number + 1)", levels.map { level($0, language) }.joined(separator: "; "))
    }
  }

  /// By the names of its choices.
  func level(_ block: Int, _ language: Language) -> String {
    LevelWords.phrase(findings.words(ofBlock: block), language) { id in
      findings.design.factors.all.first { $0.id == id }?.name ?? LocalizedText(vi: id, en: id)
    }
  }

  /// Which levels of choices decide.
  private func choices(_ standing: RobustFindings.Standing, _ language: Language) -> [String] {
    let deciding = standing.levelled.decidedBy
    var sentences: [String] = []
    if isDecided(standing) {
      sentences.append(
        RobustWords.asChosen.filled(
          language, standing.own.verdict.judgement.name[language],
          deciding.map { level($0, language) }.joined(separator: "; ")))
    }
    guard let own = standing.own.centre, own.value != 0 else { return sentences }
    for (block, over) in standing.levels.enumerated() {
      guard let centre = over.centre, centre.value * own.value < 0, centre.isRelevant,
        !findings.isLeftOut(block, of: standing.option)
      else { continue }
      let figures = RobustFigures(standing.kpi, over, language)
      sentences.append(
        RobustWords.turned.filled(
          language, level(block, language), figures.withUnit(figures.difference)))
    }
    return sentences
  }
}
