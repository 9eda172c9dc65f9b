import Runs
import Wording

/// What `changes.mustache` shows: what each option changes in its base, in words.
struct ChangesContent {
  let title = BothTexts(ReportTexts.changes)
  /// That the folder does not tell; nil if it does.
  let missing: BothTexts?
  let note = BothTexts(ChangeTexts.inFile)
  let header = [ChangeTexts.what, ChangeTexts.before, ChangeTexts.after, ChangeTexts.once]
    .map { BothTexts($0) }
  let options: [Option]

  struct Option {
    let name: BothTexts
    let groups: [Group]
  }

  /// A lever, or the costs of the whole.
  struct Group {
    let lever: BothTexts
    /// That it is switched off; nil if it is not.
    let off: BothTexts?
    let lines: [Line]
  }

  struct Line {
    let what: BothTexts
    let before: Cell
    let after: Cell
    /// What is paid once; on the first line of a lever.
    let once: [BothTexts]
  }

  struct Cell {
    let sources: String
    let text: BothTexts
  }

  init(_ known: Known) {
    let run = known.run
    missing = run.changes.isEmpty ? BothTexts(ReportTexts.noChanges) : nil
    let changed = run.options.filter { option in run.changes.contains { $0.option == option.id } }
    options = changed.map { option in
      let changes = OptionChanges(known, option)
      let costs = Group(
        lever: BothTexts(ChangeTexts.costs), off: nil, lines: changes.costs.map { Line($0) })
      return Option(
        name: BothTexts(option.name),
        groups: changes.groups.map { Group($0) } + (costs.lines.isEmpty ? [] : [costs]))
    }
  }
}

extension ChangesContent.Group {
  fileprivate init(_ group: OptionChanges.Group) {
    let once = group.once.map { BothTexts($0) }
    let own = group.lines.enumerated().map { position, line in
      ChangesContent.Line(line, once: position == 0 ? once : [])
    }
    self.init(
      lever: BothTexts(group.name), off: group.isOff ? BothTexts(ChangeTexts.off) : nil,
      lines: own.isEmpty
        ? [
          ChangesContent.Line(
            what: BothTexts(group.name), before: .missing, after: .missing, once: once)
        ] : own)
  }
}

extension ChangesContent.Line {
  fileprivate init(_ line: OptionChanges.Line, once: [BothTexts] = []) {
    self.init(
      what: BothTexts(line.what), before: line.before.map { .init($0) } ?? .missing,
      after: line.after.map { .init($0) } ?? .missing, once: once)
  }
}

extension ChangesContent.Cell {
  fileprivate static let missing = Self(sources: "", text: BothTexts(LocalizedText.missing))

  fileprivate init(_ told: Told) {
    self.init(sources: Source.list(told.sources), text: BothTexts(told.text))
  }
}
