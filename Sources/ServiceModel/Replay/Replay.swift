import EventKernel

/// One site on the visits that a run of the city recorded.
///
/// It gives exactly what the city would, as long as the times at which people come do not move: with the
/// staffing that was recorded, and with another one where nobody comes again because of it. Elsewhere it
/// is an approximation: whoever was turned away, left or was sent home comes again when the recording
/// says, results are fetched when they were, citizens with a choice of sites stay with theirs, and whoever
/// had a ticket from afar takes one at the door.
public struct Replay: Sendable {
  private let city: City
  private let recording: VisitRecording

  /// The site as it is in a scenario: that of the recording, or one with other staff, shifts or rules.
  /// Traps unless it has the site and the procedures of the recording. Takes time in proportion to what
  /// the scenario holds, and none to the visits.
  public init(_ recording: VisitRecording, in scenario: Scenario) {
    precondition(
      scenario.services.procedures.map(\.id) == recording.procedures,
      "visits are for the procedures of the scenario that was recorded")
    guard let site = scenario.reception.sites.firstIndex(where: { $0.id == recording.site }) else {
      preconditionFailure("the scenario has no site \(recording.site)")
    }
    self.init(recording, City(scenario.alone(site: site)))
  }

  private init(_ recording: VisitRecording, _ city: City) {
    self.recording = recording
    self.city = city
  }

  /// The counter groups of the site, in the order of the scenario.
  public var groups: [CounterGroup] { city.scenario.reception.counterGroups }

  /// The same visits with other counter groups: their staff, their hours, their pace.
  public func with(groups: [CounterGroup]) -> Replay {
    var scenario = city.scenario
    scenario.reception.counterGroups = groups
    return Replay(recording, City(scenario))
  }

  /// The same visits with so many people in each group, in the order of `groups`.
  public func with(staff: [Int]) -> Replay {
    precondition(staff.count == groups.count, "a staff for each group")
    var changed = groups
    for group in changed.indices { changed[group].staff = staff[group] }
    return with(groups: changed)
  }

  /// The same visits with these people by weekday and time, in the order of `groups`; a group that is
  /// given nil goes by its shares. Lays out nothing but the staff.
  public func with(people: [PeoplePlan?]) -> Replay {
    precondition(people.count == groups.count, "a plan, or none, for each group")
    return Replay(
      recording, city.with(counters: people.enumerated().map { (CounterGroupID($0), $1) }))
  }

  /// What the site and its tickets come to. Takes time in proportion to the visits.
  public func run() -> Outcome {
    let simulation = simulated(.full)
    let handled = simulation.handled
    var model = simulation.finished()
    let result = model.result(replication: recording.replication, handledEvents: handled)
    return Outcome(
      measures: result.sites[0], dayWaits: result.dayWaits, timeSeries: result.timeSeries,
      tickets: model.recordedVisits()[0].tickets)
  }

  /// What becomes of the tickets alone: those of `run`, sooner.
  public func tickets() -> ContiguousArray<TicketRecord> {
    simulated(.light).finished().recordedVisits()[0].tickets
  }

  private func simulated(_ kept: Recording) -> Simulation<CityModel> {
    var simulation = Simulation(
      CityModel(
        city, seed: recording.seed, replication: recording.replication, recording: kept,
        visits: VisitLog(
          of: [0], in: city.scenario, seed: recording.seed, replication: recording.replication),
        replaying: recording.visits))
    simulation.events.schedule(.day, .calendar, at: .zero)
    simulation.run(until: city.window.end)
    return simulation
  }

  /// Of one site.
  public struct Outcome: Hashable, Sendable {
    /// The quantities and waits of the site, as in `ReplicationResult.sites`; appointments and those who
    /// miss them are not of its counters, and are 0.
    public var measures: ScopeMeasures
    /// Waits by half-hour, of one kind of site: its own.
    public var dayWaits: DayWaits
    /// Its looks, of one site.
    public var timeSeries: SiteTimeSeries
    /// What became of the tickets, in the order in which they were called or left.
    public var tickets: ContiguousArray<TicketRecord>
  }
}

/// Runs one replication, and writes down who comes to these sites, given by position: a recording for
/// each. The result is that of `simulate`.
public func recordVisits(
  toSites sites: [Int], of city: City, seed: UInt64, replication: Int,
  recording: Recording = .full
) -> (result: ReplicationResult, visits: [VisitRecording]) {
  var run = CityRun(
    city, seed: seed, replication: replication, recording: recording, tracing: .none,
    visitsTo: sites)
  while run.goesOn { run.simulateDay() }
  let recorded = run.recorded(replication: replication)
  return (recorded.result, recorded.visits)
}

/// The same, but stops at the next midnight of the run when the task that calls it is cancelled; and counts
/// what is asked of the offices, by day.
public func recordVisitsUnlessCancelled(
  toSites sites: [Int], measuring: [DossierMeasure] = [], of city: City, seed: UInt64,
  replication: Int, recording: Recording = .full
) throws(CancellationError) -> (
  result: ReplicationResult, visits: [VisitRecording], dossiers: DossierDays
) {
  var run = CityRun(
    city, seed: seed, replication: replication, recording: recording, tracing: .none,
    visitsTo: sites, measuring: measuring)
  while run.goesOn {
    guard !Task.isCancelled else { throw CancellationError() }
    run.simulateDay()
  }
  return run.recorded(replication: replication)
}

extension Scenario {
  /// One site with its counters, to which nobody comes by themselves.
  fileprivate func alone(site: Int) -> Scenario {
    var alone = self
    alone.reception.sites = [reception.sites[site]]
    alone.reception.sites[0].jurisdiction = .city
    alone.reception.counterGroups = reception.counterGroups.filter { $0.site.position == site }
    for group in alone.reception.counterGroups.indices {
      alone.reception.counterGroups[group].site = SiteID(0)
    }
    let newSite = reception.sites.indices.map { $0 == site ? 0 : nil }
    alone.reception.tickets.quotas = reception.tickets.quotas(
      newSite: newSite, groups: reception.counterGroups)
    alone.backOffice.offices = []
    alone.backOffice.backlog = []
    alone.people.communes = Array(people.communes.prefix(1))
    // Nobody comes by themselves, so of what is not as usual only the staff matters.
    alone.people.demand = people.demand.moved { _ in nil }
    let groups = reception.counterGroups.indices.filter {
      reception.counterGroups[$0].site.position == site
    }
    alone.events = events.compactMap {
      $0.moved(
        communes: { _ in nil }, sites: { $0.position == site ? 0 : nil },
        groups: { groups.firstIndex(of: $0.position) }, offices: { _ in nil })
    }
    alone.part = CityPart.nobody(of: self, around: reception.sites[site].name)
    alone.account.assumptions = []
    return alone
  }
}
