import OutputAnalysis
import Stochastics
import Testing

/// What a day shows: nine tickets in ten on time, but most of the late ones on one day in five.
private func dayOf(_ share: Double, _ trial: Int, _ day: Int) -> (hits: Int, tickets: Int) {
  var draws = RandomSource(seed: 31, replication: trial).sequence(
    at: DrawAddress(owner: 5, entity: UInt32(day), purpose: .dailyFactor))
  let isBad = draws.uniform() < 0.2
  // Bad days are busier: 15 tickets against 8.75, 10 in the mean.
  let tickets = isBad ? 15 : draws.uniform() < 0.75 ? 9 : 8
  let late = isBad ? 3 * share : (share - 0.2 * 15 * 3 * share / 10) * 10 / (0.8 * 8.75)
  return ((0..<tickets).count { _ in draws.uniform() < late }, tickets)
}

@Suite struct CertificateTests {
  /// The share of experiments in which the test finds a share of late ones below one in ten.
  private static func certified(
    _ share: Double, days: Int, level: Double, trials: Int = 1000,
    _ isCertified: (DayShares, Double) -> Bool = { $0.pFails(.atMost(0.1)) <= $1 }
  ) -> Double {
    let certified = (0..<trials).count { trial in
      var shares = DayShares()
      for day in 0..<days {
        let (hits, tickets) = dayOf(share, trial, day)
        shares.add(hits: hits, of: tickets)
      }
      return isCertified(shares, level)
    }
    return Double(certified) / Double(trials)
  }

  @Test(arguments: [50, 100, 250])
  func `a share at its limit is seldom certified, whatever the days have in common`(days: Int) {
    #expect(Self.certified(0.1, days: days, level: 0.05) <= 0.06)
    #expect(Self.certified(0.1, days: days, level: 0.01) <= 0.015)
  }

  @Test func `half the limit is certified soon`() {
    #expect(Self.certified(0.05, days: 250, level: 0.05, trials: 200) >= 0.95)
  }

  @Test func `a share at its limit is seldom refuted, and twice the limit soon`() {
    func refuted(_ shares: DayShares, _ level: Double) -> Bool {
      shares.pKeeps(.atMost(0.1)) <= level
    }
    #expect(Self.certified(0.1, days: 100, level: 0.05, refuted) <= 0.06)
    #expect(Self.certified(0.2, days: 100, level: 0.05, trials: 200, refuted) >= 0.95)
  }

  /// One ticket a day is independent of all others: the exact tail of the binomial law is the truth.
  @Test(arguments: [(10, 250), (17, 250), (60, 1000), (85, 1000)])
  func `single tickets are judged as the binomial law says, or a little more carefully`(
    hits: Int, days: Int
  ) {
    var shares = DayShares()
    for day in 0..<days { shares.add(hits: day < hits ? 1 : 0, of: 1) }
    let exact = Self.binomialTail(hits, days, 0.1)
    let p = shares.pFails(.atMost(0.1))
    #expect(exact <= p * (1 + 1e-9) && p <= 2.2 * exact, "\(p) against \(exact)")
  }

  private static func binomialTail(_ hits: Int, _ n: Int, _ share: Double) -> Double {
    var (term, sum) = ((0..<n).reduce(1.0) { product, _ in product * (1 - share) }, 0.0)
    for k in 0...hits {
      sum += term
      term *= Double(n - k) / Double(k + 1) * share / (1 - share)
    }
    return sum
  }

  @Test func `few days certify nothing, however good`() {
    var (few, more) = (DayShares(), DayShares())
    for _ in 0..<28 { few.add(hits: 0, of: 20) }
    for _ in 0..<60 { more.add(hits: 0, of: 20) }
    #expect(few.pFails(.atMost(0.1)) > 0.05)
    #expect(more.pFails(.atMost(0.1)) < 0.05)
    var sums = DaySums()
    for _ in 0..<19 { sums.add(sum: 1, of: 10) }
    #expect(sums.pFails(.atMost(5)) == 1 && sums.pKeeps(.atMost(0.01)) == 1)
  }

  @Test func `at least nine in ten within is at most one in ten beyond`() {
    var (within, beyond) = (DayShares(), DayShares())
    for day in 0..<100 {
      let (late, tickets) = dayOf(0.06, 1, day)
      beyond.add(hits: late, of: tickets)
      within.add(hits: tickets - late, of: tickets)
    }
    let p = (within.pFails(.atLeast(0.9)), beyond.pFails(.atMost(0.1)))
    #expect(abs(p.0 - p.1) < 1e-9 && p.0 > 0 && p.0 < 1)
    let q = (within.pKeeps(.atLeast(0.9)), beyond.pKeeps(.atMost(0.1)))
    #expect(abs(q.0 - q.1) < 1e-9 && p.0 + q.0 >= 1)
  }

  @Test func `days count the same in any order and in any parts`() {
    var (all, backwards, first, rest) = (DayShares(), DayShares(), DayShares(), DayShares())
    for day in 0..<90 {
      let (hits, tickets) = dayOf(0.1, 2, day)
      all.add(hits: hits, of: tickets)
      if day < 30 { first.add(hits: hits, of: tickets) } else { rest.add(hits: hits, of: tickets) }
    }
    for day in (0..<90).reversed() {
      let (hits, tickets) = dayOf(0.1, 2, day)
      backwards.add(hits: hits, of: tickets)
    }
    backwards.add(hits: 0, of: 0)
    rest.merge(first)
    #expect(all == backwards && all == rest)
    #expect(all.days == 90 && all.tickets == rest.tickets && all.hits == rest.hits)
  }

  /// Targets that nothing can break or nothing can prove.
  @Test func `limits at the ends are told without a trap`() {
    var shares = DayShares()
    #expect(shares.pFails(.atMost(0.1)) == 1 && shares.pKeeps(.atMost(0.1)) == 1)
    for _ in 0..<400 { shares.add(hits: 0, of: 5) }
    #expect(shares.pFails(.atMost(0)) == 1 && shares.pFails(.atMost(1)) == 0)
    #expect(shares.pFails(.atLeast(0)) == 0 && shares.pKeeps(.atLeast(1)) < 1e-9)
    #expect(shares.pKeeps(.atMost(0)) == 1)
  }

  @Test(arguments: [Requirement.atMost(0.1), .atMost(0.05), .atLeast(0.05), .atLeast(0.12)])
  func `the bound lies within the requirement exactly if it is certified`(
    requirement: Requirement
  ) throws {
    for trial in 0..<40 {
      var shares = DayShares()
      var sums = DaySums()
      for day in 0..<80 {
        let (hits, tickets) = dayOf(0.08, trial, day)
        shares.add(hits: hits, of: tickets)
        sums.add(sum: Double(hits), of: Double(tickets))
      }
      for evidence in [CellEvidence.shares(shares), .sums(sums)] {
        let bound = try #require(evidence.bound(requirement, level: 0.05))
        #expect(requirement.isKept(by: bound) == (evidence.pFails(requirement) <= 0.05))
        let estimate = try #require(evidence.estimate)
        #expect(requirement == .atMost(requirement.limit) ? bound > estimate : bound < estimate)
      }
    }
  }

  /// Mean waits of days, as skewed as an exponential law: the mean is 1 minute.
  @Test(arguments: [100, 250])
  func `a mean at its limit is seldom certified and seldom refuted`(days: Int) {
    var (certified, refuted, clear) = (0, 0, 0)
    for trial in 0..<1000 {
      let source = RandomSource(seed: 32, replication: trial)
      var (sums, low) = (DaySums(), DaySums())
      for day in 0..<days {
        let wait = source.exponential(
          mean: 1, at: DrawAddress(owner: 6, entity: UInt32(day), purpose: .service))
        sums.add(sum: 10 * wait, of: 10)
        low.add(sum: 6 * wait, of: 10)
      }
      if sums.pFails(.atMost(1)) <= 0.05 { certified += 1 }
      if sums.pKeeps(.atMost(1)) <= 0.05 { refuted += 1 }
      if low.pFails(.atMost(1)) <= 0.05 { clear += 1 }
    }
    #expect(certified <= 60 && refuted <= 60)
    #expect(clear >= 900)
  }
}
