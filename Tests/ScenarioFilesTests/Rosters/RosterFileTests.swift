import Foundation
import LegalClock
import Rosters
import ScenarioFiles
import ServiceModel
import Testing
import Wording

@Suite struct `Files of rosters` {
  /// Both files in a folder of their own; problems without the folder's name.
  static func read(_ needs: String, _ shifts: String, site: String? = nil) throws -> LoadedRoster {
    let folder = FileManager.default.temporaryDirectory.appending(
      path: "roster-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let files = [("needs.csv", needs), ("shifts.yaml", shifts)].map { name, text in
      (folder.appending(path: name), Data(text.utf8))
    }
    for (file, bytes) in files { try bytes.write(to: file) }
    return try RosterFile.read(needs: files[0].0.path, shifts: files[1].0.path, site: site)
  }

  static func problems(_ needs: String, _ shifts: String, site: String? = nil) -> [String] {
    do {
      _ = try read(needs, shifts, site: site)
      return []
    } catch let invalid as InvalidScenario {
      return invalid.problems.map { problem in
        let file = problem.file.split(separator: "/").last ?? ""
        return "\(file):\(problem.line):\(problem.column): \(problem.message) | \(problem.hint)"
      }
    } catch {
      return ["\(error)"]
    }
  }

  static let needs = """
    site,group,weekday,from_time,to_time,people
    a,land,monday,07:30,08:00,2
    a,land,monday,08:00,08:30,3
    a,civil,saturday,07:30,11:30,1
    """

  static let shifts = """
    shifts:
      day:
        name: {vi: Ngày, en: Day}
        start: "07:30"
        end: "16:30"
        breaks: [{minutes: 60, from: "11:00", to: "13:30"}]
      night: {start: "22:00", end: "06:00", cost: 5}
    contracts:
      full:
        shifts_a_week: {least: 4, most: 5}
        hours_a_week: {most: 40}
        days_off_together: 2
        cost_a_week: {value: 2000000, source: Pay list, confidence: D}
        supplements_an_hour: {saturday: 30000}
      any: {}
    staff:
      - {id: an, name: Nguyễn An, contract: full}
      - {id: team, people: 12, least: 3, contract: any, skills: {land: 0.8, civil: 1}}
    caps:
      desks: {of: people_at_once, most: 6, days: [monday]}
    fixed:
      - {person: an, day: monday, shift: day}
      - {person: team-02, day: saturday, shift: "off"}
    """

  @Test func `needs and shifts are read as they are written`() throws {
    let loaded = try Self.read(Self.needs, Self.shifts)
    let problem = loaded.problem
    #expect(loaded.site == "a")
    #expect(problem.horizon == .week)
    #expect(problem.groups == ["land", "civil"])
    #expect(
      problem.needs[2]
        == Need(day: 5, minutes: 450..<690, group: 1, skill: "civil", people: 1, line: 4))
    #expect(problem.shifts[0].breaks == [.init(minutes: 60, starts: [660, 690, 720, 750])])
    #expect(problem.shifts[1].stretches == [1320..<1800])
    #expect(problem.contracts[0].week.minutes == 0...2400)
    #expect(problem.contracts[0].week.restMinutes == 720)
    #expect(problem.contracts[1].week.daysOffTogether == 1)
    #expect(problem.contracts[0].pay.supplements == [.init(.saturday, anHour: 30_000)])
    #expect(problem.staff[1].people == 3...12)
    #expect(problem.staff[1].speed(for: "land") == 0.8)
    #expect(problem.staff[1].personID(1) == "team-02")
    #expect(problem.caps == [Cap(id: "desks", kind: .atOnce, most: 6, days: [0])])
    #expect(
      problem.fixed == [
        FixedShift(staff: 0, person: 0, day: 0, shift: 0),
        FixedShift(staff: 1, person: 1, day: 5, shift: nil),
      ])
    let wage = loaded.assumptions.first { $0.key == "contracts.full.cost_a_week" }
    #expect(wage?.source == "Pay list")
    #expect(wage?.confidence == "D")
  }

  @Test func `the staffing that motcua staff finds is a file of needs`() throws {
    let needs = """
      site,counter_group,weekday,from_time,to_time,people,people_before,one_fewer\r
      a,land,monday,07:30,08:00,2.0,3.0,refuted\r
      a,civil,monday,07:30,08:00,1.0,,NA\r

      """
    let problem = try Self.read(needs, Self.shifts).problem
    #expect(problem.groups == ["land", "civil"])
    #expect(problem.needs.map(\.people) == [2, 1])
  }

  @Test func `dates make a roster of days, weekdays one of a week`() throws {
    let needs = """
      date,from_time,to_time,people
      2026-06-03,08:00,12:00,2
      2026-06-05,22:00,02:00,1
      """
    let shifts = Self.shifts.components(separatedBy: "fixed:")[0]
    let problem = try Self.read(needs, shifts).problem
    #expect(problem.horizon.dayCount == 3)
    #expect(problem.horizon.firstDate == CivilDate(iso: "2026-06-03"))
    #expect(problem.needs.map(\.day) == [0, 2])
    #expect(problem.needs[1].minutes == 1320..<1560)
  }

  @Test(arguments: [
    ("a,land,monday,08:00,08:30,3", "a,land,monday,07:45,08:30,3", "needs.csv:3:1: overlaps"),
    ("group", "gruop", "needs.csv:1:6: the file: 'gruop' is not a known column | did you mean"),
    (",monday,08:00", ",moonday,08:00", "did you mean 'monday'?"),
    ("08:00,08:30,3", "08:00,08:00,3", "there is no time from 08:00 to 08:00"),
    ("a,civil", "b,civil", "has needs of 2 sites | a roster is for one: add --site"),
    ("people", "persons", "column 'people' is missing"),
  ])
  func `mistakes in needs are told with their place`(part: String, wrong: String, told: String) {
    let problems = Self.problems(Self.needs.replacing(part, with: wrong), Self.shifts)
    #expect(problems.contains { $0.contains(told) }, "\(problems)")
  }

  @Test(arguments: [
    ("contract: full}", "contract: fulll}", "did you mean 'full'?"),
    ("start: \"07:30\"", "strat: \"07:30\"", "'strat' is not a known key | did you mean 'start'?"),
    ("to: \"13:30\"", "to: \"11:30\"", "60 minutes do not fit between from and to"),
    ("from: \"11:00\"", "from: \"06:00\"", "is not within the shift"),
    ("least: 4, most: 5", "least: 6, most: 5", "exclude each other"),
    ("least: 3", "least: 13", "at least 13 of 12 people"),
    ("person: team-02", "person: team-2", "there is no 'team-2' among the people"),
    ("shift: day}", "shift: dai}", "did you mean 'day'?"),
    ("day: saturday", "day: saturdai", "did you mean 'saturday'?"),
    ("people_at_once", "people_at_one", "did you mean 'people_at_once'?"),
    ("cost_a_week", "cost_a_weak", "did you mean 'cost_a_week'?"),
  ])
  func `mistakes in shifts are told with their place`(part: String, wrong: String, told: String) {
    let problems = Self.problems(Self.needs, Self.shifts.replacing(part, with: wrong))
    #expect(problems.contains { $0.hasPrefix("shifts.yaml:") && $0.contains(told) }, "\(problems)")
  }

  @Test func `a skill that nobody asks for is told, not refused`() throws {
    let loaded = try Self.read(Self.needs, Self.shifts.replacing("civil: 1}", with: "civill: 1}"))
    #expect(
      loaded.notices.map(\.text.en) == [
        "no need asks for the skill 'civill'; is 'civil' meant?"
      ])
  }

  @Test func `all mistakes of both files are told at once`() {
    let problems = Self.problems(
      Self.needs.replacing("people", with: "persons"), Self.shifts.replacing("end:", with: "ende:"))
    #expect(problems.contains { $0.hasPrefix("needs.csv") })
    #expect(problems.contains { $0.hasPrefix("shifts.yaml") })
  }
}
