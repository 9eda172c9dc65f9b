import EventKernel
import LegalClock
import Stochastics
import Testing

@testable import ServiceModel

/// Agreed times, in a town with one counter that is open from 07:30 to 11:30 and from 13:00 to
/// 17:00: worked out by hand.
@Suite struct AppointmentTests {
  static func run(
    slot: Double, service: Double? = nil, lead: Distribution = .constant(1), longest: Int = 1,
    demand: Range<Int> = 30..<44,
    lateness: Distribution = .constant(0), noShows: Double = 0, followUp: Int = 10,
    _ change: (inout Appointments) -> Void = { _ in }
  ) -> ReplicationResult {
    var town = Scenario.town(
      arrivalsPerHour: 5.0 / 3, reception: .constant(service ?? slot), days: 28)
    let day = [
      Session(start: TimeOfDay(minutes: 450), end: TimeOfDay(minutes: 690)),
      Session(start: TimeOfDay(minutes: 780), end: TimeOfDay(minutes: 1020)),
    ]
    town.time.calendars[0].weekly = Array(repeating: day, count: 7)
    town.period.warmUpDays = 0
    town.period.followUpDays = followUp
    town.people.demand.quarterWeights = (0..<96).map { demand.contains($0) ? 1 : 0 }
    town.reception.closing.rule = .sendHome
    town.reception.closing.comingBack.ordinary.givesUpAfter = 1
    var appointments = Appointments(
      serviceClasses: [ServiceClassID(0)], share: 1, slotMinutes: slot, capacityShare: 1,
      leadWorkingDays: lead, longestLeadWorkingDays: longest, latenessMinutes: lateness,
      noShowShare: noShows)
    change(&appointments)
    town.reception.appointments = appointments
    let result = simulate(City(town), seed: 4, replication: 0, tracing: .sample(share: 1))
    for balance in result.balances {
      #expect(balance.arisen == balance.ended + balance.inProcess)
    }
    return result
  }

  /// Forty people a day want an appointment for the next: as many get one as whole slots fit into
  /// the two sessions of 240 minutes.
  @Test(arguments: [(60.0, 8), (45, 10), (30, 16), (50, 8), (100, 4), (239, 2), (240, 2), (241, 0)])
  func `slots follow each other from the beginning of each session`(slot: Double, aDay: Int) {
    let made = Self.run(slot: slot).procedures[0][.appointments]
    #expect(made == Int64(28 * aDay))
  }

  /// When the appointment was kept or missed, in minutes after midnight.
  private static func minutes(_ time: SimTime) -> Double {
    (time - WorkingCalendar.midnight(of: WorkingCalendar.day(of: time))).minutes
  }

  /// People ask in the last quarter of an hour before closing, for the next day: of those who come
  /// without appointment one is served, after 16:45.
  @Test func `the first stands at the opening of each session, and each after the one before`() {
    let served = Self.run(slot: 60, demand: 67..<68).trace.events
      .filter { $0.activity == .reception }
    let starts = Set(served.map { Self.minutes($0.start) }.filter { $0 < 1005 })
    #expect(starts == [450, 510, 570, 630, 780, 840, 900, 960])
  }

  /// People ask from 07:30 to 11:00 and are served the same day: the afternoon has 24 slots of ten
  /// minutes and the morning what is still to come.
  @Test func `a lead of no days is an appointment today, at a slot still to come`() {
    let cases = Self.run(slot: 10, lead: .constant(0), longest: 0).trace.cases
    #expect(cases.count > 500)
    let received = cases.compactMap { traced in traced.received.map { (traced.arisen, $0) } }
    #expect(received.count > 500)
    let isSameDay = received.allSatisfy {
      WorkingCalendar.day(of: $0) == WorkingCalendar.day(of: $1)
    }
    #expect(isSameDay)
  }

  @Test func `no appointment lies beyond the longest lead`() {
    for (lead, farthest) in [(0.0, 3), (2, 3), (3, 3)] {
      let result = Self.run(slot: 20, lead: .constant(lead), longest: 3)
      let ahead = result.trace.cases.compactMap { traced in
        traced.received.map { WorkingCalendar.day(of: $0) - WorkingCalendar.day(of: traced.arisen) }
      }
      #expect((ahead.max() ?? 0) <= farthest)
      #expect(result.procedures[0][.appointments] > 500)
    }
    #expect(Self.run(slot: 20, lead: .constant(4), longest: 3).procedures[0][.appointments] == 0)
    #expect(
      Self.run(slot: 20, lead: .constant(1e9), longest: 3).procedures[0][.appointments] == 0)
  }

  /// Those still to come when the run ends are in neither number.
  @Test(arguments: [(1.0, 0), (20, 0), (20, 2), (20, 60), (50, 0)])
  func `of appointments whose time has come the same share is missed, whatever the lead`(
    lead: Double, followUp: Int
  ) {
    for lateness in [Distribution.constant(0), .constant(1440)] {
      let all = Self.run(
        slot: 20, lead: .constant(lead), longest: 60, lateness: lateness, noShows: 0.3,
        followUp: followUp
      ).procedures[0]
      let come = Double(all[.appointments])
      guard lead < 28 || followUp > 0 else {
        #expect(come == 0)
        continue
      }
      // At four standard errors of a share.
      #expect(abs(Double(all[.noShows]) / come - 0.3) < 4 * (0.21 / come).squareRoot())
      #expect(come > 100)
    }
  }
}
