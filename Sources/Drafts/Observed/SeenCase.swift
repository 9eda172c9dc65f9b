import LegalClock

/// A dossier as a log has it. Times are seconds of the local clock since the beginning of 1970.
package struct SeenCase: Hashable, Sendable {
  /// What was asked for, by its place in `SeenCases.procedures`.
  package var procedure: Int
  /// How it was handed in, by its place in `SeenCases.channels`; nil if that is not known.
  package var channel: Int?
  /// When it was received.
  package var received: Double
  /// When it was due, if the log says so.
  package var due: Double?
  /// When the result was there, if it was.
  package var finished: Double?
  /// Whether the result came after it was due; nil without both.
  package var isLate: Bool?
  /// Whether the log cuts it off, so that nobody knows how it went on.
  package var isCut: Bool
  /// By the end of each.
  package var steps: [Step]

  /// Something done with it.
  package struct Step: Hashable, Sendable {
    /// By its place in `SeenCases.activities`.
    package var activity: Int
    /// By its place in `SeenCases.resources`; nil if that is not known.
    package var resource: Int?
    /// Nil where the log has ends only: how long it took is not known then.
    package var started: Double?
    /// When it was over.
    package var ended: Double

    /// A step as it was.
    package init(activity: Int, resource: Int?, started: Double?, ended: Double) {
      (self.activity, self.resource) = (activity, resource)
      (self.started, self.ended) = (started, ended)
    }
  }

  /// A case; its steps in any order.
  package init(
    procedure: Int, channel: Int?, received: Double, due: Double?, finished: Double?,
    isLate: Bool?, isCut: Bool, steps: [Step]
  ) {
    (self.procedure, self.channel, self.received) = (procedure, channel, received)
    (self.due, self.finished, self.isLate, self.isCut) = (due, finished, isLate, isCut)
    self.steps = steps.enumerated().sorted {
      ($0.element.ended, $0.offset) < ($1.element.ended, $1.offset)
    }.map(\.element)
  }

  /// The local day of receipt, in days since 1970.
  package var day: Int { Int((received / 86_400).rounded(.down)) }

  /// Days from that of receipt to that on which it is due.
  package var limitDays: Int? {
    due.map { max(1, Int(($0 / 86_400).rounded(.down)) - day) }
  }
}

/// All dossiers of a log, and the names that they refer to.
package struct SeenCases: Sendable {
  /// Names of what is asked for.
  package var procedures: [String]
  /// Names of ways to hand in.
  package var channels: [String]
  /// Names of what is done.
  package var activities: [String]
  /// Names of those who do it.
  package var resources: [String]
  /// In any order.
  package var cases: [SeenCase]

  /// All of it.
  package init(
    procedures: [String], channels: [String], activities: [String], resources: [String],
    cases: [SeenCase]
  ) {
    (self.procedures, self.channels, self.activities) = (procedures, channels, activities)
    (self.resources, self.cases) = (resources, cases)
  }
  /// The last moment that the log has of any; infinite where it has no results at all.
  package var end: Double {
    guard cases.contains(where: { $0.finished != nil }) else { return .infinity }
    return cases.reduce(0) { last, one in
      max(last, one.received, one.finished ?? 0, one.steps.last?.ended ?? 0)
    }
  }
}
