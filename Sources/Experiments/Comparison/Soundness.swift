public import Wording

/// Whether an option is sound enough to be ranked: what an option saves those whom it serves may be
/// paid by those whom it does not. Judged alike of results in memory and of those read from a folder.
public struct Soundness: Hashable, Sendable {
  /// A share of demands without service from which an option is not ranked.
  public static let threshold = 0.01
  /// KPIs of the city that add up to that share: given up, and open when the follow-up ends.
  public static let kpis = ["gave_up_share", "open_share"]
  /// A utilisation from which a place works at its limit.
  public static let fullFrom = 0.98
  /// The KPI that tells the utilisation of places of a type.
  public static let utilisations: [(type: ScopeType, kpi: String)] = [
    (.site, "utilisation"), (.office, "office_utilisation"),
  ]

  /// What is said of an option as a whole.
  public enum Verdict: Hashable, Sendable, CaseIterable {
    /// It serves nearly everybody, and is ranked.
    case sound
    /// People give up, or work is left over because places are at their limit: it is not ranked.
    case fails
    /// Looked at too early, and not ranked: what is open although nobody gives up and no place is at
    /// its limit awaits an appointment or a decision beyond the follow-up.
    case openAtEnd
  }

  /// A site or an office.
  public struct Place: Hashable, Sendable {
    /// `.site` or `.office`.
    public var type: ScopeType
    /// As whoever judges names scopes.
    public var id: String
    /// What people call it.
    public var name: LocalizedText
    /// Busy time over staffed time: 1 at the limit of ordinary hours.
    public var utilisation: Double

    /// A place, whether it is at its limit or not.
    public init(type: ScopeType, id: String, name: LocalizedText, utilisation: Double) {
      self.type = type
      self.id = id
      self.name = name
      self.utilisation = utilisation
    }
  }

  /// Of the demands of the city, 0 to 1.
  public let gaveUpShare: Double
  /// Of the demands of the city, 0 to 1: those without a result when the follow-up ends.
  public let openShare: Double
  /// Places at their limit, the fullest first; places that are as full stay in their order.
  public let fullPlaces: [Place]

  /// `value` tells a KPI of the city, nil where nothing was observed; `places` are all that have a
  /// utilisation, of which those below the limit are left out.
  public init(value: (String) -> Double?, places: [Place]) {
    let shares = Self.kpis.map { value($0) ?? 0 }
    (gaveUpShare, openShare) = (shares[0], shares[1])
    fullPlaces = places.filter { $0.utilisation >= Self.fullFrom }.enumerated().sorted { a, b in
      a.element.utilisation == b.element.utilisation
        ? a.offset < b.offset : a.element.utilisation > b.element.utilisation
    }.map(\.element)
  }

  /// Demands that citizens gave up or that have no result, as a share.
  public var unservedShare: Double { gaveUpShare + openShare }

  /// See `Verdict`.
  public var verdict: Verdict {
    guard unservedShare >= Self.threshold else { return .sound }
    return isShortOfStaff || gaveUpShare >= Self.threshold ? .fails : .openAtEnd
  }

  /// Whether it appears in rankings.
  public var isRanked: Bool { verdict == .sound }

  /// Whether any place works at its limit.
  public var isShortOfStaff: Bool { !fullPlaces.isEmpty }

  /// Whether work is left over for lack of staff.
  public var isOverloaded: Bool { openShare >= Self.threshold && isShortOfStaff }
}

extension OptionResult {
  /// By all replications together.
  public var soundness: Soundness {
    Soundness(
      value: { kpi in KPI.named(kpi).flatMap { estimate($0)?.value } },
      places: Soundness.utilisations.flatMap { type, id -> [Soundness.Place] in
        guard let kpi = KPI.named(id) else { return [] }
        return scopes.indices.compactMap { position in
          guard scopes[position].type == type,
            let utilisation = estimate(kpi, scope: position)?.value
          else { return nil }
          return Soundness.Place(
            type: type, id: scopes[position].id, name: scopes[position].name,
            utilisation: utilisation)
        }
      })
  }

  /// Whether it appears in rankings: see `Soundness`.
  public var isRanked: Bool { soundness.isRanked }
}
