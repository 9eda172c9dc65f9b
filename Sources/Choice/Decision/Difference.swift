/// What an option has more than the base in one indicator, in one future.
package struct Difference: Hashable, Sendable {
  /// Option minus base, in the indicator's unit.
  package var value: Double
  /// The smallest difference that matters there, in the same unit; not negative. A share of the base's
  /// value is another amount in each future.
  package var relevant: Double

  /// Of one future.
  package init(_ value: Double, relevant: Double) {
    precondition(relevant >= 0, "a smallest relevant difference is not negative")
    self.value = value
    self.relevant = relevant
  }

  /// Whether it is not below the smallest relevant difference. None at all never is.
  package var isRelevant: Bool { value != 0 && abs(value) >= relevant }
}
