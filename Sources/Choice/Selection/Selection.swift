#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Which of up to some fifty variants is the best, with as few replications as it takes: S.-H. Kim and B. L.
/// Nelson's procedure (2001), for variants that share their random numbers.
///
/// It is asked and told: `wanted` names the variants that the next replication is to be of, `tell` takes
/// what came of it. After the first replications a variant goes out as soon as another leads it by more than
/// chance explains. With probability `level` the one that is left is the best, if all others are behind it
/// by the smallest relevant difference; else it is one of those within that of the best.
package struct Selection: Sendable {
  /// Replications that all variants have before any goes out.
  package let first: Int
  /// The smallest relevant difference, above 0.
  package let relevant: Double
  /// How likely the answer is right.
  package let level: Double
  /// Variants that may still be chosen, ascending.
  package private(set) var remaining: [Int]
  /// Replications that the remaining ones have had.
  package private(set) var replications = 0
  /// Of all variants together, those that went out too.
  package private(set) var used = 0
  /// When each variant went out, in replications; nil for those that remain.
  package private(set) var leftAfter: [Int?]
  /// The most replications that the procedure may take, told after the first ones.
  package private(set) var longest: Int?

  private let sign: Double
  /// By variant, then replication; larger is better.
  private var values: [[Double]]
  private var sums: [Double]
  /// By pair, in rows of all variants: the variance of the difference over the first replications times h
  /// squared over `relevant`.
  private var spreads: [Double] = []

  /// Two variants or more; `first` at least 2 replications.
  package init(
    variants: Int, relevant: Double, lowerIsBetter: Bool, first: Int = 10, level: Double = 0.95
  ) {
    precondition(variants > 1 && first > 1, "a selection needs variants and replications")
    precondition(relevant > 0 && 0 < level && level < 1, "a difference that matters, and a level")
    (self.first, self.relevant, self.level) = (first, relevant, level)
    sign = lowerIsBetter ? -1 : 1
    remaining = Array(0..<variants)
    leftAfter = Array(repeating: nil, count: variants)
    values = Array(repeating: [], count: variants)
    sums = Array(repeating: 0, count: variants)
  }

  /// The variants that the next replication, number `replications`, is to be run of; nil when one is
  /// selected.
  package var wanted: [Int]? { selected == nil ? remaining : nil }

  /// The variant that is selected; nil as long as more replications are wanted.
  package var selected: Int? { remaining.count == 1 ? remaining[0] : nil }

  /// What is spared against as many replications of all variants as the last ones had.
  package var saved: Int { leftAfter.count * replications - used }

  /// The constant of the procedure: eta of `1/2 (1 + 2 eta)^(-(first - 1) / 2) = (1 - level) / (variants - 1)`.
  package static func eta(variants: Int, first: Int, level: Double) -> Double {
    (pow(2 * (1 - level) / Double(variants - 1), -2 / Double(first - 1)) - 1) / 2
  }

  /// Takes the next replication of the variants that were wanted, in their order. O(variants squared), once
  /// O(variants squared x first).
  package mutating func tell(_ figures: [Double]) {
    precondition(
      selected == nil && figures.count == remaining.count, "a figure of each variant that is wanted"
    )
    precondition(figures.allSatisfy(\.isFinite), "a figure is a number")
    for (variant, figure) in zip(remaining, figures) {
      if replications < first { values[variant].append(sign * figure) }
      sums[variant] += sign * figure
    }
    replications += 1
    used += remaining.count
    guard replications >= first else { return }
    if spreads.isEmpty { measureSpreads() }
    screen()
  }

  private mutating func measureSpreads() {
    let variants = values.count
    let eta = Self.eta(variants: variants, first: first, level: level)
    let factor = 2 * eta * Double(first - 1)
    spreads = values.flatMap { own in
      values.map { other in
        let differences = zip(own, other).map { $0 - $1 }
        let mean = differences.reduce(0, +) / Double(first)
        let squares = differences.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
        return factor * squares / Double(first - 1) / relevant
      }
    }
    longest = max(first, Int(((spreads.max() ?? 0) / relevant).rounded(.down)) + 1)
  }

  /// Sends out whoever trails another by more than the width that the pair still has.
  private mutating func screen() {
    let kept = remaining.filter { variant in remaining.allSatisfy { !leads($0, variant) } }
    if kept.count > 1, let longest, replications >= longest {
      // Nothing is left of any width: the leader, the first of those that are equal.
      let leader = kept.reduce(kept[0]) { sums[$1] > sums[$0] ? $1 : $0 }
      keep([leader])
    } else {
      keep(kept)
    }
  }

  /// Of sums, and so is the width here: both sides times the replications.
  private func leads(_ other: Int, _ variant: Int) -> Bool {
    let lead = sums[other] - sums[variant]
    guard lead > 0 else { return false }
    let width = spreads[variant * sums.count + other] - relevant * Double(replications)
    return lead > max(0, width) / 2
  }

  private mutating func keep(_ kept: [Int]) {
    for variant in remaining where !kept.contains(variant) { leftAfter[variant] = replications }
    remaining = kept
  }
}
