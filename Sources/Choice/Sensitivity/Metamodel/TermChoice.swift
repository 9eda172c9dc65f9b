import CGSL

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Least squares on products that are chosen one by one: always the one that takes most of what is left
/// (orthogonal least squares; S. Chen, S. A. Billings, W. Luo 1989), as many as predict points best that
/// they have not seen. Over all points, or all but one.
struct TermChoice {
  /// Of the basis, in the order of choosing; the constant first.
  private(set) var terms: [Int] = []
  /// By chosen term.
  private(set) var coefficients: [Double] = []
  /// By point, the one left out among them.
  private(set) var predicted: [Double]
  /// By point: how much it pulls its own prediction; below 1.
  private(set) var leverage: [Double]

  private let basis: PolynomialBasis
  private let outputs: [Double]
  private let leftOut: Int?
  private var remaining: RemainingTerms
  /// By step: the new term, made orthogonal to those before and of length 1, at every point.
  private var orthogonal: [Double] = []
  private var weights: [Double] = []

  /// `outputs` by point; that of `leftOut` is not looked at. Chooses unless `takesAll`, and then takes all
  /// but what the terms before make up. O(chosen^2 (terms + points)).
  init(_ basis: PolynomialBasis, _ outputs: [Double], leftOut: Int? = nil, takesAll: Bool = false) {
    self.basis = basis
    self.outputs = outputs
    self.leftOut = leftOut
    remaining = RemainingTerms(basis, outputs, leftOut)
    predicted = [Double](repeating: 0, count: outputs.count)
    leverage = predicted
    if takesAll { takeAll() } else { choose() }
    coefficients = solved()
    remaining.triangle = []
    orthogonal = []
  }

  private mutating func takeAll() {
    while let term = remaining.first(after: terms.last) { add(term) }
  }

  private mutating func choose() {
    let all = Double(basis.terms.count)
    let points = outputs.count - (leftOut == nil ? 0 : 1)
    var best = (score: Double.infinity, steps: 0, predicted: predicted, leverage: leverage)
    var penalty = 0.0
    while terms.count < min(max(2, points / 2), 120),
      let term = remaining.best(isFirst: terms.isEmpty)
    {
      add(term)
      // Of so many products of no account the best seems to explain 2 ln(all / chosen) of as many
      // variances as there are points (D. P. Foster, E. I. George 1994). Half as much again keeps
      // nearly all of them out.
      penalty += 3 * log(all / Double(terms.count)) / Double(points)
      let score = exp(penalty) * leftOutSquares
      if score < best.score { best = (score, terms.count, predicted, leverage) }
      if 2 * terms.count > 3 * best.steps + 16 { break }
    }
    (predicted, leverage) = (best.predicted, best.leverage)
    terms.removeLast(terms.count - best.steps)
    weights.removeLast(weights.count - best.steps)
  }

  private mutating func add(_ term: Int) {
    let points = outputs.count
    let step = remaining.take(term)
    var column = Array(basis.columns[(term * points)..<((term + 1) * points)])
    orthogonal.withUnsafeBufferPointer { before in
      for (index, share) in step.shares.enumerated() {
        cblas_daxpy(
          Int32(points), -share, before.baseAddress.map { $0 + index * points }, 1, &column, 1)
      }
    }
    cblas_dscal(Int32(points), 1 / step.length, &column, 1)
    cblas_daxpy(Int32(points), step.weight, column, 1, &predicted, 1)
    for point in 0..<points { leverage[point] += column[point] * column[point] }
    orthogonal += column
    terms.append(term)
    weights.append(step.weight)
  }

  /// The sum of squared errors of points that are left out in turn, with the terms as they are.
  private var leftOutSquares: Double {
    var sum = 0.0
    for point in outputs.indices where point != leftOut {
      let error = (outputs[point] - predicted[point]) / max(1e-9, 1 - leverage[point])
      sum += error * error
    }
    return sum
  }

  /// Backwards through the triangle.
  private func solved() -> [Double] {
    var solution = weights
    for row in terms.indices.reversed() {
      for column in terms.indices.dropFirst(row + 1) {
        solution[row] -= remaining.entry(row, terms[column]) * solution[column]
      }
      solution[row] /= remaining.entry(row, terms[row])
    }
    return solution
  }
}
