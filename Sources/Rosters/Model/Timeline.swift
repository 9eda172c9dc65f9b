import LegalClock

/// The minutes of a horizon, counted from its first midnight; those of a week that repeats itself come
/// round again.
struct Timeline: Sendable {
  private let problem: RosterProblem
  /// In which somebody is needed.
  private let needed: [Range<Int>]
  /// In which the doors are open; nil if that is not said.
  private let open: [Range<Int>]?

  private var length: Int { problem.horizon.dayCount * 1440 }

  init(_ problem: RosterProblem) {
    self.problem = problem
    let length = problem.horizon.dayCount * 1440
    let isCyclic = problem.horizon.isCyclic
    needed = problem.needs.filter { $0.people > 0 }.flatMap {
      Self.placed([$0.minutes], on: $0.day, length, isCyclic)
    }
    open = problem.house.doors.map { doors in
      (0..<problem.horizon.dayCount).flatMap { day in
        doors[problem.horizon.weekday(day).rawValue].map {
          day * 1440 + $0.start.minutes..<day * 1440 + $0.end.minutes
        }
      }.joined()
    }
  }

  /// Where stretches of a day lie; what lies beyond the last day is left out, or comes round.
  private static func placed(
    _ stretches: [Range<Int>], on day: Int, _ length: Int, _ isCyclic: Bool
  ) -> [Range<Int>] {
    stretches.flatMap { stretch -> [Range<Int>] in
      let start = stretch.lowerBound + day * 1440
      let end = stretch.upperBound + day * 1440
      let inside = min(start, length)..<min(end, length)
      let beyond = max(start, length) - length..<max(end, length) - length
      return (isCyclic ? [inside, beyond] : [inside]).filter { !$0.isEmpty }
    }
  }

  func placed(_ stretches: [Range<Int>], on day: Int) -> [Range<Int>] {
    Self.placed(stretches, on: day, length, problem.horizon.isCyclic)
  }

  /// Whether somebody of a contract may work so: the contract and the weekday allow the shift, and all of
  /// the work is within the doors; where nothing is said of doors, somebody is needed in some of it.
  func allows(_ variant: ShiftVariant, on day: Int, under contract: Contract) -> Bool {
    let shift = problem.shifts[variant.shift]
    guard contract.shifts?.contains(variant.shift) ?? true,
      shift.weekdays?.contains(problem.horizon.weekday(day)) ?? true
    else { return false }
    let work = placed(variant.work, on: day)
    if let open { return work.allSatisfy(open.hold) }
    return work.contains { stretch in needed.contains { $0.overlaps(stretch) } }
  }

  /// Everything that somebody may work, by contract and day, once.
  func duties(_ usable: [[[Int]]]) -> [RosterSpace.Duty] {
    (0..<problem.horizon.dayCount).flatMap { day in
      Set(usable.flatMap { $0[day] }).sorted().map { RosterSpace.Duty(day: day, variant: $0) }
    }
  }

  /// Where somebody is needed or may work, cut so finely that nothing changes within.
  func segments(
    of streams: [RosterSpace.Stream], duties: [RosterSpace.Duty], variants: [ShiftVariant]
  ) -> [RosterSpace.Segment] {
    let needs = problem.needs.map { placed([$0.minutes], on: $0.day) }
    let work = duties.map { placed(variants[$0.variant].work, on: $0.day) }
    let marks = Set((needs + work).joined().flatMap { [$0.lowerBound, $0.upperBound] }).sorted()
    var segments: [RosterSpace.Segment] = []
    for (start, end) in zip(marks, marks.dropFirst()) {
      var held = streams.map { _ in [Int]() }
      for (number, need) in problem.needs.enumerated()
      where need.people > 0 && needs[number].hold(start..<end) {
        guard let stream = streams.firstIndex(of: .init(group: need.group, skill: need.skill))
        else {
          continue
        }
        held[stream].append(number)
      }
      let working = zip(duties, work).filter { $0.1.hold(start..<end) }.map(\.0)
      guard !working.isEmpty || held.contains(where: { !$0.isEmpty }) else { continue }
      if let last = segments.last, last.minutes.upperBound == start, last.needs == held,
        last.working == working
      {
        segments[segments.count - 1].minutes = last.minutes.lowerBound..<end
      } else {
        segments.append(.init(minutes: start..<end, needs: held, working: working))
      }
    }
    return segments
  }
}

extension [Range<Int>] {
  /// Stretches in order that touch each other made one.
  fileprivate func joined() -> [Range<Int>] {
    sorted { $0.lowerBound < $1.lowerBound }.reduce(into: []) { done, stretch in
      if let last = done.last, last.upperBound >= stretch.lowerBound {
        done[done.count - 1] =
          last.lowerBound..<Swift.max(last.upperBound, stretch.upperBound)
      } else {
        done.append(stretch)
      }
    }
  }
}
