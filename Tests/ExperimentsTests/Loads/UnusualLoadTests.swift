import LegalClock
import ServiceModel
import Stochastics
import Testing

@testable import Workloads

/// What is not as usual is in the expected load.
@Suite struct UnusualLoadTests {
  /// Two procedures of 1000 a year, three communes, all to the first of two sites: two of its four
  /// people's time from 8 to 12 and from 13 to 17. The first observed day is Sunday, 9 June 2024.
  private static func city(_ change: (inout Scenario) -> Void) -> Scenario {
    var scenario = lawfulCity()
    scenario.reception.closing.comingBack.ordinary.givesUpAfter = 50
    scenario.period.observedDays = 365
    change(&scenario)
    return scenario
  }

  private static func event(
    _ scenario: Scenario, _ days: ClosedRange<Int>, _ kind: DatedEvent.Kind
  ) -> DatedEvent {
    let first = scenario.period.firstObservedDay
    return DatedEvent(
      from: first.adding(days: days.lowerBound), to: first.adding(days: days.upperBound), kind: kind
    )
  }

  @Test func `a surge, growth and a commune's own volume are in the year's work`() {
    let load = OfferedLoad(
      City(
        Self.city {
          // Of 260 days 20 have three times the demand of one procedure: 40 days' more of half.
          $0.events = [
            Self.event(
              $0, 1...28, .surge(Surge(scope: DemandScope(procedures: [ProcedureID(0)]), factor: 3))
            )
          ]
        })
    ).counters[0]
    let factor = 1 + 40.0 / 260 / 2
    let (tickets, minutes) = (factor * 3400 / 260, factor * 23_000 / 260)
    #expect(abs(load.ticketsPerDay - tickets) < 1e-9)
    #expect(abs(load.day.workMinutes - minutes) < 1e-9)
    #expect(load.busiest?.month == 6)
    let grown = OfferedLoad(
      City(
        Self.city {
          $0.people.demand.growthByYear = 0.5
          $0.people.demand.volumeYear = $0.period.firstObservedDay.components.year
          $0.people.demand.localVolumes = [
            LocalVolume(commune: CommuneID(0), procedure: ProcedureID(1), annualVolume: 0)
          ]
        }))
    // 147 of the 260 days lie in 2024. One in three communes asks for one of the two no longer.
    let share: Double = (147 + 113 * 1.5) / 260 * 5 / 6
    let fewer = share * 3400 / 260
    #expect(abs(grown.counters[0].ticketsPerDay - fewer) < 1e-9)
  }

  @Test func `closures and absences are in the time that is staffed`() {
    let usual = OfferedLoad(City(Self.city { _ in }))
    let load = OfferedLoad(
      City(
        Self.city {
          $0.events = [
            Self.event($0, 1...5, .closed(Closed(sites: [SiteID(0)]))),
            Self.event($0, 8...12, .closed(Closed(counterGroups: [CounterGroupID(0)]))),
            Self.event(
              $0, 15...54,
              .absent(
                Absent(
                  share: 0.25, places: .init(sites: [SiteID(0)], offices: [OfficeID(0)])))),
          ]
        }))
    // Open on 250 days, on 30 of them with three quarters of the people.
    let (first, before) = (load.counters[0], usual.counters[0])
    let staffed = before.day.staffedMinutes * 242.5 / 250
    #expect(abs(first.day.staffedMinutes - staffed) < 1e-9)
    let inTime = 250.0 / 260 * 68 / 96
    #expect(abs(first.inVain - (1 - inTime)) < 1e-9)
    let tickets = before.ticketsPerDay * 260 / 250
    #expect(abs(first.ticketsPerDay - tickets) < 1e-9)
    #expect(load.counters[1].day == usual.counters[1].day)
    let (office, officeBefore) = (load.offices[0].day, usual.offices[0].day)
    let hands = officeBefore.staffedMinutes * 252.5 / 260
    #expect(abs(office.staffedMinutes - hands) < 1e-9)
    #expect(load.offices[1].day == usual.offices[1].day)
  }

  /// 3 of 10 are online; on the ten days on which the portal is down all of them come: 10 of 7.
  @Test func `those who come since the portal is down make its days the busiest`() {
    let usual = OfferedLoad(City(Self.city { _ in })).counters[0]
    let load = OfferedLoad(
      City(
        Self.city {
          $0.events = [Self.event($0, 36...47, .portalDown(PortalDown(comeShare: 1)))]
        })
    ).counters[0]
    let more = 600.0 * 10 / 260
    let tickets = usual.ticketsPerDay + more / 260
    #expect(abs(load.ticketsPerDay - tickets) < 1e-9)
    #expect(abs(load.inVain - usual.inVain) < 1e-9)
    #expect(load.busiest?.month == 7)
    let busiest = (load.busiest?.load.workMinutes ?? 0, usual.busiest?.load.workMinutes ?? 1)
    #expect(busiest.0 > 1.15 * busiest.1 && busiest.0 < 1.3 * busiest.1)
  }

  /// Those who come at night come in vain: on Mondays one procedure, in one district both.
  @Test func `profiles by day, procedure and place are in who comes in vain, and when`() {
    let night = (0..<96).map { $0 == 4 * 20 ? 1.0 : 0 }
    let load = OfferedLoad(
      City(
        Self.city {
          $0.people.demand.quarterWeights = (0..<96).map { $0 == 4 * 10 ? 1 : 0 }
          $0.people.demand.profiles = [
            ArrivalProfile(
              weekdays: [.monday], scope: DemandScope(procedures: [ProcedureID(0)]),
              quarterWeights: night),
            ArrivalProfile(scope: DemandScope(districts: [DistrictID(1)]), quarterWeights: night),
          ]
        })
    ).counters[0]
    // Of two districts with two communes and one: 1/3, and of the rest a tenth.
    let inVain: Double = 1.0 / 3 + 2.0 / 3 / 10
    #expect(abs(load.inVain - inVain) < 1e-9)
    #expect(load.hours[9].workMinutes == 0 && load.hours[10].workMinutes > 0)
  }

  @Test func `arrivals as they were are the load of their days`() {
    let load = OfferedLoad(
      City(
        Self.city { city in
          city.period.observedDays = 28
          let first = city.period.firstObservedDay
          // 40 a day on twenty days; a quarter of them online.
          city.people.demand.stamps = (0..<28).filter { $0 % 7 != 0 && $0 % 7 != 6 }.flatMap {
            day in
            (0..<40).map { number in
              ArrivalStamp(
                date: first.adding(days: day), microseconds: Int64(36_000 + number) * 1_000_000,
                commune: CommuneID(number % 3), procedure: ProcedureID(number % 2),
                channel: number % 4 == 0 ? .online : .counter)
            }
          }
        })
    ).counters[0]
    #expect(abs(load.ticketsPerDay - (30 + 40)) < 1e-9)
    let minutes: Double = 30 * 10 + 10 * 5 + 40 * 3
    #expect(abs((load.busiest?.load.workMinutes ?? 0) - minutes) < 1e-9)
  }
}

extension ExpectedWorkTests {
  @Test func `expected work is what the simulator does also where not all is as usual`() {
    var scenario = Self.scenario()
    let first = scenario.period.firstObservedDay
    func event(_ days: ClosedRange<Int>, _ kind: DatedEvent.Kind) -> DatedEvent {
      DatedEvent(
        from: first.adding(days: days.lowerBound), to: first.adding(days: days.upperBound),
        kind: kind)
    }
    scenario.people.demand.growthByYear = 0.2
    scenario.people.demand.volumeYear = 2023
    scenario.people.demand.localVolumes = [
      LocalVolume(commune: CommuneID(1), procedure: ProcedureID(0), annualVolume: 5000)
    ]
    scenario.people.demand.profiles = [
      ArrivalProfile(
        weekdays: [.monday, .friday], scope: DemandScope(communes: [CommuneID(0)]),
        quarterWeights: (0..<96).map { (60..<72).contains($0) ? 1 : 0 })
    ]
    scenario.events = [
      event(
        30...89,
        .surge(
          Surge(
            scope: DemandScope(procedures: [ProcedureID(1)]), factor: 1.8,
            shift: .init(share: 0.5, until: first.adding(days: 200))))),
      event(100...130, .portalDown(PortalDown(comeShare: 0.6))),
      event(150...151, .closed(Closed(sites: [SiteID(0)]))),
      event(160...190, .absent(Absent(share: 0.2))),
    ]
    expectSimulatedWork(of: scenario, openDays: 258)
  }
}
