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
