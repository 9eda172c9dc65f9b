public import OutputAnalysis

/// Where a goal begins or ends to be met between two simulated values, on the same citizens at all of them:
/// by false position and halving, until the two sides are close. Where their intervals do not tell on which
/// side of the limit they are, it looks for the nearest values whose intervals do.
public struct BreakEvenSearch: Sendable {
  /// What was simulated at a value.
  public struct Side: Hashable, Sendable {
    /// Of what is varied.
    public var value: Double
    /// How far above the limit the replications are on the mean.
    public var excess: Double
    /// Its interval at 95 %; nil with one replication.
    public var interval: ConfidenceInterval?
    /// Whether the goal is met on the mean.
    public var isMet: Bool
    /// Whether all of the interval says so.
    public var isCertain: Bool

    /// `atMost`: the goal is an excess of 0 or less (below 0 if `isStrict`), else of 0 or more.
    public init(_ value: Double, _ excess: Estimate, atMost: Bool, isStrict: Bool) {
      func meets(_ x: Double) -> Bool {
        atMost ? (isStrict ? x < 0 : x <= 0) : (isStrict ? x > 0 : x >= 0)
      }
      self.value = value
      self.excess = excess.value
      interval = excess.interval(level: 0.95)
      let isMet = meets(excess.value)
      self.isMet = isMet
      isCertain = interval.map { meets($0.lower) == isMet && meets($0.upper) == isMet } ?? false
    }
  }

  /// What it came to.
  public enum State: String, Hashable, Sendable, CaseIterable {
    /// Both sides are certain.
    case crosses
    /// The interval straddles the limit near where the mean crosses it, or without crossing it.
    case undecided
    /// The same on the whole range.
    case doesNotCross = "does_not_cross"
    /// Nothing was observed.
    case noData = "no_data"
  }

  /// All that is known, by value.
  public private(set) var sides: [Side]
  private let ends: (lower: Double, upper: Double)
  private let isWhole: Bool
  private let resolution: Double
  private var lastWidth: Double?
  private var looks = (lower: 0, upper: 0)
  private var isStuck = false

  private let mostLooks: Int

  /// Between two of the sides that are known, by value, of which one meets the goal; they become as close as
  /// `resolution`, or neighbours among whole numbers. At most so many looks for a side that is certain, below
  /// and above.
  public init(
    _ sides: [Side], between lower: Double, and upper: Double, resolution: Double, isWhole: Bool,
    mostLooks: Int = 4
  ) {
    self.mostLooks = mostLooks
    self.sides = sides
    ends = (lower, upper)
    self.isWhole = isWhole
    self.resolution = isWhole ? 1 : resolution
  }

  /// The two sides, next to each other, between which it changes.
  public var bracket: (lower: Side, upper: Side)? {
    let inside = sides.filter { (ends.lower...ends.upper).contains($0.value) }
    for (lower, upper) in zip(inside, inside.dropFirst()) where lower.isMet != upper.isMet {
      return (lower, upper)
    }
    return nil
  }

  /// Where the mean crosses the limit, by a straight line between the two sides; nil among whole numbers.
  public var root: Double? {
    guard !isWhole, let (lower, upper) = bracket else { return nil }
    return Self.crossing(lower, upper)
  }

  /// The nearest certain values below and above; nil where the range ends before.
  public var certain: (lower: Double?, upper: Double?) {
    guard let (lower, upper) = bracket else { return (nil, nil) }
    return (
      nearestCertain(to: lower, in: sides.reversed())?.certain.value,
      nearestCertain(to: upper, in: sides)?.certain.value
    )
  }

  /// Whether both sides of the crossing are certain; `noData` as long as no two neighbours differ.
  public var state: State {
    guard let (lower, upper) = bracket else { return .noData }
    return lower.isCertain && upper.isCertain ? .crosses : .undecided
  }

  /// The next value to simulate; nil at the end.
  public mutating func ask() -> Double? {
    guard !isStuck, let (lower, upper) = bracket else { return nil }
    let width = upper.value - lower.value
    if width > resolution * (1 + 1e-9) {
      let isSlow = lastWidth.map { width > 0.5 * $0 } ?? false
      lastWidth = width
      let middle = (lower.value + upper.value) / 2
      return inside(isSlow ? middle : Self.crossing(lower, upper), lower.value, upper.value)
    }
    if !lower.isCertain, looks.lower < mostLooks,
      let (uncertain, certain) = nearestCertain(to: lower, in: sides.reversed()),
      uncertain.value - certain.value > resolution * (1 + 1e-9)
    {
      looks.lower += 1
      return inside((uncertain.value + certain.value) / 2, certain.value, uncertain.value)
    }
    if !upper.isCertain, looks.upper < mostLooks,
      let (uncertain, certain) = nearestCertain(to: upper, in: sides),
      certain.value - uncertain.value > resolution * (1 + 1e-9)
    {
      looks.upper += 1
      return inside((uncertain.value + certain.value) / 2, uncertain.value, certain.value)
    }
    return nil
  }

  /// What was simulated at a value that was asked for; nil if nothing was observed, which ends the search.
  public mutating func tell(_ side: Side?) {
    guard let side else {
      isStuck = true
      return
    }
    sides.removeAll { $0.value == side.value }
    sides.insert(side, at: sides.firstIndex { $0.value > side.value } ?? sides.endIndex)
  }

  private static func crossing(_ lower: Side, _ upper: Side) -> Double {
    let (a, b) = (abs(lower.excess), abs(upper.excess))
    let share = a + b > 0 ? a / (a + b) : 0.5
    return lower.value + share * (upper.value - lower.value)
  }

  /// Well within an interval, and whole where it has to be.
  private func inside(_ value: Double, _ lower: Double, _ upper: Double) -> Double {
    if isWhole { return min(max(value.rounded(), lower + 1), upper - 1) }
    let margin = min(resolution / 2, (upper - lower) / 4)
    return min(max(value, lower + margin), upper - margin)
  }

  /// The first certain side at or beyond one of the bracket, and the side before it; nil if there is none
  /// before the goal changes again.
  private func nearestCertain(
    to side: Side, in order: some Sequence<Side>
  ) -> (before: Side, certain: Side)? {
    var before = side
    for other in order.drop(while: { $0.value != side.value }) {
      if other.isMet != side.isMet { return nil }
      if other.isCertain { return (before, other) }
      before = other
    }
    return nil
  }
}
