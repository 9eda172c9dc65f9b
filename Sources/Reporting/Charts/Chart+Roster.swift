import Rosters
import Wording

extension Chart {
  /// Who works when: a panel for each day, a bar for each stretch of work, coloured by group.
  static func roster(_ problem: RosterProblem, _ roster: Roster) -> Chart {
    let days = (0..<problem.horizon.dayCount).filter { day in
      roster.shifts.contains { $0.day == day }
    }
    let people = roster.people.indices.filter { person in
      roster.shifts.contains { $0.person == person }
    }
    let bounds = roster.shifts.flatMap(\.stays).map(\.minutes)
    let start = Double((bounds.map(\.lowerBound).min() ?? 480) / 60)
    let end = Double(((bounds.map(\.upperBound).max() ?? 1020) + 59) / 60)
    let names = JSON.array(people.map { .string(roster.people[$0].name) })
    return Chart("roster", PackageResources.roster_vl_json) { language in
      let text = RosterText(problem, language)
      return [
        "columns": .number(Double(min(7, days.count))),
        "panels": .array(
          days.map { day in
            let stays = roster.shifts.filter { $0.day == day }.flatMap { shift in
              shift.stays.map { stay in
                [
                  "person": .string(roster.people[shift.person].name),
                  "start": .number(Double(stay.minutes.lowerBound) / 60),
                  "end": .number(Double(stay.minutes.upperBound) / 60),
                  "group": .string(stay.group.map { problem.groups[$0] } ?? ""),
                ] as JSON
              }
            }
            return [
              "title": .string(text.day(day)), "height": .number(Double(16 * people.count)),
              "width": .number(max(90, 14 * (end - start))), "people": names,
              "hours": [.number(start), .number(end)], "rows": .array(stays),
            ] as JSON
          }),
      ]
    }
  }
}
