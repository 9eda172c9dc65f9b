public import ServiceModel

/// All replications of one option, reduced in their order: what KPIs and tables need of them.
public struct OptionResult: Sendable {
  /// The option, as it was simulated.
  public let scenario: Scenario
  /// Of all replications; options of one seed have the same citizens.
  public let seed: UInt64
  /// What values are told for; the city first.
  public let scopes: [Scope]
  /// In the order of `scopes`, over all replications.
  public internal(set) var pooled: [ScopeMeasures]
  /// The day at each site, over all replications.
  public internal(set) var timeSeries: SiteTimeSeries
  /// Waits by kind of site and time of day, over all replications.
  public internal(set) var dayWaits: DayWaits
  /// What came to each place on each day, over all replications.
  public internal(set) var siteDays = SiteDays.none
  /// By replication: one for every midnight.
  public internal(set) var balances: [[FlowBalance]] = []
  /// By replication.
  public internal(set) var handledEvents: [Int] = []

  /// What became of each group of citizens against the base, by replication; empty of the base, and where
  /// nothing was written down of citizens.
  var tallies: [[PersonTally]] = []
  /// Of the base: what groups there are.
  var groups: PersonGroups?
  /// How their time lies on citizens, by replication.
  public internal(set) var burdens: [PersonBurden] = []

  /// What KPIs came to in them.
  var cells: KPICells
  /// What every site and office costs.
  let costs: PlaceCosts

  /// Without any replication.
  init(scenario: Scenario, seed: UInt64) {
    self.scenario = scenario
    self.seed = seed
    var pay = PayPremium(scenario)
    let scopes = Scope.all(of: scenario, &pay)
    self.scopes = scopes
    costs = PlaceCosts(scenario, &pay)
    pooled = Array(repeating: ScopeMeasures(), count: scopes.count)
    timeSeries = SiteTimeSeries(siteCount: scenario.reception.sites.count)
    dayWaits = DayWaits(kindCount: scenario.siteKinds.count)
    cells = KPICells(scopes.map(\.type))
  }

  /// How many have been added.
  public var replications: Int { handledEvents.count }

  /// The option's short name.
  public var id: String { scenario.id }

  /// The whole city; always the first scope.
  public static let city = 0
}
