import LegalClock

// What surges move in time, so that as many are missing as came earlier, whatever else there is.

extension Scenario {
  /// Times the demand from the day after a surge until the last day of its shift, so that as much
  /// is missing as has been brought forward: below 0 where there is not that much, infinite where
  /// nobody asks for anything then; 1 without a shift. For a service class that has its own growth, or
  /// for the others. `others` are further surges for the same people: both what is brought forward and
  /// that of which it is missing are reckoned with theirs. O(days x others).
  public func factorAfter(
    _ event: DatedEvent, _ surge: Surge, for serviceClass: ServiceClassID?,
    amid others: [DatedEvent] = []
  ) -> Double {
    guard let shift = surge.shift, surge.factor != 1, shift.share > 0 else { return 1 }
    // Holidays just before are looked at too.
    let start = event.from.adding(days: -Self.longestHolidays)
    let days = DemandDays(
      self, from: start, count: max(0, shift.until.dayNumber - start.dayNumber + 1)
    ).days
    var (during, after) = (0.0, 0.0)
    for (offset, day) in days.enumerated() where offset >= Self.longestHolidays {
      let date = start.adding(days: offset)
      let weight =
        day.weight * growth(of: serviceClass, in: day.year) * others.surgeFactor(on: date)
      if date <= event.to { during += weight } else { after += weight }
    }
    let moved = shift.share * (surge.factor - 1) * during
    return after > 0 ? 1 - moved / after : moved == 0 ? 1 : -.infinity
  }

  private static let longestHolidays = 20

  /// Why the shifts of surges cannot be reckoned with.
  public enum ShiftProblem: Hashable, Sendable {
    /// More is brought forward than is asked for afterwards; nothing is, if not `isAsked`. The position
    /// of the surge, or of the last that does so on one day.
    case tooMuch(event: Int, isAsked: Bool)
    /// Two surges are on the same days, and nobody says whose part of what comes moves.
    case together(event: Int, with: Int)
  }

  /// The first problem of surges for the same people; nil if there is none.
  /// O(communes x surges + sets of surges x days).
  public func shiftProblem() -> ShiftProblem? {
    let classes =
      [nil] + people.demand.differences.filter { $0.growthByYear != nil }.map(\.serviceClass)
    for together in surgesTogether {
      let shifts = together.compactMap { position -> MovingSurge? in
        guard case .surge(let surge) = events[position].kind, let shift = surge.shift,
          surge.factor != 1, shift.share > 0
        else { return nil }
        return MovingSurge(position: position, event: events[position], surge: surge, shift: shift)
      }
      for (number, later) in shifts.enumerated() {
        for earlier in shifts[..<number]
        where later.event.from <= earlier.event.to && earlier.event.from <= later.event.to {
          return .together(event: later.position, with: earlier.position)
        }
      }
      for serviceClass in classes {
        if let problem = tooMuch(shifts, of: together, for: serviceClass) { return problem }
      }
    }
    return nil
  }

  private struct MovingSurge {
    var position: Int
    var event: DatedEvent
    var surge: Surge
    var shift: Surge.Shift

    func moves(on date: CivilDate) -> Bool { date > event.to && date <= shift.until }
  }

  private func tooMuch(
    _ shifts: [MovingSurge], of together: [Int], for serviceClass: ServiceClassID?
  ) -> ShiftProblem? {
    let after = shifts.map { moving in
      factorAfter(
        moving.event, moving.surge, for: serviceClass,
        amid: together.filter { $0 != moving.position }.map { events[$0] })
    }
    for (moving, factor) in zip(shifts, after) where factor < 0 {
      return .tooMuch(event: moving.position, isAsked: factor > -.infinity)
    }
    // What is left changes only where a shift begins or has ended.
    let changes = shifts.flatMap { [$0.event.to, $0.shift.until].map { $0.adding(days: 1) } }
    for date in changes {
      let meeting = shifts.indices.filter { shifts[$0].moves(on: date) }
      let left = meeting.reduce(1) { $0 + (after[$1] - 1) }
      if meeting.count > 1, left < -1e-9, let last = meeting.last {
        return .tooMuch(event: shifts[last].position, isAsked: true)
      }
    }
    return nil
  }

  /// Surges for the same people: each set of them that some commune and procedure have in common.
  private var surgesTogether: [[Int]] {
    var scopes: [(position: Int, scope: DemandScope)] = []
    for (position, event) in events.enumerated() {
      if case .surge(let surge) = event.kind { scopes.append((position, surge.scope)) }
    }
    guard !scopes.isEmpty else { return [] }
    let places = unique(
      people.communes.enumerated().map { index, commune in
        scopes.filter { $0.scope.holds(CommuneID(index), in: commune.district) }.map(\.position)
      })
    let kinds = unique(
      services.procedures.enumerated().map { index, procedure in
        scopes.filter { $0.scope.holds(ProcedureID(index), of: procedure.serviceClass) }
          .map(\.position)
      })
    return unique(places.flatMap { place in kinds.map { kind in place.filter(kind.contains) } })
  }

  private func unique(_ sets: [[Int]]) -> [[Int]] {
    var known: Set<[Int]> = []
    return sets.filter { known.insert($0).inserted }
  }
}

extension [DatedEvent] {
  /// The product of the factors of those surges that are on a day.
  fileprivate func surgeFactor(on date: CivilDate) -> Double {
    reduce(1) { factor, event in
      guard case .surge(let surge) = event.kind, event.includes(date) else { return factor }
      return factor * surge.factor
    }
  }
}
