public import LegalClock
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
  /// What those do who found no ticket; nil if they come at a time of day like anybody's.
  public var earlier: ComesEarlier?

  /// `givesUpAfter` is at least 1.
  public init(workingDays: Distribution, givesUpAfter: Int, earlier: ComesEarlier? = nil) {
    self.workingDays = workingDays
    self.givesUpAfter = givesUpAfter
    self.earlier = earlier
  }
}

/// When somebody comes next time who found no ticket: earlier in the day.
public struct ComesEarlier: Hashable, Sendable {
  /// What they are earlier than.
  public enum Than: String, Hashable, Sendable, CaseIterable, BitwiseCopyable {
    /// The trip in vain: earlier with each.
    case lastTime = "last_time"
    /// The opening of the day on which they come.
    case opening
    /// The last ticket of their class and queue that was given, as those know who were turned away:
    /// who comes early makes the next come earlier still.
    case lastTicket = "last_ticket"
  }
  /// What they are earlier than.
  public var than: Than
  /// By how much, drawn for each trip.
  public var minutes: Distribution
  /// Nobody comes before that.
  public var notBefore: TimeOfDay

  /// All day long, unless `notBefore` says otherwise.
  public init(
    than: Than, minutes: Distribution, notBefore: TimeOfDay = TimeOfDay(minutes: 0)
  ) {
    self.than = than
    self.minutes = minutes
    self.notBefore = notBefore
  }
}
