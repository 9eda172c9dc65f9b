/// What a quantity would be at points that were not run: polynomial chaos of the factors' positions (N.
/// Wiener 1938; G. Blatman, B. Sudret 2011), with how well it predicts points that it has not seen.
package struct Metamodel: Sendable {
  /// Of the points.
  package let basis: PolynomialBasis
  /// Points without a value: no part of this.
  package let missing: [Int]
  /// Of the terms' least squares, over the sample's: 1 would be exact at the points themselves.
  package let r2: Double
  /// 1 less the squared errors at points left out in turn, over what the sample varies without noise.
  /// The terms are chosen anew each time, and the noise of a point counts as an error.
  package let q2: Double
  /// The sum of squared errors at points left out in turn.
  package let leftOutSquares: Double
  /// Of a value around the metamodel, in its unit; not a number without more points than terms.
  package let residualDeviation: Double

  let terms: [Int]
  let coefficients: [Double]
  private let sum: ProductSum
  /// By point of `basis`: what was observed, predicted, and missed when left out.
  let outputs: [Double]
  let predicted: [Double]
  let errors: [Double]
  let takesAll: Bool

  /// No metamodel is made of fewer points.
  package static let least = 20
  /// Below, nothing is read from a metamodel.
  package static let leastQ2 = 0.8

  /// `outputs` by point of `basis`; nil where a run failed. `noiseVariance`: of one output, by chance
  /// alone. With `takesAll` no terms are chosen: all of the basis are in. O(points) choices of terms.
  /// Throws if there is nothing to learn from, and where all terms are too many for the points.
  package init(
    _ basis: PolynomialBasis, outputs: [Double?], noiseVariance: Double = 0, takesAll: Bool = false
  ) throws(SensitivityRefusal) {
    precondition(outputs.count == basis.rows.count, "an output for each point")
    missing = outputs.indices.filter { !(outputs[$0]?.isFinite ?? false) }
    let values = outputs.compactMap { $0 }.filter(\.isFinite)
    guard values.count >= Self.least else { throw .tooFewPoints(values.count, least: Self.least) }
    let present = missing.isEmpty ? basis : basis.without(missing)
    self.basis = present
    let mean = values.reduce(0, +) / Double(values.count)
    let squares = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    guard squares > 1e-24 * mean * mean * Double(values.count), squares > 0 else {
      throw .noVariation
    }
    let signal = squares - Double(values.count - 1) * noiseVariance
    guard signal > 0 else {
      throw .onlyNoise(noise: noiseVariance, sample: squares / Double(values.count - 1))
    }
    let choice = TermChoice(present, values, takesAll: takesAll)
    guard choice.terms.count < values.count, choice.leverage.allSatisfy({ $0 < 1 - 1e-9 }) else {
      throw .tooFewPoints(values.count, least: choice.terms.count + 1)
    }
    self.takesAll = takesAll
    self.outputs = values
    terms = choice.terms
    coefficients = choice.coefficients
    sum = ProductSum(present, choice.terms, choice.coefficients)
    predicted = choice.predicted
    errors = values.indices.map { point in
      guard !takesAll else {
        return (values[point] - choice.predicted[point]) / (1 - choice.leverage[point])
      }
      return values[point] - TermChoice(present, values, leftOut: point).predicted[point]
    }
    leftOutSquares = errors.reduce(0) { $0 + $1 * $1 }
    q2 = 1 - leftOutSquares / signal
    let residual = zip(values, choice.predicted).reduce(0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) }
    r2 = 1 - residual / squares
    residualDeviation = (residual / Double(values.count - choice.terms.count)).squareRoot()
  }

  /// How many terms were chosen, the constant among them.
  package var size: Int { terms.count }

  /// Throws where a factor is not between those of the points.
  package func value(at row: [Double]) throws(SensitivityRefusal) -> Double {
    for (factor, range) in basis.reached.enumerated() where !range.contains(row[factor]) {
      throw .outside(factor: factor, position: row[factor], range)
    }
    return extended(to: row)
  }

  /// The same anywhere in the unit cube.
  func extended(to row: [Double]) -> Double {
    sum(row)
  }
}

extension PolynomialBasis {
  /// Of the other points.
  fileprivate func without(_ missing: [Int]) -> PolynomialBasis {
    let left = rows.indices.filter { !missing.contains($0) }.map { rows[$0] }
    return PolynomialBasis(left, counts: counts, extent)
  }
}
