import CGSL
import Stochastics

/// The parts of a quantity's variance that factors have, where they go together, by drawn orders of the
/// factors: what each one takes from the variance as it becomes known after those before (A. B. Owen
/// 2014; E. Song, B. L. Nelson, J. Staum 2016). What is linear in the factors' normal scores is exact.
package struct ShapleyOrders {
  private let correlation: RankCorrelation
  /// Whose positions move the quantity, and those that go with one of them.
  private let factors: [Int]
  /// Of their normal scores.
  private let matrix: SquareMatrix
  private let draws: PointDraws

  /// `active`: the factors that the quantity depends on. More than 50 of them and theirs are too many for
  /// the sequence that points are taken from.
  package init(
    _ correlation: RankCorrelation, active: [Int], seed: UInt64
  ) throws(DesignProblem) {
    self.correlation = correlation
    let isTied = active.contains { correlation.tied.contains($0) }
    factors = (0..<correlation.factors).filter {
      active.contains($0) || (isTied && correlation.tied.contains($0))
    }
    guard 2 * factors.count <= JoeKuo.dimensions else {
      throw .tooManyColumns(2 * factors.count, most: JoeKuo.dimensions)
    }
    let places = factors.map { correlation.tied.firstIndex(of: $0) }
    matrix = SquareMatrix(order: factors.count) { row, column in
      if row == column { return 1 }
      guard let first = places[row], let second = places[column] else { return 0 }
      return correlation.scores[first, second]
    }
    draws = PointDraws("Shapley", seed: seed, purpose: .resample)
  }

  /// By factor, as shares of the variance. A second point takes over one factor after another of a
  /// first one, in each order and its reverse; what that takes from half the squared difference of their
  /// values is the factor's part (M. J. W. Jansen 1999). `number` tells samples apart. O(2 points x
  /// factors) values; a power of 2 of points.
  package func shares(
    points: Int, number: Int = 0, _ value: ([Double]) -> Double
  ) throws(DesignProblem) -> [Double] {
    var shares = [Double](repeating: 0, count: correlation.factors)
    guard !factors.isEmpty else { return shares }
    var sequence = draws.sequence(number)
    let seed = UInt64(sequence.uniform() * 0x1p52)
    let rows = try SobolPoints(points: points, factors: 2 * factors.count, seed: seed).rows
      .map { $0.map { gsl_cdf_ugaussian_Pinv($0) } }
    let triangle = triangle(Array(factors.indices))
    let scores = rows.map { triangle.lowerProduct(Array($0.prefix(factors.count))) }
    let linear = LinearNormal(scores.map { value(positions($0)) }, on: scores, matrix)
    var parts = [Double](repeating: 0, count: factors.count)
    for row in rows {
      let order = sequence.order(of: factors.count)
      for order in [order, order.reversed()] { add(row, order, to: &parts, value, linear) }
    }
    for (index, factor) in factors.enumerated() {
      shares[factor] = linear.parts[index] + parts[index] / Double(2 * points)
    }
    let variance = shares.reduce(0, +)
    return variance > 0 ? shares.map { $0 / variance } : shares
  }

  /// What the factors take in one order, of the quantity less of its linear part.
  private func add(
    _ row: [Double], _ order: [Int], to parts: inout [Double], _ value: ([Double]) -> Double,
    _ linear: LinearNormal
  ) {
    let known = Array(row.prefix(factors.count))
    var innovations = Array(row.suffix(factors.count))
    let triangle = triangle(order)
    func at(_ innovations: [Double]) -> (whole: Double, linear: Double) {
      var scores = innovations
      for (index, score) in zip(order, triangle.lowerProduct(innovations)) { scores[index] = score }
      return (value(positions(scores)), linear(scores))
    }
    let end = at(known)
    func half(_ innovations: [Double]) -> Double {
      let here = at(innovations)
      let (whole, linear) = (here.whole - end.whole, here.linear - end.linear)
      return (whole * whole - linear * linear) / 2
    }
    var before = half(innovations)
    for (place, index) in order.enumerated() {
      innovations[place] = known[place]
      let after = place == order.count - 1 ? 0 : half(innovations)
      parts[index] += before - after
      before = after
    }
  }

  /// Of all factors; those that do not move the quantity are in the middle.
  private func positions(_ scores: [Double]) -> [Double] {
    var positions = [Double](repeating: 0.5, count: correlation.factors)
    for (factor, score) in zip(factors, scores) { positions[factor] = gsl_cdf_ugaussian_P(score) }
    return positions
  }

  /// Each score by independent ones of its own and of those before it in an order of the factors.
  private func triangle(_ order: [Int]) -> SquareMatrix {
    let matrix = SquareMatrix(order: order.count) { self.matrix[order[$0], order[$1]] }
    guard let triangle = matrix.choleskyFactor else {
      preconditionFailure("a part of a correlation matrix is one")
    }
    return triangle
  }
}
