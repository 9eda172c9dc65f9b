extension Search {
  /// Takes people away from a staffing that keeps the limits, one by one and then by exchange, until neither
  /// brings anything.
  mutating func improved(_ start: [Int], giving up: Set<Int>) throws -> [Int] {
    var people = try lowered(start, giving: up)
    while mayLook, let better = try exchanged(people, giving: up) {
      people = try lowered(better, giving: up)
    }
    return people
  }

  /// One fewer where it leaves the limits kept, and most slack, until it does so nowhere. Where one fewer is
  /// too few, it is with fewer elsewhere too, and not tried again.
  private mutating func lowered(_ start: [Int], giving up: Set<Int>) throws -> [Int] {
    var people = start
    var open = Set(people.indices)
    while mayLook {
      open = open.filter { people[$0] > problem.unknowns[$0].range.lowerBound }
      let slack = try slack(people, giving: up)
      let order = open.sorted { (slack[$0], $1) > (slack[$1], $0) }
      var best: (place: Int, worst: Double)?
      var seen = 0
      for place in order where seen < effort.width {
        let worst = try worst(people.adding(-1, at: place), giving: up)
        guard worst <= 0 else {
          open.remove(place)
          continue
        }
        seen += 1
        let gain = worst / problem.unknowns[place].cost
        if gain < (best?.worst ?? .infinity) { best = (place, gain) }
      }
      guard let best else { return people }
      people[best.place] -= 1
    }
    return people
  }

  /// By unknown, for its cost: how far the nearest of the cells that hang on it is from its limit.
  private mutating func slack(_ people: [Int], giving up: Set<Int>) throws -> [Double] {
    var slack = Array(repeating: Double.infinity, count: people.count)
    for (cell, excess) in try excess(people).enumerated() where !up.contains(cell) {
      for place in problem.remedies(of: cell) {
        slack[place] = min(slack[place], -excess * problem.unknowns[place].cost)
      }
    }
    return slack
  }

  /// A cheaper staffing that keeps the limits: one up somewhere makes room for one that costs more, or for
  /// two. Nil if there is none. One up can make room only where all cells hang on it that the loss leaves
  /// beyond their limits; and for two only where it does for each of them.
  private mutating func exchanged(_ people: [Int], giving up: Set<Int>) throws -> [Int]? {
    var madeRoom = Array(repeating: [Int](), count: people.count)
    for down in people.indices where people[down] > problem.unknowns[down].range.lowerBound {
      let lower = people.adding(-1, at: down)
      let lost = try excess(lower)
      let violated = lost.indices.filter { lost[$0] > 0 && !up.contains($0) }
      guard let first = violated.first else { return lower }
      for other in problem.remedies(of: first)
      where other != down && people[other] < problem.unknowns[other].range.upperBound
        && violated.dropFirst().allSatisfy({ problem.remedies(of: $0).contains(other) })
      {
        guard mayLook else { return nil }
        let swapped = lower.adding(1, at: other)
        guard try isFeasible(swapped, giving: up) else { continue }
        if problem.unknowns[other].cost < problem.unknowns[down].cost { return swapped }
        madeRoom[other].append(down)
      }
    }
    for other in people.indices {
      for (index, one) in madeRoom[other].enumerated() {
        for two in madeRoom[other][index...] {
          let both = people.adding(1, at: other).adding(-1, at: one).adding(-1, at: two)
          guard mayLook, both[one] >= problem.unknowns[one].range.lowerBound,
            problem.cost(both) < problem.cost(people)
          else { continue }
          if try isFeasible(both, giving: up) { return both }
        }
      }
    }
    return try evened(people, madeRoom, giving: up)
  }

  /// At the same cost, one moved so that the cell nearest to its limit is farthest from it: from there
  /// another may go. Nil if it is so already.
  private mutating func evened(
    _ people: [Int], _ madeRoom: [[Int]], giving up: Set<Int>
  ) throws -> [Int]? {
    var best = (people: [Int]?.none, worst: try worst(people, giving: up))
    for other in people.indices {
      for one in madeRoom[other]
      where problem.unknowns[one].cost == problem.unknowns[other].cost {
        let moved = people.adding(1, at: other).adding(-1, at: one)
        let worst = try worst(moved, giving: up)
        if worst < best.worst { best = (moved, worst) }
      }
    }
    return best.people
  }
}
