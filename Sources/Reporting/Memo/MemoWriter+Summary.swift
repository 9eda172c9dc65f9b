import Choice
import Experiments
import Runs
import ServiceModel
import Wording

extension MemoWriter {
  /// The page in front: the question, what is recommended and on which conditions, three numbers, who loses, and
  /// what ought to be measured first.
  mutating func summary() -> MemoContent.Summary {
    var told: [(LocalizedText, [Told])] = [
      (MemoTexts.question, [Told(known.question)]),
      (MemoTexts.recommended, known.recommendations),
    ]
    if !run.alternatives.isEmpty {
      told.append((MemoTexts.loses, Array(known.losers.prefix(1))))
      told.append((MemoTexts.measure, known.memoConditions(1)))
    }
    let paragraphs = told.flatMap { title, sentences in
      sentences.enumerated().map { position, sentence in
        let text = numbers.markdown(sentence)
        return position == 0
          ? "**\(Markdown.escaped(title[language]))** \(text)" : text
      }
    }
    return MemoContent.Summary(
      heading: MemoTexts.summary[language], paragraphs: paragraphs, table: threeNumbers())
  }

  /// Time, people and money, of the option that costs citizens the least time.
  private mutating func threeNumbers() -> MemoContent.Table? {
    guard let option = known.contenders.first ?? run.alternatives.first else { return nil }
    let rows = ["total_time_mean", "counter_staff", "cost_per_dossier_paid"].compactMap { kpi in
      known.finding(option, kpi).flatMap { row($0) }
    }
    return rows.isEmpty
      ? nil
      : counted(
        known.ranges.map { ranges in
          LocalizedText { "\(option.name[$0]). \(ranges[$0].dropLast())" }
        } ?? option.name,
        [Texts.indicator[language], run.base.name[language], option.name[language]]
          + [MemoTexts.difference[language], MemoTexts.verdict[language]],
        rows, widths: [28, 14, 14, 24, 20])
  }

  private mutating func row(_ finding: Finding) -> [String]? {
    guard let base = known.finding(run.base, finding.indicator.id) else { return nil }
    return [
      label(finding), cell(base.shownValue), cell(finding.shownValue), cell(finding.shownRange),
      Markdown.escaped(finding.verdict.judgement.name[language]),
    ]
  }

  func label(_ finding: Finding) -> String {
    Markdown.escaped(finding.format(language).label(finding.indicator.name[language]))
  }

  mutating func cell(_ figure: ShownFigure?) -> String {
    guard let figure else { return NumberFormat.missing }
    return numbers.markdown(figure.text[language], [figure.source].compactMap { $0 })
  }
}

extension Known {
  /// What it hangs on, in a text without commands.
  func memoConditions(_ most: Int) -> [Told] {
    guard robust != nil else {
      let told =
        points > 0 ? MemoTexts.notVariedFurther.filled("\(points)") : MemoTexts.notVaried
      return [Told(told, .caution)]
    }
    return [hangs] + conditions.suffix(most)
  }

  /// What verdicts allow to be recommended, and what they forbid.
  var recommendations: [Told] {
    let failing = answers.prefix(answer.unsound.count)
    guard let option = contenders.first else {
      return [Told(MemoTexts.recommendNone)] + failing
    }
    let findings = FirstScreen.told.compactMap { finding(option, $0) }
    func isGood(_ finding: Finding) -> Bool { finding.verdict.judgement.tone == .good }
    let ofCitizens = findings.first { $0.indicator.id == Answer.ranking }
    let text: LocalizedText
    switch (ofCitizens.map(isGood) ?? false, findings.contains(where: isGood)) {
    case (true, _): text = MemoTexts.recommend
    case (false, true): text = MemoTexts.recommendWithCare
    case (false, false): text = MemoTexts.recommendNothing
    }
    let told = Told(text.filled(option.name, run.base.name), .result, answers.last?.sources ?? [])
    return [told] + answers.dropFirst(failing.count).dropLast() + failing
  }
}
