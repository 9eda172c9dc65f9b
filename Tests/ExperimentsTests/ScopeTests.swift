import ServiceModel
import Testing

@testable import Experiments

struct ScopeTests {
  private let scopes = Scope.all(of: SmallCity.scenario())

  private func measures(_ type: ScopeType, _ id: String) throws -> ScopeMeasures {
    let scope = try #require(scopes.first { $0.type == type && $0.id == id })
    return scope.measures(of: SmallCity.result(0))
  }

  @Test func `scopes go from the city down to each office`() {
    #expect(
      scopes.map { "\($0.type.rawValue):\($0.id)" } == [
        "city:city", "level:commune", "level:district", "procedure:birth", "procedure:land",
        "district:001", "district:002", "commune:00001", "commune:00004", "commune:00037",
        "site_kind:commune", "site_kind:district", "site:s1", "site:s2",
        "office_function:justice", "office_function:land", "office:o1", "office:o2",
      ])
  }

  @Test func `the city counts dossiers by procedure, counters by site, jobs by office, once each`()
    throws
  {
    // Procedures 10 and 1010, sites 7 and 17, offices 3 and 23; communes and the sites' tickets
    // would be the same dossiers and tickets once more.
    let city = try measures(.city, "city")
    #expect(city[.received] == 1020)
    #expect(city[.tickets] == 1020)
    #expect(city[.openingDays] == 24)
    #expect(city[.officeJobs] == 26)
    #expect(city[.wait].count == 1020)
    #expect(city[.officeQueue].count == 26)
  }

  @Test func `a total that is larger than any stays so, and is no number`() throws {
    var result = SmallCity.result(0)
    result.procedures[0][.travelTime] = .max
    let city = try #require(scopes.first)
    let measures = city.measures(of: result)
    #expect(measures[.travelTime] == .max)
    #expect(Amount.of(.travelTime).value(in: measures, city.resources).isNaN)
    #expect(measures[.received] == 1020)
  }

  @Test func `a district is its citizens' communes`() throws {
    #expect(try measures(.district, "001")[.received] == 5 + 105)
    #expect(try measures(.district, "002")[.received] == 205)
    #expect(try measures(.district, "001")[.openingDays] == 0)
  }

  @Test func `a kind of site adds up tickets and counters, not dossiers`() throws {
    let kind = try measures(.siteKind, "district")
    #expect(kind[.tickets] == 17)
    #expect(kind[.openingDays] == 17)
    #expect(kind[.received] == 0)
  }

  @Test
  func `staff with other duties count for the rest of their time, and are paid for all of it`()
    throws
  {
    // Four people at half time and three at full time; ten in the offices.
    let city = try #require(scopes.first)
    #expect(city.resources.counterStaff == 5)
    #expect(city.resources.counterPeople == 7)
    #expect(city.resources.officePeople == 10)
    #expect(city.resources.counterPeopleYears == 7)
    let scenario = SmallCity.scenario()
    var pay = PayPremium(scenario)
    let costs = PlaceCosts(scenario, &pay)
    #expect((costs.sites + costs.offices).reduce(0) { $0 + $1.paid[.staff] } == 17 * 180e6)
  }
}
