/// Which sites and offices the demand of each commune for each procedure may use, and so which of them
/// belong together.
struct CityUses {
  private let city: City
  private var groups: DisjointSets
  /// By commune, then by procedure: the sites and offices that may be used, as members of `groups`;
  /// empty where nobody asks.
  private var used: [[Int]] = []

  private var siteCount: Int { city.scenario.reception.sites.count }
  private var procedureCount: Int { city.scenario.services.procedures.count }

  /// Sites come first among the members, then offices.
  init(_ city: City) {
    self.city = city
    let scenario = city.scenario
    groups = DisjointSets(count: scenario.reception.sites.count + scenario.backOffice.offices.count)
    let functions = scenario.services.procedures.map {
      scenario.services.routes[$0.route.position].steps.functions
    }
    var members = Array(repeating: [Int](), count: scenario.services.procedures.count)
    for bundle in scenario.services.bundles {
      members[bundle.leader.position] += bundle.members.map(\.procedure.position)
    }
    let waiting = Set(
      scenario.backOffice.backlog.map {
        $0.commune.position * scenario.services.procedures.count + $0.procedure.position
      })
    let volumes = YearlyVolumes(scenario)
    for commune in scenario.people.communes.indices {
      for procedure in scenario.services.procedures.indices {
        let demand = used.count
        let asked =
          volumes.isAsked(commune: commune, procedure: procedure) || waiting.contains(demand)
        used.append(
          asked ? uses([procedure] + members[procedure], of: commune, functions: functions) : [])
        for member in used[demand].dropFirst() { groups.join(used[demand][0], member) }
      }
    }
  }

  /// What a citizen of a commune may use who asks for these procedures at once.
  private func uses(_ procedures: [Int], of commune: Int, functions: [[Int]]) -> [Int] {
    var sites: Set<Int> = []
    for procedure in procedures {
      let (home, kind) = (CommuneID(commune), ProcedureID(procedure))
      for (_, candidates) in city.proxyQueues(commune: home, procedure: kind) ?? [] {
        for candidate in candidates {
          sites.insert(city.counters.site(ofQueue: candidate.queue).position)
        }
      }
      for choice in city.siteChoices.range(commune: home, procedure: kind) {
        sites.insert(city.counters.site(ofQueue: city.siteChoices[choice].queue).position)
      }
    }
    var offices: Set<Int> = []
    let directory = city.officeDirectory
    for function in Set(procedures.flatMap { functions[$0] }) {
      let function = OfficeFunctionID(function)
      let own = directory.office(function: function, commune: CommuneID(commune))
      if let own { offices.insert(own.position) }
      for site in sites.map({ SiteID($0) }) {
        if let delegate = directory.delegate(function: function, site: site) {
          offices.insert(delegate.position)
        }
        let house = directory.house(of: site)
        if own == nil, let inHouse = directory.office(function: function, house: house) {
          offices.insert(inHouse.position)
        }
      }
    }
    return sites.sorted() + offices.sorted().map { siteCount + $0 }
  }

  func sites(using office: Int) -> [Int] {
    var sites: Set<Int> = []
    for members in used where members.contains(siteCount + office) {
      sites.formUnion(members.prefix { $0 < siteCount })
    }
    return sites.sorted()
  }

  func group(ofSite site: Int) -> Int { groups.first(of: site) }

  /// Nil if nobody asks.
  func group(ofDemand demand: Int) -> Int? { used[demand].first.map { groups.first(of: $0) } }

  /// The union of these groups.
  func part(of inside: Set<Int>) -> ClosedPart {
    let scenario = city.scenario
    let isInside = (0..<siteCount + scenario.backOffice.offices.count).map {
      inside.contains(groups.first(of: $0))
    }
    let demands = used.indices.map { used[$0].first.map { isInside[$0] } ?? false }
    return ClosedPart(
      sites: scenario.reception.sites.indices.filter { isInside[$0] },
      offices: scenario.backOffice.offices.indices.filter { isInside[siteCount + $0] },
      demands: scenario.people.communes.indices.map {
        Array(demands[$0 * procedureCount..<($0 + 1) * procedureCount])
      },
      couplings: couplings(demands),
      isWholeCity: used.indices.allSatisfy { used[$0].isEmpty || demands[$0] })
  }

  /// What joins sites of the part: offices that several use, and free choice.
  private func couplings(_ inside: [Bool]) -> [ClosedPart.Coupling] {
    var sitesOfOffice: [Int: Set<Int>] = [:]
    var proceduresOfOffice: [Int: Set<Int>] = [:]
    var chosen: Set<Int> = []
    var choosing: Set<Int> = []
    for (demand, members) in used.enumerated() where inside[demand] {
      let sites = members.prefix { $0 < siteCount }
      let procedure = demand % procedureCount
      for office in members.dropFirst(sites.count) {
        sitesOfOffice[office, default: []].formUnion(sites)
        proceduresOfOffice[office, default: []].insert(procedure)
      }
      if sites.count > 1 {
        chosen.formUnion(sites)
        choosing.insert(procedure)
      }
    }
    func ids(_ procedures: Set<Int>) -> [ProcedureID] {
      procedures.sorted().map { ProcedureID($0) }
    }
    var couplings: [ClosedPart.Coupling] = []
    if !chosen.isEmpty {
      couplings.append(
        .init(reason: .freeChoice, sites: chosen.count, procedures: ids(choosing)))
    }
    for office in sitesOfOffice.keys.sorted() {
      let sites = sitesOfOffice[office, default: []].count
      guard sites > 1 else { continue }
      couplings.append(
        .init(
          reason: .office(OfficeID(office - siteCount)), sites: sites,
          procedures: ids(proceduresOfOffice[office, default: []])))
    }
    // The sort keeps the order of equals.
    return couplings.enumerated().sorted {
      ($1.element.sites, $0.offset) < ($0.element.sites, $1.offset)
    }.map(\.element)
  }
}

/// Sets that are joined two by two (union by the lower number, with path halving). Finding is close to
/// O(1).
private struct DisjointSets {
  private var parents: [Int]

  init(count: Int) { parents = Array(0..<count) }

  /// The lowest number among those it is joined with.
  func first(of member: Int) -> Int {
    var member = member
    while parents[member] != member { member = parents[member] }
    return member
  }

  mutating func join(_ a: Int, _ b: Int) {
    let (x, y) = (shortened(a), shortened(b))
    parents[max(x, y)] = min(x, y)
  }

  private mutating func shortened(_ member: Int) -> Int {
    var member = member
    while parents[member] != member {
      parents[member] = parents[parents[member]]
      member = parents[member]
    }
    return member
  }
}
