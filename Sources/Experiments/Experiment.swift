/// Replications of one scenario.
public struct Experiment: Sendable {
  public var seed: UInt64
  public var replications: Int

  public init(seed: UInt64, replications: Int) {
    self.seed = seed
    self.replications = replications
  }
}
