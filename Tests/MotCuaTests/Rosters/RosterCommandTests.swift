import ArgumentParser
import Foundation
import Testing

@testable import Runs
@testable import Tables
@testable import motcua

/// The program on the example that the documentation uses.
@Suite struct `roster` {
  private static let needs = "Scenarios/rosters/branch/needs.csv"
  private static let shifts = "Scenarios/rosters/branch/shifts.yaml"

  /// The example's shifts with something else in them.
  private func changed(_ folder: URL, _ changes: [(String, String)]) throws -> String {
    var text = try String(
      contentsOf: Program.root.appending(path: Self.shifts), encoding: .utf8)
    for (old, new) in changes {
      #expect(text.contains(old))
      text = text.replacing(old, with: new)
    }
    let file = folder.appending(path: "shifts.yaml")
    try Data(text.utf8).write(to: file)
    return file.path
  }

  @Test
  func `the people that a solver finds are needs as they stand, and needs of nobody are none`()
    throws
  {
    try withFolder { folder in
      let columns = StaffingRow.table.schema.columns.map(\.name)
      let row: [String: String] = [
        "site": "house", "counter_group": "land", "weekday": "monday", "from_time": "08:00",
        "to_time": "08:30", "people": "2", "people_before": "1.5", "one_fewer": "refuted",
        "site_load": "1.25", "name_vi": "Nhà", "name_en": "House",
      ]
      let needs = folder.appending(path: "staffing.csv")
      let header = columns.joined(separator: ",") + "\n"
      let line = columns.map { row[$0] ?? "" }.joined(separator: ",") + "\n"
      try Data((header + line).utf8).write(to: needs)
      let run = try Program.run("roster", needs.path, "--shifts", Self.shifts)
      #expect(run.status == 0, "\(run.messages)")
      try Data(header.utf8).write(to: needs)
      let nobody = try Program.run("roster", needs.path, "--shifts", Self.shifts)
      #expect(nobody.status == 2 && nobody.messages.contains("staffing.csv:1:1: nobody is needed"))
    }
  }

  @Test func `the example is proven optimal, and the same each time`() throws {
    try withFolder { folder in
      var bytes: [[String: Data]] = []
      for name in ["a", "b"] {
        let out = folder.appending(path: name)
        let run = try Program.run(
          "roster", Self.needs, "--shifts", Self.shifts, "--out", out.path)
        #expect(run.status == 0, "\(run.messages)")
        #expect(run.output.contains("Proven optimal: 20 people, 78 shifts"))
        var files = try results(in: out)
        #expect(files["roster_answer.csv"] != nil)
        files["roster.xlsx"] = nil
        bytes.append(files)
      }
      #expect(bytes[0] == bytes[1])
      let roster = String(decoding: try #require(bytes[0]["roster.csv"]), as: UTF8.self)
      // What was agreed: Lan is off on Saturday, the first of civil works that morning.
      #expect(!roster.contains("\r\nlan,saturday"))
      #expect(roster.contains("\r\ncivil-1,saturday,morning"))
      let answer = String(decoding: try #require(bytes[0]["roster_answer.csv"]), as: UTF8.self)
      #expect(answer.contains("optimal,VND,42720000.0,42720000.0,0.0,42720000.0,20,78,0.0"))
    }
  }

  @Test func `too few people are a contradiction in words, in both languages`() throws {
    try withFolder { folder in
      let shifts = try changed(
        folder,
        [
          (
            "people: 6, contract: official, skills: [land]",
            "people: 3, contract: official, skills: [land]"
          ),
          ("id: both, people: 3", "id: both, people: 1"),
        ])
      let english = try Program.run("roster", Self.needs, "--shifts", shifts)
      #expect(english.status == 3)
      #expect(english.output.contains("people are needed at land"))
      #expect(english.output.contains("no more than 3 of land"))
      #expect(english.output.contains("--partial"))
      let vietnamese = try Program.run("roster", Self.needs, "--shifts", shifts, "--lang", "vi")
      #expect(vietnamese.output.contains("Không có lịch ca nào"))
      let partial = try Program.run("roster", Self.needs, "--shifts", shifts, "--partial")
      #expect(partial.status == 3)
      #expect(partial.output.contains("No roster misses less"))
      #expect(partial.output.contains("hours of people are missing, in"))
    }
  }

  @Test func `a need outside the doors is named, and ends with 3`() throws {
    try withFolder { folder in
      let shifts = try changed(
        folder, [("saturday: [\"07:30-11:30\"]", "saturday: [\"08:00-11:30\"]")])
      let run = try Program.run("roster", Self.needs, "--shifts", shifts)
      #expect(run.status == 3)
      #expect(run.output.contains("Each of these is impossible by itself"))
      #expect(run.output.contains("Saturday, 07:30–08:00: 2 people are needed at land"))
    }
  }

  @Test func `a mistake in the files ends with 2, and nothing is written`() throws {
    try withFolder { folder in
      let shifts = try changed(folder, [("contract: part_time", "contract: parttime")])
      let out = folder.appending(path: "out")
      let run = try Program.run("roster", Self.needs, "--shifts", shifts, "--out", out.path)
      #expect(run.status == 2)
      #expect(run.messages.contains("did you mean 'part_time'?"))
      #expect(!FileManager.default.fileExists(atPath: out.path))
    }
  }

  @Test func `somebody's folder is not written into`() throws {
    try withFolder { folder in
      try Data("mine".utf8).write(to: folder.appending(path: "roster.csv"))
      let run = try Program.run(
        "roster", Self.needs, "--shifts", Self.shifts, "--out", folder.path)
      #expect(run.status == 2)
      #expect(try contents(of: folder) == ["roster.csv"])
    }
  }

  /// Twenty people of whom no two are as fast, paid by the hour: more than is proven at once.
  private func hard(_ folder: URL) throws -> [String] {
    let staff = (0..<20).map { number in
      let (land, civil) = (60 + 37 * number % 61, 60 + 23 * number % 61)
      let land1 = "land: \(Double(land) / 100)"
      let civil1 = "civil: \(Double(civil) / 100)"
      let skills = [land1, civil1, "\(land1), \(civil1)"][number % 3]
      return "  - {id: p\(number), contract: official, skills: {\(skills)}}"
    }
    let text = try String(
      contentsOf: Program.root.appending(path: Self.shifts), encoding: .utf8)
    let start = try #require(text.range(of: "staff:\n")).upperBound
    let file = folder.appending(path: "hard.yaml")
    try Data(
      (text[..<start].replacing("cost_a_week: {value: 2600000", with: "cost_an_hour: {value: 65000")
        + staff.joined(separator: "\n") + "\n").utf8
    ).write(to: file)
    return ["roster", Self.needs, "--shifts", file.path]
  }

  @Test(arguments: [SIGINT, SIGTERM])
  func `a search that is asked to stop tells what it has, and writes nothing`(signal: Int32) throws
  {
    try withFolder { folder in
      let out = folder.appending(path: "out").path
      let process = try Program.process(
        words: try hard(folder) + ["--out", out, "--time-limit", "600"])
      let (output, messages) = (Pipe(), Pipe())
      process.standardOutput = output
      process.standardError = messages
      try process.run()
      // From here on it hears.
      let first = messages.fileHandleForReading.availableData
      #expect(String(decoding: first, as: UTF8.self).contains("Ctrl-C ends it"))
      // It takes a second of a processor at least.
      Thread.sleep(forTimeInterval: 0.1)
      kill(process.processIdentifier, signal)
      let told = String(
        decoding: messages.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
      let shown = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
      process.waitUntilExit()
      #expect(process.terminationReason == .uncaughtSignal && process.terminationStatus == signal)
      #expect(told.contains("nothing was written"), "\(told)")
      #expect(
        shown.contains("The best roster found by then") || shown.contains("When it was stopped"),
        "\(shown)")
      #expect(!FileManager.default.fileExists(atPath: out))
    }
  }

  @Test func `one person, one shift and one need are one in words`() throws {
    try withFolder { folder in
      let needs = folder.appending(path: "needs.csv")
      let shifts = folder.appending(path: "shifts.yaml")
      try Data("weekday,from_time,to_time,people\nmonday,08:00,09:00,1\n".utf8).write(to: needs)
      func roster(_ end: String, _ words: String...) throws -> Program {
        try Data(
          """
          shifts: {only: {start: "08:00", end: "\(end)"}}
          contracts: {one: {shifts_a_week: {least: 0, most: 1}, cost_an_hour: 5}}
          staff: [{id: ana, contract: one}]
          """.utf8
        ).write(to: shifts)
        return try Program.run(words: ["roster", needs.path, "--shifts", shifts.path] + words)
      }
      let whole = try roster("09:00")
      #expect(
        whole.output.contains("Proven optimal: 1 person, 1 shift, 1.0 paid hours, at 5 VND"),
        "\(whole.output)")
      let half = try roster("08:30")
      let words = half.output.replacing("\n", with: " ")
      #expect(half.status == 3 && words.contains("This is impossible by itself"), "\(words)")
      #expect(words.contains("Monday, 08:00–09:00: 1 person is needed"), "\(words)")
      let partial = try roster("08:30", "--partial")
      #expect(partial.output.contains("0.5 hours of people are missing, in 1 of 1 need:"))
    }
  }

  @Test(arguments: [
    ("08:00", "group and weekday and from_time 'land weekdays 08:00' is there twice"),
    ("08:30", "overlaps the need of line 2 on monday"),
  ])
  func `two rows that ask for the same are told once`(second: String, told: String) throws {
    try withFolder { folder in
      let needs = folder.appending(path: "needs.csv")
      let rows = ["08:00", second].map { "land,weekdays,\($0),09:00,1\n" }
      try Data(("group,weekday,from_time,to_time,people\n" + rows.joined()).utf8).write(to: needs)
      let run = try Program.run("roster", needs.path, "--shifts", Self.shifts)
      #expect(run.status == 2)
      #expect(run.messages.split(separator: told).count == 2, "\(run.messages)")
      #expect(run.messages.contains("Problems found: 1"), "\(run.messages)")
    }
  }

  @Test(arguments: [
    ["needs.csv"], ["needs.csv", "--shifts", "a.yaml", "--time-limit", "0"],
    ["needs.csv", "--shifts", "a.yaml", "--overwrite"],
    ["needs.csv", "--shifts", "a.yaml", "--lang", "fr"],
  ])
  func `wrong usage is refused before anything is read`(arguments: [String]) {
    #expect(throws: (any Error).self) { try RosterCommand.parse(arguments) }
  }
}

/// A roster as an option of a scenario.
@Suite struct `roster over a scenario` {
  private static let town = "Scenarios/tutorial/tutorial.yaml"
  private static let shifts = """
    shifts:
      day: {periods: ["08:00-12:00", "13:00-17:00"], cost: 3}
      morning: {start: "08:00", end: "12:00", cost: 1}
    contracts:
      any: {cost_a_week: 10}
    staff:
      - {id: clerk, people: 8, least: 0, contract: any}
    """

  private func run(_ folder: URL, group: String) throws -> Program {
    let needs = folder.appending(path: "needs.csv")
    try Data(
      """
      group,weekday,from_time,to_time,people
      \(group),weekdays,08:00,12:00,3
      \(group),weekdays,13:00,17:00,1
      """.utf8
    ).write(to: needs)
    let shifts = folder.appending(path: "shifts.yaml")
    try Data(Self.shifts.utf8).write(to: shifts)
    return try Program.run(
      "roster", needs.path, "--shifts", shifts.path, "--out", folder.appending(path: "out").path,
      "--over", Self.town)
  }

  @Test func `the option has the roster's people at the groups of the needs, and runs`() throws {
    try withFolder { folder in
      let roster = try run(folder, group: "town_civil")
      #expect(roster.status == 0, "\(roster.messages)")
      let out = folder.appending(path: "out")
      let plan = try String(contentsOf: out.appending(path: "people_plan.csv"), encoding: .utf8)
      #expect(plan.contains("town_civil,,weekdays,,,08:00,12:00,3"))
      #expect(plan.contains("town_civil,,weekdays,,,13:00,17:00,1"))
      let option = out.appending(path: "roster-overlay.yaml").path
      let check = try Program.run("check", option)
      #expect([0, 3].contains(check.status), "\(check.messages)")
      let diff = try Program.run("diff", option)
      #expect(diff.status == 0 && diff.output.contains("people_plan"), "\(diff.output)")
    }
  }

  @Test func `a group that the scenario has not is told with the nearest, before the search`()
    throws
  {
    try withFolder { folder in
      let roster = try run(folder, group: "town_civl")
      #expect(roster.status == 2)
      #expect(roster.messages.contains("did you mean 'town_civil'?"))
      #expect(!FileManager.default.fileExists(atPath: folder.appending(path: "out").path))
    }
  }
}
