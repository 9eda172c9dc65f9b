public import EventKernel
public import LegalClock

/// The days of one dossier from receipt to result, as the legal clock counts them: every instant of its
/// working time belongs to one stretch, so that these add up to the time it took.
public struct DossierCourse: Sendable {
  /// What it did for a while.
  public enum Doing: Hashable, Sendable {
    /// Waited for what follows.
    case waiting(Trace.Activity)
    /// Was worked on, or on the way, or outside.
    case doing(Trace.Activity)
    /// Waited for the citizen: the legal clock stands still.
    case citizen
    /// Nothing of it is written down: it waits for a dossier of the same visitor, or lies where nobody is
    /// asked.
    case unknown
  }

  /// From one change to the next.
  public struct Stretch: Hashable, Sendable {
    /// What it did, or waited for.
    public var doing: Doing
    /// Who had it; nil where nobody did.
    public var agency: Trace.Agency?
    /// When that began.
    public var start: SimTime
    /// When it was over.
    public var end: SimTime
    /// Of it, in working time of the legal calendar.
    public var working: SimDuration
  }

  /// What is known of it.
  public let facts: Trace.Case
  /// In order, without gaps, from receipt to result; to the end of what is known if there is none.
  public let stretches: [Stretch]
  /// What the law gives.
  public let limit: TimeLimit
  /// How the due date comes about; nil without a receipt.
  public let deadline: DeadlineExplanation?
  /// By how much working time the result came after it was due; nil where it did not.
  public let lateness: SimDuration?
  /// Of a working day.
  public let workingDay: SimDuration

  /// From receipt to result, in working time, without what the citizen took.
  public var spent: SimDuration {
    stretches.filter { $0.doing != .citizen }.reduce(.zero) { $0 + $1.working }
  }

  /// Where most of the time was lost: the waits and steps of one agency and kind together, the longest
  /// first.
  public var longest: [(agency: Trace.Agency?, waits: Bool, working: SimDuration)] {
    var sums: [(agency: Trace.Agency?, waits: Bool, working: SimDuration)] = []
    for stretch in stretches where stretch.doing != .citizen {
      let waits = if case .doing = stretch.doing { false } else { true }
      if let known = sums.firstIndex(where: { $0.agency == stretch.agency && $0.waits == waits }) {
        sums[known].working = sums[known].working + stretch.working
      } else {
        sums.append((stretch.agency, waits, stretch.working))
      }
    }
    return sums.enumerated().sorted { a, b in
      a.element.working == b.element.working
        ? a.offset < b.offset : a.element.working > b.element.working
    }.map(\.element)
  }

  /// Of a case with the events that are its own. Takes time in proportion to them.
  public init(_ facts: Trace.Case, _ events: [Trace.Event], in city: City) {
    self.facts = facts
    let scenario = city.scenario
    workingDay = scenario.time.legalWorkingDay
    guard let received = facts.received else {
      limit = scenario.services.procedures[facts.procedure.position].timeLimit
      (stretches, deadline, lateness) = ([], nil, nil)
      return
    }
    limit = city.timeLimit(of: facts.procedure, received: received)
    let calendar = city.legalCalendar
    lateness =
      if let due = facts.due, let finished = facts.finished, facts.isLate {
        calendar.workingTime(from: due, to: finished)
      } else { nil }
    let end = facts.finished ?? events.map(\.end).max() ?? received
    let walk = Walk(received: received, end: end, calendar: calendar)
    var (found, stop) = walk.stretches(of: events)
    // A supplement sent online or by post leaves no trace but the gap.
    if facts.supplements > 0, stop == nil,
      let gap = found.firstIndex(where: { $0.doing == .unknown })
    {
      found[gap].doing = .citizen
      stop = DeadlineExplanation.Stop(requested: found[gap].start, answered: found[gap].end)
    }
    stretches = found
    let explained = DeadlineExplanation(
      received: received, limit: limit, stop: facts.supplements > 0 ? stop : nil,
      calendar: scenario.time.calendars[scenario.time.legalCalendar.position],
      specialDays: scenario.time.specialDays, ruleSets: scenario.time.ruleSets,
      firstDay: scenario.period.firstDay)
    // What was not seen, such as a supplement sent online, cannot be explained: then only the date is told.
    deadline = explained.due.time == facts.due ? explained : nil
  }
}

/// Goes through the days of a dossier.
private struct Walk {
  let received: SimTime
  let end: SimTime
  let calendar: WorkingCalendar

  /// Of two things at once, as in a parallel route, the one that began first has the time.
  func stretches(
    of events: [Trace.Event]
  ) -> ([DossierCourse.Stretch], DeadlineExplanation.Stop?) {
    var stretches: [DossierCourse.Stretch] = []
    var stop: DeadlineExplanation.Stop?
    var now = received
    func go(_ doing: DossierCourse.Doing, _ agency: Trace.Agency?, to time: SimTime) {
      let time = min(max(time, now), end)
      guard time > now else { return }
      stretches.append(
        DossierCourse.Stretch(
          doing: doing, agency: agency, start: now, end: time,
          working: calendar.workingTime(from: now, to: time)))
      now = time
    }
    let ordered = events.enumerated().filter {
      $0.element.end > received && $0.element.activity.isProcessing
    }.sorted { a, b in
      let (x, y) = (a.element.start - a.element.queued, b.element.start - b.element.queued)
      return (x, a.offset) < (y, b.offset)
    }.map(\.element)
    for event in ordered {
      let came = event.start - event.queued
      if event.activity == .supplement {
        // From the request until it is handed in.
        stop = DeadlineExplanation.Stop(requested: now, answered: event.end)
        go(.citizen, nil, to: event.end)
        continue
      }
      go(.unknown, nil, to: came)
      go(.waiting(event.activity), event.agency, to: event.start)
      go(.doing(event.activity), event.agency, to: event.end)
    }
    go(.unknown, nil, to: end)
    return (stretches, stop)
  }
}

extension Trace.Activity {
  /// Whether the time of a dossier that has been received goes there.
  fileprivate var isProcessing: Bool {
    switch self {
    case .digitising, .transfer, .work, .signature, .outside, .supplement: true
    case .guidance, .reception, .collection, .notReady, .turnedAway, .balked, .reneged, .sentHome,
      .failedOnline, .onlineCheck, .originals, .resultReady:
      false
    }
  }
}
