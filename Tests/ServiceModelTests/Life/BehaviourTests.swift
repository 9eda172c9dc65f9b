import OutputAnalysis
import Stochastics
import Testing

@testable import ServiceModel

/// Each behaviour, switched on, changes what it should in the direction it should, for the same
/// citizens; set to nothing it gives exactly the result without it.
@Suite struct BehaviourTests {
  static func run(_ change: (inout Scenario) -> Void) -> ReplicationResult {
    var town = SimulateTests.busyTown()
    town.reception.closing.stopTicketsWhenFull = false
    change(&town)
    let result = simulate(City(town), seed: 11, replication: 0)
    for balance in result.balances {
      #expect(balance.arisen == balance.ended + balance.inProcess)
    }
    return result
  }

  static let plain = run { _ in }
  /// Too few counters for what comes.
  static let crowded = run { $0.reception.counterGroups[0].staff = 1 }

  @Test func `without patience for long waits people leave, and the rest wait less`() {
    let impatient = Self.run {
      $0.reception.counterGroups[0].staff = 1
      $0.reception.waiting.patience.ordinary.minutes = .exponential(mean: 20)
    }
    #expect(Self.crowded.procedures[0][.reneged] == 0)
    #expect(impatient.procedures[0][.reneged] > 100)
    #expect(Self.meanWait(impatient) < Self.meanWait(Self.crowded))
  }

  @Test func `a patience that never ends changes nothing`() {
    let patient = Self.run {
      $0.reception.waiting = Waiting(
        patienceMinutes: .constant(500_000), balksBeyond: .constant(500_000), callingMinutes: 3)
    }
    #expect(patient.procedures == Self.plain.procedures && patient.sites == Self.plain.sites)
  }

  @Test func `calling tickets in vain costs counter time`() {
    func waiting(_ calling: Double) -> ReplicationResult {
      Self.run {
        $0.reception.counterGroups[0].staff = 1
        $0.reception.waiting = Waiting(
          patienceMinutes: .exponential(mean: 20), callingMinutes: calling)
      }
    }
    let (free, costly) = (waiting(0), waiting(2))
    #expect(costly.procedures[0][.reneged] > free.procedures[0][.reneged])
    #expect(costly.sites[0][.busyTime] > free.sites[0][.busyTime])
  }

  @Test func `a long queue in sight sends people home`() {
    let balking = Self.run {
      $0.reception.counterGroups[0].staff = 1
      $0.reception.waiting.patience.ordinary.balksBeyond = .constant(5)
    }
    #expect(balking.procedures[0][.balked] > 100)
    #expect(Self.meanWait(balking) < Self.meanWait(Self.crowded))
  }

  @Test func `priority waits less than the others, and all alike wait as nobody had it`() {
    func crowded(_ share: Double) -> ReplicationResult {
      Self.run {
        $0.reception.counterGroups[0].staff = 1
        $0.reception.rules.priorityShare = share
        $0.reception.rules.backgroundLimitHours = 10_000
      }
    }
    let (none, some, all) = (crowded(0), crowded(0.2), crowded(1))
    #expect(none.procedures[0][.wait] == all.procedures[0][.wait])
    let priority = some.procedures[0][.priorityWait]
    #expect(Double(priority.totalTicks) / Double(priority.count) < 0.7 * Self.meanWait(some))
  }

  @Test func `absence and breaks lengthen the wait, and paid time stays the sum of its parts`() {
    let absent = Self.run { $0.reception.absenceShare = 0.3 }
    let breaks = Self.run { $0.reception.staffingPlans[0].shifts[0].breakShare = 0.34 }
    #expect(Self.meanWait(absent) > Self.meanWait(Self.plain))
    #expect(Self.meanWait(breaks) > Self.meanWait(Self.plain))
    #expect(breaks.sites[0][.breakTime] > 0)
    for result in [absent, breaks, Self.crowded] { Self.expectStaffIdentity(result) }
  }

  @Test func `slower people serve longer`() {
    let slow = Self.run { $0.reception.counterGroups[0].speed = 0.5 }
    #expect(slow.procedures[0][.counterTime] > Self.plain.procedures[0][.counterTime])
    #expect(Self.meanWait(slow) > Self.meanWait(Self.plain))
  }

  @Test func `a quick lane takes collections, a guidance desk finds what is missing`() {
    let desks = Self.run {
      for role in [CounterGroup.Role.quick, .guidance] {
        var group = $0.reception.counterGroups[0]
        group.id = "\(role)"
        group.role = role
        group.staff = 1
        $0.reception.counterGroups.append(group)
      }
      $0.reception.rules.guidance.catchesShare = 0.8
    }
    let all = desks.procedures[0]
    #expect(all[.caughtByGuidance] > 100)
    #expect(all[.incompleteSubmissions] > all[.caughtByGuidance])
    #expect(Self.meanWait(desks) < Self.meanWait(Self.plain))
    Self.expectStaffIdentity(desks)
  }

  @Test func `appointments are kept or missed, and shift demand to agreed times`() {
    let result = Self.run {
      $0.reception.appointments = Appointments(
        serviceClasses: [ServiceClassID(0)], share: 0.5, slotMinutes: 30, capacityShare: 0.5,
        leadWorkingDays: .uniform(min: 0, max: 3), longestLeadWorkingDays: 10,
        latenessMinutes: .uniform(min: 0, max: 10), noShowShare: 0.2)
    }
    let all = result.procedures[0]
    #expect(all[.appointments] > 300)
    let missed = Double(all[.noShows]) / Double(all[.appointments])
    #expect(abs(missed - 0.2) < 0.06)
    let none = Self.run {
      $0.reception.appointments = Appointments(
        serviceClasses: [ServiceClassID(0)], share: 0, slotMinutes: 30, capacityShare: 0.5,
        leadWorkingDays: .constant(1), longestLeadWorkingDays: 10, latenessMinutes: .constant(0),
        noShowShare: 0)
    }
    #expect(none.procedures == Self.plain.procedures)
  }

  @Test func `a proxy makes one visit with many dossiers, and the volume stays`() {
    let result = Self.run {
      $0.people.proxies = [
        Proxies(
          serviceClasses: [ServiceClassID(0)], share: 0.2, dossiers: .uniform(min: 2, max: 6),
          dossiersPerTurn: 2)
      ]
    }
    let (with, without) = (result.procedures[0], Self.plain.procedures[0])
    #expect(abs(Double(with[.demands]) / Double(without[.demands]) - 1) < 0.1)
    #expect(Double(with[.visits]) < 0.9 * Double(without[.visits]))
    #expect(with[.demands] == with[.received] + with[.notReceived] + with[.gaveUp])
  }

  @Test func `a proxy with more than a day's work goes home at closing and comes again`() {
    func last(_ size: Double) -> ReplicationResult {
      Self.run {
        $0.services.procedures[0].annualVolume /= 4
        $0.people.proxies = [
          Proxies(
            serviceClasses: [ServiceClassID(0)], share: 0.02, dossiers: .constant(size),
            dossiersPerTurn: 2)
        ]
      }
    }
    // Sixty dossiers take a counter 8 hours or more: some of them are left at closing.
    let (few, dozens) = (last(2), last(60))
    let out = { (result: ReplicationResult) in
      Double(result.sites[0][.lastOutTime]) / Double(result.sites[0][.openingDays]) / 60e6
    }
    #expect(out(dozens) < out(few) + 30)
    let all = dozens.procedures[0]
    #expect(all[.demands] == all[.received] + all[.notReceived] + all[.gaveUp])
    #expect(all[.received] > 0)
  }

  @Test func `what happens to citizens is counted once more by site`() {
    // The town has one site, and is watched from before its first demand to after its last.
    let result = Self.run {
      $0.period.warmUpDays = 0
      $0.period.followUpDays = 0
      $0.reception.counterGroups[0].staff = 1
      $0.reception.waiting = Waiting(
        patienceMinutes: .exponential(mean: 20), balksBeyond: .constant(4))
      $0.reception.closing.stopTicketsWhenFull = true
      $0.reception.appointments = Appointments(
        serviceClasses: [ServiceClassID(0)], share: 0.3, slotMinutes: 30, capacityShare: 0.5,
        leadWorkingDays: .constant(1), longestLeadWorkingDays: 10, latenessMinutes: .constant(0),
        noShowShare: 0.2)
    }
    for quantity in [
      Quantity.visits, .tickets, .turnedAway, .balked, .reneged, .appointments, .noShows,
    ] {
      #expect(result.sites[0][quantity] == result.procedures[0][quantity], "\(quantity)")
      #expect(result.sites[0][quantity] > 0, "\(quantity)")
    }
  }

  private static func meanWait(_ result: ReplicationResult) -> Double {
    let wait = result.procedures[0][.wait]
    return Double(wait.totalTicks) / Double(wait.count)
  }

  private static func expectStaffIdentity(_ result: ReplicationResult) {
    let site = result.sites[0]
    let parts: [Quantity] = [
      .busyTime, .backgroundTime, .idleTime, .breakTime, .otherDutiesTime, .absenceTime,
      .overtime, .otherDutiesOvertime,
    ]
    #expect(parts.allSatisfy { site[$0] >= 0 })
    #expect(parts.reduce(0) { $0 + site[$1] } == site[.paidTime])
  }
}
