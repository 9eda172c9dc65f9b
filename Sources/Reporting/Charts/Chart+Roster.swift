import LegalClock
import Wording

extension Chart {
  /// Who works when: a panel for each day, what is needed as lines above, a bar for each stretch of work, coloured by
  /// group.
  static func roster(_ roster: RosterRows) -> Chart {
    let stays = roster.stays.map { RosterStretch($0) }
    let needs = RosterStretch.needs(roster.cover)
    let days = Set(stays.map(\.day)).sorted { RosterDay($0) < RosterDay($1) }
    let names = Dictionary(
      roster.people.map { ($0.person, $0.name) }, uniquingKeysWith: { first, _ in first })
    let working = Set(stays.map(\.what))
    let people = roster.people.filter { working.contains($0.person) }.map(\.name)
    let start = Double((stays.map(\.start).min() ?? 480) / 60)
    let end = Double(((stays.map(\.end).max() ?? 1020) + 59) / 60)
    let most = needs.map(\.people).max() ?? 1
    return Chart("roster", PackageResources.roster_vl_json, seen: roster.seen) { language in
      [
        "columns": .number(Double(min(7, days.count))),
        "panels": .array(
          days.map { day in
            [
              "title": .string(RosterDay(day).text[language]),
              "height": .number(Double(16 * people.count)),
              "width": .number(max(90, 14 * (end - start))),
              "people": .array(people.map { .string($0) }),
              "hours": [.number(start), .number(end)],
              "most": .number(most),
              "needs": .array(
                needs.filter { $0.day == day }.map { need in
                  need.json(["people": .number(need.people)])
                }),
              "rows": .array(
                stays.filter { $0.day == day }.map { stay in
                  stay.json(["person": .string(names[stay.what] ?? stay.what)])
                }),
            ] as JSON
          }),
      ]
    }
  }
}

/// A stretch of a day at one group of counters.
private struct RosterStretch {
  let day: String
  /// Minutes after the midnight with which the day begins.
  let start, end: Int
  let group: String
  /// The person; empty of a need.
  let what: String
  var people = 1.0

  init(_ row: RosterRow) {
    self.init(row.day, row.from, row.to, row.group, row.person, isNextDay: row.isNextDay)
  }

  private init(
    _ day: String, _ from: String, _ to: String, _ group: String?, _ what: String,
    isNextDay: Bool = false
  ) {
    let (begin, finish) = (TimeOfDay(from)?.minutes ?? 0, TimeOfDay(to)?.minutes ?? 0)
    (self.day, self.what, self.group) = (day, what, group ?? "")
    start = begin + (isNextDay ? 1440 : 0)
    end = start + (finish > begin ? finish - begin : finish - begin + 1440)
  }

  /// People needed at a group in each stretch, whatever they can do.
  static func needs(_ cover: [RosterCoverRow]) -> [RosterStretch] {
    var needs: [RosterStretch] = []
    for row in cover where row.people > 0 {
      var need = RosterStretch(row.day, row.from, row.to, row.group, "")
      need.people = row.people
      let same = needs.firstIndex {
        ($0.day, $0.start, $0.end, $0.group) == (need.day, need.start, need.end, need.group)
      }
      if let same { needs[same].people += need.people } else { needs.append(need) }
    }
    return needs
  }

  func json(_ more: [String: JSON]) -> JSON {
    .object(
      more.merging([
        "start": .number(Double(start) / 60), "end": .number(Double(end) / 60),
        "group": .string(group),
      ]) { $1 })
  }
}
