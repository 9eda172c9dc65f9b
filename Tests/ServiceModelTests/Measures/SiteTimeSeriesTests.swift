import Testing

@testable import ServiceModel

/// A day at a site, by quarters of an hour.
@Suite struct SiteTimeSeriesTests {
  @Test(arguments: [0, 1, 15, 16, 17, 47, 100, 900, 20_000, 4_000_000_000])
  func `the percentile of a constant is the constant, however large`(value: Int) {
    let series = Self.series(
      quarter: 40, Array(repeating: Self.look(queue: value), count: 250))
    for p in [0.01, 0.1, 0.5, 0.9, 1] {
      #expect(series.quantile(p, site: 0, quarter: 40, series: .queue) == value)
    }
    #expect(series.mean(site: 0, quarter: 40, series: .queue) == Double(value))
    #expect(series.days(below: value, site: 0, quarter: 40, series: .queue) == 0)
    #expect(series.days(below: value + 1, site: 0, quarter: 40, series: .queue) == 250)
  }

  @Test func `means and quantiles are those of the values`() {
    // Three days with 3, 15 and 100 citizens waiting.
    let series = Self.series(
      sites: 2, site: 1, quarter: 40, [3, 15, 100].map { Self.look(queue: $0) })
    #expect(series.days(site: 1, quarter: 40, series: .queue) == 3)
    #expect(series.days(below: 15, site: 1, quarter: 40, series: .queue) == 1)
    #expect(series.days(below: 16, site: 1, quarter: 40, series: .queue) == 2)
    #expect(series.mean(site: 1, quarter: 40, series: .queue) == 118 / 3.0)
    #expect(series.quantile(0.5, site: 1, quarter: 40, series: .queue) == 15)
    #expect(series.quantile(0.9, site: 1, quarter: 40, series: .queue) == 100)
    #expect(series.mean(site: 1, quarter: 40, series: .busy) == 0)
    for quarter in [0, 39, 41, 95] {
      #expect(series.days(site: 1, quarter: quarter, series: .queue) == 0)
      #expect(series.mean(site: 1, quarter: quarter, series: .queue) == nil)
      #expect(series.quantile(0.5, site: 1, quarter: quarter, series: .queue) == nil)
    }
    #expect(series.days(site: 0, quarter: 40, series: .queue) == 0)
  }

  @Test func `a look tells of the present quarter and of the one before`() {
    let days = (0..<20).map { day in
      SiteLook(queue: day * day, busy: day, staffed: day % 5, arrivals: 2 * day, walkaways: day / 2)
    }
    for look in [0, 1, 33, 34, 95, 96] {
      let result = Self.series(sites: 2, site: 1, quarter: look, days)
      for (series, value) in [
        (SiteTimeSeries.Series.queue, \SiteLook.queue), (.busy, \.busy), (.staffed, \.staffed),
        (.arrivals, \.arrivals), (.walkaways, \.walkaways),
      ] {
        let values = days.map { $0[keyPath: value] }.sorted()
        let isBefore = [.arrivals, .walkaways].contains(series)
        for quarter in 0..<SiteTimeSeries.quartersPerDay {
          let isSeen = quarter == (isBefore ? look - 1 : look)
          #expect(result.days(site: 1, quarter: quarter, series: series) == (isSeen ? 20 : 0))
          let mean = Double(values.reduce(0, +)) / 20
          #expect(result.mean(site: 1, quarter: quarter, series: series) == (isSeen ? mean : nil))
          for (p, rank) in [(0.1, 2), (0.5, 10), (0.9, 18), (1, 20)] {
            #expect(
              result.quantile(p, site: 1, quarter: quarter, series: series)
                == (isSeen ? values[rank - 1] : nil))
          }
        }
      }
    }
  }

  @Test func `series add up in any order, whatever values they hold`() {
    let small = Self.series(quarter: 95, [2, 20, 900].map { Self.look(queue: $0) })
    let large = Self.series(quarter: 95, [900, 20_000, 16].map { Self.look(queue: $0) })
    var first = small
    first.merge(large)
    var second = large
    second.merge(small)
    #expect(first == second)
    #expect(first.mean(site: 0, quarter: 95, series: .queue) == 21_838 / 6.0)
    #expect(first.quantile(0.5, site: 0, quarter: 95, series: .queue) == 20)
    #expect(first.large.map(\.days) == [1, 1, 2, 1])
  }

  @Test func `series of different hours add up in any order`() {
    let parts = [(0, 30, 3), (1, 40, 20), (0, 35, 5)].map { site, quarter, queue in
      Self.series(sites: 2, site: site, quarter: quarter, [Self.look(queue: queue)])
    }
    for order in [[0, 1, 2], [1, 2, 0], [2, 0, 1]] {
      var sum = SiteTimeSeries(siteCount: 2)
      for part in order { sum.merge(parts[part]) }
      sum.merge(SiteTimeSeries(siteCount: 2))
      #expect(sum.looks == 30..<41)
      for site in 0..<2 {
        for quarter in 0..<SiteTimeSeries.quartersPerDay {
          let seen = parts.compactMap { $0.mean(site: site, quarter: quarter, series: .queue) }
          #expect(sum.mean(site: site, quarter: quarter, series: .queue) == seen.first)
        }
      }
    }
  }

  @Test func `large values come back from bytes`() throws {
    var result = simulate(City(SimulateTests.busyTown()), seed: 5, replication: 0)
    let large = Self.look(queue: 20_000)
    result.timeSeries.merge(Self.series(sites: result.sites.count, quarter: 50, [large]))
    #expect(try ReplicationResult(bytes: result.bytes) == result)
  }

  @Test func `pairs are counted one by one, however many there are`() {
    var counter = PairCounter()
    var expected: [UInt64: UInt16] = [:]
    var state: UInt64 = 7
    for _ in 0..<50_000 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      let (first, second) = (UInt32(state >> 57), UInt32(state >> 32 & 0xFF))
      counter.add(first, second)
      expected[UInt64(first) << 32 | UInt64(second), default: 0] += 1
    }
    #expect(counter.pairCount == expected.count)
    for entry in counter.entries {
      #expect(expected[UInt64(entry.first) << 32 | UInt64(entry.second)] == entry.count)
    }
  }

  private static func look(queue: Int) -> SiteLook {
    SiteLook(queue: queue, arrivals: 0, walkaways: 0)
  }

  /// Of so many sites, one of which is looked at once a day.
  private static func series(
    sites: Int = 1, site: Int = 0, quarter: Int, _ looks: [SiteLook]
  ) -> SiteTimeSeries {
    var town = Scenario.town()
    town.reception.sites = Array(repeating: town.reception.sites[0], count: sites)
    var meter = SiteTimeSeriesMeter(town)
    for look in looks { meter.add(look, site: SiteID(site), quarter: quarter) }
    return meter.result
  }
}
