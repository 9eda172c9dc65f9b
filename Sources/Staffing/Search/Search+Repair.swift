extension Search {
  /// Adds people until no cell is violated but those that are given up. While many cells are, each gets one
  /// more where it asks for it first; then one after the other, where one more brings most for its cost.
  mutating func repaired(_ start: [Int], giving up: Set<Int>) throws -> [Int] {
    var people = start
    while true {
      let violated = try violatedCells(people, giving: up)
      guard let worst = violated.first else { return people }
      if violated.count > 2 {
        var raised: Set<Int> = []
        for cell in violated {
          if let place = problem.remedies(of: cell).first(where: { mayRaise($0, people) }),
            raised.insert(place).inserted
          {
            people[place] += 1
          }
        }
        if !raised.isEmpty { continue }
      }
      guard let place = try bestRemedy(of: worst, people, giving: up) else {
        // Nobody may be added where it would help most: somewhere else, or to everybody in the end.
        people = withOneMore(people)
        continue
      }
      people[place] += 1
    }
  }

  /// Those violated, the worst first.
  private mutating func violatedCells(_ people: [Int], giving up: Set<Int>) throws -> [Int] {
    let excess = try excess(people)
    return excess.indices.filter { excess[$0] > 0 && !up.contains($0) }
      .sorted { (excess[$0], $1) > (excess[$1], $0) }
  }

  private func mayRaise(_ unknown: Int, _ people: [Int]) -> Bool {
    people[unknown] < problem.unknowns[unknown].range.upperBound
  }

  /// Of those on which the cell hangs, where one more takes away most of what is beyond limits, for its
  /// cost; the first where none takes anything away. Nil if none may be raised.
  private mutating func bestRemedy(
    of cell: Int, _ people: [Int], giving up: Set<Int>
  ) throws -> Int? {
    let places = problem.remedies(of: cell).filter { mayRaise($0, people) }
    guard places.count > 1, mayLook else { return places.first }
    let before = try violation(people, giving: up)
    var best: (place: Int, gain: Double)?
    for place in places {
      let after = try violation(people.adding(1, at: place), giving: up)
      let gain = (before - after) / problem.unknowns[place].cost
      if gain > (best?.gain ?? 0) { best = (place, gain) }
      // The limits are kept: nothing brings more for one person.
      if after == 0, problem.unknowns[place].cost <= 1 { break }
    }
    return best?.place ?? places.first
  }

  private func withOneMore(_ people: [Int]) -> [Int] {
    people.indices.map { people[$0] + (mayRaise($0, people) ? 1 : 0) }
  }
}

extension [Int] {
  func adding(_ more: Int, at place: Int) -> [Int] {
    var changed = self
    changed[place] += more
    return changed
  }
}

extension Search {
  /// Where one person more takes most from what a cell comes to, for its cost; the first place where none
  /// takes anything. Nil if none may be added.
  package mutating func relief(of cell: Int, at people: [Int]) throws -> Int? {
    let places = problem.remedies(of: cell).filter { mayRaise($0, people) }
    let before = try excess(people)[cell]
    var best: (place: Int, gain: Double)?
    for place in places {
      let gain = try before - excess(people.adding(1, at: place))[cell]
      if gain > (best?.gain ?? 0) { best = (place, gain) }
    }
    return best?.place ?? places.first
  }
}
