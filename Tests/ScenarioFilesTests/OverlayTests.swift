import ScenarioFiles
import ServiceModel
import Stochastics
import Testing
import Wording

@Suite struct OverlayTests {
  private func read(option: String, over base: String? = nil) throws -> LoadedScenario {
    var town = try Town()
    town.files["option.yaml"] = Array(option.utf8)
    if let base { town.files["base.yaml"] = Array(base.utf8) }
    return try town.inFolder { try ScenarioFile.read(path: "\($0)/option.yaml") }
  }

  @Test func `mappings merge key by key and everything else is replaced`() throws {
    let loaded = try read(
      option: """
        option: x
        over: town.yaml
        levers:
          a:
            reception: {post_days: {exponential: {mean: 4}}}
            channel_mixes: {usual: {online_share: 0.6}}
            demand: {arrival_profile: {"08:00": 1, "17:00": 0}}
        """)
    let scenario = loaded.scenario
    #expect(scenario.reception.rules.postDays == .exponential(mean: 4))
    #expect(scenario.reception.rules.priorityShare == 0.12)
    #expect(scenario.services.channels[0].onlineShare == 0.6)
    #expect(scenario.services.channels[0].electronicReturnShare == 0.3)
    #expect(scenario.people.demand.quarterWeights[30] == 0, "07:30 of the base is gone")
    #expect(
      loaded.levers[0].changes.map(\.path) == [
        "reception.post_days", "channel_mixes.usual.online_share", "demand.arrival_profile",
      ])
    #expect(
      loaded.levers[0].changes[1].kind == .value(old: "0.25", new: "0.6"))
  }

  @Test func `a later lever wins and tells what it found`() throws {
    let loaded = try read(
      option: """
        option: x
        over: town.yaml
        levers:
          a: {site_choice: {candidates: 7}}
          b: {site_choice: {candidates: 9}}
        """)
    #expect(loaded.scenario.reception.siteChoice.candidates == 9)
    #expect(loaded.levers[1].changes.map(\.kind) == [.value(old: "7", new: "9")])
  }

  @Test func `an option stands over another option`() throws {
    let loaded = try read(
      option: "option: top\nover: base.yaml\nlevers: {b: {site_choice: {candidates: 9}}}\n",
      over: """
        option: middle
        over: town.yaml
        name: {vi: Giữa, en: Middle}
        levers: {a: {site_choice: {rule: nearest, candidates: 8}}}
        """)
    #expect(loaded.scenario.id == "top")
    #expect(loaded.scenario.name.en == "Middle")
    #expect(loaded.baseID == "tutorial")
    #expect(loaded.levers.map(\.id) == ["a", "b"])
    #expect(loaded.scenario.reception.siteChoice.rule == .nearest)
    #expect(loaded.scenario.reception.siteChoice.candidates == 9)
    #expect(
      loaded.files.map { $0.path.split(separator: "/").last.map(String.init) }.prefix(3) == [
        "option.yaml", "base.yaml", "town.yaml",
      ])
  }

  @Test func `a table of an option is compared row by row`() throws {
    let loaded = try read(
      option: """
        option: x
        over: town.yaml
        levers:
          more:
            offices:
              - {id: justice_office, name_vi: Tư pháp, name_en: Justice office, function: justice, jurisdiction: city, house: town_hall, calendar: office_hours, agents: 3}
              - {id: new_office, name_vi: Đất đai, name_en: Land office, function: land_registry, jurisdiction: city, calendar: office_hours, agents: 2}
        """)
    #expect(
      loaded.levers[0].changes.map(\.kind) == [
        .rows(added: ["new_office"], removed: ["land_office"], changed: ["justice_office"]),
        .value(
          old: nil,
          new: "function: land_registry, jurisdiction: city, calendar: office_hours, agents: 2"),
        .value(old: "2", new: "3"),
      ])
  }

  @Test func `a source is told for what it stands at, and for nothing that an option leaves alone`()
    throws
  {
    let loaded = try read(
      option: """
        option: x
        over: town.yaml
        levers:
          a: {site_choice: {candidates: 7, source: the proposal, confidence: K}}
        """)
    let assumptions = loaded.scenario.account.assumptions
    let candidates = try #require(assumptions.first { $0.key == "site_choice.candidates" })
    #expect(candidates.value == "7")
    #expect(candidates.source == "the proposal")
    #expect(candidates.confidence == "K")
    #expect(candidates.place.hasSuffix("option.yaml:4"))
    let detour = try #require(assumptions.first { $0.key == "site_choice.detour_factor" })
    #expect(detour.confidence == "A")
    #expect(detour.source == "")
    let staffYear = try #require(assumptions.first { $0.key == "costs.staff_year" })
    #expect(staffYear.value == "180000000")
    #expect(staffYear.source == "Illustrative")
  }

  @Test func `each row of a table is one assumption`() throws {
    let loaded = try read(option: "option: x\nover: town.yaml\nlevers: {}\n")
    let rows = loaded.scenario.account.assumptions.filter { $0.key.hasPrefix("communes") }
    #expect(rows.map(\.key) == ["communes[market]", "communes[river]", "communes[hill]"])
    #expect(rows.map(\.source) == ["census", "census, 2019", ""])
    #expect(rows.map(\.confidence) == ["D", "D", "A"])
    #expect(rows[2].place.hasSuffix("communes.csv:4"))
    #expect(rows[2].value.contains("population: 6000"))
    #expect(!rows[2].value.contains("confidence"))
  }

  @Test(arguments: [
    ("a: {needs: [b]}\n  b: {enabled: false}", "lever 'a' is on and needs 'b', which is off"),
    ("a: {needs: [c]}\n  b: {}", "there is no lever 'c'"),
    ("a: {needs: [b]}\n  b: {needs: [a]}\n  c: {needs: [b]}", "need one another in a circle: a, b"),
    ("a: {needs: [a]}", "need one another in a circle: a"),
  ])
  func `a lever that cannot be on is refused where it says what it needs`(
    levers: String, message: String
  ) throws {
    let option = "option: x\nover: town.yaml\nlevers:\n  \(levers)\n"
    let error = try #require(throws: InvalidScenario.self) { try read(option: option) }
    #expect(error.problems.count == 1 && error.problems[0].message.hasSuffix(message), "\(error)")
    #expect(error.problems[0].line == 4)
  }

  @Test func `a lever may need one of the option below it`() throws {
    let loaded = try read(
      option: "option: top\nover: base.yaml\nlevers: {b: {needs: [a], enabled: false}}\n",
      over: "option: middle\nover: town.yaml\nlevers: {a: {site_choice: {candidates: 8}}}\n")
    #expect(loaded.levers.map(\.needs) == [[], ["a"]])
  }

  @Test func `one point may switch several levers`() throws {
    var town = try Town()
    town.files["option.yaml"] = Array(
      "option: x\nover: town.yaml\nlevers: {a: {site_choice: {candidates: 7}}, b: {site_choice: {detour_factor: 2}}}\n"
        .utf8)
    try town.inFolder { folder in
      let option = try VariableScenario(path: "\(folder)/option.yaml")
      let points = try DesignPoints(
        of: "--over", factors: ["levers.a.enabled", "levers.b.enabled"],
        rows: [["true", "true"], ["false", "true"]])
      let choices = try points.points.map {
        try option.varied($0).scenario.reception.siteChoice
      }
      #expect(choices.map(\.candidates) == [7, 5])
      #expect(choices.allSatisfy { $0.detourFactor == 2 })
    }
  }

  @Test func `a lever sets values after its other changes, and tells whose word they are`() throws {
    let loaded = try read(
      option: """
        option: x
        over: town.yaml
        levers:
          a:
            source: measured
            confidence: D
            set: ["site_choice.candidates+=2", "demand.volume_factor=1.25"]
            site_choice: {candidates: 7}
          b: {enabled: false, set: ["site_choice.candidates=3"]}
        """)
    #expect(loaded.scenario.reception.siteChoice.candidates == 9)
    #expect(
      loaded.levers[0].changes.map(\.kind).suffix(2) == [
        .value(old: "7", new: "9"), .value(old: nil, new: "1.25"),
      ])
    #expect(loaded.levers.map { Set($0.changes.map(\.lever)) } == [["a"], ["b"]])
    let volume = loaded.scenario.account.assumptions.first { $0.key == "demand.volume_factor" }
    #expect(volume?.confidence == "D")
  }

  @Test(arguments: [
    ("levers.a.enabled=false", "a lever cannot change levers"),
    ("site_choice.candidate=3", "did you mean 'candidates'?"),
    ("site_choice.candidates", "not a setting"),
  ])
  func `what a lever sets has to be a setting of the scenario`(text: String, says: String) {
    #expect {
      _ = try read(option: "option: x\nover: town.yaml\nlevers: {a: {set: [\"\(text)\"]}}\n")
    } throws: { error in
      ((error as? InvalidScenario)?.problems ?? []).contains { "\($0)".contains(says) }
    }
  }

  @Test func `a lever that is switched off is checked all the same`() throws {
    var town = try Town()
    _ = try town.replace("staff: 3,", with: "staff: 0,", in: "option.yaml")
    let problems = try town.problems("option.yaml")
    #expect(problems.map(\.message) == ["counter_groups[town_civil].staff: '0' is out of range"])
  }
}
