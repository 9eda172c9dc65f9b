import LegalClock
import ServiceModel
import Wording

// Plans of people against the doors: nothing is refused that may be meant, but told.

extension Scenario {
  func checkPeople(_ reading: Reading) {
    let places = plannedPlaces
    guard !places.isEmpty else { return }
    let place = reading.place(of: "people_plan")
    tell(places.filter(\.isOutsideTheDoors), at: place, reading) { count, names in
      LocalizedText(
        vi:
          "people_plan: \(count) nơi có người ngoài giờ mở cửa, khi đó không ai làm việc (\(names))",
        en:
          "people_plan: {0 place has|places have} people outside the opening hours, when nobody works "
          + "there (\(names))"
      ).filled("\(count)")
    }
    tell(places.filter { !$0.emptyWeekdays.isEmpty }, at: place, reading) { count, names in
      let days = Weekday.allCases.filter { day in
        places.contains { $0.emptyWeekdays.contains(day) }
      }
      return LocalizedText(
        vi: "people_plan: \(count) nơi mở cửa cả ngày mà không có người "
          + "(\(days.map { vietnameseWeekdays[$0.rawValue] }.joined(separator: ", ")); \(names))",
        en: "people_plan: {0 place is|places are} open on a day on which nobody is planned there "
          + "(\(days.map(\.name).joined(separator: ", ")); \(names))"
      ).filled("\(count)")
    }
  }

  private func tell(
    _ places: [PlannedPlace], at place: Place, _ reading: Reading,
    _ text: (Int, String) -> LocalizedText
  ) {
    guard !places.isEmpty else { return }
    let names = places.prefix(5).map { "'\($0.id)'" }.joined(separator: ", ")
    reading.problems.tell(text(places.count, names + (places.count > 5 ? ", …" : "")), at: place)
  }

  private var plannedPlaces: [PlannedPlace] {
    let groups = reception.counterGroups.compactMap { group in
      group.people.map { PlannedPlace(group.id, $0, calendar(of: group)) }
    }
    let offices = backOffice.offices.compactMap { office in
      office.people.map {
        PlannedPlace(office.id, $0, time.calendars[office.calendar.position])
      }
    }
    return groups + offices
  }
}

/// A counter group or office with a plan, in an ordinary week.
private struct PlannedPlace {
  let id: String
  /// Whether there are people at times at which the doors are closed.
  let isOutsideTheDoors: Bool
  /// On which the doors are open, and nobody is planned.
  let emptyWeekdays: [Weekday]

  init(_ id: String, _ plan: PeoplePlan, _ calendar: CalendarPattern) {
    self.id = id
    let days = zip(Weekday.allCases, zip(plan.weekly, calendar.weekly))
    isOutsideTheDoors = days.contains { _, day in
      let (stretches, sessions) = day
      return stretches.contains { $0.minutes(in: sessions) < $0.end.minutes - $0.start.minutes }
    }
    emptyWeekdays = days.filter { _, day in
      let (stretches, sessions) = day
      return !sessions.isEmpty && stretches.allSatisfy { $0.minutes(in: sessions) == 0 }
    }.map(\.0)
  }
}

extension PeoplePlan.Stretch {
  /// Minutes of it within sessions of one day.
  fileprivate func minutes(in sessions: [Session]) -> Int {
    sessions.reduce(0) {
      $0 + max(0, min($1.end.minutes, end.minutes) - max($1.start.minutes, start.minutes))
    }
  }
}
