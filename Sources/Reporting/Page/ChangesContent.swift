import Runs
import Wording

/// What `changes.mustache` shows: what each option changes in its base, in words.
struct ChangesContent {
  let title = BothTexts(ReportTexts.changes)
  /// That the folder does not tell; nil if it does.
  let missing: BothTexts?
  let options: [Option]

  struct Option {
    let name: BothTexts
    let id: String
    /// That it is the base; nil of an option that changes something.
    let base: BothTexts?
    let levers: [Lever]
  }

  struct Lever {
    let lever: BothTexts
    /// That it is switched off; nil if it is not.
    let off: BothTexts?
    let lines: [Line]
  }

  struct Line {
    let meaning: BothTexts?
    let path: String
    let text: BothTexts
  }

  init(_ run: StoredRun) {
    missing = run.changes.isEmpty ? BothTexts(ReportTexts.noChanges) : nil
    options =
      run.changes.isEmpty
      ? []
      : run.options.map { option in
        let changes = run.changes.filter { $0.option == option.id }
        return Option(
          name: BothTexts(option.name), id: option.id,
          base: changes.isEmpty ? BothTexts(ReportTexts.baseScenario) : nil,
          levers: Self.levers(changes))
      }
  }

  /// In the order in which the changes come.
  private static func levers(_ changes: [StoredRun.Change]) -> [Lever] {
    var levers: [String] = []
    for change in changes where levers.last != change.lever { levers.append(change.lever) }
    return levers.map { lever in
      let mine = changes.filter { $0.lever == lever }
      return Lever(
        lever: BothTexts(mine.first?.leverName ?? LocalizedText(vi: lever, en: lever)),
        off: mine.allSatisfy(\.isEnabled) ? nil : BothTexts(ReportTexts.switchedOff),
        lines: mine.map { change in
          Line(
            meaning: change.meaning.map { BothTexts($0) }, path: change.path,
            text: BothTexts(LocalizedText { ChangeWords(change).text($0) }))
        })
    }
  }
}
