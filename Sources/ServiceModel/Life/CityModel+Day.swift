import EventKernel
import LegalClock
import Stochastics

/// The doors of all sites with one calendar, today.
struct DoorState: BitwiseCopyable {
  /// The first opening and the last closing; never, if the day is free.
  var opening = SimTime.never
  var closing = SimTime.zero
  var isWorkingDay = false
  /// When the present session began, or the last one if the doors are closed.
  var sessionBegan = SimTime.zero
  /// When the doors closed for the last time.
  var closed = SimTime.zero

  mutating func open(from opening: SimTime, to closing: SimTime) {
    (self.opening, self.closing, isWorkingDay) = (opening, closing, true)
  }

  mutating func stayClosed() {
    (opening, closing, isWorkingDay) = (.never, .zero, false)
  }
}

extension CityModel {
  mutating func dayBegins(_ now: SimTime, _ events: inout Events) {
    let day = now.day
    recordBalance()
    meters.siteDays.begin(day: day - city.window.startDay)
    ticketsGiven.fill(with: 0)
    if day == city.window.startDay { recordStart() }
    if day == city.window.stopDay { recordStop(now) }
    events.schedule(.day, .calendar, at: .startOfDay(day + 1))
    for calendar in city.calendars.places { openDay(calendar, day, &events) }
    for plan in city.plans.places {
      for step in city.duty.range(of: city.plans[plan], on: day) where city.duty[step].start > .zero
      {
        events.schedule(.shiftBegins(plan: plan), .calendar, at: now + city.duty[step].start)
      }
    }
    if city.events.changesOffices { callOfficesTheRoll(day, now, &events) }
    planOffices(day, &events)
    if day >= city.window.startDay, day < city.window.stopDay, meters.recording == .full {
      events.schedule(.quarter, .observation, at: now)
    }
    if isReplay { scheduleVisits(day: day, &events) } else { drawDemand(day: day, &events) }
  }

  private mutating func openDay(_ calendar: SiteCalendarID, _ day: Int, _ events: inout Events) {
    let today = city.calendars[calendar]
    guard let opening = today.opening(on: day), let closing = today.closing(on: day) else {
      doors[calendar].stayClosed()
      for group in city.counters.groupsOfCalendar[calendar] { stayAtHome(group) }
      giveTickets(calendar)
      return
    }
    doors[calendar].open(from: opening, to: closing)
    for group in city.counters.groupsOfCalendar[calendar] { callTheRoll(group, day) }
    giveTickets(calendar)
    for session in today.sessions(on: day) {
      events.schedule(.sessionBegins(calendar: calendar), .calendar, at: session.start)
      events.schedule(
        .sessionEnds(calendar: calendar, isLast: session.end == closing), .calendar,
        at: session.end)
    }
  }

  mutating func sessionBegins(_ calendar: SiteCalendarID, _ now: SimTime, _ events: inout Events) {
    doors[calendar].sessionBegan = now
    if now == doors[calendar].opening { noteOpening(calendar, now) }
    for group in city.counters.groupsOfCalendar[calendar] {
      takePlaces(group, now, &events)
    }
  }

  /// Those being served are served to the end; nobody is called before the next session.
  mutating func sessionEnds(
    _ calendar: SiteCalendarID, isLast: Bool, _ now: SimTime, _ events: inout Events
  ) {
    if isLast { doors[calendar].closed = now }
    for group in city.counters.groupsOfCalendar[calendar] {
      leavePlaces(group, now, &events)
      if isLast { catchUpOnOtherDuties(group) }
    }
  }

  /// Whoever still waits for these counters, and for nobody who stays longer, has come in vain.
  mutating func lastCall(_ group: CounterGroupID, _ now: SimTime, _ events: inout Events) {
    groups[group].capacity = 0
    for position in city.counters.queuesOfGroups.range(of: group) {
      let queue = city.counters.queuesOfGroups[position]
      if queues[queue].staffEnd <= now { sendHome(queue, now, &events) }
    }
  }

  private mutating func sendHome(_ queue: QueueID, _ now: SimTime, _ events: inout Events) {
    while let ticket = queues[queue].priority.popFirst(tickets.links)
      ?? queues[queue].appointments.popFirst(tickets.links)
      ?? queues[queue].ordinary.popFirst(tickets.links)
    {
      guard let row = tickets.redeem(ticket), !lapses(row, ticket, now, &events) else { continue }
      queues[queue].waiting -= 1
      dossiers[row].ticket = TicketRow.none
      count(.sentHome, row)
      measureLeft(row, queue, taken: waitBegan(ticket, row), now)
      let waited = max(.zero, now - SimTime(ticks: dossiers[row].waitingSince))
      note(.sentHome, row, from: now, to: now, queued: waited)
      leaveSite(row, now)
      leaveWithoutService(.sentHome, queue, row, now, &events)
    }
  }

  /// A change of shift within a session: those who are idle go first; who of those at work goes
  /// as well finishes before, and the others serve on.
  mutating func shiftBegins(_ plan: StaffingPlanID, _ now: SimTime, _ events: inout Events) {
    for group in city.counters.groupsOfPlan[plan] {
      let calendar = city.calendars[city.counters.groups[group].calendar]
      if calendar.isOpen(at: now) { takePlaces(group, now, &events) }
    }
  }

  private mutating func noteOpening(_ calendar: SiteCalendarID, _ now: SimTime) {
    guard inWindow(now) else { return }
    for site in city.counters.sites(of: calendar) {
      for queue in site.queues {
        meters.sites.count(.openingDays, site.site)
        meters.sites.add(
          .queueAtOpening, site.site, Int64(queues[queue].waiting - queues[queue].afar))
      }
    }
  }

  /// Called when a citizen has been served, and nobody is on duty nor at a counter any more: measures
  /// how long after closing the last one leaves.
  @inline(never)
  mutating func noteLastOut(_ group: CounterGroupID, _ now: SimTime) {
    guard waiting(for: group) == 0, inWindow(now) else { return }
    let door = doors[city.counters.groups[group].calendar]
    guard door.closed > door.sessionBegan, now > door.closed else { return }
    // Whoever comes from the guidance desk after that is the last in turn.
    let before = max(door.closed.ticks, groups[group].lastOut)
    groups[group].lastOut = now.ticks
    meters.sites.add(.lastOutTime, city.counters.site(of: group), now.ticks - before)
  }
}
