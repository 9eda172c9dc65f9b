package import LegalClock
package import ServiceModel

/// The people of one site as a solution has them: at the counters, for citizens, with nothing taken off.
package enum SitePeople: Hashable, Sendable, Codable {
  /// By weekday and half-hour.
  case hours(WeekOfPeople)
  /// Of each counter group, in the order of the scenario: all through its shifts, as far as they have all
  /// of its people on duty.
  case people([Int])

  /// People times hours in a week, of people by half-hour; else people.
  package var amount: Double {
    switch self {
    case .hours(let week): week.hoursPerWeek
    case .people(let people): Double(people.reduce(0, +))
    }
  }
}

/// One site whose counters are staffed: which groups it has, and when its doors are open.
package struct StaffedSite: Sendable {
  /// Among the sites of the scenario.
  package let site: SiteID
  /// Its counter groups.
  package let groups: [CounterGroupID]
  let open: OpenHalfHours
  /// By group: how much of its people its shifts have at the counters, over the day.
  private let shifts: [[PeoplePlan.Stretch]]

  /// Half-hours of a week in which the doors are open.
  var openHalfHours: Int { open.byWeekday.reduce(0) { $0 + $1.count } }

  /// A site of the scenario, by position.
  package init(_ site: Int, in scenario: Scenario) {
    self.site = SiteID(site)
    groups = scenario.reception.counterGroups.indices
      .filter { scenario.reception.counterGroups[$0].site.position == site }
      .map { CounterGroupID($0) }
    open = OpenHalfHours(of: SiteID(site), in: scenario)
    shifts = groups.map { group in
      let plan = scenario.reception.counterGroups[group.position].plan
      return scenario.reception.staffingPlans[plan.position].shares
    }
  }

  /// Half-hours of the day in which the doors are open on a weekday.
  package func openSlots(on weekday: Weekday) -> [Int] { open.byWeekday[weekday.rawValue] }

  /// The plans of the groups, in their order.
  package func plans(_ people: SitePeople) -> [PeoplePlan] {
    switch people {
    case .hours(let week): week.plans
    case .people(let numbers): zip(shifts, numbers).map { plan($0, people: $1) }
    }
  }

  /// Within the sessions of each weekday.
  private func plan(_ shifts: [PeoplePlan.Stretch], people: Int) -> PeoplePlan {
    PeoplePlan(
      weekly: open.sessions.map { day in
        day.flatMap { session in
          shifts.compactMap { shift in
            let (start, end) = (max(shift.start, session.start), min(shift.end, session.end))
            guard start < end else { return nil }
            return PeoplePlan.Stretch(
              start: start, end: end, people: Double(people) * shift.people)
          }
        }
      })
  }

  /// People times hours in a week, within the doors.
  package func hoursPerWeek(_ people: SitePeople) -> Double {
    let plans = plans(people)
    return open.byWeekday.enumerated().reduce(0) { sum, day in
      day.element.reduce(sum) { sum, slot in
        plans.reduce(sum) {
          $0 + $1.weekly[day.offset].people(at: TimeOfDay(minutes: 30 * slot + 15)) / 2
        }
      }
    }
  }
}

extension StaffingPlan {
  /// Of one person: how much of a person is at a counter, shift by shift.
  fileprivate var shares: [PeoplePlan.Stretch] {
    shifts.enumerated().map { index, shift in
      PeoplePlan.Stretch(
        start: shift.start,
        end: index + 1 < shifts.count ? shifts[index + 1].start : TimeOfDay(minutes: 1440),
        people: shift.share * (1 - shift.breakShare))
    }
  }
}

extension Scenario {
  /// Those of a group who have time for citizens, as the scenario has it.
  package func people(in group: CounterGroupID, on weekday: Weekday, at time: TimeOfDay) -> Double {
    onDuty(
      in: reception.counterGroups[group.position], on: weekday,
      absenceShare: reception.absenceShare
    ).first { $0.start <= time && time < $0.end }?.people ?? 0
  }
}
