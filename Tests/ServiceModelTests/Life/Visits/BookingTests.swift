import EventKernel
import LegalClock
import Stochastics
import Testing

@testable import ServiceModel

/// How many appointments there are, when, and how far ahead: in the town of `AppointmentTests`, with one
/// counter, sessions of 240 minutes from 07:30 and 13:00, and forty people a day who want one.
@Suite struct BookingTests {
  private static func minutes(_ time: SimTime) -> Double {
    (time - WorkingCalendar.midnight(of: WorkingCalendar.day(of: time))).minutes
  }

  private static func starts(_ result: ReplicationResult) -> Set<Double> {
    Set(result.trace.events.filter { $0.activity == .reception }.map { minutes($0.start) })
  }

  /// r visits to a slot: 24 slots of 20 minutes at r = 2/3 hold 16, 10 of 45 minutes at r = 1.5 hold 15,
  /// 8 of an hour at r = 2 hold 16, 48 of ten minutes at r = 1/3 hold 16, 2 of 240 minutes at r = 8 too.
  @Test(arguments: [(20.0, 30.0, 16), (45, 30, 15), (60, 30, 16), (10, 30, 16), (240, 30, 16)])
  func `slots hold as many visits as their time is long, and no more`(
    slot: Double, service: Double, aDay: Int
  ) {
    let result = AppointmentTests.run(slot: slot, service: service)
    #expect(result.procedures[0][.appointments] == Int64(28 * aDay))
  }

  /// At two thirds of a visit the first of three slots holds none, and the others one each. A visit of 30
  /// minutes that begins at 07:50 is over at 08:20, when the next begins late, and so on: 07:50, 08:20.
  @Test func `at two visits in three slots the first of three stays empty`() {
    let starts = Self.starts(AppointmentTests.run(slot: 20, service: 30, demand: 67..<68))
    #expect(starts.min() == 470 && starts.contains(500))
    #expect(!starts.contains(450))
  }

  /// Slots of half an hour from 07:30 to 09:30 are four, of which the class may have three a day.
  @Test func `a class has slots in its windows only, and no more than its number a day`() {
    let result = AppointmentTests.run(slot: 30, demand: 67..<68) { appointments in
      appointments.booking[ServiceClassID(0)].windows = [
        .init(
          during: Session(start: TimeOfDay(minutes: 450), end: TimeOfDay(minutes: 570)),
          mostPerDay: 3)
      ]
    }
    #expect(result.procedures[0][.appointments] == 28 * 3)
    // Of those without one some are served after 16:45.
    #expect(Set(Self.starts(result).filter { $0 < 1005 }) == [450, 480, 510])
  }

  @Test func `a horizon as far as everybody looks changes no byte`() {
    let plain = AppointmentTests.run(slot: 30, lead: .constant(5), longest: 10)
    let far = AppointmentTests.run(slot: 30, lead: .constant(5), longest: 10) {
      $0.booking.ordinary.horizonWorkingDays = 10
    }
    #expect(plain == far)
  }

  /// Everybody wants a day five days ahead, and can book two days ahead: they ask three days later, on
  /// the first instant of that day. Where no slot is given at all they come on that day.
  @Test(arguments: [true, false])
  func `whoever wants a day beyond the horizon asks when that day opens`(isGiven: Bool) {
    let result = AppointmentTests.run(slot: 5, lead: .constant(5), longest: 5, demand: 67..<68) {
      $0.booking.ordinary.horizonWorkingDays = 2
      if !isGiven {
        $0.booking.ordinary.windows = [
          .init(
            during: Session(start: TimeOfDay(minutes: 0), end: TimeOfDay(minutes: 1440)),
            mostPerDay: 0)
        ]
      }
    }
    let days = result.trace.cases.filter { $0.visits > 0 }.compactMap { traced in
      traced.received.map { WorkingCalendar.day(of: $0) - WorkingCalendar.day(of: traced.arisen) }
    }
    #expect(days.count > 50)
    // 96 slots of five minutes a day: everybody gets one, five days after the wish.
    #expect(Set(days) == [isGiven ? 5 : 3])
    #expect((result.procedures[0][.appointments] > 0) == isGiven)
  }
}
