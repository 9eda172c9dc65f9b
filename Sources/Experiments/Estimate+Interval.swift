public import OutputAnalysis

extension Estimate {
  public var standardError: Double? {
    standardDeviation.map { $0 / Double(deviations.count).squareRoot() }
  }

  /// Student's, over replications; nil with fewer than two.
  public func interval(level: Double) -> ConfidenceInterval? {
    standardError.map {
      ConfidenceInterval(
        center: value, standardError: $0, degreesOfFreedom: Double(deviations.count - 1),
        level: level)
    }
  }

  /// Of the hypothesis that the true value is 0.
  public var twoSidedP: Double? {
    standardError.map {
      OutputAnalysis.twoSidedP(
        center: value, standardError: $0, degreesOfFreedom: Double(deviations.count - 1))
    }
  }
}

extension Formula {
  /// How its intervals are made.
  public var method: Estimate.Method {
    switch self {
    case .ratio, .shareOfCity, .worstDecile: .ratio
    case .quantile: .sectioning
    }
  }
}
