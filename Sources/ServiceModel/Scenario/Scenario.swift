// The domain begins here: what a city is to this program. Everything is an immutable value, read
// from files, checked once, shared by all replications. Indices are positions in the arrays of
// `Scenario`; `id` is the name in the files. Six groups, in the order of a dossier's life:
//
//   WorkingTime.swift  when people work, and how the law counts days (`LegalClock`)
//   People.swift       who asks: districts, communes, when demand arises, and what is not as usual
//                      on given dates (Demand)
//   Services.swift     what is asked for: channels, limits (Procedure.swift), the way through the
//                      offices (Route.swift)
//   Reception.swift    where it is handed in: counters, staff, choice of site (Site.swift)
//   BackOffice.swift   who decides: offices, transfer, delegation (Office.swift)
//   Account.swift      what it costs, what it is held against, where each input is from
//
// `CityModel.swift` and its extensions tell what happens to it.

public import Wording

/// A city, the rules it works by, and the period to look at.
public struct Scenario: Hashable, Sendable {
  /// The option's short name, as in `option` columns: `baseline`, `centre`.
  public var id: String
  /// What people call it.
  public var name: LocalizedText
  /// What of it is simulated, and what of that is looked at.
  public var period: Period
  /// When people work, and how the law counts days.
  public var time: WorkingTime
  /// Who asks, where and when.
  public var people: People
  /// What is asked for, and the way it goes.
  public var services: Services
  /// Where citizens come, who is there, and how they are received.
  public var reception: Reception
  /// Who decides.
  public var backOffice: BackOffice
  /// What it costs, what it is held against, and where each input is from.
  public var account: Account
  /// The rule for those whose number is left to it; nil if there is none.
  public var staffing: Staffing?
  /// What is not as usual on given dates, those of chosen stresses included.
  public var events: [DatedEvent] = []
  /// What it may be tried against, chosen or not.
  public var stresses: [Stress] = []
  /// What is not known about it, and its author's choices: varied in a design, never in a run of it.
  public var uncertainty: [UncertainFactor] = []
  /// Of what it is a part, if it has been cut out of a larger city; nil if it is a city.
  public var part: CityPart?

  /// The groups as they are; nothing is checked.
  public init(
    id: String, name: LocalizedText, period: Period, time: WorkingTime, people: People,
    services: Services, reception: Reception, backOffice: BackOffice, account: Account
  ) {
    self.id = id
    self.name = name
    self.period = period
    self.time = time
    self.people = people
    self.services = services
    self.reception = reception
    self.backOffice = backOffice
    self.account = account
  }
}
