public import Stochastics

/// What happens at the end of a site's day.
public struct Closing: Hashable, Sendable {
  /// What becomes of those inside.
  public enum Rule: String, Hashable, Sendable, CaseIterable {
    /// Everybody inside is served, however long it takes.
    case serveOut = "serve_out"
    /// Whoever has not been called `overtimeMinutes` after closing is sent home and comes back.
    case sendHome = "send_home"
  }
  /// For all sites alike.
  public var rule: Rule
  /// Asked by `sendHome` only.
  public var overtimeMinutes: Double
  /// No ticket is given in the last minutes before closing.
  public var ticketCutOffMinutes: Double
  /// No ticket is given to someone who cannot be reached today at the usual pace.
  public var stopTicketsWhenFull: Bool
  /// What becomes of those who were not served.
  public var comingBack: ByClass<ComingBack>

  /// Minutes are at least 0.
  public init(
    rule: Rule, overtimeMinutes: Double, ticketCutOffMinutes: Double, stopTicketsWhenFull: Bool,
    comingBack: ByClass<ComingBack>
  ) {
    self.rule = rule
    self.overtimeMinutes = overtimeMinutes
    self.ticketCutOffMinutes = ticketCutOffMinutes
    self.stopTicketsWhenFull = stopTicketsWhenFull
    self.comingBack = comingBack
  }
}

/// What somebody does who came in vain.
public struct ComingBack: Hashable, Sendable {
  /// Working days until the next try.
  public var workingDays: Distribution
  /// A citizen who has come in vain this often for one thing gives up.
  public var givesUpAfter: Int

  /// `givesUpAfter` is at least 1.
  public init(workingDays: Distribution, givesUpAfter: Int) {
    self.workingDays = workingDays
    self.givesUpAfter = givesUpAfter
  }
}
