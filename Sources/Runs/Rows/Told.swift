import Experiments

/// Which KPIs the long tables tell where. The city has hundreds of communes and a table of their own
/// with all KPIs side by side, `communes.csv`; replication by replication nobody needs everything of
/// every procedure and district.
extension KPI {
  /// Whether the long tables have it for a scope of a type, knowing whether there is
  /// something to tell: where nothing was observed, only the city has a row that says so.
  func isTold(in type: ScopeType, hasValue: Bool) -> Bool {
    isReplicated(in: type) && (hasValue || type == .city)
  }

  /// Whether `compare.csv` has it: what is told, but what a single office costs, which follows
  /// from the kinds of offices where an option moves anything; of an option that is not ranked only the city,
  /// levels and kinds of site, since place by place it shows no more than who was left without service.
  func isCompared(in type: ScopeType, hasValue: Bool, isRanked: Bool) -> Bool {
    isTold(in: type, hasValue: hasValue) && !(type == .office && unit == .vnd)
      && (isRanked || [.city, .level, .siteKind].contains(type))
  }

  /// Whether `kpi.csv` may have it; a value that does not exist has a row only for the city.
  func isToldByReplication(in type: ScopeType) -> Bool {
    switch type {
    case .city, .level, .siteKind: true
    case .procedure, .district: headline
    case .commune, .site, .officeFunction, .office: false
    }
  }
}

extension KPI {
  /// Whether it tells how busy places of a type are: that is why an option is not ranked.
  fileprivate func saysWhyUnranked(in type: ScopeType) -> Bool {
    Soundness.utilisations.contains { $0.type == type && $0.kpi == id }
  }
}

/// What a study's tables tell of its scenarios as written. A comparison tells everything. A study of points
/// (futures, levers, stresses, ranges) tells what it looks into: of single communes, sites and offices what
/// it keeps of its points, and nothing of their days and quarter-hours, which are the comparison's. A lean
/// one tells of the whole city.
struct ToldPlaces: Sendable {
  /// Nil for everything.
  private let cells: CellChoice?

  /// Everything.
  static let all = ToldPlaces(cells: nil)

  private init(cells: CellChoice?) { self.cells = cells }

  /// Of a study that keeps these cells of its points.
  init(of cells: CellChoice) { self.init(cells: cells) }

  /// Whether there are tables of single places: `communes.csv`, `timeseries.csv`, `days.csv`.
  var hasPlaces: Bool { cells == nil }

  /// Whether the city is all that is told: without waits by kind of site, the work offered to each place, the
  /// list of inputs, and what each citizen comes to.
  var isOfCity: Bool { cells?.isOfCity == true }

  /// Whether a KPI is told of places of a type, if there is something to tell. How busy sites and offices are
  /// says why an option is not ranked.
  func has(_ kpi: KPI, in type: ScopeType, isRanked: Bool = true) -> Bool {
    guard let cells else { return true }
    if cells.keeps(kpi, in: type) { return true }
    return switch type {
    case .commune, .site, .office:
      kpi.saysWhyUnranked(in: type) && !(isRanked && cells.isOfCity)
    case .city, .level, .procedure, .district, .siteKind, .officeFunction: !cells.isOfCity
    }
  }

  /// Whether `kpi_summary.csv` has what is told of places of a type: not of communes, where these have a table
  /// of their own. Of an alternative that is not ranked it has the headline KPIs of procedures and districts, and
  /// of single offices but how busy they are: place by place it shows no more than who was left without service.
  func summarises(
    _ kpi: KPI, in type: ScopeType, isAlternative: Bool, isRanked: Bool
  ) -> Bool {
    guard has(kpi, in: type, isRanked: isRanked) else { return false }
    return switch type {
    case .commune: !hasPlaces
    case .procedure, .district: isRanked || !isAlternative || kpi.headline
    case .office: isRanked || !isAlternative || kpi.saysWhyUnranked(in: type)
    case .city, .level, .siteKind, .site, .officeFunction: true
    }
  }

  /// Whether anything is told of places of a type.
  func has(_ type: ScopeType, isRanked: Bool) -> Bool {
    KPI.all.contains { has($0, in: type, isRanked: isRanked) }
  }
}
