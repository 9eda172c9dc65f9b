/// What the points of a design say of a difference: the one rule by which every table, report and page
/// words it. The raw values are the codes in tables.
///
/// Asked in this order. *No relevant difference*: it is below the smallest relevant one in at least 80 %
/// of the points. *Clear*: the centre is relevant, there are 59 points or more, and the sign of the centre
/// holds in at least 95 % of them, below 93 points in all: 1 exception of 93 and none of 59 is what shows
/// a share of 95 % with 95 % confidence. *Likely*: the centre is relevant and its sign holds in at least
/// 80 %. Else *open*. Where all points have the citizens of the centre, chance is the same in all of them, so that
/// a sign that holds everywhere may be chance: there the centre has to be beyond its own noise, too.
package enum Verdict: String, Hashable, Sendable, CaseIterable {
  /// Clear, and the way it ought to go.
  case clearlyBetter = "clearly_better"
  /// Clear, and the wrong way.
  case clearlyWorse = "clearly_worse"
  /// Clear, in an indicator of which neither more nor less is better.
  case clearlyDifferent = "clearly_different"
  /// Likely, and the way it ought to go.
  case likelyBetter = "likely_better"
  /// Likely, and the wrong way.
  case likelyWorse = "likely_worse"
  /// Likely, in an indicator of which neither more nor less is better.
  case likelyDifferent = "likely_different"
  /// Whatever the inputs are, the options hardly differ.
  case noRelevantDifference = "no_relevant_difference"
  /// None of these can be told.
  case open
  /// Without a design, or below 20 points, nothing is said of other inputs.
  case forTheseInputs = "for_these_inputs"
  /// The option fails, and has no verdict but that.
  case notRanked = "not_ranked"
  /// One of the two has no value.
  case noData = "no_data"

  /// Below as many points there is no verdict by inputs.
  package static let fewestPoints = 20
  /// Below as many nothing is clear: 59 without an exception show 95 %.
  package static let fewestForClear = 59
  /// From as many on one exception in twenty does not hinder: 1 of 93 shows 95 %.
  package static let fewestWithExceptions = 93
}

extension Verdict {
  /// Of a difference, from its centre (the inputs as written) and the points of the design. A point
  /// without a value (nil) counts as one in which nothing holds, so that a run that failed makes no
  /// verdict stronger; `isBeyondChance` is whether the centre is more than chance where points do not tell
  /// that. O(points).
  package init(
    centre: Difference?, points: [Difference?], aim: Aim, isBeyondChance: Bool = true
  ) {
    let known = points.count { $0 != nil }
    guard let centre, known > 0 else {
      self = .noData
      return
    }
    guard known >= Self.fewestPoints else {
      self = .forTheseInputs
      return
    }
    let total = points.count
    let irrelevant = points.count { $0.map { !$0.isRelevant } ?? false }
    let same = points.count { $0.map { $0.hasSign(of: centre) } ?? false }
    let isClear =
      known >= Self.fewestForClear
      && (total < Self.fewestWithExceptions ? same == total : 20 * same >= 19 * total)
    if 5 * irrelevant >= 4 * total {
      self = .noRelevantDifference
    } else if centre.isRelevant, isBeyondChance, isClear {
      self = Self(aim.gain(centre.value), .clearlyBetter, .clearlyWorse, .clearlyDifferent)
    } else if centre.isRelevant, isBeyondChance, 5 * same >= 4 * total {
      self = Self(aim.gain(centre.value), .likelyBetter, .likelyWorse, .likelyDifferent)
    } else {
      self = .open
    }
  }

  private init(_ gain: Double?, _ better: Verdict, _ worse: Verdict, _ different: Verdict) {
    guard let gain else {
      self = different
      return
    }
    self = gain > 0 ? better : worse
  }
}

extension Difference {
  /// Whether both are above or both below zero.
  func hasSign(of other: Difference) -> Bool {
    value > 0 && other.value > 0 || value < 0 && other.value < 0
  }
}
