import EventKernel
import Stochastics

/// How many appointments stand in each slot, for the groups that give them.
struct BookingState: ~Copyable {
  /// By group: where its slots begin; `none` if it gives no appointments.
  private var first: ContiguousArray<Int>
  private var booked: PlainArray<UInt8>
  let slotsPerDay: Int

  static let none = -1

  init(_ city: City) {
    guard let appointments = city.appointments else {
      slotsPerDay = 0
      first = []
      booked = PlainArray()
      return
    }
    slotsPerDay = appointments.slotsPerDay
    let days = city.window.endDay + appointments.longestLead * 3 + 60
    var slots = 0
    first = ContiguousArray(
      city.counters.groups.map { group in
        guard group.serves & appointments.serves != 0, group.role == .full else {
          return BookingState.none
        }
        defer { slots += days * appointments.slotsPerDay }
        return slots
      })
    booked = PlainArray(repeating: 0, count: slots)
  }

  func gives(_ group: Int) -> Bool { !first.isEmpty && first[group] != BookingState.none }

  /// Books a slot if fewer than `capacity` stand in it.
  mutating func book(group: Int, day: Int, slot: Int, capacity: Int) -> Bool {
    let cell = first[group] + day * slotsPerDay + slot
    guard Int(booked[cell]) < min(capacity, 255) else { return false }
    booked[cell] += 1
    return true
  }
}

extension CityModel {
  /// Whether this citizen comes at a time that is agreed: the first free slot after the lead time
  /// that was drawn.
  @inline(__always)
  mutating func makesAppointment(
    _ row: UInt32, _ now: SimTime, _ events: inout Events
  ) -> Bool {
    let group = Int(dossiers[row].group)
    guard bookings.gives(group), let appointments = city.appointments else { return false }
    let serviceClass = city.procedures[Int(dossiers[row].procedure)].serviceClass
    guard appointments.serves >> UInt64(serviceClass) & 1 == 1,
      happens(appointments.share, .appointment, row)
    else { return false }
    let lead = draw(appointments.leadWorkingDays, .appointment, row, occurrence: 1)
    guard let slot = firstFreeSlot(group, lead: max(1, Int(lead.rounded(.up))), now) else {
      return false
    }
    count(.appointments, row)
    countAtSite(.appointments, group: group, now)
    if happens(appointments.noShowShare, .noShow, row) {
      send(.appointmentMissed(row: row), at: slot, &events)
      return true
    }
    let lateness = draw(appointments.latenessMinutes, .lateness, row)
    let arrival = max(SimTime.startOfDay(slot.day), slot + .minutes(lateness))
    dossiers[row].traits.insert(.appointment)
    dossiers[row].waitingSince = slot.ticks
    send(.citizenEnters(row: row), at: max(now, arrival), &events)
    return true
  }

  private mutating func firstFreeSlot(_ group: Int, lead: Int, _ now: SimTime) -> SimTime? {
    guard let appointments = city.appointments else { return nil }
    let calendar = Int(city.counters.groups[group].calendar)
    let capacity = city.counters.groups[group].slotCapacity
    guard capacity > 0 else { return nil }
    for days in lead..<lead + appointments.longestLead {
      let day = city.calendars[calendar].workingDay(days, after: now.day)
      for position in city.calendars[calendar].positions(on: day) {
        let session = city.calendars[calendar].sessions[position]
        var slot = Int((session.start - .startOfDay(day)).ticks / appointments.slot.ticks)
        while true {
          let start =
            SimTime.startOfDay(day) + SimDuration(ticks: Int64(slot) * appointments.slot.ticks)
          guard start + appointments.slot <= session.end else { break }
          if start >= session.start,
            bookings.book(group: group, day: day, slot: slot, capacity: capacity)
          {
            return start
          }
          slot += 1
        }
      }
    }
    return nil
  }

  mutating func appointmentMissed(_ row: UInt32, _ now: SimTime, _ events: inout Events) {
    count(.noShows, row)
    countAtSite(.noShows, group: Int(dossiers[row].group), now)
    comesInVain(row, now, &events)
  }
}
