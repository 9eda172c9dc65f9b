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
    let serviceClass = city.procedures[dossiers[row].procedure].serviceClass
    guard appointments.serves >> UInt64(serviceClass.rawValue) & 1 == 1,
      happens(appointments.share, .appointment, row)
    else { return false }
    let drawn = draw(appointments.leadWorkingDays, .appointment, row, occurrence: 1)
    // Beyond the longest lead, nobody looks for a slot.
    let lead = (0...appointments.longestLead + 1).nearest(to: drawn.rounded(.up))
    guard let slot = firstFreeSlot(queue, lead: lead, now) else { return false }
    dossiers[row].traits.insert(.appointment)
    dossiers[row].waitingSince = slot.ticks
    let comes = missesAppointment(row) ? slot : max(now, min(slot, arrival(row, for: slot)))
    send(.appointmentComes(row: row), at: comes, &events)
    return true
  }

  /// The first free slot from `lead` working days after today on, if that is no more than the
  /// longest lead; today's are those still to come. Slots follow each other from the beginning of
  /// each session on.
  private mutating func firstFreeSlot(_ queue: QueueID, lead: Int, _ now: SimTime) -> SimTime? {
    guard let appointments = city.appointments, lead <= appointments.longestLead else { return nil }
    let calendar = city.counters.queues[queue].calendar
    let capacity = city.counters.queues[queue].slotCapacity
    guard capacity > 0 else { return nil }
    for days in lead...appointments.longestLead {
      let day = city.calendars[calendar].workingDay(days, after: now.day)
      guard day != WorkingCalendar.noDay else { return nil }
      let ordinal = city.calendars[calendar].workingDays(before: day)
      var slot = 0
      for position in city.calendars[calendar].positions(on: day) {
        let session = city.calendars[calendar][position]
        var start = session.start
        while start + appointments.slot <= session.end {
          if start >= now,
            bookings.book(
              queue: queue, day: day, ordinal: ordinal, slot: slot, capacity: capacity)
          {
            return start
          }
          slot += 1
          start = start + appointments.slot
        }
      }
    }
    return nil
  }

  @inline(__always)
  private mutating func missesAppointment(_ row: DossierRow) -> Bool {
    guard let appointments = city.appointments else { return false }
    return happens(appointments.noShowShare, .noShow, row)
  }

  /// When somebody comes to an agreed time: later than that, or earlier, but on its day.
  private mutating func arrival(_ row: DossierRow, for slot: SimTime) -> SimTime {
    guard let appointments = city.appointments else { return slot }
    let lateness = draw(appointments.latenessMinutes, .lateness, row)
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
