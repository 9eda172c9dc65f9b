package import ServiceModel

/// Which KPI cells the light recorder keeps: all KPIs for the scopes city, level, district and kind of
/// site; by commune, site and office only mean wait, total time and on-time share; or those of the city
/// alone; and what was asked for besides.
public struct CellChoice: Hashable, Sendable, Codable {
  /// A scope type, of which all KPIs are kept, or the one that is named.
  public struct Extra: Hashable, Sendable, Codable {
    /// Of which something is kept.
    public var scopeType: ScopeType
    /// Nil for all that are told for the scope type.
    public var kpi: String?

    /// Nothing is checked; a KPI that is not told for the scope type adds nothing.
    public init(_ scopeType: ScopeType, kpi: String? = nil) {
      self.scopeType = scopeType
      self.kpi = kpi
    }

    /// `site`, or `wait_p90:site`; nil if there is no such scope type, no such KPI, or the KPI is not
    /// told for it.
    public init?(_ text: String) {
      let parts = text.split(separator: ":", omittingEmptySubsequences: false).map(String.init)
      guard (1...2).contains(parts.count), let type = ScopeType(rawValue: parts[parts.count - 1])
      else { return nil }
      self.init(type, kpi: parts.count == 2 ? parts[0] : nil)
      if let kpi, KPI.named(kpi)?.scopeTypes.contains(type) != true { return nil }
    }

    /// As `init(_:)` reads it.
    public var text: String { (kpi.map { $0 + ":" } ?? "") + scopeType.rawValue }
  }

  /// What is kept besides the common choice, in any order.
  public var extras: [Extra]

  /// Whether the whole city is all that is kept without being asked for.
  public var isOfCity: Bool

  /// Without extras, the common choice, or that of the city.
  public init(extras: [Extra] = [], isOfCity: Bool = false) {
    (self.extras, self.isOfCity) = (extras, isOfCity)
  }

  /// Mean wait (at counters, and of dossiers at offices), total time and on-time share.
  static let byPlace = ["wait_mean", "office_queue_mean", "total_time_mean", "on_time_share"]

  /// What a run has to measure for it: a light recording has no distribution of waits by site, nor of
  /// queues by office.
  package var recording: Recording {
    let needsMore = KPI.all.contains { kpi in
      switch kpi.formula {
      case .quantile, .longest: break
      case .ratio, .shareOfCity, .worstDecile: return false
      }
      return [.site, .office, .officeFunction].contains { keeps(kpi, in: $0) }
    }
    return needsMore ? .full : .light
  }

  /// Whether a KPI is kept of places of a type: only where it is told for them.
  package func keeps(_ kpi: KPI, in type: ScopeType) -> Bool {
    guard kpi.scopeTypes.contains(type) else { return false }
    if extras.contains(where: { $0.scopeType == type && ($0.kpi ?? kpi.id) == kpi.id }) {
      return true
    }
    switch type {
    case .city: return true
    case .level, .district, .siteKind: return !isOfCity
    case .commune, .site, .office: return !isOfCity && Self.byPlace.contains(kpi.id)
    case .procedure, .officeFunction: return false
    }
  }
}
