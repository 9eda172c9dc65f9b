public import LegalClock
public import Wording

/// Something on given dates that is not as usual. Several may fall on one day: factors of demand then
/// multiply, and whoever is absent for one reason may be absent for another.
public struct DatedEvent: Hashable, Sendable {
  /// The first day.
  public var from: CivilDate
  /// The last day, at or after `from`.
  public var to: CivilDate
  /// What it is.
  public var kind: Kind

  /// What can happen.
  public enum Kind: Hashable, Sendable {
    /// More is asked for than usual, or less.
    case surge(Surge)
    /// Nothing can be handed in online.
    case portalDown(PortalDown)
    /// Sites or counter groups do not open.
    case closed(Closed)
    /// A share of the staff is not there: an epidemic, a strike.
    case absent(Absent)
  }

  /// Something that happens from a day to a day.
  public init(from: CivilDate, to: CivilDate, kind: Kind) {
    self.from = from
    self.to = to
    self.kind = kind
  }

  /// Whether it happens on a day.
  public func includes(_ date: CivilDate) -> Bool { (from...to).contains(date) }
}

/// So many times the usual demand. What comes above it are other citizens than usual, the same for
/// every factor: a smaller surge has some of those of a larger one. Of what is missing below 1, the
/// same holds.
public struct Surge: Hashable, Sendable {
  /// Whose demand, and for what.
  public var scope: DemandScope
  /// Times the usual demand; 0 or more.
  public var factor: Double
  /// What of it comes out of, or goes into, the time after it; nil if all of it is more, or less.
  public var shift: Shift?

  /// Demand that moves in time: it is brought forward from the days after a surge, or put off to them
  /// where demand falls.
  public struct Shift: Hashable, Sendable {
    /// Of what comes above the usual (or stays away), in 0...1: that which is missing afterwards (or
    /// comes then). The rest is new, or lost.
    public var share: Double
    /// The last day of the time after the surge out of which, or into which, it moves.
    public var until: CivilDate

    /// A shift; `until` lies after the surge.
    public init(share: Double, until: CivilDate) {
      self.share = share
      self.until = until
    }
  }

  /// Most that `factor` may be.
  public static let largestFactor = 20.0

  /// A surge, or a fall with a factor below 1.
  public init(scope: DemandScope = DemandScope(), factor: Double, shift: Shift? = nil) {
    self.scope = scope
    self.factor = factor
    self.shift = shift
  }
}

/// The portal is down: who wants to hand in online comes to a counter, or waits until it is up again.
/// Whoever has handed in already and has to answer waits as well.
public struct PortalDown: Hashable, Sendable {
  /// Whose demand, and for what.
  public var scope: DemandScope
  /// Of those who want to hand in online, in 0...1: those who come to a counter at once.
  public var comeShare: Double

  /// An outage.
  public init(scope: DemandScope = DemandScope(), comeShare: Double) {
    self.scope = scope
    self.comeShare = comeShare
  }
}

/// Doors that stay closed: who comes finds nobody, unless another counter of the site serves. The
/// people of closed counters are neither there nor counted as paid time of the site.
public struct Closed: Hashable, Sendable {
  /// Sites, with all their counters.
  public var sites: [SiteID]
  /// Counter groups of sites that are open.
  public var counterGroups: [CounterGroupID]

  /// A closure.
  public init(sites: [SiteID] = [], counterGroups: [CounterGroupID] = []) {
    self.sites = sites
    self.counterGroups = counterGroups
  }
}

/// Each person of these places is missing with this probability on each day, besides the usual
/// absences: whoever is missing anyway stays missing. Their time is paid.
public struct Absent: Hashable, Sendable {
  /// In 0...1.
  public var share: Double
  /// Where it happens; nil if it is everywhere.
  public var places: Places?

  /// Some of those who work in the city.
  public struct Places: Hashable, Sendable {
    /// Sites, with all their counters.
    public var sites: [SiteID]
    /// Counter groups by themselves.
    public var counterGroups: [CounterGroupID]
    /// Back offices.
    public var offices: [OfficeID]

    /// Some places.
    public init(
      sites: [SiteID] = [], counterGroups: [CounterGroupID] = [], offices: [OfficeID] = []
    ) {
      self.sites = sites
      self.counterGroups = counterGroups
      self.offices = offices
    }

    /// Whether nowhere is meant.
    public var isEmpty: Bool { sites.isEmpty && counterGroups.isEmpty && offices.isEmpty }
  }

  /// An absence.
  public init(share: Double, places: Places? = nil) {
    self.share = share
    self.places = places
  }
}

/// Events under a name, and settings, that are not part of a scenario unless they are chosen: what it
/// is tried against.
public struct Stress: Hashable, Sendable {
  /// As in the files; whoever chooses it writes it.
  public var id: String
  /// What people call it.
  public var name: LocalizedText
  /// What happens under it.
  public var events: [DatedEvent]
  /// What is set under it, as for `--set`: `path=value`.
  public var settings: [String]
  /// Whether it is part of this scenario.
  public var isChosen: Bool

  /// A stress that is not chosen.
  public init(
    id: String, name: LocalizedText, events: [DatedEvent], settings: [String] = [],
    isChosen: Bool = false
  ) {
    self.id = id
    self.name = name
    self.events = events
    self.settings = settings
    self.isChosen = isChosen
  }
}
