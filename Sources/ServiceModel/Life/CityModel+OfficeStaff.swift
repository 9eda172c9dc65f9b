import EventKernel
import LegalClock

// The people of an office with a staffing plan through a day. Whoever is on duty begins work; what has
// been begun is finished by whoever began it, in the office's hours, also after the shift: at closing it
// stops, and goes on the next morning. Breaks and shares of a person are as at counters: a person for
// the first part of the shift.
extension CityModel {
  /// Midnight, on dates on which people may be missing: who has come to work today. Whoever is missing
  /// leaves what is begun to others, who finish it before they take anything new.
  @inline(never)
  mutating func callOfficesTheRoll(_ day: Int, _ now: SimTime, _ events: inout Events) {
    for office in offices.places {
      let rules = city.offices.offices[office]
      offices[office].present = present(
        of: rules.agents, owner: city.events.officeKeys[office], day,
        city.events.absenceShare(of: office, on: day))
      guard rules.plan == nil else { continue }
      offices[office].capacity = offices[office].present
      takeUpWork(office, now, &events)
    }
  }

  /// Midnight: when it changes today who is on duty.
  mutating func planOffices(_ day: Int, _ events: inout Events) {
    for office in city.offices.planned {
      for session in city.offices.sessions(of: office, on: day) {
        var start = session.start
        while start < session.end {
          let stretch = city.officeStretch(
            office, of: offices[office].present, from: start, to: session.end)
          events.schedule(.officeShift(office: office), .calendar, at: start)
          if stretch.leaving > start, stretch.leaving < stretch.end {
            events.schedule(.officeShift(office: office), .calendar, at: stretch.leaving)
          }
          start = stretch.end
        }
        events.schedule(.officeShift(office: office), .calendar, at: session.end)
      }
    }
  }

  /// Other people are on duty from now on: those who are free begin what waits.
  mutating func officeShift(_ office: OfficeID, _ now: SimTime, _ events: inout Events) {
    offices[office].capacity = city.agentsOnDuty(office, of: offices[office].present, now)
    takeUpWork(office, now, &events)
  }
}

extension City {
  /// A part of a session in which nothing changes but that one of the people leaves.
  struct OfficeStretch {
    var end: SimTime
    /// On duty to the end.
    var people: Int64
    /// Until when there is one more of them.
    var leaving: SimTime
    /// On duty, all together, in microseconds.
    var time: Int64
  }

  /// From `start`, where a session or a shift begins, if so many have come to work.
  func officeStretch(
    _ office: OfficeID, of present: Int32, from start: SimTime, to sessionEnd: SimTime
  ) -> OfficeStretch {
    let rules = offices.offices[office]
    let midnight = SimTime.startOfDay(start.day)
    let shift = rules.plan.map { counters.shift(of: $0, at: start - midnight) } ?? (nil, .day)
    let end = min(sessionEnd, midnight + shift.next)
    let length = (end - start).ticks
    let share = shift.now.map { $0.share * (1 - $0.breakShare) } ?? 0
    let time = Int64((Double(present) * share * Double(length)).rounded())
    let (people, rest) = time.quotientAndRemainder(dividingBy: length)
    return OfficeStretch(
      end: end, people: people, leaving: start + SimDuration(ticks: rest), time: time)
  }

  /// How many may begin work now in an office with a plan, if so many have come to work.
  func agentsOnDuty(_ office: OfficeID, of present: Int32, _ now: SimTime) -> Int32 {
    for session in offices.sessions(of: office, on: now.day)
    where session.start <= now && now < session.end {
      var start = session.start
      while start < session.end {
        let stretch = officeStretch(office, of: present, from: start, to: session.end)
        if now < stretch.end { return Int32(stretch.people) + (now < stretch.leaving ? 1 : 0) }
        start = stretch.end
      }
    }
    return 0
  }

  /// The time of all people on duty in an office inside the observation window, in microseconds.
  func officeCapacity(_ office: OfficeID) -> Int64 {
    let rules = offices.offices[office]
    let calendar = offices.calendars[rules.calendar]
    guard rules.plan != nil else {
      return Int64(rules.agents) * calendar.workingTime(from: window.start, to: window.stop).ticks
    }
    var time: Int64 = 0
    for day in window.startDay..<window.stopDay {
      for session in offices.sessions(of: office, on: day) {
        var start = session.start
        while start < session.end {
          let stretch = officeStretch(office, of: rules.agents, from: start, to: session.end)
          time += stretch.time
          start = stretch.end
        }
      }
    }
    return time
  }
}
