public import ServiceModel

/// How a KPI is made of what a run counts. All but the quantile are ratios of sums over
/// replications: the view of the dossier or ticket, never a mean of daily or of site means.
public enum Formula: Hashable, Sendable {
  /// Sum over sum, in a unit that is `times` that of the amounts.
  case ratio(Amount, to: Amount, times: Double = 1)
  /// The scope's part of the whole city's amount.
  case shareOfCity(Amount)
  /// The value that the share `p` of observations do not exceed, over all replications together.
  /// Of those `open`, only the sample's end is missing: they count as longer than any observed.
  case quantile(Sample, p: Double, open: Amount?, times: Double)
  /// The ratio over that tenth of the communes in which it is largest. City only.
  case worstDecile(Amount, to: Amount, times: Double)
}

extension Formula {
  /// The mean over replications of an amount.
  static func mean(_ amount: Amount, times: Double = 1) -> Formula {
    .ratio(amount, to: .replication, times: times)
  }

  /// What a value is multiplied by to come in the KPI's unit.
  var factor: Double {
    switch self {
    case .ratio(_, _, let factor), .worstDecile(_, _, let factor), .quantile(_, _, _, let factor):
      factor
    case .shareOfCity: 1
    }
  }

  /// Where all that the formula needs is measured.
  var scopeTypes: [ScopeType] {
    switch self {
    case .ratio(let amount, let base, _):
      amount.scopeTypes.filter(base.scopeTypes.contains)
    case .shareOfCity(let amount):
      amount.scopeTypes.filter { $0 != .city }
    case .quantile(let sample, _, let open, _):
      sample.family.scopeTypes.filter { (open ?? .replication).scopeTypes.contains($0) }
    case .worstDecile:
      [.city]
    }
  }
}

extension Formula: CustomStringConvertible {
  /// As in the `formula` column of `kpis.csv`; times are in microseconds before the factor.
  public var description: String {
    switch self {
    case .ratio(let amount, let base, let factor):
      "(\(amount)) / (\(base))" + Self.text(factor)
    case .shareOfCity(let amount):
      "(\(amount)) / (\(amount) of the city)"
    case .quantile(let sample, let p, let open, let factor):
      "quantile(\(sample), \(p)\(open.map { ", open: \($0)" } ?? ""))" + Self.text(factor)
    case .worstDecile(let amount, let base, let factor):
      "worst tenth of communes by (\(amount)) / (\(base))" + Self.text(factor)
    }
  }

  private static func text(_ factor: Double) -> String {
    switch factor {
    case 1: ""
    case ..<1: " / \((1 / factor).rounded())"
    default: " x \(factor)"
    }
  }
}
