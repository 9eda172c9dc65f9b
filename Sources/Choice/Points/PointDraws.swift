import Stochastics

/// The draws of designs and of resampling, apart from those of every simulation: no owner of a
/// simulation's draws has this name, and no draw of theirs this purpose.
struct PointDraws {
  private let source: RandomSource
  private let owner: UInt64
  private let purpose: Purpose

  /// `name` tells apart what is drawn with one seed.
  init(_ name: String, seed: UInt64, purpose: Purpose = .design) {
    source = RandomSource(seed: seed, replication: 0)
    owner = StreamOwner.key("Choice", name)
    self.purpose = purpose
  }

  /// The draws of one candidate, trajectory, column or sample.
  func sequence(_ number: Int, part: Int = 0) -> DrawSequence {
    source.sequence(
      at: DrawAddress(
        owner: owner, entity: UInt32(number), purpose: purpose, occurrence: part))
  }
}

extension DrawSequence {
  /// Each below `count` as likely as any other.
  mutating func index(below count: Int) -> Int {
    min(count - 1, Int(uniform() * Double(count)))
  }

  /// Each order of `0..<count` as likely as any other (R. A. Fisher, F. Yates 1938).
  mutating func order(of count: Int) -> [Int] {
    var order = Array(0..<count)
    for last in stride(from: count - 1, to: 0, by: -1) {
      order.swapAt(last, index(below: last + 1))
    }
    return order
  }
}
