import ServiceModel

/// What a scenario employs in a scope, and what that costs.
public struct Resources: Hashable, Sendable {
  /// Counter staff in full-time people: without the share of their time that goes to other duties. Where
  /// a plan says how many people are there, here and below those who work its hours.
  public private(set) var counterStaff = 0.0
  /// People under contract, whatever other duties they have: at counters, and in back offices.
  public private(set) var counterPeople = 0.0
  /// People of back offices under contract.
  public private(set) var officePeople = 0.0
  /// Counter people x years of the observation window.
  public private(set) var counterPeopleYears = 0.0
  /// Of one run; nothing before there is one.
  var costs = PlaceCosts.Sum()
  /// Which items have a price.
  private(set) var priced: Set<CostItem> = []
  /// VND for a microsecond of citizens' time, and of their travel besides.
  private(set) var (timePrice, travelPrice) = (0.0, 0.0)

  /// Nobody, who costs nothing.
  public init() {}

  /// Of these sites and offices, as positions in the scenario.
  init(sites: [Int], offices: [Int], of scenario: Scenario, _ pay: inout PayPremium) {
    var members = Array(repeating: false, count: scenario.reception.sites.count)
    for site in sites { members[site] = true }
    for group in scenario.reception.counterGroups where members[group.site.position] {
      let people = pay.people(of: group)
      // Other duties are not in a plan of people.
      counterStaff += group.people == nil ? people * (1 - group.otherDutiesShare) : people
      counterPeople += people
    }
    for office in offices {
      officePeople += pay.people(of: scenario.backOffice.offices[office])
    }
    counterPeopleYears = counterPeople * scenario.period.observedYears
    let costs = scenario.account.costs
    priced = Set(CostItem.allCases.filter { $0.isPriced(costs) })
    timePrice = (costs.citizens.hour ?? 0) / 3600e6
    travelPrice = (costs.citizens.travelHour ?? 0) / 3600e6
  }
}

extension Scope {
  /// What is employed here, with what one run makes of the costs.
  func resources(in result: ReplicationResult, _ costs: PlaceCosts) -> Resources {
    var resources = resources
    resources.costs = costs.sum(
      sites: sites, offices: offices, isCity: type == .city, result)
    return resources
  }
}

extension Period {
  /// Length of the observation window; a year has 365 days.
  var observedYears: Double { Double(observedDays) / 365 }
}
