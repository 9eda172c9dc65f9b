import LegalClock
import ScenarioFiles
import ServiceModel
import Testing
import Wording

/// Scenarios of which each part is right, and the whole makes no sense.
@Suite struct SenseTests {
  private func problems(_ settings: String...) throws -> [ScenarioProblem] {
    try Town().problems("town.yaml", settings: settings)
  }

  private func notices(_ settings: String...) throws -> [ScenarioNotice] {
    try Town().read("town.yaml", settings: settings).get().notices
  }

  @Test func `a site without counters is told by name, and taken as closed`() throws {
    var town = try Town()
    let sites = String(decoding: town.files["sites.csv"] ?? [], as: UTF8.self)
    town.files["sites.csv"] = Array(
      (sites + "annex,Phụ,Annex,point,commune:hill,,21,105.8,office_hours\n").utf8)
    let notices = try town.read("town.yaml").get().notices
    #expect(notices.map(\.line) == [4])
    #expect(
      notices.first?.text.en.hasSuffix("where no dossier can be handed in: 1 ('annex')") == true)
    #expect(try self.notices().isEmpty)
  }

  @Test(arguments: ["guidance", "quick"])
  func `counters that take no dossiers serve nobody who has one`(_ role: String) throws {
    let problems = try problems("counter_groups[town_land].role=\(role)")
    #expect(problems.map(\.message) == ["no counter serves 'land' for commune 'market' and 2 more"])
    #expect(
      problems.first?.hint.hasSuffix("of role full: guidance and quick take no dossiers") == true)
  }

  @Test(arguments: [540, 1440])
  func `a ticket cut-off as long as the longest day is refused`(_ minutes: Int) throws {
    let problems = try problems("closing.ticket_cut_off_minutes=\(minutes)")
    #expect(problems.map(\.hint) == ["write fewer than 540 minutes"])
    #expect(try self.problems("closing.ticket_cut_off_minutes=539").isEmpty)
  }

  @Test func `a ticket cut-off as long as a short day is told with the day`() throws {
    let notices = try notices(
      "calendars.office_hours.saturday=08:00-11:00", "closing.ticket_cut_off_minutes=180")
    #expect(
      notices.map(\.text.en) == [
        "ticket_cut_off_minutes 180: no ticket is given on saturday by calendar 'office_hours'"
      ])
  }

  @Test func `a backlog has no more steps done than its route has`() throws {
    func row(_ steps: Int) -> String {
      "backlog=[{procedure: birth, commune: hill, steps_done: \(steps), age_working_days: 1, count: 1}]"
    }
    // The tutorial's route: one step of work, then a choice without work.
    #expect(try problems(row(1)).isEmpty)
    #expect(try problems(row(2)).map(\.hint) == ["write a number from 0 to 1"])
  }

  @Test(arguments: [
    ("[{refuse: {share: 1}}, {work: {function: justice, minutes: 5}}]", true),
    ("[{withdraw: {share: 1}}, {refuse: {share: 0.5}}]", true),
    ("[{when: {is: online, then: [{refuse: {share: 1}}, {supplement: {share: 1}}]}}]", true),
    (
      "[{choose: [{share: 0.4, steps: [{refuse: {share: 1}}]}, {share: 0.6, steps: [{withdraw: {share: 1}}]}]}, {refuse: {share: 0}}]",
      true
    ),
    (
      "[{choose: [{share: 0.4, steps: [{refuse: {share: 1}}]}, {share: 0.6, steps: []}]}, {refuse: {share: 0}}]",
      false
    ),
    ("[{refuse: {share: 0.999}}, {work: {function: justice, minutes: 5}}]", false),
  ])
  func `steps to which no dossier comes are refused`(_ steps: String, isRefused: Bool) throws {
    let problems = try problems("routes.sign=\(steps)")
    #expect(problems.map(\.message).contains { $0.contains("no dossier reaches") } == isRefused)
    #expect(problems.count == (isRefused ? 1 : 0), "\(problems)")
  }

  @Test func `a route that refuses everybody is told`() throws {
    #expect(
      try notices("routes.sign=[{refuse: {share: 1}}]").map(\.text.en) == [
        "routes.sign: every dossier is refused or withdrawn"
      ])
  }

  @Test(arguments: [
    "demand.volume_factor=0", "demand.month_weights=[1,1,0,0,0,0,1,1,1,1,1,1]",
    "special_days=[{date: 2024-03-18, kind: holiday, name_vi: x, name_en: x}]",
  ])
  func `a window in which no demand arises is told`(_ setting: String) throws {
    // From 18 March to 9 June 2024; the holiday is all of a window of one day.
    let days = setting.hasPrefix("special") ? "1" : "84"
    let notices = try notices(setting, "period.observed_days=\(days)")
    #expect(notices.count == 1, "\(notices)")
    #expect(notices.first?.text.en.hasPrefix("no demand arises in the observed days") == true)
  }

  @Test(arguments: [
    ("wait_meen", "3", "did you mean 'wait_mean'?"), ("wait_mean", "-5", "a number 0 or more"),
    ("on_time_share", "1.5", "a number from 0 to 1"),
    ("on_time_share", "-0.1", "a number 0 or more"),
  ])
  func `a target of no indicator, or out of its range, is told with its place`(
    _ indicator: String, value: String, hint: String
  ) throws {
    let indicators = [
      TargetIndicator(id: "wait_mean", range: 0...1e12),
      TargetIndicator(id: "on_time_share", range: 0...1),
    ]
    var town = try Town()
    let mark = try town.replace(
      "    wait_mean: {value: 15,", with: "    ⟦\(indicator): {value: \(value),", in: "town.yaml")
    try town.inFolder { folder in
      let path = "\(folder)/town.yaml"
      if !value.hasPrefix("-") { _ = try ScenarioFile.read(path: path) }
      let error = #expect(throws: InvalidScenario.self) {
        try ScenarioFile.read(path: path, indicators: indicators)
      }
      #expect(error?.problems.first?.line == mark?.line)
    }
  }
}
