public import ServiceModel
public import Wording

/// One place or matter that KPIs are told for, and which measures of a replication make it up.
public struct Scope: Hashable, Sendable {
  /// What kind of place or matter it is.
  public var type: ScopeType
  /// As in the scenario files; of the city, `city`.
  public var id: String
  /// As the scenario calls it.
  public var name: LocalizedText
  /// What the scenario employs here.
  public var resources: Resources

  /// Positions in the arrays of a `ReplicationResult`.
  var procedures: [Int] = []
  var communes: [Int] = []
  var sites: [Int] = []
  var offices: [Int] = []
  /// Of a kind of site: its position among `Scenario.siteKinds`.
  var siteKind: Int?

  init(type: ScopeType, id: String, name: LocalizedText) {
    self.type = type
    self.id = id
    self.name = name
    resources = Resources()
  }
}

extension Scope {
  /// Every scope of a scenario: by type, then in the scenario's own order. A closed part of a city has
  /// those that lie wholly inside; unions of which it has a part say so in their names.
  public static func all(of scenario: Scenario) -> [Scope] {
    var pay = PayPremium(scenario)
    return all(of: scenario, &pay)
  }

  /// The same, with contracts that are known already.
  static func all(of scenario: Scenario, _ pay: inout PayPremium) -> [Scope] {
    let scopes =
      [city(of: scenario)] + levels(of: scenario) + procedures(of: scenario)
      + districts(of: scenario) + communes(of: scenario) + siteKinds(of: scenario)
      + sites(of: scenario) + officeFunctions(of: scenario) + offices(of: scenario)
    return scopes.map { scope in
      var scope = scope
      if let part = scenario.part { scope.name = scope.type.name(scope.name, in: part) }
      scope.resources = Resources(
        sites: scope.sites, offices: scope.offices, of: scenario, &pay)
      return scope
    }
  }

  private static func city(of scenario: Scenario) -> Scope {
    var scope = Scope(
      type: .city, id: "city", name: LocalizedText(vi: "Toàn thành phố", en: "City"))
    scope.procedures = Array(scenario.services.procedures.indices)
    scope.sites = Array(scenario.reception.sites.indices)
    scope.offices = Array(scenario.backOffice.offices.indices)
    return scope
  }

  private static func levels(of scenario: Scenario) -> [Scope] {
    Level.allCases.compactMap { level in
      let members = scenario.services.procedures.indices.filter {
        scenario.services.procedures[$0].level == level
      }
      guard !members.isEmpty else { return nil }
      var scope = Scope(type: .level, id: level.rawValue, name: level.name)
      scope.procedures = members
      return scope
    }
  }

  private static func procedures(of scenario: Scenario) -> [Scope] {
    scenario.services.procedures.enumerated().compactMap { index, procedure in
      guard scenario.part?.holds(procedure: index) ?? true else { return nil }
      var scope = Scope(type: .procedure, id: procedure.id, name: procedure.name)
      scope.procedures = [index]
      return scope
    }
  }

  private static func districts(of scenario: Scenario) -> [Scope] {
    scenario.people.districts.enumerated().compactMap { index, district in
      guard scenario.part?.wholeDistricts[index] ?? true else { return nil }
      var scope = Scope(type: .district, id: district.id, name: district.name)
      scope.communes = scenario.people.communes.indices.filter {
        scenario.people.communes[$0].district.position == index
      }
      return scope
    }
  }

  private static func communes(of scenario: Scenario) -> [Scope] {
    scenario.people.communes.enumerated().compactMap { index, commune in
      guard scenario.part?.wholeCommunes[index] ?? true else { return nil }
      var scope = Scope(type: .commune, id: commune.id, name: commune.name)
      scope.communes = [index]
      return scope
    }
  }

  /// In the order in which the kinds first appear.
  private static func siteKinds(of scenario: Scenario) -> [Scope] {
    scenario.siteKinds.enumerated().map { index, kind in
      var scope = Scope(type: .siteKind, id: kind, name: LocalizedText(vi: kind, en: kind))
      scope.siteKind = index
      scope.sites = scenario.reception.sites.indices.filter {
        scenario.reception.sites[$0].kind == kind
      }
      return scope
    }
  }

  private static func sites(of scenario: Scenario) -> [Scope] {
    scenario.reception.sites.enumerated().map { index, site in
      var scope = Scope(type: .site, id: site.id, name: site.name)
      scope.sites = [index]
      return scope
    }
  }

  private static func officeFunctions(of scenario: Scenario) -> [Scope] {
    scenario.backOffice.functions.enumerated().compactMap { index, function in
      var scope = Scope(type: .officeFunction, id: function.id, name: function.name)
      scope.offices = scenario.backOffice.offices.indices.filter {
        scenario.backOffice.offices[$0].function.position == index
      }
      return scope.offices.isEmpty ? nil : scope
    }
  }

  private static func offices(of scenario: Scenario) -> [Scope] {
    scenario.backOffice.offices.enumerated().map { index, office in
      var scope = Scope(type: .office, id: office.id, name: office.name)
      scope.offices = [index]
      return scope
    }
  }
}

extension Level {
  var name: LocalizedText {
    switch self {
    case .commune: LocalizedText(vi: "Cấp xã", en: "Commune level")
    case .district: LocalizedText(vi: "Cấp huyện", en: "District level")
    case .department: LocalizedText(vi: "Cấp sở", en: "Department level")
    }
  }
}
