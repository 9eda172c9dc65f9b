/// A building of the administration: sites and offices in one have the same name of a house.
public enum House {}

/// A position in `OfficeDirectory.houses`.
public typealias HouseID = Index<House>

/// Which office is responsible, by function: for a commune, or in a house.
public struct OfficeDirectory: Sendable {
  private let byCommune: ContiguousArray<OfficeID>
  private let byHouse: ContiguousArray<OfficeID>
  private let communeCount: Int
  private let houseCount: Int
  /// Names of houses.
  public let houses: [String]
  private let houseOfSite: Lookup<SiteID, HouseID>
  private let houseOfOffice: Lookup<OfficeID, HouseID>
  /// Whether work of a function may be done on the spot.
  private let delegated: Lookup<OfficeFunctionID, Bool>
  private let onTheSpot: OfficeFunctionID?
  let delegatedShare: Double

  init(_ scenario: Scenario) {
    communeCount = scenario.people.communes.count
    var position: [String: HouseID] = [:]
    var houses: [String] = []
    func house(_ name: String) -> HouseID {
      if let known = position[name] { return known }
      let house = HouseID(houses.count)
      position[name] = house
      houses.append(name)
      return house
    }
    houseOfSite = Lookup(scenario.reception.sites.map { house($0.house) })
    houseOfOffice = Lookup(scenario.backOffice.offices.map { house($0.house) })
    self.houses = houses
    houseCount = houses.count

    let functions = scenario.backOffice.functions.count
    var byCommune = ContiguousArray(repeating: OfficeID.none, count: functions * communeCount)
    var byHouse = ContiguousArray(repeating: OfficeID.none, count: functions * houseCount)
    // The office with the narrowest jurisdiction is responsible; of equals, the first in the file.
    var narrowness = ContiguousArray(repeating: 0, count: functions * communeCount)
    for (index, office) in scenario.backOffice.offices.enumerated() {
      let function = office.function.position
      let id = OfficeID(index)
      let inHouse = function * houseCount + houseOfOffice[id].position
      if byHouse[inHouse] == .none { byHouse[inHouse] = id }
      for (commune, home) in scenario.people.communes.enumerated()
      where office.jurisdiction.covers(CommuneID(commune), of: home.district) {
        let rank = office.jurisdiction.narrowness(for: CommuneID(commune), of: home.district)
        let cell = function * communeCount + commune
        if rank > narrowness[cell] {
          narrowness[cell] = rank
          byCommune[cell] = id
        }
      }
    }
    self.byCommune = byCommune
    self.byHouse = byHouse
    var delegated = ContiguousArray(repeating: false, count: functions)
    for function in scenario.backOffice.delegation.functions { delegated[function.position] = true }
    self.delegated = Lookup(delegated)
    onTheSpot = scenario.backOffice.delegation.onTheSpot
    delegatedShare = scenario.backOffice.delegation.share
  }

  /// The office responsible for residents of a commune; nil if there is none.
  @inline(__always)
  public func office(function: OfficeFunctionID, commune: CommuneID) -> OfficeID? {
    let office = byCommune[function.position * communeCount + commune.position]
    return office == .none ? nil : office
  }

  /// The office of a function in the house of a site; nil if there is none.
  @inline(__always)
  public func office(function: OfficeFunctionID, house: HouseID) -> OfficeID? {
    let office = byHouse[function.position * houseCount + house.position]
    return office == .none ? nil : office
  }

  /// The office at `site` to which work of `function` may be delegated; nil if it may not be.
  @inline(__always)
  public func delegate(function: OfficeFunctionID, site: SiteID) -> OfficeID? {
    guard delegated[function], let onTheSpot else { return nil }
    return office(function: onTheSpot, house: house(of: site))
  }

  /// The house that a site is in.
  @inline(__always)
  public func house(of site: SiteID) -> HouseID { houseOfSite[site] }

  /// The house that an office is in. A dossier decided in the house of its site needs no courier.
  @inline(__always)
  public func house(of office: OfficeID) -> HouseID { houseOfOffice[office] }
}

extension Jurisdiction {
  /// Of the narrowest area in which a commune lies that is covered; 0 for a house, which residents have
  /// no claim to.
  fileprivate func narrowness(for commune: CommuneID, of district: DistrictID) -> Int {
    switch self {
    case .house: 0
    case .city: 1
    case .district: 2
    case .commune: 3
    case .several(let parts):
      parts.reduce(0) { most, part in
        part.area.covers(commune, of: district)
          ? max(most, part.area.narrowness(for: commune, of: district)) : most
      }
    }
  }
}
