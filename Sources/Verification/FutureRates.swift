/// How often what a study of futures says holds the truth.
public struct FutureRates: Hashable, Sendable {
  /// Which futures.
  public let kind: FutureStudy.Kind
  /// How often.
  public let studies: Int
  /// Intervals that hold the exact 5 % point, and the exact 95 % point.
  public let low, high: Int
  /// Shares of futures within three of their own standard errors of the exact one.
  public let near: Int
  /// The share that is the furthest off.
  public let furthest: Double
  /// Of the metamodels, ascending.
  public let q2: [Double]
  /// Metamodels whose indices are told.
  public let told: Int
  /// Those told though they predict too little, and those withheld though they predict enough.
  public let wronglyTold, wronglyWithheld: Int

  /// Of intervals of 95 % by order statistics: on a hypercube they hold more often than that, never less.
  public static let leastHeld = 0.93
  /// On independent points, where what they hold is known.
  public static let heldIndependent = 0.92...0.985
  /// Of the shares.
  public static let leastNear = 0.99
  /// Of the share at 4,096 points.
  public static let mostOff = 0.025

  /// Counted from these outcomes.
  init(_ study: FutureStudy, _ outcomes: [FutureStudy.Outcome]) {
    (kind, studies) = (study.kind, study.studies)
    low = outcomes.count(where: \.low)
    high = outcomes.count(where: \.high)
    near = outcomes.count { $0.errors <= 3 }
    furthest = outcomes.map(\.off).max() ?? .infinity
    let told = outcomes.filter { $0.q2 != nil }
    q2 = told.compactMap(\.q2).sorted()
    self.told = told.count(where: \.isTold)
    wronglyTold = told.count { $0.isTold && $0.q2 ?? 0 < Self.leastQ2 }
    wronglyWithheld = told.count { !$0.isTold && $0.q2 ?? 0 >= Self.leastQ2 }
  }

  /// Below, no index is to be told: as the specification has it, whatever the metamodel's own limit.
  public static let leastQ2 = 0.8

  /// The share of intervals that has to hold the truth.
  public var allowed: ClosedRange<Double> {
    kind == .independent ? Self.heldIndependent : Self.leastHeld...1
  }

  /// Of the 5 and of the 95 % point.
  public var held: (low: Double, high: Double) {
    (Double(low) / Double(studies), Double(high) / Double(studies))
  }

  /// Whether all of it is as it has to be.
  public var agrees: Bool {
    allowed.contains(held.low) && allowed.contains(held.high)
      && Double(near) >= Self.leastNear * Double(studies)
      && (kind != .many || furthest <= Self.mostOff) && wronglyTold + wronglyWithheld == 0
  }
}
