import OutputAnalysis

/// How much of a run is written down. What happens in it is the same, and so is every sum.
public enum Recording: Hashable, Sendable {
  /// All that tables and pages show.
  case full
  /// What indicators need of the city, levels, procedures, districts and kinds of site: no looks at
  /// sites, no waits by half-hour, no balances at midnight. Of a commune, a site or an office there
  /// are sums, and so means and shares, but no distribution (`ReplicationResult.unions`).
  case light
}

/// The distributions that a light recording keeps of many sites or offices together, in place of one
/// for each.
public struct UnionSamples: Hashable, Sendable {
  /// By kind of site, as in `Scenario.siteKinds`: `Sample.wait` and `Sample.waitByClock`.
  public var siteKinds: [ScopeMeasures]
  /// Of all offices: `Sample.officeQueue`.
  public var offices: ScopeMeasures
}

extension Meters {
  /// Writes the sums of a light recording's samples by site and office; returns the distributions of
  /// their unions.
  mutating func writeUnions(
    sites: inout [ScopeMeasures], offices: inout [ScopeMeasures]
  ) -> UnionSamples {
    var all = SampleMeasures()
    for office in offices.indices {
      let sum = officeQueueSum(OfficeID(office))
      offices[office][.officeQueue].count = Int(offices[office][.officeJobs])
      offices[office][.officeQueue].totalTicks = sum
      all.totalTicks.add(sum)
    }
    all.histogram = officeQueueHistogram()
    all.count = all.histogram?.count ?? 0
    var kinds = Array(repeating: ScopeMeasures(), count: siteWaits.rowCount)
    for site in sites.indices {
      let kind = waitRow(ofSite: SiteID(site))
      let tickets = Int(sites[site][.tickets])
      let wait = siteWaits.total(site)
      let byClock = waitsByClock.total(site: SiteID(site), wait: wait)
      sites[site][.wait].count = tickets
      sites[site][.wait].totalTicks = wait
      sites[site][.waitByClock].count = tickets
      sites[site][.waitByClock].totalTicks = byClock
      kinds[kind][.wait].merge(sites[site][.wait])
      kinds[kind][.waitByClock].merge(sites[site][.waitByClock])
    }
    for kind in kinds.indices where kinds[kind][.wait].count > 0 {
      let open = siteWaits.histogram(row: kind)
      kinds[kind][.wait].histogram = open
      kinds[kind][.waitByClock].histogram = waitsByClock.byClock(open, kind: kind)
    }
    var union = ScopeMeasures()
    union[.officeQueue] = all
    return UnionSamples(siteKinds: kinds, offices: union)
  }
}
