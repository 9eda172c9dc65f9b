import OutputAnalysis
import ScenarioFiles
import ServiceModel
import Testing
import Wording

@testable import Experiments

struct DesignTests {
  private static let tutorial = "Scenarios/tutorial/tutorial.yaml"
  private static let counters = "Scenarios/tutorial/more-counters.yaml"
  private static let short = ["period.observed_days=14", "period.follow_up_days=0"]

  private func points(_ text: String) throws -> DesignPoints {
    try DesignPoints(path: "points.csv", contents: Array(text.utf8))
  }

  private func runs(_ text: String, fresh: Bool = false, replications: Int = 1) throws
    -> DesignedRuns
  {
    DesignedRuns(
      try [Self.tutorial, Self.counters].map {
        try VariableScenario(path: $0, settings: Self.short)
      }, points: try points(text),
      kind: .file(freshCitizens: fresh), replications: 0..<replications, seed: 5)
  }

  /// The message and hint of the first problem that the check meets, and its line and column.
  private func problem(_ text: String) async throws -> (String, Int, Int) {
    do {
      _ = try await runs(text).check(threads: 2)
    } catch let error as InvalidScenario {
      let first = error.problems[0]
      return ("\(first.message) \(first.hint)", first.line, first.column)
    }
    return ("", 0, 0)
  }

  @Test func `the canonical order is the centre by option, then point by point`() {
    let design = Design(
      kind: .file(freshCitizens: false), points: 2, options: 2, replications: 0..<3)
    #expect(design.count == 18 && design.centralRuns == 6)
    #expect(design[4] == Design.Run(point: nil, option: 1, replication: 1, citizens: 1))
    #expect(design[6] == Design.Run(point: 0, option: 0, replication: 0, citizens: 0))
    #expect(design[17] == Design.Run(point: 1, option: 1, replication: 2, citizens: 2))
  }

  @Test func `the centre's runs are made replication by replication`() {
    let design = Design(
      kind: .file(freshCitizens: false), points: 2, options: 2, replications: 3..<5)
    #expect(design.centre.map(\.option) == [0, 1, 0, 1])
    #expect(design.centre.map(\.citizens) == [3, 3, 4, 4])
    #expect(design.centre.allSatisfy { $0.point == nil })
  }

  @Test func `point p with fresh citizens runs replication p R + r + 1`() {
    let design = Design(
      kind: .file(freshCitizens: true), points: 4, options: 1, replications: 0..<3)
    let numbers = (3..<design.count).map { design[$0].citizens + 1 }
    #expect(numbers == Array(1...12))
  }

  @Test func `a point equals the scenario with its values set on the command line`() throws {
    let runs = try runs("site_choice.candidates,procedures[birth].annual_volume\n2,1000\n3,50\n")
    for option in 0..<2 {
      let point = try runs.scenario(option, at: 1)
      let path = runs.scenarios[option].path
      var set = try ScenarioFile.read(
        path: path,
        settings: Self.short + ["site_choice.candidates=3", "procedures[birth].annual_volume=50"]
      ).scenario
      set.account.assumptions = []
      #expect(point == set)
    }
  }

  @Test func `a lever is switched in the options that have it`() async throws {
    let runs = try runs("levers.boundary_free.enabled\nfalse\ntrue\n")
    #expect(try runs.scenario(1, at: 0).reception.siteChoice.rule == .jurisdiction)
    #expect(try runs.scenario(1, at: 1).reception.siteChoice.rule == .boundaryFree)
    #expect(try await runs.check(threads: 1).reach.map(\.values) == [0, 1])
  }

  @Test func `a factor says how many values it moves in each option`() async throws {
    let reach = try await runs("counter_groups[*].staff\n2\n").check(threads: 2).reach
    #expect(reach.map(\.values) == [3, 3] && reach.map(\.option) == [0, 1])
  }

  @Test func `what is set in a lever that is off is said to change nothing`() async throws {
    let text = "levers.staffing.counter_groups[town_civil].staff,levers.staffing.enabled\n"
    for (enabled, changed) in [("false", 0), ("true", 1)] {
      let reach = try await runs(text + "7,\(enabled)\n").check(threads: 1).reach
      #expect(reach.map(\.option) == [0, 0, 1, 1])
      #expect(reach[2].values == 1 && reach[2].changed == changed)
    }
  }

  @Test(arguments: [
    ("counter_groups[*].staff,counter_groups[town_civil].staff\n2,3\n", "town_civil", 25),
    (
      "levers.staffing.counter_groups[town_civil].staff,counter_groups[town_civil].staff\n2,3\n",
      "town_civil", 50
    ),
  ])
  func `two columns that set one value are refused`(
    text: String, words: String, column: Int
  ) async throws {
    let found = try await problem(text)
    #expect(found.0.contains("sets too") && found.0.contains(words), "\(found)")
    #expect(found.1 == 1 && found.2 == column, "\(found)")
  }

  @Test func `that nobody comes at a point is told with the point`() async throws {
    let checked = try await runs("demand.volume_factor\n1\n0\n").check(threads: 1)
    #expect(checked.notices.map(\.option) == [0, 1])
    #expect(checked.notices.allSatisfy { $0.points == [1] })
    #expect(checked.notices.first?.text.en.contains("no demand arises") == true)
  }

  @Test(arguments: [
    ("site_choice.candidates\n3\n900\n", "point 1, site_choice.candidates = 900", 3, 1),
    (
      "procedures[birth].annual_volume,site_choice.candidates\n5,0\n",
      "write a whole number from 1 to 100", 2, 3
    ),
    ("counter_groups[town_civi].staff\n3\n", "did you mean 'town_civil'?", 1, 16),
    ("site_chioce.candidates\n3\n", "did you mean 'site_choice'?", 1, 1),
    ("levers.boundary.enabled\ntrue\n", "there is no lever 'boundary'", 1, 8),
    ("offices[*].agents\n\"\"\n", "point 0: offices[*].agents has no value", 2, 2),
    ("site_choice.candidates,site_choice.candidates\n1,2\n", "is there twice", 1, 24),
    ("site_choice.candidates\n", "has no point", 1, 1),
  ])
  func `a wrong point refuses the design with its place and what is allowed`(
    text: String, words: String, line: Int, column: Int
  ) async throws {
    let found = try await problem(text)
    #expect(found.0.contains(words) && found.1 == line && found.2 == column, "\(found)")
  }

  @Test func `a point that breaks a rule elsewhere is named with all its values`() async throws {
    let found = try await problem(
      "counter_groups[serves=land].serves,site_choice.candidates\ncivil,3\n")
    #expect(
      found.0.hasPrefix(
        "point 0, counter_groups[serves=land].serves = civil, site_choice.candidates = 3: option "),
      "\(found)")
  }

  @Test func `a run of a point is told by its number alone and comes back from its bytes`() throws {
    let text = "counter_groups[town_civil].staff\n2\n4\n"
    let (one, other) = (try runs(text), try runs(text))
    for k in [5, 1, 2] {
      let bytes = try one.record(k).bytes
      #expect(try other.record(k).bytes == bytes)
      let run = one.design[k]
      let scenario = try one.scenario(run.option, at: nil)
      #expect(
        try run.point == nil
          ? ReplicationResult(kept: bytes, number: run.replication, of: scenario).bytes == bytes
          : DesignRecord(ofPoint: bytes).bytes == bytes)
    }
  }

  @Test func `light cells are those of the full recorder`() async throws {
    let scenario = try ScenarioFile.read(path: Self.tutorial, settings: Self.short).scenario
    let city = City(scenario)
    let full = await Experiment(seed: 5, replications: 1, threads: 1)
      .run([SimulatedOption(city, seed: 5)])[0]
    let extras = ScopeType.allCases.map { CellChoice.Extra($0) }
    let recorder = CellRecorder(scenario, CellChoice(extras: extras))
    let row = recorder.record(simulate(city, seed: 5, replication: 0))
    #expect(recorder.keys.count > 800 && recorder.keys.count == row.values.count)
    for (position, key) in recorder.keys.enumerated() {
      let kpi = try #require(KPI.named(key.kpi))
      let scope = try #require(
        full.scopes.firstIndex { $0.type == key.scopeType && $0.id == key.scopeID })
      let cell = row.values[position].isNaN ? nil : row.values[position]
      if kpi.isReplicated(in: key.scopeType) {
        #expect(full.values(kpi, scope: scope)[0].map { Float($0) } == cell)
      } else {
        // Of one replication the whole; rounded once more on the way.
        let value = full.estimate(kpi, scope: scope)?.value
        #expect((value == nil) == (cell == nil))
        #expect(abs((value ?? 0) - Double(cell ?? 0)) <= 1e-6 * abs(value ?? 0))
      }
      if kpi.hasObservations(in: key.scopeType) {
        let n = full.observations(kpi, scope: scope, replication: 0)
        #expect(row.counts[position] == UInt32(n.rounded()))
      }
    }
  }

  @Test func `a light recording gives the usual cells to the last bit`() throws {
    let scenario = try ScenarioFile.read(path: Self.counters, settings: Self.short).scenario
    let (city, recorder) = (City(scenario), CellRecorder(scenario))
    let rows = [Recording.full, .light].map {
      recorder.record(simulate(city, seed: 5, replication: 1, recording: $0)).bits
    }
    #expect(rows[0] == rows[1])
    #expect(CellChoice().recording == .light)
    #expect(CellChoice(extras: [.init(.site)]).recording == .full)
    #expect(CellChoice(extras: [.init(.site, kpi: "utilisation")]).recording == .light)
  }

  @Test func `cells of the city are its alone, and what is asked for`() throws {
    let scenario = try ScenarioFile.read(path: Self.tutorial).scenario
    let lean = CellChoice(extras: [.init(.site, kpi: "wait_p90")], isOfCity: true)
    let keys = CellRecorder(scenario, lean).keys
    let usual = CellRecorder(scenario).keys
    #expect(keys.filter { $0.scopeType == .city } == usual.filter { $0.scopeType == .city })
    let others = keys.filter { $0.scopeType != .city }
    #expect(others.map(\.scopeID) == scenario.reception.sites.map(\.id))
    #expect(others.allSatisfy { $0.kpi == "wait_p90" })
  }

  @Test func `the usual cells are all of the city, and three by place`() throws {
    let scenario = try ScenarioFile.read(path: Self.tutorial).scenario
    let keys = CellRecorder(scenario).keys
    #expect(
      keys.count { $0.scopeType == .city } == KPI.all.count { $0.scopeTypes.contains(.city) })
    #expect(Set(keys.filter { $0.scopeType == .site }.map(\.kpi)) == ["wait_mean"])
    #expect(
      Set(keys.filter { $0.scopeType == .commune }.map(\.kpi))
        == ["total_time_mean", "on_time_share"])
    #expect(CellChoice.Extra("wait_p90:site") == .init(.site, kpi: "wait_p90"))
    #expect(CellChoice.Extra("wait_p90:commune") == nil && CellChoice.Extra("place") == nil)
  }

  @Test func `a cell without observations has no value, and no cell more than 32 bits`() {
    var row = CellRow()
    row.append(nil, count: 0)
    row.append(.nan, count: .nan)
    row.append(1.5, count: 1e12)
    #expect(row.values[0].isNaN && row.values[1].isNaN && row.values[2] == 1.5)
    #expect(row.counts == [0, 0, .max])
  }
}

extension CellRow {
  /// A value that does not exist is the same as itself.
  fileprivate var bits: [UInt32] { values.map(\.bitPattern) + counts }
}
