import LegalClock
import ServiceModel

// What only shows when all parts are there: that every citizen finds a counter and every dossier an
// office.

extension Scenario {
  /// Notes each gap at the element that has it.
  func check(noting reading: Reading) {
    checkTime(noting: reading)
    let sites = siteCoverage
    for (serviceClass, levels) in neededClasses {
      checkSites(
        of: serviceClass, levels.map { sites[serviceClass.position][$0, default: Coverage()] },
        noting: reading)
    }
    for (function, classes) in neededFunctions {
      let all = classes.flatMap { serviceClass in
        let isByJurisdiction = rules(for: serviceClass).allSatisfy { $0 == .jurisdiction }
        return Level.allCases.compactMap { level in
          sites[serviceClass.position][level].map { ($0, isByJurisdiction) }
        }
      }
      checkOffices(of: function, all, noting: reading)
    }
    checkDelegation(noting: reading)
    checkStaffing(noting: reading)
    checkPeople(reading)
    checkSense(noting: reading)
    checkVisits(noting: reading)
    checkEvents(noting: reading)
  }

  private func checkTime(noting reading: Reading) {
    if let first = time.ruleSets.first, first.validFrom > period.firstDay {
      reading.problems.note(
        "no rule-set is valid on the first day, \(period.firstDay)",
        hint: "add one with valid_from on or before it", at: reading.place(of: "rules"))
    }
    let open = time.calendars[people.demand.calendar.position].weekly
    if !zip(open, people.demand.weekdayWeights).contains(where: { !$0.isEmpty && $1 > 0 }) {
      reading.problems.note(
        "no weekday with a weight has a session in the demand's calendar",
        hint: "give a weight to a day on which it is open",
        at: reading.place(of: "demand", "weekday_weights"))
    }
    let volumes = YearlyVolumes(self)
    if !services.procedures.indices.contains(where: {
      volumes.isAsked(procedure: $0, communes: people.communes.count)
    }) {
      reading.problems.note(
        "nobody asks for anything", hint: "write an annual_volume above 0 for some procedure",
        at: reading.place(of: "procedures"))
    }
  }

  private func checkSites(
    of serviceClass: ServiceClassID, _ levels: [Coverage], noting reading: Reading
  ) {
    let isByJurisdiction = rules(for: serviceClass).contains(.jurisdiction)
    let lacking = people.communes.indices.filter { index in
      levels.contains { coverage in
        isByJurisdiction
          ? !coverage.covers(CommuneID(index), in: people.communes[index].district)
          : coverage.isEmpty
      }
    }
    guard let first = lacking.first else { return }
    let more: Phrase = lacking.count > 1 ? " and \(lacking.count - 1) more" : ""
    let isHelpOnly = reception.counterGroups.contains {
      $0.role != .full && $0.serves >> UInt64(serviceClass.position) & 1 == 1
    }
    reading.problems.note(
      """
      no counter serves '\(services.classes[serviceClass.position].id)' for commune \
      '\(people.communes[first].id)'\(more)
      """,
      hint: "add a counter group that serves it at a site responsible there"
        + (isHelpOnly ? ", of role full: guidance and quick take no dossiers" : ""),
      at: reading.names(.communes).places[first])
  }

  private func checkOffices(
    of function: OfficeFunctionID, _ sites: [(coverage: Coverage, isByJurisdiction: Bool)],
    noting reading: Reading
  ) {
    var coverage = Coverage()
    var houses: Set<String> = []
    for office in backOffice.offices where office.function == function {
      coverage.add(office.jurisdiction, office.house)
      if office.jurisdiction == .house { houses.insert(office.house) }
    }
    let lacking = people.communes.indices.filter { index in
      let (commune, district) = (CommuneID(index), people.communes[index].district)
      if coverage.covers(commune, in: district) { return false }
      return sites.contains { sites, isByJurisdiction in
        isByJurisdiction
          ? !sites.houses(for: commune, in: district).isSubset(of: houses)
          : !sites.allHouses.isSubset(of: houses)
      }
    }
    guard let first = lacking.first else { return }
    let more: Phrase = lacking.count > 1 ? " and \(lacking.count - 1) more" : ""
    reading.problems.note(
      """
      no office of function '\(backOffice.functions[function.position].id)' is responsible for commune \
      '\(people.communes[first].id)'\(more)
      """,
      hint: """
        add an office with jurisdiction commune, district or city, or one in the house of \
        each site there
        """, at: reading.names(.communes).places[first])
  }

  private func checkDelegation(noting reading: Reading) {
    guard let function = backOffice.delegation.onTheSpot, backOffice.delegation.share > 0,
      !backOffice.offices.contains(where: { $0.function == function })
    else { return }
    reading.problems.note(
      "there is no office of function '\(backOffice.functions[function.position].id)'",
      hint: "add one in the house of each site that decides on the spot",
      at: reading.place(of: "delegation", "on_the_spot"))
  }
}

extension Scenario {
  /// The procedures that somebody asks for or has asked for.
  private var askedFor: [Procedure] {
    let inProcess = Set(backOffice.backlog.map(\.procedure.position))
    let volumes = YearlyVolumes(self)
    return services.procedures.indices.filter {
      volumes.isAsked(procedure: $0, communes: people.communes.count) || inProcess.contains($0)
    }.map { services.procedures[$0] }
  }

  /// What comes with something that is asked for, and the class of that.
  private var comingAlong: [(procedure: Procedure, serviceClass: ServiceClassID)] {
    let volumes = YearlyVolumes(self)
    return services.bundles.filter {
      volumes.isAsked(procedure: $0.leader.position, communes: people.communes.count)
    }.flatMap { bundle in
      bundle.members.map {
        (
          services.procedures[$0.procedure.position],
          services.procedures[bundle.leader.position].serviceClass
        )
      }
    }
  }

  /// The service classes that citizens ask for, in order, with the levels of their procedures.
  var neededClasses: [(ServiceClassID, [Level])] {
    let asked = askedFor
    return services.classes.indices.map { ServiceClassID($0) }.compactMap { serviceClass in
      let levels = Level.allCases.filter { level in
        asked.contains { $0.serviceClass == serviceClass && $0.level == level }
      }
      return levels.isEmpty ? nil : (serviceClass, levels)
    }
  }

  /// The functions on the routes of what citizens ask for, each with the classes that lead there.
  private var neededFunctions: [(OfficeFunctionID, [ServiceClassID])] {
    var classes: [[ServiceClassID]] = Array(repeating: [], count: backOffice.functions.count)
    for (procedure, serviceClass) in askedFor.map({ ($0, $0.serviceClass) }) + comingAlong {
      for function in services.routes[procedure.route.position].steps.flatMap(\.functions)
      where !classes[function.position].contains(serviceClass) {
        classes[function.position].append(serviceClass)
      }
    }
    return classes.enumerated().filter { !$0.element.isEmpty }.map {
      (OfficeFunctionID($0.offset), $0.element)
    }
  }

  /// How those choose a site who come for a service class: citizens, and proxies if they differ.
  private func rules(for serviceClass: ServiceClassID) -> [SiteChoice.Rule] {
    let proxies = people.proxies.filter { $0.serviceClasses.contains(serviceClass) }
    return [reception.siteChoice.rule] + proxies.compactMap(\.siteChoice?.rule)
  }

  /// Who is served by the sites that take dossiers of each service class, by level.
  private var siteCoverage: [[Level: Coverage]] {
    var coverage = Array(repeating: [Level: Coverage](), count: services.classes.count)
    for group in reception.counterGroups where group.role == .full && !group.isOnCall {
      let site = reception.sites[group.site.position]
      for bit in services.classes.indices where group.serves >> UInt64(bit) & 1 == 1 {
        for level in Level.allCases {
          coverage[bit][level, default: Coverage()].add(
            site.jurisdiction, site.house, for: (ServiceClassID(bit), level))
        }
      }
    }
    return coverage
  }
}

/// Whom a set of sites or offices is responsible for, and in which houses they are.
private struct Coverage {
  private var city: Set<String> = []
  private var districts: [DistrictID: Set<String>] = [:]
  private var communes: [CommuneID: Set<String>] = [:]
  private(set) var allHouses: Set<String> = []

  var isEmpty: Bool { allHouses.isEmpty }

  /// `kind` is that of the procedures that are asked for; nil for what offices do.
  mutating func add(
    _ jurisdiction: Jurisdiction, _ house: String, for kind: (ServiceClassID, Level)? = nil
  ) {
    allHouses.insert(house)
    switch jurisdiction {
    case .city: city.insert(house)
    case .district(let id): districts[id, default: []].insert(house)
    case .commune(let id): communes[id, default: []].insert(house)
    case .house: break
    case .several(let parts):
      for part in parts where kind.map({ part.holds(for: $0.0, $0.1) }) ?? true {
        add(part.area, house)
      }
    }
  }

  func covers(_ commune: CommuneID, in district: DistrictID) -> Bool {
    !city.isEmpty || districts[district] != nil || communes[commune] != nil
  }

  func houses(for commune: CommuneID, in district: DistrictID) -> Set<String> {
    city.union(districts[district] ?? []).union(communes[commune] ?? [])
  }
}

extension Route.Step {
  /// The functions of all work in and below this step.
  fileprivate var functions: [OfficeFunctionID] {
    switch self {
    case .work(let function, _, _), .sign(let function, _, _): [function]
    case .outside, .supplement, .refuse, .withdraw: []
    case .choose(let branches): branches.flatMap { $0.steps.flatMap(\.functions) }
    case .when(_, let then, let otherwise): (then + otherwise).flatMap(\.functions)
    case .parallel(let parts): parts.flatMap { $0.flatMap(\.functions) }
    case .rework(_, _, let steps): steps.flatMap(\.functions)
    }
  }
}
