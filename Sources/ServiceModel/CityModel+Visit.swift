import EventKernel
import Stochastics

extension CityModel {
  /// The first trip: the citizen chooses a site, and comes now or at a time that is agreed.
  mutating func enterFirstTime(_ row: UInt32, _ now: SimTime, _ events: inout Events) {
    let candidate = chooseSite(row)
    forParty(row) { $0.group = candidate.group }
    count(.demandsInPerson, row, Int64(dossiers[row].partySize))
    if candidate.withinReach {
      count(.demandsWithinReach, row, Int64(dossiers[row].partySize))
    }
    if !makesAppointment(row, now, &events) { citizenEnters(row, now, &events) }
  }

  /// The nearest site, or where boundaries do not matter the one with the least travel time plus
  /// expected wait, as the display at home would show it.
  mutating func chooseSite(_ row: UInt32) -> SiteChoices.Candidate {
    let candidates = city.siteChoices.range(
      commune: Int(dossiers[row].commune),
      serviceClass: city.procedures[Int(dossiers[row].procedure)].serviceClass)
    precondition(!candidates.isEmpty, "no site serves a procedure that somebody asks for")
    var best = city.siteChoices[candidates.lowerBound]
    guard candidates.count > 1 else { return best }
    var least = Int64.max
    for position in candidates {
      let candidate = city.siteChoices[position]
      let cost = candidate.travelTicks + expectedWait(group: Int(candidate.group))
      if cost < least {
        least = cost
        best = candidate
      }
    }
    return best
  }

  @inline(__always)
  private func expectedWait(group: Int) -> Int64 {
    let counters = Int64(city.counters.groups[group].mostCounters)
    let ahead = Int64(groups[group].waiting) + Int64(groups[group].busy) - counters + 1
    return usualTime(of: max(0, ahead), group) / counters
  }

  /// How long so many tickets take one counter, in microseconds.
  @inline(__always)
  private func usualTime(of tickets: Int64, _ group: Int) -> Int64 {
    let (ticks, isTooLong) = tickets.multipliedReportingOverflow(
      by: city.counters.groups[group].meanTicketTicks)
    return isTooLong ? SimDuration.longest.ticks : min(ticks, SimDuration.longest.ticks)
  }

  mutating func citizenEnters(_ row: UInt32, _ now: SimTime, _ events: inout Events) {
    dossiers[row].trips &+= 1
    count(.visits, row)
    count(.travelTime, row, 2 * travelTicks(row))
    let desk = firstDesk(row)
    countAtSite(.visits, group: desk, now)
    guard takesTickets(desk, at: now), !isFull(desk, now) else {
      count(.turnedAway, row)
      note(.turnedAway, row, from: now, to: now, queued: .zero)
      leaveWithoutService(.turnedAway, desk, row, now, &events)
      return
    }
    dossiers[row].enteredSite = now.ticks
    if balks(row, desk) {
      count(.balked, row)
      note(.balked, row, from: now, to: now, queued: .zero)
      leaveWithoutService(.balked, desk, row, now, &events)
      return
    }
    meters.arrivals[city.counters.site(of: desk)] += 1
    takeTicket(row, desk: desk, now, &events)
  }

  /// The guidance desk for a first visit, the quick lane for a result, where the site has them.
  private mutating func firstDesk(_ row: UInt32) -> Int {
    let home = Int(dossiers[row].group)
    let group = city.counters.groups[home]
    switch dossiers[row].phase {
    case .collecting where group.quickLane != Dossier.noGroup: return Int(group.quickLane)
    case .submitting
    where group.guidanceDesk != Dossier.noGroup && dossiers[row].submissions == 0:
      return Int(group.guidanceDesk)
    default: return home
    }
  }

  /// Joins the queue of a desk; patience begins with the wait.
  mutating func takeTicket(
    _ row: UInt32, desk: Int, _ now: SimTime, _ events: inout Events
  ) {
    let door = doors[Int(city.counters.groups[desk].calendar)]
    // Before opening nobody is called, so the wait that counts begins with it; somebody who comes
    // before an agreed time waits from that time on.
    let isBeforeOpening = door.isWorkingDay && groups[desk].capacity == 0
    var since = (isBeforeOpening ? max(now, door.opening) : now).ticks
    if dossiers[row].traits.contains(.appointment) {
      since = max(since, dossiers[row].waitingSince)
    }
    dossiers[row].waitingSince = since
    dossiers[row].desk = UInt16(desk)
    let ticket = tickets.issue(to: row, at: now)
    dossiers[row].ticket = ticket
    groups[desk].waiting += 1
    if dossiers[row].traits.contains(.priority) {
      groups[desk].priority.append(ticket, &tickets.links)
    } else if dossiers[row].traits.contains(.appointment) {
      groups[desk].appointments.append(ticket, &tickets.links)
    } else {
      groups[desk].ordinary.append(ticket, &tickets.links)
    }
    callNext(desk, now, &events)
    guard dossiers[row].ticket == ticket, let end = endOfPatience(row) else { return }
    events.schedule(.patienceEnds(row: row), .expiry, at: end)
  }

  /// When the patience of somebody who waits ends; nil if nobody ever leaves.
  private mutating func endOfPatience(_ row: UInt32) -> SimTime? {
    guard let patience = city.reception.patienceMinutes else { return nil }
    let minutes = draw(patience, .patience, row, occurrence: Int(dossiers[row].trips))
    return SimTime(ticks: dossiers[row].waitingSince) + .minutes(minutes)
  }

  /// The counter may have called the citizen first. Then this event is stale: nobody waits in the
  /// row, or somebody whose patience ends at another instant.
  mutating func patienceEnds(_ row: UInt32, _ now: SimTime, _ events: inout Events) {
    guard dossiers[row].ticket != Dossier.none, endOfPatience(row) == now else { return }
    let desk = Int(dossiers[row].desk)
    let taken = tickets.taken(dossiers[row].ticket)
    tickets.abandon(dossiers[row].ticket)
    dossiers[row].ticket = Dossier.none
    groups[desk].waiting -= 1
    count(.reneged, row)
    measureLeft(row, desk, taken: taken, now)
    let waited = now - SimTime(ticks: dossiers[row].waitingSince)
    note(.reneged, row, from: now, to: now, queued: waited)
    leaveSite(row, now)
    leaveWithoutService(.reneged, desk, row, now, &events)
  }

  /// More people ahead, for each counter, than this citizen puts up with.
  private mutating func balks(_ row: UInt32, _ desk: Int) -> Bool {
    guard let threshold = city.reception.balksBeyond, groups[desk].waiting > 0,
      !dossiers[row].traits.contains(.appointment)
    else { return false }
    let ahead = Double(groups[desk].waiting) / Double(city.counters.groups[desk].mostCounters)
    return ahead > draw(threshold, .balking, row, occurrence: Int(dossiers[row].trips))
  }

  @inline(__always)
  private func travelTicks(_ row: UInt32) -> Int64 {
    let serviceClass = city.procedures[Int(dossiers[row].procedure)].serviceClass
    for position in city.siteChoices.range(
      commune: Int(dossiers[row].commune), serviceClass: serviceClass)
    where city.siteChoices[position].group == dossiers[row].group {
      return city.siteChoices[position].travelTicks
    }
    return 0
  }

  /// Whether somebody coming now would not be reached before closing at the usual pace.
  @inline(__always)
  private func isFull(_ desk: Int, _ now: SimTime) -> Bool {
    guard city.reception.stopTicketsWhenFull, groups[desk].waiting > 0 else { return false }
    let group = city.counters.groups[desk]
    let remaining = city.calendars[Int(group.calendar)].workingTime(
      from: now, to: groups[desk].staffEnd)
    return usualTime(of: Int64(groups[desk].waiting) + 1, desk)
      > remaining.ticks * Int64(group.mostCounters)
  }

  mutating func leaveWithoutService(
    _ how: Quantity, _ desk: Int, _ row: UInt32, _ now: SimTime, _ events: inout Events
  ) {
    countAtSite(how, group: desk, now)
    comesInVain(row, now, &events)
  }

  /// A trip without service: the citizen tries again on another day, or gives up.
  mutating func comesInVain(_ row: UInt32, _ now: SimTime, _ events: inout Events) {
    dossiers[row].vainTrips &+= 1
    dossiers[row].traits.remove(.appointment)
    if Int(dossiers[row].vainTrips) >= city.reception.givesUpAfter, mayGiveUp(row) {
      giveUp(row)
      return
    }
    let days = draw(
      city.reception.comesBackWorkingDays, .comesBack, row, occurrence: Int(dossiers[row].trips))
    comeOnAnotherDay(row, workingDays: days, now, &events)
  }

  /// Nobody gives up what has been handed in, nor for somebody else.
  @inline(__always)
  private func mayGiveUp(_ row: UInt32) -> Bool {
    dossiers[row].phase == .submitting
      && (dossiers[row].partySize == 1 || dossiers[row].submissions == 0)
      && !dossiers.receipts[row].hasLeader
  }

  /// Schedules the next trip: a whole number of working days later, at least one, at a time of day
  /// like anybody's.
  mutating func comeOnAnotherDay(
    _ row: UInt32, workingDays: Double, _ now: SimTime, _ events: inout Events
  ) {
    let calendar = city.calendars[Int(city.counters.groups[Int(dossiers[row].group)].calendar)]
    let days = (1...WorkingCalendar.noDay).nearest(to: workingDays.rounded(.up))
    let day = calendar.workingDay(days, after: now.day)
    let u = uniform(.timeOfDay, row, occurrence: Int(dossiers[row].trips))
    let time = SimTime.startOfDay(day) + .seconds(city.demand.profile.timeOfDay(atShare: u))
    send(.citizenEnters(row: row), at: time, &events)
  }
}
