import CGSL

/// The variance between points split into what inputs make and what chance makes, from several
/// replications at each point: one-way random effects (B. E. Ankenman, B. L. Nelson 2012).
package struct NoiseSplit: Hashable, Sendable {
  /// Of one replication at a point: chance.
  package let withinVariance: Double
  /// Of the points' means, times the replications.
  package let betweenVariance: Double
  /// By point.
  package let replications: Int
  /// How many.
  package let points: Int

  /// By point, the values of its replications. Throws below two points, two replications, and where
  /// points have not equally many.
  package init(_ values: [[Double]]) throws(SensitivityRefusal) {
    guard values.count >= 2 else { throw .tooFewPoints(values.count, least: 2) }
    let count = values[0].count
    guard count >= 2 else { throw .tooFewPoints(count, least: 2) }
    let uneven = values.indices.filter { values[$0].count != count }
    guard uneven.isEmpty else { throw .missing(points: uneven) }
    let means = values.map { gsl_stats_mean($0, 1, count) }
    points = values.count
    replications = count
    withinVariance =
      values.reduce(0) { $0 + gsl_stats_variance($1, 1, count) } / Double(values.count)
    betweenVariance = Double(count) * gsl_stats_variance(means, 1, means.count)
  }

  /// Of the quantity over the inputs, without chance; 0 where chance explains all.
  package var inputVariance: Double {
    max(0, (betweenVariance - withinVariance) / Double(replications))
  }

  /// Of a point's mean, by chance: what a metamodel's quality is measured without.
  package var noiseVariance: Double { withinVariance / Double(replications) }

  /// Fisher's: how far the points differ beyond chance.
  package var ratio: Double { betweenVariance / withinVariance }

  /// How many times the standard error of the mean of all runs the inputs' standard deviation is.
  package var inputsOverNoise: Double {
    (inputVariance / (withinVariance / Double(points * replications))).squareRoot()
  }
}
