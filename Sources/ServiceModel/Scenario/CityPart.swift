public import Wording

/// Says of a scenario that it is a closed part of a larger city, cut out to run alone.
public struct CityPart: Hashable, Sendable {
  /// What it was cut out around, as people read it.
  public var around: LocalizedText
  /// Of the whole city: volumes are spread over them.
  public var inhabitants: Double
  /// By commune of the part, then by procedure: whether its demand is inside. What is outside does not
  /// arise.
  public var demands: [[Bool]]
  /// Demands of a year that are inside, of those of the whole city.
  public var demandShare: Double
  /// By district of the part: whether all that its inhabitants ask for is inside.
  public var wholeDistricts: [Bool]
  /// As `wholeDistricts`, by commune of the part.
  public var wholeCommunes: [Bool]

  /// Whether a commune's demand for a procedure arises here. Positions are those of the part.
  public func holds(commune: Int, procedure: Int) -> Bool { demands[commune][procedure] }

  /// Whether anybody asks for a procedure here.
  public func holds(procedure: Int) -> Bool { demands.contains { $0[procedure] } }
}

extension Scenario {
  /// Whose volumes are spread over: of the whole city, also where this is a part of it.
  public var inhabitants: Double {
    part?.inhabitants ?? people.communes.reduce(0) { $0 + $1.population }
  }

  /// Whether a commune's demand for a procedure arises.
  public func asks(commune: Int, procedure: Int) -> Bool {
    part?.holds(commune: commune, procedure: procedure) ?? true
  }

  /// The closed part alone: its communes, sites, counters, offices and backlog, with the same
  /// citizens, who have the same draws, since these belong to names. Sites and offices of the part are
  /// in the order of the city, and so is what happens at one instant.
  public func cutOut(_ closed: ClosedPart, around place: LocalizedText) -> Scenario {
    var cut = self
    let kept = people.communes.indices.filter { closed.demands[$0].contains(true) }
    cut.people.communes = kept.map { people.communes[$0] }
    let newCommune = Self.newPositions(kept, of: people.communes.count)
    let newSite = Self.newPositions(closed.sites, of: reception.sites.count)
    func moved(_ jurisdiction: Jurisdiction) -> Jurisdiction {
      if case .several(let parts) = jurisdiction {
        return .several(
          parts.map { part in
            Responsibility(moved(part.area), classes: part.classes, levels: part.levels)
          })
      }
      guard case .commune(let id) = jurisdiction else { return jurisdiction }
      // Nobody of a commune outside is served inside.
      return newCommune[id.position].map { .commune(CommuneID($0)) } ?? .house
    }
    cut.reception.sites = closed.sites.map {
      var site = reception.sites[$0]
      site.jurisdiction = moved(site.jurisdiction)
      return site
    }
    cut.reception.counterGroups = reception.counterGroups.compactMap { group in
      newSite[group.site.position].map { position in
        var group = group
        group.site = SiteID(position)
        return group
      }
    }
    cut.reception.tickets.quotas = reception.tickets.quotas(
      newSite: newSite, groups: reception.counterGroups)
    cut.backOffice.offices = closed.offices.map {
      var office = backOffice.offices[$0]
      office.jurisdiction = moved(office.jurisdiction)
      return office
    }
    cut.backOffice.backlog = backOffice.backlog.compactMap { entry in
      guard closed.demands[entry.commune.position][entry.procedure.position],
        let commune = newCommune[entry.commune.position]
      else { return nil }
      var entry = entry
      entry.commune = CommuneID(commune)
      return entry
    }
    let newGroup = Self.newPositions(
      reception.counterGroups.indices.filter {
        newSite[reception.counterGroups[$0].site.position] != nil
      }, of: reception.counterGroups.count)
    let newOffice = Self.newPositions(closed.offices, of: backOffice.offices.count)
    cut.events = events.compactMap {
      $0.moved(
        communes: { newCommune[$0.position] }, sites: { newSite[$0.position] },
        groups: { newGroup[$0.position] }, offices: { newOffice[$0.position] })
    }
    cut.people.demand = people.demand.moved { newCommune[$0.position] }
    cut.part = CityPart(closed, of: self, kept: kept, around: place)
    return cut
  }

  /// By position in the city: that in the part, nil outside.
  private static func newPositions(_ kept: [Int], of count: Int) -> [Int?] {
    var new = [Int?](repeating: nil, count: count)
    for (position, old) in kept.enumerated() { new[old] = position }
    return new
  }
}

extension CityPart {
  /// The first commune of a city, without its demand.
  static func nobody(of city: Scenario, around place: LocalizedText) -> CityPart {
    CityPart(
      around: place, inhabitants: city.inhabitants,
      demands: [Array(repeating: false, count: city.services.procedures.count)], demandShare: 0,
      wholeDistricts: Array(repeating: false, count: city.people.districts.count),
      wholeCommunes: [false])
  }

  fileprivate init(
    _ closed: ClosedPart, of city: Scenario, kept: [Int], around place: LocalizedText
  ) {
    around = place
    inhabitants = city.inhabitants
    demands = kept.map { closed.demands[$0] }
    let volume = city.services.procedures.map(\.annualVolume)
    let volumes = YearlyVolumes(city)
    var waiting = Array(repeating: Set<Int>(), count: city.people.communes.count)
    for entry in city.backOffice.backlog {
      waiting[entry.commune.position].insert(entry.procedure.position)
    }
    var (inside, all) = (0.0, 0.0)
    var whole = Array(repeating: true, count: city.people.communes.count)
    for (commune, home) in city.people.communes.enumerated() {
      for procedure in volume.indices
      where volumes.isAsked(commune: commune, procedure: procedure)
        || waiting[commune].contains(procedure)
      {
        let demand =
          volumes.local(commune: commune, procedure: procedure).map { $0 * city.inhabitants }
          ?? home.population * volume[procedure]
        all += demand
        if closed.demands[commune][procedure] {
          inside += demand
        } else {
          whole[commune] = false
        }
      }
    }
    demandShare = all > 0 ? inside / all : 0
    wholeCommunes = kept.map { whole[$0] }
    wholeDistricts = city.people.districts.indices.map { district in
      let homes = city.people.communes.indices.filter {
        city.people.communes[$0].district.position == district
      }
      return !homes.isEmpty && homes.allSatisfy { whole[$0] }
    }
  }
}
