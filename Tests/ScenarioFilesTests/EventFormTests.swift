import Foundation
import LegalClock
import ScenarioFiles
import ServiceModel
import Testing
import Wording

/// Events, stresses, the shape of demand, and arrivals as they were: read, or refused with their place.
@Suite struct EventFormTests {
  private static func town(_ parts: [String: String]) throws -> Town {
    var town = try Town()
    for (old, new) in parts.sorted(by: { $0.key < $1.key }) {
      _ = try town.replace(old, with: new, in: "town.yaml")
    }
    return town
  }

  private static let events = """
    events:
      - surge: {from: 2024-04-01, to: 2024-04-30, factor: 1.6, service_classes: [land], shifted_share: 0.5, shifted_until: 2024-06-30}
      - portal_down: {from: 2024-05-06, to: 2024-05-08, come_share: 0.4}
      - closed: {from: 2024-05-13, to: 2024-05-14, sites: river_house, counter_groups: [town_land]}
      - absent: {from: 2024-05-20, to: 2024-05-24, share: 0.2}
      - absent: {from: 2024-05-20, to: 2024-05-24, share: 0.1, offices: land_office}
        confidence: A
    stresses:
      rush:
        name: {vi: Cao điểm, en: Rush}
        events: [{surge: {from: 2024-04-01, to: 2024-06-30, factor: 2, service_classes: land}}]
      offline:
        name: {vi: Trực tuyến dậm chân, en: Online share stuck}
        set: ["channel_mixes[*].online_share=0.15", "demand.volume_factor*=1.3"]
    closing:

    """

  private static func date(_ text: String) throws -> CivilDate {
    try #require(CivilDate(iso: text))
  }

  @Test func `events are read with whom they touch`() throws {
    let scenario = try Self.town(["closing:\n": Self.events]).read("town.yaml").get().scenario
    #expect(scenario.events.count == 5)
    let surge = Surge(
      scope: DemandScope(serviceClasses: [ServiceClassID(1)]), factor: 1.6,
      shift: .init(share: 0.5, until: try Self.date("2024-06-30")))
    let (from, to) = (try Self.date("2024-04-01"), try Self.date("2024-04-30"))
    #expect(scenario.events[0] == DatedEvent(from: from, to: to, kind: .surge(surge)))
    #expect(scenario.events[1].kind == .portalDown(PortalDown(comeShare: 0.4)))
    #expect(
      scenario.events[2].kind
        == .closed(Closed(sites: [SiteID(1)], counterGroups: [CounterGroupID(1)])))
    #expect(scenario.events[3].kind == .absent(Absent(share: 0.2)))
    #expect(
      scenario.events[4].kind
        == .absent(Absent(share: 0.1, places: .init(offices: [OfficeID(1)]))))
    #expect(scenario.stresses.map(\.id) == ["rush", "offline"])
    #expect(scenario.stresses.allSatisfy { !$0.isChosen })
    #expect(
      scenario.account.assumptions.contains { $0.key == "events[4]" && $0.confidence == "A" })
  }

  @Test func `a stress that is chosen adds its events and sets its values, and no other does`()
    throws
  {
    let town = try Self.town(["closing:\n": Self.events])
    let rush = try town.read("town.yaml", settings: ["stress=rush"]).get()
    #expect(rush.scenario.events.count == 6 && rush.scenario.people.demand.volumeFactor == 1)
    #expect(rush.scenario.stresses.map(\.isChosen) == [true, false])
    let both = try town.read("town.yaml", settings: ["stress=[rush, offline]"]).get()
    #expect(both.scenario.events.count == 6)
    #expect(both.scenario.people.demand.volumeFactor == 1.3)
    #expect(both.scenario.services.channels[0].onlineShare == 0.15)
    #expect(both.settings.contains { $0.lever.hasPrefix("stress offline:") })
    let plain = try town.read("town.yaml").get().scenario
    #expect(plain.services.channels[0].onlineShare == 0.25)
  }

  @Test func `the shape of demand is read`() throws {
    var town = try Self.town([
      "  daily_factor_cv: 0.2": """
        profiles:
          - {weekdays: monday, service_classes: land, arrival_profile: {"08:00": 1, "09:00": 0}}
          - {communes: [river, hill], arrival_profile: {"10:00": 1, "10:15": 0}}
        volumes: volumes.csv
        growth_by_year: 0.05
        volume_year: 2023
        spacing: fixed
        by_class: {land: {city_daily_factor_cv: 0.3, confidence: A}, civil: {growth_by_year: 0}}
      """
    ])
    town.files["volumes.csv"] = Array(
      "commune,procedure,annual_volume,source,confidence\nhill,birth,77.5,registry,V\n".utf8)
    let scenario = try town.read("town.yaml").get().scenario
    let demand = scenario.people.demand
    #expect(demand.profiles.count == 2 && demand.profiles[0].weekdays == [.monday])
    #expect(demand.profiles[0].scope == DemandScope(serviceClasses: [ServiceClassID(1)]))
    #expect(demand.profiles[1].scope.communes == [CommuneID(1), CommuneID(2)])
    #expect(demand.profiles[1].quarterWeights.enumerated().allSatisfy { ($1 > 0) == ($0 == 40) })
    #expect(
      demand.localVolumes == [
        LocalVolume(commune: CommuneID(2), procedure: ProcedureID(1), annualVolume: 77.5)
      ])
    #expect(demand.growthByYear == 0.05 && demand.volumeYear == 2023 && demand.spacing == .fixed)
    #expect(
      demand.differences == [
        .init(serviceClass: ServiceClassID(1), cityDailyFactorCV: 0.3),
        .init(serviceClass: ServiceClassID(0), growthByYear: 0),
      ])
    let volume = scenario.account.assumptions.first { $0.key.hasPrefix("demand.volumes[") }
    #expect(volume?.confidence == "V" && volume?.source == "registry")
  }

  @Test func `arrivals as they were are read to the microsecond and put in order`() throws {
    var town = try Self.town([
      "  daily_factor_cv: 0.2": "  replayed_arrivals: stamps.csv"
    ])
    town.files["stamps.csv"] = Array(
      """
      procedure,time,commune,channel
      birth,2024-04-10 08:15,river,online
      land_change,2024-04-10T08:15:00.000001,hill,
      certification,2024-04-09T23:59:59.999999+07:00,market,counter
      birth,2024-04-10T08:15:00,market,

      """.utf8)
    let loaded = try town.read("town.yaml").get()
    let stamps = try #require(loaded.scenario.people.demand.stamps)
    #expect(
      stamps.map(\.microseconds) == [
        86_399_999_999, 29_700_000_000, 29_700_000_000, 29_700_000_001,
      ])
    #expect(stamps.map(\.procedure.position) == [0, 1, 1, 2])
    #expect(stamps.map(\.commune.position) == [0, 1, 0, 2])
    #expect(stamps.map(\.channel) == [.counter, .online, nil, nil])
    #expect(loaded.files.contains { $0.path.hasSuffix("stamps.csv") && $0.role == .table })
    #expect(loaded.notices.isEmpty)
  }

  @Test func `arrivals outside the simulated days are told, and none inside is refused`() throws {
    func read(_ rows: String) throws -> Result<LoadedScenario, InvalidScenario> {
      var town = try Self.town(["  daily_factor_cv: 0.2": "  replayed_arrivals: stamps.csv"])
      town.files["stamps.csv"] = Array("time,commune,procedure\n\(rows)".utf8)
      return try town.read("town.yaml")
    }
    let some = try read("2024-04-10T08:00,river,birth\n2025-04-10T08:00,river,birth\n").get()
    #expect(some.notices.contains { $0.text.en.contains("1 of 2 arrivals lies outside") })
    let none = try read("2025-04-10T08:00,river,birth\n")
    guard case .failure(let error) = none else {
      Issue.record("nobody would come")
      return
    }
    #expect(
      error.problems.contains { $0.message.contains("none of 1 arrivals lies in the simulated") })
  }

  @Test(arguments: ["volume_factor: 1.2", "growth_by_year: 0.1", "spacing: fixed"])
  func `what has no effect on arrivals as they were is refused beside them`(_ key: String) throws {
    var town = try Self.town([
      "  daily_factor_cv: 0.2": "  \(key)\n  replayed_arrivals: stamps.csv"
    ])
    town.files["stamps.csv"] = Array("time,commune,procedure\n2024-04-10T08:00,river,birth\n".utf8)
    let problems = try town.problems("town.yaml")
    #expect(problems.count == 1 && problems[0].message.contains("has no effect on arrivals"))
  }

  /// A row is one who comes with one dossier, and comes.
  @Test(arguments: [
    (
      "identification: {level_2_share: 0.5, spared_copies_share: ⟦0.4, certified_copies: certification}\n",
      "identification.spared_copies_share would keep"
    ),
    (
      "proxies: ⟦[{service_classes: land, share: 0.1, dossiers: {constant: 5}}]\n",
      "proxies would carry more dossiers"
    ),
    (
      "bundles: {born: {name: {vi: a, en: b}, leader: birth, share: ⟦0.2, members: [{procedure: certification}], time_limit: 3wd}}\n",
      "bundles.born would add dossiers"
    ),
  ])
  func `what would change who comes is refused beside arrivals as they were`(
    _ key: String, _ message: String
  ) throws {
    func problems(_ key: String) throws -> [ScenarioProblem] {
      var town = try Self.town(["  daily_factor_cv: 0.2": "  replayed_arrivals: stamps.csv"])
      _ = try town.replace("closing:\n", with: key + "closing:\n", in: "town.yaml")
      town.files["stamps.csv"] = Array(
        "time,commune,procedure\n2024-04-10T08:00,river,birth\n".utf8)
      return try town.problems("town.yaml")
    }
    let found = try problems(key.replacing("⟦", with: ""))
    #expect(found.count == 1 && found[0].message.contains(message), "\(found)")
    #expect(found.allSatisfy { $0.file == "town.yaml" && $0.hint.contains("0") })
    let none = key.replacing(/⟦0\.[0-9]/, with: "0").replacing("⟦", with: "")
      .replacing("share: 0.1,", with: "share: 0,")
    #expect(try problems(none).isEmpty, "\(none)")
  }

  @Test(arguments: mistakesInStamps) func `a mistake in arrivals is told at its row`(
    _ mistake: (rows: String, message: String, hint: String)
  ) throws {
    var town = try Self.town(["  daily_factor_cv: 0.2": "  replayed_arrivals: stamps.csv"])
    let lines = mistake.rows.components(separatedBy: "⟦")[0].components(separatedBy: "\n")
    let (line, column) =
      mistake.rows.contains("⟦") ? (lines.count, lines[lines.count - 1].count + 1) : (1, 1)
    town.files["stamps.csv"] = Array(mistake.rows.replacing("⟦", with: "").utf8)
    let problems = try town.problems("town.yaml")
    #expect(
      problems.contains {
        $0.file == "stamps.csv" && $0.line == line && $0.column == column
          && $0.message.contains(mistake.message)
          && (mistake.hint.isEmpty || $0.hint.contains(mistake.hint))
      }, "\(problems)")
  }

  @Test func `an event outside the simulated days is told`() throws {
    let late =
      "events: [{closed: {from: 2030-01-01, to: 2030-01-02, sites: river_house}}]\nclosing:\n"
    let loaded = try Self.town(["closing:\n": late]).read("town.yaml").get()
    #expect(loaded.notices.contains { $0.text.en.contains("events[0] (2030-01-01") })
  }

  @Test func `a first row that is wrong is one problem, and the zone that may be written is said`()
    throws
  {
    var town = try Self.town(["  daily_factor_cv: 0.2": "  replayed_arrivals: stamps.csv"])
    town.files["stamps.csv"] = Array("time,commune,procedure\n2024-04-10T08:00Z,river,birth\n".utf8)
    let problems = try town.problems("town.yaml")
    #expect(problems.count == 1 && problems[0].line == 2 && problems[0].hint.contains("+07:00"))
  }
}
