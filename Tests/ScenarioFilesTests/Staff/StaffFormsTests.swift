import LegalClock
import ScenarioFiles
import ServiceModel
import Stochastics
import Testing

/// How staff, their pay and their limits are written.
@Suite struct StaffFormsTests {
  private func scenario(_ settings: String...) throws -> Scenario {
    try Town().read("town.yaml", settings: settings).get().scenario
  }

  private func problems(_ settings: String...) throws -> [ScenarioProblem] {
    try Town().problems("town.yaml", settings: settings)
  }

  @Test func `an office has a staffing plan as counters have, or everybody is there`() throws {
    #expect(try scenario().backOffice.offices.allSatisfy { $0.plan == nil })
    let town = try scenario("offices[land_office].staffing_plan=all_day")
    #expect(town.backOffice.offices[1].plan == StaffingPlanID(0))
    let wrong = try problems("offices[land_office].staffing_plan=all_night")
    #expect(
      wrong.map(\.message) == [
        "offices[land_office].staffing_plan: there is no 'all_night' among the staffing plans"
      ])
  }

  @Test func `an office in which nobody is ever on duty is refused`() throws {
    let wrong = try problems(
      "staffing_plans={all_day: {\"00:00\": 1}, evening: {\"18:00\": 1}}",
      "offices[land_office].staffing_plan=evening")
    #expect(wrong.count == 1)
    #expect(
      wrong.first?.message.hasPrefix("nobody is ever on duty in office 'land_office'") == true)
    #expect(wrong.first?.hint.hasSuffix("within calendar 'office_hours'") == true)
  }

  @Test func `shifts, weekdays and overtime are paid by factors that are 1, 1 and 0 if not said`()
    throws
  {
    let plain = try scenario()
    #expect(plain.account.costs == Costs(staffYear: 180e6))
    #expect(plain.reception.staffingPlans[0].shifts.map(\.payFactor) == [1])
    let town = try scenario(
      "costs.overtime_factor=1.5", "costs.weekday_factors.saturday=2",
      "staffing_plans.all_day={\"00:00\": 1, \"17:00\": {share: 0.5, pay_factor: 1.3}}")
    #expect(town.account.costs.overtimeFactor == 1.5)
    #expect(town.account.costs.weekdayFactors == [1, 1, 1, 1, 1, 2, 1])
    #expect(town.reception.staffingPlans[0].shifts.map(\.payFactor) == [1, 1.3])
  }

  @Test(arguments: [
    ("costs.overtime_factor=-1", "from 0 to 10"),
    ("costs.weekday_factors={saturday: 0.5}", "from 1 to 10"),
    ("costs.weekday_factors={caturday: 2}", "saturday"),
    ("staffing_plans.all_day={\"00:00\": {share: 1, pay_factor: 0}}", "from 1 to 10"),
    ("routes.sign=[{work: {function: justice, minutes: 5, limit: 3days}}]", "3mo (months)"),
  ])
  func `a wrong factor or limit is told with what is allowed`(_ setting: String, _ hint: String)
    throws
  {
    let wrong = try problems(setting)
    #expect(wrong.count == 1)
    #expect(wrong.first?.hint.contains(hint) == true, "\(wrong)")
  }

  @Test func `a step of work or a signature may have a limit of its own`() throws {
    let town = try scenario(
      "routes.sign=[{work: {function: justice, minutes: 5, limit: 2wd}}, {sign: {function: justice, hours: [\"16:00\"], limit: 4wh}}]"
    )
    #expect(
      town.services.routes[0].steps == [
        .work(function: OfficeFunctionID(0), minutes: .constant(5), limit: .workingDays(2)),
        .sign(
          function: OfficeFunctionID(0), hours: [TimeOfDay(minutes: 960)],
          limit: .workingHours(4)),
      ])
  }

  @Test func `rules give procedures other limits while they hold, and know their names`() throws {
    func rules(_ limits: String) -> String {
      "rules=[{rule_set: a, name: {vi: A, en: A}, valid_from: 2018-06-21, cut_off: \"15:00\"}, {rule_set: b, name: {vi: B, en: B}, valid_from: 2024-04-01, cut_off: \"15:00\", time_limits: \(limits)}]"
    }
    let town = try scenario(rules("{birth: 1mo, land_change: 8wd}"))
    let birth = ProcedureID(1)
    let date = try #require(CivilDate(iso: "2024-03-31"))
    #expect(town.timeLimit(of: birth, on: date) == .workingDays(1))
    #expect(town.timeLimit(of: birth, on: date.adding(days: 1)) == .months(1))
    #expect(town.timeLimit(of: ProcedureID(0), on: date.adding(days: 1)) == .workingDays(0))
    let wrong = try problems(rules("{brith: 1mo}"))
    #expect(wrong.first?.message.contains("no 'brith' among the procedures") == true)
    #expect(wrong.first?.hint.contains("birth") == true)
  }

  @Test func `a counter group has paces by class, and classes that it calls first`() throws {
    let town = try scenario(
      "counter_groups[town_civil].serves=[civil, land]", "counter_groups[town_civil].speed=1.2",
      "counter_groups[town_civil].by_class={land: {speed: 0.8}}",
      "counter_groups[town_civil].calls_first=[land]"
    )
    let group = town.reception.counterGroups[0]
    #expect(group.speed == 1.2)
    #expect(group.speeds[ServiceClassID(0)] == 1.2 && group.speeds[ServiceClassID(1)] == 0.8)
    #expect(group.callsFirst == [ServiceClassID(1)])
    let wrong = try problems("counter_groups[town_civil].calls_first=[land]")
    #expect(wrong.map(\.hint) == ["write each of the classes under 'serves' at most once"])
  }

  @Test func `counters that open when the hall fills help others, with all of their time`() throws {
    func group(_ more: String) -> String {
      "counter_groups=[{id: civil, site: town_hall, serves: civil, staff: 2, staffing_plan: all_day}, {id: land, site: town_hall, serves: land, staff: 1, staffing_plan: all_day}, {id: back, site: town_hall, serves: [civil, land], staff: 2, staffing_plan: all_day, opens_after_minutes: 20\(more)}]"
    }
    let town = try scenario(group(""))
    #expect(town.reception.counterGroups.map(\.isOnCall) == [false, false, true])
    #expect(town.reception.counterGroups[2].opensAfterMinutes == 20)
    #expect(
      try problems(group(", other_duties_share: 0.2")).map(\.hint) == [
        "remove other_duties_share"
      ])
    #expect(
      try problems(group(", role: guidance")).map(\.hint) == [
        "write role: full, or remove opens_after_minutes"
      ])
    let alone = try problems("counter_groups[town_land].opens_after_minutes=10")
    #expect(
      alone.contains { $0.message.contains("no other counter of site 'town_hall' serves it") })
  }

  @Test func `a site is for several areas, each for some classes and levels`() throws {
    let town = try scenario("sites[river_house].jurisdiction=[\"commune:river\", \"commune:hill\"]")
    let (river, hill) = (CommuneID(1), CommuneID(2))
    #expect(
      town.reception.sites[1].jurisdiction
        == .several([Responsibility(.commune(river)), Responsibility(.commune(hill))]))
    let parts = try scenario(
      "sites[river_house].jurisdiction=[{area: \"commune:river\", classes: [civil], levels: [commune]}, \"commune:hill\"]"
    )
    #expect(
      parts.reception.sites[1].jurisdiction
        == .several([
          Responsibility(.commune(river), classes: 0b01, levels: [.commune]),
          Responsibility(.commune(hill)),
        ]))
    let one = try scenario("sites[river_house].jurisdiction=[\"commune:river\"]")
    #expect(one.reception.sites[1].jurisdiction == .commune(river))
    let offices = try scenario(
      "offices[land_office].jurisdiction=\"commune:river commune:hill district:town\"")
    #expect(
      offices.backOffice.offices[1].jurisdiction
        == .several([
          Responsibility(.commune(river)), Responsibility(.commune(hill)),
          Responsibility(.district(DistrictID(0))),
        ]))
  }

  @Test(arguments: [
    ("sites[river_house].jurisdiction=[\"commune:rivver\", city]", "no 'rivver'"),
    ("sites[river_house].jurisdiction=[{area: city, classes: [lend]}]", "no 'lend'"),
    ("sites[river_house].jurisdiction=[{area: city, levels: [town]}]", "'town' is not possible"),
    ("sites[river_house].jurisdiction=[{classes: [land]}]", "'area' is missing"),
    ("offices[land_office].jurisdiction=[city, house]", "house stands beside other areas"),
    (
      "sites[town_hall].jurisdiction=[{area: city, classes: [civil]}]",
      "no counter serves 'land' for commune 'market'"
    ),
    (
      "sites[town_hall].jurisdiction=[{area: city, levels: [commune]}]",
      "no counter serves 'land' for commune 'market'"
    ),
  ])
  func `a wrong area is told, and whom nobody serves`(_ setting: String, _ message: String) throws {
    let wrong = try problems(setting)
    #expect(wrong.first?.message.contains(message) == true, "\(wrong)")
  }

  /// Who employs and decides is changed by one lever, where people go by another: either stands without
  /// the other, and both together.
  @Test(arguments: [(false, false), (true, false), (false, true), (true, true)])
  func `legal form and network are levers of their own`(form: Bool, network: Bool) throws {
    var town = try Town()
    town.files["option.yaml"] = Array(
      """
      option: agency
      over: town.yaml
      levers:
        legal_form:
          enabled: \(form)
          delegation: {functions: [land_registry], on_the_spot: justice, share: 0.4}
          costs: {staff_year: 200000000}
        network:
          enabled: \(network)
          sites:
            - {id: town_hall, name_vi: Một cửa, name_en: Town hall, kind: branch, jurisdiction: [{area: city, classes: [land]}, "commune:market"], house: town_hall, latitude: 21.031, longitude: 105.851, calendar: office_hours}
            - {id: river_house, name_vi: Bến Sông, name_en: Riverside, kind: point, jurisdiction: ["commune:river", "commune:hill"], latitude: 21.056, longitude: 105.881, calendar: office_hours}

      """.utf8)
    let scenario = try town.read("option.yaml").get().scenario
    #expect((scenario.account.costs.staffYear == 200e6) == form)
    #expect((scenario.backOffice.delegation.share == 0.4) == form)
    #expect((scenario.reception.sites[0].kind == "branch") == network)
    #expect((scenario.reception.sites[1].jurisdiction == .commune(CommuneID(1))) == !network)
  }
}
