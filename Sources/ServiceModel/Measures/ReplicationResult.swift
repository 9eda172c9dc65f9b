/// What one replication of one scenario measured. A pure function of scenario, seed, replication.
public struct ReplicationResult: Hashable, Sendable {
  /// From 0.
  public var replication: Int
  /// In the order of `Scenario.procedures`, `.communes`, `.sites`, `.offices`. Dossier and ticket
  /// quantities are kept by procedure and again by commune; never add the two.
  public var procedures: [ScopeMeasures]
  public var communes: [ScopeMeasures]
  public var sites: [ScopeMeasures]
  public var offices: [ScopeMeasures]
  public var timeSeries: SiteTimeSeries
  public var dayWaits: DayWaits
  /// One for every midnight of the run, warm-up and follow-up included.
  public var balances: [FlowBalance]
  public var handledEvents: Int
  /// Empty unless the run was traced.
  public var trace: Trace

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
    procedures.count == scenario.procedures.count && communes.count == scenario.communes.count
      && sites.count == scenario.sites.count && offices.count == scenario.offices.count
      && dayWaits.kindCount == scenario.siteKinds.count
  }
}

/// Demands so far at one midnight: those that arose, those that ended, and those found in the city
/// by looking into every queue, counter, office, post bag and calendar. `arisen == ended + inProcess`.
public struct FlowBalance: Hashable, Sendable {
  public var arisen: Int
  public var ended: Int
  public var inProcess: Int
  /// Tickets called on the day that ends here, and their waits in microseconds.
  public var called: Int
  public var waitTicks: Int64

  public init(arisen: Int, ended: Int, inProcess: Int, called: Int = 0, waitTicks: Int64 = 0) {
    self.arisen = arisen
    self.ended = ended
    self.inProcess = inProcess
    self.called = called
    self.waitTicks = waitTicks
  }
}
