/// Polynomials of a position that are uncorrelated and of variance 1 for its law: Legendre's, and for a
/// factor of whole numbers Chebyshev's discrete ones (1864), which become Legendre's as there are more of
/// them.
enum OrthonormalPolynomials {
  /// From degree 0 to `degree`, which is below `count`. `count` of values; nil of a continuous factor.
  static func values(at position: Double, degree: Int, count: Int?) -> [Double] {
    var values = [1.0]
    let x = 2 * middle(position, count) - 1
    for next in 0..<degree {
      let before = next > 0 ? values[next - 1] * recurrence(next, count) : 0
      values.append((x * values[next] - before) / recurrence(next + 1, count))
    }
    return values
  }

  /// Of the positions that mean the same whole number.
  private static func middle(_ position: Double, _ count: Int?) -> Double {
    guard let count else { return position }
    return (Double(min(count - 1, Int(position * Double(count)))) + 0.5) / Double(count)
  }

  /// The coefficient between degrees d - 1 and d.
  private static func recurrence(_ d: Int, _ count: Int?) -> Double {
    let square = Double(d * d)
    let fewer = count.map { 1 - square / Double($0 * $0) } ?? 1
    return (square * fewer / (4 * square - 1)).squareRoot()
  }
}
