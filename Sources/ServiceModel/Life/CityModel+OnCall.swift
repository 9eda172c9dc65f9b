import EventKernel

// Counters that open when the hall fills. The people of such a group are on duty elsewhere. Whenever a
// ticket of one of its queues has waited as long as the group's rule says, in the hall and with the
// doors open, one of them who is there comes to a counter, and calls like anybody; who has finished and
// finds nobody waiting in these queues goes back. What they do elsewhere counts as other duties. Work
// behind the counter brings nobody, and keeps nobody.
extension CityModel {
  /// A stretch begins, or somebody more or fewer is on duty: those at a counter stay, and for every
  /// ticket that is overdue already there is one of them.
  mutating func standBy(
    _ group: CounterGroupID, people: Int32, _ now: SimTime, _ events: inout Events
  ) {
    settleOnCall(group, now)
    let atWork = groups[group].atWork
    groups[group].overrunning = max(0, atWork - people)
    let open = min(people, max(atWork, overdueTickets(group, now)))
    groups[group].staffed = open
    groups[group].capacity = open
    groups[group].onCall = people - open
  }

  /// Nobody of the group is on duty any more; those at a counter finish as others do.
  mutating func endStandBy(_ group: CounterGroupID, _ now: SimTime) {
    settleOnCall(group, now)
    groups[group].onCall = 0
  }

  /// Somebody was there for a part of the stretch.
  mutating func oneFewerOnCall(_ group: CounterGroupID, _ now: SimTime) {
    settleOnCall(group, now)
    groups[group].onCall -= 1
  }

  /// A ticket is waited with: when it will be overdue.
  @inline(never)
  mutating func watchTicket(_ row: DossierRow, _ queue: QueueID, _ events: inout Events) {
    for position in city.counters.groupsOfQueues.range(of: queue) {
      let group = city.counters.groupsOfQueues[position]
      guard city.counters.groups[group].opensAfter >= 0 else { continue }
      let time =
        SimTime(ticks: dossiers[row].waitingSince)
        + SimDuration(ticks: city.counters.groups[group].opensAfter)
      events.schedule(.ticketIsOverdue(row: row), .expiry, at: time)
    }
  }

  /// Somebody may have called the ticket first. Then nobody waits in the row, or since another time.
  mutating func ticketIsOverdue(_ row: DossierRow, _ now: SimTime, _ events: inout Events) {
    guard dossiers[row].ticket != TicketRow.none else { return }
    let queue = dossiers[row].desk.queue
    let waited = now.ticks - dossiers[row].waitingSince
    for position in city.counters.groupsOfQueues.range(of: queue) {
      let group = city.counters.groupsOfQueues[position]
      guard city.counters.groups[group].opensAfter == waited, groups[group].onCall > 0 else {
        continue
      }
      settle(group, now)
      settleOnCall(group, now)
      groups[group].onCall -= 1
      groups[group].staffed += 1
      groups[group].capacity += 1
      callNext(group, now, &events)
    }
  }

  /// Whoever is at a counter of the group and has nobody to call does what there is elsewhere.
  @inline(never)
  mutating func goBackToOtherWork(_ group: CounterGroupID, _ now: SimTime) {
    let free = groups[group].capacity - (groups[group].atWork - groups[group].overrunning)
    guard groups[group].staffed > 0, free > 0 else { return }
    settle(group, now)
    settleOnCall(group, now)
    groups[group].staffed -= free
    groups[group].capacity -= free
    groups[group].onCall += free
  }

  /// Tickets in the group's queues that have waited longer than its rule says.
  private func overdueTickets(_ group: CounterGroupID, _ now: SimTime) -> Int32 {
    let wait = city.counters.groups[group].opensAfter
    var overdue: Int32 = 0
    for position in city.counters.queuesOfGroups.range(of: group) {
      let lines = queues[city.counters.queuesOfGroups[position]]
      overdue += overdueTickets(lines.priority, wait, now)
      overdue += overdueTickets(lines.appointments, wait, now)
      overdue += overdueTickets(lines.ordinary, wait, now)
    }
    return overdue
  }

  private func overdueTickets(_ line: Line<Ticket>, _ wait: Int64, _ now: SimTime) -> Int32 {
    var overdue: Int32 = 0
    var ticket = line.head
    for _ in 0..<line.count {
      if let row = tickets.holder(of: ticket), now.ticks - dossiers[row].waitingSince >= wait {
        overdue += 1
      }
      ticket = tickets.links[ticket]
    }
    return overdue
  }

  /// Accounts for time elsewhere up to now.
  private mutating func settleOnCall(_ group: CounterGroupID, _ now: SimTime) {
    let from = max(groups[group].onCallSettled, city.window.start.ticks)
    let length = min(now.ticks, city.window.stop.ticks) - from
    groups[group].onCallSettled = now.ticks
    guard length > 0, groups[group].onCall > 0 else { return }
    meters.sites.add(
      .otherDutiesTime, city.counters.site(of: group), Int64(groups[group].onCall) * length)
  }
}
