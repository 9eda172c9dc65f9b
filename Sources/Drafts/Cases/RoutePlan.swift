/// The shape of a route: what is always done, what sometimes, what side by side, what again.
indirect enum RoutePlan: Sendable {
  /// An activity that a share of the cases that come here has; `again` of those do it once more, and so on.
  case step(Int, share: Double, again: Double)
  /// What a share of them has as a whole, or hardly anything of.
  case block(share: Double, [RoutePlan])
  /// One of some, each with its share; the rest has none of them.
  case either([(share: Double, parts: [RoutePlan])])
  /// Sequences side by side.
  case parallel([[RoutePlan]])

  /// Activities of fewer cases are left out, and told.
  static let rare = 0.02
  /// What more cases have may stand side by side with others.
  static let usual = 0.5
  /// What more cases have, all have.
  static let always = 0.995
  /// An activity that fewer have may stand for all that only its cases have.
  static let most = 0.9
  /// Of an activity's cases, those that have the other too, if it is done only with that.
  static let together = 0.95

  /// From the order in which things are done: neighbours that are parallel stand side by side; what only
  /// the cases of another activity have is one block with it; of what is not always done, activities and
  /// blocks that exclude each other are one choice.
  static func plan(_ order: ActivityOrder) -> [RoutePlan] {
    plan(order.sorted(order.shares.indices.filter { order.shares[$0] >= rare }), 1, order)
  }

  /// Of activities in their order, by the share of the cases that come here.
  private static func plan(
    _ activities: [Int], _ within: Double, _ order: ActivityOrder
  ) -> [RoutePlan] {
    let units = units(activities, within, order)
    let single = units.filter { $0.count == 1 }.map { $0[0] }.filter(activities.contains)
    var parts: [(place: Int, part: RoutePlan)] = []
    func place(_ activity: Int) -> Int { activities.firstIndex(of: activity) ?? 0 }
    func step(_ activity: Int) -> RoutePlan {
      .step(
        activity, share: min(1, order.shares[activity] / within), again: order.repeats[activity])
    }
    let blocks = parallels(
      activities.filter { single.contains($0) && order.shares[$0] >= usual * within }, order)
    for branches in blocks {
      let first = branches.joined().map(place).min() ?? 0
      parts.append((first, .parallel(branches.map { $0.map(step) })))
    }
    let placed = Set(blocks.joined().joined())
    var optional: [[Int]] = []
    for unit in units where !placed.contains(unit[0]) {
      if order.shares[unit[0]] >= always * within {
        parts.append((place(unit[0]), step(unit[0])))
      } else {
        optional.append(unit)
      }
    }
    while let first = optional.first {
      var chosen = [first]
      for other in optional.dropFirst()
      where chosen.allSatisfy({ order.isExclusive($0[0], other[0]) }) {
        chosen.append(other)
      }
      optional.removeAll { unit in chosen.contains { $0[0] == unit[0] } }
      let ways = chosen.map { unit in
        let share = order.shares[unit[0]]
        return (
          share: min(1, share / within), parts: plan(activities.filter(unit.contains), share, order)
        )
      }
      let part: RoutePlan =
        ways.count > 1
        ? .either(ways)
        : first.count > 1 ? .block(share: ways[0].share, ways[0].parts) : step(first[0])
      parts.append((place(first.min { place($0) < place($1) } ?? first[0]), part))
    }
    return parts.sorted { $0.place < $1.place }.map(\.part)
  }

  /// Activities by themselves, and those that only the cases of another have together with it: that first.
  /// In order.
  private static func units(
    _ activities: [Int], _ within: Double, _ order: ActivityOrder
  ) -> [[Int]] {
    var units: [[Int]] = []
    var rest = activities.sorted { order.shares[$0] > order.shares[$1] }
    while let head = rest.first {
      let share = order.shares[head] / within
      let its = rest.filter { $0 == head || order.share(of: $0, with: head) >= together }
      let isOwn =
        share < most
        && !its.contains { one in
          activities.contains { !its.contains($0) && order.isParallel(one, $0) }
        }
      let unit = isOwn ? its : [head]
      rest.removeAll(where: unit.contains)
      units.append(unit)
    }
    func first(_ unit: [Int]) -> Int { activities.firstIndex(where: unit.contains) ?? 0 }
    return units.sorted { first($0) < first($1) }
  }

  /// Of activities in their order, runs that are done side by side, each as its branches.
  private static func parallels(_ activities: [Int], _ order: ActivityOrder) -> [[[Int]]] {
    var (rest, found) = (activities, [[[Int]]]())
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
      if branches.count > 1 { found.append(branches) }
    }
    return found
  }

  /// All activities in it.
  var activities: [Int] {
    switch self {
    case .step(let activity, _, _): [activity]
    case .block(_, let parts): parts.flatMap(\.activities)
    case .either(let ways): ways.flatMap { $0.parts.flatMap(\.activities) }
    case .parallel(let branches): branches.flatMap { $0.flatMap(\.activities) }
    }
  }
}
