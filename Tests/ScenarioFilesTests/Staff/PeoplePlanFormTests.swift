import LegalClock
import ScenarioFiles
import ServiceModel
import Testing
import Wording

/// Plans of people in scenario files: rows, tables, overlays and settings.
@Suite struct PeoplePlanFormTests {
  private static func option(_ plan: String) -> [UInt8] {
    Array(
      """
      option: planned
      over: town.yaml
      name: {vi: Theo giờ, en: By the hour}
      levers:
        staffing:
          people_plan: \(plan)

      """.utf8)
  }

  private static let header = "counter_group,office,weekday,from_date,to_date,from,to,people\n"

  /// A town with this table of people over it.
  private static func town(_ rows: String, header: String = header) throws -> Town {
    var town = try Town()
    town.files["planned.yaml"] = option("people.csv")
    town.files["people.csv"] = Array((header + rows).utf8)
    return town
  }

  private static func problems(_ rows: String, header: String = header) throws -> [String] {
    try town(rows, header: header).problems("planned.yaml").map(\.description)
  }

  private static func loaded(_ rows: String, _ settings: String...) throws -> LoadedScenario {
    try town(rows).read("planned.yaml", settings: settings).get()
  }

  private static func stretch(_ from: Int, _ to: Int, _ people: Double) -> PeoplePlan.Stretch {
    PeoplePlan.Stretch(
      start: TimeOfDay(minutes: from), end: TimeOfDay(minutes: to), people: people)
  }

  @Test func `rows of a table are plans of the places that they name, and of no others`() throws {
    let loaded = try Self.loaded(
      """
      town_civil,,weekdays,,,07:30,11:30,3
      town_civil,,monday wednesday,,,13:00,13:45,2
      town_civil,,monday,,,13:45,17:00,2
      town_civil,,,2024-03-04,2024-03-08,08:00,09:00,5
      ,land_office,all,,,00:00,24:00,1.5

      """)
    let groups = loaded.scenario.reception.counterGroups
    let morning = Self.stretch(450, 690, 3)
    let plan = try #require(groups[0].people)
    #expect(plan.weekly[0] == [morning, Self.stretch(780, 1020, 2)])
    #expect(plan.weekly[1] == [morning] && plan.weekly[5] == [])
    #expect(plan.weekly[2] == [morning, Self.stretch(780, 825, 2)])
    let date = try #require(CivilDate(iso: "2024-03-05"))
    #expect(plan.stretches(on: date, as: .tuesday) == [Self.stretch(480, 540, 5)])
    #expect(plan.stretches(on: date.adding(days: 7), as: .tuesday) == [morning])
    #expect(groups.dropFirst().allSatisfy { $0.people == nil })
    let offices = loaded.scenario.backOffice.offices
    #expect(offices.map { $0.people?.mostPeople } == [nil, 1.5])
    #expect(loaded.levers[0].changes.map(\.path) == ["people_plan"])
    #expect(
      loaded.levers[0].changes.map(\.kind) == [
        .rows(added: ["town_civil", "land_office"], removed: [], changed: [])
      ])
    let assumed = loaded.scenario.account.assumptions.filter { $0.key.hasPrefix("people_plan") }
    #expect(assumed.map(\.value) == ["5 rows, 321.5 hours a week"])
  }

  @Test func `rows in a list say the same as those of a table`() throws {
    var town = try Town()
    town.files["planned.yaml"] = Self.option(
      """

            - {counter_group: town_civil, weekday: [monday, friday], from: "08:00", to: "12:00", people: 2}
            - {counter_group: town_civil, weekday: monday, from: "13:00", to: "17:00", people: {value: 1, confidence: A}}
      """)
    let list = try town.read("planned.yaml").get().scenario
    let table = try Self.loaded(
      "town_civil,,monday friday,,,08:00,12:00,2\ntown_civil,,monday,,,13:00,17:00,1\n"
    ).scenario
    #expect(list.reception == table.reception && list.reception.counterGroups[0].people != nil)
  }

  @Test func `settings move the rows as they are written`() throws {
    let rows = "town_civil,,monday,,,08:00,12:00,2\ntown_civil,,tuesday,,,08:00,12:00,4\n"
    let loaded = try Self.loaded(
      rows, "people_plan[weekday=monday].people+=1",
      "people_plan[counter_group.site.kind=district].people*=1.5")
    let plan = try #require(loaded.scenario.reception.counterGroups[0].people)
    #expect(plan.weekly[0] == [Self.stretch(480, 720, 4.5)])
    #expect(plan.weekly[1] == [Self.stretch(480, 720, 6)])
    #expect(loaded.appliedSettings.map(\.changed) == [1, 2])
  }

  @Test func `whoever has a plan needs no rule, and keeps what the file says of pay`() throws {
    let town = try Self.town("town_civil,,all,,,08:00,12:00,2\n")
    let loaded = try town.read(
      "planned.yaml", settings: ["counter_groups[town_civil].staff=by_load"]
    ).get()
    #expect(loaded.scenario.reception.counterGroups[0].sizedForLoad == nil)
    #expect(loaded.scenario.reception.counterGroups[0].mostPeople == 2)
  }

  @Test func `people outside the doors, and open days without people, are told`() throws {
    let told = try Self.loaded("town_civil,,monday,,,06:00,12:00,2\n").notices.map(\.text.en)
    #expect(
      told == [
        "people_plan: 1 place has people outside the opening hours, when nobody works there "
          + "('town_civil')",
        "people_plan: 1 place is open on a day on which nobody is planned there (tuesday, "
          + "wednesday, thursday, friday; 'town_civil')",
      ])
  }

  @Test(arguments: [
    (
      "town_civl,,all,,,08:00,12:00,2",
      "people.csv:2:1: people_plan: there is no 'town_civl' among the counter groups\n    did you mean 'town_civil'?"
    ),
    (
      ",landoffice,all,,,08:00,12:00,2",
      "people.csv:2:1: people_plan: there is no 'landoffice' among the offices\n    did you mean 'land_office'?"
    ),
    (
      "town_civil,,mondays,,,08:00,12:00,2",
      "people.csv:2:13: people_plan: 'mondays' is no weekday\n    did you mean 'monday'?"
    ),
    (
      "town_civil,,,,,08:00,07:00,2",
      "people.csv:2:22: people_plan: to 07:00 is not after from 08:00\n    write a later 'to'"
    ),
    (
      "town_civil,,,,,8:00,09:00,2",
      "people.csv:2:16: people_plan: '8:00' is no time of day\n    write a time such as 08:30"
    ),
    (
      "town_civil,,,,,08:00,09:00,1001",
      "people.csv:2:28: people_plan: '1001' people cannot be\n    write a number from 0 to 1000"
    ),
    (
      "town_civil,,,,,08:00,09:00,-1",
      "people.csv:2:28: people_plan: '-1' people cannot be\n    write a number from 0 to 1000"
    ),
    (
      "town_civil,,,,,08:00,09:00,",
      "people.csv:2:1: people_plan: 'people' is missing\n    write a number from 0 to 1000"
    ),
    (
      ",,,,,08:00,09:00,1",
      "people.csv:2:1: people_plan: the row names nobody\n    write a counter_group or an office"
    ),
    (
      "town_civil,land_office,,,,08:00,09:00,1",
      "people.csv:2:1: people_plan: the row names a counter group, and office 'land_office' as well\n    write two rows"
    ),
    (
      "town_civil,,,,2024-03-01,08:00,09:00,1",
      "people.csv:2:15: people_plan: to_date stands without from_date\n    write from_date as well"
    ),
    (
      "town_civil,,,2024-03-02,2024-03-01,08:00,09:00,1",
      "people.csv:2:25: people_plan: to_date 2024-03-01 is before from_date 2024-03-02\n    write a later to_date"
    ),
    (
      "town_civil,,,2024-02-30,,08:00,09:00,1",
      "people.csv:2:14: people_plan: '2024-02-30' is no date\n    write a day of 1990 to 2099 such as 2024-06-03"
    ),
    (
      "town_civil,,,,,08:00,10:00,1\ntown_civil,,monday,,,09:59,11:00,1",
      "people.csv:3:1: people_plan: 'town_civil' has another row for 09:59 on the same day\n    it stands in people.csv, line 2, from 08:00 to 10:00: let each time have one row"
    ),
    (
      "town_civil,,,2024-03-01,2024-03-09,08:00,10:00,1\ntown_civil,,,2024-03-05,,09:00,11:00,1",
      "people.csv:3:1: people_plan: 'town_civil' has another row for 09:00 on the same day\n    it stands in people.csv, line 2, from 08:00 to 10:00: let each time have one row"
    ),
    (
      ",land_office,sunday,,,08:00,10:00,1",
      "planned.yaml:6:18: nobody is ever on duty in office 'land_office': people_plan names nobody within its working hours\n    give people to a time within calendar 'office_hours'"
    ),
  ])
  func `what cannot be is refused at its place`(_ rows: String, _ problem: String) throws {
    #expect(try Self.problems(rows + "\n") == [problem])
  }

  @Test func `rows that hold on different days may stand at the same time`() throws {
    let rows = """
      town_civil,,monday,,,08:00,10:00,1
      town_civil,,tuesday,,,08:00,10:00,2
      town_civil,,monday,2024-03-01,2024-03-20,08:00,10:00,3
      town_civil,,tuesday,2024-03-01,2024-03-20,08:00,10:00,4

      """
    #expect(try Self.problems(rows) == [])
  }

  @Test func `a column that is missing or unknown is told once`() throws {
    #expect(
      try Self.problems("town_civil,08:00,1\n", header: "counter_group,from,peple\n") == [
        "people.csv:1:1: column 'people' is missing\n    the columns are counter_group, office, "
          + "weekday, from_date, to_date, from, to, people; the first five may be left out",
        "people.csv:1:1: column 'to' is missing\n    the columns are counter_group, office, weekday, "
          + "from_date, to_date, from, to, people; the first five may be left out",
        "people.csv:1:20: 'peple' is not a known column\n    did you mean 'people'?",
      ])
    let short = try Self.town(
      "town_civil;08:00;12:00;1,5\n", header: "counter_group;from;to;people\n")
    #expect(
      try short.read("planned.yaml").get().scenario.reception.counterGroups[0].people?.mostPeople
        == 1.5)
  }

  @Test func `a plan written as a table and an overlay comes back as it was`() throws {
    let scenario = try Self.loaded(
      """
      town_civil,,weekdays,,,07:30,11:30,3
      town_civil,,monday wednesday,,,13:00,17:00,2.25
      town_civil,,friday,2024-03-04,2024-03-08,08:00,09:00,5
      town_land,,all,,,00:00,24:00,0
      ,land_office,all,,,07:00,17:00,1.5

      """
    ).scenario
    var town = try Town()
    town.files["people.csv"] = Array(PeoplePlanText.csv(of: scenario).utf8)
    town.files["planned.yaml"] = Array(
      PeoplePlanText.overlay(
        option: "planned", name: LocalizedText(vi: "Theo \"giờ\"", en: "By: hour"),
        over: "town.yaml", table: "people.csv"
      ).utf8)
    let again = try town.read("planned.yaml").get().scenario
    #expect(again.reception == scenario.reception)
    #expect(again.backOffice == scenario.backOffice)
    #expect(again.name.vi == "Theo \"giờ\"")
  }
}
