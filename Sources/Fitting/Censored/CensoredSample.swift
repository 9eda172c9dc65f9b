/// Times of which some are known only to be longer: patience, where who is served shows no more than that
/// the wait was borne.
package struct CensoredSample: Hashable, Sendable {
  /// One of them.
  package struct Time: Hashable, Sendable {
    /// Above 0.
    package let value: Double
    /// Whether it ended by itself; else it was cut off.
    package let isEvent: Bool

    /// A time.
    package init(_ value: Double, isEvent: Bool) {
      (self.value, self.isEvent) = (value, isEvent)
    }
  }

  /// Sorted; of equal ones, those that ended come first.
  package let times: [Time]
  /// How many ended by themselves.
  package let events: Int
  /// All times together.
  package let exposure: Double

  /// Nil if none ended by itself: then nothing can be said but that it is long. Traps at a time that is
  /// not above 0. O(n log n).
  package init?(_ times: [Time]) {
    precondition(times.allSatisfy { $0.value > 0 && $0.value.isFinite }, "a time is not above 0")
    let sorted = times.sorted {
      $0.value != $1.value ? $0.value < $1.value : $0.isEvent && !$1.isEvent
    }
    self.times = sorted
    events = sorted.count { $0.isEvent }
    exposure = sorted.reduce(0) { $0 + $1.value }
    guard events > 0 else { return nil }
  }
}
