public import LegalClock
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
  /// All of these together: several districts, or for some service classes or levels only.
  case several([Responsibility])
}

/// A part of what a site is responsible for.
public struct Responsibility: Hashable, Sendable {
  /// Whose residents; one area.
  public var area: Jurisdiction
  /// Bit `n` is set if it holds for service class `n`.
  public var classes: UInt64
  /// For procedures of these levels.
  public var levels: [Level]

  /// For all service classes and levels, unless said otherwise.
  public init(
    _ area: Jurisdiction, classes: UInt64 = .max, levels: [Level] = Level.allCases
  ) {
    self.area = area
    self.classes = classes
    self.levels = levels
  }

  /// Whether it holds for a kind of procedure.
  public func holds(for serviceClass: ServiceClassID, _ level: Level) -> Bool {
    classes >> UInt64(serviceClass.position) & 1 == 1 && levels.contains(level)
  }
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
  /// Service takes its time divided by this, by service class: 1 is the ordinary pace.
  public var speeds: ByClass<Double>
  /// Classes that are called before the others here, the first before the second: see
  /// `CityModel+Queue.swift` for the whole rule.
  public var callsFirst: [ServiceClassID] = []
  /// The people work elsewhere, and one of them opens a counter for every ticket that has waited so
  /// long: see `CityModel+OnCall.swift`; nil if the counters are open whenever the people are there.
  public var opensAfterMinutes: Double?
  /// Where the rule of `staffing` gave the people: the part of its load that they are for; nil where
  /// they were counted.
  public var sizedForLoad: Double?
  /// How many people are at the counters when; then `staff`, shares of time and usual absence say
  /// nothing of that. Nil if these do.
  public var people: PeoplePlan?

  /// A group; `otherDutiesShare` is below 1, `speed` above 0.
  public init(
    id: String, site: SiteID, serves: UInt64, staff: Int, otherDutiesShare: Double,
    otherDuties: OtherDuties = .between, plan: StaffingPlanID, role: Role = .full,
    speeds: ByClass<Double> = ByClass(1)
  ) {
    self.id = id
    self.site = site
    self.serves = serves
    self.staff = staff
    self.otherDutiesShare = otherDutiesShare
    self.otherDuties = otherDuties
    self.plan = plan
    self.role = role
    self.speeds = speeds
  }

  /// The pace of all classes that have none of their own.
  public var speed: Double {
    get { speeds.ordinary }
    set { speeds.ordinary = newValue }
  }
}

/// The share of the staff of a counter group or an office on duty by time of day. A share of a person is
/// a person for a share of the shift, from its beginning on.
public struct StaffingPlan: Hashable, Sendable {
  /// As in the files; counter groups and offices name it.
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
    /// What an hour on duty costs, in hours of ordinary pay; at least 1. Plays no part in a run.
    public var payFactor: Double

    /// A shift without breaks at ordinary pay, unless said otherwise.
    public init(start: TimeOfDay, share: Double, breakShare: Double = 0, payFactor: Double = 1) {
      self.start = start
      self.share = share
      self.breakShare = breakShare
      self.payFactor = payFactor
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
