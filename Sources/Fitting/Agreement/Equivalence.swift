/// What an interval of a difference says about the smallest difference that matters.
package enum Equivalence: String, Hashable, Sendable, CaseIterable {
  /// All of it lies within: simulated and observed are as good as equal.
  case within
  /// All of it lies beyond.
  case beyond
  /// Neither: there are too few days, or too much chance.
  case open

  /// By two one-sided tests (D. J. Schuirmann, 1987): an interval of 90 % tests at 5 %. `relevant` is 0
  /// or more.
  package init(_ interval: ClosedRange<Double>, relevant: Double) {
    if interval.lowerBound >= -relevant, interval.upperBound <= relevant {
      self = .within
    } else if interval.lowerBound > relevant || interval.upperBound < -relevant {
      self = .beyond
    } else {
      self = .open
    }
  }
}
