import ScenarioFiles
package import Wording

/// A lever that may be switched on: one of the option file, or changes given beside it.
package struct LeverCandidate: Hashable, Sendable {
  /// As the option file names it, or made of the name that was given.
  package let id: String
  package let name: LocalizedText
  /// What switches it on, as `--set` has it.
  package let settings: [String]
  /// As it was given beside the option; nil of its own.
  var text: String?
}

extension LeverCandidate {
  /// Those of an option that are off at the start, in the order of its file, then those that are given. Throws
  /// `InvalidInput` if there is none, or two have one id, and `InvalidScenario`.
  static func all(of scenario: LoadedScenario, _ asked: LeversAsked) throws -> [LeverCandidate] {
    let own = scenario.levers.filter { asked.fromBase || !$0.isEnabled }.map { lever in
      LeverCandidate(
        id: lever.id, name: lever.name ?? LocalizedText(vi: lever.id, en: lever.id),
        settings: ["levers.\(lever.id).enabled=true"])
    }
    let given = try asked.levers.map { text in
      let variant = try Variant(text, giver: .lever)
      return LeverCandidate(
        id: variant.id, name: variant.name, settings: variant.changes, text: text)
    }
    let all = own + given
    guard !all.isEmpty else {
      throw InvalidInput(
        message: scenario.levers.isEmpty
          ? LeverTexts.noLevers
          : LeverTexts.allOn.filled(
            scenario.levers.map(\.id).joined(separator: ", ")))
    }
    for (index, lever) in all.enumerated()
    where all[..<index].contains(where: { $0.id == lever.id }) {
      throw InvalidInput(message: LeverTexts.twice.filled(lever.id))
    }
    return all
  }

  /// What holds at the start: settings that switch off what the file has on, where one begins from the base.
  static func start(of scenario: LoadedScenario, _ asked: LeversAsked) -> [String] {
    guard asked.fromBase else { return [] }
    return scenario.levers.filter(\.isEnabled).map { "levers.\($0.id).enabled=false" }
  }

  /// All sets of at most so many of `count` candidates: none, each alone, pairs, and so on, each in the order
  /// of the candidates.
  static func sets(of count: Int, atMost most: Int) -> [[Int]] {
    var (all, last): ([[Int]], [[Int]]) = ([[]], [[]])
    for _ in 0..<min(most, count) {
      last = last.flatMap { set in ((set.last ?? -1) + 1..<count).map { set + [$0] } }
      all += last
    }
    return all
  }
}
