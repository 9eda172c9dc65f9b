import CGSL
import Foundation
import Wording

/// A law of Prosimos, cut at its least and greatest value, as quantiles: `empirical` of a scenario has straight
/// lines between them, so that any law is said as well as its quantiles are close.
struct ProsimosLaw {
  /// Seconds, from the least to the greatest; one value of a constant.
  let quantiles: [Double]

  /// So many of equal probability between two quantiles.
  private static let steps = 400

  /// Throws `InvalidScenario` if the law is not known.
  init(_ law: ProsimosParameters.Law, file: String) throws {
    let p = law.distributionParams.map(\.value)
    func parameter(_ index: Int) -> Double { index < p.count ? p[index] : 0 }
    let (least, most) =
      p.count > 2 ? (p[p.count - 2], p[p.count - 1]) : (parameter(0), parameter(1))
    let distribution: (Double) -> Double
    switch law.distributionName {
    case "fix", "fixed", "default":
      quantiles = [parameter(0)]
      return
    case "uniform":
      quantiles = [parameter(0), parameter(1)]
      return
    case "expon":
      distribution = { -expm1(-max(0, $0 - parameter(0)) / max(parameter(1), 1e-9)) }
    case "norm":
      distribution = { gsl_cdf_ugaussian_P(($0 - parameter(0)) / max(parameter(1), 1e-9)) }
    case "lognorm":
      distribution = { value in
        value <= parameter(1)
          ? 0 : gsl_cdf_ugaussian_P(log((value - parameter(1)) / parameter(2)) / parameter(0))
      }
    case "exponnorm":
      let (shape, place, scale) = (parameter(0), parameter(1), parameter(2))
      distribution = { value in
        let y = (value - place) / scale
        let tail = exp(min(700, 1 / (2 * shape * shape) - y / shape))
        return gsl_cdf_ugaussian_P(y) - tail * gsl_cdf_ugaussian_P(y - 1 / shape)
      }
    case "gamma":
      distribution = { gsl_cdf_gamma_P(max(0, $0 - parameter(1)), parameter(0), parameter(2)) }
    default:
      throw refused(file, ModelTexts.otherLaw.filled(law.distributionName), ModelTexts.lawsKnown)
    }
    quantiles = Self.quantiles(of: distribution, from: max(0, least), to: most)
  }

  /// Of what lies between two values, by halving. The ends stand where the outermost straight lines have the
  /// means of what they stand for: a long tail is no straight line.
  private static func quantiles(
    of distribution: (Double) -> Double, from least: Double, to most: Double
  ) -> [Double] {
    let (low, high) = (distribution(least), distribution(most))
    guard high > low, most > least else { return [least] }
    func quantile(_ share: Double) -> Double {
      let wanted = low + (high - low) * share
      var (below, above) = (least, most)
      for _ in 0..<60 {
        let middle = (below + above) / 2
        if distribution(middle) < wanted { below = middle } else { above = middle }
      }
      return (below + above) / 2
    }
    /// Of the part of one step that begins there.
    func mean(from share: Double) -> Double {
      let parts = 200
      return (0..<parts).reduce(0) {
        $0 + quantile(share + (Double($1) + 0.5) / Double(parts * steps))
      } / Double(parts)
    }
    var all = (0...steps).map { quantile(Double($0) / Double(steps)) }
    all[0] = max(least, 2 * mean(from: 0) - all[1])
    all[steps] = min(most, 2 * mean(from: 1 - 1 / Double(steps)) - all[steps - 1])
    return all
  }

  /// Of the straight lines between the quantiles.
  var mean: Double {
    guard quantiles.count > 1 else { return quantiles[0] }
    let sum = zip(quantiles, quantiles.dropFirst()).reduce(0) { $0 + ($1.0 + $1.1) / 2 }
    return sum / Double(quantiles.count - 1)
  }

  /// As a scenario has it, in minutes.
  var text: String {
    func minutes(_ seconds: Double) -> String { String(format: "%.6f", seconds / 60) }
    guard quantiles.count > 1 else { return minutes(quantiles[0]) }
    return "{empirical: [\(quantiles.map(minutes).joined(separator: ", "))]}"
  }
}
