import LegalClock
import Rosters

extension Problems {
  /// A branch with 20 people and two skills, Monday to Saturday morning.
  static var branch: RosterProblem {
    let land: [[Int]] = [
      [3, 5, 6, 6, 5, 5, 4, 3, 3, 4, 5, 5, 4, 4, 3], [3, 4, 5, 5, 5, 4, 3, 3, 3, 4, 4, 4, 3, 3, 2],
      [3, 4, 5, 5, 4, 4, 3, 3, 2, 3, 4, 4, 3, 3, 2], [3, 4, 5, 5, 5, 4, 4, 3, 3, 4, 4, 4, 3, 3, 2],
      [3, 5, 6, 6, 6, 5, 4, 3, 3, 4, 5, 5, 5, 4, 3], [2, 2, 3, 3, 3, 2, 2, 2],
    ]
    let civil: [[Int]] = [
      [4, 6, 7, 8, 7, 6, 5, 4, 4, 6, 7, 6, 6, 5, 4], [4, 5, 6, 6, 6, 5, 4, 4, 3, 5, 5, 5, 4, 4, 3],
      [3, 5, 6, 6, 5, 5, 4, 3, 3, 4, 5, 5, 4, 4, 3], [4, 5, 6, 6, 6, 5, 4, 4, 3, 5, 5, 5, 4, 4, 3],
      [4, 6, 7, 8, 7, 6, 5, 4, 4, 6, 7, 6, 6, 5, 4], [3, 3, 4, 4, 4, 3, 3, 2],
    ]
    var needs: [Need] = []
    for (group, table) in [land, civil].enumerated() {
      for (day, row) in table.enumerated() {
        let skill = group == 0 ? "land" : "civil"
        needs += Problems.needs(
          Array(row.prefix(8)), on: day, from: 450, period: 30, group: group, skill: skill)
        needs += Problems.needs(
          Array(row.dropFirst(8)), on: day, from: 810, period: 30, group: group, skill: skill)
      }
    }
    let saturday = Contract.Supplement(.saturday, anHour: 30_000)
    var problem = RosterProblem(
      horizon: .week, groups: ["land", "civil"], needs: needs,
      shifts: [
        ShiftType(id: "full", stretches: [450..<690, 810..<1020]),
        ShiftType(id: "early", stretches: [450..<690, 810..<960]),
        ShiftType(id: "late", stretches: [510..<690, 810..<1020]),
        ShiftType(id: "morning", stretches: [450..<690]),
        ShiftType(id: "afternoon", stretches: [810..<1020]),
      ],
      contracts: [
        Contract(
          id: "full", shifts: [0, 1, 2, 3],
          week: .init(shifts: 4...6, minutes: 1800...2400, daysOffTogether: 1, restMinutes: 720),
          pay: .init(aWeek: 2_000_000, anHour: 0, supplements: [saturday])),
        Contract(
          id: "part", shifts: [3, 4],
          week: .init(shifts: 0...6, minutes: 0...1440, restMinutes: 720),
          pay: .init(anHour: 60_000, supplements: [saturday])),
      ],
      staff: [
        StaffEntry(id: "land", people: 6...6, contract: 0, skills: [.init("land")]),
        StaffEntry(id: "civil", people: 6...6, contract: 0, skills: [.init("civil")]),
        StaffEntry(
          id: "both", people: 4...4, contract: 0, skills: [.init("land"), .init("civil")]),
        StaffEntry(id: "aid", people: 4...4, contract: 1, skills: [.init("civil")]),
      ])
    problem.house.doors =
      Array(
        repeating: [
          Session(start: TimeOfDay(minutes: 450), end: TimeOfDay(minutes: 690)),
          Session(start: TimeOfDay(minutes: 810), end: TimeOfDay(minutes: 1020)),
        ], count: 5) + [
        [Session(start: TimeOfDay(minutes: 450), end: TimeOfDay(minutes: 690))], [],
      ]
    return problem
  }
}
