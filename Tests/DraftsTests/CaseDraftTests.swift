import LegalClock
import Stochastics
import Testing

@testable import Drafts

@Suite struct CaseDraftTests {
  /// Monday 4 March 2024, in days since 1970.
  private let monday = 19_786

  private func moment(_ day: Int, _ hour: Double) -> Double { Double(day) * 86_400 + hour * 3600 }

  private var officeHours: WorkClock {
    let day = [
      Session(start: TimeOfDay(minutes: 480), end: TimeOfDay(minutes: 720)),
      Session(start: TimeOfDay(minutes: 780), end: TimeOfDay(minutes: 1020)),
    ]
    return WorkClock(weekly: (0..<7).map { $0 < 5 ? day : [] })
  }

  @Test func `nights, lunch and weekends are no work`() {
    let clock = officeHours
    // Friday 16:00 to Monday 9:00: an hour each.
    #expect(clock.seconds(from: moment(monday + 4, 16), to: moment(monday + 7, 9)) == 7200)
    // Over lunch: half an hour before, half an hour after.
    #expect(clock.seconds(from: moment(monday, 11.5), to: moment(monday, 13.5)) == 3600)
    // Two whole weeks of forty hours.
    #expect(clock.days(from: moment(monday, 0), to: moment(monday + 14, 0)) == 10)
    #expect(clock.seconds(from: moment(monday, 9), to: moment(monday, 8)) == 0)
    #expect(clock.days(from: moment(monday, 9), to: moment(monday, 9) + 59) == 0)
    // Before 1970 weeks go on.
    #expect(clock.days(from: moment(-10, 0), to: moment(-3, 0)) == 5)
  }

  /// A, then B and C in either order, then D of one half and E of the other, F again in a fifth.
  private var cases: [[Int]] {
    (0..<200).map { number in
      let middle = number % 2 == 0 ? [1, 2] : [2, 1]
      return [0] + middle + [number % 4 < 2 ? 3 : 4] + (number % 5 == 0 ? [5, 5] : [5])
    }
  }

  @Test func `a route has what is done side by side, what excludes what, and what is done again`() {
    let order = ActivityOrder(cases, activities: 6)
    #expect(order.isParallel(1, 2) && !order.isParallel(0, 1))
    #expect(order.isExclusive(3, 4) && !order.isExclusive(1, 2))
    let plan = RoutePlan.plan(order)
    #expect(plan.map(\.activities) == [[0], [1, 2], [3], [4], [5]])
    guard case .parallel(let branches) = plan[1], case .step(_, let share, let again) = plan[4]
    else {
      Issue.record("no branches, or no last step")
      return
    }
    #expect(branches.count == 2)
    #expect(share == 1 && abs(again - 0.2) < 1e-9)
  }

  @Test func `what few do is one choice where it excludes each other`() {
    let cases = (0..<400).map { number in [0] + (number % 10 < 4 ? [1] : number % 10 < 8 ? [2] : [])
    }
    let plan = RoutePlan.plan(ActivityOrder(cases, activities: 3))
    guard plan.count == 2, case .either(let parts) = plan[1] else {
      Issue.record("no choice")
      return
    }
    #expect(parts.map(\.activity) == [1, 2])
    #expect(parts.allSatisfy { abs($0.share - 0.4) < 1e-9 })
  }

  @Test func `after branches time counts from the last of all`() {
    func step(_ activity: Int, _ hour: Double) -> SeenCase.Step {
      SeenCase.Step(activity: activity, resource: nil, started: nil, ended: moment(monday, hour))
    }
    let one = SeenCase(
      procedure: 0, channel: nil, received: moment(monday, 8), due: nil,
      finished: moment(monday, 16), isLate: nil, isCut: false,
      steps: [step(0, 9), step(2, 10), step(1, 11), step(3, 13)])
    let plan: [RoutePlan] = [
      .step(0, share: 1, again: 0),
      .parallel([[.step(1, share: 1, again: 0)], [.step(2, share: 1, again: 0)]]),
      .step(3, share: 1, again: 0),
    ]
    let gaps = CaseGaps(one, plan) { ($1 - $0) / 3600 }
    #expect(gaps.gaps == [0: 1, 1: 2, 2: 1, 3: 2])
    #expect(gaps.end == moment(monday, 13))
  }

  @Test func `a rare limit is taken for the nearest usual one`() {
    func one(_ days: Int) -> SeenCase {
      SeenCase(
        procedure: 0, channel: nil, received: moment(monday, 9), due: moment(monday + days, 9),
        finished: nil, isLate: nil, isCut: false, steps: [])
    }
    let limits = Limits((0..<60).map { _ in one(56) } + (0..<39).map { _ in one(28) } + [one(40)])
    #expect(limits.days == [28, 56])
    #expect(limits.limit(of: one(40)) == 28)
    #expect(limits.limit(of: one(90)) == 56)
  }
}
