/// Which levers can be on without which others, and so in which orders they can come.
package struct Precedence: Hashable, Sendable {
  /// Levers; at most 20.
  package let levers: Int
  /// By lever: those that must be on before it.
  package let needs: [LeverSet]
  /// By bits of a set: in how many orders its levers can come first; 0 if it cannot be.
  private let before: [Double]
  /// By bits of a set: in how many orders the others can follow it.
  private let after: [Double]

  /// The most levers that sets are kept of.
  package static let mostLevers = 20

  /// Levers that need one another in a circle, so that none of them can ever be on.
  package struct Circle: Error, Hashable {
    /// Their positions, ascending; with all that need one of them.
    package let levers: [Int]
  }

  /// `needs` by lever: positions of those that it cannot be without; empty where all can stand alone.
  /// O(2^levers x levers).
  package init(levers: Int, needs: [[Int]] = []) throws(Circle) {
    precondition(0 < levers && levers <= Self.mostLevers, "1 to \(Self.mostLevers) levers")
    precondition(needs.isEmpty || needs.count == levers, "needs of each lever")
    self.levers = levers
    self.needs =
      needs.isEmpty ? Array(repeating: .none, count: levers) : needs.map { LeverSet($0) }
    let all = LeverSet.all(levers)
    var before = [Double](repeating: 0, count: Int(all.bits) + 1)
    var after = before
    before[0] = 1
    for bits in 0...all.bits {
      let set = LeverSet(bits: bits)
      for lever in set.levers where set.removing(lever).contains(self.needs[lever]) {
        before[Int(bits)] += before[Int(set.removing(lever).bits)]
      }
    }
    guard before[Int(all.bits)] > 0 else {
      throw Circle(levers: Self.blocked(self.needs))
    }
    after[Int(all.bits)] = 1
    for bits in (0..<all.bits).reversed() {
      let set = LeverSet(bits: bits)
      for lever in 0..<levers where !set.contains(lever) && set.contains(self.needs[lever]) {
        after[Int(bits)] += after[Int(set.adding(lever).bits)]
      }
    }
    (self.before, self.after) = (before, after)
  }

  private static func blocked(_ needs: [LeverSet]) -> [Int] {
    var reached = LeverSet.none
    while let next = needs.indices.first(where: {
      !reached.contains($0) && reached.contains(needs[$0])
    }) {
      reached = reached.adding(next)
    }
    return needs.indices.filter { !reached.contains($0) }
  }

  /// Whether a set has with each lever what that needs.
  package func allows(_ set: LeverSet) -> Bool { before[Int(set.bits)] > 0 }

  /// All sets that can be, from none to all: what is to be run to share out a difference exactly.
  package var sets: [LeverSet] {
    before.indices.map { LeverSet(bits: UInt32($0)) }.filter(allows)
  }

  /// The whole.
  package var all: LeverSet { LeverSet.all(levers) }

  /// Whether any lever needs another.
  package var hasNeeds: Bool { needs.contains { $0 != .none } }

  /// In which share of all orders exactly `set` comes before `lever`, which is not in it.
  func share(of set: LeverSet, before lever: Int) -> Double {
    guard !set.contains(lever), set.contains(needs[lever]) else { return 0 }
    return before[Int(set.bits)] * after[Int(set.adding(lever).bits)] / before[Int(all.bits)]
  }

  /// In how many orders exactly `set` comes before two levers that follow it side by side and could change
  /// places; each such pair of orders counts once.
  func orders(of set: LeverSet, beforeBoth first: Int, _ second: Int) -> Double {
    guard !set.contains(first), !set.contains(second),
      set.contains(needs[first]), set.contains(needs[second])
    else { return 0 }
    return before[Int(set.bits)] * after[Int(set.adding(first).adding(second).bits)]
  }

  /// One of all orders that respect the needs, each with the same chance; `uniform` gives numbers between
  /// 0 and 1.
  func order(_ uniform: () -> Double) -> [Int] {
    var set = LeverSet.none
    var order: [Int] = []
    while set != all {
      let next = (0..<levers).filter { !set.contains($0) && set.contains(needs[$0]) }
      var rest = uniform() * after[Int(set.bits)]
      let chosen =
        next.first { lever in
          rest -= after[Int(set.adding(lever).bits)]
          return rest < 0
        } ?? next[next.count - 1]
      order.append(chosen)
      set = set.adding(chosen)
    }
    return order
  }
}
