import Choice
package import Experiments
import OutputAnalysis
package import Runs
import ServiceModel
package import Wording

/// The last line of what is shown on a terminal: what the option brings that was selected, or else that costs citizens
/// the least time of those that are ranked.
package struct AnswerLine {
  private let options: [OptionResult]
  private let brought: [Brought.Part]
  /// In which share of the futures the option fails; nil without futures, or if in none.
  private let failing: Double?
  /// In which the best was looked for; nil if nobody asked.
  private let selection: OptionSelection?

  /// Of a comparison: the first option is the base.
  package init(
    _ options: [OptionResult], _ comparison: Comparison, _ verdicts: InputVerdicts,
    _ selection: OptionSelection? = nil
  ) {
    (self.options, failing, self.selection) = (options, nil, selection)
    let asked = selection.map { [$0.kpi.id] } ?? []
    brought =
      Self.best(options, selection).map { best in
        (asked + FirstScreen.told.filter { !asked.contains($0) }).compactMap { id in
          KPI.named(id).flatMap { kpi in
            comparison.row(best.id, kpi).flatMap { row in
              let told = ToldVerdict(row.verdict, byInputs: verdicts.verdict(of: row))
              return row.interval.map {
                Self.part(kpi, told, ($0.lower, $0.upper), options, relevant: row.relevant)
              }
            }
          }
        }
      } ?? []
  }

  /// Of futures, with the results of the options as written.
  package init(_ findings: RobustFindings, of options: [OptionResult]) {
    (self.options, selection) = (options, nil)
    let best = Self.best(options).flatMap { best in options.firstIndex { $0.id == best.id } }
    failing = best.flatMap { findings.failing[$0]?.value }.flatMap { $0 > 0 ? $0 : nil }
    brought =
      best.map { best in
        FirstScreen.told.compactMap { id in
          KPI.named(id).flatMap { kpi in
            findings.standings(of: kpi).first { $0.option == best }.flatMap { standing in
              RobustFigures.Numbers(standing.own).inputs.map {
                Self.part(kpi, .byInputs(standing.verdict), $0, options, relevant: nil)
              }
            }
          }
        }
      } ?? []
  }

  /// Empty where nothing can be said: of one replication.
  package func text(_ language: Language, width: Int? = nil, styled: Bool = false) -> String {
    let told = sentence.map { Self.line($0[language], language, width: width, styled: styled) }
    return told ?? ""
  }

  /// One sentence, as the answer.
  static func line(
    _ sentence: String, _ language: Language, width: Int?, styled: Bool
  ) -> String {
    let prose = Prose(width: width, styled: styled)
    return prose.bold(prose(AnswerTexts.line.filled(language, sentence))) + "\n"
  }

  private var sentence: LocalizedText? {
    guard let base = options.first, options.count > 1 else { return nil }
    if let selection, selection.selected?.option == base.id || selection.selected == nil {
      return without(selection)
    }
    guard let best = Self.best(options, selection) else {
      return base.isRanked
        ? AnswerTexts.noneToRank.filled(base.scenario.name) : AnswerTexts.nobodySound
    }
    let told = Brought(parts: brought)
    guard !told.groups.isEmpty else { return nil }
    let sentence = told.sentence(best.scenario.name, base.scenario.name)
    guard let failing else { return sentence }
    return LocalizedText { language in
      let share = NumberFormat(language: language).ofFutures(failing)
      return "\(sentence[language]) \(RobustWords.failsIn.filled(language, share))"
    }
  }

  /// What a selection says that chose no other option than the base.
  private func without(_ selection: OptionSelection) -> LocalizedText {
    func name(_ id: String) -> LocalizedText {
      options.first { $0.id == id }?.scenario.name ?? LocalizedText(vi: id, en: id)
    }
    let kpi = AnswerTexts.name(selection.kpi.id, selection.kpi.name(in: options[0].scenario))
    guard selection.selected == nil else {
      return AnswerTexts.baseSelected.filled(name(options[0].id), kpi)
    }
    let left = selection.relevant == nil ? [] : selection.undecided
    guard left.count > 1 else { return AnswerTexts.nothingSelected.filled(kpi) }
    return LocalizedText { language in
      let names = left.map { "“\(name($0.option)[language])”" }.joined(separator: ", ")
      return AnswerTexts.notSelected.filled(language, kpi[language], names)
    }
  }

  /// The one that was selected; else of the ranked ones, the base left out; nil where there is none.
  private static func best(
    _ options: [OptionResult], _ selection: OptionSelection? = nil
  ) -> OptionResult? {
    if let selection { return options.first { $0.id == selection.selected?.option } }
    guard let kpi = KPI.named(Answer.ranking) else { return nil }
    return options.dropFirst().filter(\.isRanked).min { a, b in
      (a.estimate(kpi)?.value ?? .infinity) < (b.estimate(kpi)?.value ?? .infinity)
    }
  }

  private static func part(
    _ kpi: KPI, _ verdict: ToldVerdict, _ range: (Double, Double), _ options: [OptionResult],
    relevant: Double?
  ) -> Brought.Part {
    let values = options.compactMap { $0.estimate(kpi)?.value }
    let name = kpi.name(in: options[0].scenario)
    return Brought.Part(
      verdict: verdict, name: AnswerTexts.name(kpi.id, name),
      range: LocalizedText { language in
        RoundedText.words(
          range.0, range.1, RowFormat(kpi.unit, values: values, language), of: kpi.unit,
          relevant: relevant)
      })
  }
}
