/// Some of at most 20 levers, by their positions.
package struct LeverSet: Hashable, Sendable, Comparable {
  /// Lever i is in it if bit i is set.
  package let bits: UInt32

  /// No lever.
  package static let none = LeverSet(bits: 0)

  /// From bits.
  package init(bits: UInt32) {
    self.bits = bits
  }

  /// From positions.
  package init(_ levers: some Sequence<Int>) {
    bits = levers.reduce(0) { $0 | 1 << UInt32($1) }
  }

  /// The first `count` levers.
  package static func all(_ count: Int) -> LeverSet { LeverSet(0..<count) }

  /// Whether a lever is on.
  package func contains(_ lever: Int) -> Bool { bits >> UInt32(lever) & 1 == 1 }

  /// Whether all of another are.
  package func contains(_ other: LeverSet) -> Bool { bits & other.bits == other.bits }

  /// With one more.
  package func adding(_ lever: Int) -> LeverSet { LeverSet(bits: bits | 1 << UInt32(lever)) }

  /// Without one.
  package func removing(_ lever: Int) -> LeverSet { LeverSet(bits: bits & ~(1 << UInt32(lever))) }

  /// How many are on.
  package var count: Int { bits.nonzeroBitCount }

  /// Their positions, ascending.
  package var levers: [Int] { (0..<32).filter(contains) }

  /// By bits: the order in which sets are run and told.
  package static func < (a: LeverSet, b: LeverSet) -> Bool { a.bits < b.bits }
}
