public import Wording

/// A dated set of rules for the legal clock: data from a scenario's `rules/*.yaml`, never code.
public struct RuleSet: Hashable, Sendable {
  /// As in the file: `nd-61-2018`.
  public var id: String
  /// The decree as people cite it.
  public var name: LocalizedText
  /// Applies to dossiers received from this day on, until a later rule-set does.
  public var validFrom: CivilDate
  /// How days and hours are counted.
  public var counting: Counting
  /// What a request for a supplement does to the clock, and how often it may be made.
  public var supplement: LegalRule<Supplement>
  /// How often a new date may be given, and how early it is told.
  public var newDate: LegalRule<NewDate>
  /// How far a new date lies after the old one; not 0.
  public var newTerm: LegalRule<TimeLimit>
  /// Other limits than those of the procedures, by the id of the procedure, while these rules hold.
  public var timeLimits: [ProcedureLimit]

  /// What these rules give the offices for one procedure.
  public struct ProcedureLimit: Hashable, Sendable {
    /// The id of the procedure.
    public var procedure: String
    /// In place of the procedure's own limit.
    public var limit: TimeLimit

    /// A limit; that there is such a procedure is not checked.
    public init(procedure: String, limit: TimeLimit) {
      self.procedure = procedure
      self.limit = limit
    }
  }

  /// All rules, each with the place where it stands.
  public init(
    id: String, name: LocalizedText, validFrom: CivilDate, counting: Counting,
    supplement: LegalRule<Supplement>, newDate: LegalRule<NewDate>, newTerm: LegalRule<TimeLimit>,
    timeLimits: [ProcedureLimit] = []
  ) {
    self.id = id
    self.name = name
    self.validFrom = validFrom
    self.counting = counting
    self.supplement = supplement
    self.newDate = newDate
    self.newTerm = newTerm
    self.timeLimits = timeLimits
  }

  /// What these rules give the offices for a procedure; nil where they leave it at its own limit.
  public func timeLimit(of procedure: String) -> TimeLimit? {
    timeLimits.first { $0.procedure == procedure }?.limit
  }

  /// Where limits begin and end.
  public struct Counting: Hashable, Sendable {
    /// A dossier received later than this on a working day counts as received on the next one.
    public var cutOff: LegalRule<TimeOfDay>
    /// Where limits in days begin.
    public var firstDay: LegalRule<FirstDay>
    /// Where limits in working hours begin.
    public var firstHour: LegalRule<FirstHour>
    /// When on its last day a limit in days ends.
    public var lastHour: LegalRule<LastHour>
    /// What becomes of a limit in calendar days whose last day is not worked.
    public var dayOff: LegalRule<DayOff>

    /// The rules as they are.
    public init(
      cutOff: LegalRule<TimeOfDay>, firstDay: LegalRule<FirstDay>,
      firstHour: LegalRule<FirstHour>, lastHour: LegalRule<LastHour>, dayOff: LegalRule<DayOff>
    ) {
      self.cutOff = cutOff
      self.firstDay = firstDay
      self.firstHour = firstHour
      self.lastHour = lastHour
      self.dayOff = dayOff
    }
  }

  /// Which day is the first of a limit in days.
  public enum FirstDay: String, Hashable, Sendable, CaseIterable, BitwiseCopyable {
    /// The day of receipt is not counted.
    case dayAfterReceipt = "day_after_receipt"
    /// The day of receipt is the first one counted.
    case dayOfReceipt = "day_of_receipt"
  }

  /// Which instant is the first of a limit in working hours.
  public enum FirstHour: String, Hashable, Sendable, CaseIterable, BitwiseCopyable {
    /// The first working minute from receipt on, whatever the cut-off.
    case receipt
    /// The same, but the opening of the next working day for what is received after the cut-off.
    case cutOff = "cut_off"
  }

  /// When a limit in days ends on its last day.
  public enum LastHour: String, Hashable, Sendable, CaseIterable, BitwiseCopyable {
    /// With the last session.
    case closing
    /// At 24:00.
    case midnight
  }

  /// What happens when the last calendar day is not a working day.
  public enum DayOff: String, Hashable, Sendable, CaseIterable, BitwiseCopyable {
    /// The limit ends on the next working day.
    case nextWorkingDay = "next_working_day"
    /// The limit ends there all the same, at 24:00.
    case stays
  }

  /// What a request for a supplement (form 02) does to the clock.
  public struct Supplement: Hashable, Sendable {
    /// What becomes of the limit while the office waits for the citizen.
    public enum Clock: String, Hashable, Sendable, CaseIterable, BitwiseCopyable {
      /// What is left of the limit runs from the answer on.
      case stops
      /// The whole limit runs again from the answer on.
      case restarts
    }
    /// What the request does to what is left of the limit.
    public var clock: Clock
    /// How often it may be requested for one dossier.
    public var atMost: Int

    /// `atMost` is 0 or more; with 0 nobody may ask.
    public init(clock: Clock, atMost: Int) {
      self.clock = clock
      self.atMost = atMost
    }
  }

  /// A new date, given with an apology letter (form 04) when a dossier will be late.
  public struct NewDate: Hashable, Sendable {
    /// How often a new date may be given for one dossier.
    public var atMost: Int
    /// The letter goes out at least this many working days before the old date.
    public var noticeWorkingDays: Int
    /// The form of the letter, as Circular 01/2018 numbers it.
    public var form: String

    /// `atMost` is 0 or more; with 0 a late dossier stays without a new date.
    public init(atMost: Int, noticeWorkingDays: Int, form: String) {
      self.atMost = atMost
      self.noticeWorkingDays = noticeWorkingDays
      self.form = form
    }
  }
}

extension RuleSet {
  /// The common rules around a cut-off hour, all assumed.
  public init(id: String, name: LocalizedText, validFrom: CivilDate, cutOff: TimeOfDay) {
    func assumed<Value>(_ value: Value) -> LegalRule<Value> {
      LegalRule(value, article: LocalizedText(vi: "", en: ""), confidence: .assumed)
    }
    self.init(
      id: id, name: name, validFrom: validFrom,
      counting: Counting(
        cutOff: assumed(cutOff), firstDay: assumed(.dayAfterReceipt),
        firstHour: assumed(.receipt), lastHour: assumed(.closing),
        dayOff: assumed(.nextWorkingDay)),
      supplement: assumed(Supplement(clock: .stops, atMost: 1)),
      newDate: assumed(
        NewDate(atMost: 1, noticeWorkingDays: 1, form: "04")),
      newTerm: assumed(.workingDays(5)))
  }
}

/// One rule, where it stands, and how sure that is.
public struct LegalRule<Value: Hashable & Sendable>: Hashable, Sendable {
  /// What the rule says.
  public var value: Value
  /// The instrument, article and clause, as people cite it.
  public var article: LocalizedText
  /// Whether the text was read, or the rule is known or assumed only.
  public var confidence: Confidence

  /// A rule with the place where it stands; an empty text where it stands nowhere.
  public init(_ value: Value, article: LocalizedText, confidence: Confidence) {
    self.value = value
    self.article = article
    self.confidence = confidence
  }
}

/// How sure a statement is.
public enum Confidence: String, Hashable, Sendable, CaseIterable {
  /// Read in a source.
  case verified = "V"
  /// Computed from what was read.
  case derived = "D"
  /// Known, but no text was found: not to be quoted as law.
  case known = "K"
  /// Chosen for want of a source.
  case assumed = "A"
}
