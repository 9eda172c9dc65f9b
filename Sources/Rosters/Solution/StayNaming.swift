/// Decides whom people serve who may change within a shift: they stay where they are as long as that
/// meets the needs.
struct StayNaming {
  private let space: RosterSpace
  private let model: RosterModel
  private let values: [Double]
  private var services: [Int: [RosterModel.Service]] = [:]

  init(_ space: RosterSpace, _ model: RosterModel, _ values: [Double]) {
    self.space = space
    self.model = model
    self.values = values
    for service in model.services { services[service.segment, default: []].append(service) }
  }

  /// Of each shift, in order.
  func stays(of shifts: [Naming.NamedShift]) -> [[Roster.Stay]] {
    var byDuty: [RosterSpace.Duty: [Int]] = [:]
    for (index, shift) in shifts.enumerated() { byDuty[shift.duty, default: []].append(index) }
    var current = shifts.map(\.stream)
    var stays: [[Roster.Stay]] = shifts.map { _ in [] }
    let length = space.problem.horizon.dayCount * 1440
    for (number, segment) in space.segments.enumerated() {
      let present = segment.working.flatMap { byDuty[$0, default: []] }.sorted()
      settle(number, present, shifts, &current)
      for index in present {
        // A shift over the last midnight of a week goes on at its first.
        let start = segment.minutes.lowerBound - shifts[index].duty.day * 1440
        let from = start < 0 ? start + length : start
        let stream = current[index].map { space.streams[$0] }
        stays[index].append(
          .init(
            minutes: from..<from + segment.minutes.count, group: stream?.group,
            skill: stream?.skill ?? ""))
      }
    }
    return stays.map(\.joined)
  }

  /// Moves as few as it can.
  private func settle(
    _ number: Int, _ present: [Int], _ shifts: [Naming.NamedShift], _ current: inout [Int?]
  ) {
    let roving = present.filter { shifts[$0].stream == nil }
    guard !roving.isEmpty else { return }
    var missing = space.asked(space.segments[number])
    for index in present {
      if let stream = current[index], shifts[index].stream != nil {
        missing[stream] -= space.speed(shifts[index].personClass, stream)
      }
    }
    if space.isUniform {
      meet(&missing, by: roving, shifts, &current)
    } else {
      follow(number, roving, shifts, &current)
    }
  }

  /// Where everybody has speed 1: whoever is somewhere stays, then chains of moves from where there are
  /// too many to where there are too few.
  private func meet(
    _ missing: inout [Double], by roving: [Int], _ shifts: [Naming.NamedShift],
    _ current: inout [Int?]
  ) {
    for index in roving { if let stream = current[index] { missing[stream] -= 1 } }
    for index in roving where current[index] == nil {
      let possible = space.streams(of: shifts[index].personClass)
      guard let best = possible.max(by: { missing[$0] < missing[$1] }) else { continue }
      current[index] = best
      missing[best] -= 1
    }
    for stream in missing.indices {
      while missing[stream] > 0.5, let chain = chain(to: stream, missing, roving, shifts, current) {
        for move in chain {
          if let from = current[move.person] { missing[from] += 1 }
          current[move.person] = move.to
          missing[move.to] -= 1
        }
      }
    }
  }

  /// The shortest chain of moves that ends at a stream and begins where somebody is spare.
  private func chain(
    to goal: Int, _ missing: [Double], _ roving: [Int], _ shifts: [Naming.NamedShift],
    _ current: [Int?]
  ) -> [(person: Int, to: Int)]? {
    var how: [Int: [(person: Int, to: Int)]] = [goal: []]
    var waiting = [goal]
    while !waiting.isEmpty {
      let stream = waiting.removeFirst()
      for index in roving {
        guard let from = current[index], how[from] == nil,
          space.speed(shifts[index].personClass, stream) > 0
        else { continue }
        let chain = how[stream, default: []] + [(person: index, to: stream)]
        if missing[from] <= -0.5 { return chain }
        how[from] = chain
        waiting.append(from)
      }
    }
    return nil
  }

  /// Where speeds differ, as many of each class serve a stream as the solution says.
  private func follow(
    _ number: Int, _ roving: [Int], _ shifts: [Naming.NamedShift], _ current: inout [Int?]
  ) {
    for personClass in Set(roving.map { shifts[$0].personClass }).sorted() {
      var rest = roving.filter { shifts[$0].personClass == personClass }
      var wanted = services[model.standIns[number], default: []].filter { $0.person == personClass }
        .map { ($0.stream, Int(values[$0.column].rounded())) }
      for index in wanted.indices {
        rest.removeAll { person in
          guard wanted[index].1 > 0, current[person] == wanted[index].0 else { return false }
          wanted[index].1 -= 1
          return true
        }
      }
      for (stream, count) in wanted {
        for person in rest.prefix(count) { current[person] = stream }
        rest.removeFirst(min(count, rest.count))
      }
      let home = space.streams(of: personClass).first
      for person in rest where current[person] == nil { current[person] = home }
    }
  }
}

extension [Roster.Stay] {
  /// In order, those at one place that touch each other made one.
  fileprivate var joined: [Roster.Stay] {
    sorted { $0.minutes.lowerBound < $1.minutes.lowerBound }.reduce(into: []) { done, stay in
      if let last = done.last, last.minutes.upperBound == stay.minutes.lowerBound,
        last.group == stay.group, last.skill == stay.skill
      {
        done[done.count - 1].minutes = last.minutes.lowerBound..<stay.minutes.upperBound
      } else {
        done.append(stay)
      }
    }
  }
}
