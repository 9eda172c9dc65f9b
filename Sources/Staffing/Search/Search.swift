/// Finds few people that keep all limits: from a start it adds where the worst cell asks for it, takes away
/// where the slack is largest, and then exchanges, two down and one up: that no single one can go proves no
/// minimum. Deterministic: ties are settled by position.
///
/// The result is a local optimum, of all starts the best. It has been looked at as it is.
package struct Search<Problem: StaffingProblem> {
  /// How much trouble it takes.
  package struct Effort: Hashable, Sendable {
    /// Of so many unknowns, those with the most slack, the best is taken down: 1 takes the first that may.
    package var width: Int
    /// After so many looks at a problem nothing is improved any more; violated cells still are.
    package var mostLooks: Int

    package init(width: Int = 3, mostLooks: Int = 400) {
      self.width = width
      self.mostLooks = mostLooks
    }
  }

  let problem: Problem
  let effort: Effort
  /// What earlier looks came to.
  private var known: [[Int]: [Double]] = [:]
  /// How often the problem was looked at.
  package private(set) var looks = 0

  package init(_ problem: Problem, effort: Effort = Effort()) {
    self.problem = problem
    self.effort = effort
  }

  /// The best that is reached from any of these starts, which are moved into the allowed ranges. Throws
  /// `CancellationError` when its task is cancelled, and what the problem throws.
  package mutating func solve(from starts: [[Int]]) throws -> Found {
    precondition(!starts.isEmpty, "a search begins somewhere")
    let most = problem.unknowns.map(\.range.upperBound)
    let beyond = try excess(most).indices.filter { try isViolated($0, at: most) }
    var found: [Found.Arrival] = []
    for start in starts {
      let begun = zip(start, problem.unknowns).map {
        min(max($0, $1.range.lowerBound), $1.range.upperBound)
      }
      let repaired = try repaired(begun, giving: Set(beyond))
      let people = try improved(repaired, giving: Set(beyond))
      found.append(Found.Arrival(start: begun, people: people, cost: problem.cost(people)))
    }
    let best = try found.min { a, b in
      if a.cost != b.cost { return a.cost < b.cost }
      return try worst(a.people, giving: Set(beyond)) < worst(b.people, giving: Set(beyond))
    }
    guard let best else { preconditionFailure("there is a start") }
    return Found(
      people: best.people, cost: best.cost, excess: try excess(best.people), arrivals: found,
      beyondAll: beyond, atMost: try excess(most), looks: looks)
  }

  /// A start with more people where cells are violated, and nothing improved. Throws as `solve` does.
  package mutating func repair(_ start: [Int]) throws -> Found {
    let most = problem.unknowns.map(\.range.upperBound)
    let beyond = try excess(most).indices.filter { try isViolated($0, at: most) }
    let people = try repaired(start, giving: Set(beyond))
    let cost = problem.cost(people)
    return Found(
      people: people, cost: cost, excess: try excess(people),
      arrivals: [Found.Arrival(start: start, people: people, cost: cost)], beyondAll: beyond,
      atMost: try excess(most), looks: looks)
  }

  /// What came of a search.
  package struct Found: Hashable, Sendable {
    /// Where the search arrived from one start.
    package struct Arrival: Hashable, Sendable {
      package var start: [Int]
      package var people: [Int]
      package var cost: Double
    }

    /// By unknown.
    package var people: [Int]
    package var cost: Double
    /// By cell, with these people.
    package var excess: [Double]
    /// By start.
    package var arrivals: [Arrival]
    /// Cells that are beyond their limits even with the most people that there may be: nothing was done
    /// for them.
    package var beyondAll: [Int]
    /// By cell, with the most people.
    package var atMost: [Double]
    /// How often the problem was looked at.
    package var looks: Int
  }
}

extension Search {
  mutating func excess(_ people: [Int]) throws -> [Double] {
    if let excess = known[people] { return excess }
    try Task.checkCancellation()
    looks += 1
    let excess = try problem.excess(people)
    precondition(excess.count == problem.cellCount, "each cell has an excess")
    known[people] = excess
    return excess
  }

  mutating func isViolated(_ cell: Int, at people: [Int]) throws -> Bool {
    try excess(people)[cell] > 0
  }

  /// The largest excess of cells that are not given up.
  mutating func worst(_ people: [Int], giving up: Set<Int>) throws -> Double {
    try excess(people).enumerated().reduce(-Double.infinity) {
      up.contains($1.offset) ? $0 : max($0, $1.element)
    }
  }

  mutating func isFeasible(_ people: [Int], giving up: Set<Int>) throws -> Bool {
    try worst(people, giving: up) <= 0
  }

  /// The sum of what is beyond limits.
  mutating func violation(_ people: [Int], giving up: Set<Int>) throws -> Double {
    try excess(people).enumerated().reduce(0) {
      up.contains($1.offset) ? $0 : $0 + max(0, $1.element)
    }
  }

  /// Whether there is any trouble left to take.
  var mayLook: Bool { looks < effort.mostLooks }
}
