import Experiments
import Runs
import ServiceModel
import Wording

/// What an option changes in its base, in the words of an office: by lever, what was and what is, and what is paid
/// for it once. Paths of the scenario stay in `changes.csv`.
struct OptionChanges {
  let option: StoredRun.Option
  let groups: [Group]
  /// By the year, and once: the base, the option.
  let costs: [Line]

  /// A lever.
  struct Group {
    let name: LocalizedText
    /// Whether it is switched off, and nothing of it in the results.
    let isOff: Bool
    let lines: [Line]
    /// What is paid once.
    let once: [LocalizedText]
  }

  /// One thing that changes.
  struct Line {
    let what: LocalizedText
    let before: Told?
    let after: Told?
  }

  init(_ known: Known, _ option: StoredRun.Option) {
    self.option = option
    let run = known.run
    // What the command changes in the base too is no change of the option.
    let common = Set(run.changes.filter { $0.option == run.base.id }.map(\.lever))
    let mine = run.changes.filter { $0.option == option.id && !common.contains($0.lever) }
    let reader = ChangeReader(known: known, option: option)
    var levers: [String] = []
    for change in mine where !levers.contains(change.lever) { levers.append(change.lever) }
    let places = ChangeReader.places(of: mine)
    groups = levers.compactMap { lever in
      let changes = mine.filter { $0.lever == lever }
      let lines = reader.lines(changes) { places[$0] == lever }
      let once = changes.flatMap(reader.prices)
      guard !lines.isEmpty || !once.isEmpty, let first = changes.first else { return nil }
      return Group(
        name: first.leverName, isOff: !changes.allSatisfy(\.isEnabled), lines: lines, once: once)
    }
    costs = [
      ("total_cost_paid", ChangeTexts.paid), ("total_cost_used", ChangeTexts.used),
      ("cost_transition", ChangeTexts.transition),
    ].compactMap { reader.line($0.0, $0.1, evenIfSame: true) }
  }
}
