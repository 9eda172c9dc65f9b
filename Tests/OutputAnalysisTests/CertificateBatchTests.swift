import CGSL
import OutputAnalysis
import Stochastics
import Testing

/// Days that follow each other: a bad one follows a bad one.
@Suite struct CertificateBatchTests {
  /// How often a share of late tickets at its limit, one in ten, is certified at 5 %. A day's badness correlates
  /// by `memory` with that of the day before; twenty tickets come each day, five days are a week.
  private static func certified(memory: Double, weeks: Int, daysOfBatch: Int) -> Double {
    let certified = (0..<1000).count { trial in
      var draws = RandomSource(seed: 41, replication: trial).sequence(
        at: DrawAddress(owner: 7, entity: 0, purpose: .dailyFactor))
      func normal() -> Double { gsl_cdf_ugaussian_Pinv(draws.uniform()) }
      let level = gsl_cdf_ugaussian_Pinv(0.1) * 2.0.squareRoot()
      var badness = normal()
      var shares = DayShares()
      for _ in 0..<weeks * 5 / daysOfBatch {
        var hits = 0
        for _ in 0..<daysOfBatch {
          let late = gsl_cdf_ugaussian_P(level + badness)
          hits += (0..<20).count { _ in draws.uniform() < late }
          badness = memory * badness + (1 - memory * memory).squareRoot() * normal()
        }
        shares.add(hits: hits, of: 20 * daysOfBatch, days: daysOfBatch)
      }
      return shares.pFails(.atMost(0.1)) <= 0.05
    }
    return Double(certified) / 1000
  }

  @Test func `by days that follow each other too much is certified, by weeks it is not`() {
    // Days without a memory may be taken for what they are; with one they look like more than they are.
    #expect(Self.certified(memory: 0, weeks: 50, daysOfBatch: 1) <= 0.05)
    #expect(Self.certified(memory: 0.5, weeks: 200, daysOfBatch: 1) > 0.1)
    #expect(Self.certified(memory: 0.5, weeks: 200, daysOfBatch: 5) <= 0.05)
    #expect(Self.certified(memory: 0.5, weeks: 50, daysOfBatch: 5) <= 0.05)
  }

  @Test func `a batch counts its days and its tickets, and is one observation`() {
    var (weeks, days) = (DayShares(), DayShares())
    for week in 0..<60 {
      weeks.add(hits: week % 3, of: 50, days: 5)
      for day in 0..<5 { days.add(hits: day == 0 ? week % 3 : 0, of: 10) }
    }
    #expect(weeks.days == 300 && weeks.batches == 60 && days.days == 300 && days.batches == 300)
    #expect(weeks.tickets == days.tickets && weeks.hits == days.hits)
    var (first, rest) = (DayShares(), DayShares())
    for week in 0..<60 {
      if week < 20 {
        first.add(hits: week % 3, of: 50, days: 5)
      } else {
        rest.add(hits: week % 3, of: 50, days: 5)
      }
    }
    rest.merge(first)
    #expect(rest == weeks && weeks != days)
    // As many days that are all or nothing would have shown one, in whatever batches they came.
    var clean = DayShares()
    for _ in 0..<69 { clean.add(hits: 0, of: 50, days: 5) }
    #expect(clean.pFails(.atMost(0.03)) < 0.001)
    var sums = DaySums()
    for _ in 0..<4 { sums.add(sum: 1, of: 50, days: 5) }
    #expect(sums.days == 20 && sums.pFails(.atMost(5)) < 1)
  }
}
