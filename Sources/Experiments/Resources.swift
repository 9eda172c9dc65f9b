public import ServiceModel

/// What a scenario employs in a scope.
public struct Resources: Hashable, Sendable {
  /// Counter staff in full-time people: without the share of their time that goes to other duties.
  public var counterStaff = 0.0
  /// People working on dossiers in back offices.
  public var officeStaff = 0.0
  /// Counter staff x years of the observation window.
  public var counterStaffYears = 0.0
  /// Of both over the observation window, in VND. Without overtime, rent and equipment.
  public var staffCost = 0.0

  public init() {}

  /// Of these sites and offices, as positions in the scenario. A year has 365 days.
  public init(sites: [Int], offices: [Int], of scenario: Scenario) {
    let years = Double(scenario.period.observedDays) / 365
    var members = Array(repeating: false, count: scenario.sites.count)
    for site in sites { members[site] = true }
    counterStaff = scenario.counterGroups.reduce(0.0) { sum, group in
      members[group.site.position]
        ? sum + Double(group.staff) * (1 - group.otherDutiesShare) : sum
    }
    counterStaffYears = counterStaff * years
    officeStaff = Double(offices.reduce(0) { $0 + scenario.offices[$1].agents })
    staffCost = (counterStaff + officeStaff) * years * scenario.costs.staffYear
  }
}
