package import ServiceModel

/// How many people it takes where a scenario says `by_load`: the fewest who are busy at most the target
/// share of their time with the load of the scenario as it stands, levers and all. The load is that of
/// an average open day of a year at the level of the observed days, as `check` tells it without events.
package struct Sizing {
  /// By counter group that has no number: whole people, infinite where nobody is ever on duty.
  package private(set) var counters: [(group: CounterGroupID, people: Double)] = []
  /// By office that has no number, as above.
  package private(set) var offices: [(office: OfficeID, people: Double)] = []

  /// Nil if every number is given, or there is no rule. O(procedures x communes).
  package init?(_ scenario: Scenario) {
    guard let rule = scenario.staffing, scenario.leavesPeopleOpen else { return nil }
    var scenario = scenario
    // The load of a year from the first day on: people do not hang on how long a run warms up.
    if scenario.period.choosesWarmUp {
      scenario.period.warmUpDays = 0
      scenario.period.choosesWarmUp = false
    }
    for index in scenario.reception.counterGroups.indices
    where scenario.reception.counterGroups[index].sizedForLoad != nil {
      scenario.reception.counterGroups[index].staff = rule.counters.leastPeople
    }
    // Nobody is hired for what is not as usual: else a stress would bring its own remedy.
    scenario.events = []
    let city = City(scenario)
    let work = ExpectedWork(city)
    let (groups, endless) = Self.staffed(
      scenario.reception.counterGroups, CounterLoads(city, work.patterns), work, rule.counters)
    for (index, group) in groups.enumerated() where group.sizedForLoad != nil {
      counters.append(
        (CounterGroupID(index), endless.contains(index) ? .infinity : Double(group.staff)))
    }
    let loads = OfficeLoads(city, work)
    for (index, office) in scenario.backOffice.offices.enumerated() {
      guard let part = office.sizedForLoad else { continue }
      let load = loads.load(OfficeID(index), work.offices[index])
      offices.append(
        (
          OfficeID(index),
          rule.offices.people(load.day, of: office.agents, sizedFor: part)
        ))
    }
  }

  /// Groups that share a queue take work from each other: they grow in turn until nobody is busier than
  /// the target. Those whose number is given stay as they are.
  private static func staffed(
    _ given: [CounterGroup], _ loads: CounterLoads, _ work: ExpectedWork, _ rule: Staffing.Rule
  ) -> (groups: [CounterGroup], endless: Set<Int>) {
    var groups = given
    var endless: Set<Int> = []
    while true {
      let before = groups
      let shared = work.among(before)
      for (index, group) in before.enumerated() {
        guard let part = group.sizedForLoad, !endless.contains(index) else { continue }
        let day = loads.load(CounterGroupID(index), group, shared).day
        let people = rule.people(day, of: group.staff, sizedFor: part)
        guard people < Double(Int32.max) else {
          endless.insert(index)
          continue
        }
        groups[index].staff = max(group.staff, Int(people))
      }
      if groups == before { return (groups, endless) }
    }
  }
}

extension Scenario {
  /// Whether anybody's number is left to the rule.
  fileprivate var leavesPeopleOpen: Bool {
    reception.counterGroups.contains { $0.sizedForLoad != nil }
      || backOffice.offices.contains { $0.sizedForLoad != nil }
  }
}

extension Staffing.Rule {
  /// For the load that `staff` people have.
  fileprivate func people(
    _ load: OfferedLoad.Load, of staff: Int, sizedFor part: Double
  ) -> Double {
    // What is a whole number of people but for rounding takes no more.
    let needed = load.ratio * Double(staff) * part / targetUtilisation
    return max(Double(leastPeople), (needed * (1 - 1e-9)).rounded(.up))
  }
}
