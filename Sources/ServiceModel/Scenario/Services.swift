/// What is asked for, and the way it goes.
public struct Services: Hashable, Sendable {
  /// What counters are told apart by, at most 64.
  public var classes: [ServiceClass]
  /// Kinds of dossiers.
  public var procedures: [Procedure]
  /// Ways through the offices; procedures name them by position.
  public var routes: [Route]
  /// How dossiers come in and results go out; procedures name them by position.
  public var channels: [ChannelMix]
  /// Linked procedures, asked for together.
  public var bundles: [Bundle]
  /// What happens to submissions on the portal.
  public var electronic = ElectronicServices()

  /// The parts as they are; nothing is checked.
  public init(
    classes: [ServiceClass], procedures: [Procedure], routes: [Route], channels: [ChannelMix],
    bundles: [Bundle] = []
  ) {
    self.classes = classes
    self.procedures = procedures
    self.routes = routes
    self.channels = channels
    self.bundles = bundles
  }
}
