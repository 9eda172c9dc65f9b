import LegalClock
import Stochastics
import Wording

@testable import ServiceModel

/// A town with one commune, one site, one office and one procedure, always open unless said
/// otherwise: the smallest whole scenario, to change in a test.
extension Scenario {
  static func town(
    counters: Int = 1, arrivalsPerHour: Double = 6,
    reception: Distribution = .exponential(mean: 8), days: Int = 20
  ) -> Scenario {
    let allDay = Session(start: TimeOfDay(minutes: 0), end: TimeOfDay(minutes: 1440))
    func text(_ name: String) -> LocalizedText { LocalizedText(vi: name, en: name) }
    var town = Scenario(
      id: "town", name: text("Town"),
      period: Period(
        firstDay: CivilDate(year: 2024, month: 1, day: 1)!, warmUpDays: 5, observedDays: days,
        followUpDays: 5),
      time: WorkingTime(
        calendars: [
          CalendarPattern(
            id: "always", weekly: Array(repeating: [allDay], count: 7),
            observesPublicHolidays: false)
        ],
        specialDays: [], legalCalendar: CalendarID(0),
        ruleSets: [
          RuleSet(
            id: "rules", name: text("Rules"), validFrom: CivilDate(dayNumber: 0),
            cutOff: TimeOfDay(minutes: 1440))
        ]),
      people: People(
        districts: [District(id: "d", name: text("District"), onlineFactor: 1)],
        communes: [
          Commune(
            id: "c", name: text("Commune"), district: DistrictID(0),
            place: Place(latitude: 21, longitude: 105), population: 1000)
        ],
        demand: Demand(
          quarterWeights: Array(repeating: 1, count: 96), calendar: CalendarID(0),
          weekdayWeights: Array(repeating: 1, count: 7),
          monthWeights: Array(repeating: 1, count: 12), afterHolidayFactor: 1, dailyFactorCV: 0,
          volumeFactor: 1, envelope: 1)),
      services: Services(
        classes: [ServiceClass(id: "any", name: text("Any"))],
        procedures: [
          Procedure(
            id: "copy", name: text("Copy"), level: .commune, serviceClass: ServiceClassID(0),
            annualVolume: arrivalsPerHour * 24 * 365, channels: ChannelMixID(0),
            receptionMinutes: reception, completeShare: 1, route: RouteID(0),
            timeLimit: .workingDays(0))
        ],
        routes: [Route(id: "none", steps: [])],
        channels: [
          ChannelMix(
            id: "counter", onlineShare: 0, postShare: 0, differsByDistrict: false,
            postalReturnShare: 0, electronicReturnShare: 0)
        ]),
      reception: Reception(
        sites: [
          Site(
            id: "s", name: text("Site"), kind: "commune", jurisdiction: .city, house: "h",
            place: Place(latitude: 21, longitude: 105), calendar: CalendarID(0), exceptions: [])
        ],
        counterGroups: [
          CounterGroup(
            id: "g", site: SiteID(0), serves: 1, staff: counters, otherDutiesShare: 0,
            plan: StaffingPlanID(0))
        ],
        staffingPlans: [
          StaffingPlan(id: "all", shifts: [.init(start: TimeOfDay(minutes: 0), share: 1)])
        ],
        siteChoice: SiteChoice(
          rule: .jurisdiction, candidates: 1, speedKilometresPerHour: 25, detourFactor: 1.3,
          accessMinutes: 5),
        rules: ReceptionRules(
          incompleteServiceShare: 0.5, replyWorkingDays: .constant(1), priorityShare: 0,
          onlineMinutes: .constant(5), backgroundLimitHours: 24,
          digitising: Digitising(place: .none, minutes: .constant(0)),
          collection: .init(minutes: .constant(3), workingDays: .constant(1)),
          postDays: .constant(1)),
        closing: Closing(
          rule: .serveOut, overtimeMinutes: 0, ticketCutOffMinutes: 0, stopTicketsWhenFull: false,
          comingBack: ByClass(ComingBack(workingDays: .constant(1), givesUpAfter: 5)))),
      backOffice: BackOffice(
        functions: [OfficeFunction(id: "f", name: text("Function"))],
        offices: [
          Office(
            id: "o", name: text("Office"), function: OfficeFunctionID(0), jurisdiction: .city,
            house: "h", calendar: CalendarID(0), agents: 1)
        ],
        transfer: TransferRules(
          toOffice: .digital(minutes: .constant(0)), toSite: .digital(minutes: .constant(0))),
        delegation: Delegation(functions: [], onTheSpot: nil, share: 0)),
      account: Account(
        costs: Costs(staffYear: 180e6),
        targets: Targets(
          waitLimitsMinutes: [15, 30], reachKilometres: 5, reachMinutes: 30, kpis: []),
        assumptions: []))
    town.services.procedures[0].awaited = true
    return town
  }

  /// Closes the town at night, at lunch and on Sunday.
  mutating func keepOfficeHours() {
    let day = [
      Session(start: TimeOfDay(minutes: 480), end: TimeOfDay(minutes: 720)),
      Session(start: TimeOfDay(minutes: 780), end: TimeOfDay(minutes: 1020)),
    ]
    time.calendars[0].weekly = Array(repeating: day, count: 6) + [[]]
    people.demand.quarterWeights = (0..<96).map { (30..<66).contains($0) ? 1 : 0 }
  }
}
