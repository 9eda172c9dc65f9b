import EventKernel
import LegalClock
import OutputAnalysis
import Stochastics
import Testing

@testable import ServiceModel

/// What becomes of paid time.
struct StaffTimeTests {
  private static let hour: Int64 = 3_600_000_000

  private static let duties = CounterGroup.OtherDuties.allCases

  /// A town that keeps office hours, eight a day from Monday to Saturday.
  private static func town(
    staff: Int, otherDuties: Double, _ spread: CounterGroup.OtherDuties, days: Int = 28,
    arrivalsPerHour: Double = 0.5
  ) -> Scenario {
    var town = Scenario.town(
      counters: staff, arrivalsPerHour: arrivalsPerHour, reception: .constant(10), days: days)
    town.keepOfficeHours()
    town.period.warmUpDays = 0
    town.reception.counterGroups[0].otherDutiesShare = otherDuties
    town.reception.counterGroups[0].otherDuties = spread
    return town
  }

  private static func atCounters(_ site: ScopeMeasures) -> Int64 {
    site[.busyTime] + site[.backgroundTime] + site[.idleTime]
  }

  @Test(arguments: duties)
  func `time at counters is paid time less absence, breaks and other duties`(
    _ spread: CounterGroup.OtherDuties
  ) {
    // Shares that leave no whole people, alone and in every combination of number and share.
    for staff in [1, 2, 3, 7] {
      for share in [0, 0.1, 0.37, 0.65, 0.9] {
        var town = Self.town(staff: staff, otherDuties: share, spread, days: 364)
        town.reception.absenceShare = 0.15
        town.reception.staffingPlans[0].shifts = [
          .init(start: TimeOfDay(minutes: 0), share: 1),
          .init(start: TimeOfDay(minutes: 660), share: 0.7, breakShare: 0.3),
          .init(start: TimeOfDay(minutes: 900), share: 0.45),
        ]
        let site = simulate(City(town), seed: 1, replication: 0).sites[0]
        let paid = site[.paidTime] - site[.overtime] - site[.otherDutiesOvertime]
        // 08:00 to 11:00 all, to 12:00 and 13:00 to 15:00 seven in ten, to 17:00 the rest.
        let day = Double(staff) * (3 + 0.7 + 2 * 0.7 + 2 * 0.45)
        #expect(abs(Double(paid) / Double(Self.hour) - 312 * day) < 1e-3)
        let there = Double(paid - site[.absenceTime])
        let left = there - Double(site[.breakTime])
        let duties = Double(site[.otherDutiesTime] + site[.otherDutiesOvertime])
        // In turns a share of a person may be owed from one day to the next.
        let carried = spread == .turns ? 8.0 * Double(Self.hour) : 0
        #expect(abs(duties - share * left) <= 0.001 * left + carried, "\(staff) \(share)")
        let given = Double(Self.atCounters(site) - site[.otherDutiesOvertime])
        #expect(abs(given - (1 - share) * left) <= 0.001 * left + carried, "\(staff) \(share)")
      }
    }
  }

  @Test func `a person on breaks for a share of a shift is away for that share of it`() {
    var town = Self.town(staff: 1, otherDuties: 0, .between)
    town.reception.staffingPlans[0].shifts[0].breakShare = 0.25
    let site = simulate(City(town), seed: 1, replication: 0).sites[0]
    // 24 days of 8 hours.
    #expect(site[.paidTime] - site[.overtime] == 192 * Self.hour)
    #expect(site[.breakTime] == 48 * Self.hour)
    #expect(Self.atCounters(site) == 144 * Self.hour)
  }

  @Test func `a lone person is absent like anybody`() {
    var town = Self.town(staff: 1, otherDuties: 0, .between, days: 364)
    town.reception.absenceShare = 0.3
    let site = simulate(City(town), seed: 1, replication: 0).sites[0]
    let share = Double(site[.absenceTime]) / Double(312 * 8 * Self.hour)
    // 312 days: a standard deviation is 0.026.
    #expect(abs(share - 0.3) < 0.08)
    #expect(site[.turnedAway] > 0)
  }

  @Test func `other duties in blocks close the counter for the last part of each session`() {
    // 0.6 of a counter: open 08:00 to 10:24 and 13:00 to 15:24.
    let town = Self.town(staff: 1, otherDuties: 0.4, .blocks, days: 7)
    var staffed: [Int: Double] = [:]
    let series = simulate(City(town), seed: 1, replication: 0).timeSeries
    for quarter in 0..<96 {
      staffed[quarter] = series.mean(site: 0, quarter: quarter, series: .staffed)
    }
    #expect([32, 41, 52, 61].allSatisfy { staffed[$0] == 1 })
    #expect([42, 47, 62, 67].allSatisfy { staffed[$0] == 0 })
  }

  @Test func `other duties in turns send whole people away for whole days`() {
    // 1.5 of 3 people: one and two in turns, over 24 days.
    let town = Self.town(staff: 3, otherDuties: 0.5, .turns, days: 28)
    let result = simulate(City(town), seed: 1, replication: 0)
    #expect(result.timeSeries.mean(site: 0, quarter: 40, series: .staffed) == 1.5)
    #expect(
      result.timeSeries.quantile(0.5, site: 0, quarter: 40, series: .staffed) == 1
        && result.timeSeries.quantile(0.51, site: 0, quarter: 40, series: .staffed) == 2)
    #expect(result.sites[0][.otherDutiesTime] == 24 * 12 * Self.hour)
  }

  @Test func `what other duties miss between citizens is overtime`() {
    // One person of whom citizens get 48 minutes a day; they take 10 each.
    let town = Self.town(staff: 1, otherDuties: 0.9, .between, days: 28, arrivalsPerHour: 0.4)
    let site = simulate(City(town), seed: 1, replication: 0).sites[0]
    let duties = site[.otherDutiesTime] + site[.otherDutiesOvertime]
    #expect(duties == Int64(24 * 8 * 0.9) * Self.hour + 2_880_000_000)
    #expect(site[.otherDutiesOvertime] > 0)
    #expect(site[.idleTime] + site[.busyTime] + site[.otherDutiesTime] == 192 * Self.hour)
    // Nobody waits for other duties.
    let free = Self.town(staff: 1, otherDuties: 0, .between, days: 28, arrivalsPerHour: 0.4)
    let other = simulate(City(free), seed: 1, replication: 0)
    #expect(other.sites[0][.busyTime] == site[.busyTime])
  }

  // MARK: Tickets end with the day

  /// Everybody comes from 16:00 to 16:45; the doors close at 17:00, the staff leave at 16:30.
  private static func evening(_ rule: Closing.Rule, overtime: Double = 0) -> ReplicationResult {
    var town = town(staff: 1, otherDuties: 0, .between, arrivalsPerHour: 0.6)
    town.people.demand.quarterWeights = (0..<96).map { (64..<67).contains($0) ? 1 : 0 }
    town.reception.staffingPlans[0].shifts.append(.init(start: TimeOfDay(minutes: 990), share: 0))
    town.reception.closing.rule = rule
    town.reception.closing.overtimeMinutes = overtime
    town.reception.closing.comingBack.ordinary.givesUpAfter = 2
    return simulate(City(town), seed: 1, replication: 0)
  }

  @Test
  func `whoever holds a ticket when the staff leave is served out, and nobody gets one later`() {
    let result = Self.evening(.serveOut)
    let all = result.procedures[0]
    #expect(all[.turnedAway] > 20)
    #expect(all[.sentHome] == 0)
    #expect(result.sites[0][.overtime] > 0)
    // Nobody stays for the night: a quarter of an hour brings few.
    #expect((all[.timeInSite].histogram?.quantile(1) ?? .infinity) < 18_000)
  }

  @Test func `or sent home, after the overtime that the rule allows`() {
    let (none, some) = (Self.evening(.sendHome), Self.evening(.sendHome, overtime: 20))
    #expect(none.procedures[0][.sentHome] > some.procedures[0][.sentHome])
    #expect(some.procedures[0][.sentHome] > 0)
    #expect((some.procedures[0][.timeInSite].histogram?.quantile(1) ?? .infinity) <= 60 * 60)
  }

  @Test func `nobody gets a ticket while nobody will be at a counter today`() {
    var town = Self.town(staff: 1, otherDuties: 0, .between)
    town.people.demand.quarterWeights = (0..<96).map { (52..<60).contains($0) ? 1 : 0 }
    town.reception.staffingPlans[0].shifts.append(.init(start: TimeOfDay(minutes: 720), share: 0))
    let all = simulate(City(town), seed: 1, replication: 0).procedures[0]
    #expect(all[.tickets] == 0 && all[.turnedAway] == all[.visits] && all[.visits] > 0)
  }
}
