public import Stochastics

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

  public init(
    id: String, onlineShare: Double, postShare: Double, differsByDistrict: Bool,
    postalReturnShare: Double, electronicReturnShare: Double
  ) {
    self.id = id
    self.onlineShare = onlineShare
    self.postShare = postShare
    self.differsByDistrict = differsByDistrict
    self.postalReturnShare = postalReturnShare
    self.electronicReturnShare = electronicReturnShare
  }
}
/// The internal process of a procedure: a small tree over office functions.
public struct Route: Hashable, Sendable {
  public var id: String
  public var steps: [Step]

  public indirect enum Step: Hashable, Sendable {
    /// Work in the office of this function that is responsible for the dossier.
    case work(function: OfficeFunctionID, minutes: Distribution)
    /// A wait for somebody outside (another agency, a public notice), in working days.
    case outside(workingDays: Distribution)
    /// One of several branches, by share; shares sum to 1.
    case choose([Branch])
  }

  public struct Branch: Hashable, Sendable {
    public var share: Double
    public var steps: [Step]

    public init(share: Double, steps: [Step]) {
      self.share = share
      self.steps = steps
    }
  }

  public init(id: String, steps: [Step]) {
    self.id = id
    self.steps = steps
  }
}
