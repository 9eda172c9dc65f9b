import Testing

@testable import ServiceModel

/// A day at a site, by quarters of an hour.
@Suite struct SiteTimeSeriesTests {
  @Test func `every value lies in a bin at most a quarter wide, and those below 16 alone`() {
    for value in 0..<16 {
      #expect(SiteTimeSeries.bin(of: value) == value)
      #expect(SiteTimeSeries.lowerEdge(of: value) == value)
    }
    for value in 16..<16_000 {
      let bin = SiteTimeSeries.bin(of: value)
      let lower = SiteTimeSeries.lowerEdge(of: bin)
      let next = SiteTimeSeries.lowerEdge(of: bin + 1)
      #expect(lower <= value && value < next && next - lower <= lower / 4)
    }
    #expect(SiteTimeSeries.bin(of: .max) == SiteTimeSeries.binCount - 1)
  }

  @Test func `means and quantiles are those of the values`() {
    // Three days with 3, 15 and 100 citizens waiting; 100 is in the bin from 96 to 111.
    var series = SiteTimeSeries(siteCount: 2)
    for value in [3, 15, 100] { series.add(value, site: 1, quarter: 40, series: .queue) }
    #expect(series.days(site: 1, quarter: 40, series: .queue) == 3)
    #expect(series.days(below: 15, site: 1, quarter: 40, series: .queue) == 1)
    #expect(series.days(below: 16, site: 1, quarter: 40, series: .queue) == 2)
    #expect(series.mean(site: 1, quarter: 40, series: .queue) == 118 / 3.0)
    #expect(series.quantile(0.5, site: 1, quarter: 40, series: .queue) == 15)
    #expect(series.quantile(0.9, site: 1, quarter: 40, series: .queue) == 96)
    for other in SiteTimeSeries.Series.allCases where other != .queue {
      #expect(series.days(site: 1, quarter: 40, series: other) == 0)
      #expect(series.mean(site: 1, quarter: 40, series: other) == nil)
      #expect(series.quantile(0.5, site: 1, quarter: 40, series: other) == nil)
    }
    for quarter in [0, 39, 41, 95] {
      #expect(series.days(site: 1, quarter: quarter, series: .queue) == 0)
    }
    #expect(series.days(site: 0, quarter: 40, series: .queue) == 0)
  }

  @Test func `a look tells of the present quarter and of the one before`() {
    let scenario = SimulateTests.busyTown()
    let last = scenario.sites.count - 1
    var meter = SiteTimeSeriesMeter(scenario)
    var expected = SiteTimeSeries(siteCount: scenario.sites.count)
    for quarter in [0, 1, 33, 34, 95] {
      for day in 0..<20 {
        let look = SiteLook(
          queue: day * day, busy: day, staffed: day % 5, arrivals: 2 * day, walkaways: day / 2)
        meter.add(look, site: last, quarter: quarter)
        expected.add(look.queue, site: last, quarter: quarter, series: .queue)
        expected.add(look.busy, site: last, quarter: quarter, series: .busy)
        expected.add(look.staffed, site: last, quarter: quarter, series: .staffed)
        // What happened before midnight is of another day.
        guard quarter > 0 else { continue }
        expected.add(look.arrivals, site: last, quarter: quarter - 1, series: .arrivals)
        expected.add(look.walkaways, site: last, quarter: quarter - 1, series: .walkaways)
      }
    }
    let result = meter.result
    for quarter in 0..<SiteTimeSeries.quartersPerDay {
      for series in SiteTimeSeries.Series.allCases {
        #expect(
          result.mean(site: last, quarter: quarter, series: series)
            == expected.mean(site: last, quarter: quarter, series: series))
        for p in [0.1, 0.5, 0.9, 1] {
          #expect(
            result.quantile(p, site: last, quarter: quarter, series: series)
              == expected.quantile(p, site: last, quarter: quarter, series: series))
        }
      }
    }
  }

  @Test func `series add up in any order, whatever bins they need`() {
    var small = SiteTimeSeries(siteCount: 1)
    small.add(2, site: 0, quarter: 95, series: .arrivals)
    var large = SiteTimeSeries(siteCount: 1)
    large.add(900, site: 0, quarter: 95, series: .arrivals)
    var first = small
    first.merge(large)
    var second = large
    second.merge(small)
    #expect(first == second)
    #expect(first.mean(site: 0, quarter: 95, series: .arrivals) == 451)
  }

  @Test func `large values come back from bytes`() throws {
    var result = simulate(City(SimulateTests.busyTown()), seed: 5, replication: 0)
    result.timeSeries.add(20_000, site: 0, quarter: 50, series: .walkaways)
    #expect(try ReplicationResult(bytes: result.bytes) == result)
  }
}
