import EventKernel
import LegalClock

/// Who is on duty when, in counter groups and offices: courses of a day as steps in time, by shares of
/// those who have come or in people. A plan of shares has one course for all days, one of people has
/// one for each weekday, and others on dates of their own.
struct DutyCourses: Sendable {
  /// From a time of day on, until the next step.
  struct Step: BitwiseCopyable, Sendable {
    var start: SimDuration
    /// Of those who have come; or people, where one stands for all of them.
    var share: Double
    var breakShare: Double
  }

  /// A plan's course on each day.
  struct Plan: BitwiseCopyable, Sendable {
    /// The course of all days; below 0 if they differ.
    fileprivate var only: Int32 = -1
    /// Where its simulated days begin in `ofDay`, if they differ.
    fileprivate var daily: Int32 = -1
    /// Whether it is one of people: its steps are those of one who stands for all, with people as shares.
    var isOfPeople = false
  }

  private var steps: ContiguousArray<Step> = []
  /// By course: where its steps begin; and where the last one's end.
  private var first: ContiguousArray<Int32> = [0]
  /// By simulated day, of one plan after the other: the course.
  private var ofDay: ContiguousArray<Int32> = []
  /// The simulated days, with their weekdays, and with those of make-up days where these are worked.
  private let days: [(date: CivilDate, weekday: Weekday, madeUp: Weekday)]

  /// No plans yet.
  init(_ time: WorkingTime, firstDay: CivilDate, days: Int) {
    self.days = (0..<days).map { day in
      let date = firstDay.adding(days: day)
      return (date, date.weekday, time.specialDays.weekday(of: date))
    }
  }

  /// Where the steps of a plan's day stand.
  func range(of plan: Plan, on day: Int) -> Range<Int> {
    let course = plan.only >= 0 ? plan.only : ofDay[Int(plan.daily) + day]
    return Int(first[Int(course)])..<Int(first[Int(course) + 1])
  }

  subscript(position: Int) -> Step {
    @inline(__always) get { steps[position] }
  }
}

extension DutyCourses {
  /// A plan of shares.
  mutating func add(_ plan: StaffingPlan) -> Plan {
    Plan(
      only: add(
        plan.shifts.map {
          Step(
            start: .minutes(Double($0.start.minutes)), share: $0.share,
            breakShare: $0.breakShare)
        }))
  }

  /// A plan of people, for those who work by a calendar.
  mutating func add(_ plan: PeoplePlan, _ calendar: CalendarPattern) -> Plan {
    let weekly = plan.weekly.map { add(Self.steps($0)) }
    let result = Plan(daily: Int32(ofDay.count), isOfPeople: true)
    for day in days {
      let weekday = calendar.observesPublicHolidays ? day.madeUp : day.weekday
      ofDay.append(
        plan.isDated(day.date, as: weekday)
          ? add(Self.steps(plan.stretches(on: day.date, as: weekday))) : weekly[weekday.rawValue])
    }
    return result
  }

  /// Those before the first step are nobody, as those after the last.

  private static func steps(_ stretches: [PeoplePlan.Stretch]) -> [Step] {
    var steps: [Step] = []
    var last = 0
    for stretch in stretches {
      if stretch.start.minutes > last, !steps.isEmpty {
        steps.append(Step(start: .minutes(Double(last)), share: 0, breakShare: 0))
      }
      steps.append(
        Step(start: .minutes(Double(stretch.start.minutes)), share: stretch.people, breakShare: 0))
      last = stretch.end.minutes
    }
    if last < 1440, !steps.isEmpty {
      steps.append(Step(start: .minutes(Double(last)), share: 0, breakShare: 0))
    }
    return steps
  }

  private mutating func add(_ course: [Step]) -> Int32 {
    steps.append(contentsOf: course)
    first.append(Int32(steps.count))
    return Int32(first.count - 2)
  }
}

extension DutyCourses {
  /// The stretches of some sessions of one day, in order.
  func stretches(
    of plan: Plan, in sessions: ArraySlice<WorkingCalendar.OpenSession>, on day: Int
  ) -> DutyStretches {
    DutyStretches(sessions, steps[range(of: plan, on: day)], midnight: .startOfDay(day))
  }

  /// The stretch that begins at `start`, within a session that ends at `sessionEnd`.
  func stretch(of plan: Plan, from start: SimTime, to sessionEnd: SimTime) -> DutyStretch {
    let midnight = SimTime.startOfDay(start.day)
    let range = range(of: plan, on: start.day)
    let time = start - midnight
    var next = range.lowerBound
    while next < range.upperBound, steps[next].start <= time { next += 1 }
    return DutyStretch(
      start: start,
      end: next < range.upperBound ? min(sessionEnd, midnight + steps[next].start) : sessionEnd,
      step: next > range.lowerBound ? steps[next - 1] : nil)
  }
}
