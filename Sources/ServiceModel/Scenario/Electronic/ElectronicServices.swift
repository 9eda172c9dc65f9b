public import Stochastics

/// How much of a procedure citizens can do without a trip (Decree 45/2020).
public enum OnlineService: String, Hashable, Sendable, CaseIterable, BitwiseCopyable {
  /// None of it: whoever would hand it in online comes to a counter.
  case notOffered = "none"
  /// *Một phần*: it is handed in online, and originals or the result need a trip.
  case partial
  /// *Toàn trình*: no trip; a result that does not go out as a file goes out by post.
  case full
}

/// What happens to submissions on the portal, in all procedures alike (Decree 45/2020).
public struct ElectronicServices: Hashable, Sendable {
  /// Of submissions on the portal, those that fail there; below 1.
  public var failedShare: Double
  /// Of those who failed, the share who come to a counter with it; the others try again.
  public var counterAfterFailureShare: Double
  /// Working days until somebody tries again on the portal.
  public var retryWorkingDays: Distribution
  /// What is to be shown where the service is partial.
  public var originals: Originals

  /// Papers of which the original is to be shown at a counter before there is a receipt.
  public struct Originals: Hashable, Sendable {
    /// Of dossiers handed in online for a partial service, those that need it.
    public var share: Double
    /// Working days until the citizen comes with them.
    public var workingDays: Distribution
    /// Staff time to compare them, in minutes.
    public var minutes: Distribution

    /// What files may leave out has the defaults of files; the share is in 0...1.
    public init(
      share: Double = 0, workingDays: Distribution = .constant(1),
      minutes: Distribution = .constant(3)
    ) {
      self.share = share
      self.workingDays = workingDays
      self.minutes = minutes
    }
  }

  /// As it stands, nothing fails and no originals are asked for.
  public init(
    failedShare: Double = 0, counterAfterFailureShare: Double = 1,
    retryWorkingDays: Distribution = .constant(1), originals: Originals = Originals()
  ) {
    self.failedShare = failedShare
    self.counterAfterFailureShare = counterAfterFailureShare
    self.retryWorkingDays = retryWorkingDays
    self.originals = originals
  }

  /// Of those who want to hand in a procedure online, the share who come to a counter in the end: a
  /// geometric series of tries.
  public func fallBackShare(of service: OnlineService?) -> Double {
    if service == .notOffered { return 1 }
    return failedShare * counterAfterFailureShare
      / (1 - failedShare * (1 - counterAfterFailureShare))
  }
}
