/// What one replication of one scenario measured. A pure function of scenario, seed, replication.
public struct ReplicationResult: Hashable, Sendable {
  /// From 0.
  public var replication: Int
  /// In the order of `Scenario.procedures`, `.communes`, `.sites`, `.offices`. Dossier and ticket
  /// quantities are kept by procedure and again by commune; never add the two.
  public var procedures: [ScopeMeasures]
  /// By commune of residence, in the scenario's order.
  public var communes: [ScopeMeasures]
  /// By site, in the scenario's order.
  public var sites: [ScopeMeasures]
  /// By office, in the scenario's order.
  public var offices: [ScopeMeasures]
  /// How sites look over the day.
  public var timeSeries: SiteTimeSeries
  /// Waits by kind of site and time of the day.
  public var dayWaits: DayWaits
  /// What came to each place on each day; of none in a light recording.
  public var siteDays = SiteDays.none
  /// One for every midnight of the run, warm-up and follow-up included.
  public var balances: [FlowBalance]
  /// Events of the run, warm-up and follow-up included: a measure of its length.
  public var handledEvents: Int
  /// Of a light recording, which keeps no distribution by site and office: those of their unions. Nil
  /// in a full one.
  public var unions: UnionSamples?
  /// What every citizen came to; nil unless that was asked for.
  public var persons: PersonalTimes?
  /// Empty unless the run was traced.
  public var trace: Trace

  /// What a run has measured, part by part; `fits` says whether the parts are those of a scenario.
  public init(
    replication: Int, procedures: [ScopeMeasures], communes: [ScopeMeasures],
    sites: [ScopeMeasures], offices: [ScopeMeasures], timeSeries: SiteTimeSeries,
    dayWaits: DayWaits, balances: [FlowBalance], handledEvents: Int, trace: Trace = Trace()
  ) {
    self.replication = replication
    self.procedures = procedures
    self.communes = communes
    self.sites = sites
    self.offices = offices
    self.timeSeries = timeSeries
    self.dayWaits = dayWaits
    self.balances = balances
    self.handledEvents = handledEvents
    self.trace = trace
  }

  /// Whether it has the parts that a result of this scenario has.
  public func fits(_ scenario: Scenario) -> Bool {
    procedures.count == scenario.services.procedures.count
      && communes.count == scenario.people.communes.count
      && sites.count == scenario.reception.sites.count
      && offices.count == scenario.backOffice.offices.count
      && dayWaits.kindCount == scenario.siteKinds.count
  }
}

/// Demands so far at one midnight: those that arose, those that ended, and those found in the city
/// by looking into every queue, counter, office, post bag and calendar. `arisen == ended + inProcess`.
public struct FlowBalance: Hashable, Sendable {
  /// Dossiers so far, those of the backlog and of bundles included.
  public var arisen: Int
  /// Those of them that are over, in whatever way.
  public var ended: Int
  /// Those found somewhere in the city.
  public var inProcess: Int
  /// Tickets called on the day that ends here, and their waits in microseconds.
  public var called: Int
  /// Microseconds, over those called.
  public var waitTicks: Int64

  /// The state at one midnight.
  public init(arisen: Int, ended: Int, inProcess: Int, called: Int = 0, waitTicks: Int64 = 0) {
    self.arisen = arisen
    self.ended = ended
    self.inProcess = inProcess
    self.called = called
    self.waitTicks = waitTicks
  }
}
