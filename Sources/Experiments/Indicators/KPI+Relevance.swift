public import ServiceModel

/// The smallest difference of a KPI that matters to whom it is told.
public enum RelevantDifference: Hashable, Sendable {
  /// In the KPI's unit.
  case absolute(Double)
  /// A share of the base's value.
  case ofBase(Double)

  /// In the KPI's unit, against a base of this value.
  public func amount(base: Double) -> Double {
    switch self {
    case .absolute(let amount): amount
    case .ofBase(let share): share * abs(base)
    }
  }
}

extension KPI {
  /// Of the catalogue. One rule for each unit, with the exceptions named; 2 % of all that is counted, employed or
  /// paid.
  public var relevantDifference: RelevantDifference {
    switch unit {
    case .minutes: .absolute(group == .citizens ? 5 : 1)
    case .share: .absolute(0.01)
    // As a percentage point of the share that they are made of.
    case .points: .absolute(0.01 * formula.mostPoints)
    // Half a working day: in the morning or in the afternoon.
    case .workingDays: .absolute(0.5)
    case .hours where formula.isPerReplication: .ofBase(0.02)
    case .hours: .absolute(4)
    // One demand in twenty goes once more, or once less.
    case .perUnit where id == "visits_per_dossier": .absolute(0.05)
    case .perUnit where group == .citizens: .absolute(0.01)
    case .perUnit, .count, .people, .vnd: .ofBase(0.02)
    }
  }

  /// The one that a scenario sets, which is the base of those that are compared; else that of the catalogue.
  public func relevantDifference(in scenario: Scenario) -> RelevantDifference {
    scenario.account.targets.relevantDifferences.first { $0.kpi == id }.map {
      $0.isOfBase ? .ofBase($0.amount) : .absolute($0.amount)
    } ?? relevantDifference
  }

  /// Where intervals are cut off: as `range`, but of what has no largest value.
  package var intervalRange: ClosedRange<Double> {
    switch unit {
    case .share, .points: range
    // Differences: overtime may exceed what people paid leave unused.
    case .people where better == .neutral, .vnd where better == .neutral:
      -Double.infinity...Double.infinity
    case .minutes, .hours, .workingDays, .perUnit, .count, .people, .vnd: 0...Double.infinity
    }
  }
}

extension Formula {
  /// Whether it sums up a whole replication.
  fileprivate var isPerReplication: Bool {
    if case .ratio(_, to: .replication, _) = self { true } else { false }
  }
}
