/// Polynomials of a position that are uncorrelated and of variance 1 for its law: Legendre's, and for a
/// factor of whole numbers Chebyshev's discrete ones (1864), which become Legendre's as there are more of
/// them.
struct OrthonormalPolynomials: Hashable, Sendable {
  /// Of values of the factor; nil of a continuous one.
  private let count: Int?
  /// Between degrees d - 1 and d, from d = 1 on.
  private let recurrences: [Double]

  /// Up to `degree`, or to the highest that so many values tell apart.
  init(degree: Int, count: Int?) {
    self.count = count
    let most = count.map { min(degree, $0 - 1) } ?? degree
    recurrences = (0..<most).map { index in
      let square = Double((index + 1) * (index + 1))
      let fewer = count.map { 1 - square / Double($0 * $0) } ?? 1
      return (square * fewer / (4 * square - 1)).squareRoot()
    }
  }

  /// Degrees, 0 among them.
  var degrees: Int { recurrences.count + 1 }

  /// The value of each degree, into as many places from `first` on.
  func fill(_ values: UnsafeMutableBufferPointer<Double>, from first: Int, at position: Double) {
    values[first] = 1
    let x = 2 * middle(position) - 1
    for (index, recurrence) in recurrences.enumerated() {
      let before = index > 0 ? values[first + index - 1] * recurrences[index - 1] : 0
      values[first + index + 1] = (x * values[first + index] - before) / recurrence
    }
  }

  /// Of the positions that mean the same whole number.
  private func middle(_ position: Double) -> Double {
    guard let count else { return position }
    return (Double(min(count - 1, Int(position * Double(count)))) + 0.5) / Double(count)
  }
}
