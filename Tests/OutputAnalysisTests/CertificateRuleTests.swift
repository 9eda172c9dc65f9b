import OutputAnalysis
import Testing

@Suite struct CertificateRuleTests {
  @Test func `Holm's steps go on until the first that fails`() {
    // 0.01 x 4, 0.015 x 3 and 0.02 x 2 are below 0.05; 0.06 is not.
    #expect(Holm.rejected([0.02, 0.01, 0.06, 0.015], level: 0.05) == [true, true, false, true])
    // The smallest fails by itself: nothing is rejected, though Bonferroni's share of one would be.
    #expect(Holm.rejected([0.03, 0.04, 0.9], level: 0.05) == [false, false, false])
    #expect(Holm.rejected([], level: 0.05) == [])
  }

  @Test func `looks share the level by what they add`() {
    let plan = LookPlan.doubling(from: 5, to: 40, level: 0.05)
    #expect(plan.looks == [5, 10, 20, 40])
    #expect(plan.looks.indices.map(plan.level) == [0.00625, 0.00625, 0.0125, 0.025])
    #expect(LookPlan.doubling(from: 8, to: 20, level: 0.05).looks == [8, 16, 20])
    #expect(LookPlan.doubling(from: 8, to: 8, level: 0.05).looks == [8])
    #expect(LookPlan.doubling(from: 9, to: 8, level: 0.05).looks == [8])
    let attempts = (0..<60).map { plan.attempt($0).level }
    #expect(attempts[0] == 0.025 && attempts[1] == 0.0125)
    #expect(attempts.reduce(0, +) <= 0.05)
  }

  private static func test(_ late: Int, days: Int = 300) -> CellTest {
    var shares = DayShares()
    for day in 0..<days { shares.add(hits: day < late ? 1 : 0, of: 1) }
    return CellTest(.shares(shares), .atMost(0.1))
  }

  @Test func `the whole is certified if each cell is, and no longer if one is in doubt`() {
    let (good, unclear, bad) = (Self.test(12), Self.test(29), Self.test(70))
    func whole(_ tests: [CellTest]) -> CellState {
      Certificate(
        tests, sites: tests.map { _ in 0 }, siteCount: 1, level: 0.05
      ).whole
    }
    #expect(whole([good, good, .tooFew]) == .certified)
    #expect(whole([good, unclear]) == .undecided)
    #expect(whole([good, unclear, bad]) == .refuted)
    #expect(whole([.tooFew]) == .tooFew)
    #expect(whole([]) == .tooFew)
  }

  @Test func `cells are refuted and sites certified only as a list that is right as a whole`() {
    // 18 of 300: p is 0.009, enough for one site and for the whole, not for each of ten.
    let close = Self.test(18)
    #expect(close.pFails < 0.05 && close.pFails > 0.005)
    let ten = Certificate(
      Array(repeating: close, count: 10), sites: Array(0..<10), siteCount: 10, level: 0.05)
    #expect(ten.whole == .certified && ten.states.allSatisfy { $0 == .certified })
    #expect(ten.sites.allSatisfy { $0 == .undecided })
    let one = Certificate([close], sites: [0], siteCount: 2, level: 0.05)
    #expect(one.sites == [.certified, .tooFew])
    // 42 of 300: p is 0.02 or so against one in ten, alone a refutation.
    let high = Self.test(42)
    #expect(high.pKeeps < 0.05 && high.pKeeps > 0.005)
    #expect(Certificate([high], sites: [0], siteCount: 1, level: 0.05).states == [.refuted])
    let many = Certificate(
      Array(repeating: high, count: 10), sites: Array(0..<10), siteCount: 10, level: 0.05)
    #expect(many.states.allSatisfy { $0 == .undecided })
  }

  @Test func `thin half-hours are joined over weekdays, then over the half day`() throws {
    typealias Cell = CellPooling.Cell
    var tickets = [[Double]](repeating: [Double](repeating: 0, count: 48), count: 7)
    for weekday in 0..<5 { tickets[weekday][16] = 400 }  // 8:00, rich
    tickets[5][16] = 12  // Saturday at 8:00, thin and alone
    for weekday in 0..<5 { tickets[weekday][22] = 9 }  // 11:00: 45 together
    tickets[0][21] = 5  // 10:30: thin and alone
    tickets[1][21] = 6
    tickets[2][34] = 3  // 17:00: the only ones of the afternoon
    let pooling = CellPooling(ticketsPerYear: tickets)
    #expect(pooling.groups.count == 8)
    let single = try #require(pooling.group(of: Cell(weekday: 3, halfHour: 16)))
    #expect(pooling.groups[single].kind == .single)
    let eleven = try #require(pooling.group(of: Cell(weekday: 0, halfHour: 22)))
    #expect(pooling.groups[eleven].kind == .weekdays)
    #expect(pooling.groups[eleven].cells.map(\.weekday) == [0, 1, 2, 3, 4])
    #expect(pooling.groups[eleven].ticketsPerYear == 45)
    // 12 + 5 + 6 tickets of the morning: Monday and Tuesday at 10:30, Saturday at 8:00.
    let morning = try #require(pooling.group(of: Cell(weekday: 5, halfHour: 16)))
    #expect(
      pooling.groups[morning].cells == [
        Cell(weekday: 0, halfHour: 21), Cell(weekday: 1, halfHour: 21),
        Cell(weekday: 5, halfHour: 16),
      ])
    #expect(pooling.groups[morning].kind == .halfDay && !pooling.groups[morning].isTooFew)
    let evening = try #require(pooling.group(of: Cell(weekday: 2, halfHour: 34)))
    #expect(pooling.groups[evening].isTooFew)
    #expect(pooling.group(of: Cell(weekday: 6, halfHour: 16)) == nil)
    // Each half-hour with tickets belongs to exactly one group.
    #expect(pooling.groups.map(\.ticketsPerYear).reduce(0, +) == 2071)
  }
}
