package import LegalClock
package import Wording

/// A kind of shift: when it begins and ends, and its breaks. A break that may begin at several times
/// makes several variants of it.
package struct ShiftType: Hashable, Sendable {
  /// As the file names it.
  package var id: String
  /// As people read it.
  package var name: LocalizedText
  /// Stretches in minutes after the midnight before which it begins; in order, apart from each other.
  /// A shift over midnight ends beyond 1,440.
  package var stretches: [Range<Int>]
  /// In order.
  package var breaks: [Break]
  /// What it costs beside the hours.
  package var cost: Double
  /// On which it may be worked; nil for all.
  package var weekdays: [Weekday]?

  /// A break within a shift.
  package struct Break: Hashable, Sendable {
    /// Its length.
    package var minutes: Int
    /// The times at which it may begin, in minutes after the shift's midnight.
    package var starts: [Int]
    /// Whether it is paid.
    package var isPaid: Bool

    /// A break that is not paid.
    package init(minutes: Int, starts: [Int], isPaid: Bool = false) {
      self.minutes = minutes
      self.starts = starts
      self.isPaid = isPaid
    }
  }

  /// A shift that may be worked every day.
  package init(
    id: String, name: LocalizedText? = nil, stretches: [Range<Int>], breaks: [Break] = [],
    cost: Double = 0, weekdays: [Weekday]? = nil
  ) {
    self.id = id
    self.name = name ?? LocalizedText(vi: id, en: id)
    self.stretches = stretches
    self.breaks = breaks
    self.cost = cost
    self.weekdays = weekdays
  }

  /// From its first minute to its last.
  package var span: Range<Int> {
    (stretches.first?.lowerBound ?? 0)..<(stretches.last?.upperBound ?? 0)
  }
}

/// A kind of shift with its breaks settled.
package struct ShiftVariant: Hashable, Sendable {
  /// A position in `RosterProblem.shifts`.
  package var shift: Int
  /// In minutes after the shift's midnight.
  package var breaks: [Range<Int>]
  /// What is left of the shift without its breaks.
  package var work: [Range<Int>]
  /// Work and paid breaks.
  package var paidMinutes: Int

  /// From the first minute to the last.
  package var span: Range<Int> {
    (work.first?.lowerBound ?? 0)..<(work.last?.upperBound ?? 0)
  }

  /// More breaks to choose from than anybody needs.
  package static let most = 400

  /// All variants of the kinds of shifts, in their order and that of their breaks, those whose breaks
  /// overlap left out. O(variants).
  package static func all(of shifts: [ShiftType]) -> [ShiftVariant] {
    shifts.enumerated().flatMap { number, shift in
      var chosen: [[Range<Int>]] = [[]]
      for rest in shift.breaks {
        chosen = chosen.flatMap { earlier in
          rest.starts.map { $0..<$0 + rest.minutes }
            .filter { new in !earlier.contains { $0.overlaps(new) } }
            .map { earlier + [$0] }
        }
      }
      let paid = zip(shift.breaks.map(\.isPaid), shift.breaks.map(\.minutes))
      let paidBreaks = paid.reduce(0) { $0 + ($1.0 ? $1.1 : 0) }
      return chosen.map { breaks in
        let work = shift.stretches.subtracting(breaks)
        return ShiftVariant(
          shift: number, breaks: breaks, work: work,
          paidMinutes: work.reduce(paidBreaks) { $0 + $1.count })
      }
    }
  }
}

extension [Range<Int>] {
  /// What is left of stretches where others are taken out. O(product of both).
  func subtracting(_ others: [Range<Int>]) -> [Range<Int>] {
    others.reduce(self) { rest, hole in
      rest.flatMap { stretch in
        [
          stretch
            .lowerBound..<Swift.max(
              stretch.lowerBound, Swift.min(stretch.upperBound, hole.lowerBound)),
          Swift.min(
            stretch.upperBound, Swift.max(stretch.lowerBound, hole.upperBound))..<stretch.upperBound,
        ].filter { !$0.isEmpty }
      }
    }
  }

  /// Whether one of the stretches holds all of another.
  func hold(_ stretch: Range<Int>) -> Bool {
    contains { $0.lowerBound <= stretch.lowerBound && stretch.upperBound <= $0.upperBound }
  }
}
