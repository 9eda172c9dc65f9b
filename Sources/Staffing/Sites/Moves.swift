import ServiceModel

/// What unknowns stand for: the half-hours of one weekday, group by group, or the people of each group.
enum Moves: Hashable, Sendable {
  case halfHours(slots: [Int], groups: Int)
  case people(groups: Int)

  var count: Int {
    switch self {
    case .halfHours(let slots, let groups): slots.count * groups
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
    case (.people, .people(let numbers)): numbers
    case (.halfHours, .people), (.people, .hours):
      preconditionFailure("unknowns are of the people that are moved")
    }
  }

  /// Puts what was found into a staffing.
  func put(_ found: [Int], into people: SitePeople, _ weekday: Int?) -> SitePeople {
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
    guard case .halfHours(let slots, let groups) = self else { return site.plans(.people(people)) }
    return (0..<groups).map { group in
      var day = Array(repeating: 0.0, count: CellCalendar.slots)
      for (place, slot) in slots.enumerated() {
        day[slot] = Double(people[group * slots.count + place])
      }
      return PeoplePlan(halfHours: Array(repeating: day, count: 7))
    }
  }

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
