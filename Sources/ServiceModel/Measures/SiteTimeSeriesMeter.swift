import EventKernel

/// What is seen of one site at the start of a quarter of an hour, and what happened there in the
/// quarter before.
struct SiteLook {
  var queue = 0
  var busy = 0
  var staffed = 0
  var arrivals: Int
  var walkaways: Int
}

/// What the running city writes its looks into: laid out as the result is, but for a whole day and
/// with counts of half the size, so that a look touches few lines of the cache.
struct SiteTimeSeriesMeter: ~Copyable {
  private let siteCount: Int
  private let cellCount: Int
  private var small: PlainArray<UInt16>
  private var large = PairCounter()

  /// A light recording has no looks, and no room for any.
  init(_ scenario: Scenario, _ recording: Recording = .full) {
    precondition(
      scenario.period.observedDays <= UInt16.max, "a quarter is looked at more often than counted")
    siteCount = scenario.reception.sites.count
    let looks = recording == .full ? SiteTimeSeries.looksPerDay : 0
    cellCount = looks * SiteTimeSeries.cellsPerLook(siteCount)
    small = PlainArray(repeating: 0, count: cellCount * SiteTimeSeries.smallValues)
  }

  @inline(__always)
  mutating func add(_ look: SiteLook, site: SiteID, quarter: Int) {
    let cell =
      quarter * SiteTimeSeries.cellsPerLook(siteCount) + site.position
      * SiteTimeSeries.Series.allCases.count
    add(look.queue, cell + SiteTimeSeries.Series.queue.rawValue)
    add(look.busy, cell + SiteTimeSeries.Series.busy.rawValue)
    add(look.staffed, cell + SiteTimeSeries.Series.staffed.rawValue)
    add(look.arrivals, cell + SiteTimeSeries.Series.arrivals.rawValue)
    add(look.walkaways, cell + SiteTimeSeries.Series.walkaways.rawValue)
  }

  @inline(__always)
  private mutating func add(_ value: Int, _ cell: Int) {
    if value < SiteTimeSeries.smallValues {
      small[value * cellCount + cell] += 1
    } else {
      large.add(UInt32(truncatingIfNeeded: cell), UInt32(truncatingIfNeeded: value))
    }
  }

  var result: SiteTimeSeries {
    var large = ContiguousArray(
      large.entries.map { SiteTimeSeries.LargeValue(cell: $0, value: $1, days: UInt32($2)) })
    large.sort { $0.key < $1.key }
    let perLook = SiteTimeSeries.cellsPerLook(siteCount)
    var isSeen = Array(repeating: false, count: SiteTimeSeries.looksPerDay)
    for entry in large { isSeen[Int(entry.cell) / perLook] = true }
    for look in isSeen.indices where !isSeen[look] { isSeen[look] = hasSmall(look: look) }
    guard let first = isSeen.firstIndex(of: true), let last = isSeen.lastIndex(of: true) else {
      return SiteTimeSeries(siteCount: siteCount)
    }
    var result = SiteTimeSeries(siteCount: siteCount, looks: first..<last + 1)
    result.large = large
    let cells = result.cells
    for value in 0..<SiteTimeSeries.smallValues {
      for (position, cell) in cells.enumerated() {
        result.small[value * cells.count + position] = UInt32(small[value * cellCount + cell])
      }
    }
    return result
  }

  private func hasSmall(look: Int) -> Bool {
    let perLook = SiteTimeSeries.cellsPerLook(siteCount)
    for value in 0..<SiteTimeSeries.smallValues {
      for cell in look * perLook..<(look + 1) * perLook where small[value * cellCount + cell] > 0 {
        return true
      }
    }
    return false
  }
}
