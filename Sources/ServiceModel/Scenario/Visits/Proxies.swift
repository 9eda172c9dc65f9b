public import Stochastics

/// People who hand in dossiers for others.
public struct Proxies: Hashable, Sendable {
  /// Whoever would carry more carries so many.
  public static let mostDossiers = 250

  /// What is handed in for others; elsewhere everybody comes for themselves.
  public var serviceClasses: [ServiceClassID]
  /// Share of visitors who are proxies.
  public var share: Double
  /// Dossiers that a proxy carries, rounded to a whole number in 2...`mostDossiers`.
  public var dossiers: Distribution
  /// Dossiers taken at one turn; the rest need a new ticket.
  public var dossiersPerTurn: Int
  /// Where they are: firms and institutions; empty if they live where those live for whom they come.
  public var places: [ProxyPlace] = []
  /// How they choose a site; nil if they choose as everybody does.
  public var siteChoice: ProxyChoice?

  /// `share` is in 0...1, `dossiersPerTurn` at least 1.
  public init(
    serviceClasses: [ServiceClassID], share: Double, dossiers: Distribution, dossiersPerTurn: Int
  ) {
    self.serviceClasses = serviceClasses
    self.share = share
    self.dossiers = dossiers
    self.dossiersPerTurn = dossiersPerTurn
  }
}

/// A firm or an institution that hands in for others. What it hands in belongs to the commune that it
/// comes from; its ways begin here.
public struct ProxyPlace: Hashable, Sendable {
  /// As in the files.
  public var id: String
  /// Where its ways begin.
  public var place: Place
  /// Of all proxies of a rule, in proportion: those who come from here; above 0.
  public var weight: Double

  /// A place with its weight.
  public init(id: String, place: Place, weight: Double = 1) {
    self.id = id
    self.place = place
    self.weight = weight
  }
}

/// How proxies choose a site: as `SiteChoice`, by a rule of their own.
public struct ProxyChoice: Hashable, Sendable {
  /// `jurisdiction` is that over the commune for which they come.
  public var rule: SiteChoice.Rule
  /// As `SiteChoice.candidates`.
  public var candidates: Int

  /// `candidates` is at least 1; only `boundaryFree` asks.
  public init(rule: SiteChoice.Rule, candidates: Int = 1) {
    self.rule = rule
    self.candidates = candidates
  }
}
