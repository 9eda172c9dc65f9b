public import Stochastics
public import Wording

/// What an office does, as routes name it: `civil status of the commune`.
public struct OfficeFunction: Hashable, Sendable {
  public var id: String
  public var name: LocalizedText

  public init(id: String, name: LocalizedText) {
    self.id = id
    self.name = name
  }
}

/// A team that decides or contributes to decisions.
public struct Office: Hashable, Sendable {
  /// Which of the waiting dossiers is taken next.
  public enum Discipline: String, Hashable, Sendable, CaseIterable, BitwiseCopyable {
    case firstCome = "first_come"
    case earliestDue = "earliest_due"
    /// Citizens with legal priority first.
    case priority
  }

  public var id: String
  public var name: LocalizedText
  public var function: OfficeFunctionID
  public var jurisdiction: Jurisdiction
  public var house: String
  public var calendar: CalendarID
  /// Full-time people working on dossiers.
  public var agents: Int
  public var discipline: Discipline

  public init(
    id: String, name: LocalizedText, function: OfficeFunctionID, jurisdiction: Jurisdiction,
    house: String, calendar: CalendarID, agents: Int, discipline: Discipline = .firstCome
  ) {
    self.id = id
    self.name = name
    self.function = function
    self.jurisdiction = jurisdiction
    self.house = house
    self.calendar = calendar
    self.agents = agents
    self.discipline = discipline
  }
}

/// How dossiers travel between site and office when they are not in the same house.
public struct TransferRules: Hashable, Sendable {
  public var toOffice: Transfer
  public var toSite: Transfer

  public init(toOffice: Transfer, toSite: Transfer) {
    self.toOffice = toOffice
    self.toSite = toSite
  }
}

/// One way of carrying dossiers.
public enum Transfer: Hashable, Sendable {
  /// A courier leaves at fixed times of each working day.
  case courier(departures: [TimeOfDay], minutes: Distribution)
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

  public init(functions: [OfficeFunctionID], onTheSpot: OfficeFunctionID?, share: Double) {
    self.functions = functions
    self.onTheSpot = onTheSpot
    self.share = share
  }
}
