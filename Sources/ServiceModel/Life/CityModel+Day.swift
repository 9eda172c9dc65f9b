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
    if day == city.window.startDay { recordStart() }
    if day == city.window.stopDay { recordStop(now) }
    events.schedule(.day, .calendar, at: .startOfDay(day + 1))
    for calendar in city.calendars.indices { openDay(calendar, day, &events) }
    for plan in city.counters.plans.indices {
      for shift in city.counters.plans[plan] where shift.start > .zero {
        events.schedule(.shiftBegins(plan: UInt16(plan)), .calendar, at: now + shift.start)
      }
    }
    if day >= city.window.startDay, day < city.window.stopDay, meters.recording == .full {
      events.schedule(.quarter, .observation, at: now)
    }
    if isReplay { scheduleVisits(day: day, &events) } else { drawDemand(day: day, &events) }
  }

  private mutating func openDay(_ calendar: Int, _ day: Int, _ events: inout Events) {
    let today = city.calendars[calendar]
    guard let opening = today.opening(on: day), let closing = today.closing(on: day) else {
      doors[calendar].stayClosed()
      for group in city.counters.groupsOfCalendar[calendar] { stayAtHome(Int(group)) }
      giveTickets(calendar)
      return
    }
    doors[calendar].open(from: opening, to: closing)
    for group in city.counters.groupsOfCalendar[calendar] { callTheRoll(Int(group), day) }
    giveTickets(calendar)
    for session in today.sessions(on: day) {
      events.schedule(.sessionBegins(calendar: UInt16(calendar)), .calendar, at: session.start)
      events.schedule(
        .sessionEnds(calendar: UInt16(calendar), isLast: session.end == closing), .calendar,
        at: session.end)
    }
  }

  mutating func sessionBegins(_ calendar: Int, _ now: SimTime, _ events: inout Events) {
    doors[calendar].sessionBegan = now
    if now == doors[calendar].opening { noteOpening(calendar, now) }
    for group in city.counters.groupsOfCalendar[calendar] {
      let group = Int(group)
      takePlaces(group, now, &events)
    }
  }

  /// Those being served are served to the end; nobody is called before the next session.
  mutating func sessionEnds(
    _ calendar: Int, isLast: Bool, _ now: SimTime, _ events: inout Events
  ) {
    if isLast { doors[calendar].closed = now }
    for group in city.counters.groupsOfCalendar[calendar] {
      leavePlaces(Int(group), now, &events)
      if isLast { catchUpOnOtherDuties(Int(group)) }
    }
  }

  /// Whoever still waits for these counters, and for nobody who stays longer, has come in vain.
  mutating func lastCall(_ group: Int, _ now: SimTime, _ events: inout Events) {
    groups[group].capacity = 0
    let rules = city.counters.groups[group]
    for position in rules.firstQueue..<rules.queueEnd {
      let queue = Int(city.counters.queuesOfGroups[Int(position)])
      if queues[queue].staffEnd <= now { sendHome(queue, now, &events) }
    }
  }

  private mutating func sendHome(_ queue: Int, _ now: SimTime, _ events: inout Events) {
    while let ticket = queues[queue].priority.popFirst(tickets.links)
      ?? queues[queue].appointments.popFirst(tickets.links)
      ?? queues[queue].ordinary.popFirst(tickets.links)
    {
      guard let row = tickets.redeem(ticket) else { continue }
      queues[queue].waiting -= 1
      dossiers[row].ticket = TicketRow.none
      count(.sentHome, row)
      measureLeft(row, queue, taken: tickets.taken(ticket), now)
      let waited = max(.zero, now - SimTime(ticks: dossiers[row].waitingSince))
      note(.sentHome, row, from: now, to: now, queued: waited)
      leaveSite(row, now)
      leaveWithoutService(.sentHome, queue, row, now, &events)
    }
  }

  /// A change of shift within a session: those who are idle go first; who of those at work goes
  /// as well finishes before, and the others serve on.
  mutating func shiftBegins(_ plan: Int, _ now: SimTime, _ events: inout Events) {
    for group in city.counters.groupsOfPlan[plan] {
      let group = Int(group)
      let calendar = city.calendars[Int(city.counters.groups[group].calendar)]
      if calendar.isOpen(at: now) { takePlaces(group, now, &events) }
    }
  }

  private mutating func noteOpening(_ calendar: Int, _ now: SimTime) {
    guard inWindow(now) else { return }
    for index in city.counters.firstSite[calendar]..<city.counters.firstSite[calendar + 1] {
      let site = city.counters.sites[index]
      for queue in site.firstQueue..<site.queueEnd {
        meters.sites.count(.openingDays, site.site)
        meters.sites.add(.queueAtOpening, site.site, Int64(queues[queue].waiting))
      }
    }
  }

  /// Called when a citizen has been served: measures how long after closing the last one leaves.
  mutating func noteLastOut(_ group: Int, _ now: SimTime) {
    guard groups[group].staffed == 0, groups[group].busy == 0, waiting(for: group) == 0,
      inWindow(now)
    else { return }
    let door = doors[Int(city.counters.groups[group].calendar)]
    guard door.closed > door.sessionBegan, now > door.closed else { return }
    // Whoever comes from the guidance desk after that is the last in turn.
    let before = max(door.closed.ticks, groups[group].lastOut)
    groups[group].lastOut = now.ticks
    meters.sites.add(.lastOutTime, city.counters.site(of: group), now.ticks - before)
  }
}
