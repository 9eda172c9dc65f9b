import Choice
package import Experiments
import OutputAnalysis
package import Runs
import ServiceModel
package import Wording

/// The last line of what is shown on a terminal: what the option brings that costs citizens the least time of those
/// that are ranked.
package struct AnswerLine {
  private let options: [OptionResult]
  private let brought: [Brought.Part]
  /// In which share of the futures the option fails; nil without futures, or if in none.
  private let failing: Double?

  /// Of a comparison: the first option is the base.
  package init(_ options: [OptionResult], _ comparison: Comparison, _ verdicts: InputVerdicts) {
    (self.options, failing) = (options, nil)
    brought =
      Self.best(options).map { best in
        FirstScreen.told.compactMap { id in
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
    self.options = options
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
    guard let best = Self.best(options) else {
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

  /// Of the ranked ones, the base left out; nil where there is none.
  private static func best(_ options: [OptionResult]) -> OptionResult? {
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
