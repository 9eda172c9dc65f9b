import EventKernel
import Stochastics

/// The queues of all sites, ready to run.
struct CompiledQueues {
  private(set) var queues: ContiguousArray<CompiledCounters.Queue> = []
  private(set) var siteOfQueue: ContiguousArray<SiteID> = []
  private(set) var groupsOfQueues = Lists<QueueID, CounterGroupID>()
  private(set) var queuesNotAfter = Lists<QueueID, QueueID>()

  init(
    _ scenario: Scenario, _ lines: CounterQueues, siteCalendar: Lookup<SiteID, SiteCalendarID>
  ) {
    // What a group does in each of its queues, by the work that comes to them.
    let work = lines.queues.map {
      scenario.volume(of: $0.serves) * scenario.meanTicketMinutes(of: $0.serves, $0.role)
    }
    var workOfGroup = Array(repeating: 0.0, count: scenario.reception.counterGroups.count)
    for (line, work) in zip(lines.queues, work) {
      for group in line.groups { workOfGroup[group.position] += work }
    }
    for (index, line) in lines.queues.enumerated() {
      groupsOfQueues.append(line.groups)
      var counters = 0
      var pace = 0.0
      var given = 0.0
      for group in line.groups.map(\.position) {
        let most = scenario.mostCounters(of: group)
        counters += most
        let speed = scenario.speed(of: group, for: line.serves, line.role)
        pace += Double(most) * speed
        // Nobody is promised the time of those who work elsewhere.
        if scenario.reception.counterGroups[group].isOnCall { continue }
        let share = workOfGroup[group] > 0 ? work[index] / workOfGroup[group] : 1
        given += Double(most) * share * speed
      }
      queuesNotAfter.append(lines.notAfter(index))
      let minutes = scenario.meanTicketMinutes(of: line.serves, line.role)
      let speed = counters > 0 ? pace / Double(counters) : 1
      queues.append(
        CompiledCounters.Queue(
          calendar: siteCalendar[line.site], serves: line.serves, role: line.role,
          guidanceDesk: line.guidance ?? .none,
          quickLane: line.quick ?? .none,
          hasHelp: line.groups.contains { scenario.reception.counterGroups[$0.position].isOnCall },
          mostCounters: Int32(max(1, counters)),
          meanTicketTicks: SimDuration.minutes(minutes / speed).ticks,
          slotRate: scenario.slotRate(counters: given, ticketMinutes: minutes)))
      siteOfQueue.append(line.site)
    }
  }

  func queues(ofSite site: SiteID) -> Places<QueueID> {
    let first = siteOfQueue.firstIndex(of: site) ?? siteOfQueue.count
    let end = siteOfQueue.lastIndex(of: site).map { $0 + 1 } ?? first
    return Places(first..<end)
  }
}

extension Scenario {
  /// Counters of a group that are ever open at once.
  fileprivate func mostCounters(of group: Int) -> Int {
    let group = reception.counterGroups[group]
    if let plan = group.people { return Int(plan.mostPeople.rounded(.up)) }
    let shifts = reception.staffingPlans[group.plan.position].shifts
    return Int(shifts.map { group.counters(in: $0).rounded(.up) }.max() ?? 0)
  }

  /// Visits of the usual length that one slot holds, where so many counters at the ordinary pace are
  /// there for those who may have an appointment; no whole number, as a rule.
  fileprivate func slotRate(counters: Double, ticketMinutes: Double) -> Double {
    guard let appointments = reception.appointments else { return 0 }
    let rate = counters * appointments.capacityShare * appointments.slotMinutes / ticketMinutes
    return min(rate, Double(UInt16.max))
  }
}

extension Scenario {
  /// The pace of a group with these classes, by their work.
  fileprivate func speed(of group: Int, for serves: UInt64, _ role: CounterGroup.Role) -> Double {
    let speeds = reception.counterGroups[group].speeds
    if speeds.overrides.isEmpty { return speeds.ordinary }
    var work = 0.0
    var time = 0.0
    for serviceClass in services.classes.indices where serves >> UInt64(serviceClass) & 1 == 1 {
      let mine = UInt64(1) << UInt64(serviceClass)
      let minutes = volume(of: mine) * meanTicketMinutes(of: mine, role)
      work += minutes
      time += minutes / speeds[ServiceClassID(serviceClass)]
    }
    return time > 0 ? work / time : speeds.ordinary
  }

  /// The mean time of a ticket for these service classes at the ordinary pace, over the procedures by
  /// volume: submissions (incomplete ones, and their return) and, where the result is fetched,
  /// collection.
  fileprivate func meanTicketMinutes(of serves: UInt64, _ role: CounterGroup.Role) -> Double {
    switch role {
    case .guidance: return reception.rules.guidance.minutes.mean
    case .quick: return reception.rules.collection.minutes.mean
    case .full: break
    }
    var tickets = 0.0
    var minutes = 0.0
    for procedure in services.procedures
    where serves >> UInt64(procedure.serviceClass.position) & 1 == 1 {
      let incomplete = 1 - procedure.completeShare
      let service = procedure.receptionMinutes.mean
      let scanning =
        reception.rules.digitising.place == .atCounter ? reception.rules.digitising.minutes.mean : 0
      let collections =
        procedure.awaited ? 0 : 1 - services.channels[procedure.channels.position].postalReturnShare
      tickets += procedure.annualVolume * (1 + incomplete + collections)
      minutes +=
        procedure.annualVolume
        * (service + incomplete * service * reception.rules.incompleteServiceShare + scanning
          + collections * reception.rules.collection.minutes.mean)
    }
    return tickets > 0 ? minutes / tickets : reception.rules.collection.minutes.mean
  }

  /// Tickets of a year for these classes, as far as they tell how busy a counter is with them.
  fileprivate func volume(of serves: UInt64) -> Double {
    services.procedures.reduce(0) { sum, procedure in
      serves >> UInt64(procedure.serviceClass.position) & 1 == 1
        ? sum + procedure.annualVolume : sum
    }
  }
}
