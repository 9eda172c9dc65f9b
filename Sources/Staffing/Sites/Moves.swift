import ServiceModel

/// What unknowns stand for: the half-hours of one weekday, group by group, those of all weekdays, or the people
/// of each group.
enum Moves: Hashable, Sendable {
  case halfHours(slots: [Int], groups: Int)
  /// `slots` number the half-hours of the week from Monday's midnight on.
  case week(slots: [Int], groups: Int)
  case people(groups: Int)

  var count: Int {
    switch self {
    case .halfHours(let slots, let groups), .week(let slots, let groups): slots.count * groups
    case .people(let groups): groups
    }
  }

  /// Of a staffing.
  func unknowns(of people: SitePeople, _ weekday: Int?) -> [Int] {
    switch (self, people) {
    case (.halfHours(let slots, let groups), .hours(let week)):
      (0..<groups).flatMap { group in
        slots.map { week.groups[group][weekday ?? 0][$0] }
      }
    case (.week(let slots, let groups), .hours(let week)):
      (0..<groups).flatMap { group in
        slots.map { week.groups[group][$0 / CellCalendar.slots][$0 % CellCalendar.slots] }
      }
    case (.people, .people(let numbers)): numbers
    case (.halfHours, .people), (.week, .people), (.people, .hours):
      preconditionFailure("unknowns are of the people that are moved")
    }
  }

  /// Puts what was found into a staffing.
  func put(_ found: [Int], into people: SitePeople, _ weekday: Int?) -> SitePeople {
    if case .week(let slots, let groups) = self, case .hours(var week) = people {
      for group in 0..<groups {
        for (place, slot) in slots.enumerated() {
          week.groups[group][slot / CellCalendar.slots][slot % CellCalendar.slots] =
            found[group * slots.count + place]
        }
      }
      return .hours(week)
    }
    guard case .halfHours(let slots, let groups) = self, case .hours(var week) = people,
      let weekday
    else { return .people(found) }
    for group in 0..<groups {
      for (place, slot) in slots.enumerated() {
        week.groups[group][weekday][slot] = found[group * slots.count + place]
      }
    }
    return .hours(week)
  }

  /// The plans of a site with these people. Half-hours are the same on all weekdays: only one's visits are
  /// there.
  func plans(_ site: StaffedSite, _ people: [Int]) -> [PeoplePlan] {
    if case .week(_, let groups) = self {
      let nobody = Array(
        repeating: Array(repeating: 0, count: CellCalendar.slots), count: 7)
      let empty = WeekOfPeople(groups: Array(repeating: nobody, count: groups))
      return site.plans(put(people, into: .hours(empty), nil))
    }
    guard case .halfHours(let slots, let groups) = self else { return site.plans(.people(people)) }
    return (0..<groups).map { group in
      var day = Array(repeating: 0.0, count: CellCalendar.slots)
      for (place, slot) in slots.enumerated() {
        day[slot] = Double(people[group * slots.count + place])
      }
      return PeoplePlan(halfHours: Array(repeating: day, count: 7))
    }
  }

  /// The group of an unknown, its weekday if it is of the week, and its half-hour of the day.
  func place(_ unknown: Int) -> (group: Int, weekday: Int?, slot: Int?) {
    switch self {
    case .halfHours(let slots, _): (unknown / slots.count, nil, slots[unknown % slots.count])
    case .week(let slots, _):
      (
        unknown / slots.count, slots[unknown % slots.count] / CellCalendar.slots,
        slots[unknown % slots.count] % CellCalendar.slots
      )
    case .people: (unknown, nil, nil)
    }
  }

  /// Whether unknowns are people in one half-hour each.
  var areHalfHours: Bool { if case .people = self { false } else { true } }

  /// Unknowns that tickets of these half-hours of the day hang on: those themselves first, then the one
  /// before, after, and two more before; of whole people all.
  func near(_ wanted: [Int]) -> [Int] {
    guard case .halfHours(let slots, let groups) = self else { return Array(0..<count) }
    let places = wanted.compactMap { slots.firstIndex(of: $0) }
    guard let first = places.min(), let last = places.max() else { return Array(0..<count) }
    let near = Array(first...last) + [first - 1, last + 1, first - 2, first - 3]
    return near.filter(slots.indices.contains).flatMap { place in
      (0..<groups).map { $0 * slots.count + place }
    }
  }
}
