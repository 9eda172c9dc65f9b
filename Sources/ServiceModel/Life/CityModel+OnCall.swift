import EventKernel
import LegalClock

// Counters that open when the hall fills. The people of such a group are on duty elsewhere. Whenever a
// ticket of one of its queues has waited as long as the group's rule says, in opening hours, with the
// doors open, one of them who is there comes to a counter, and calls like anybody; who has finished and
// finds nobody waiting in these queues goes back. What they do elsewhere counts as other duties. Work
// behind the counter brings nobody, and keeps nobody. On a day on which nobody else is there for one of
// these queues the group is at its counters from opening on: the hall is not shut for that.
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

  /// Nobody else serves a queue today: those on call for it are at their counters like anybody. When the
  /// last of them leaves; zero if there are none.
  mutating func standIn(for queue: QueueID) -> SimTime {
    var last = SimTime.zero
    for position in city.counters.groupsOfQueues.range(of: queue) {
      let group = city.counters.groupsOfQueues[position]
      guard groups[group].staffEnd > .zero else { continue }
      groups[group].standsIn = true
      last = max(last, groups[group].staffEnd)
    }
    return last
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
      let rules = city.counters.groups[group]
      let time = city.calendars[rules.calendar].advance(
        SimTime(ticks: dossiers[row].waitingSince), by: SimDuration(ticks: rules.opensAfter))
      events.schedule(.ticketIsOverdue(row: row), .expiry, at: time)
    }
  }

  /// Somebody may have called the ticket first. Then nobody waits in the row, or since another time.
  mutating func ticketIsOverdue(_ row: DossierRow, _ now: SimTime, _ events: inout Events) {
    guard dossiers[row].ticket != TicketRow.none else { return }
    let queue = dossiers[row].desk.queue
    let waited = openWait(row, city.counters.queues[queue].calendar, now)
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
    guard groups[group].staffed > 0, free > 0, !groups[group].standsIn else { return }
    settle(group, now)
    settleOnCall(group, now)
    groups[group].staffed -= free
    groups[group].capacity -= free
    groups[group].onCall += free
  }

  /// Tickets in the group's queues that have waited longer than its rule says.
  private mutating func overdueTickets(_ group: CounterGroupID, _ now: SimTime) -> Int32 {
    let rules = city.counters.groups[group]
    var overdue: Int32 = 0
    for position in city.counters.queuesOfGroups.range(of: group) {
      let lines = queues[city.counters.queuesOfGroups[position]]
      overdue += overdueTickets(lines.priority, rules, now)
      overdue += overdueTickets(lines.appointments, rules, now)
      overdue += overdueTickets(lines.ordinary, rules, now)
    }
    return overdue
  }

  private mutating func overdueTickets(
    _ line: Line<Ticket>, _ rules: CompiledCounters.Group, _ now: SimTime
  ) -> Int32 {
    var overdue: Int32 = 0
    var ticket = line.head
    for _ in 0..<line.count {
      if let row = tickets.holder(of: ticket),
        openWait(row, rules.calendar, now) >= rules.opensAfter
      {
        overdue += 1
      }
      ticket = tickets.links[ticket]
    }
    return overdue
  }

  /// How long a ticket has waited while the doors were open.
  private mutating func openWait(
    _ row: DossierRow, _ calendar: SiteCalendarID, _ now: SimTime
  ) -> Int64 {
    let since = SimTime(ticks: dossiers[row].waitingSince)
    return since < now ? city.calendars[calendar].workingTime(from: since, to: now).ticks : 0
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
