import EventKernel
import LegalClock
import Stochastics
import Testing

@testable import ServiceModel

/// Portals, doors and people that are not there on given dates.
@Suite struct EventTests {
  // MARK: The portal

  private static func online(_ comeShare: Double?) -> [Trace.Case] {
    var city = Scenario.twins()
    city.services.channels[0].onlineShare = 0.5
    if let comeShare {
      city.events = [
        DatedEvent(
          from: city.day(8), to: city.day(10),
          kind: .portalDown(
            PortalDown(
              scope: DemandScope(procedures: [ProcedureID(0)]), comeShare: comeShare)))
      ]
    }
    return Arrived.cases(city)
  }

  private static func isTouched(_ traced: Trace.Case) -> Bool {
    (8...10).contains(traced.arisen.day) && traced.procedure.position == 0
  }

  @Test func `while the portal is down, online citizens come or wait until it is up`() {
    let (usual, none) = (Self.online(nil), Self.online(0))
    #expect(usual.map(\.arisen) == none.map(\.arisen))
    for (before, after) in zip(usual, none) {
      #expect(before.channel == after.channel)
      guard Self.isTouched(after), after.channel == .online else {
        #expect(before.received == after.received)
        continue
      }
      #expect(after.received?.day == 11)
    }
    #expect(none.count { Self.isTouched($0) && $0.channel == .online } > 150)
    let all = Self.online(1)
    for (before, after) in zip(usual, all) where Self.isTouched(before) {
      #expect(after.channel == .counter && after.arisen == before.arisen)
    }
  }

  @Test func `those who come where few do also come where more do`() {
    let (usual, few, many) = (Self.online(nil), Self.online(0.3), Self.online(0.7))
    var (come, comeToo) = (0, 0)
    for (before, (less, more)) in zip(usual, zip(few, many))
    where Self.isTouched(before) && before.channel == .online {
      if less.channel == .counter { come += 1 }
      if more.channel == .counter { comeToo += 1 }
      #expect(!(less.channel == .counter && more.channel == .online))
    }
    let all = Double(usual.count { Self.isTouched($0) && $0.channel == .online })
    #expect(abs(Double(come) / all - 0.3) < 0.08 && abs(Double(comeToo) / all - 0.7) < 0.08)
  }

  @Test func `what an online citizen is asked for waits for the portal too`() {
    var city = Scenario.twins()
    city.services.channels[0].onlineShare = 1
    for procedure in 0..<2 { city.services.procedures[procedure].completeShare = 0 }
    city.reception.rules.replyWorkingDays = .constant(2)
    // Those of day 7 answer on day 9, when it is down, and are heard on the day after it.
    city.events = [
      DatedEvent(from: city.day(9), to: city.day(9), kind: .portalDown(PortalDown(comeShare: 1)))
    ]
    let cases = Arrived.cases(city).filter { $0.arisen.day == 7 }
    #expect(cases.count > 200)
    #expect(cases.allSatisfy { $0.channel == .online && $0.received?.day == 10 })
  }

  // MARK: Doors

  @Test func `a closed site serves nobody, and those who came in vain come again when it is open`()
  {
    var city = Scenario.twins()
    let usual = Arrived.all(city)
    city.events = [
      DatedEvent(from: city.day(8), to: city.day(9), kind: .closed(Closed(sites: [SiteID(0)])))
    ]
    let cases = Arrived.cases(city)
    #expect(cases.map(\.arisen) == usual.map(\.time))
    for traced in cases where traced.received != nil {
      let isClosed = (8...9).contains(traced.arisen.day)
      #expect(traced.received?.day == (isClosed ? 10 : traced.arisen.day))
      #expect(traced.visits == (isClosed ? 2 : 1))
    }
    let result = simulate(City(city), seed: 5, replication: 0)
    // 20 observed days of 60 people, less the two.
    let hour: Int64 = 3_600_000_000
    #expect(result.sites[0][.paidTime] == 18 * 24 * 60 * hour)
  }

  @Test func `a closed counter group leaves its work to others, or nobody does it`() {
    var city = Scenario.twins()
    city.reception.counterGroups[0].serves = 1
    var land = city.reception.counterGroups[0]
    (land.id, land.serves) = ("land", 2)
    city.reception.counterGroups.append(land)
    city.events = [
      DatedEvent(
        from: city.day(8), to: city.day(8),
        kind: .closed(Closed(counterGroups: [CounterGroupID(1)])))
    ]
    for traced in Arrived.cases(city) where traced.received != nil {
      let isClosed = traced.arisen.day == 8 && traced.procedure.position == 1
      #expect(traced.received?.day == (isClosed ? 9 : traced.arisen.day))
    }
    let result = simulate(City(city), seed: 5, replication: 0)
    let hour: Int64 = 3_600_000_000
    #expect(result.sites[0][.paidTime] == 39 * 24 * 60 * hour)
    // With both skills the other group serves all.
    city.reception.counterGroups[0].serves = 3
    #expect(
      Arrived.cases(city).allSatisfy { $0.received == nil || $0.received?.day == $0.arisen.day })
  }

  @Test func `a closure goes before an exception of the same day`() {
    var city = Scenario.twins()
    city.reception.sites[0].exceptions = [
      DayException(date: city.day(8), sessions: city.time.calendars[0].weekly[0])
    ]
    city.events = [
      DatedEvent(from: city.day(8), to: city.day(8), kind: .closed(Closed(sites: [SiteID(0)])))
    ]
    #expect(city.exceptions(of: SiteID(0)) == [DayException(date: city.day(8), sessions: [])])
  }

  // MARK: People

  @Test func `a share of the staff is absent, besides the usual, and the same people first`() {
    func absence(_ share: Double?, usual: Double = 0) -> Double {
      var city = Scenario.twins(days: 40)
      city.reception.counterGroups[0].staff = 200
      city.reception.absenceShare = usual
      if let share {
        city.events = [
          DatedEvent(
            from: city.day(0), to: city.day(24),
            kind: .absent(Absent(share: share, places: .init(sites: [SiteID(0)]))))
        ]
      }
      let site = simulate(City(city), seed: 5, replication: 0).sites[0]
      return Double(site[.absenceTime]) / Double(site[.paidTime])
    }
    // On 20 of 40 observed days, of 4000 person-days.
    #expect(abs(absence(0.2) - 0.1) < 0.01)
    #expect(abs(absence(0.2, usual: 0.1) - (0.1 + 0.28) / 2) < 0.01)
    #expect(absence(1) == 0.5)
    #expect(absence(nil) == 0)
    #expect(absence(0.2) < absence(0.3) && absence(0.3) < absence(0.3, usual: 0.05))
  }

  /// One job of an hour each noon. With both agents there it is done at one; without them on the second
  /// and third day it waits for the fourth, and all three begin at once, as far as there are hands.
  @Test func `an office without people begins nothing, and takes up what has come since`() {
    var town = Scenario.town(
      counters: 9, arrivalsPerHour: 1.0 / 24, reception: .constant(0), days: 8)
    town.period.warmUpDays = 0
    town.people.demand.spacing = .fixed
    town.services.procedures[0].awaited = false
    town.backOffice.offices[0].agents = 2
    town.services.routes[0].steps = [.work(function: OfficeFunctionID(0), minutes: .constant(60))]
    town.events = [
      DatedEvent(
        from: town.day(1), to: town.day(2),
        kind: .absent(Absent(share: 1, places: .init(offices: [OfficeID(0)]))))
    ]
    let trace = simulate(City(town), seed: 1, replication: 0, tracing: .sample(share: 1)).trace
    let ends = trace.events.filter { $0.activity == .work }.map(\.end)
    let hours: [Double] = [13, 73, 73, 85, 109]
    let byHand = hours.map { SimTime.zero + .minutes(60 * $0) }
    #expect(Array(ends.prefix(5)) == byHand)
  }

  @Test func `everybody is meant where no place is named`() {
    var city = Scenario.twins()
    city.events = [
      DatedEvent(from: city.day(3), to: city.day(4), kind: .absent(Absent(share: 0.5)))
    ]
    #expect(city.absenceShare(of: CounterGroupID(0), on: city.day(3)) == 0.5)
    #expect(city.absenceShare(of: OfficeID(0), on: city.day(4)) == 0.5)
    #expect(city.absenceShare(of: OfficeID(0), on: city.day(5)) == 0)
  }

  /// A second site as responsible as the first, and further away: on the days on which the first is
  /// closed everybody goes there, and on no others.
  @Test(arguments: [false, true])
  func `where the nearest site is closed, people go to another that is responsible`(_ isGroup: Bool)
  {
    var city = Scenario.twins()
    var far = city.reception.sites[0]
    (far.id, far.house, far.place.latitude) = ("far", "far", 21.2)
    city.reception.sites.append(far)
    var group = city.reception.counterGroups[0]
    (group.id, group.site) = ("far", SiteID(1))
    city.reception.counterGroups.append(group)
    let usual = Arrived.cases(city)
    #expect(usual.allSatisfy { $0.site == SiteID(0) })
    let closed =
      isGroup ? Closed(counterGroups: [CounterGroupID(0)]) : Closed(sites: [SiteID(0)])
    city.events = [DatedEvent(from: city.day(8), to: city.day(9), kind: .closed(closed))]
    let cases = Arrived.cases(city)
    #expect(cases.map(\.arisen) == usual.map(\.arisen))
    for traced in cases where traced.received != nil {
      #expect(traced.site == SiteID((8...9).contains(traced.arisen.day) ? 1 : 0))
      #expect(traced.visits == 1 && traced.received?.day == traced.arisen.day)
    }
  }
}
