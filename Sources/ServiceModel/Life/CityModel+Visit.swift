import EventKernel
import LegalClock
import Stochastics

extension CityModel {
  /// The first trip: the citizen chooses a site, and comes now or at a time that is agreed.
  mutating func enterFirstTime(_ row: DossierRow, _ now: SimTime, _ events: inout Events) {
    let candidate = chooseSite(row, now)
    forParty(row) { $0.queue = candidate.queue }
    if let sums = observedSums(row) {
      sums.add(.demandsInPerson, Int64(dossiers[row].partySize))
      if candidate.withinReach { sums.add(.demandsWithinReach, Int64(dossiers[row].partySize)) }
    }
    if !makesAppointment(row, now, &events) { citizenEnters(row, now, &events) }
  }

  /// The nearest site (under jurisdiction of those responsible that no event keeps shut today), or where boundaries do not matter the one with the least travel time plus
  /// expected wait, as the display at home would show it: a site that gives no ticket any more today
  /// costs a day.
  mutating func chooseSite(_ row: DossierRow, _ now: SimTime) -> SiteChoices.Candidate {
    if tripsDiffer(row) { return chooseSiteOfProxy(row, now) }
    let candidates = city.siteChoices.range(
      commune: dossiers[row].commune,
      procedure: dossiers[row].procedure)
    precondition(!candidates.isEmpty, "no site serves a procedure that somebody asks for")
    var best = city.siteChoices[candidates.lowerBound]
    guard candidates.count > 1 else { return best }
    if city.siteChoices.goesToFirstOpen {
      for position in candidates where !isShut(city.siteChoices[position].queue, now) {
        return city.siteChoices[position]
      }
      return best
    }
    var least = Int64.max
    for position in candidates {
      let candidate = city.siteChoices[position]
      let cost = cost(candidate, row, now)
      if cost < least {
        least = cost
        best = candidate
      }
    }
    return best
  }

  /// Of going there and waiting, in microseconds.
  @inline(__always)
  mutating func cost(_ candidate: SiteChoices.Candidate, _ row: DossierRow, _ now: SimTime) -> Int64
  {
    let queue = candidate.queue
    let wait = candidate.travelTicks + expectedWait(queue, now)
    return ticketsAreGone(row, queue, now) && takesTickets(queue, at: now)
      ? wait + SimDuration.day.ticks : wait
  }

  @inline(__always)
  private func expectedWait(_ queue: QueueID, _ now: SimTime) -> Int64 {
    let counters = Int64(city.counters.queues[queue].mostCounters)
    let ahead = Int64(waitingBefore(queue)) + busy(queue) - counters + 1
    let wait = usualTime(of: max(0, ahead), queue) / counters
    return takesTickets(queue, at: now) ? wait : wait + SimDuration.day.ticks
  }

  /// Citizens whom somebody who comes now finds before them: in the queue, and in others of other
  /// classes before the same counters that are not called after it.
  @inline(__always)
  private func waitingBefore(_ queue: QueueID) -> Int32 {
    var waiting = queues[queue].waiting
    for position in city.counters.queuesNotAfter.range(of: queue) {
      waiting += queues[city.counters.queuesNotAfter[position]].waiting
    }
    return waiting
  }

  /// Counters that are busy and can serve the queue.
  @inline(__always)
  private func busy(_ queue: QueueID) -> Int64 {
    var busy: Int64 = 0
    for position in city.counters.groupsOfQueues.range(of: queue) {
      busy += Int64(groups[city.counters.groupsOfQueues[position]].busy)
    }
    return busy
  }

  /// How long so many tickets take one counter, in microseconds.
  @inline(__always)
  private func usualTime(of tickets: Int64, _ queue: QueueID) -> Int64 {
    let (ticks, isTooLong) = tickets.multipliedReportingOverflow(
      by: city.counters.queues[queue].meanTicketTicks)
    return isTooLong ? SimDuration.longest.ticks : min(ticks, SimDuration.longest.ticks)
  }

  mutating func citizenEnters(_ row: DossierRow, _ now: SimTime, _ events: inout Events) {
    let queue = firstQueue(row)
    if takesTicketFromAfar(row, queue, now, &events) { return }
    comesThroughTheDoor(row, queue, now, &events)
  }

  /// Somebody without a ticket is there.
  @inline(__always)
  mutating func comesThroughTheDoor(
    _ row: DossierRow, _ queue: QueueID, _ now: SimTime, _ events: inout Events
  ) {
    if visits.isOn, !isReplay { recordVisit(row, .citizen, now) }
    countTrip(row, queue, now)
    guard takesTickets(queue, at: now), !isFull(queue, now),
      !ticketsAreGone(row, dossiers[row].queue, now)
    else {
      count(.turnedAway, row)
      note(.turnedAway, row, from: now, to: now, queued: .zero)
      leaveWithoutService(.turnedAway, queue, row, now, &events)
      return
    }
    dossiers[row].enteredSite = now.ticks
    if city.reception.patience.anyMinds, balks(row, queue) {
      count(.balked, row)
      note(.balked, row, from: now, to: now, queued: .zero)
      leaveWithoutService(.balked, queue, row, now, &events)
      return
    }
    meters.arrivals[city.counters.site(ofQueue: queue)] += 1
    noteTicket(row, now)
    takeTicket(row, queue, now, &events)
  }

  @inline(__always)
  mutating func countTrip(_ row: DossierRow, _ queue: QueueID, _ now: SimTime) {
    dossiers[row].trips &+= 1
    countVisit(row, queue, now)
  }

  @inline(__always)
  mutating func countVisit(_ row: DossierRow, _ queue: QueueID, _ now: SimTime) {
    if let sums = observedSums(row) {
      if dossiers[row].trips == 3 { sums.count(.demandsBeyondTwoTrips) }
      sums.count(.visits)
      let ticks = 2 * travelTicks(row)
      sums.add(.travelTime, ticks)
      if persons.isOn { persons.add(ticks, row) }
    }
    countAtSite(.visits, queue, now)
  }

  /// The guidance desk for a first visit, the quick lane for a result, where the site has them.
  @inline(__always)
  mutating func firstQueue(_ row: DossierRow) -> QueueID {
    let home = dossiers[row].queue
    let queue = city.counters.queues[home]
    switch dossiers[row].phase {
    case .collecting, .asking:
      return queue.quickLane == .none ? home : queue.quickLane
    case .submitting
    where queue.guidanceDesk != .none && dossiers[row].submissions == 0:
      return queue.guidanceDesk
    default: return home
    }
  }

  /// Joins a queue; patience begins with the wait.
  mutating func takeTicket(
    _ row: DossierRow, _ queue: QueueID, _ now: SimTime, _ events: inout Events
  ) {
    beginWait(row, queue, now)
    dossiers[row].desk = Desk(queue)
    let ticket = tickets.issue(to: row, at: now)
    dossiers[row].ticket = ticket
    queues[queue].waiting += 1
    if dossiers[row].traits.contains(.priority) {
      queues[queue].priority.append(ticket, &tickets.links)
    } else if dossiers[row].traits.contains(.appointment) {
      queues[queue].appointments.append(ticket, &tickets.links)
    } else {
      queues[queue].ordinary.append(ticket, &tickets.links)
    }
    callFromQueue(queue, now, &events)
    guard dossiers[row].ticket == ticket else { return }
    if city.counters.queues[queue].hasHelp { watchTicket(row, queue, &events) }
    guard city.reception.patience.anyEnds, let end = endOfPatience(row) else { return }
    events.schedule(.patienceEnds(row: row), .expiry, at: end)
  }

  /// The wait that counts begins.
  @inline(__always)
  mutating func beginWait(_ row: DossierRow, _ queue: QueueID, _ now: SimTime) {
    let door = doors[city.counters.queues[queue].calendar]
    // Before opening nobody is called, so the wait that counts begins with it; somebody who comes
    // before an agreed time waits from that time on.
    let isBeforeOpening = door.isWorkingDay && now < door.opening
    var since = (isBeforeOpening ? door.opening : now).ticks
    if dossiers[row].traits.contains(.appointment) {
      since = max(since, dossiers[row].waitingSince)
    }
    dossiers[row].waitingSince = since
  }

  /// When the patience of somebody who waits ends; nil if nobody ever leaves.
  @inline(never)
  mutating func endOfPatience(_ row: DossierRow) -> SimTime? {
    guard let patience = city.reception.patience.minutes[serviceClass(of: row)] else { return nil }
    let minutes = draw(patience, .patience, row, occurrence: Int(dossiers[row].trips))
    return SimTime(ticks: dossiers[row].waitingSince) + .minutes(minutes)
  }

  /// The counter may have called the citizen first. Then this event is stale: nobody waits in the
  /// row, or somebody whose patience ends at another instant.
  mutating func patienceEnds(_ row: DossierRow, _ now: SimTime, _ events: inout Events) {
    guard dossiers[row].ticket != TicketRow.none, endOfPatience(row) == now else { return }
    let queue = dossiers[row].desk.queue
    let taken = waitBegan(dossiers[row].ticket, row)
    tickets.abandon(dossiers[row].ticket)
    dossiers[row].ticket = TicketRow.none
    queues[queue].waiting -= 1
    count(.reneged, row)
    measureLeft(row, queue, taken: taken, now)
    let waited = now - SimTime(ticks: dossiers[row].waitingSince)
    note(.reneged, row, from: now, to: now, queued: waited)
    leaveSite(row, now)
    leaveWithoutService(.reneged, queue, row, now, &events)
  }

  /// When a ticket was taken, or its holder came who had taken it from afar.
  @inline(__always)
  func waitBegan(_ ticket: TicketRow, _ row: DossierRow) -> SimTime {
    let taken = tickets.taken(ticket)
    return city.ticketRules.anyFromAfar
      ? max(taken, SimTime(ticks: dossiers[row].enteredSite)) : taken
  }

  /// More people ahead, for each counter, than this citizen puts up with.
  @inline(never)
  private mutating func balks(_ row: DossierRow, _ queue: QueueID) -> Bool {
    guard waitingBefore(queue) > 0,
      !dossiers[row].traits.contains(.appointment),
      let threshold = city.reception.patience.balksBeyond[serviceClass(of: row)]
    else { return false }
    let ahead = Double(waitingBefore(queue)) / Double(city.counters.queues[queue].mostCounters)
    return ahead > draw(threshold, .balking, row, occurrence: Int(dossiers[row].trips))
  }

  @inline(__always)
  mutating func travelTicks(_ row: DossierRow) -> Int64 {
    if tripsDiffer(row) { return travelTicksOfProxy(row) }
    for position in city.siteChoices.range(
      commune: dossiers[row].commune, procedure: dossiers[row].procedure)
    where city.siteChoices[position].queue == dossiers[row].queue {
      return city.siteChoices[position].travelTicks
    }
    return 0
  }

  @inline(__always)
  func serviceClass(of row: DossierRow) -> ServiceClassID {
    city.procedures[dossiers[row].procedure].serviceClass
  }

  /// Whether somebody coming now would not be reached before closing at the usual pace.
  @inline(__always)
  func isFull(_ queue: QueueID, _ now: SimTime) -> Bool {
    guard city.reception.stopTicketsWhenFull, waitingBefore(queue) > 0 else { return false }
    let rules = city.counters.queues[queue]
    let remaining = city.calendars[rules.calendar].workingTime(
      from: now, to: queues[queue].staffEnd)
    return usualTime(of: Int64(waitingBefore(queue)) + 1, queue)
      > remaining.ticks * Int64(rules.mostCounters)
  }
}
