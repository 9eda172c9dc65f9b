/// A verdict where the scenario's author had choices: each of their levels has its own, and the word in
/// the headline is the weakest of them all, with the levels that make it so.
package struct LevelledVerdict: Hashable, Sendable {
  /// What can be said whatever is chosen.
  package let verdict: Verdict
  /// Positions of the levels that let no more be said; empty where the scenario's own choices let no more
  /// be said either.
  package let decidedBy: [Int]

  /// `own` is the verdict under the choices as written, `levels` those of each other level by itself, nil of
  /// one that is left out. Better under one and worse under another is open. O(levels).
  package init(own: Verdict, levels: [Verdict?]) {
    let all = [own] + levels.compactMap(\.self)
    if all.contains(where: \.isGain), all.contains(where: \.isLoss) {
      verdict = .open
      decidedBy = levels.indices.filter { levels[$0]?.contradicts(own) == true }
    } else {
      let weakest = all.map(\.strength).min() ?? own.strength
      verdict = all.first { $0.strength == weakest } ?? own
      decidedBy =
        own.strength == weakest ? [] : levels.indices.filter { levels[$0]?.strength == weakest }
    }
  }
}

extension Verdict {
  /// How much it says of the difference: what is clear most, what has no data least.
  fileprivate var strength: Int {
    switch self {
    case .clearlyBetter, .clearlyWorse, .clearlyDifferent: 6
    case .likelyBetter, .likelyWorse, .likelyDifferent: 5
    case .noRelevantDifference: 4
    case .open: 3
    case .forTheseInputs: 2
    case .noData: 1
    case .notRanked: 0
    }
  }

  fileprivate var isGain: Bool { self == .clearlyBetter || self == .likelyBetter }
  fileprivate var isLoss: Bool { self == .clearlyWorse || self == .likelyWorse }

  /// Whether one says better and the other worse; of an own verdict that says neither, whether this one
  /// says either.
  fileprivate func contradicts(_ own: Verdict) -> Bool {
    if own.isGain { return isLoss }
    if own.isLoss { return isGain }
    return isGain || isLoss
  }
}
