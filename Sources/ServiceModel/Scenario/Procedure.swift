public import LegalClock
public import Stochastics
public import Wording

/// The level of government that a procedure belongs to.
public enum Level: String, Hashable, Sendable, CaseIterable {
  /// By its name in tables: what the level decides.
  case commune, district, department
}

/// What counters are told apart by: a counter group serves a set of service classes, at most 64.
public struct ServiceClass: Hashable, Sendable {
  /// As in the files; procedures and counter groups name it.
  public var id: String
  /// What people call it.
  public var name: LocalizedText

  /// A class; its position is its bit in `CounterGroup.serves`.
  public init(id: String, name: LocalizedText) {
    self.id = id
    self.name = name
  }
}

/// Kind of dossier.
public struct Procedure: Hashable, Sendable {
  /// As in the files. It names the random numbers of its demands: another id, other citizens.
  public var id: String
  /// What people call it, as in the catalogue of procedures.
  public var name: LocalizedText
  /// Who decides, for tables; routes say which offices do the work.
  public var level: Level
  /// Which counters take it.
  public var serviceClass: ServiceClassID
  /// Dossiers a year in the whole city, spread over communes by population.
  public var annualVolume: Double
  /// How submissions come in and results go out.
  public var channels: ChannelMixID
  /// Time at the counter to check and accept a complete dossier, in minutes.
  public var receptionMinutes: Distribution
  /// Probability that a first submission is complete.
  public var completeShare: Double
  /// What offices do with it.
  public var route: RouteID
  /// What the law gives the offices, from receipt to result.
  public var timeLimit: TimeLimit
  /// The citizen waits at the site for the result where the decision is made in the same house.
  public var awaited = false
  /// What of it is done on the portal; nil where the channel mix alone says how results go out.
  public var onlineService: OnlineService?

  /// A procedure; `annualVolume` may be 0, for one that comes in bundles only.
  public init(
    id: String, name: LocalizedText, level: Level, serviceClass: ServiceClassID,
    annualVolume: Double, channels: ChannelMixID, receptionMinutes: Distribution,
    completeShare: Double, route: RouteID, timeLimit: TimeLimit
  ) {
    self.id = id
    self.name = name
    self.level = level
    self.serviceClass = serviceClass
    self.annualVolume = annualVolume
    self.channels = channels
    self.receptionMinutes = receptionMinutes
    self.completeShare = completeShare
    self.route = route
    self.timeLimit = timeLimit
  }
}

/// How dossiers of a procedure come in and how results go out. The rest come to a counter.
public struct ChannelMix: Hashable, Sendable {
  /// As in the files; procedures name it.
  public var id: String
  /// Of demands, in 0...1: those submitted online.
  public var onlineShare: Double
  /// Of demands, in 0...1: those sent in by post. With `onlineShare` at most 1.
  public var postShare: Double
  /// Whether `District.onlineFactor` applies.
  public var differsByDistrict: Bool
  /// Of the results of counter and post dossiers, the share sent by post.
  public var postalReturnShare: Double
  /// Of the results of online dossiers, the share returned electronically.
  public var electronicReturnShare: Double
  /// Other shares from given days on, earliest first.
  public var changes: [Change]

  /// The shares in and out of the channels from a day on.
  public struct Change: Hashable, Sendable {
    /// The first day of these shares.
    public var from: CivilDate
    /// As `ChannelMix.onlineShare`, from that day on.
    public var onlineShare: Double
    /// As `ChannelMix.postShare`, from that day on.
    public var postShare: Double

    /// The two shares are at most 1 together.
    public init(from: CivilDate, onlineShare: Double, postShare: Double) {
      self.from = from
      self.onlineShare = onlineShare
      self.postShare = postShare
    }
  }

  /// Shares are in 0...1, those of submissions at most 1 together.
  public init(
    id: String, onlineShare: Double, postShare: Double, differsByDistrict: Bool,
    postalReturnShare: Double, electronicReturnShare: Double, changes: [Change] = []
  ) {
    self.id = id
    self.onlineShare = onlineShare
    self.postShare = postShare
    self.differsByDistrict = differsByDistrict
    self.postalReturnShare = postalReturnShare
    self.electronicReturnShare = electronicReturnShare
    self.changes = changes
  }
}
