public import EventKernel
public import Wording

/// How a due date comes about, day by day, for people to follow.
///
/// It walks through the calendar as one would on paper and uses none of the tables of
/// `WorkingCalendar`, so that either can be checked by the other.
public struct DeadlineExplanation: Hashable, Sendable {
  /// When the dossier was handed in, on the day that this was.
  public var received: Instant
  /// What the law gives the office, in working days, working hours, calendar days or months.
  public var limit: TimeLimit
  /// In force on the day of receipt.
  public var ruleSet: RuleSet
  /// In order of time; a day may have several.
  public var lines: [Line]
  /// When the limit ends: a result later than that is late.
  public var due: Instant
  /// What happens if the dossier will be late; nil where the rules allow no new date.
  public var newDate: NewDate?

  /// The date that a letter of apology promises when the first cannot be kept.
  public struct NewDate: Hashable, Sendable {
    /// When the apology is sent at the latest.
    public var apology: Instant
    /// Whether the notice that the rules ask for would come before the clock has started.
    public var leavesNoNotice: Bool
    /// The date promised.
    public var due: Instant
  }

  /// A time and the day it belongs to: midnight is the end of a day that is over, and the beginning
  /// of the next where work goes on.
  public struct Instant: Hashable, Sendable {
    /// On the time axis of a run.
    public var time: SimTime
    /// The day that the time counts to.
    public var date: CivilDate
  }

  /// What one day does to the clock.
  public struct Line: Hashable, Sendable {
    /// The day told of.
    public var date: CivilDate
    /// What happens on it.
    public var event: Event
    /// The rule that this follows from, if it is not the calendar alone.
    public var rule: RuleName?
    /// The name of the holiday or make-up day that this is, if any.
    public var specialDay: LocalizedText?
  }

  /// What a day can do to the clock.
  public enum Event: Hashable, Sendable {
    /// The dossier is handed in.
    case received(SimTime)
    /// The citizen has answered a request for a supplement.
    case answered(SimTime)
    /// Too late to count on this day.
    case afterCutOff(TimeOfDay)
    /// Handed in when the day is over, though before the cut-off: it counts to the next working
    /// day.
    case afterClosing
    /// The day counts as that of the receipt or the answer, and is not counted.
    case dayOfReceipt
    /// A day without sessions, which is not counted.
    case notWorked
    /// A day of a limit in days.
    case counted(Int, of: Int)
    /// Working time of a limit in hours, with what is done by the end.
    case worked(from: SimTime, to: SimTime, done: SimDuration, of: SimDuration)
    /// A supplement is requested, and this is left.
    case requested(SimTime, remaining: TimeLimit)
    /// A supplement is requested when the limit has ended already.
    case requestedLate(SimTime)
    /// The clock stands still.
    case waiting
    /// The last calendar day is not worked: the limit ends later.
    case moved
    /// On the day that it belongs to.
    case due(SimTime)
  }

  /// A request for a supplement and its answer.
  public struct Stop: Hashable, Sendable {
    /// When the office asks for what is missing.
    public var requested: SimTime
    /// When the citizen has brought it.
    public var answered: SimTime

    /// Traps if the answer comes before the request.
    public init(requested: SimTime, answered: SimTime) {
      precondition(requested <= answered, "an answer follows its question")
      self.requested = requested
      self.answered = answered
    }
  }

  /// Explains when a dossier is due that is received at `received`; times count from `firstDay`.
  /// `ruleSets` as in `Scenario`.
  public init(
    received: SimTime, limit: TimeLimit, stop: Stop? = nil, calendar: CalendarPattern,
    specialDays: [SpecialDay], ruleSets: [RuleSet], firstDay: CivilDate
  ) {
    precondition(!ruleSets.isEmpty, "a due date needs a rule-set")
    let day = firstDay.adding(days: WorkingCalendar.day(of: received))
    let ruleSet = ruleSets.last { $0.validFrom <= day } ?? ruleSets[0]
    var walk = DeadlineWalk(
      calendar: calendar, specialDays: specialDays, rules: ruleSet, firstDay: firstDay)
    let (started, due) = walk.walk(from: received, limit: limit, stop: stop)
    self.received = Instant(time: received, date: day)
    self.limit = limit
    self.ruleSet = ruleSet
    self.due = due
    lines = walk.lines
    newDate = walk.newDate(insteadOf: due, started: started)
  }
}

/// The rules of a rule-set, as they are cited.
public enum RuleName: Hashable, Sendable, CaseIterable {
  /// The rule of this name of a `RuleSet`.
  case cutOff, firstDay, firstHour, lastHour, dayOff, supplement, newDate, newTerm
}

extension RuleSet {
  /// Where a rule stands, and how sure that is.
  public func citation(of rule: RuleName) -> (article: LocalizedText, confidence: Confidence) {
    switch rule {
    case .cutOff: (counting.cutOff.article, counting.cutOff.confidence)
    case .firstDay: (counting.firstDay.article, counting.firstDay.confidence)
    case .firstHour: (counting.firstHour.article, counting.firstHour.confidence)
    case .lastHour: (counting.lastHour.article, counting.lastHour.confidence)
    case .dayOff: (counting.dayOff.article, counting.dayOff.confidence)
    case .supplement: (supplement.article, supplement.confidence)
    case .newDate: (newDate.article, newDate.confidence)
    case .newTerm: (newTerm.article, newTerm.confidence)
    }
  }
}
