public import ServiceModel

/// What a scenario employs in a scope.
public struct Resources: Hashable, Sendable {
  /// Counter staff in full-time people: without the share of their time that goes to other duties. Where
  /// a plan says how many people are there, here and below those who work its hours.
  public var counterStaff = 0.0
  /// People under contract, whatever other duties they have: at counters, and in back offices.
  public var counterPeople = 0.0
  /// People of back offices under contract.
  public var officePeople = 0.0
  /// Counter people x years of the observation window.
  public var counterPeopleYears = 0.0
  /// Of all people under contract over the observation window, in VND, with what shifts and weekdays
  /// are paid beyond ordinary pay. Without overtime, premises and equipment.
  public var paidCost = 0.0
  /// What a microsecond of overtime costs, in VND.
  public var overtimePrice = 0.0

  /// Nobody, who costs nothing.
  public init() {}

  /// Of these sites and offices, as positions in the scenario.
  public init(sites: [Int], offices: [Int], of scenario: Scenario) {
    var premium = PayPremium(scenario)
    self.init(sites: sites, offices: offices, of: scenario, &premium)
  }

  /// The same, with premiums that are known from other scopes.
  init(sites: [Int], offices: [Int], of scenario: Scenario, _ premium: inout PayPremium) {
    let years = scenario.period.observedYears
    var members = Array(repeating: false, count: scenario.reception.sites.count)
    for site in sites { members[site] = true }
    for group in scenario.reception.counterGroups where members[group.site.position] {
      let people = premium.people(of: group)
      // Other duties are not in a plan of people.
      counterStaff += group.people == nil ? people * (1 - group.otherDutiesShare) : people
      counterPeople += people
    }
    for office in offices {
      officePeople += premium.people(of: scenario.backOffice.offices[office])
    }
    counterPeopleYears = counterPeople * years
    paidCost = (counterPeople + officePeople) * years * scenario.account.costs.staffYear
    for group in scenario.reception.counterGroups where members[group.site.position] {
      paidCost += premium.premium(of: group)
    }
    for office in offices { paidCost += premium.premium(of: scenario.backOffice.offices[office]) }
    overtimePrice = scenario.account.costs.overtimeFactor * premium.hour / 3600e6
  }
}

extension Period {
  /// Length of the observation window; a year has 365 days.
  var observedYears: Double { Double(observedDays) / 365 }
}
