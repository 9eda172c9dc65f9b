public import Stochastics
public import Wording

/// The level of government that a procedure belongs to.
public enum Level: String, Hashable, Sendable, CaseIterable {
  case commune, district, department
}

/// What counters are told apart by: a counter group serves a set of service classes, at most 64.
public struct ServiceClass: Hashable, Sendable {
  public var id: String
  public var name: LocalizedText

  public init(id: String, name: LocalizedText) {
    self.id = id
    self.name = name
  }
}

/// Kind of dossier.
public struct Procedure: Hashable, Sendable {
  public var id: String
  public var name: LocalizedText
  public var level: Level
  public var serviceClass: ServiceClassID
  /// Dossiers a year in the whole city, spread over communes by population.
  public var annualVolume: Double
  public var channels: ChannelMixID
  /// Time at the counter to check and accept a complete dossier, in minutes.
  public var receptionMinutes: Distribution
  /// Probability that a first submission is complete.
  public var completeShare: Double
  public var route: RouteID
  public var timeLimit: TimeLimit
  /// The citizen waits at the site for the result where the decision is made in the same house.
  public var awaited: Bool

  public init(
    id: String, name: LocalizedText, level: Level, serviceClass: ServiceClassID,
    annualVolume: Double, channels: ChannelMixID, receptionMinutes: Distribution,
    completeShare: Double, route: RouteID, timeLimit: TimeLimit, awaited: Bool
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
    self.awaited = awaited
  }
}

/// How dossiers of a procedure come in and how results go out. The rest come to a counter.
public struct ChannelMix: Hashable, Sendable {
  public var id: String
  public var onlineShare: Double
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
    public var from: CivilDate
    public var onlineShare: Double
    public var postShare: Double

    public init(from: CivilDate, onlineShare: Double, postShare: Double) {
      self.from = from
      self.onlineShare = onlineShare
      self.postShare = postShare
    }
  }

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
