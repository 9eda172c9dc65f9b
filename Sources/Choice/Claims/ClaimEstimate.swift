package import OutputAnalysis

/// A number as so many independent replications tell it.
package struct ClaimEstimate: Hashable, Sendable {
  /// Over all replications.
  package var value: Double
  /// Of the value; nil if the error cannot be told, as with one replication. 0 where all replications
  /// agree: then the number is known.
  package var standardError: Double?
  /// Replications less one.
  package var degreesOfFreedom: Double

  /// A number and its error.
  package init(value: Double, standardError: Double?, degreesOfFreedom: Double) {
    self.value = value
    self.standardError = standardError
    self.degreesOfFreedom = degreesOfFreedom
  }

  /// Student's; nil if the error cannot be told.
  package func interval(level: Double) -> ConfidenceInterval? {
    standardError.map {
      ConfidenceInterval(
        center: value, standardError: $0, degreesOfFreedom: degreesOfFreedom, level: level)
    }
  }

  /// How likely an estimate at least as far on the wrong side of the limit is, if the number just keeps the
  /// condition: one-sided, by Student's t. 1 if the error cannot be told.
  package func pOfKeeping(_ condition: Condition) -> Double {
    p(beyond: condition.excess(value), holds: condition.holds(value))
  }

  /// The same of an estimate on the right side, if the number just breaks the condition.
  package func pOfBreaking(_ condition: Condition) -> Double {
    p(beyond: -condition.excess(value), holds: !condition.holds(value))
  }

  private func p(beyond excess: Double, holds: Bool) -> Double {
    guard let standardError else { return 1 }
    guard standardError > 0 else { return holds ? 1 : 0 }
    let both = twoSidedP(
      center: excess, standardError: standardError, degreesOfFreedom: degreesOfFreedom)
    return excess >= 0 ? both / 2 : 1 - both / 2
  }
}
