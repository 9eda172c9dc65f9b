public import LegalClock

/// Warm-up, observation window, and the days after it during which observed dossiers are followed.
/// Demand goes on until the very end, so that the load stays what it is.
public struct Period: Hashable, Sendable {
  /// The first simulated day.
  public var firstDay: CivilDate
  /// Days from `firstDay` on that are left out of results: the city fills up.
  public var warmUpDays: Int
  /// Whether `warmUpDays` is still to be chosen, by pilot runs; no city runs before that.
  public var choosesWarmUp = false
  /// Days whose demands, and whose events, are counted.
  public var observedDays: Int
  /// Days after these during which nothing new is counted but the fate of observed dossiers.
  public var followUpDays: Int

  /// The first day whose demands are counted.
  public var firstObservedDay: CivilDate { firstDay.adding(days: warmUpDays) }
  /// The last day whose demands are counted.
  public var lastObservedDay: CivilDate { firstObservedDay.adding(days: observedDays - 1) }

  /// `observedDays` is at least 1, the others at least 0.
  public init(firstDay: CivilDate, warmUpDays: Int, observedDays: Int, followUpDays: Int) {
    self.firstDay = firstDay
    self.warmUpDays = warmUpDays
    self.observedDays = observedDays
    self.followUpDays = followUpDays
  }
}
