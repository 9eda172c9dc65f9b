import ServiceModel
import Stochastics
import Wording

/// How a distribution reads in a table: its mean, then its kind and spread; a constant alone.
struct DistributionText {
  private let format: NumberFormat

  init(_ format: NumberFormat) {
    self.format = format
  }

  func text(_ distribution: Distribution) -> String {
    switch distribution {
    case .constant(let value): number(value)
    case .uniform(let min, let max): "\(number(min))–\(number(max)) (\(word("uniform", "đều")))"
    case .triangular(let min, let mode, let max):
      "\(number(min))–\(number(mode))–\(number(max)) (\(word("triangular", "tam giác")))"
    case .pert(let min, let mode, let max):
      "\(number(min))–\(number(mode))–\(number(max)) (PERT)"
    case .exponential(let mean): "\(number(mean)) (\(word("exponential", "mũ")))"
    case .erlang(let shape, let mean): "\(number(mean)) (Erlang-\(shape))"
    case .gamma(let mean, let cv): "\(number(mean)) (gamma, CV \(number(cv)))"
    case .lognormal(let mean, let cv): "\(number(mean)) (lognormal, CV \(number(cv)))"
    case .weibull(let shape, _):
      "\(number(distribution.mean)) (Weibull, \(word("shape", "dạng")) \(number(shape)))"
    case .empirical(let values):
      "\(number(distribution.mean)) (\(values.count) \(word("observed values", "giá trị quan sát")))"
    case .mixture(let parts):
      parts.map { "\(format.percent($0.share, digits: 0)): \(text($0.distribution))" }
        .joined(separator: "; ")
    }
  }

  /// With up to three decimals, as many as it has.
  private func number(_ value: Double) -> String {
    let digits = (0...3).first { digits in
      let scaled = (0..<digits).reduce(value) { scaled, _ in scaled * 10 }
      return abs(scaled - scaled.rounded()) < 1e-9 * max(1, abs(scaled))
    }
    return format.decimal(value, digits: digits ?? 3)
  }

  private func word(_ english: String, _ vietnamese: String) -> String {
    LocalizedText(vi: vietnamese, en: english)[format.language]
  }
}
