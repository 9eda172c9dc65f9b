package import OutputAnalysis

/// A number as so many independent replications tell it.
package struct ClaimEstimate: Hashable, Sendable {
  /// Over all replications.
  package var value: Double
  /// Of the value; nil if the error cannot be told, as with one replication, or where all agree by chance. 0 of a
  /// number that is known.
  package var standardError: Double?
  /// Replications less one.
  package var degreesOfFreedom: Double
  /// What the number can be: intervals are cut off there.
  package var range: ClosedRange<Double>
  /// Of a share that is alike in all replications, or the difference of two: what trials tell, in place of an error.
  package var unvaried: UnvariedShare?

  /// A number and its error.
  package init(
    value: Double, standardError: Double?, degreesOfFreedom: Double,
    within range: ClosedRange<Double> = -Double.infinity...Double.infinity
  ) {
    self.value = value
    self.standardError = standardError
    self.degreesOfFreedom = degreesOfFreedom
    self.range = range
  }

  /// The other way round: of errors, not of trials.
  package var turned: ClaimEstimate {
    ClaimEstimate(
      value: -value, standardError: standardError, degreesOfFreedom: degreesOfFreedom,
      within: -range.upperBound ... -range.lowerBound)
  }

  /// Student's, or that of trials; nil if the error cannot be told.
  package func interval(level: Double) -> ConfidenceInterval? {
    unvaried?.interval(level: level)
      ?? standardError.map {
        ConfidenceInterval(
          center: value, standardError: $0, degreesOfFreedom: degreesOfFreedom, level: level
        ).cut(to: range, around: value)
      }
  }

  /// How likely an estimate at least as far on the wrong side of the limit is, if the number just keeps the
  /// condition: one-sided, by Student's t. 1 if the error cannot be told.
  package func pOfKeeping(_ condition: Condition) -> Double {
    p(beyond: condition.excess(value), condition.limit, holds: condition.holds(value))
  }

  /// The same of an estimate on the right side, if the number just breaks the condition.
  package func pOfBreaking(_ condition: Condition) -> Double {
    p(beyond: -condition.excess(value), condition.limit, holds: !condition.holds(value))
  }

  private func p(beyond excess: Double, _ limit: Double, holds: Bool) -> Double {
    if let unvaried { return holds ? 1 : unvaried.above(limit).p / 2 }
    guard let standardError else { return 1 }
    guard standardError > 0 else { return holds ? 1 : 0 }
    let both = twoSidedP(
      center: excess, standardError: standardError, degreesOfFreedom: degreesOfFreedom)
    return excess >= 0 ? both / 2 : 1 - both / 2
  }
}
