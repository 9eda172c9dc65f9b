/// Where something changes its sign as one factor grows: a break-even. That there is none is an answer.
package struct Crossing: Hashable, Sendable {
  /// Of what is varied.
  package var value: Double
  /// Whether it is negative before, and not after.
  package var isRising: Bool

  /// In a table with rising `x`, by straight lines between neighbours. Of a curve that bends, the line's
  /// crossing is beside the curve's.
  package static func all(x: [Double], y: [Double]) -> [Crossing] {
    precondition(x.count == y.count, "a table")
    return x.indices.dropFirst().compactMap { right in
      let left = right - 1
      guard changesSign(y[left], y[right]) else { return nil }
      let share = y[left] / (y[left] - y[right])
      return Crossing(value: x[left] + share * (x[right] - x[left]), isRising: y[left] < 0)
    }
  }

  /// Of a function on a range: looked at in `steps` equal steps, then halved to the last bit. What crosses
  /// twice within one step is not found; where the function is no number, nothing is said.
  package static func all(
    in range: ClosedRange<Double>, steps: Int = 64, of function: (Double) -> Double
  ) -> [Crossing] {
    let width = range.upperBound - range.lowerBound
    let x = (0...steps).map { range.lowerBound + width * Double($0) / Double(steps) }
    let y = x.map(function)
    return x.indices.dropFirst().compactMap { right in
      let left = right - 1
      guard changesSign(y[left], y[right]) else { return nil }
      let isRising = y[left] < 0
      var (low, high) = (x[left], x[right])
      while true {
        let middle = low + (high - low) / 2
        guard middle > low, middle < high else {
          return Crossing(value: middle, isRising: isRising)
        }
        if (function(middle) < 0) == isRising { low = middle } else { high = middle }
      }
    }
  }

  private static func changesSign(_ a: Double, _ b: Double) -> Bool {
    !a.isNaN && !b.isNaN && (a < 0) != (b < 0)
  }
}
