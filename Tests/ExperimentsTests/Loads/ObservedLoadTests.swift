import LegalClock
import ServiceModel
import Testing

@testable import Workloads

/// What loads are averages of, and how quotas are in them.
@Suite struct ObservedLoadTests {
  /// The city of `UnusualLoadTests` in four weeks from Sunday, 9 June 2024 on: twenty working days.
  private static func city(_ change: (inout Scenario) -> Void = { _ in }) -> Scenario {
    var scenario = lawfulCity()
    scenario.period.observedDays = 28
    scenario.reception.closing.comingBack.ordinary.givesUpAfter = 50
    change(&scenario)
    return scenario
  }

  private static func event(_ scenario: Scenario, _ kind: DatedEvent.Kind) -> DatedEvent {
    DatedEvent(
      from: scenario.period.firstObservedDay, to: scenario.period.lastObservedDay, kind: kind)
  }

  @Test func `what happens in the observed days is not thinned by the rest of a year`() {
    let usual = OfferedLoad(City(Self.city()))
    let surge = OfferedLoad(
      City(Self.city { $0.events = [Self.event($0, .surge(Surge(factor: 3)))] }))
    #expect(abs(surge.counters[0].ticketsPerDay / (3 * usual.counters[0].ticketsPerDay) - 1) < 1e-9)
    #expect(abs(surge.counters[0].day.ratio / (3 * usual.counters[0].day.ratio) - 1) < 1e-9)
    let absent = OfferedLoad(
      City(Self.city { $0.events = [Self.event($0, .absent(Absent(share: 0.25)))] }))
    #expect(abs(absent.counters[0].day.ratio * 0.75 / usual.counters[0].day.ratio - 1) < 1e-9)
    #expect(abs(absent.counters[0].inVain - usual.counters[0].inVain) < 1e-9)
  }

  @Test func `doors that are closed on all observed days leave everybody outside`() {
    let load = OfferedLoad(
      City(
        Self.city {
          $0.events = [Self.event($0, .closed(Closed(sites: [SiteID(0), SiteID(1)])))]
        }))
    #expect(load.leavesMostOutside && load.inVain == 1 && load.isFull)
  }

  /// 50 % more each year: the observed days lie in 2024, and so does the level of the year's load.
  @Test func `growth after the observed days is in no load, and hires nobody`() {
    func grown(_ year: Int?) -> Scenario {
      Self.city {
        $0.people.demand.growthByYear = year == nil ? 0 : 0.5
        $0.people.demand.volumeYear = year
      }
    }
    let (usual, now) = (OfferedLoad(City(grown(nil))), OfferedLoad(City(grown(2024))))
    #expect(abs(now.counters[0].ticketsPerDay / usual.counters[0].ticketsPerDay - 1) < 1e-9)
    let since = OfferedLoad(City(grown(2022))).counters[0]
    #expect(abs(since.ticketsPerDay / (2.25 * usual.counters[0].ticketsPerDay) - 1) < 1e-9)
    let busiest = (since.busiest?.load.ratio ?? 0) / since.day.ratio
    #expect(
      abs(busiest - (usual.counters[0].busiest?.load.ratio ?? 0) / usual.counters[0].day.ratio)
        < 1e-9)
  }

  /// Everybody comes at ten. On an average day 1400 / 260 bring something, and 2000 / 260 fetch a result,
  /// who never give up. Of ten tickets a day these take 7.7, and 2.3 are left for 5.4: 57 % find none,
  /// who come once; of two trips each 76 % do, as 0.76 x 0.76 = 0.57.
  @Test(arguments: [1, 2]) func `quotas are in the trips for which there is no ticket`(_ trips: Int)
  {
    let load = OfferedLoad(
      City(
        Self.city {
          $0.people.demand.quarterWeights = (0..<96).map { $0 == 40 ? 1 : 0 }
          $0.reception.closing.comingBack.ordinary.givesUpAfter = trips
          $0.reception.tickets.quotas = [TicketQuota(site: SiteID(0), tickets: 10)]
        }))
    let none = 1 - (10 - 2000.0 / 260) / (1400.0 / 260)
    let byHand = trips == 1 ? none : none.squareRoot()
    #expect(abs(load.counters[0].inVain - byHand) < 1e-6)
    #expect(load.leavesMostOutside)
  }

  /// Those who come from 12:00 to 13:00 count for the afternoon, as in the simulation; none come later.
  @Test func `a quota of a half-day is for those who come then, and at lunch before`() {
    func inVain(_ from: Int, _ to: Int) -> Double {
      OfferedLoad(
        City(
          Self.city {
            $0.people.demand.quarterWeights = (0..<96).map { (44..<52).contains($0) ? 1 : 0 }
            $0.reception.closing.comingBack.ordinary.givesUpAfter = 1
            let part = Session(start: TimeOfDay(minutes: from), end: TimeOfDay(minutes: to))
            $0.reception.tickets.quotas = [TicketQuota(site: SiteID(0), during: part, tickets: 0)]
          })
      ).counters[0].inVain
    }
    #expect(abs(inVain(480, 720) - 0.5) < 1e-6 && abs(inVain(780, 1020) - 0.5) < 1e-6)
    #expect(abs(inVain(900, 1020)) < 1e-9)
  }
}
