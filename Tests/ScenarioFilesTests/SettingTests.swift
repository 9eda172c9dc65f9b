import ScenarioFiles
import ServiceModel
import Stochastics
import Testing
import Wording

@Suite struct SettingTests {
  private func read(
    _ file: String, _ settings: String...
  ) throws -> LoadedScenario {
    try Town().inFolder { try ScenarioFile.read(path: "\($0)/\(file)", settings: settings) }
  }

  @Test func `a setting replaces one value and is told as a change`() throws {
    let loaded = try read("town.yaml", "site_choice.candidates=3")
    #expect(loaded.scenario.reception.siteChoice.candidates == 3)
    #expect(loaded.settings.map(\.path) == ["site_choice.candidates"])
    #expect(loaded.settings.map(\.kind) == [.value(old: "5", new: "3")])
    #expect(loaded.settings[0].meaning?.en.isEmpty == false)
  }

  @Test func `a setting reaches a row of a table by its id`() throws {
    let loaded = try read("town.yaml", "procedures[birth].annual_volume=1000")
    #expect(loaded.scenario.services.procedures[1].annualVolume == 1000)
    #expect(loaded.scenario.services.procedures[0].annualVolume == 12000)
    #expect(loaded.settings.map(\.kind) == [.value(old: "900", new: "1000")])
  }

  @Test func `a setting can hold any YAML value`() throws {
    let loaded = try read(
      "town.yaml", "reception.post_days={gamma: {mean: 2, cv: 1}}",
      "routes.sign[0].work.minutes={constant: 5}", "demand.month_weights=[1,1,1,1,1,1,1,1,1,1,1,2]")
    #expect(loaded.scenario.reception.rules.postDays == .gamma(mean: 2, cv: 1))
    #expect(loaded.scenario.people.demand.monthWeights[11] == 2)
    guard case .work(_, .constant(5), _) = loaded.scenario.services.routes[0].steps[0] else {
      Issue.record("the route kept \(loaded.scenario.services.routes[0].steps)")
      return
    }
  }

  @Test func `a setting switches a lever on and off`() throws {
    let on = try read("option.yaml", "levers.staffing.enabled=true")
    #expect(on.levers.map(\.isEnabled) == [true, true])
    #expect(on.scenario.reception.counterGroups.map(\.staff) == [3, 1])
    let off = try read("option.yaml", "levers.free.enabled=false")
    #expect(off.scenario.reception.siteChoice.rule == .jurisdiction)
  }

  @Test func `a setting acts after all levers`() throws {
    let loaded = try read("option.yaml", "site_choice.rule=nearest")
    #expect(loaded.scenario.reception.siteChoice.rule == .nearest)
  }

  @Test(arguments: [
    ("site_choice.candidate=3", 13, "did you mean 'candidates'?"),
    ("site_chioce.candidates=3", 1, "did you mean 'site_choice'?"),
    ("site_choice.candidates=0", 24, "write a whole number from 1 to 100"),
    ("site_choice.candidates=", 1, "write path=value"),
    ("site_choice.candidates", 1, "write path=value"),
    ("site_choice.candidates.x=1", 24, "there are no names here"),
    ("procedures[brith].awaited=true", 12, "did you mean 'birth'?"),
    ("procedures[birth].awaitd=true", 19, "did you mean 'awaited'?"),
    ("procedures[birth=true", 1, "write keys with '.'"),
    ("=3", 1, "write path=value"),
    ("scenario=[", 11, "check indentation"),
    ("levers.free.enabled=false", 1, "known names"),
  ])
  func `a wrong setting is told with its column`(
    _ setting: String, column: Int, hint: String
  ) throws {
    let problems = try Town().problems("town.yaml", settings: [setting])
    try #require(problems.count == 1, "\(problems)")
    #expect(problems[0].file == "--set \(setting)")
    #expect(problems[0].line == 1)
    #expect(problems[0].column == column, "\(problems)")
    #expect(problems[0].hint.contains(hint), "\(problems)")
  }

  @Test func `an unknown lever in a setting is told with the nearest one`() throws {
    let problems = try Town().problems("option.yaml", settings: ["levers.fre.enabled=false"])
    #expect(problems.map(\.hint) == ["did you mean 'free'?"])
  }
}
