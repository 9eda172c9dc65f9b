public import Stochastics

/// What citizens do in a queue, besides waiting.
public struct Waiting: Hashable, Sendable {
  /// What somebody in the queue puts up with.
  public var patience: ByClass<Patience>
  /// Counter time lost on calling a ticket whose holder has gone.
  public var callingMinutes: Double

  /// Without arguments nobody leaves, nobody minds, and calling takes no time.
  public init(patience: ByClass<Patience> = ByClass(Patience()), callingMinutes: Double = 0) {
    self.patience = patience
    self.callingMinutes = callingMinutes
  }

  /// The same for all service classes.
  public init(
    patienceMinutes: Distribution?, balksBeyond: Distribution? = nil, callingMinutes: Double = 0
  ) {
    self.init(
      patience: ByClass(Patience(minutes: patienceMinutes, balksBeyond: balksBeyond)),
      callingMinutes: callingMinutes)
  }
}

/// What somebody puts up with in a queue.
public struct Patience: Hashable, Sendable {
  /// How long somebody waits before leaving, in minutes from taking the ticket or from opening if
  /// that is later; nil if nobody ever leaves.
  public var minutes: Distribution?
  /// Somebody who finds more people ahead than this for each open counter takes no ticket; nil if
  /// nobody minds.
  public var balksBeyond: Distribution?

  /// Without arguments without end.
  public init(minutes: Distribution? = nil, balksBeyond: Distribution? = nil) {
    self.minutes = minutes
    self.balksBeyond = balksBeyond
  }
}
