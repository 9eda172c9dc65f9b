/// A number for a draft, with what it rests on.
package struct Estimate: Hashable, Sendable {
  /// The number.
  package var value: Double
  /// By days that are drawn again, or by the likelihood; nil if it cannot be told.
  package var standardError: Double?
  /// 5 and 95 % points, in the unit of the value; nil if they cannot be told.
  package var range: ClosedRange<Double>?
  /// How many observations it was made from.
  package var count: Int

  /// A number as it is.
  package init(
    _ value: Double, standardError: Double? = nil, range: ClosedRange<Double>? = nil, count: Int
  ) {
    (self.value, self.standardError) = (value, standardError)
    (self.range, self.count) = (range, count)
  }
}
