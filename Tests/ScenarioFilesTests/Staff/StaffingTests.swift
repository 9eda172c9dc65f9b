import ScenarioFiles
import ServiceModel
import Testing
import Wording

/// People who are left to the rule of `staffing`.
@Suite struct StaffingTests {
  private static let byLoad = ["counter_groups[*].staff=by_load", "offices[*].agents=by_load"]
  private static let rule = "staffing={target_utilisation: 0.8}"

  private func problems(_ settings: [String]) throws -> [ScenarioProblem] {
    try Town().problems("town.yaml", settings: settings)
  }

  private func town(_ settings: [String], file: String = "town.yaml") throws -> LoadedScenario {
    try Town().read(file, settings: settings).get()
  }

  private static func people(_ loaded: LoadedScenario) -> [Int] {
    loaded.scenario.reception.counterGroups.map(\.staff)
      + loaded.scenario.backOffice.offices.map(\.agents)
  }

  @Test func `by_load needs a rule, and a rule that nobody needs is told`() throws {
    #expect(
      try problems(Self.byLoad).map(\.message) == ["staff is by_load, and there is no rule for it"])
    let offices = try problems([Self.byLoad[1]])
    #expect(offices.map(\.message) == ["agents is by_load, and there is no rule for it"])
    #expect(offices[0].hint.contains("staffing: {target_utilisation: 0.8}"))
    #expect(
      try town([Self.rule]).notices.map(\.text.en) == [
        "staffing: no counter group or office says by_load, so the rule decides nothing"
      ])
    #expect(
      try problems(["staffing={least_people: 2}"]).map(\.message) == [
        "staffing: 'target_utilisation' is missing"
      ])
  }

  @Test func `only the word by_load stands for a number, and only then it has a part of the load`()
    throws
  {
    let word = try problems(["counter_groups[town_civil].staff=by_lode"])
    #expect(word.map(\.hint) == ["write a whole number from 1 to 1000, or by_load"])
    let part = try problems(["counter_groups[town_civil].sized_for_load=0.9"])
    #expect(
      part.map(\.message) == [
        "counter_groups[town_civil]: only people by_load are sized for a part of the load"
      ])
  }

  @Test func `whoever is busier needs fewer people, and offices may have a rule of their own`()
    throws
  {
    let busy = Self.people(try town(Self.byLoad + [Self.rule]))
    let calm = Self.people(try town(Self.byLoad + ["staffing={target_utilisation: 0.2}"]))
    #expect(zip(busy, calm).allSatisfy { $0 < $1 })
    let mixed = try town(
      Self.byLoad + [Self.rule, "staffing.offices.target_utilisation=0.2"])
    #expect(Self.people(mixed) == Array(busy[..<3]) + Array(calm[3...]))
    #expect(mixed.scenario.countersByLoad?.people == busy[..<3].reduce(0, +))
    #expect(mixed.scenario.officesByLoad?.people == calm[3...].reduce(0, +))
    let least = try town(Self.byLoad + ["staffing={target_utilisation: 1, least_people: 7}"])
    #expect(Self.people(least) == [7, 7, 7, 7, 7])
  }

  @Test func `the number is a row of assumptions`() throws {
    let loaded = try town(Self.byLoad + [Self.rule])
    let rows = loaded.scenario.account.assumptions.filter { $0.key.contains("by_load]") }
    #expect(
      rows.map(\.key) == [
        "counter_groups[staff=by_load].staff", "offices[agents=by_load].agents",
      ])
    #expect(
      rows.map(\.value) == [
        "\(Self.people(loaded)[..<3].reduce(0, +))", "\(Self.people(loaded)[3...].reduce(0, +))",
      ])
  }

  /// What an option changes decides how many people it has: less at the counter, fewer people.
  @Test func `an option has people for its own load`() throws {
    var town = try Town()
    town.files["option.yaml"] = Array(
      """
      option: online
      over: town.yaml
      levers:
        staffing:
          staffing: {target_utilisation: 0.2}
          counter_groups:
            - {id: town_civil, site: town_hall, serves: civil, staff: by_load, staffing_plan: all_day}
            - {id: town_land, site: town_hall, serves: land, staff: by_load, staffing_plan: all_day}
        channels:
          enabled: false
          channel_mixes: {usual: {online_share: 0.9}}

      """.utf8)
    let before = try town.read("option.yaml").get().scenario
    let after = try town.read("option.yaml", settings: ["levers.channels.enabled=true"]).get()
      .scenario
    let counted = before.countersByLoad?.people ?? 0
    #expect(counted > (after.countersByLoad?.people ?? 0))
    #expect(after.backOffice.offices.map(\.agents) == before.backOffice.offices.map(\.agents))
  }

  @Test func `a point of a design that sets the target has its own people`() throws {
    try Town().inFolder { folder in
      let variable = try VariableScenario(
        path: "\(folder)/town.yaml", settings: Self.byLoad + [Self.rule])
      let points = try DesignPoints(
        path: "points.csv", contents: Array("staffing.target_utilisation\n0.8\n0.2\n".utf8))
      let varied = try points.points.map { Self.people(try variable.varied($0)) }
      #expect(varied[0] == Self.people(variable.asWritten))
      #expect(
        varied[1]
          == Self.people(try town(Self.byLoad + ["staffing={target_utilisation: 0.2}"])))
    }
  }

  @Test func `a number that cannot be is refused at its place`() throws {
    let many = try problems(
      [Self.byLoad[0], Self.rule, "procedures[certification].annual_volume=90000000"])
    #expect(many.count == 2)
    #expect(
      many.allSatisfy { $0.message.contains("people would be needed, and 1000 is the most") })
    let nobody = try problems(
      [Self.byLoad[0], Self.rule, "staffing_plans.all_day={\"20:00\": 1}"])
    #expect(
      nobody.map(\.message)
        == ["river_civil", "town_civil", "town_land"].map {
          "counter_groups[\($0)].staff is by_load: there is work, and no time in which anybody is on duty"
        })
  }

  /// Neither events nor settings of a stress: else it would bring its own remedy.
  @Test func `nobody is hired for a stress`() throws {
    let stress = """
      stresses={rush: {name: {vi: a, en: b}, events: [{surge: {from: 2024-03-04, to: 2024-06-30, \
      factor: 2}}], set: ["demand.volume_factor*=3"]}}
      """
    let calm = try town(Self.byLoad + [Self.rule, stress])
    let stressed = try town(Self.byLoad + [Self.rule, stress, "stress=rush"])
    #expect(stressed.scenario.people.demand.volumeFactor == 3)
    #expect(Self.people(stressed) == Self.people(calm))
    let grown = try town(Self.byLoad + [Self.rule, "demand.volume_factor=3"])
    #expect(zip(Self.people(calm), Self.people(grown)).contains { $0 < $1 })
  }
}
