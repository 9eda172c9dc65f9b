import EventKernel
public import ServiceModel

/// How a KPI is made of what a run counts. All but the quantile are ratios of sums over
/// replications: the view of the dossier or ticket, never a mean of daily or of site means.
public enum Formula: Hashable, Sendable {
  /// What an amount is multiplied by to come in the KPI's unit.
  public enum Scale: Hashable, Sendable {
    /// By a number alone: 1 / 60e6 makes minutes of microseconds.
    case times(Double)
    /// Working days of the scenario's legal calendar, of an amount in units of so many seconds.
    case workingDays(unit: Double)
    /// For each full-time person and year, where the base is in millionths of a person.
    case staffYears

    /// Of an amount in microseconds (`Quantity.unit`).
    static let inMinutes = Scale.times(1 / 60e6)
    static let inHours = Scale.times(1 / 3600e6)
    static let inWorkingDays = Scale.workingDays(unit: 1e-6)
    /// Of an amount in millionths of a person.
    static let inPeople = Scale.times(1e-6)
  }

  /// Sum over sum, in a unit that is `times` that of the amounts.
  case ratio(Amount, to: Amount, times: Scale = .times(1))
  /// The scope's part of the whole city's amount.
  case shareOfCity(Amount)
  /// The value that the share `p` of observations do not exceed, over all replications together.
  /// Of those `open`, only the sample's end is missing: they count as longer than any observed.
  case quantile(Sample, p: Double, open: Amount?, times: Scale)
  /// The longest observation of a replication, on average over them; to within a bin of the histogram.
  case longest(Sample, times: Scale)
  /// The ratio over that tenth of the communes in which it is largest. City only.
  case worstDecile(Amount, to: Amount, times: Scale)
}

extension Formula {
  /// The mean over replications of an amount.
  static func mean(_ amount: Amount, times: Scale = .times(1)) -> Formula {
    .ratio(amount, to: .replication, times: times)
  }

  /// What an item costs over the window; nothing where it has no price.
  static func cost(_ item: CostItem, _ view: CostView) -> Formula {
    .ratio(Amount(.cost(item, view)), to: Amount(.priced(item)))
  }

  /// What a value is multiplied by to come in the KPI's unit.
  func factor(in scenario: Scenario) -> Double {
    switch self {
    case .ratio(_, _, let scale), .worstDecile(_, _, let scale), .quantile(_, _, _, let scale),
      .longest(_, let scale):
      scale.factor(in: scenario)
    case .shareOfCity: 1
    }
  }

  /// Points for a share of 1.
  var mostPoints: Double {
    if case .ratio(_, _, .times(let points)) = self { points } else { 1 }
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
    case .longest(let sample, _):
      sample.family.scopeTypes
    case .worstDecile:
      [.city]
    }
  }
}

extension Formula.Scale {
  fileprivate func factor(in scenario: Scenario) -> Double {
    switch self {
    case .times(let factor): factor
    case .workingDays(let unit): unit / scenario.time.legalWorkingDay.seconds
    case .staffYears: 1e6 / scenario.period.observedYears
    }
  }

  fileprivate var text: String {
    switch self {
    case .times(1): ""
    case .times(let factor) where factor < 1: " / \((1 / factor).rounded())"
    case .times(let factor): " x \(factor)"
    case .staffYears: " x 1000000.0 / years"
    case .workingDays(1): " / working day"
    case .workingDays(let unit): " / working day / \((1 / unit).rounded())"
    }
  }
}

extension Formula: CustomStringConvertible {
  /// As in the `formula` column of `kpis.csv`; times are in microseconds before the factor.
  public var description: String {
    switch self {
    case .ratio(let amount, let base, let scale):
      "(\(amount)) / (\(base))" + scale.text
    case .shareOfCity(let amount):
      "(\(amount)) / (\(amount) of the city)"
    case .quantile(let sample, let p, let open, let scale):
      "quantile(\(sample), \(p)\(open.map { ", open: \($0)" } ?? ""))" + scale.text
    case .longest(let sample, let scale):
      "longest(\(sample))" + scale.text
    case .worstDecile(let amount, let base, let scale):
      "worst tenth of communes by (\(amount)) / (\(base))" + scale.text
    }
  }
}
