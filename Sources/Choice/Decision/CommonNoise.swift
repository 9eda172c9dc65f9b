import CGSL
package import OutputAnalysis
import Stochastics

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// What chance adds to the figures of all options at one point of a design, with how it goes together:
/// options share their citizens.
///
/// From the replications of the centre, in the hope that it is much the same elsewhere. A draw is a sum of
/// their deviations with normal weights, which has the covariance that they have, whatever its rank.
package struct CommonNoise: Hashable, Sendable {
  /// By option, then replication of the centre.
  private let deviations: [[Double]]
  private let scale: Double

  /// `centre` by option, of the same replications; each point of the design has `replications` of its own.
  /// Nil where the error of an option cannot be told.
  package init?(centre: [ReplicationEstimate], replications: Int) {
    guard let count = centre.first?.deviations.count, count > 1, replications > 0,
      centre.allSatisfy({ $0.deviations.count == count })
    else { return nil }
    deviations = centre.map(\.deviations)
    scale = 1 / (Double(count - 1) * Double(replications)).squareRoot()
  }

  /// How many options it is of.
  var options: Int { deviations.count }

  /// The losses with a draw more at each point; `number` tells draws apart. O(options x points x
  /// replications of the centre).
  func added(to losses: [[Double]], number: Int) -> [[Double]] {
    var noisy = losses
    let source = PointDraws("noise", seed: UInt64(number), purpose: .resample)
    for point in losses[0].indices {
      var draws = source.sequence(point)
      let weights = deviations[0].map { _ in scale * gsl_cdf_ugaussian_Pinv(draws.uniform()) }
      for option in losses.indices {
        noisy[option][point] += zip(weights, deviations[option]).reduce(0) { $0 + $1.0 * $1.1 }
      }
    }
    return noisy
  }
}
