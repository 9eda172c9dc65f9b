/// The shape of a route: what is always done, what sometimes, what side by side, what again.
indirect enum RoutePlan: Sendable {
  /// An activity that a share of the cases has; `again` of those do it once more, and so on.
  case step(Int, share: Double, again: Double)
  /// One of some, each with its share; the rest has none of them.
  case either([(activity: Int, share: Double)])
  /// Sequences side by side.
  case parallel([[RoutePlan]])

  /// Activities of fewer cases are left out, and told.
  static let rare = 0.02
  /// What more cases have is part of the trunk, which alone is looked at for what is done side by side.
  static let usual = 0.5

  /// From the order in which things are done: neighbours in the usual order that are parallel stand side by
  /// side; of what is not usual, those that exclude each other are one choice.
  static func plan(_ order: ActivityOrder) -> [RoutePlan] {
    let all = order.shares.indices.filter { order.shares[$0] >= rare }
      .sorted { (order.places[$0], $0) < (order.places[$1], $1) }
    let trunk = all.filter { order.shares[$0] >= usual }
    var plan: [(place: Double, part: RoutePlan)] = []
    var rest = trunk
    while let first = rest.first {
      // The longest run from here whose members are connected by parallels.
      var block = [first]
      var grew = true
      while grew {
        grew = false
        for next in rest where !block.contains(next) {
          if block.contains(where: { order.isParallel($0, next) }) {
            block.append(next)
            grew = true
          }
        }
      }
      // Whatever lies between members belongs to the block.
      let last = rest.lastIndex { block.contains($0) } ?? 0
      let members = Array(rest[...last])
      rest.removeFirst(members.count)
      let branches = order.branches(of: members)
      let place = order.places[members[0]]
      if branches.count > 1 {
        plan.append((place, .parallel(branches.map { $0.map { step($0, order) } })))
      } else {
        for one in branches[0] { plan.append((order.places[one], step(one, order))) }
      }
    }
    var optional = all.filter { order.shares[$0] < usual }
    while let first = optional.first {
      let others = optional.dropFirst().filter { order.isExclusive(first, $0) }
      var chosen = [first]
      for other in others where chosen.allSatisfy({ order.isExclusive($0, other) }) {
        chosen.append(other)
      }
      optional.removeAll { chosen.contains($0) }
      let part: RoutePlan =
        chosen.count > 1
        ? .either(chosen.map { ($0, order.shares[$0]) }) : step(first, order)
      plan.append((order.places[first], part))
    }
    return plan.enumerated().sorted {
      ($0.element.place, $0.offset) < ($1.element.place, $1.offset)
    }.map(\.element.part)
  }

  private static func step(_ activity: Int, _ order: ActivityOrder) -> RoutePlan {
    .step(activity, share: order.shares[activity], again: order.repeats[activity])
  }

  /// All activities in it.
  var activities: [Int] {
    switch self {
    case .step(let activity, _, _): [activity]
    case .either(let parts): parts.map(\.activity)
    case .parallel(let branches): branches.flatMap { $0.flatMap(\.activities) }
    }
  }
}
