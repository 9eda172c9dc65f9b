package import OutputAnalysis

/// An option against the base in one indicator over a design: what noise, what inputs, and the verdict.
package struct DifferenceOverFutures: Hashable, Sendable {
  /// Under the inputs as written; nil if one of the two has no value.
  package let centre: Difference?
  /// Half of the 95 % interval of the centre over its replications: what other citizens would change.
  package let noiseHalfWidth: Double?
  /// What other inputs would change; nil without any point that has a value.
  package let inputs: InputRange?
  /// In which share of the points with a value the sign of the centre holds; nil without a centre or if
  /// that is zero.
  package let signShare: Double?
  /// In which share of the points with a value the option is better by the smallest relevant difference
  /// or more; nil where neither more nor less is better.
  package let relevantGainShare: Double?
  /// In which it is worse by as much.
  package let relevantLossShare: Double?
  /// By the one rule.
  package let verdict: Verdict
  /// Points of the design.
  package let points: Int
  /// Of those, without a value.
  package let missing: Int

  /// `noise` is the 95 % interval of the paired difference over the centre's replications; `points` has nil where a
  /// run failed; `sharesCitizens` is whether all of them have the citizens of the centre. O(n log n).
  package init(
    centre: Difference?, noise: ConfidenceInterval?, points: [Difference?], aim: Aim,
    sharesCitizens: Bool = false
  ) {
    let known = points.compactMap { $0 }
    func share(_ holds: (Difference) -> Bool) -> Double? {
      known.isEmpty ? nil : Double(known.count(where: holds)) / Double(known.count)
    }
    self.centre = centre
    noiseHalfWidth = noise?.halfWidth
    inputs = InputRange(known.map(\.value))
    signShare = centre.flatMap { centre in
      centre.value == 0 ? nil : share { $0.hasSign(of: centre) }
    }
    let hasSides = aim != .neither
    relevantGainShare =
      hasSides ? share { $0.isRelevant && aim.gain($0.value) ?? 0 > 0 } : nil
    relevantLossShare =
      hasSides ? share { $0.isRelevant && aim.gain($0.value) ?? 0 < 0 } : nil
    verdict = Verdict(
      centre: centre, points: points, aim: aim,
      isBeyondChance: !sharesCitizens || noise.map { !$0.contains(0) } ?? false)
    self.points = points.count
    missing = points.count - known.count
  }
}
