import Choice
package import LegalClock
import Wording

/// Two rule-sets, and the ones between them under which the same citizens are simulated: each change is put
/// in by itself and taken out by itself, all of them together with each other where they are few.
package struct LawDiff: Hashable, Sendable {
  /// Under which dossiers are due as long as nothing is changed.
  package let first: RuleSet
  /// The one that it is held against.
  package let second: RuleSet
  /// Of the first to the second.
  package let changes: [RuleChange]

  /// Up to so many changes all combinations are simulated, so that shares add up.
  static let mostCrossed = 4
  /// So many are told apart at most.
  static let mostChanges = 20

  /// Between two rule-sets.
  package init(_ first: RuleSet, _ second: RuleSet) {
    (self.first, self.second) = (first, second)
    changes = first.changes(to: second)
  }

  /// Whether all combinations are simulated.
  package var isCrossed: Bool { changes.count <= Self.mostCrossed }

  /// Which changes are in, option by option: none, all, then what lies between.
  var sets: [Choice.LeverSet] {
    let (count, all) = (changes.count, Choice.LeverSet.all(changes.count))
    guard count > 1 else { return count == 1 ? [.none, all] : [.none] }
    let between =
      isCrossed
      ? (1..<all.bits).map { Choice.LeverSet(bits: $0) }
      : (0..<count).map { Choice.LeverSet([$0]) } + (0..<count).map { all.removing($0) }
    return [.none, all] + between
  }

  /// The rules with some changes in.
  func rules(_ set: Choice.LeverSet) -> RuleSet {
    first.taking(set.levers.map { changes[$0].part }, of: second)
  }

  /// Of an option, as tables write it: the ids of the rule-sets themselves, and what is in of what lies between.
  func id(_ set: Choice.LeverSet) -> String {
    if set == .none { return first.id }
    if set == .all(changes.count) {
      return first.id == second.id ? "\(second.id)_2" : second.id
    }
    return "with_"
      + set.levers.map { "\(changes[$0].part)" }.joined(separator: "_")
      .replacing(".", with: "_")
  }

  /// As people read it.
  func name(_ set: Choice.LeverSet) -> LocalizedText {
    if set == .none { return first.name }
    if set == .all(changes.count) { return second.name }
    return LawTexts.between.filled(
      first.name,
      LocalizedText { _ in set.levers.map { "\(changes[$0].part)" }.joined(separator: ", ") })
  }
}
