import Foundation
import ScenarioFiles
import ServiceModel
import Testing

/// The options over Hanoi, as their files, their tables and their README say.
@Suite struct HanoiOptionTests {
  static let ids = ["centre", "agency", "agency-points", "hybrid", "by-function"]

  /// Those whose people at equal service were found, by their files.
  static let staffed = {
    let names = try? FileManager.default.contentsOfDirectory(
      atPath: HanoiScenarioTests.folder.appending(path: "staffed").path)
    return (names ?? []).filter { $0.hasSuffix(".csv") }.map { String($0.dropLast(4)) }.sorted()
  }()

  static func read(_ id: String, settings: [String] = []) throws -> LoadedScenario {
    try HanoiScenarioTests.read("options/\(id).yaml", settings: settings)
  }

  /// How many sites of each kind, people by the rule or as proposed, and who decides on the spot.
  @Test(arguments: [
    ("agency-points", ["branch": 30, "commune": 126], 156),
    ("by-function", ["branch": 12, "point": 30, "commune": 126], 0),
  ])
  func `an option has the network that it is named for`(
    id: String, kinds: [String: Int], spots: Int
  ) throws {
    let city = try Self.read(id).scenario
    #expect(Dictionary(grouping: city.reception.sites, by: \.kind).mapValues(\.count) == kinds)
    let spot = city.backOffice.functions.firstIndex { $0.id == "on_the_spot" }
    #expect(city.backOffice.offices.count { $0.function.position == spot } == spots)
    #expect(city.countersByLoad?.rule.targetUtilisation == 0.8)
  }

  @Test func `of branches by function two take in what departments decide, and all take in land`()
    throws
  {
    let city = try Self.read("by-function").scenario
    let classes = city.services.classes.map(\.id)
    let serves = Dictionary(
      grouping: city.reception.counterGroups,
      by: { city.reception.sites[$0.site.position].kind }
    ).mapValues { groups in
      groups.map { group in
        Set(classes.indices.filter { group.serves >> $0 & 1 == 1 }.map { classes[$0] })
      }
    }
    let branches = try #require(serves["branch"])
    #expect(branches.allSatisfy { $0.contains("land") })
    #expect(branches.count { $0.count == 1 } == 10)
    #expect(branches.count { $0.contains("judicial_record") && $0.contains("enterprise") } == 2)
    #expect(
      serves["point"]?.allSatisfy { $0 == ["district_justice", "business", "construction"] } == true
    )
  }

  /// Legal form in one network: who decides may be switched by itself, and moves no place and nobody at
  /// the counters.
  @Test(arguments: [
    ("centre", "delegation", true), ("agency", "delegation", false),
    ("agency-points", "delegation", false), ("hybrid", "delegation", true),
    ("by-function", "delegation", true), ("hybrid", "deciders", false),
  ])
  func `the legal form is a lever apart from the network`(
    id: String, lever: String, isOn: Bool
  ) throws {
    let written = try Self.read(id).scenario
    let other = try Self.read(id, settings: ["levers.\(lever).enabled=\(isOn)"]).scenario
    #expect(written.reception.sites == other.reception.sites)
    #expect(
      written.reception.counterGroups.map(\.serves) == other.reception.counterGroups.map(\.serves))
    #expect(written.backOffice.offices != other.backOffice.offices)
  }

  @Test(arguments: staffed)
  func `as many as today's service needs changes the plan of people and nothing else`(
    id: String
  ) throws {
    let proposed = try Self.read(id)
    let equal = try Self.read("\(id)-equal-service")
    #expect(equal.baseID == "baseline")
    #expect(equal.levers.dropLast().map(\.id) == proposed.levers.map(\.id))
    #expect(equal.levers.last?.id == "equal_service")
    #expect(equal.levers.last?.changes.map(\.path) == ["people_plan"])
    #expect(equal.scenario.reception.sites == proposed.scenario.reception.sites)
  }

  /// What a lever may be called on the page: on, off, or not there.
  @Test func `README's table has all levers of all options, those that are off too`() throws {
    let options = try Self.ids.map { try Self.read($0).levers }
    var names: [String] = []
    for lever in options.joined() where !names.contains(lever.id) { names.append(lever.id) }
    let rows = names.map { name in
      let cells = options.map { levers in
        levers.first { $0.id == name }.map { $0.isEnabled ? "on" : "off" } ?? "–"
      }
      return "| `\(name)` | " + cells.joined(separator: " | ") + " |"
    }
    let page = try String(
      contentsOf: HanoiScenarioTests.folder.appending(path: "README.md"), encoding: .utf8)
    let table = page.split(separator: "\n").filter { line in
      names.contains { line.hasPrefix("| `\($0)` |") }
    }
    #expect(table.map(String.init) == rows)
  }
}
