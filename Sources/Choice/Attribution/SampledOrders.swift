import Stochastics

/// Some of the orders in which many levers can come, each drawn with the same chance: beyond six levers
/// there are more sets than can be run.
///
/// Levers without needs come in blocks: an order and all its rotations, in which each lever has each place
/// once. A lever adds most where it comes early, so that most of what makes orders differ is the same in
/// every block.
package struct SampledOrders: Hashable, Sendable {
  /// What the orders respect.
  package let precedence: Precedence
  /// Positions of levers, the first to come first; whole blocks.
  package let orders: [[Int]]
  /// Orders that belong together; blocks are independent of each other.
  let block: Int

  /// At least as many orders as `atLeast`, in at least two blocks, so that their error can be told. The
  /// first ones are the same however many are drawn: more of them keep what was run.
  package init(_ precedence: Precedence, atLeast: Int, seed: UInt64) {
    self.precedence = precedence
    let block = precedence.hasNeeds ? 1 : precedence.levers
    self.block = block
    let source = PointDraws("orders of levers", seed: seed)
    orders = (0..<max(2, (atLeast + block - 1) / block)).flatMap { number in
      var draws = source.sequence(number)
      let order = precedence.order { draws.uniform() }
      return (0..<block).map { Array(order[$0...] + order[..<$0]) }
    }
  }

  /// All sets along the orders, with each lever alone and all but one where that can be: what is to be run.
  /// Ascending.
  package var sets: [LeverSet] {
    var sets: Set<LeverSet> = [.none, precedence.all]
    for order in orders {
      var set = LeverSet.none
      for lever in order {
        set = set.adding(lever)
        sets.insert(set)
      }
    }
    for lever in 0..<precedence.levers {
      for set in [LeverSet([lever]), precedence.all.removing(lever)] where precedence.allows(set) {
        sets.insert(set)
      }
    }
    return sets.sorted()
  }
}
