public import LegalClock
public import Stochastics
public import Wording

/// Whom a site or an office serves.
public enum Jurisdiction: Hashable, Sendable {
  /// Residents of one commune.
  case commune(CommuneID)
  /// Residents of all its communes.
  case district(DistrictID)
  /// Everybody.
  case city
  /// An office only: whatever was received in the same house.
  case house
}

/// Where counters are.
public struct Site: Hashable, Sendable {
  /// As in the files, and in tables.
  public var id: String
  /// What people call it.
  public var name: LocalizedText
  /// For tables: `commune`, `district`, `land`, `department`, `branch`, `point`.
  public var kind: String
  /// Who is sent there under the rule of `jurisdiction`.
  public var jurisdiction: Jurisdiction
  /// Sites and offices with the same house hand dossiers over without a courier.
  public var house: String
  /// The point that distances are measured to.
  public var place: Place
  /// When it is open, but for its `exceptions`.
  public var calendar: CalendarID
  /// Days on which this site's sessions differ from its calendar.
  public var exceptions: [DayException]

  /// A site without counters; those are `CounterGroup`s.
  public init(
    id: String, name: LocalizedText, kind: String, jurisdiction: Jurisdiction, house: String,
    place: Place, calendar: CalendarID, exceptions: [DayException]
  ) {
    self.id = id
    self.name = name
    self.kind = kind
    self.jurisdiction = jurisdiction
    self.house = house
    self.place = place
    self.calendar = calendar
    self.exceptions = exceptions
  }
}

/// Counters of a site that serve the same service classes, first come first served by priority.
public struct CounterGroup: Hashable, Sendable {
  /// What the counters of a group do.
  public enum Role: String, Hashable, Sendable, CaseIterable, BitwiseCopyable {
    /// Everything of its service classes.
    case full
    /// Looks at what first-time visitors bring, before they take a ticket.
    case guidance
    /// Hands out results and nothing else; other counters of the site then do not.
    case quick
  }

  /// How other duties (*kiêm nhiệm*) and the time for citizens share a person's day.
  public enum OtherDuties: String, Hashable, Sendable, CaseIterable, BitwiseCopyable {
    /// Whoever is on duty turns to those who come, and to other duties between them; what other
    /// duties miss in a day is done after hours.
    case between
    /// Some are at the counters all day and the others away all day; who changes by the day, so
    /// that a share of a person is a share of days.
    case turns
    /// Some counters are open all day, and one more for the first part of each shift, which is its
    /// share of a person: known hours.
    case blocks
  }

  /// As in the files; it names the random numbers of its staff's absences.
  public var id: String
  /// Where the counters are.
  public var site: SiteID
  /// Bit `n` is set if service class `n` is served.
  public var serves: UInt64
  /// People under contract.
  public var staff: Int
  /// Share of the staff's time that goes to other duties (*kiêm nhiệm*).
  public var otherDutiesShare: Double
  /// How `otherDutiesShare` is taken from the day.
  public var otherDuties: OtherDuties
  /// How many of the staff are on duty, by time of day.
  public var plan: StaffingPlanID
  /// What the counters do.
  public var role: Role
  /// Service takes its time divided by this: 1 is the ordinary pace.
  public var speed: Double

  /// A group; `otherDutiesShare` is below 1, `speed` above 0.
  public init(
    id: String, site: SiteID, serves: UInt64, staff: Int, otherDutiesShare: Double,
    otherDuties: OtherDuties = .between, plan: StaffingPlanID, role: Role = .full,
    speed: Double = 1
  ) {
    self.id = id
    self.site = site
    self.serves = serves
    self.staff = staff
    self.otherDutiesShare = otherDutiesShare
    self.otherDuties = otherDuties
    self.plan = plan
    self.role = role
    self.speed = speed
  }
}

/// The share of a group's staff on duty by time of day. A share of a person is a person for a share of
/// the shift, from its beginning on.
public struct StaffingPlan: Hashable, Sendable {
  /// As in the files; counter groups name it.
  public var id: String
  /// In the order of the day.
  public var shifts: [Shift]

  /// From `start` on, until the next shift begins.
  public struct Shift: Hashable, Sendable {
    /// When it begins; the shift before ends.
    public var start: TimeOfDay
    /// Of the group's staff, in 0...1: those on duty.
    public var share: Double
    /// Share of the time of those on duty that goes to breaks, in turns: staggered lunch, rest.
    public var breakShare: Double

    /// A shift without breaks, unless `breakShare` says otherwise.
    public init(start: TimeOfDay, share: Double, breakShare: Double = 0) {
      self.start = start
      self.share = share
      self.breakShare = breakShare
    }
  }

  /// A plan; before its first shift nobody is on duty.
  public init(id: String, shifts: [Shift]) {
    self.id = id
    self.shifts = shifts
  }
}

/// How a citizen chooses among the sites that take the procedure.
public struct SiteChoice: Hashable, Sendable {
  /// Whoever is slower never gets there.
  public static let slowestKilometresPerHour = 0.1

  /// Which sites a citizen may go to, and which of them is chosen.
  public enum Rule: String, Hashable, Sendable, CaseIterable {
    /// The nearest among the sites responsible for the citizen's commune.
    case jurisdiction
    /// The nearest of all.
    case nearest
    /// The least travel time plus expected wait among the nearest `candidates`.
    case boundaryFree = "boundary_free"
  }
  /// For all citizens alike.
  public var rule: Rule
  /// How many of the nearest sites are looked at; 1 or more. Only `boundaryFree` asks.
  public var candidates: Int
  /// On the way, along the road.
  public var speedKilometresPerHour: Double
  /// Way by road over straight line.
  public var detourFactor: Double
  /// Added to every trip: parking, walking.
  public var accessMinutes: Double

  /// `detourFactor` is at least 1, `accessMinutes` at least 0.
  public init(
    rule: Rule, candidates: Int, speedKilometresPerHour: Double, detourFactor: Double,
    accessMinutes: Double
  ) {
    self.rule = rule
    self.candidates = candidates
    self.speedKilometresPerHour = speedKilometresPerHour
    self.detourFactor = detourFactor
    self.accessMinutes = accessMinutes
  }
}

/// What happens at a counter, besides the procedure's own reception time.
public struct Reception: Hashable, Sendable {
  /// Share of the normal reception time that an incomplete dossier takes.
  public var incompleteServiceShare: Double
  /// Working days until a citizen who was sent back for documents comes again.
  public var replyWorkingDays: Distribution
  /// Share of citizens with legal priority (elderly, disabled, pregnant, merit).
  public var priorityShare: Double
  /// Staff time to check a dossier that came online, in minutes.
  public var onlineMinutes: Distribution
  /// Work behind the counter that has waited this long goes before the queue, so that online
  /// dossiers do not starve at a crowded site.
  public var backgroundLimitHours: Double
  /// Staff time to hand out a result, in minutes.
  public var collectionMinutes: Distribution
  /// Whether, where and how long papers are scanned.
  public var digitising: Digitising
  /// Working days until a citizen comes for a result that is ready.
  public var collectionWorkingDays: Distribution
  /// Days in the post, each way.
  public var postDays: Distribution
  /// Working days until a citizen answers a request for a supplement.
  public var supplementWorkingDays: Distribution
  /// Share of the normal reception time that a supplement takes at the counter.
  public var supplementServiceShare: Double
  /// Time at the guidance desk, where there is one, in minutes.
  public var guidanceMinutes: Distribution
  /// Share of incomplete submissions that are found out at the guidance desk.
  public var guidanceCatchesShare: Double

  /// Shares are in 0...1; what files may leave out has the defaults of files.
  public init(
    incompleteServiceShare: Double, replyWorkingDays: Distribution, priorityShare: Double,
    onlineMinutes: Distribution, backgroundLimitHours: Double, collectionMinutes: Distribution,
    digitising: Digitising,
    collectionWorkingDays: Distribution, postDays: Distribution,
    supplementWorkingDays: Distribution = .constant(3), supplementServiceShare: Double = 0.5,
    guidanceMinutes: Distribution = .constant(2), guidanceCatchesShare: Double = 0
  ) {
    self.incompleteServiceShare = incompleteServiceShare
    self.replyWorkingDays = replyWorkingDays
    self.priorityShare = priorityShare
    self.onlineMinutes = onlineMinutes
    self.backgroundLimitHours = backgroundLimitHours
    self.collectionMinutes = collectionMinutes
    self.digitising = digitising
    self.collectionWorkingDays = collectionWorkingDays
    self.postDays = postDays
    self.supplementWorkingDays = supplementWorkingDays
    self.supplementServiceShare = supplementServiceShare
    self.guidanceMinutes = guidanceMinutes
    self.guidanceCatchesShare = guidanceCatchesShare
  }
}

/// Scanning of paper dossiers at reception.
public struct Digitising: Hashable, Sendable {
  /// Who scans, and when.
  public enum Place: String, Hashable, Sendable, CaseIterable {
    /// Nobody scans; papers travel.
    case none
    /// By the counter, with the citizen present.
    case atCounter = "at_counter"
    /// By counter staff after the citizen has left, when nobody waits.
    case behindCounter = "behind_counter"
  }
  /// For all sites alike.
  public var place: Place
  /// Staff time for one dossier.
  public var minutes: Distribution

  /// With `place` none, `minutes` is not asked.
  public init(place: Place, minutes: Distribution) {
    self.place = place
    self.minutes = minutes
  }
}

/// What happens at the end of a site's day.
public struct Closing: Hashable, Sendable {
  /// What becomes of those inside.
  public enum Rule: String, Hashable, Sendable, CaseIterable {
    /// Everybody inside is served, however long it takes.
    case serveOut = "serve_out"
    /// Whoever has not been called `overtimeMinutes` after closing is sent home and comes back.
    case sendHome = "send_home"
  }
  /// For all sites alike.
  public var rule: Rule
  /// Asked by `sendHome` only.
  public var overtimeMinutes: Double
  /// No ticket is given in the last minutes before closing.
  public var ticketCutOffMinutes: Double
  /// No ticket is given to someone who cannot be reached today at the usual pace.
  public var stopTicketsWhenFull: Bool
  /// Working days until somebody who was turned away or sent home tries again.
  public var comesBackWorkingDays: Distribution
  /// A citizen who has come in vain this often for one thing gives up.
  public var givesUpAfter: Int

  /// Minutes are at least 0, `givesUpAfter` at least 1.
  public init(
    rule: Rule, overtimeMinutes: Double, ticketCutOffMinutes: Double, stopTicketsWhenFull: Bool,
    comesBackWorkingDays: Distribution, givesUpAfter: Int
  ) {
    self.rule = rule
    self.overtimeMinutes = overtimeMinutes
    self.ticketCutOffMinutes = ticketCutOffMinutes
    self.stopTicketsWhenFull = stopTicketsWhenFull
    self.comesBackWorkingDays = comesBackWorkingDays
    self.givesUpAfter = givesUpAfter
  }
}
