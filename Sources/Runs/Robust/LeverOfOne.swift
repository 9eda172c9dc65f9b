import Experiments
import ServiceModel

/// Levers that one of two options has and the other has not. With one switched on by a level of a choice the
/// first is another option than as written, and the other cannot follow: a difference between them is then
/// one of unlike things, and no way to look at the same two.
package enum LeverOfOne {
  /// Whether a level switches levers on that only one of two options has. `named` is how many the paths name
  /// in each. Switched off, a lever that is on as written is part of what an option gains, and counts.
  package static func isSwitchedOn(
    by level: String, at paths: [String], named: (Int, Int)
  ) -> Bool {
    level == "true" && named.0 != named.1 && !paths.isEmpty
      && paths.allSatisfy { $0.hasPrefix("levers.") && $0.hasSuffix(".enabled") }
  }
}

extension RobustFindings.Subject {
  /// Choices by which a block switches on a lever that only the option or only the base has; positions among
  /// all factors.
  func leversOfOne(inBlock block: Int, _ option: Int) -> [Int] {
    zip(design.factors.choices, design.blocks[block]).compactMap { choice, level in
      let factor = design.factors.all[choice]
      guard let level, let word = factor.levels?[level],
        LeverOfOne.isSwitchedOn(
          by: word, at: factor.targets.map(\.selector),
          named: (named(factor.id, 0), named(factor.id, option)))
      else { return nil }
      return choice
    }
  }

  /// How many values a factor names in an option.
  func named(_ factor: String, _ option: Int) -> Int {
    checked.reach.first { $0.option == option && $0.factor == factor }?.values ?? 0
  }
}

extension RobustFindings {
  /// Whether a block is left out of the verdicts on an alternative, because the two are unlike in it.
  package func isLeftOut(_ block: Int, of option: Int) -> Bool {
    !subject.leversOfOne(inBlock: block, option).isEmpty
  }

  /// A choice that is left out of verdicts where it switches a lever on, with the options that have the lever
  /// and those that are held without it.
  package struct LeftOut: Sendable {
    /// Position among all factors.
    package let choice: Int
    /// Positions of options.
    package let having, lacking: [Int]
  }

  /// All of them, in the order of the choices.
  package var leftOut: [LeftOut] {
    design.factors.choices.compactMap { choice in
      let others = options.indices.dropFirst().filter { option in
        design.blocks.indices.contains {
          subject.leversOfOne(inBlock: $0, option).contains(choice)
        }
      }
      guard !others.isEmpty else { return nil }
      let baseHasIt = subject.named(design.factors.all[choice].id, 0) > 0
      return LeftOut(
        choice: choice, having: baseHasIt ? [0] : Array(others),
        lacking: baseHasIt ? Array(others) : [0])
    }
  }
}
