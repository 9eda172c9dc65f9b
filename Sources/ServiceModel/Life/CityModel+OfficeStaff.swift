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
      if rules.duty?.isOfPeople == true { continue }
      offices[office].present = present(
        of: rules.agents, owner: city.events.officeKeys[office], day,
        city.events.absenceShare(of: office, on: day))
      guard rules.duty == nil else { continue }
      offices[office].capacity = offices[office].present
      takeUpWork(office, now, &events)
    }
  }

  /// Midnight: when it changes today who is on duty.
  mutating func planOffices(_ day: Int, _ events: inout Events) {
    for office in city.offices.planned {
      for stretch in city.stretches(of: office, on: day) {
        events.schedule(.officeShift(office: office), .calendar, at: stretch.start)
        let (_, leaving) = peopleOnDuty(office, stretch)
        if leaving > stretch.start, leaving < stretch.end {
          events.schedule(.officeShift(office: office), .calendar, at: leaving)
        }
      }
      for session in city.offices.sessions(of: office, on: day) {
        events.schedule(.officeShift(office: office), .calendar, at: session.end)
      }
    }
  }

  /// Other people are on duty from now on: those who are free begin what waits.
  mutating func officeShift(_ office: OfficeID, _ now: SimTime, _ events: inout Events) {
    offices[office].capacity = agentsOnDuty(office, now)
    takeUpWork(office, now, &events)
  }

  /// How many may begin work now in an office with a plan.
  mutating func agentsOnDuty(_ office: OfficeID, _ now: SimTime) -> Int32 {
    for stretch in city.stretches(of: office, on: now.day)
    where stretch.start <= now && now < stretch.end {
      let (people, leaving) = peopleOnDuty(office, stretch)
      return people + (now < leaving ? 1 : 0)
    }
    return 0
  }

  /// Those on duty for a whole stretch, and until when there is one more of them.
  private mutating func peopleOnDuty(
    _ office: OfficeID, _ stretch: DutyStretch
  ) -> (people: Int32, leaving: SimTime) {
    var stretch = stretch
    if city.events.changesOffices, city.offices.offices[office].duty?.isOfPeople == true {
      let day = stretch.start.day
      stretch = without(
        absentees: city.events.absenceShare(of: office, on: day),
        owner: city.events.officeKeys[office], day, stretch)
    }
    let (people, rest) = stretch.time(of: offices[office].present)
      .quotientAndRemainder(dividingBy: stretch.length)
    return (Int32(people), stretch.start + SimDuration(ticks: rest))
  }
}

extension City {
  /// The stretches of the day of an office with a plan.
  fileprivate func stretches(of office: OfficeID, on day: Int) -> DutyStretches {
    guard let plan = offices.offices[office].duty else {
      preconditionFailure("an office without a plan has everybody there")
    }
    return duty.stretches(of: plan, in: offices.sessions(of: office, on: day), on: day)
  }

  /// The time of all people on duty in an office inside the observation window, in microseconds.
  func officeCapacity(_ office: OfficeID) -> Int64 {
    let rules = offices.offices[office]
    let calendar = offices.calendars[rules.calendar]
    guard rules.duty != nil else {
      return Int64(rules.agents) * calendar.workingTime(from: window.start, to: window.stop).ticks
    }
    return (window.startDay..<window.stopDay).reduce(0) { time, day in
      stretches(of: office, on: day).reduce(time) { $0 + $1.time(of: rules.agents) }
    }
  }
}
