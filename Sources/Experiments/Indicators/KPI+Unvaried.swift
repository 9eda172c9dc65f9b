import ServiceModel

// What it tells that a KPI came out alike in every replication.
extension KPI {
  /// Whether it is the share of trials in which something happened: a count over the count that it is among.
  var isOfTrials: Bool {
    guard unit == .share, case .ratio(let amount, let base, .times(1)) = formula else {
      return false
    }
    return amount.isCount && base.isCount
  }

  /// Whether a value that is alike in every replication may still be chance, so that its interval of no width is
  /// none: not of what is arranged (people under contract, their pay), nor of a mean that agrees to all digits. Of
  /// shares, counts and percentiles it may: few events, or none, come out alike.
  package func mayBeChance(_ value: Double) -> Bool {
    guard window != .arranged else { return false }
    if case .quantile = formula { return true }
    return value == 0 || [.share, .points, .count].contains(unit)
  }
}

extension Amount {
  /// Whether it counts something that happens, and is no time, no money and no number of people.
  fileprivate var isCount: Bool {
    terms.allSatisfy { term in
      switch term.source {
      case .quantity(let quantity): quantity.unit == .number && term.sign > 0
      case .count: term.sign > 0
      default: false
      }
    }
  }
}
