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

  @Test func `days off are no work, and make-up days have the hours of another`() {
    var special = ClosedDays.holidays([monday + 2, monday + 5])
    special[1].kind = .makeUp(as: .monday)
    let hours = [Session(start: TimeOfDay(minutes: 480), end: TimeOfDay(minutes: 960))]
    let clock = WorkClock(
      weekly: (0..<7).map { $0 < 5 ? hours : [] }, specialDays: special)
    #expect(clock.days(from: moment(monday, 0), to: moment(monday + 7, 0)) == 5)
    #expect(clock.days(from: moment(monday + 1, 16), to: moment(monday + 3, 12)) == 0.5)
    #expect(clock.seconds(from: moment(monday + 2, 9), to: moment(monday + 2, 15)) == 0)
    #expect(clock.seconds(from: moment(monday + 5, 9), to: moment(monday + 5, 15)) == 6 * 3600)
    // Before them nothing differs.
    #expect(clock.days(from: moment(monday - 7, 0), to: moment(monday, 0)) == 5)
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
    #expect(plan.map(\.activities) == [[0], [1, 2], [3, 4], [5]])
    guard case .parallel(let branches) = plan[1], case .either(let ways) = plan[2],
      case .step(_, let share, let again) = plan[3]
    else {
      Issue.record("no branches, no choice, or no last step")
      return
    }
    #expect(branches.count == 2)
    #expect(ways.map(\.share) == [0.5, 0.5])
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
    #expect(parts.map { $0.parts.flatMap(\.activities) } == [[1], [2]])
    #expect(parts.allSatisfy { abs($0.share - 0.4) < 1e-9 })
  }

  @Test func `what only some cases have is one way, with what stands side by side in it`() {
    // All have 0 and 1; one half goes on with 2, 3 and 4 in either order, and 5 or 6; the other ends with 7,
    // which stands at a later part of its short cases than 2 of its long ones.
    let cases = (0..<400).map { number in
      number % 2 == 1
        ? [0, 1, 7] : [0, 1, 2] + (number % 4 == 0 ? [3, 4] : [4, 3]) + [number % 8 < 4 ? 5 : 6]
    }
    let plan = RoutePlan.plan(ActivityOrder(cases, activities: 8))
    guard plan.count == 3, case .either(let ways) = plan[2], ways.count == 2 else {
      Issue.record("no choice of two ways at the end")
      return
    }
    #expect(plan[..<2].map(\.activities) == [[0], [1]])
    #expect(ways.map(\.share) == [0.5, 0.5])
    let long = ways[0].parts
    #expect(long.map { $0.activities.sorted() } == [[2], [3, 4], [5, 6]])
    guard long.count == 3, case .parallel = long[1], case .either(let ends) = long[2],
      case .step(_, let share, _) = long[0]
    else {
      Issue.record("nothing side by side, or no choice of two ends")
      return
    }
    // Of the cases that come here, and not of all.
    #expect(share == 1 && ends.map(\.share) == [0.5, 0.5])
    #expect(ways[1].parts.map(\.activities) == [[7]])
  }

  @Test func `in the order of activities short cases do not move what comes before`() {
    // 2 always comes before 3; but cases without 3 are long before 2, so that its mean place is later.
    let cases = (0..<100).map { $0 % 2 == 0 ? [0, 2, 3, 4, 5, 6] : [0, 4, 5, 6, 2] }
    let order = ActivityOrder(cases, activities: 7)
    #expect(order.places[2] > order.places[3])
    #expect(order.sorted([0, 2, 3]) == [0, 2, 3])
  }

  @Test func `of what stands side by side each has its own share`() throws {
    // Three fifths have 1, three fifths 2, in either order, for half an hour each.
    let cases = (0..<400).map { number in
      let middle = [number % 5 < 3 ? 1 : nil, number / 5 % 5 < 3 ? 2 : nil].compactMap { $0 }
      let all = [0] + (number % 2 == 0 ? middle : middle.reversed())
      let day = monday + number % 5
      return SeenCase(
        procedure: 0, channel: nil, received: moment(day, 8), due: nil,
        finished: moment(day, 16), isLate: nil, isCut: false,
        steps: all.enumerated().map { place, activity in
          SeenCase.Step(
            activity: activity, resource: 0, started: moment(day, 9 + Double(place)),
            ended: moment(day, 9.5 + Double(place)))
        })
    }
    let draft = CaseDraft(
      SeenCases(
        procedures: ["p"], channels: [], activities: ["a", "b", "c"], resources: ["r"],
        cases: cases),
      split: DaySplit(withData: Set(cases.map(\.day)), share: 1), log: "log", resamples: 50)
    // Of each: days drawn again have all 400, those of one weekday alike, so that the ranges are of weekdays.
    let shares = draft.found.ways
    #expect(shares.map(\.activity).sorted() == [0, 1, 2])
    #expect(shares.first { $0.activity == 1 }.map { abs($0.share.value - 0.6) < 1e-9 } == true)
    #expect(shares.allSatisfy { $0.again?.value == 0 && $0.share.range != nil })
    let rows = draft.estimates.filter { $0.key.hasPrefix("routes[*]") }
    #expect(
      rows.map(\.key) == [
        "routes[*].steps[a].share", "routes[*].steps[b].share", "routes[*].steps[c].share",
        "routes[*].work",
      ])
    #expect(rows.map(\.value) == ["1", "0.6", "0.6", "30"])
    #expect(rows.allSatisfy { $0.letter == .verified && $0.low != nil })
    let files = draft.draft(id: "log").files
    let scenario = try #require(files.first { $0.name == "scenario.yaml" }).text
    let route = try #require(
      scenario.split(separator: "\n").first { $0.hasPrefix("    - parallel: ") })
    #expect(route.ranges(of: "[{choose: [{share: 0.6, steps: [{work: ").count == 2)
    #expect(route.hasSuffix("# b, c"))
    // 400 cases on five days that follow each other: 261 such days in the year from this Monday on.
    let procedures = try #require(files.first { $0.name == "procedures.csv" }).text
    #expect(procedures.contains(",20880,"))
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

  private func due(_ days: Int) -> SeenCase {
    SeenCase(
      procedure: 0, channel: nil, received: moment(monday, 9), due: moment(monday + days, 9),
      finished: nil, isLate: nil, isCut: false, steps: [])
  }

  @Test func `a rare limit is taken for the nearest usual one`() {
    let limits = Limits(
      (0..<60).map { _ in due(56) } + (0..<39).map { _ in due(28) } + [due(40)])
    #expect(limits.days == [28, 56])
    #expect(limits.limit(of: due(40)) == 28)
    #expect(limits.limit(of: due(90)) == 56)
  }

  @Test func `rare limits of many cases are one, the one in their middle`() {
    let rare = (70..<90).flatMap { [due($0), due($0)] }
    let limits = Limits((0..<100).map { _ in due(56) } + rare)
    // Thirty of them make a group, and the last ten join it: 20 of 40 are due by the 79th day.
    #expect(limits.days == [56, 79])
    #expect(limits.limit(of: due(70)) == 79 && limits.limit(of: due(89)) == 79)
    #expect(limits.limit(of: due(56)) == 56)
    #expect(Limits([due(20), due(30), due(70)]).days == [30])
  }

  @Test func `an office works by the hours of its own steps`() throws {
    // One person works on Mondays and Thursdays, another on Wednesdays and Fridays, 10 to 30 minutes a step;
    // what the second begins on Wednesday at 16:50 goes on on Friday at 9:00: Thursday is no work of hers.
    let cases = (0..<320).map { number in
      let week = monday + 7 * (number / 32)
      let (slot, half) = (number % 16, number / 16 % 2)
      let hour = 9 + Double(slot) / 2
      let length = Double(10 + number % 21) / 60
      let (first, second) = (week + 3 * half, week + 2 + 2 * half)
      let over = slot == 15 && half == 0
      let begin = over ? 17 - 1.0 / 6 : hour
      return SeenCase(
        procedure: 0, channel: nil, received: moment(week, 9), due: nil,
        finished: moment(week + 4, 17), isLate: nil, isCut: false,
        steps: [
          SeenCase.Step(
            activity: 0, resource: 0, started: moment(first, hour),
            ended: moment(first, hour + length)),
          SeenCase.Step(
            activity: 1, resource: 1, started: moment(second, begin),
            ended: over ? moment(week + 4, 9 + length - 1.0 / 6) : moment(second, hour + length)),
        ])
    }
    let seen = SeenCases(
      procedures: ["p"], channels: [], activities: ["a", "b"], resources: ["r1", "r2"],
      cases: cases)
    let draft = CaseDraft(
      seen, split: DaySplit(withData: Set(cases.map(\.day)), share: 1), log: "log", resamples: 2)
    #expect(
      draft.found.offices.map { $0.pattern.kinds.flatMap(\.weekdays) } == [
        [.monday, .thursday], [.wednesday, .friday],
      ])
    let work = try #require(draft.found.kinds[0].gaps[1])
    // By the hours of both it would be 15 more.
    #expect(abs(work.mean - 20) < 2)
    let files = draft.draft(id: "log").files
    let offices = try #require(files.first { $0.name == "offices.csv" }).text
    #expect(offices.contains(",a_hours,") && offices.contains(",b_hours,"))
    let scenario = try #require(files.first { $0.name == "scenario.yaml" }).text
    #expect(scenario.contains("  b_hours:\n    wednesday: [\"09:00-17:00\"]\n    friday: "))
  }
}
