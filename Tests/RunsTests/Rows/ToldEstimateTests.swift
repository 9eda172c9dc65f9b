import Experiments
import OutputAnalysis
import ServiceModel
import Tables
import Testing

@testable import Runs

struct ToldEstimateTests {
  private func told(
    _ value: Double, plusMinus half: Double, in type: ScopeType
  ) throws -> ToldEstimate {
    let kpi = try #require(KPI.named("wait_mean"))
    return ToldEstimate(
      value, ConfidenceInterval(lower: value - half, upper: value + half, level: 0.95), of: kpi,
      in: type)
  }

  /// 12.345678912 ± 0.23456789: the third digit of the half-width is the third decimal.
  @Test func `an interval of a site has ends to the third digit of half its width`() throws {
    let site = try told(12.345678912, plusMinus: 0.23456789, in: .site)
    #expect(site.value == 12.346 && site.low == 12.111 && site.high == 12.58)
    let wide = try told(123_456.789, plusMinus: 4567.8, in: .site)
    #expect(wide.value == 123_457 && wide.low == 118_889 && wide.high == 128_025)
  }

  @Test func `what kpi.csv tells by replication has all digits`() throws {
    let city = try told(12.345678912, plusMinus: 0.23456789, in: .city)
    #expect(city.value == 12.345678912 && city.low == 12.345678912 - 0.23456789)
  }

  @Test func `what has no width, or no interval, is told as it is`() throws {
    let certain = try told(12.345678912, plusMinus: 0, in: .site)
    #expect(certain.value == 12.345678912 && certain.low == certain.high)
    let kpi = try #require(KPI.named("wait_mean"))
    let single = ToldEstimate(12.345678912, nil, of: kpi, in: .site)
    #expect(single.value == 12.345678912 && single.low == nil)
  }

  @Test func `a site's day is told from the first to the last quarter in which anybody is there`()
    async throws
  {
    let options = await smallExperiment()
    let text = TimeSeriesRow.text(options).written
    let rows = try TimeSeriesRow.table.rows(of: text.bytes)
    for site in Set(rows.map(\.site)) {
      let mine = rows.filter { $0.site == site && $0.option == "base" }
      for end in [mine.first, mine.last] {
        let row = try #require(end)
        let means = [row.queue, row.busy, row.staffed, row.arrivals, row.walkaways].map(\.mean)
        #expect(means.contains { ($0 ?? 0) > 0 }, "\(site) \(row.time)")
      }
      #expect(mine.count == (mine[mine.count - 1].time.minutes - mine[0].time.minutes) / 15 + 1)
    }
  }
}
