import Experiments
import ServiceModel
import Wording

/// Title, table, notes and notices below each other, under the line that says what all of it holds
/// for; prose is broken at the width.
func layout(
  scope: LocalizedText, opening: [String], title: String, table: TextTable, notes: [String],
  notices: [String],
  _ language: Language, width: Int?, styled: Bool
) -> String {
  let prose = Prose(width: width, styled: styled)
  var parts =
    [prose(scope[language]), prose.bold(prose(title))] + opening.map { prose($0) }
  parts += [table.text(width: width, styled: styled)] + notes.map { prose($0) }
  if !notices.isEmpty {
    parts.append(
      ([prose.bold(Texts.noticesTitle[language])] + notices.map { prose("• " + $0) })
        .joined(separator: "\n"))
  }
  return parts.joined(separator: "\n") + "\n"
}

/// Options that are not ranked, the first thing that is said of a table.
func unranked(_ options: [OptionResult], _ language: Language) -> [String] {
  let found = options.compactMap { $0.soundness.whyUnranked($0.scenario.name)?[language] }
  guard options.count > 1, let base = options.first, !base.isRanked else { return found }
  return found + [Texts.unrankedBase.filled(language, base.scenario.name[language])]
}
