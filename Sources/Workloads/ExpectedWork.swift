import LegalClock
import ServiceModel

/// The work that a year's demand brings to each counter group and office, in expectation.
///
/// Everybody goes to the nearest of the sites that are open to them, also where the choice is free
/// of boundaries; nobody leaves or gives up; whoever may wait for a result gets it at once, and nobody comes
/// for one that is not there.
struct ExpectedWork {
  /// What comes to counters, by queue, or by counter group.
  struct AtCounters {
    /// Tickets of citizens who bring something.
    fileprivate(set) var tickets: [Workload]
    /// Tickets of those who fetch a result.
    fileprivate(set) var collections: [Workload]
    /// Online and postal dossiers and scanning behind the counter.
    fileprivate(set) var background: [Workload]
  }

  /// By cell, at the ordinary pace.
  private var queued: AtCounters
  private let cells: WorkCells
  /// Jobs, by office.
  private(set) var offices: [Workload]
  private let city: City

  init(_ city: City) {
    let scenario = city.scenario
    self.city = city
    cells = WorkCells(city)
    let nothing = Array(repeating: Workload(), count: cells.indices.count)
    queued = AtCounters(tickets: nothing, collections: nothing, background: nothing)
    offices = Array(repeating: Workload(), count: scenario.backOffice.offices.count)
    let procedures = scenario.services.procedures.indices.map { index in
      DossierTraits.Channel.allCases.map {
        ProcedureWork(ProcedureID(index), by: $0, in: scenario)
      }
    }
    // Proxies who differ from everybody go their own ways.
    let differ = city.scenario.people.proxies.contains {
      !$0.places.isEmpty || $0.siteChoice != nil
    }
    func apart(_ visitors: ProcedureWork.Visitors) -> [ProcedureWork] {
      guard differ else { return [] }
      return scenario.services.procedures.indices.map {
        ProcedureWork(ProcedureID($0), by: .counter, of: visitors, in: scenario)
      }
    }
    let (carriers, others) = (apart(.proxies), apart(.others))
    let shares = scenario.services.channels.map { mix in
      scenario.people.districts.map { mix.meanShares(in: $0, over: scenario.period) }
    }
    let population = scenario.inhabitants
    for (position, home) in scenario.people.communes.enumerated() {
      let commune = CommuneID(position)
      let part = scenario.people.demand.volumeFactor * home.population / population
      for (index, procedure) in scenario.services.procedures.enumerated() {
        let choices = city.siteChoices.range(
          commune: commune, procedure: ProcedureID(index))
        guard procedure.annualVolume > 0, !choices.isEmpty,
          scenario.asks(commune: position, procedure: index)
        else { continue }
        let queue = city.siteChoices[choices.lowerBound].queue
        let mix = shares[procedure.channels.position][home.district.position]
        // The volume is one of dossiers; whoever carries several makes fewer come.
        let atFirst = scenario.services.channels[procedure.channels.position].shares(
          in: scenario.people.districts[home.district.position], on: scenario.period.firstDay)
        let dossiers =
          1 + (1 - atFirst.online - atFirst.post) * (procedures[index][0].dossiers - 1)
        let arrivals = procedure.annualVolume * part / dossiers
        for (channel, share) in [mix.counter, mix.online, mix.post].enumerated() {
          let demands = arrivals * share
          if channel > 0 || !addApart(carriers, others, demands, commune: commune, index) {
            add(
              procedures[index][channel], demands: demands, commune: commune, queue: queue,
              procedure.serviceClass)
          }
        }
      }
    }
  }

  /// Visitors to counters, where proxies go their own ways. False if they do not.
  private mutating func addApart(
    _ carriers: [ProcedureWork], _ others: [ProcedureWork], _ demands: Double, commune: CommuneID,
    _ procedure: Int
  ) -> Bool {
    let serviceClass = city.scenario.services.procedures[procedure].serviceClass
    let kind = ProcedureID(procedure)
    guard
      let rule = city.scenario.people.proxies.first(where: {
        $0.serviceClasses.contains(serviceClass)
      }), let ways = city.proxyQueues(commune: commune, procedure: kind)
    else { return false }
    let home = city.siteChoices.range(commune: commune, procedure: kind)
    add(
      others[procedure], demands: demands * (1 - rule.share), commune: commune,
      queue: city.siteChoices[home.lowerBound].queue, serviceClass)
    for (part, candidates) in ways {
      guard let nearest = candidates.first else { continue }
      add(
        carriers[procedure], demands: demands * rule.share * part, commune: commune,
        queue: nearest.queue, serviceClass)
    }
    return true
  }

  /// By counter group, each at its own pace, if these people are there.
  func among(_ groups: [CounterGroup]) -> AtCounters {
    let minutes = queued.tickets.indices.map {
      queued.tickets[$0].minutes + queued.collections[$0].minutes + queued.background[$0].minutes
    }
    let shares = QueueShares(of: minutes, among: groups, in: city, cells)
    return AtCounters(
      tickets: shares.byGroup(queued.tickets), collections: shares.byGroup(queued.collections),
      background: shares.byGroup(queued.background))
  }

  private mutating func add(
    _ work: ProcedureWork, demands: Double, commune: CommuneID, queue id: QueueID,
    _ serviceClass: ServiceClassID
  ) {
    func cell(_ queue: QueueID) -> Int { cells.cell(queue, serviceClass) }
    let queue = cell(id)
    let home = city.queues.queues[id.position]
    let site = home.site
    if let desk = home.guidance {
      queued.tickets[cell(desk)] += demands * work.guidance
      queued.tickets[queue] += demands * work.ticketsAfterGuidance
    } else {
      queued.tickets[queue] += demands * work.tickets
    }
    let fetching = cell(home.quick ?? id)
    queued.collections[fetching] += demands * work.collections
    if work.mayAwait {
      queued.collections[fetching] +=
        -demands * decidedHereShare(work, commune: commune, site: site) * work.awaitable
    }
    queued.background[queue] += demands * work.background

    for (function, jobs) in work.jobs {
      let (own, delegate) = responsible(
        OfficeFunctionID(function), commune: commune, site: site)
      let delegated = delegate == nil ? 0 : city.scenario.backOffice.delegation.share
      if let own { offices[own.position] += demands * (1 - delegated) * jobs }
      if let delegate { offices[delegate.position] += demands * delegated * jobs }
    }
  }

  /// How often the first step of the route is done in the house of the site.
  private func decidedHereShare(
    _ work: ProcedureWork, commune: CommuneID, site: SiteID
  ) -> Double {
    guard let firstStep = work.firstStep else { return 1 }
    guard case .work(let function, _, _) = firstStep else { return 0 }
    let (own, delegate) = responsible(function, commune: commune, site: site)
    let directory = city.officeDirectory
    let isHere = own.map { directory.house(of: $0) == directory.house(of: site) } ?? false
    let delegated = delegate == nil ? 0 : city.scenario.backOffice.delegation.share
    return delegated + (isHere ? 1 - delegated : 0)
  }

  /// Who is responsible, and who may do it on the spot.
  private func responsible(
    _ function: OfficeFunctionID, commune: CommuneID, site: SiteID
  ) -> (own: OfficeID?, delegate: OfficeID?) {
    let directory = city.officeDirectory
    let own =
      directory.office(function: function, commune: commune)
      ?? directory.office(function: function, house: directory.house(of: site))
    return (own, directory.delegate(function: function, site: site))
  }
}

extension ChannelMix {
  /// Of demands in a district, over the observed days.
  fileprivate func meanShares(
    in district: District, over period: Period
  ) -> (counter: Double, online: Double, post: Double) {
    let first = period.firstObservedDay
    let days = max(1, period.observedDays)
    var online = 0.0
    var post = 0.0
    for day in 0..<days {
      let shares = shares(in: district, on: first.adding(days: day))
      online += shares.online / Double(days)
      post += shares.post / Double(days)
    }
    return (max(0, 1 - online - post), online, post)
  }
}
