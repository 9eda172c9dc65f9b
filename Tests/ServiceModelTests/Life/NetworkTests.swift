import LegalClock
import Stochastics
import Testing
import Wording

@testable import ServiceModel

/// Who goes where, and whose offices decide, where a site or an office serves several areas.
@Suite struct NetworkTests {
  /// Three communes in two districts, `north` with two; a head office and a point, both serve `civil` and
  /// `land`; procedures: copies of the commune and of the district, and land of the district.
  private static func city(head: Jurisdiction, point: Jurisdiction) -> City {
    var town = Scenario.town(arrivalsPerHour: 1)
    func text(_ name: String) -> LocalizedText { LocalizedText(vi: name, en: name) }
    town.people.districts = ["north", "south"].map {
      District(id: $0, name: text($0), onlineFactor: 1)
    }
    town.people.communes = [("n1", 0), ("n2", 0), ("s1", 1)].enumerated().map { index, commune in
      Commune(
        id: commune.0, name: text(commune.0), district: DistrictID(commune.1),
        place: Place(latitude: 21 + 0.1 * Double(index), longitude: 105), population: 1000)
    }
    town.services.classes.append(ServiceClass(id: "land", name: text("Land")))
    for (id, level, serviceClass) in [("big", Level.district, 0), ("land", .district, 1)] {
      var other = town.services.procedures[0]
      other.id = id
      other.level = level
      other.serviceClass = ServiceClassID(serviceClass)
      town.services.procedures.append(other)
    }
    town.reception.counterGroups[0].serves = 0b11
    var second = town.reception.counterGroups[0]
    second.id = "h"
    second.site = SiteID(1)
    town.reception.counterGroups.append(second)
    var site = town.reception.sites[0]
    site.id = "point"
    site.house = "p"
    site.jurisdiction = point
    town.reception.sites[0].jurisdiction = head
    town.reception.sites.append(site)
    return City(town)
  }

  /// By commune and procedure: the site that they go to; nil if nobody serves them.
  private static func sites(_ city: City) -> [[Int?]] {
    city.scenario.people.communes.indices.map { commune in
      city.scenario.services.procedures.indices.map { procedure in
        let range = city.siteChoices.range(
          commune: CommuneID(commune), procedure: ProcedureID(procedure))
        guard !range.isEmpty else { return nil }
        return city.counters.site(ofQueue: city.siteChoices[range.lowerBound].queue).position
      }
    }
  }

  @Test func `land goes to the head office, what the commune decides to the point`() {
    let (north, south) = (
      Jurisdiction.district(DistrictID(0)), Jurisdiction.district(DistrictID(1))
    )
    let city = Self.city(
      head: .several([
        Responsibility(.city, classes: 0b10), Responsibility(north, levels: [.district]),
        Responsibility(south),
      ]),
      point: .several([Responsibility(north, classes: 0b01, levels: [.commune])]))
    // The point has only the copies that the communes of the north decide.
    #expect(Self.sites(city) == [[1, 0, 0], [1, 0, 0], [0, 0, 0]])
  }

  @Test func `a point that serves two communes of two districts serves no third one`() {
    let city = Self.city(
      head: .several([Responsibility(.commune(CommuneID(1)))]),
      point: .several([
        Responsibility(.commune(CommuneID(0))), Responsibility(.commune(CommuneID(2))),
      ]))
    #expect(Self.sites(city) == [[1, 1, 1], [0, 0, 0], [1, 1, 1]])
  }

  @Test func `several areas that are the whole city are the city, to the last number`() {
    let plain = Self.city(head: .city, point: .house)
    let parts = Self.city(
      head: .several([
        Responsibility(.district(DistrictID(0))), Responsibility(.district(DistrictID(1))),
      ]), point: .house)
    let (a, b) = (
      simulate(plain, seed: 1, replication: 0), simulate(parts, seed: 1, replication: 0)
    )
    #expect(a.procedures == b.procedures && a.sites == b.sites)
  }

  @Test func `of offices the one with the narrowest area in which somebody lives decides`() {
    var town = Self.city(head: .city, point: .house).scenario
    var other = town.backOffice.offices[0]
    other.id = "branch"
    other.jurisdiction = .several([
      Responsibility(.district(DistrictID(1))), Responsibility(.commune(CommuneID(0))),
    ])
    town.backOffice.offices.append(other)
    let directory = City(town).officeDirectory
    let offices = (0..<3).map {
      directory.office(function: OfficeFunctionID(0), commune: CommuneID($0))?.position
    }
    #expect(offices == [1, 0, 1])
  }
}
