import ServiceModel

/// What became of some people in an option, against the base on the same citizens: whole numbers, which add
/// up in any order.
public struct PersonTally: Hashable, Sendable {
  /// What a change of option does to one person.
  public enum Fate: Int, CaseIterable, Sendable {
    /// Served in both: by more than the smallest relevant difference of total time, or not.
    case better, worse, same
    /// Comes in both: gives up, or has no result at the end, in the other.
    case servedInBaseOnly, servedInOptionOnly, servedInNeither
    /// The demand does not arise in the other.
    case comesInBaseOnly, comesInOptionOnly
  }

  private var counts = [Int](repeating: 0, count: Fate.allCases.count)
  /// Of those served in both, in seconds of the base and of the option.
  public private(set) var seconds = (base: 0, option: 0)
  /// With all results in both.
  public private(set) var withResults = 0
  /// Of these, from the demand to the last result.
  public private(set) var hours = (base: 0, option: 0)

  /// Nobody.
  public init() {}

  /// How many have this fate.
  public subscript(fate: Fate) -> Int { counts[fate.rawValue] }

  /// Everybody who comes in either.
  public var people: Int { counts.reduce(0, +) }

  /// Those whose times can be compared.
  public var servedInBoth: Int { self[.better] + self[.worse] + self[.same] }

  /// `relevant` is of minutes, or of the person's own time in the base. One is nil who does not come there.
  mutating func add(_ base: Person?, _ option: Person?, relevant: RelevantDifference) {
    guard let base, let option else {
      count(base == nil ? .comesInOptionOnly : .comesInBaseOnly)
      return
    }
    switch (base.isServed, option.isServed) {
    case (true, false): count(.servedInBaseOnly)
    case (false, true): count(.servedInOptionOnly)
    case (false, false): count(.servedInNeither)
    case (true, true):
      let change = Double(option.seconds - base.seconds)
      let least = 60 * relevant.amount(base: Double(base.seconds) / 60)
      count(change > least ? .worse : change < -least ? .better : .same)
      seconds.base += base.seconds
      seconds.option += option.seconds
      if let before = base.hoursToResult, let after = option.hoursToResult {
        withResults += 1
        hours.base += before
        hours.option += after
      }
    }
  }

  private mutating func count(_ fate: Fate) { counts[fate.rawValue] += 1 }

  /// Other people with these.
  mutating func add(_ other: PersonTally) {
    for index in counts.indices { counts[index] += other.counts[index] }
    seconds.base += other.seconds.base
    seconds.option += other.seconds.option
    withResults += other.withResults
    hours.base += other.hours.base
    hours.option += other.hours.option
  }

  /// By all that is counted.
  public static func == (a: PersonTally, b: PersonTally) -> Bool {
    a.counts == b.counts && a.seconds == b.seconds && a.withResults == b.withResults
      && a.hours == b.hours
  }

  /// By all that is counted.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(counts)
    hasher.combine(seconds.base)
    hasher.combine(seconds.option)
    hasher.combine(withResults)
    hasher.combine(hours.base)
    hasher.combine(hours.option)
  }
}
