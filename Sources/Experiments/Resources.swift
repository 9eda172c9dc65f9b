public import ServiceModel

/// What a scenario employs in a scope over the observation window.
public struct Resources: Hashable, Sendable {
  /// Counter staff, without the share of their time that goes to other duties, in people x years.
  public var counterStaffYears = 0.0
  /// People working on dossiers in back offices, in people x years.
  public var officeStaffYears = 0.0
  /// Of both, in VND. Without overtime, rent and equipment.
  public var staffCost = 0.0

  public init() {}

  /// Of these sites and offices, as positions in the scenario. A year has 365 days.
  public init(sites: [Int], offices: [Int], of scenario: Scenario) {
    let years = Double(scenario.period.observedDays) / 365
    var members = Array(repeating: false, count: scenario.sites.count)
    for site in sites { members[site] = true }
    let counterStaff = scenario.counterGroups.reduce(0.0) { sum, group in
      members[group.site.position]
        ? sum + Double(group.staff) * (1 - group.otherDutiesShare) : sum
    }
    counterStaffYears = counterStaff * years
    officeStaffYears = Double(offices.reduce(0) { $0 + scenario.offices[$1].agents }) * years
    staffCost = (counterStaffYears + officeStaffYears) * scenario.costs.staffYear
  }
}
