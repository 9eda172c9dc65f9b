import LegalClock
import ServiceModel

/// The work that a year's demand brings to each counter group and office, in expectation.
///
/// Everybody goes to the nearest of the sites that are open to them, also where the choice is free
/// of boundaries; nobody leaves or gives up; whoever may wait for a result gets it at once, and nobody comes
/// for one that is not there.
struct ExpectedWork {
  /// What comes to counters, by queue, or by counter group.
  struct AtCounters: Sendable {
    /// Tickets of citizens who bring something.
    fileprivate(set) var tickets: [Workload]
    /// Tickets of those who fetch a result.
    fileprivate(set) var collections: [Workload]
    /// Online and postal dossiers and scanning behind the counter.
    fileprivate(set) var background: [Workload]
    /// Of the tickets of those who bring something, those of each pattern of demand.
    fileprivate(set) var ticketsOfPattern: [[Workload]] = []
  }

  /// By cell, at the ordinary pace.
  private var queued: AtCounters
  private let cells: WorkCells
  /// Jobs, by office.
  private(set) var offices: [Workload]
  /// Of these, those of each pattern of demand.
  private(set) var jobsOfPattern: [[Workload]] = []
  /// How demand spreads over the year and the day.
  private(set) var patterns: [DemandPatterns.Pattern] = []
  private let city: City

  init(_ city: City) {
    let scenario = city.scenario
    self.city = city
    cells = WorkCells(city)
    let nothing = Array(repeating: Workload(), count: cells.indices.count)
    queued = AtCounters(tickets: nothing, collections: nothing, background: nothing)
    offices = Array(repeating: Workload(), count: scenario.backOffice.offices.count)
    let waysIn = WaysIn(scenario)
    let shares = scenario.services.channels.map { mix in
      scenario.people.districts.map { mix.meanShares(in: $0, over: scenario.period) }
    }
    let arrivals = Arrivals(city)
    var patterns = DemandPatterns(city)
    for (position, home) in scenario.people.communes.enumerated() {
      let commune = CommuneID(position)
      let courses = city.demandCourses(of: commune)
      for (index, procedure) in scenario.services.procedures.enumerated() {
        let choices = city.siteChoices.range(
          commune: commune, procedure: ProcedureID(index))
        guard !choices.isEmpty, arrivals.volumes.isAsked(commune: position, procedure: index),
          scenario.asks(commune: position, procedure: index)
        else { continue }
        let queue = city.siteChoices[choices.lowerBound].queue
        let demands = arrivals.demands(
          commune: position, procedure: index,
          dossiersAtCounter: waysIn.dossiersAtCounter(index))
        let mix = arrivals.mix(
          commune: position, procedure: index,
          usual: shares[procedure.channels.position][home.district.position])
        for part in patterns.parts(commune: position, procedure: index, course: courses[index]) {
          let channels =
            part.comesInstead ? [mix.online, -mix.online, 0] : [mix.counter, mix.online, mix.post]
          for way in waysIn.ways(index, from: home, channels) {
            let demands = demands * way.share * part.years
            if let apart = way.apart,
              addApart(apart, demands, commune: commune, index, part.pattern)
            {
              continue
            }
            add(
              way.work, demands: demands, commune: commune, queue: queue, procedure.serviceClass,
              pattern: part.pattern)
          }
        }
      }
    }
    self.patterns = patterns.patterns
  }

  /// Visitors to counters, where proxies go their own ways. False if they do not.
  private mutating func addApart(
    _ work: WaysIn.Apart, _ demands: Double, commune: CommuneID, _ procedure: Int, _ pattern: Int
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
      work.others, demands: demands * (1 - rule.share), commune: commune,
      queue: city.siteChoices[home.lowerBound].queue, serviceClass, pattern: pattern)
    for (part, candidates) in ways {
      guard let nearest = candidates.first else { continue }
      add(
        work.proxies, demands: demands * rule.share * part, commune: commune,
        queue: nearest.queue, serviceClass, pattern: pattern)
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
      background: shares.byGroup(queued.background),
      ticketsOfPattern: queued.ticketsOfPattern.map { shares.byGroup($0) })
  }

  /// Of a queue and class, in a year: to bring something, and to fetch a result.
  func tickets(_ queue: QueueID, _ serviceClass: ServiceClassID) -> (
    brought: Double, fetched: Double
  ) {
    let cell = cells.cell(queue, serviceClass)
    return (queued.tickets[cell].count, queued.collections[cell].count)
  }

  private mutating func add(
    _ work: ProcedureWork, demands: Double, commune: CommuneID, queue id: QueueID,
    _ serviceClass: ServiceClassID, pattern: Int
  ) {
    while jobsOfPattern.count <= pattern {
      queued.ticketsOfPattern.append(Array(repeating: Workload(), count: queued.tickets.count))
      jobsOfPattern.append(Array(repeating: Workload(), count: offices.count))
    }
    func cell(_ queue: QueueID) -> Int { cells.cell(queue, serviceClass) }
    let queue = cell(id)
    let home = city.queues.queues[id.position]
    let site = home.site
    if let desk = home.guidance {
      bring(demands * work.guidance, to: cell(desk), pattern)
      bring(demands * work.ticketsAfterGuidance, to: queue, pattern)
    } else {
      bring(demands * work.tickets, to: queue, pattern)
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
      if let own { hand(demands * (1 - delegated) * jobs, to: own, pattern) }
      if let delegate { hand(demands * delegated * jobs, to: delegate, pattern) }
    }
  }

  private mutating func bring(_ work: Workload, to cell: Int, _ pattern: Int) {
    queued.tickets[cell] += work
    queued.ticketsOfPattern[pattern][cell] += work
  }

  private mutating func hand(_ jobs: Workload, to office: OfficeID, _ pattern: Int) {
    offices[office.position] += jobs
    jobsOfPattern[pattern][office.position] += jobs
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
  ) -> Shares {
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
