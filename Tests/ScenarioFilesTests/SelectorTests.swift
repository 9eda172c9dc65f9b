import ScenarioFiles
import ServiceModel
import Stochastics
import Testing

/// What a path of `--set` names: rows of tables from CSV files (procedures, sites) and of inline
/// ones (counter groups) alike.
@Suite struct SelectorTests {
  private func read(_ settings: String...) throws -> LoadedScenario {
    try Town().read("town.yaml", settings: settings).get()
  }

  private func staff(_ setting: String) throws -> [Int] {
    try read(setting).scenario.reception.counterGroups.map(\.staff)
  }

  private func volumes(_ setting: String) throws -> [Double] {
    try read(setting).scenario.services.procedures.map(\.annualVolume)
  }

  @Test func `a star in brackets names all rows`() throws {
    #expect(try staff("counter_groups[*].staff=7") == [7, 7, 7])
    #expect(try volumes("procedures[*].annual_volume=5") == [5, 5, 5])
  }

  @Test func `one and several conditions name the rows of which all hold`() throws {
    #expect(try staff("counter_groups[serves=civil].staff=7") == [7, 1, 7])
    #expect(try staff("counter_groups[site=town_hall,serves=civil].staff=7") == [7, 1, 1])
    #expect(try volumes("procedures[level=commune, route=sign].annual_volume=5") == [5, 900, 2000])
  }

  @Test func `a condition follows a reference, and a reference of a reference`() throws {
    #expect(try staff("counter_groups[site.kind=commune].staff=7") == [2, 1, 7])
    #expect(try staff("counter_groups[site.calendar=office_hours].staff=7") == [7, 7, 7])
    #expect(
      try staff("counter_groups[site.calendar.observes_public_holidays=true].staff=7") == [7, 7, 7])
    #expect(try volumes("procedures[channel_mix.online_share=0.25].annual_volume=5") == [5, 5, 5])
  }

  @Test func `a condition sees defaults, wrapped values, numbers and flags`() throws {
    #expect(try staff("counter_groups[role=full].staff=7") == [7, 7, 7])
    #expect(try staff("counter_groups[staff=1.0].staff=7") == [2, 7, 7])
    #expect(try volumes("procedures[awaited=false].annual_volume=5") == [12000, 5, 5])
  }

  @Test func `a number is multiplied and added to, also one that is not written`() throws {
    #expect(try staff("counter_groups[*].staff+=2") == [4, 3, 3])
    #expect(try staff("counter_groups[town_civil].staff*=3") == [6, 1, 1])
    #expect(try volumes("procedures[*].annual_volume*=1.1") == [13200, 990, 2200])
    #expect(try volumes("procedures[birth].annual_volume+=-0.7") == [12000, 899.3, 2000])
    let speeds = try read("counter_groups[site=town_hall].speed*=0.8").scenario.reception
      .counterGroups
    #expect(speeds.map(\.speed) == [0.8, 0.8, 1])
  }

  @Test func `a distribution is multiplied as a whole`() throws {
    let loaded = try read(
      "reception.collection_minutes*=2", "procedures[land_change].reception_minutes*=0.5",
      "reception.post_days*=1.5")
    #expect(loaded.scenario.reception.rules.collection.minutes == .lognormal(mean: 6, cv: 0.6))
    #expect(loaded.scenario.services.procedures[2].receptionMinutes == .gamma(mean: 10, cv: 0.7))
    #expect(loaded.scenario.reception.rules.postDays == .uniform(min: 1.5, max: 4.5))
  }

  @Test func `elements without ids and mappings by id are named in the same way`() throws {
    let loaded = try read("routes[*][*].work.minutes=5", "channel_mixes[*].online_share*=2")
    #expect(loaded.appliedSettings.map(\.selected) == [4, 1])
    // The odds of 0.25 are 1 to 3; twice that is 2 to 3.
    #expect(loaded.scenario.services.channels[0].onlineShare == 0.4)
  }

  @Test func `how many values a setting names and changes is counted`() throws {
    let settings = try read(
      "counter_groups[*].staff=1", "procedures[*].reception_mean_minutes*=2",
      "site_choice.candidates=3"
    ).appliedSettings
    #expect(settings.map(\.selected) == [3, 3, 1])
    #expect(settings.map(\.changed) == [1, 2, 1])
    #expect(settings.map(\.empty) == [0, 1, 0])
  }

  @Test(arguments: [
    ("counter_groups[site=town_hal].staff=3", 16, "did you mean 'town_hall'?"),
    ("counter_groups[site=town_hall,serves=lnd].staff=3", 31, "did you mean 'land'?"),
    ("counter_groups[site.kind=comune].staff=3", 16, "did you mean 'commune'?"),
    ("counter_groups[site.knd=commune].staff=3", 16, "did you mean 'kind'?"),
    ("counter_groups[sites=town_hall].staff=3", 16, "did you mean 'site'?"),
    ("counter_groups[*].staf=3", 19, "did you mean 'staff'?"),
    ("counter_groups.staff=3", 16, "[id], [*] or [column=value]"),
    ("site_choice[*].candidates=3", 13, "with '.' between them"),
    ("counter_groups[*].staff*=two", 26, "a number after *= and +="),
    ("counter_groups[*].site*=2", 1, "write a value with ="),
    ("appointments.share*=2", 1, "write a value with ="),
    ("reception.post_days.gamma.mean=2", 21, "uniform"),
  ])
  func `a setting that names nothing, or no number, is told with what is near`(
    _ setting: String, column: Int, hint: String
  ) throws {
    let problems = try Town().problems("town.yaml", settings: [setting])
    #expect(!problems.isEmpty)
    #expect(problems.allSatisfy { $0.column == column && $0.hint.contains(hint) }, "\(problems)")
  }

  @Test func `few values are told one by one, many as one change`() throws {
    #expect(try read("routes[*][*].work.minutes=5").settings.count == 4)
    var town = try Town()
    for number in 1...6 {
      town.files["communes.csv", default: []] += Array(
        "x\(number),X,X,town,21,105,500,,A\n".utf8)
    }
    let changes = try town.read("town.yaml", settings: ["communes[*].population*=2"]).get().settings
    #expect(changes.map(\.path) == ["communes[*].population"])
    guard case .rows([], [], let changed) = changes.first?.kind else {
      Issue.record("\(changes)")
      return
    }
    #expect(changed.count == 9 && changed[0] == "communes[market].population")
  }

  @Test func `a table of a setting is found beside the scenario`() throws {
    var town = try Town()
    town.files["other.csv"] = Array(
      String(decoding: town.files["procedures.csv"] ?? [], as: UTF8.self)
        .replacing(",12000,", with: ",13000,").utf8)
    let loaded = try town.read("town.yaml", settings: ["procedures=other.csv"]).get()
    #expect(loaded.scenario.services.procedures.map(\.annualVolume) == [13000, 900, 2000])
    let problems = try town.problems("town.yaml", settings: ["procedures=sub/other.csv"])
    #expect(problems.map(\.file) == ["--set procedures=sub/other.csv"])
    #expect(problems.map(\.message) == ["sub/other.csv: there is no such file"])
  }
}
