import EventKernel

/// The doors of all sites with one calendar, today.
struct DoorState: BitwiseCopyable {
  /// The first opening and the last closing; never, if the day is free.
  var opening = SimTime.never
  var closing = SimTime.zero
  var isWorkingDay = false

  /// Whether somebody coming now gets a ticket, before opening and at lunch included.
  func takesTickets(at now: SimTime, cutOff: SimDuration) -> Bool {
    isWorkingDay && now < closing - cutOff
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
    for plan in city.counters.shiftStarts.indices {
      for start in city.counters.shiftStarts[plan] where start > .zero {
        events.schedule(.shiftBegins(plan: UInt16(plan)), .calendar, at: now + start)
      }
    }
    if day >= city.window.startDay, day < city.window.stopDay {
      events.schedule(.quarter, .observation, at: now)
    }
    drawDemand(day: day, &events)
  }

  private mutating func openDay(_ calendar: Int, _ day: Int, _ events: inout Events) {
    let today = city.calendars[calendar]
    guard let opening = today.opening(on: day), let closing = today.closing(on: day) else {
      doors[calendar] = DoorState()
      return
    }
    doors[calendar] = DoorState(opening: opening, closing: closing, isWorkingDay: true)
    for session in today.sessions(on: day) {
      events.schedule(.sessionBegins(calendar: UInt16(calendar)), .calendar, at: session.start)
      events.schedule(
        .sessionEnds(calendar: UInt16(calendar), isLast: session.end == closing), .calendar,
        at: session.end)
    }
    if city.reception.closingRule == .sendHome {
      events.schedule(
        .lastCall(calendar: UInt16(calendar)), .calendar, at: closing + city.reception.overtime)
    }
  }

  mutating func sessionBegins(_ calendar: Int, _ now: SimTime, _ events: inout Events) {
    let isOpening = now == doors[calendar].opening
    for group in city.counters.groupsOfCalendar[calendar] {
      let group = Int(group)
      if isOpening { noteOpening(group, now) }
      staff(group, city.counters.counters(of: group, at: now - .startOfDay(now.day)), now, &events)
    }
  }

  /// Those being served are served to the end; nobody is called. At closing, those inside are
  /// served out, unless the rule sends them home.
  mutating func sessionEnds(
    _ calendar: Int, isLast: Bool, _ now: SimTime, _ events: inout Events
  ) {
    let servesOn =
      isLast && (city.reception.closingRule == .serveOut || city.reception.overtime > .zero)
    for group in city.counters.groupsOfCalendar[calendar] {
      let group = Int(group)
      settle(group, now)
      groups[group].staffed = 0
      if !servesOn || groups[group].waiting == 0 { groups[group].capacity = 0 }
      if isLast { noteClosing(group, now) }
    }
  }

  mutating func lastCall(_ calendar: Int, _ now: SimTime, _ events: inout Events) {
    for group in city.counters.groupsOfCalendar[calendar] {
      let group = Int(group)
      groups[group].capacity = 0
      let site = Int(city.counters.groups[group].site)
      while let row = groups[group].priority.popFirst(in: &dossiers)
        ?? groups[group].ordinary.popFirst(in: &dossiers)
      {
        count(.sentHome, row)
        meters.sites.add(.sentHome, site, inWindow(now) ? 1 : 0)
        meters.walkaways[site] += 1
        leaveSite(row, now)
        comesInVain(row, now, &events)
      }
    }
  }

  /// A change of shift within a session; those who are busy finish.
  mutating func shiftBegins(_ plan: Int, _ now: SimTime, _ events: inout Events) {
    for group in city.counters.groupsOfPlan[plan] {
      let group = Int(group)
      let calendar = city.calendars[Int(city.counters.groups[group].calendar)]
      guard calendar.isOpen(at: now) else { continue }
      staff(group, city.counters.counters(of: group, at: now - .startOfDay(now.day)), now, &events)
    }
  }

  private mutating func staff(
    _ group: Int, _ counters: Int32, _ now: SimTime, _ events: inout Events
  ) {
    settle(group, now)
    groups[group].staffed = counters
    groups[group].capacity = counters
    callNext(group, now, &events)
  }

  private mutating func noteOpening(_ group: Int, _ now: SimTime) {
    guard inWindow(now) else { return }
    let site = Int(city.counters.groups[group].site)
    meters.sites.add(.openingDays, site, 1)
    meters.sites.add(.queueAtOpening, site, Int64(groups[group].waiting))
  }

  private mutating func noteClosing(_ group: Int, _ now: SimTime) {
    guard inWindow(now) else { return }
    let calendar = city.calendars[Int(city.counters.groups[group].calendar)]
    let open = calendar.workingTime(from: .startOfDay(now.day), to: now).ticks
    let site = Int(city.counters.groups[group].site)
    let staff = Int64(city.counters.groups[group].staff)
    meters.sites.add(.paidTime, site, staff * open)
  }

  /// Called when a citizen has been served: measures how long after closing the last one leaves.
  mutating func noteLastOut(_ group: Int, _ now: SimTime) {
    guard groups[group].busy == 0, groups[group].waiting == 0, inWindow(now) else { return }
    let door = doors[Int(city.counters.groups[group].calendar)]
    guard door.isWorkingDay, now > door.closing else { return }
    meters.sites.add(
      .lastOutTime, Int(city.counters.groups[group].site), (now - door.closing).ticks)
  }
}
