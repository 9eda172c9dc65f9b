/// Which office is responsible, by function: for a commune, or in a house.
public struct OfficeDirectory: Sendable {
  static let none = UInt16.max

  private let byCommune: ContiguousArray<UInt16>
  private let byHouse: ContiguousArray<UInt16>
  private let communeCount: Int
  private let houseCount: Int
  /// Names of houses; `siteHouse` and `officeHouse` are positions here.
  public let houses: [String]
  /// By site: the house it is in.
  public let siteHouse: ContiguousArray<UInt16>
  /// By office: the house it is in. A dossier decided in the house of its site needs no courier.
  public let officeHouse: ContiguousArray<UInt16>
  /// Whether work of a function may be done on the spot.
  let delegated: ContiguousArray<Bool>
  let onTheSpot: Int?
  let delegatedShare: Double

  init(_ scenario: Scenario) {
    communeCount = scenario.people.communes.count
    var position: [String: UInt16] = [:]
    var houses: [String] = []
    func house(_ name: String) -> UInt16 {
      if let known = position[name] { return known }
      position[name] = UInt16(houses.count)
      houses.append(name)
      return UInt16(houses.count - 1)
    }
    siteHouse = ContiguousArray(scenario.reception.sites.map { house($0.house) })
    officeHouse = ContiguousArray(scenario.backOffice.offices.map { house($0.house) })
    self.houses = houses
    houseCount = houses.count

    let functions = scenario.backOffice.functions.count
    var byCommune = ContiguousArray(repeating: Self.none, count: functions * communeCount)
    var byHouse = ContiguousArray(repeating: Self.none, count: functions * houseCount)
    // The office with the narrowest jurisdiction is responsible; of equals, the first in the file.
    var narrowness = ContiguousArray(repeating: 0, count: functions * communeCount)
    for (index, office) in scenario.backOffice.offices.enumerated() {
      let function = office.function.position
      let inHouse = function * houseCount + Int(officeHouse[index])
      if byHouse[inHouse] == Self.none { byHouse[inHouse] = UInt16(index) }
      let rank = office.jurisdiction.narrowness
      for (commune, home) in scenario.people.communes.enumerated()
      where office.jurisdiction.covers(CommuneID(commune), of: home.district) {
        let cell = function * communeCount + commune
        if rank > narrowness[cell] {
          narrowness[cell] = rank
          byCommune[cell] = UInt16(index)
        }
      }
    }
    self.byCommune = byCommune
    self.byHouse = byHouse
    var delegated = ContiguousArray(repeating: false, count: functions)
    for function in scenario.backOffice.delegation.functions { delegated[function.position] = true }
    self.delegated = delegated
    onTheSpot = scenario.backOffice.delegation.onTheSpot?.position
    delegatedShare = scenario.backOffice.delegation.share
  }

  /// The office responsible for residents of a commune; nil if there is none.
  @inline(__always)
  public func office(function: Int, commune: Int) -> Int? {
    let office = byCommune[function * communeCount + commune]
    return office == Self.none ? nil : Int(office)
  }

  /// The office of a function in the house of a site; nil if there is none.
  @inline(__always)
  public func office(function: Int, house: Int) -> Int? {
    let office = byHouse[function * houseCount + house]
    return office == Self.none ? nil : Int(office)
  }

  /// The office at `site` to which work of `function` may be delegated; nil if it may not be.
  @inline(__always)
  public func delegate(function: Int, site: Int) -> Int? {
    guard delegated[function], let onTheSpot else { return nil }
    return office(function: onTheSpot, house: Int(siteHouse[site]))
  }
}

extension Jurisdiction {
  /// 0 for a house, which residents have no claim to.
  fileprivate var narrowness: Int {
    switch self {
    case .house: 0
    case .city: 1
    case .district: 2
    case .commune: 3
    }
  }
}
