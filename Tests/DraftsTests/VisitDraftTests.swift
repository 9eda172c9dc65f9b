import Fitting
import LegalClock
import Stochastics
import Testing

@testable import Drafts

@Suite struct VisitDraftTests {
  /// Monday 4 March 2024, in days since 1970.
  private let monday = 19_786

  private func visit(
    _ day: Int, _ hour: Double, wait: Double = 0, service: Double? = 300, kind: Int = 0,
    resource: Int? = 0
  ) -> SeenVisit {
    SeenVisit(
      site: 0, kind: kind, resource: service == nil ? nil : resource,
      joined: Double(day) * 86_400 + hour * 3600, wait: wait, service: service,
      isServed: service != nil)
  }

  @Test func `what lies in a half-hour is added to it and to no other`() {
    var sums = [Double](repeating: 0, count: 48)
    HalfHours.add(8.25 * 3600, 9.75 * 3600, to: &sums)
    #expect(sums[16...19] == [900, 1800, 1800, 900])
    #expect(sums.reduce(0, +) == 5400)
    HalfHours.add(23.75 * 3600, 25 * 3600, to: &sums)
    #expect(sums[47] == 900)
  }

  @Test func `weekdays with nearly the same hours are alike, and lunch is a gap`() throws {
    // Four weeks; Monday to Thursday 8 to 12 and 13 to 16, Friday 8 to 12 only.
    var active: [Int: [Bool]] = [:]
    for week in 0..<4 {
      for weekday in 0..<5 {
        active[monday + 7 * week + weekday] = (0..<48).map { index in
          (16..<24).contains(index) || weekday < 4 && (26..<32).contains(index)
        }
      }
    }
    // One half-hour on one day only does not open the doors.
    active[monday]?[40] = true
    let pattern = WeekPattern(active: active, most: 0.5)
    #expect(
      pattern.kinds.map(\.weekdays) == [[.monday, .tuesday, .wednesday, .thursday], [.friday]])
    let first = try #require(pattern.kinds.first)
    #expect(first.sessions.map { "\($0.start)-\($0.end)" } == ["08:00-12:00", "13:00-16:00"])
    #expect(pattern.kind(ofDay: monday + 5) == nil)
  }

  @Test func `the first days with data are for estimates, and days without are none`() {
    let split = DaySplit(withData: [10, 11, 12, 15, 16, 17, 18, 19, 20, 21], share: 0.7)
    #expect(split.numbers(.fit) == [10, 11, 12, 15, 16, 17, 18])
    #expect(split.numbers(.heldBack) == [19, 20, 21])
    #expect(split.numbers(.empty) == [13, 14])
    #expect(split.isForFit(12) && !split.isForFit(13) && !split.isForFit(19))
  }

  /// As many people as Erlang's formula needs for its own queue, whole or in part.
  @Test func `people are read back from the queue that they make`() {
    let queue = QueueStaffing(meanService: 3, meanPatience: 7)
    for people in [2.0, 4.5, 6.25] {
      let waiting = queue.queue(arrivalsPerMinute: 1.6, servers: people)
      #expect(waiting > QueueStaffing.shortest)
      let found = queue.servers(arrivalsPerMinute: 1.6, waiting: waiting, busy: 0.5)
      #expect(abs(found - people) < 1e-6)
    }
    // Never fewer than the work that was done takes.
    #expect(queue.servers(arrivalsPerMinute: 1, waiting: 50, busy: 2) == 2)
  }

  @Test func `somebody is there where hardly anybody comes`() throws {
    // Half of thirty mornings have one visit, at once: nobody is seen on the others.
    let days = (0..<30).map { monday + 7 * $0 }
    let visits = days.enumerated().compactMap { $0.offset % 2 == 0 ? visit($0.element, 8.1) : nil }
    let open = Dictionary(
      uniqueKeysWithValues: days.map { day in
        (day, (0..<48).map { $0 == 16 })
      })
    let plan = QueueStaffing(meanService: 3, meanPatience: 7)
      .plan(VisitDays(visits, days: days), WeekPattern(active: open, most: 0.5))
    let people = try #require(plan.shapes.first)[16]
    #expect(people > 0.5 && people <= 1)
  }

  @Test func `classes that somebody has served both of share their people`() {
    let visits =
      (0..<50).map { visit(monday, 8 + Double($0) / 10, kind: $0 % 2, resource: 0) }
      + (0..<50).map { visit(monday, 8 + Double($0) / 10, kind: 2, resource: 1) }
    #expect(SharedCounters(visits, kinds: 3, resources: 2).groups == [[0, 1], [2]])
    let unknown = visits.map { visit in
      var visit = visit
      visit.resource = nil
      return visit
    }
    #expect(SharedCounters(unknown, kinds: 3, resources: 0).groups == [[0, 1, 2]])
  }

  @Test func `somebody counts as there between services, and not in long pauses`() {
    let visits = [
      visit(monday, 8), visit(monday, 8.25), visit(monday, 10), visit(monday, 10.25),
    ]
    let days = VisitDays(visits, days: [monday])
    // 8:00 to 8:20 and 10:00 to 10:20.
    #expect(abs(days.seen[0][16] - 2.0 / 3) < 1e-9)
    #expect(days.seen[0][18] == 0)
    #expect(abs(days.seen[0][20] - 2.0 / 3) < 1e-9)
    #expect(days.arrivals[0][16] == 2 && days.busy[0][16] == 600)
  }

  @Test func `who left at once tells of no patience`() throws {
    let visits =
      (0..<30).map { visit(monday, 9, wait: 60 * Double($0 + 1), service: nil) }
      + [visit(monday, 9, wait: 0, service: nil), visit(monday, 9, wait: 120)]
    let patience = try #require(Patience(visits))
    #expect(patience.left == 30 && patience.waited == 31 && patience.leftAtOnce == 1)
    // 1 + ... + 30 minutes and 2 borne, over 30 who left.
    #expect(abs(patience.exponentialMean - 467.0 / 30) < 1e-9)
    #expect(Patience(visits.prefix(19)) == nil)
  }

  @Test func `times that no family is near are told by their quantiles`() throws {
    // Two values, far apart: no family, no two gamma laws.
    let times = (0..<500).map { $0 % 2 == 0 ? 1.0 : 9 }
    let law = try #require(ChosenLaw(times + [0], resamples: 0, seed: 1, entity: 0))
    #expect(law.reason == .empirical && law.zeros == 1 && law.count == 500)
    #expect(abs(law.distribution.mean - 5) < 0.1)
    let constant = try #require(ChosenLaw([4, 4, 4], resamples: 0, seed: 1, entity: 0))
    #expect(constant.reason == .constant && constant.distribution == .constant(4))
  }

  @Test func `days drawn again vary as much as days do, however few a weekday has`() throws {
    // Three weeks; on each weekday 9, 10 and 11: the mean of all 21 days has variance 7 * 9 * (1/3) / 21^2.
    let days = (0..<21).map { monday + $0 }
    let drawn = Resampling(days: days, resamples: 4000, seed: 1)
    let estimate = try #require(
      drawn.estimate(count: 21) { weights in
        weights.enumerated().reduce(0) { $0 + $1.element * Double(9 + $1.offset / 7) } / 21
      })
    let error = try #require(estimate.standardError)
    #expect(abs(estimate.value - 10) < 1e-9)
    #expect(abs(error / (21.0.squareRoot() / 21) - 1) < 0.05)
    // Every resample has as many days of each weekday as there are.
    #expect(drawn.weights.prefix(50).allSatisfy { abs($0.reduce(0, +) - 21) < 1e-9 })
  }

  @Test func `a weekday has the people who make its queue in the course that it will have`() {
    // Mondays and Tuesdays are open alike. People come at 8 on Mondays, at 9 on Tuesdays, and wait a minute.
    let days = (0..<8).map { monday + 7 * ($0 / 2) + $0 % 2 }
    let visits = days.enumerated().flatMap { place, day in
      (0..<40).map { visit(day, (place % 2 == 0 ? 8 : 9) + Double($0) / 90, wait: 60) }
    }
    let active = Dictionary(
      uniqueKeysWithValues: days.map { ($0, (0..<48).map { (16..<20).contains($0) }) })
    let pattern = WeekPattern(active: active, most: 0.5)
    let queue = QueueStaffing(meanService: 5, meanPatience: 20)
    let all = VisitDays(visits, days: days)
    let plan = queue.plan(all, pattern)
    let means = queue.means(all, Array(days.indices))
    let waiting = queue.means(all, [0, 2, 4, 6]).waiting.reduce(0, +)
    let made = (16..<20).reduce(0.0) { sum, index in
      sum
        + queue.queue(
          arrivalsPerMinute: means.rates[index], servers: plan.people(0, .monday, index))
    }
    #expect(abs(made / waiting - 1) < 0.01)
  }

  @Test func `a day without visits among busy ones is a day off, and one among calm ones is none`()
  {
    func visits(_ count: Int) -> SeenVisits {
      // Five weeks of Mondays and Tuesdays; the third Monday has none.
      let days = (0..<10).map { monday + 7 * ($0 / 2) + $0 % 2 }.filter { $0 != monday + 14 }
      return SeenVisits(
        sites: ["s"], kinds: ["k"], resources: ["r"],
        visits: days.flatMap { day in (0..<count).map { visit(day, 8 + Double($0) / 20) } })
    }
    #expect(visits(25).closedDays == [monday + 14])
    #expect(visits(15).closedDays == [])
    let split = DaySplit(withData: Set(visits(25).visits.map(\.day)), share: 1)
    let draft = VisitDraft(visits(25), split: split, log: "log", resamples: 0).draft(id: "log")
    #expect(
      draft.files[0].text.contains("  - {date: 2024-03-18, kind: holiday, name_vi: "))
    let row = draft.estimates.first { $0.key == "special_days" }
    #expect(row?.letter == .verified && row?.value == "1")
    // 25 a day on Mondays and Tuesdays from Monday 4 March 2024 on: 53 and 52, and one of them is off.
    let procedures = draft.files.first { $0.name == "procedures.csv" }?.text
    #expect(procedures?.contains(",2600,") == true)
  }
}
