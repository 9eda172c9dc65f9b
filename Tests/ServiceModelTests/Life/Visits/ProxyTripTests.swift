import Stochastics
import Testing
import Wording

@testable import ServiceModel

/// Firms that hand in for others: where they come from and which site they choose.
@Suite struct ProxyTripTests {
  /// Two sites: one in the commune, one ten kilometres north, at the door of a firm.
  private static let firm = Place(latitude: 21.09, longitude: 105)

  private static func run(
    _ choice: ProxyChoice?, places: [ProxyPlace], share: Double = 1
  ) -> (scenario: Scenario, result: ReplicationResult) {
    var town = Scenario.town(counters: 3, arrivalsPerHour: 6, reception: .constant(5), days: 28)
    var second = town.reception.sites[0]
    (second.id, second.place) = ("north", firm)
    town.reception.sites.append(second)
    town.reception.sites[0].jurisdiction = .commune(CommuneID(0))
    town.reception.sites[1].jurisdiction = .city
    var group = town.reception.counterGroups[0]
    (group.id, group.site) = ("north", SiteID(1))
    town.reception.counterGroups.append(group)
    var proxies = Proxies(
      serviceClasses: [ServiceClassID(0)], share: share, dossiers: .constant(3),
      dossiersPerTurn: 3)
    proxies.places = places
    proxies.siteChoice = choice
    town.people.proxies = [proxies]
    return (town, simulate(City(town), seed: 4, replication: 0))
  }

  @Test func `a firm goes to the site next to it, and its way is its own`() {
    let (scenario, result) = Self.run(
      ProxyChoice(rule: .nearest), places: [ProxyPlace(id: "firm", place: Self.firm)])
    let visits = result.procedures[0][.visits]
    #expect(result.sites[0][.visits] == 0 && result.sites[1][.visits] > 500)
    // At the door: five minutes of access, there and back.
    #expect(result.procedures[0][.travelTime] == visits * 10 * 60_000_000)
    #expect(scenario.reception.siteChoice.accessMinutes == 5)
  }

  /// What is handed in belongs to the commune; by the rule of its own a proxy without a place goes to
  /// the nearest from there.
  @Test func `a proxy without a place starts where the dossiers are from`() {
    let result = Self.run(ProxyChoice(rule: .nearest), places: []).result
    #expect(result.sites[1][.visits] == 0 && result.sites[0][.visits] > 500)
  }

  @Test func `firms share the visitors by their weights, and the others stay where they were`() {
    let near = Place(latitude: 21, longitude: 105)
    let both = Self.run(
      ProxyChoice(rule: .nearest),
      places: [
        ProxyPlace(id: "north", place: Self.firm, weight: 3), ProxyPlace(id: "south", place: near),
      ]
    ).result
    let (south, north) = (Double(both.sites[0][.visits]), Double(both.sites[1][.visits]))
    let all = south + north
    #expect(abs(north / all - 0.75) < 4 * (0.1875 / all).squareRoot())
    let some = Self.run(
      ProxyChoice(rule: .nearest), places: [ProxyPlace(id: "firm", place: Self.firm)], share: 0.2
    ).result
    let none = Self.run(nil, places: [], share: 0.2).result
    // Nobody who comes for themselves goes north, and nobody is lost.
    #expect(none.sites[1][.visits] == 0)
    #expect(some.sites[0][.visits] + some.sites[1][.visits] == none.sites[0][.visits])
    #expect(some.sites[1][.visits] > 100)
  }

  @Test func `a part of the city that is cut out takes the sites of firms with it`() {
    let (scenario, _) = Self.run(
      ProxyChoice(rule: .nearest), places: [ProxyPlace(id: "firm", place: Self.firm)], share: 0.2)
    let part = ClosedPart.smallest(around: [0], in: [City(scenario)])[0]
    #expect(part.sites == [0, 1])
  }
}
