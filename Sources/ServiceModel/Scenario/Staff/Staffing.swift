/// How many people there are where a scenario says `by_load` and no number: as few as are busy at most
/// a share of their time with the work that is expected of them (`Workloads`).
public struct Staffing: Hashable, Sendable {
  /// For counter groups or for offices.
  public struct Rule: Hashable, Sendable {
    /// Share of the staffed time of an average open day that expected work may take, above 0, at most 1.
    public var targetUtilisation: Double
    /// At least so many at each place, 1 or more.
    public var leastPeople: Int

    /// A rule; nothing is checked.
    public init(targetUtilisation: Double, leastPeople: Int = 1) {
      self.targetUtilisation = targetUtilisation
      self.leastPeople = leastPeople
    }
  }

  /// Of counter groups.
  public var counters: Rule
  /// Of offices.
  public var offices: Rule

  /// The two rules.
  public init(counters: Rule, offices: Rule) {
    self.counters = counters
    self.offices = offices
  }
}

extension Staffing {
  /// What a rule came to in a scenario.
  public struct Outcome: Hashable, Sendable {
    /// By which it was.
    public var rule: Rule
    /// Counter groups or offices whose people it gave.
    public var places: Int
    /// All of these together.
    public var people: Int
  }
}

extension Scenario {
  /// Those at counters whose number was left to the rule; nil if it was given everywhere.
  public var countersByLoad: Staffing.Outcome? {
    let people = reception.counterGroups.filter { $0.sizedForLoad != nil }.map(\.staff)
    return outcome(staffing?.counters, people)
  }

  /// The same of offices.
  public var officesByLoad: Staffing.Outcome? {
    let people = backOffice.offices.filter { $0.sizedForLoad != nil }.map(\.agents)
    return outcome(staffing?.offices, people)
  }

  private func outcome(_ rule: Staffing.Rule?, _ people: [Int]) -> Staffing.Outcome? {
    guard let rule, !people.isEmpty else { return nil }
    return Staffing.Outcome(rule: rule, places: people.count, people: people.reduce(0, +))
  }
}
