import CGSL
package import OutputAnalysis

/// How a quantity's ranks go with those of one factor, when the others' part is taken out of both (R. L.
/// Iman, J. C. Helton 1988). For what rises or falls throughout; it needs no metamodel.
package struct PartialRankCorrelation: Hashable, Sendable {
  /// From 0.
  package var factor: Int
  /// Between -1 and 1.
  package var value: Double
  /// By Fisher's transformation with the variance that ranks have (D. G. Bonett, T. A. Wright 2000).
  package var interval: ConfidenceInterval

  /// By factor. `outputs` by row; nil where a run failed: that point has no part in it. O(factors^2
  /// points). Throws below 4 points more than factors, and where something does not vary.
  package static func all(
    _ rows: [[Double]], outputs: [Double?], level: Double = 0.95
  ) throws(SensitivityRefusal) -> [PartialRankCorrelation] {
    let points = zip(rows, outputs).compactMap { row, output in output.map { row + [$0] } }
    let factors = rows.first?.count ?? 0
    guard points.count >= factors + 4 else {
      throw .tooFewPoints(points.count, least: factors + 4)
    }
    let columns = (0...factors).map { column in ranks(points.map { $0[column] }) }
    let matrix = SquareMatrix(order: factors + 1) {
      $0 == $1 ? 1 : correlation(columns[$0], columns[$1])
    }
    guard matrix.entries.allSatisfy(\.isFinite), let inverse = matrix.inverse else {
      throw .noVariation
    }
    let z = gsl_cdf_ugaussian_Pinv((1 + level) / 2)
    let freedom = Double(points.count - factors - 2)
    return (0..<factors).map { factor in
      let own = inverse[factor, factor] * inverse[factors, factors]
      let value = -inverse[factor, factors] / own.squareRoot()
      let centre = atanh(value)
      let reach = z * ((1 + value * value / 2) / freedom).squareRoot()
      return PartialRankCorrelation(
        factor: factor, value: value,
        interval: ConfidenceInterval(
          lower: tanh(centre - reach), upper: tanh(centre + reach), level: level))
    }
  }
}
