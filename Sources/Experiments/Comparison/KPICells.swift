import ServiceModel

/// What KPIs came to, scope by scope and replication by replication: no more of it than tables tell.
///
/// A city has some hundred KPIs and some thousand scopes, and a design many replications. Of each cell
/// there is a sum over a base; how many observations are behind it only where `kpi.csv` may have it;
/// and where no interval is told, only the totals over all replications.
struct KPICells: Hashable, Sendable {
  /// By KPI as in `KPI.all`, then by scope; nil where the KPI is not kept. First those with
  /// observations, then the others of each replication, then those of which there are totals.
  let cellOf: [[Int?]]
  /// Cells below have observations by replication; below this one, a sum and a base.
  private let (counted, replicated): (Int, Int)
  /// By replication, then by cell.
  private var rows: [Row] = []
  private var totals: [KPICell]

  private struct Row: Hashable, Sendable {
    var sums: [Double] = []
    var bases: [Double] = []
    var observations: [Double] = []
  }

  /// Of scopes of these types; without any replication.
  init(_ types: [ScopeType]) {
    var places: [[Int?]] = KPI.all.map { _ in types.map { _ in nil } }
    var counts: [Int] = []
    var count = 0
    for keeping in KPI.Keeping.allCases {
      for (position, kpi) in KPI.all.enumerated() {
        let kept = ScopeType.allCases.filter { kpi.keeping(in: $0) == keeping }
        for (scope, type) in types.enumerated() where kept.contains(type) {
          places[position][scope] = count
          count += 1
        }
      }
      counts.append(count)
    }
    cellOf = places
    (counted, replicated) = (counts[0], counts[1])
    totals = Array(
      repeating: KPICell(sum: 0, base: 0, observations: 0), count: count - replicated)
  }

  /// How many have been added.
  var replications: Int { rows.count }

  /// Adds a replication; `cell` tells a KPI in a scope, by their positions.
  mutating func add(_ cell: (_ kpi: Int, _ scope: Int) -> KPICell) {
    var row = Row()
    row.sums = Array(repeating: 0, count: replicated)
    row.bases = row.sums
    row.observations = Array(repeating: 0, count: counted)
    for (kpi, scopes) in cellOf.enumerated() {
      for (scope, place) in scopes.enumerated() {
        guard let place else { continue }
        let cell = cell(kpi, scope)
        if place < replicated {
          (row.sums[place], row.bases[place]) = (cell.sum, cell.base)
          if place < counted { row.observations[place] = cell.observations }
        } else {
          totals[place - replicated].sum += cell.sum
          totals[place - replicated].base += cell.base
        }
      }
    }
    rows.append(row)
  }

  /// Whether there is a value for each replication.
  func isReplicated(_ cell: Int) -> Bool { cell < replicated }

  /// By replication, added up over these cells; of cells without them the one total.
  func sums(_ cells: [Int]) -> (sums: [Double], bases: [Double]) {
    if let cell = cells.first, !isReplicated(cell) {
      let total = totals[cell - replicated]
      return ([total.sum], [total.base])
    }
    return (
      rows.map { row in cells.reduce(0) { $0 + row.sums[$1] } },
      rows.map { row in cells.reduce(0) { $0 + row.bases[$1] } }
    )
  }

  /// Over all replications.
  func total(_ cell: Int) -> (sum: Double, base: Double) {
    let (sums, bases) = sums([cell])
    return (sums.reduce(0, +), bases.reduce(0, +))
  }

  /// How many are behind the value; traps where that is not kept.
  func observations(_ cell: Int, replication: Int) -> Double {
    precondition(cell < counted, "observations are kept only where kpi.csv tells them")
    return rows[replication].observations[cell]
  }
}

/// What a KPI came to in one scope and replication: a sum over a base, or a quantile over 1.
struct KPICell: Hashable, Sendable {
  var sum: Double
  /// 0 if there is no value.
  var base: Double
  /// How many observations are behind the value.
  var observations: Double
}

extension KPI {
  /// How much is kept of a KPI in scopes of one type.
  fileprivate enum Keeping: CaseIterable {
    /// A sum, a base and the observations of each replication; a sum and a base; those of all together.
    case observations, replications, total
  }

  /// Nil where nothing is. A decile of communes is told for the city and kept by commune.
  fileprivate func keeping(in type: ScopeType) -> Keeping? {
    if case .worstDecile = formula, type == .commune { return .replications }
    guard scopeTypes.contains(type) else { return nil }
    guard isReplicated(in: type) else { return .total }
    return hasObservations(in: type) ? .observations : .replications
  }

  /// Whether its values in scopes of a type are kept replication by replication, and so have intervals
  /// and differences. Of communes, which are hundreds, only headline KPIs.
  public func isReplicated(in type: ScopeType) -> Bool { type != .commune || headline }

  /// Whether it is kept how many observations are behind its value in each replication: not of single
  /// sites and offices.
  public func hasObservations(in type: ScopeType) -> Bool {
    switch type {
    case .city, .level, .procedure, .district, .siteKind: true
    case .commune: headline
    case .site, .officeFunction, .office: false
    }
  }
}
