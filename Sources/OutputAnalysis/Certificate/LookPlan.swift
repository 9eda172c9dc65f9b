/// When a certificate is asked for, fixed before the first day is simulated: each look at the same
/// hypothesis is one more chance to be wrong, so the level is split over the looks.
///
/// Each gets as much as it adds to the days, by Bonferroni's inequality: that holds whatever the law of
/// the days, early looks spend little, and the last one, of half the days where looks double, half of
/// all.
public struct LookPlan: Hashable, Sendable {
  /// How much has been simulated at each look, in any one unit such as days or replications; increasing.
  /// The last is the stated maximum.
  public let looks: [Int]
  /// Of all looks together: what may be wrong, 0.05 say.
  public let level: Double

  /// Traps unless looks increase from above 0 and the level lies between 0 and 1.
  public init(looks: [Int], level: Double) {
    precondition(
      !looks.isEmpty && looks[0] > 0 && zip(looks, looks.dropFirst()).allSatisfy { $0 < $1 },
      "looks follow each other")
    precondition(0 < level && level < 1, "a level between 0 and 1")
    self.looks = looks
    self.level = level
  }

  /// From `first` on by doubling; the last is `maximum` in any case. Traps unless both are above 0.
  public static func doubling(from first: Int, to maximum: Int, level: Double) -> LookPlan {
    precondition(first > 0 && maximum > 0, "a look comes after something")
    var looks: [Int] = []
    var next = first
    while next < maximum {
      looks.append(next)
      next *= 2
    }
    return LookPlan(looks: looks + [maximum], level: level)
  }

  /// What may be wrong at one look, from 0. All of them sum to `level`.
  public func level(at look: Int) -> Double {
    let before = look > 0 ? looks[look - 1] : 0
    return level * Double(looks[look] - before) / Double(looks[looks.count - 1])
  }

  /// The plan for a staffing that is certified anew after a change, for attempts from 0: half the level
  /// the first time, then half of what is left, so that however many attempts stay below `level`
  /// together.
  public func attempt(_ number: Int) -> LookPlan {
    precondition(number >= 0, "attempts count from 0")
    var level = level / 2
    for _ in 0..<min(number, 500) { level /= 2 }
    return LookPlan(looks: looks, level: level)
  }
}
