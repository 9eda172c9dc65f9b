import CGSL

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Where an uncertain factor lies, with which probability. A point of a design has a position of each
/// factor in 0...1, of which the law makes the value.
package struct FactorLaw: Hashable, Sendable {
  /// The shape between the 5 and the 95 % point.
  package enum Shape: String, Hashable, Sendable, CaseIterable {
    /// Every value is as likely as any other.
    case uniform
    /// Symmetric, the middle the most likely.
    case triangular
    /// Without end on both sides.
    case normal
    /// The logarithm is normal: for multipliers.
    case lognormal
  }

  private enum Kind: Hashable {
    /// Centre and scale of the uncut law, of the logarithm where that is normal, and the part of its
    /// probability that is left.
    case shaped(Shape, centre: Double, scale: Double, from: Double, to: Double)
    case whole(first: Int, count: Int)
  }

  /// No value lies outside; infinite where the law has no end.
  package let range: ClosedRange<Double>
  private let kind: Kind

  /// The law with these 5 and 95 % points, in the factor's own unit, cut at `within`: what is outside
  /// is as if it had not been, so that the points move a little inwards. Throws for points that no such
  /// law has.
  package init(
    _ shape: Shape, low: Double, high: Double, within: ClosedRange<Double>? = nil
  ) throws(FactorLawProblem) {
    guard low.isFinite && high.isFinite else { throw .notFinite }
    guard low < high else { throw .notIncreasing(low: low, high: high) }
    guard shape != .lognormal || low > 0 else { throw .notPositive(low) }
    if let within, let outside = [low, high].first(where: { !within.contains($0) }) {
      throw .outside(outside, within)
    }
    let (a, b) = shape == .lognormal ? (log(low), log(high)) : (low, high)
    let (centre, scale) = ((a + b) / 2, (b - a) / 2 / Self.highPoint(shape))
    let full: ClosedRange<Double> =
      switch shape {
      case .uniform, .triangular: centre - scale...centre + scale
      case .normal: -.infinity ... .infinity
      case .lognormal: 0 ... .infinity
      }
    range = within.map { $0.clamped(to: full) } ?? full
    let ends = [range.lowerBound, range.upperBound].map { end in
      Self.probability(shape, (shape == .lognormal ? log(end) : end) - centre, scale)
    }
    kind = .shaped(shape, centre: centre, scale: scale, from: ends[0], to: ends[1])
  }

  /// Each of the whole numbers as likely as any other.
  package init(wholeNumbers: ClosedRange<Int>) {
    range = Double(wholeNumbers.lowerBound)...Double(wholeNumbers.upperBound)
    kind = .whole(first: wholeNumbers.lowerBound, count: wholeNumbers.count)
  }

  /// Each of so many levels as likely as any other; its values are their numbers, from 0.
  package init(levels: Int) throws(FactorLawProblem) {
    guard levels >= 2 else { throw .fewerThanTwoLevels(levels) }
    self.init(wholeNumbers: 0...levels - 1)
  }

  /// How many values there are; nil where there is no end of them.
  package var count: Int? {
    if case .whole(_, let count) = kind { count } else { nil }
  }

  /// The value that is not exceeded with probability `position`, in 0...1. Infinite at the ends of a law
  /// without end.
  package func value(at position: Double) -> Double {
    precondition((0...1).contains(position), "a position is a probability")
    switch kind {
    case .whole(let first, let count):
      return Double(first + min(count - 1, Int(position * Double(count))))
    case .shaped(let shape, let centre, let scale, let from, let to):
      let inner = from + position * (to - from)
      let value = centre + scale * Self.quantile(shape, inner)
      let own = shape == .lognormal ? exp(value) : value
      return min(max(own, range.lowerBound), range.upperBound)
    }
  }

  /// The probability not to exceed `value`.
  package func probability(upTo value: Double) -> Double {
    switch kind {
    case .whole(let first, let count):
      return min(1, max(0, (value - Double(first)).rounded(.down) + 1) / Double(count))
    case .shaped(let shape, let centre, let scale, let from, let to):
      guard value > range.lowerBound else { return 0 }
      guard value < range.upperBound else { return 1 }
      let own = (shape == .lognormal ? log(value) : value) - centre
      return (Self.probability(shape, own, scale) - from) / (to - from)
    }
  }

  /// Where `value` lies: the position that has it, the middle of those positions where there are many.
  package func position(of value: Double) -> Double {
    let reached = probability(upTo: value)
    return count.map { min(1, max(0, reached - 0.5 / Double($0))) } ?? reached
  }

  /// In scales from the centre.
  private static func highPoint(_ shape: Shape) -> Double { quantile(shape, 0.95) }

  private static func quantile(_ shape: Shape, _ p: Double) -> Double {
    switch shape {
    case .uniform: 2 * p - 1
    case .triangular: p < 0.5 ? (2 * p).squareRoot() - 1 : 1 - (2 * (1 - p)).squareRoot()
    case .normal, .lognormal: gsl_cdf_ugaussian_Pinv(p)
    }
  }

  private static func probability(_ shape: Shape, _ distance: Double, _ scale: Double) -> Double {
    let z = min(
      max(distance / scale, shape.isEndless ? -.infinity : -1), shape.isEndless ? .infinity : 1)
    return switch shape {
    case .uniform: (z + 1) / 2
    case .triangular: z < 0 ? (1 + z) * (1 + z) / 2 : 1 - (1 - z) * (1 - z) / 2
    case .normal, .lognormal: gsl_cdf_ugaussian_P(z)
    }
  }
}

extension FactorLaw.Shape {
  fileprivate var isEndless: Bool { self == .normal || self == .lognormal }
}

/// Why there is no such law.
package enum FactorLawProblem: Error, Hashable, Sendable {
  /// A point is infinite or no number.
  case notFinite
  /// The 5 % point is not below the 95 % point.
  case notIncreasing(low: Double, high: Double)
  /// A lognormal factor is above 0.
  case notPositive(Double)
  /// This 5 or 95 % point is cut away.
  case outside(Double, ClosedRange<Double>)
  /// One level leaves nothing to choose.
  case fewerThanTwoLevels(Int)
}
