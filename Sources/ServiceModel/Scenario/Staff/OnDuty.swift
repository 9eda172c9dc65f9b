public import LegalClock

/// People for a part of a day, as a plan has it, whether the doors are open or not.
public struct OnDuty: Hashable, Sendable {
  /// The first minute.
  public var start: TimeOfDay
  /// The first minute that is not in it any more.
  public var end: TimeOfDay
  /// On average over the days, without whoever is missing or does something else: those who have time
  /// for citizens, or for dossiers.
  public var people: Double

  /// A part of a day as it is; nothing is checked.
  public init(start: TimeOfDay, end: TimeOfDay, people: Double) {
    self.start = start
    self.end = end
    self.people = people
  }

  /// How much of it lies within a session, in minutes.
  public func minutes(in session: Session) -> Double {
    Double(
      max(0, min(session.end.minutes, end.minutes) - max(session.start.minutes, start.minutes)))
  }
}

extension Scenario {
  /// Who has time for citizens in a counter group through a day: by its plan of people, or by its share
  /// of the staff. `absenceShare` is the probability that somebody is missing on that day; what of it is
  /// usual is in no plan of people.
  public func onDuty(
    in group: CounterGroup, on weekday: Weekday, date: CivilDate? = nil, absenceShare: Double
  ) -> [OnDuty] {
    guard let plan = group.people else {
      return reception.staffingPlans[group.plan.position].onDuty {
        group.timeForCitizens(in: $0, absenceShare: absenceShare)
      }
    }
    let usual = reception.absenceShare
    let there = absenceShare == usual ? 1 : (1 - absenceShare) / (1 - usual)
    return plan.onDuty(on: weekday, date: date, there: there)
  }

  /// Who works on dossiers in an office through a day, in the same way.
  public func onDuty(
    in office: Office, on weekday: Weekday, date: CivilDate? = nil, absenceShare: Double = 0
  ) -> [OnDuty] {
    if let plan = office.people {
      return plan.onDuty(on: weekday, date: date, there: 1 - absenceShare)
    }
    let agents = Double(office.agents) * (1 - absenceShare)
    guard let plan = office.plan else {
      return [OnDuty(start: TimeOfDay(minutes: 0), end: TimeOfDay(minutes: 1440), people: agents)]
    }
    return reception.staffingPlans[plan.position].onDuty {
      agents * $0.share * (1 - $0.breakShare)
    }
  }

  /// When the people of a group work: the hours of its site, but for exceptions.
  public func calendar(of group: CounterGroup) -> CalendarPattern {
    time.calendars[reception.sites[group.site.position].calendar.position]
  }

  /// The weekday that a date counts as for those who work by a calendar: where make-up days are
  /// worked, one is the day that it replaces.
  public func weekday(of date: CivilDate, in calendar: CalendarPattern) -> Weekday {
    calendar.observesPublicHolidays ? time.specialDays.weekday(of: date) : date.weekday
  }
}

extension CounterGroup {
  /// Those who are ever there at once, if nobody is missing.
  public var mostPeople: Int { people.map { Int($0.mostPeople.rounded(.up)) } ?? staff }
}

extension Office {
  /// Those who are ever there at once, if nobody is missing.
  public var mostPeople: Int { people.map { Int($0.mostPeople.rounded(.up)) } ?? agents }
}

extension [OnDuty] {
  /// Those there at a time of day; 0 if nobody is.
  public func people(at time: TimeOfDay) -> Double {
    first { $0.start <= time && time < $0.end }?.people ?? 0
  }
}

extension StaffingPlan {
  fileprivate func onDuty(_ people: (Shift) -> Double) -> [OnDuty] {
    shifts.indices.map { index in
      OnDuty(
        start: shifts[index].start,
        end: index + 1 < shifts.count ? shifts[index + 1].start : TimeOfDay(minutes: 1440),
        people: people(shifts[index]))
    }
  }
}

extension PeoplePlan {
  fileprivate func onDuty(on weekday: Weekday, date: CivilDate?, there: Double) -> [OnDuty] {
    (date.map { stretches(on: $0, as: weekday) } ?? weekly[weekday.rawValue]).map {
      OnDuty(start: $0.start, end: $0.end, people: $0.people * there)
    }
  }
}
