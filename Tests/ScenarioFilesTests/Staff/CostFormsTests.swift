import ScenarioFiles
import ServiceModel
import Testing
import Wording

/// How prices are written, each with its range, source and confidence.
@Suite struct CostFormsTests {
  private func scenario(_ settings: String...) throws -> Scenario {
    try Town().read("town.yaml", settings: settings).get().scenario
  }

  private func problem(_ setting: String) throws -> ScenarioProblem {
    let problems = try Town().problems("town.yaml", settings: [setting])
    return try #require(problems.count == 1 ? problems.first : nil, "\(problems)")
  }

  private static let all = """
    costs={staff_year: 1.8e8, grades: {officers: {name: {vi: A, en: A}, staff_year: 1.9e8, \
    site_kinds: [district, branch], office_functions: justice}}, premises: {desk_hour: 3000}, \
    equipment: {desk_year: 6e6, site_year: 5e6, city_year: 1e9}, courier: {round: 30000}, \
    transition: {fit_out: {name: {vi: B, en: B}, amount: 9e6, for_each: desk, site_kinds: district, \
    by_year: [0.6, 0.4]}, plan: {name: {vi: C, en: C}, amount: 1e9}}, \
    citizens: {hour: 40000, travel_hour: 20000}}
    """

  @Test func `every item has its price, and none that is not written`() throws {
    #expect(try scenario().account.costs == Costs(staffYear: 180e6))
    let costs = try scenario(Self.all).account.costs
    #expect(costs.deskHour == 3000 && costs.courierRound == 30_000)
    #expect(costs.equipment == Costs.Equipment(deskYear: 6e6, siteYear: 5e6, cityYear: 1e9))
    #expect(costs.citizens == Costs.Citizens(hour: 40_000, travelHour: 20_000))
    #expect(costs.grades.map(\.id) == ["officers"] && costs.grades[0].staffYear == 1.9e8)
    #expect(costs.grades[0].places.siteKinds == ["district", "branch"])
    #expect(costs.transition.map(\.unit) == [.desk, .city])
    #expect(costs.transition.map(\.byYear) == [[0.6, 0.4], [1]])
    #expect(costs.transition[1].places.isEverywhere)
  }

  @Test func `each price can be set and multiplied by its path`() throws {
    let costs = try scenario(
      Self.all, "costs.staff_year*=2", "costs.grades.officers.staff_year*=2",
      "costs.premises.desk_hour*=2", "costs.equipment.site_year*=2", "costs.courier.round*=2",
      "costs.transition.fit_out.amount*=2", "costs.citizens.travel_hour+=1"
    ).account.costs
    #expect(costs.staffYear == 3.6e8 && costs.grades[0].staffYear == 3.8e8)
    #expect(costs.deskHour == 6000 && costs.equipment.siteYear == 1e7)
    #expect(costs.courierRound == 60_000 && costs.transition[0].amount == 1.8e7)
    #expect(costs.citizens.travelHour == 20_001)
    #expect(try scenario("costs.premises.desk_hour=5").account.costs.deskHour == 5)
  }

  @Test func `a price tells its range and source to the list of assumptions`() throws {
    let town = try scenario(
      "costs.premises.desk_hour={value: 3000, low: 2000, high: 5000, source: S, confidence: A}")
    let assumption = try #require(
      town.account.assumptions.first { $0.key == "costs.premises.desk_hour" })
    #expect(assumption.value == "3000" && assumption.range == 2000...5000)
    #expect(assumption.source == "S" && assumption.confidence == "A")
    #expect(town.account.assumptions.allSatisfy { $0.range == nil || $0 == assumption })
  }

  @Test(arguments: [
    ("costs.staff_year={value: 5, low: 1}", "'low' stands alone", "low and high together"),
    ("costs.staff_year={value: 5, low: 7, high: 6}", "low 7 is above high 6", "exchange them"),
    (
      "costs.staff_year={value: 5, low: 6, high: 7}", "low is 6, and the value 5",
      "low <= value <= high"
    ),
    ("costs.staff_year={value: 5, low: a, high: 7}", "low: 'a' is not a number", "0 or more"),
    ("costs.staff_year={low: 6, high: 7}", "a mapping is not a number", "a number"),
    ("costs.premises.desk_hours=5", "there is no 'desk_hours' at this place", "desk_hour"),
    ("costs.courier.round=-1", "out of range", "0 or more"),
    (
      "costs.grades={a: {name: {vi: A, en: A}, staff_year: 1}}", "is the grade of nobody",
      "site_kinds or office_functions"
    ),
    (
      "costs.grades={a: {name: {vi: A, en: A}, staff_year: 1, site_kinds: [x]}, "
        + "b: {name: {vi: A, en: A}, staff_year: 1, site_kinds: [x]}}",
      "sites of kind 'x' are in 'a' and in 'b'", "one grade"
    ),
    (
      "costs.transition={a: {name: {vi: A, en: A}, amount: 1, by_year: [0.5, 0.4]}}",
      "the shares sum to 0.9", "sum to 1"
    ),
    (
      "costs.transition={a: {name: {vi: A, en: A}, amount: 1, site_kinds: [x]}}",
      "is paid once for the city", "for_each"
    ),
    (
      "costs.transition={a: {name: {vi: A, en: A}, amount: 1, for_each: site, office_functions: "
        + "[justice]}}", "offices are none", "desk or person"
    ),
    ("costs.transition={a: {amount: 1}}", "'name' is missing", "Name"),
  ])
  func `a wrong price is told with what is allowed`(
    _ setting: String, _ message: String, _ hint: String
  ) throws {
    let problem = try problem(setting)
    #expect(problem.message.contains(message), "\(problem)")
    #expect(problem.hint.contains(hint), "\(problem)")
  }

  @Test func `a grade or transition of places that there are none of is told`() throws {
    let town = try Town().read(
      "town.yaml",
      settings: [
        "costs.grades={a: {name: {vi: A, en: A}, staff_year: 1, site_kinds: [districts]}}"
      ]
    ).get()
    #expect(
      town.notices.map(\.text.en) == [
        "costs.grades.a: there is no such site or office, so nothing is counted"
      ])
  }
}
