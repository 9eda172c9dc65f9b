import Choice
import Experiments
import Runs
import ServiceModel
import Tables
import Wording

extension Known {
  /// In the order of a decision: what fails, what the others bring and take, what it hangs on.
  var answers: [Told] {
    let failing = answer.unsound.map(fails)
    guard !run.alternatives.isEmpty else {
      return failing + [Told(answer.singleHeadline, .plain, answer.headlineSources)]
    }
    let told = contenders.prefix(Self.mostTold).compactMap(brings)
    return failing + (told.isEmpty ? [nobody] : told) + [hangs]
  }

  /// Options of which a sentence is said; the others stand in the table.
  private static let mostTold = 1

  private var nobody: Told {
    answer.isSound(run.base.id)
      ? Told(AnswerTexts.noContenders.filled(run.base.name)) : Told(AnswerTexts.nobodySound)
  }

  // MARK: What fails

  private func fails(_ option: StoredRun.Option) -> Told {
    let soundness = run.soundness(of: option)
    let text = soundness.verdict == .openAtEnd ? AnswerTexts.openAtEnd : AnswerTexts.fails
    let key = StoredStudy.FutureKey(option: option.id, kpi: "gave_up_share")
    let over = robust.flatMap { $0.futures[key]?.compactMap { $0 } } ?? []
    let take = people(option)
    return Told(
      LocalizedText { language in
        let said = text.filled(
          language, option.name[language], share(soundness.unservedShare, over, language))
        return [said, take?.text[language]].compactMap { $0 }.joined(separator: " ")
      }, .caution, answer.sources(option, Soundness.kpis) + (take?.sources ?? []))
  }

  /// With its range over futures, where there are any.
  private func share(_ share: Double, _ futures: [Double], _ language: Language) -> String {
    let (low, high) = (futures.min() ?? share, futures.max() ?? share)
    let rounding = Rounding(
      inputs: 50 * (high - low), noise: futures.isEmpty ? 1 : nil, values: [100 * share], whole: 100
    )
    func told(_ share: Double) -> String {
      NumberFormat(language: language)
        .percent(rounding(100 * share) / 100, digits: rounding.digits)
    }
    guard high > low else { return AnswerTexts.about.filled(language, told(share)) }
    return AnswerTexts.within.filled(
      language, told(share), AnswerTexts.toEnd.filled(language, told(low), told(high)),
      AnswerTexts.extremes.filled("\(futures.count)")[language])
  }

  /// How many people the asked target of a frontier takes; nil where nobody asked.
  func people(_ option: StoredRun.Option) -> Told? {
    guard let frontier,
      let row = frontier.table.rows.first(where: {
        $0.text("option") == option.id && $0.flag("is_asked") == true
      }), row.text("amount_unit") == "people", let kpi = row.text("kpi"),
      let value = row.number("target_value")
    else { return nil }
    let column = row.text("state") == "certified" ? "certified_amount" : "amount"
    guard let amount = row.number(column) else { return nil }
    let state = StudyWords.state(row.text("state") ?? "").text
    return Told(
      LocalizedText { language in
        let target = TargetWords.target(kpi, value, own: run.indicator(kpi)?.name, language)
        return AnswerTexts.wouldTake.filled(
          language, NumberFormat(language: language).decimal(amount, digits: 0),
          "\(target) \(frontier.grain[language])", state[language])
      }, .plain, [Source(row, column).within(frontier.name)])
  }

  // MARK: What the others bring

  private func brings(_ option: StoredRun.Option) -> Told? {
    let findings = FirstScreen.told.compactMap { finding(option, $0) }
    let brought = Brought(
      parts: findings.map { finding in
        Brought.Part(
          verdict: finding.verdict,
          name: AnswerTexts.name(finding.indicator.id, finding.indicator.name),
          range: LocalizedText { finding.rangeWords($0) })
      })
    let groups = brought.groups.map { $0.map { findings[$0] } }
    guard !groups.isEmpty else { return nil }
    let fails = robust.flatMap { robust in robust.tables.fails(option)?.within(robust.name) }
    return Told(
      LocalizedText { language in
        [brought.sentence(option.name, run.base.name)[language], fails?.text[language]]
          .compactMap { $0 }.joined(separator: " ")
      }, groups.contains { $0[0].verdict.judgement.tone == .good } ? .result : .plain,
      groups.flatMap { $0 }.flatMap(\.sources) + (fails?.sources ?? []))
  }
}

extension Finding {
  /// The rows behind its figures.
  var sources: [Source] {
    [value.map { Source($0) }, difference.map { Source($0) }, range?.source].compactMap { $0 }
  }
}
