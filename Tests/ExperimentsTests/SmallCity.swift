import LegalClock
import OutputAnalysis
import Stochastics
import Wording

@testable import ServiceModel

/// A city of two districts, three communes, two procedures, two sites and two offices, with made-up
/// results: what experiments and tables do with them can be worked out by hand.
enum SmallCity {
  static func scenario(_ id: String = "base", counterStaff: Int = 4) -> Scenario {
    Scenario(
      id: id, name: LocalizedText(vi: "Phương án \(id)", en: "Option \(id)"),
      period: Period(
        firstDay: CivilDate(dayNumber: 19_876), warmUpDays: 7, observedDays: 365, followUpDays: 30),
      time: WorkingTime(
        calendars: [
          CalendarPattern(
            id: "office_hours",
            weekly: Array(repeating: [session(8, 12), session(13, 17)], count: 5) + [[], []],
            observesPublicHolidays: true)
        ],
        specialDays: [], legalCalendar: CalendarID(0), ruleSets: []),
      people: People(
        districts: [
          District(id: "001", name: text("Ba Đình"), onlineFactor: 1),
          District(id: "002", name: text("Hoàn Kiếm"), onlineFactor: 1),
        ],
        communes: [
          commune("00001", district: 0), commune("00004", district: 0),
          commune("00037", district: 1),
        ],
        demand: Demand(
          quarterWeights: Array(repeating: 1, count: 96), calendar: CalendarID(0),
          weekdayWeights: [1, 1, 1, 1, 1, 0, 0], monthWeights: Array(repeating: 1, count: 12),
          afterHolidayFactor: 1, dailyFactorCV: 0, volumeFactor: 1, envelope: 1)),
      services: Services(
        classes: [ServiceClass(id: "general", name: text("Chung"))],
        procedures: [procedure("birth", .commune), procedure("land", .district)],
        routes: [Route(id: "none", steps: [])],
        channels: [
          ChannelMix(
            id: "all", onlineShare: 0.3, postShare: 0, differsByDistrict: false,
            postalReturnShare: 0, electronicReturnShare: 0)
        ]),
      reception: Reception(
        sites: [site("s1", kind: "commune"), site("s2", kind: "district")],
        counterGroups: [
          CounterGroup(
            id: "g1", site: SiteID(0), serves: 1, staff: counterStaff, otherDutiesShare: 0.5,
            plan: StaffingPlanID(0)),
          CounterGroup(
            id: "g2", site: SiteID(1), serves: 1, staff: 3, otherDutiesShare: 0,
            plan: StaffingPlanID(0)),
        ],
        staffingPlans: [
          StaffingPlan(id: "all_day", shifts: [.init(start: TimeOfDay(minutes: 0), share: 1)])
        ],
        siteChoice: SiteChoice(
          rule: .nearest, candidates: 2, speedKilometresPerHour: 25, detourFactor: 1.3,
          accessMinutes: 5),
        rules: ReceptionRules(
          incompleteServiceShare: 0.5, replyWorkingDays: .constant(1), priorityShare: 0,
          onlineMinutes: .constant(5), backgroundLimitHours: 24,
          digitising: Digitising(place: .none, minutes: .constant(0)),
          collection: .init(minutes: .constant(3), workingDays: .constant(1)),
          postDays: .constant(2)),
        closing: Closing(
          rule: .serveOut, overtimeMinutes: 60, ticketCutOffMinutes: 0, stopTicketsWhenFull: false,
          comingBack: ByClass(ComingBack(workingDays: .constant(1), givesUpAfter: 3)))),
      backOffice: BackOffice(
        functions: [
          OfficeFunction(id: "justice", name: text("Tư pháp")),
          OfficeFunction(id: "land", name: text("Địa chính")),
        ],
        offices: [office("o1", function: 0), office("o2", function: 1)],
        transfer: TransferRules(
          toOffice: .digital(minutes: .constant(5)), toSite: .digital(minutes: .constant(5))),
        delegation: Delegation(functions: [], onTheSpot: nil, share: 0)),
      account: Account(
        costs: Costs(staffYear: 180e6),
        targets: Targets(
          waitLimitsMinutes: [15, 30], reachKilometres: 5, reachMinutes: 30,
          kpis: [
            .init(kpi: "wait_mean", value: 15, legalBasis: "QĐ 468/QĐ-TTg", confidence: "K")
          ]),
        assumptions: [
          Assumption(
            key: "site_choice.speed_kilometres_per_hour", value: "25",
            place: "/home/x/\(id).yaml:12", confidence: "A", source: "Giả định, \"đường phố\"")
        ]))
  }

  private static func text(_ text: String) -> LocalizedText { LocalizedText(vi: text, en: text) }

  private static func session(_ from: Int, _ to: Int) -> Session {
    Session(start: TimeOfDay(minutes: from * 60), end: TimeOfDay(minutes: to * 60))
  }

  private static func commune(_ id: String, district: Int) -> Commune {
    Commune(
      id: id, name: text("Xã \(id)"), district: DistrictID(district),
      place: Place(latitude: 21, longitude: 105.8), population: 10_000)
  }

  private static func procedure(_ id: String, _ level: Level) -> Procedure {
    Procedure(
      id: id, name: text(id), level: level, serviceClass: ServiceClassID(0), annualVolume: 1000,
      channels: ChannelMixID(0), receptionMinutes: .constant(10), completeShare: 1,
      route: RouteID(0), timeLimit: .workingDays(3))
  }

  private static func site(_ id: String, kind: String) -> Site {
    Site(
      id: id, name: text("Điểm \(id)"), kind: kind, jurisdiction: .city, house: id,
      place: Place(latitude: 21, longitude: 105.8), calendar: CalendarID(0), exceptions: [])
  }

  private static func office(_ id: String, function: Int) -> Office {
    Office(
      id: id, name: text("Phòng \(id)"), function: OfficeFunctionID(function),
      jurisdiction: .city, house: id, calendar: CalendarID(0), agents: 5)
  }
}

extension SmallCity {
  /// Every scope its own numbers, which depend on the replication and on `shift`; the first
  /// procedure has `10 (replication + 1) + shift` tickets, each with a wait of as many seconds; in the second commune queues take twice as long.
  static func result(_ replication: Int, shift: Int = 0) -> ReplicationResult {
    var looks = SiteTimeSeriesMeter(scenario())
    for site in 0..<2 {
      let seen = replication + site
      looks.add(
        SiteLook(queue: seen, busy: seen, staffed: seen, arrivals: seen, walkaways: seen),
        site: SiteID(site), quarter: 32)
    }
    var communes = (0..<3).map {
      measures(5 * (replication + 1) + shift + 100 * $0, samples: false)
    }
    communes[1][.queueTime] *= 2
    return ReplicationResult(
      replication: replication,
      procedures: (0..<2).map { measures(10 * (replication + 1) + shift + 1000 * $0) },
      communes: communes,
      sites: (0..<2).map { measures(7 * (replication + 1) + shift + 10 * $0) },
      offices: (0..<2).map { measures(3 * (replication + 1) + shift + 20 * $0) },
      timeSeries: looks.result, dayWaits: dayWaits(replication),
      balances: [FlowBalance(arisen: 10, ended: 7, inProcess: 3)],
      handledEvents: 1000 + replication)
  }

  /// The same with a result for every demand: nobody gives up, nothing is left open.
  static func servingEverybody(_ result: ReplicationResult) -> ReplicationResult {
    var result = result
    for quantity in [Quantity.openInTime, .openOverdue, .notReceived, .gaveUp] {
      for index in result.procedures.indices { result.procedures[index][quantity] = 0 }
      for index in result.communes.indices { result.communes[index][quantity] = 0 }
    }
    return result
  }

  /// At the first kind of site, from 8:00: 10 tickets that wait 1 to 10 times `replication` minutes,
  /// and 3 that leave.
  private static func dayWaits(_ replication: Int) -> DayWaits {
    var waits = SampleMeasures()
    var histogram = QuantileHistogram()
    for ticket in 1...10 {
      waits.count += 1
      waits.totalTicks += Int64(60_000_000 * replication * ticket)
      histogram.add(60 * replication * ticket)
    }
    waits.histogram = histogram
    var result = DayWaits(kindCount: scenario().siteKinds.count)
    result.add(kind: 0, slot: 8 * 60 / DayWaits.slotMinutes, waits: waits, byClock: waits, left: 3)
    return result
  }

  private static let times: Set<Quantity> = [
    .travelTime, .queueTime, .counterTime, .resultWaitTime, .openLatenessTime, .dossierQueueTime,
    .dossierWorkTime,
    .dossierTransferTime, .dossierCitizenTime, .dossierElsewhereTime, .dossierClosedTime, .paidTime,
    .busyTime, .backgroundTime, .idleTime,
    .breakTime, .otherDutiesTime, .absenceTime, .overtime, .otherDutiesOvertime, .lastOutTime,
    .officeBusyTime, .officeCapacityTime, .officeStepDelayTime,
  ]

  /// Every quantity is `size`, times an hour if it is a time, but demands are twice as many; `size`
  /// observations of every sample, each of `size` seconds.
  private static func measures(_ size: Int, samples: Bool = true) -> ScopeMeasures {
    var measures = ScopeMeasures()
    for quantity in Quantity.allCases {
      measures[quantity] = Int64(size) * (times.contains(quantity) ? 3_600_000_000 : 1)
    }
    measures[.demands] = Int64(2 * size)
    measures[.paidTime] *= 8
    guard samples else { return measures }
    for sample in Sample.allCases {
      var observed = SampleMeasures()
      observed.count = size
      observed.totalTicks = Int64(size * size) * 1_000_000
      var histogram = QuantileHistogram()
      for _ in 0..<size { histogram.add(size) }
      observed.histogram = histogram
      measures[sample] = observed
    }
    return measures
  }
}
