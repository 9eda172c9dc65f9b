import LegalClock
import OutputAnalysis
import Stochastics
import Testing

@testable import ServiceModel

@Suite struct SimulateTests {
  /// A town in which everything happens that can: two sites, all channels, incomplete dossiers,
  /// couriers, offices with queues, choices and waits, closing hours.
  static func busyTown() -> Scenario {
    var town = Scenario.town(counters: 3, arrivalsPerHour: 8, days: 30)
    town.keepOfficeHours()
    town.services.procedures[0].completeShare = 0.7
    town.services.procedures[0].awaited = false
    town.services.procedures[0].timeLimit = .workingDays(2)
    town.services.procedures[0].annualVolume /= 3
    town.services.channels[0].onlineShare = 0.3
    town.services.channels[0].postShare = 0.1
    town.services.channels[0].postalReturnShare = 0.2
    town.services.channels[0].electronicReturnShare = 0.5
    town.backOffice.offices[0].house = "town hall"
    town.backOffice.offices[0].agents = 3
    town.services.routes[0].steps = [
      .work(function: OfficeFunctionID(0), minutes: .lognormal(mean: 20, cv: 1)),
      .choose([
        .init(share: 0.6, steps: []),
        .init(
          share: 0.4,
          steps: [
            .outside(workingDays: .uniform(min: 0.5, max: 3)),
            .work(function: OfficeFunctionID(0), minutes: .gamma(mean: 10, cv: 0.5)),
          ]),
      ]),
    ]
    town.backOffice.transfer = TransferRules(
      toOffice: .courier(
        departures: [TimeOfDay(minutes: 660), TimeOfDay(minutes: 960)], minutes: .constant(40)),
      toSite: .digital(minutes: .exponential(mean: 10)))
    town.reception.rules.digitising = Digitising(place: .behindCounter, minutes: .constant(4))
    town.reception.rules.priorityShare = 0.2
    town.people.demand.dailyFactorCV = 0.3
    town.reception.closing.stopTicketsWhenFull = true
    return town
  }

  @Test func `every demand that arises ends or is found in the city, at every midnight`() {
    for rule in Closing.Rule.allCases {
      for overtime in [0.0, 20] {
        var town = Self.busyTown()
        town.reception.closing.rule = rule
        town.reception.closing.overtimeMinutes = overtime
        let result = simulate(City(town), seed: 1, replication: 0)
        #expect(result.balances.count == 41)
        for balance in result.balances {
          #expect(balance.arisen == balance.ended + balance.inProcess)
        }
        #expect(result.balances[40].ended > 1000)
      }
    }
  }

  @Test func `the same seed gives the same result and another one does not`() {
    let city = City(Self.busyTown())
    let result = simulate(city, seed: 7, replication: 3)
    #expect(simulate(city, seed: 7, replication: 3) == result)
    #expect(simulate(city, seed: 8, replication: 3) != result)
    #expect(simulate(city, seed: 7, replication: 4).procedures != result.procedures)
  }

  @Test func `demands of the window are finished, open, not received or given up`() {
    let result = simulate(City(Self.busyTown()), seed: 2, replication: 0)
    let all = result.procedures[0]
    #expect(all[.demands] > 1000)
    #expect(all[.finished] == all[.finishedOnTime] + all[.finishedLate])
    #expect(all[.received] == all[.finished] + all[.openInTime] + all[.openOverdue])
    #expect(all[.demands] == all[.received] + all[.notReceived] + all[.gaveUp])
    #expect(result.communes[0][.demands] == all[.demands])
  }

  @Test func `paid time is busy, idle, other duties and overtime, to the microsecond`() {
    var town = Self.busyTown()
    town.reception.counterGroups[0].staff = 4
    town.reception.counterGroups[0].otherDutiesShare = 0.3
    town.reception.staffingPlans[0].shifts.append(.init(start: TimeOfDay(minutes: 900), share: 0.5))
    let site = simulate(City(town), seed: 3, replication: 0).sites[0]
    let parts: [Quantity] = [
      .busyTime, .backgroundTime, .idleTime, .breakTime, .otherDutiesTime, .absenceTime,
      .overtime, .otherDutiesOvertime,
    ]
    #expect(parts.allSatisfy { site[$0] >= 0 })
    #expect(site[.busyTime] > 0 && site[.overtime] > 0 && site[.otherDutiesTime] > 0)
    #expect(parts.reduce(0) { $0 + site[$1] } == site[.paidTime])
  }

  @Test func `an overloaded town runs to its end and says so`() {
    var town = Self.busyTown()
    town.reception.counterGroups[0].staff = 1
    town.services.procedures[0].annualVolume *= 6
    let all = simulate(City(town), seed: 4, replication: 0).procedures[0]
    #expect(all[.turnedAway] > all[.demands])
    #expect(all[.gaveUp] > 0)
    #expect(all[.demands] == all[.received] + all[.notReceived] + all[.gaveUp])
  }

  @Test(arguments: [1, 3]) func `the mean wait at exponential counters is Erlang's`(
    counters: Int
  ) throws {
    // Arrivals every 10 / counters minutes, service 8 minutes: counters are busy 80 % of the time.
    let town = Scenario.town(
      counters: counters, arrivalsPerHour: 6 * Double(counters), days: 100)
    let city = City(town)
    var means = Tally()
    for replication in 0..<20 {
      let wait = simulate(city, seed: 5, replication: replication).procedures[0][.wait]
      means.add(Double(wait.totalTicks) / Double(wait.count) / 60e6)
    }
    // M/M/1: rho / (1 - rho) * 8 minutes. M/M/3: C(3, 2.4) / (3 - 2.4) * 8, C = 0.647059.
    let truth = counters == 1 ? 32.0 : 0.6470588235294118 / 0.6 * 8
    let interval = try #require(means.interval(level: 0.999))
    #expect(interval.contains(truth))
    #expect(interval.upper - interval.lower < 0.25 * truth)
  }
}
