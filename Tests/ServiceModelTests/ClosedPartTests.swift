import LegalClock
import Stochastics
import Testing
import Wording

@testable import ServiceModel

/// A closed part of a city runs alone as it runs in the city.
struct ClosedPartTests {
  /// Two districts of two communes each, with a site for each commune and one for each district; the
  /// communes' work is finished in an office of the district. What districts do is independent of it.
  static func city() -> Scenario {
    var city = Scenario.town(counters: 1, arrivalsPerHour: 8, days: 30)
    city.keepOfficeHours()
    let (commune, site, group, office) = (
      city.people.communes[0], city.reception.sites[0], city.reception.counterGroups[0],
      city.backOffice.offices[0]
    )
    city.services.classes.append(city.services.classes[0])
    city.services.classes[1].id = "district"
    city.people.districts = ["north", "south"].map {
      District(id: $0, name: LocalizedText(vi: $0, en: $0), onlineFactor: 1)
    }
    city.backOffice.functions.append(city.backOffice.functions[0])
    city.backOffice.functions[1].id = "permits"
    city.services.routes.append(city.services.routes[0])
    city.services.routes[0].steps = [
      .choose([
        .init(
          share: 0.5, steps: [.work(function: OfficeFunctionID(0), minutes: .exponential(mean: 9))]),
        .init(share: 0.5, steps: []),
      ])
    ]
    city.services.routes[1].id = "permits"
    city.services.routes[1].steps = [
      .work(function: OfficeFunctionID(1), minutes: .exponential(mean: 20))
    ]
    city.services.procedures.append(city.services.procedures[0])
    city.services.procedures[1].id = "permit"
    city.services.procedures[1].level = .district
    city.services.procedures[1].serviceClass = ServiceClassID(1)
    city.services.procedures[1].route = RouteID(1)
    city.services.procedures[1].annualVolume /= 4
    for procedure in city.services.procedures.indices {
      city.services.procedures[procedure].awaited = false
    }
    city.people.demand.dailyFactorCV = 0.2
    city.people.demand.cityDailyFactorCV = 0.1
    city.reception.waiting.patience.ordinary.minutes = .exponential(mean: 45)
    city.reception.absenceShare = 0.1
    city.services.channels[0].onlineShare = 0.2
    (
      city.people.communes, city.reception.sites, city.reception.counterGroups,
      city.backOffice.offices
    ) = ([], [], [], [])
    for (district, name) in city.people.districts.map(\.id).enumerated() {
      var (seat, counters) = (site, group)
      (seat.id, seat.kind, seat.house) = (name, "district", name)
      seat.jurisdiction = .district(DistrictID(district))
      counters.id = "\(name)-counters"
      counters.serves = 2
      counters.site = SiteID(city.reception.sites.count)
      city.reception.sites.append(seat)
      city.reception.counterGroups.append(counters)
      for function in 0..<2 {
        var division = office
        division.id = "\(name)-\(function)"
        division.function = OfficeFunctionID(function)
        division.jurisdiction = .district(DistrictID(district))
        division.house = name
        city.backOffice.offices.append(division)
      }
      for number in 1...2 {
        var (home, unit, desk) = (commune, site, group)
        home.id = "\(name)-\(number)"
        home.district = DistrictID(district)
        home.population = Double(1000 * (number + district))
        (unit.id, unit.house) = ("unit-\(home.id)", home.id)
        unit.jurisdiction = .commune(CommuneID(city.people.communes.count))
        desk.id = "unit-\(home.id)-counters"
        desk.site = SiteID(city.reception.sites.count)
        desk.staff = 2
        city.people.communes.append(home)
        city.reception.sites.append(unit)
        city.reception.counterGroups.append(desk)
      }
    }
    return city
  }

  private static func part(
    around site: String, of scenario: Scenario
  ) throws -> (closed: ClosedPart, scenario: Scenario) {
    let position = try #require(scenario.reception.sites.firstIndex { $0.id == site })
    let closed = try #require(
      ClosedPart.smallest(around: [position], in: [City(scenario)]).first)
    return (closed, scenario.cutOut(closed, around: LocalizedText(vi: site, en: site)))
  }

  @Test func `around a commune's site lie its district's communes, and their office couples them`()
    throws
  {
    let city = Self.city()
    let (closed, part) = try Self.part(around: "unit-south-2", of: city)
    #expect(part.reception.sites.map(\.id) == ["unit-south-1", "unit-south-2"])
    #expect(part.backOffice.offices.map(\.id) == ["south-0"])
    #expect(part.people.communes.map(\.id) == ["south-1", "south-2"])
    #expect(
      part.reception.counterGroups.map(\.id) == ["unit-south-1-counters", "unit-south-2-counters"])
    #expect(!closed.isWholeCity)
    let coupling = try #require(closed.couplings.first)
    #expect(closed.couplings.count == 1)
    #expect(coupling.sites == 2)
    #expect(coupling.procedures == [ProcedureID(0)])
    guard case .office(let office) = coupling.reason else {
      Issue.record("an office couples")
      return
    }
    #expect(city.backOffice.offices[office.position].id == "south-0")
  }

  @Test(arguments: ["unit-south-2", "unit-north-1", "south"])
  func `its sites and offices are those of the whole city to the last bit`(site: String) throws {
    let city = Self.city()
    let (closed, part) = try Self.part(around: site, of: city)
    let whole = simulate(City(city), seed: 4, replication: 1)
    let alone = simulate(City(part), seed: 4, replication: 1)
    #expect(closed.sites.map { whole.sites[$0] } == alone.sites)
    #expect(closed.offices.map { whole.offices[$0] } == alone.offices)
    #expect(alone.sites.allSatisfy { $0[.tickets] > 300 })
    #expect(alone.handledEvents < whole.handledEvents)
  }

  @Test func `a procedure that only people inside ask for is that of the whole city`() throws {
    var city = Self.city()
    // Nobody in the north asks for anything: all is in the south, in two parts.
    for commune in city.people.communes.indices
    where city.people.communes[commune].district.position == 0 {
      city.people.communes[commune].population = 0
    }
    let (_, part) = try Self.part(around: "south", of: city)
    let whole = simulate(City(city), seed: 4, replication: 1)
    let alone = simulate(City(part), seed: 4, replication: 1)
    #expect(alone.procedures[1] == whole.procedures[1])
    #expect(alone.procedures[0][.demands] == 0)
  }

  @Test func `where everybody may go anywhere the part is the city`() throws {
    var city = Self.city()
    city.reception.siteChoice.rule = .boundaryFree
    city.reception.siteChoice.candidates = 6
    let (closed, _) = try Self.part(around: "unit-south-2", of: city)
    #expect(closed.sites.count == 4)
    #expect(closed.couplings.first?.reason == .freeChoice)
    #expect(!closed.isWholeCity)
    city.reception.counterGroups[0].serves = 3
    city.reception.counterGroups[3].serves = 3
    #expect(try Self.part(around: "unit-south-2", of: city).closed.isWholeCity)
  }

  @Test func `a bundle brings in what its members need`() throws {
    var city = Self.city()
    city.services.bundles = [
      Bundle(
        id: "both", name: city.name, leader: ProcedureID(0), share: 0.2,
        members: [.init(procedure: ProcedureID(1), afterLeader: true, receptionShare: 0.5)],
        timeLimit: .workingDays(3))
    ]
    let (closed, part) = try Self.part(around: "unit-north-1", of: city)
    #expect(part.reception.sites.map(\.id) == ["north", "unit-north-1", "unit-north-2"])
    #expect(part.backOffice.offices.map(\.id) == ["north-0", "north-1"])
    #expect(part.part?.wholeDistricts == [true, false])
    let whole = simulate(City(city), seed: 9, replication: 0)
    let alone = simulate(City(part), seed: 9, replication: 0)
    #expect(closed.sites.map { whole.sites[$0] } == alone.sites)
    #expect(closed.offices.map { whole.offices[$0] } == alone.offices)
    // Both communes are inside with all that they ask for.
    #expect(alone.communes == Array(whole.communes[0..<2]))
  }

  @Test func `several organisations have the same people in their parts`() throws {
    let city = Self.city()
    var other = city
    // One house for the commune work of the whole north.
    for site in [1, 2] { other.reception.sites[site].jurisdiction = .district(DistrictID(0)) }
    let parts = ClosedPart.smallest(around: [1], in: [City(city), City(other)])
    #expect(parts[0].demands == parts[1].demands)
    #expect(parts[0].sites == [1, 2])
  }

  @Test func `a backlog inside is taken along`() throws {
    var city = Self.city()
    for commune in [0, 3] {
      city.backOffice.backlog.append(
        BacklogEntry(
          procedure: ProcedureID(0), commune: CommuneID(commune), stepsDone: 0, ageWorkingDays: 2,
          count: 30))
    }
    let (closed, part) = try Self.part(around: "unit-south-1", of: city)
    #expect(part.backOffice.backlog.map(\.commune.position) == [1])
    let whole = simulate(City(city), seed: 2, replication: 0)
    let alone = simulate(City(part), seed: 2, replication: 0)
    #expect(closed.offices.map { whole.offices[$0] } == alone.offices)
  }
}
