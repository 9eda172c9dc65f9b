/// Finds what cannot be met together.
struct ConflictFinder {
  private let space: RosterSpace
  private let end: ContinuousClock.Instant

  /// Up to so many constraints the smallest conflict is found.
  static let mostForSmallest = 30

  init(_ space: RosterSpace, until end: ContinuousClock.Instant) {
    self.space = space
    self.end = end
  }

  /// Needs that nothing covers; empty if there are none. O(segments x shifts).
  var alone: RosterConflict {
    var reasons: [Int: RosterConflict.Reason] = [:]
    var contracts: [Int: [Int]] = [:]
    for segment in space.segments {
      for (stream, needs) in segment.needs.enumerated() where !needs.isEmpty {
        let there = space.classes.indices.filter { person in
          segment.working.contains { space.usable[person][$0.day].contains($0.variant) }
        }
        let able = there.filter { space.speed($0, stream) > 0 }
        let free = able.contains { person in
          segment.working.contains { space.graphs[person].allows($0) }
        }
        guard !free else { continue }
        for need in needs {
          reasons[need] =
            there.isEmpty
            ? .noShift
            : able.isEmpty
              ? .noSkill : able.allSatisfy { space.graphs[$0].isEmpty } ? .noWeek : .notAllowed
          contracts[need] = Set(able.map { space.classes[$0].contract }).sorted()
        }
      }
    }
    return RosterConflict(
      kind: .alone,
      constraints: reasons.keys.sorted().map {
        .init(what: .need($0), reason: reasons[$0], contracts: contracts[$0, default: []])
      })
  }

  /// Of a problem that cannot be met.
  var conflict: RosterConflict {
    let alone = alone
    guard alone.isEmpty else { return alone }
    var rest = Array(space.constraints.indices)
    var found: [(members: [Int], kind: RosterConflict.Kind)] = []
    repeat {
      let next = least(of: rest)
      found.append(next)
      let needs = next.members.filter { isNeed(space.constraints[$0]) }
      rest.removeAll { needs.contains($0) }
      if needs.isEmpty { break }
    } while found.count < Self.mostConflicts && isPossible(rest) == false
    let needs = found.map { found in Set(found.members.filter { isNeed(space.constraints[$0]) }) }
    let conflicts = found.enumerated().map { number, found in
      // What would do is asked as if the other contradictions were not there.
      let others = needs.enumerated().filter { $0.offset != number }.flatMap(\.element)
      let left = Set(others.map { space.constraints[$0] })
      return RosterConflict(
        kind: found.kind,
        constraints: found.members.map { member(space.constraints[$0], without: left) })
    }
    var first = conflicts[0]
    first.others = Array(conflicts.dropFirst())
    return first
  }

  /// More contradictions apart from each other than anybody mends at a time.
  private static let mostConflicts = 5

  /// The least that cannot be met together, of constraints that cannot.
  private func least(of some: [Int]) -> (members: [Int], kind: RosterConflict.Kind) {
    guard some.count <= Self.mostForSmallest else { return irreducible(some) }
    let smallest = HittingSets(some.count, until: end) { isPossible($0.map { some[$0] }) }.smallest
    return smallest.map { ($0.map { some[$0] }, .smallest) } ?? irreducible(some)
  }

  private func isNeed(_ constraint: RosterConstraint) -> Bool {
    if case .need = constraint { true } else { false }
  }

  /// Whether some of the constraints can be met; nil if the time was over.
  func isPossible(_ held: [Int]) -> Bool? {
    guard end > .now, !Task.isCancelled else { return nil }
    var holds = space.constraints.map { _ in false }
    for index in held { holds[index] = true }
    var model = RosterModel(space, scale: CostScale([]), holds: holds)
    model.dropCosts()
    switch model.program.solve(milliseconds: end.millisecondsLeft).state {
    case .optimal, .feasible: return true
    case .infeasible: return false
    case .unknown, .failed: return nil
    }
  }

  /// Leaves out whole days, then one constraint after the other, as long as the rest cannot be met.
  private func irreducible(_ all: [Int]) -> (members: [Int], kind: RosterConflict.Kind) {
    var kept = all
    var isProven = true
    func tryWithout(_ some: Set<Int>) -> Bool {
      let rest = kept.filter { !some.contains($0) }
      guard rest.count < kept.count else { return false }
      switch isPossible(rest) {
      case false?: kept = rest
      case true?: return false
      case nil: isProven = false
      }
      return true
    }
    for day in 0..<space.problem.horizon.dayCount {
      _ = tryWithout(
        Set(
          all.filter {
            guard case .need(let need) = space.constraints[$0] else { return false }
            return space.problem.needs[need].day == day
          }))
    }
    isProven = true
    for constraint in kept { _ = tryWithout([constraint]) }
    return (kept, isProven ? .irreducible : .contradiction)
  }

  private func member(
    _ constraint: RosterConstraint, without left: Set<RosterConstraint>
  ) -> RosterConflict.Member {
    var member = RosterConflict.Member(
      what: constraint, remedy: remedy(for: constraint, without: left))
    if case .staff(let person) = constraint {
      member.staff = Set(space.classes[person].members.map(\.entry)).sorted()
    }
    return member
  }

  /// Looks at most so far for what would do.
  private static let farthest = 12

  private func remedy(
    for constraint: RosterConstraint, without left: Set<RosterConstraint>
  ) -> Int? {
    var problem = space.problem
    for step in 1...Self.farthest where end > .now && !Task.isCancelled {
      let number: Int
      switch constraint {
      case .need(let need):
        number = Int(space.problem.needs[need].people.rounded(.up)) - step
        problem.needs[need].people = Double(number)
        if number < 0 { return nil }
      case .cap(let cap):
        number = space.problem.caps[cap].most + step
        problem.caps[cap].most = number
      case .staff(let person):
        guard let last = space.classes[person].members.last?.entry,
          space.classes[person].people.upperBound > 1 || !isAgreed(person)
        else { return nil }
        let people = space.problem.staff[last].people
        problem.staff[last].people = people.lowerBound...people.upperBound + step
        number = space.classes[person].people.upperBound + step
      case .fixed: return nil
      }
      let changed = RosterSpace(problem)
      let held = changed.constraints.indices.filter { !left.contains(changed.constraints[$0]) }
      switch ConflictFinder(changed, until: end).isPossible(held) {
      case true?: return number
      case false?: continue
      case nil: return nil
      }
    }
    return nil
  }

  /// Whether the one person of a class is one because something was agreed.
  private func isAgreed(_ person: Int) -> Bool {
    space.problem.fixed.contains {
      space.classes[person].members == [.init(entry: $0.staff, number: $0.person)]
    }
  }
}

extension RosterConflict {
  /// Whether there is nothing in it.
  var isEmpty: Bool { constraints.isEmpty }
}
