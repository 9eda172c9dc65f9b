public import ServiceModel

/// The light recorder: of a run it keeps KPI cells, value and count in 32 bits, and nothing else.
public struct CellRecorder: Sendable {
  /// What is kept of one scenario, in the order of KPIs, then scopes. Two scenarios with equal keys
  /// have the same cells.
  public let keys: [CellKey]

  private let scopes: [Scope]
  private let cityScope: Scope
  private let costs: PlaceCosts
  private let factors: [Double]
  /// By key: the KPI in `KPI.all` and the scope in `scopes`.
  private let places: [(kpi: Int, scope: Int)]

  /// Finds the cells once: `record` only fills them. O(KPIs x scopes).
  public init(_ scenario: Scenario, _ choice: CellChoice = CellChoice()) {
    var pay = PayPremium(scenario)
    let all = Scope.all(of: scenario, &pay)
    costs = PlaceCosts(scenario, &pay)
    let types = ScopeType.allCases.filter { type in
      KPI.all.contains { choice.keeps($0, in: type) }
    }
    scopes = all.filter { types.contains($0.type) }
    cityScope = all[OptionResult.city]
    factors = KPI.all.map { $0.formula.factor(in: scenario) }
    var places: [(kpi: Int, scope: Int)] = []
    for (position, kpi) in KPI.all.enumerated() {
      let kept = types.filter { choice.keeps(kpi, in: $0) }
      for scope in scopes.indices where kept.contains(scopes[scope].type) {
        places.append((position, scope))
      }
    }
    self.places = places
    keys = places.map { [scopes] place in
      CellKey(
        kpi: KPI.all[place.kpi].id, scopeType: scopes[place.scope].type,
        scopeID: scopes[place.scope].id)
    }
  }

  /// The cells of one replication. Of the tenth of the communes where something is worst, the tenth is
  /// that of this replication.
  public func record(_ result: ReplicationResult) -> CellRow {
    let measures = scopes.map { $0.ownMeasures(of: result) }
    let resources = scopes.map { $0.resources(in: result, costs) }
    let cityResources = cityScope.resources(in: result, costs)
    let city = scopes.firstIndex { $0.type == .city }.map { measures[$0] } ?? ScopeMeasures()
    var row = CellRow()
    row.reserve(places.count)
    for (kpi, scope) in places {
      var cell = KPI.all[kpi].cell(
        measures[scope], resources[scope], city: city, cityResources: cityResources)
      if case .worstDecile(let amount, let base, _) = KPI.all[kpi].formula {
        (cell.sum, cell.base) = Self.worstDecile(amount, base, result.communes)
      }
      row.append(
        cell.base == 0 ? nil : factors[kpi] * cell.sum / cell.base, count: cell.observations)
    }
    return row
  }

  private static func worstDecile(
    _ amount: Amount, _ base: Amount, _ communes: [ScopeMeasures]
  ) -> (sum: Double, base: Double) {
    let none = Resources()
    let parts = communes.map { (sum: amount.value(in: $0, none), base: base.value(in: $0, none)) }
      .filter { $0.base > 0 }
    return KPI.worstDecile(parts.map { $0.sum / $0.base }).reduce(into: (0, 0)) { total, index in
      total.sum += parts[index].sum
      total.base += parts[index].base
    }
  }
}

/// Names a cell.
public struct CellKey: Hashable, Sendable {
  /// `KPI.id`.
  public var kpi: String
  /// What kind of place or matter the cell is of.
  public var scopeType: ScopeType
  /// `Scope.id`, as in the scenario files.
  public var scopeID: String

  /// Names a cell that a recorder may have or not.
  public init(kpi: String, scopeType: ScopeType, scopeID: String) {
    self.kpi = kpi
    self.scopeType = scopeType
    self.scopeID = scopeID
  }
}

/// The cells of one run, in the order of the keys of its recorder.
public struct CellRow: Hashable, Sendable {
  /// In the KPI's unit; not a number where nothing was observed.
  public private(set) var values: [Float] = []
  /// How many observations are behind each value, rounded to a whole number.
  public private(set) var counts: [UInt32] = []

  /// Traps unless there are as many counts as values.
  public init(values: [Float] = [], counts: [UInt32] = []) {
    precondition(values.count == counts.count, "a cell has a value and a count")
    self.values = values
    self.counts = counts
  }

  mutating func reserve(_ count: Int) {
    values.reserveCapacity(count)
    counts.reserveCapacity(count)
  }

  /// Adds the next cell: the value in 32 bits, nil as not a number; the count cut to what 32 bits
  /// hold.
  public mutating func append(_ value: Double?, count: Double) {
    // One pattern of bits for every value that does not exist.
    let value = value.map { Float($0) } ?? .nan
    values.append(value.isNaN ? .nan : value)
    let rounded = count.isFinite ? min(max(count, 0), Double(UInt32.max)).rounded() : 0
    counts.append(UInt32(rounded))
  }
}

extension Scope {
  /// The scope's measures of all that is told for it: of one part, those of the part itself.
  fileprivate func ownMeasures(of result: ReplicationResult) -> ScopeMeasures {
    switch type {
    case .procedure: result.procedures[procedures[0]]
    case .commune: result.communes[communes[0]]
    case .site: result.sites[sites[0]]
    case .office: result.offices[offices[0]]
    case .city, .level, .district, .siteKind, .officeFunction: measures(of: result)
    }
  }
}
