import Choice
import Experiments
import Runs
import ServiceModel
import Wording

/// What an option brings against the base, in one sentence: its verdicts in the order of a decision, each with what
/// it is of. The same sentence on the terminal, on the page and in the memo.
struct Brought {
  /// One indicator.
  struct Part {
    let verdict: ToldVerdict
    let name: LocalizedText
    /// How far the difference goes, with its unit and direction.
    let range: LocalizedText
  }

  let parts: [Part]

  /// In which order verdicts are told, those of one word together.
  private static let order: [[ToldVerdict]] = [
    [.byInputs(.clearlyBetter)], [.byInputs(.likelyBetter)], [.forTheseInputs(.better)],
    [.byInputs(.clearlyWorse)], [.byInputs(.likelyWorse)], [.forTheseInputs(.worse)],
    [.byInputs(.open), .forTheseInputs(.open)],
    [
      .byInputs(.noRelevantDifference), .forTheseInputs(.noRelevantDifference),
      .forTheseInputs(.same),
    ],
  ]

  /// Of one word.
  private static let mostFigures = 2

  /// Positions of parts of one word, in the order in which they are told; empty where nothing can be said.
  var groups: [[Int]] {
    Self.order.map { verdicts in
      parts.indices.filter { verdicts.contains(parts[$0].verdict) }
    }.filter { !$0.isEmpty }
  }

  func sentence(_ option: LocalizedText, _ base: LocalizedText) -> LocalizedText {
    LocalizedText { language in
      AnswerTexts.brings.filled(
        language, option[language], base[language],
        groups.map { clause($0, language) }.joined(separator: AnswerTexts.separator[language]))
    }
  }

  /// Figures where there is a difference to tell, or where it is open; else names.
  private func clause(_ group: [Int], _ language: Language) -> String {
    let parts = group.map { self.parts[$0] }
    let word = Self.order.first { $0.contains(parts[0].verdict) }?[0].judgement.name[language]
    let judgement = parts[0].verdict.judgement
    // Of what is open the first is told: it is what matters most.
    let told = parts.prefix(judgement.mark == .hollow ? 1 : Self.mostFigures).map { part in
      judgement.mark == .grey
        ? part.name[language] : "\(part.name[language]) \(part.range[language])"
    }
    return AnswerTexts.judged.filled(language, word ?? "", told.joined(separator: ", "))
  }
}
