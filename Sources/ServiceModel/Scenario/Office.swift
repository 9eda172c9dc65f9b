public import LegalClock
public import Stochastics
public import Wording

/// What an office does, as routes name it: `civil status of the commune`.
public struct OfficeFunction: Hashable, Sendable {
  /// As in the files; routes name it.
  public var id: String
  /// What people call it.
  public var name: LocalizedText

  /// A function; which office has it for whom is said by `Office`.
  public init(id: String, name: LocalizedText) {
    self.id = id
    self.name = name
  }
}

/// A team that decides or contributes to decisions.
public struct Office: Hashable, Sendable {
  /// Which of the waiting dossiers is taken next.
  public enum Discipline: String, Hashable, Sendable, CaseIterable, BitwiseCopyable {
    /// Who came first.
    case firstCome = "first_come"
    /// What is due first by the legal clock.
    case earliestDue = "earliest_due"
    /// Citizens with legal priority first.
    case priority
  }

  /// As in the files, and in tables.
  public var id: String
  /// What people call it.
  public var name: LocalizedText
  /// Which steps of routes it does.
  public var function: OfficeFunctionID
  /// Whose dossiers it does; of several offices the one with the narrowest.
  public var jurisdiction: Jurisdiction
  /// Where it is: a site with the same house needs no courier.
  public var house: String
  /// When somebody works there; work stops at closing and goes on next morning.
  public var calendar: CalendarID
  /// Full-time people working on dossiers.
  public var agents: Int
  /// Which of the waiting dossiers is taken next.
  public var discipline: Discipline
  /// As of a counter group.
  public var sizedForLoad: Double?
  /// How many of the agents are on duty, by time of day; nil if all are whenever somebody works there.
  public var plan: StaffingPlanID?
  /// How many people are on duty when; then `agents` and `plan` say nothing of that.
  public var people: PeoplePlan?

  /// An office; `agents` is at least 1.
  public init(
    id: String, name: LocalizedText, function: OfficeFunctionID, jurisdiction: Jurisdiction,
    house: String, calendar: CalendarID, agents: Int, discipline: Discipline = .firstCome,
    plan: StaffingPlanID? = nil
  ) {
    self.id = id
    self.name = name
    self.function = function
    self.jurisdiction = jurisdiction
    self.house = house
    self.calendar = calendar
    self.agents = agents
    self.discipline = discipline
    self.plan = plan
  }
}

/// How dossiers travel between site and office when they are not in the same house.
public struct TransferRules: Hashable, Sendable {
  /// From the site where a dossier was received.
  public var toOffice: Transfer
  /// Back to it, with the result.
  public var toSite: Transfer

  /// The same two ways for all pairs of houses.
  public init(toOffice: Transfer, toSite: Transfer) {
    self.toOffice = toOffice
    self.toSite = toSite
  }
}

/// One way of carrying dossiers.
public enum Transfer: Hashable, Sendable {
  /// A courier leaves at fixed times of each working day.
  case courier(departures: [TimeOfDay], minutes: Distribution)
  /// At once, whenever it is ready; `minutes` until it is there.
  case digital(minutes: Distribution)
}

/// The power to decide given to an office in the house of the site (*4 tại chỗ*, *ủy quyền*).
public struct Delegation: Hashable, Sendable {
  /// Work of these functions may be done on the spot.
  public var functions: [OfficeFunctionID]
  /// The function of the office that does it there.
  public var onTheSpot: OfficeFunctionID?
  /// Share of dossiers decided on the spot.
  public var share: Double

  /// `share` is in 0...1; without functions nothing is delegated.
  public init(functions: [OfficeFunctionID], onTheSpot: OfficeFunctionID?, share: Double) {
    self.functions = functions
    self.onTheSpot = onTheSpot
    self.share = share
  }
}
