import EventKernel
package import Experiments
package import OutputAnalysis

/// What a staffing is to keep: an indicator of each site, or of each office, at most or at least a value.
package struct Target: Hashable, Sendable {
  /// One that more people bring nearer.
  package let kpi: KPI
  /// In the indicator's own unit.
  package let requirement: Requirement
  /// Whether it was brought along by a target on waits, and not asked for.
  package let isImplied: Bool

  package init(_ kpi: KPI, _ requirement: Requirement, isImplied: Bool = false) {
    self.kpi = kpi
    self.requirement = requirement
    self.isImplied = isImplied
  }

  /// As `--target` has it.
  package var text: String {
    let value = DecimalTextOfTarget.shortest(requirement.limit)
    switch requirement {
    case .atMost: return "\(kpi.id)<=\(value)"
    case .atLeast: return "\(kpi.id)>=\(value)"
    }
  }

  /// Whether it is told by ticket, and so by half-hour, day and month.
  package var isOfTickets: Bool { TicketRule(self, limits: (.zero, .zero)) != nil }

  /// Whether it is about how long people wait, so that a staffing could keep it by losing them.
  var isOfWaits: Bool { isOfTickets && kpi.id != Self.givingUp.id }

  /// Whether it is told by office, and people are added there.
  package var isOfOffices: Bool { DossierRule(self) != nil }

  static let givingUp = TargetCatalogue.kpi("walk_away_share")
}

/// Numbers of targets as people write them.
package enum DecimalTextOfTarget {
  /// The fewest digits that are read as this number; a whole one without a decimal point.
  package static func shortest(_ value: Double) -> String {
    value == value.rounded() && abs(value) < 1e15 ? "\(Int(value))" : "\(value)"
  }
}
