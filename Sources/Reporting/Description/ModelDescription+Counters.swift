import LegalClock
import ServiceModel
import Wording

// Counter groups that are not like any other: a row for each rule, groups of the same rule together.
extension ModelDescription {
  var counterRules: String {
    var rows: [[String]] = []
    var positions: [[String]: Int] = [:]
    var groups: [[String]] = []
    for group in scenario.reception.counterGroups {
      for rule in rules(of: group) {
        if let known = positions[rule] {
          groups[known].append(group.id)
        } else {
          positions[rule] = rows.count
          rows.append(rule)
          groups.append([group.id])
        }
      }
    }
    return table(
      [EventTexts.feature, EventTexts.whom, EventTexts.value, Texts.groups],
      zip(rows, groups).map { $0 + [few($1)] })
  }

  /// What, of which class, and how.
  private func rules(of group: CounterGroup) -> [[String]] {
    let everybody = EventTexts.everybody[language]
    var found: [[String]] = []
    if let role = VisitTexts.roles[group.role] {
      found.append([VisitTexts.role[language], everybody, role[language]])
    }
    if let minutes = group.opensAfterMinutes {
      found.append([VisitTexts.opensAfter[language], everybody, number(minutes)])
    }
    if !group.callsFirst.isEmpty {
      let first = group.callsFirst.map(name).joined(separator: ", ")
      found.append([VisitTexts.callsFirst[language], first, ""])
    }
    if group.otherDutiesShare > 0 {
      found.append([
        VisitTexts.otherDuties[language], everybody,
        "\(format.percent(group.otherDutiesShare)) (\(group.otherDuties.rawValue))",
      ])
    }
    if group.speeds.all.contains(where: { $0 != 1 }) {
      found += rows(VisitTexts.speed, group.speeds) { number($0) }
    }
    return found
  }

  /// Full-time people at the counters of a group while its site is open, on average over a week: what
  /// its plan has them there for, less breaks and other duties. None where they come when they are
  /// called.
  func fullTime(_ group: CounterGroup) -> Double {
    if group.isOnCall { return 0 }
    let site = scenario.reception.sites[group.site.position]
    let weekly = scenario.time.calendars[site.calendar.position].weekly
    let open = weekly.joined().reduce(0) { $0 + ($1.end.minutes - $1.start.minutes) }
    guard open > 0 else { return 0 }
    return weekly.indices.reduce(0) { sum, day in
      weekly[day].reduce(sum) { $0 + personMinutes(of: group, in: $1, onDay: day) }
    } / Double(open)
  }

  /// On a weekday by its number from Monday.
  private func personMinutes(of group: CounterGroup, in session: Session, onDay day: Int) -> Double
  {
    if let plan = group.people {
      return plan.weekly[day].reduce(0) { sum, stretch in
        let (start, end) = (max(stretch.start, session.start), min(stretch.end, session.end))
        return start < end ? sum + stretch.people * Double(end.minutes - start.minutes) : sum
      }
    }
    let shifts = scenario.reception.staffingPlans[group.plan.position].shifts
    return shifts.indices.reduce(0) {
      $0 + shifts.minutes(of: $1, in: session)
        * group.timeForCitizens(in: shifts[$1], absenceShare: 0)
    }
  }
}
