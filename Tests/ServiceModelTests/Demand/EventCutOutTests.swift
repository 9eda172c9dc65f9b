import LegalClock
import Stochastics
import Testing
import Wording

@testable import ServiceModel

/// A part of a city, and a replay of one of its sites, are right also where not all is as usual.
@Suite struct EventCutOutTests {
  private static func city() -> Scenario {
    var city = ClosedPartTests.city()
    let (first, last) = (city.day(10), city.day(14))
    func event(_ kind: DatedEvent.Kind) -> DatedEvent {
      DatedEvent(from: first, to: last, kind: kind)
    }
    let south = [CommuneID(2), CommuneID(3)]
    city.events = [
      event(.surge(Surge(scope: DemandScope(communes: south), factor: 1.7))),
      event(.surge(Surge(scope: DemandScope(communes: [CommuneID(0)]), factor: 0.5))),
      event(.portalDown(PortalDown(scope: DemandScope(communes: south), comeShare: 0.4))),
      event(.closed(Closed(sites: [SiteID(4)]))),
      event(.closed(Closed(counterGroups: [CounterGroupID(5)]))),
      event(
        .absent(
          Absent(share: 0.3, places: .init(sites: [SiteID(3), SiteID(5)], offices: [OfficeID(2)])))),
      event(.absent(Absent(share: 0.2))),
    ]
    city.people.demand.profiles = [
      ArrivalProfile(
        weekdays: [.tuesday], scope: DemandScope(communes: [CommuneID(3)]),
        quarterWeights: (0..<96).map { (32..<40).contains($0) ? 1 : 0 })
    ]
    city.people.demand.localVolumes = [
      LocalVolume(commune: CommuneID(2), procedure: ProcedureID(0), annualVolume: 9000),
      LocalVolume(commune: CommuneID(0), procedure: ProcedureID(0), annualVolume: 4000),
    ]
    city.people.demand.growthByYear = 0.05
    city.people.demand.volumeYear = 2023
    city.people.demand.differences = [
      .init(serviceClass: ServiceClassID(1), cityDailyFactorCV: 0.3, growthByYear: 0.2)
    ]
    return city
  }

  private static func check(_ city: Scenario, around site: String) throws {
    let position = try #require(city.reception.sites.firstIndex { $0.id == site })
    let closed = try #require(ClosedPart.smallest(around: [position], in: [City(city)]).first)
    let part = city.cutOut(closed, around: LocalizedText(vi: site, en: site))
    let whole = simulate(City(city), seed: 4, replication: 1)
    let alone = simulate(City(part), seed: 4, replication: 1)
    #expect(closed.sites.map { whole.sites[$0] } == alone.sites)
    #expect(closed.offices.map { whole.offices[$0] } == alone.offices)
    #expect(alone.sites.allSatisfy { $0[.tickets] > 100 })
    #expect(!closed.isWholeCity)
  }

  @Test(arguments: ["unit-south-2", "unit-north-1", "south"])
  func `sites and offices of a part are those of the city to the last bit`(site: String) throws {
    try Self.check(Self.city(), around: site)
  }

  @Test(arguments: ["unit-south-2", "north"])
  func `so they are where arrivals come as they were`(site: String) throws {
    var city = Self.city()
    let cases = Arrived.cases(city)
    city.events.removeAll { if case .surge = $0.kind { true } else { false } }
    city.people.demand.stamps = cases.stamps(in: city)
    try Self.check(city, around: site)
  }

  @Test(arguments: [3, 4, 5]) func `a site that is replayed is that of the city`(_ site: Int) throws
  {
    let city = Self.city()
    let (result, visits) = recordVisits(
      toSites: [site], of: City(city), seed: 11, replication: 2)
    let replay = Replay(try #require(visits.first), in: city).run()
    #expect(replay.measures == result.sites[site])
  }
}
