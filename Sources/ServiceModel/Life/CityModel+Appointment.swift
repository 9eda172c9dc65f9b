import EventKernel
import LegalClock
import Stochastics

extension CityModel {
  /// Whether this citizen comes at a time that is agreed: the first free slot after the lead time
  /// that was drawn.
  @inline(__always)
  mutating func makesAppointment(
    _ row: DossierRow, _ now: SimTime, _ events: inout Events
  ) -> Bool {
    let queue = dossiers[row].queue
    guard bookings.gives(queue), let appointments = city.appointments else { return false }
    let serviceClass = serviceClass(of: row)
    let rule = appointments.rules[serviceClass]
    guard appointments.serves >> UInt64(serviceClass.rawValue) & 1 == 1,
      happens(rule.share, .appointment, row)
    else { return false }
    let drawn = draw(rule.leadWorkingDays, .appointment, row, occurrence: 1)
    // Beyond the longest lead, nobody looks for a slot.
    let lead = (0...rule.longestLead + 1).nearest(to: drawn.rounded(.up))
    guard lead <= rule.longestLead else { return false }
    if lead > rule.horizon {
      // Bookings for that day open with a day between.
      let calendar = city.counters.queues[queue].calendar
      let opens = city.calendars[calendar].workingDay(lead - rule.horizon, after: now.day)
      guard opens != WorkingCalendar.noDay else { return false }
      send(.appointmentSought(row: row), at: .startOfDay(opens), &events)
      return true
    }
    return books(row, lead: lead, rule, now, &events)
  }

  /// The day is there on which the slots of the wished one can be booked. Whoever finds none comes
  /// today, without an appointment.
  mutating func appointmentSought(_ row: DossierRow, _ now: SimTime, _ events: inout Events) {
    guard let rule = city.appointments?.rules[serviceClass(of: row)],
      books(row, lead: rule.horizon, rule, now, &events)
    else { return send(.citizenEnters(row: row), at: usualTime(on: now.day, row), &events) }
  }

  private mutating func books(
    _ row: DossierRow, lead: Int, _ rule: CompiledAppointments.Rule, _ now: SimTime,
    _ events: inout Events
  ) -> Bool {
    guard let slot = firstFreeSlot(row, lead: lead, rule, now) else { return false }
    dossiers[row].traits.insert(.appointment)
    dossiers[row].waitingSince = slot.ticks
    let comes = missesAppointment(row) ? slot : max(now, min(slot, arrival(row, for: slot)))
    send(.appointmentComes(row: row), at: comes, &events)
    return true
  }

  /// The first free slot from `lead` working days after today on, if that is no more than the
  /// longest lead and the horizon; today's are those still to come. Slots follow each other from the
  /// beginning of each session on.
  private mutating func firstFreeSlot(
    _ row: DossierRow, lead: Int, _ rule: CompiledAppointments.Rule, _ now: SimTime
  ) -> SimTime? {
    guard let appointments = city.appointments else { return nil }
    let queue = dossiers[row].queue
    let calendar = city.counters.queues[queue].calendar
    let rate = city.counters.queues[queue].slotRate
    let last = min(rule.longestLead, rule.horizon)
    guard rate > 0, lead <= last else { return nil }
    for days in lead...last {
      let day = city.calendars[calendar].workingDay(days, after: now.day)
      guard day != WorkingCalendar.noDay else { return nil }
      var slot = Bookings.Slot(
        queue: queue, day: day, ordinal: city.calendars[calendar].workingDays(before: day),
        number: 0)
      for position in city.calendars[calendar].positions(on: day) {
        let session = city.calendars[calendar][position]
        var start = session.start
        while start + appointments.slot <= session.end {
          if start >= now, isGiven(&slot, rule, at: start - .startOfDay(day)),
            bookings.book(slot, rate: rate)
          {
            return start
          }
          slot.number += 1
          start = start + appointments.slot
        }
      }
    }
    return nil
  }

  /// Whether a slot at this time of day is one for the class, and in which window it lies.
  @inline(__always)
  private func isGiven(
    _ slot: inout Bookings.Slot, _ rule: CompiledAppointments.Rule, at start: SimDuration
  ) -> Bool {
    guard rule.firstWindow < rule.windowEnd, let appointments = city.appointments else {
      return true
    }
    for position in rule.firstWindow..<rule.windowEnd {
      let window = appointments.windows[position]
      if start >= window.start, start + appointments.slot <= window.end {
        slot.window = (position, window.mostPerDay)
        return true
      }
    }
    return false
  }

  @inline(__always)
  private mutating func missesAppointment(_ row: DossierRow) -> Bool {
    guard let appointments = city.appointments else { return false }
    return happens(appointments.rules[serviceClass(of: row)].noShowShare, .noShow, row)
  }

  /// When somebody comes to an agreed time: later than that, or earlier, but on its day.
  private mutating func arrival(_ row: DossierRow, for slot: SimTime) -> SimTime {
    guard let appointments = city.appointments else { return slot }
    let lateness = draw(
      appointments.rules[serviceClass(of: row)].latenessMinutes, .lateness, row)
    return max(SimTime.startOfDay(slot.day), slot + .minutes(lateness))
  }

  /// The time is there, and with it the citizen, now or late, or nobody. It counts now, so that
  /// of all that count the same share is missed, however long before they were made.
  mutating func appointmentComes(_ row: DossierRow, _ now: SimTime, _ events: inout Events) {
    let queue = dossiers[row].queue
    count(.appointments, row)
    countAtSite(.appointments, queue, now)
    if missesAppointment(row) {
      count(.noShows, row)
      countAtSite(.noShows, queue, now)
      comesInVain(row, now, &events)
      return
    }
    let arrival = arrival(row, for: SimTime(ticks: dossiers[row].waitingSince))
    if arrival > now {
      send(.citizenEnters(row: row), at: arrival, &events)
    } else {
      citizenEnters(row, now, &events)
    }
  }
}
