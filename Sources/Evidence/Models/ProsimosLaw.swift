import CGSL
import Foundation
import Wording

/// A law of Prosimos, cut at its least and greatest value, as the means of so many parts of equal probability:
/// `empirical` of a scenario has each value in the middle of its part and straight lines between them, so that the
/// mean is that of the law.
struct ProsimosLaw {
  /// Seconds, rising; one value of a constant.
  let values: [Double]

  private static let parts = 400

  /// Throws `InvalidScenario` if the law is not known.
  init(_ law: ProsimosParameters.Law, file: String) throws {
    let p = law.distributionParams.map(\.value)
    func parameter(_ index: Int) -> Double { index < p.count ? p[index] : 0 }
    let (least, most) =
      p.count > 2 ? (p[p.count - 2], p[p.count - 1]) : (parameter(0), parameter(1))
    let distribution: (Double) -> Double
    switch law.distributionName {
    case "fix", "fixed":
      values = [parameter(0)]
      return
    case "uniform", "default":
      // SciPy has a start and a width; two numbers are the ends.
      let (from, to) = (parameter(0), p.count > 2 ? parameter(0) + parameter(1) : parameter(1))
      distribution = { to > from ? min(1, max(0, ($0 - from) / (to - from))) : $0 < from ? 0 : 1 }
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
    values = Self.means(of: distribution, from: max(0, least), to: most)
  }

  /// Of the parts of what lies between two values. Quantiles are found by halving; within a part the mean is that
  /// of some of them in even steps, of more in the last one, which may have a long tail.
  private static func means(
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
    return (0..<parts).map { part in
      let count = part == parts - 1 ? 200 : 8
      return (0..<count).reduce(0) {
        $0 + quantile((Double(part) + (Double($1) + 0.5) / Double(count)) / Double(parts))
      } / Double(count)
    }
  }

  /// Of what a scenario draws.
  var mean: Double { values.reduce(0, +) / Double(values.count) }

  /// As a scenario has it, in minutes.
  var text: String {
    func minutes(_ seconds: Double) -> String { String(format: "%.6f", seconds / 60) }
    guard values.count > 1 else { return minutes(values[0]) }
    return "{empirical: [\(values.map(minutes).joined(separator: ", "))]}"
  }
}
