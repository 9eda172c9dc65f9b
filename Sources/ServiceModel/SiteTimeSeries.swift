import EventKernel

/// What a site looks like over the day: for each site and quarter of an hour, the distribution over
/// the opening days of the window, in small whole numbers.
public struct SiteTimeSeries: Hashable, Sendable {
  public enum Series: Int, CaseIterable, Sendable {
    /// Citizens waiting, counters busy and counters staffed at the quarter's start.
    case queue, busy, staffed
    /// Tickets taken, and citizens turned away, sent home or gone, during the quarter.
    case arrivals, walkaways
  }

  public static let quartersPerDay = 96
  /// Values below have a bin each; above, each doubling has four.
  static let exactValues = 16
  static let binCount = 56

  public let siteCount: Int
  /// By bin, then by cell; without the bins beyond the highest that anything fell into.
  var counts: ContiguousArray<UInt32>
  /// By cell: the sum of the values from `exactValues` on, so that means are exact.
  var largeSums: ContiguousArray<Int64>

  public init(siteCount: Int) {
    self.init(siteCount: siteCount, bins: Self.exactValues)
  }

  init(siteCount: Int, bins: Int) {
    self.siteCount = siteCount
    let cells = Self.cellCount(siteCount)
    counts = ContiguousArray(repeating: 0, count: cells * bins)
    largeSums = ContiguousArray(repeating: 0, count: cells)
  }

  /// One for each series of each site at each look. A day has one look more than quarters, since a
  /// look tells what is there, and what happened in the quarter before.
  static func cellCount(_ siteCount: Int) -> Int {
    (quartersPerDay + 1) * siteCount * Series.allCases.count
  }

  /// Where the series of a site stand in a look: all sites together, as they are looked at.
  @inline(__always)
  static func firstCell(look: Int, site: Int, of siteCount: Int) -> Int {
    (look * siteCount + site) * Series.allCases.count
  }

  private func cell(_ site: Int, _ quarter: Int, _ series: Series) -> Int {
    let look =
      switch series {
      case .queue, .busy, .staffed: quarter
      case .arrivals, .walkaways: quarter + 1
      }
    return Self.firstCell(look: look, site: site, of: siteCount) + series.rawValue
  }

  /// How many days fell into a bin.
  private func days(in bin: Int, _ cell: Int) -> Int { Int(counts[bin * largeSums.count + cell]) }

  /// The bin of a value that is not negative.
  static func bin(of value: Int) -> Int {
    guard value >= exactValues else { return value }
    let shift = Int.bitWidth - 3 - value.leadingZeroBitCount
    return min(binCount - 1, (shift << 2) + (value >> shift) + 4)
  }

  /// The smallest value of a bin.
  static func lowerEdge(of bin: Int) -> Int {
    guard bin >= exactValues else { return bin }
    let shift = (bin - 4) / 4 - 1
    return ((bin - 4) % 4 + 4) << shift
  }

  public mutating func merge(_ other: SiteTimeSeries) {
    precondition(siteCount == other.siteCount, "time series of different networks do not add up")
    keep(bins: other.keptBins)
    for index in other.counts.indices where other.counts[index] > 0 {
      counts[index] += other.counts[index]
    }
    for index in largeSums.indices { largeSums[index] += other.largeSums[index] }
  }

  /// How many bins are kept: `exactValues` at least.
  var keptBins: Int { counts.count / largeSums.count }

  private mutating func keep(bins: Int) {
    guard bins > keptBins else { return }
    let missing = bins * largeSums.count - counts.count
    counts.append(contentsOf: repeatElement(0, count: missing))
  }

  /// How many days were looked at; 0 if the site is never open in this quarter.
  public func days(site: Int, quarter: Int, series: Series) -> Int {
    let cell = cell(site, quarter, series)
    return (0..<keptBins).reduce(0) { $0 + days(in: $1, cell) }
  }

  /// The same by site and quarter, of the series with the most days: added up in the order in which
  /// counts lie in memory, since those of one site and quarter lie far apart.
  public func days() -> [[Int]] {
    var days = ContiguousArray<UInt32>(repeating: 0, count: largeSums.count)
    for bin in 0..<keptBins {
      let first = bin * days.count
      for cell in days.indices { days[cell] += counts[first + cell] }
    }
    return (0..<siteCount).map { site in
      (0..<Self.quartersPerDay).map { quarter in
        Series.allCases.reduce(0) { max($0, Int(days[cell(site, quarter, $1)])) }
      }
    }
  }

  /// On how many days it was below `value`, which is at most 16: beyond, bins are wider than 1.
  public func days(below value: Int, site: Int, quarter: Int, series: Series) -> Int {
    precondition((0...Self.exactValues).contains(value), "values from 16 on are not told apart")
    let cell = cell(site, quarter, series)
    return (0..<min(value, keptBins)).reduce(0) { $0 + days(in: $1, cell) }
  }

  public func mean(site: Int, quarter: Int, series: Series) -> Double? {
    let cell = cell(site, quarter, series)
    var days = 0
    var sum = Int(largeSums[cell])
    for bin in 0..<keptBins {
      let here = self.days(in: bin, cell)
      days += here
      if bin < Self.exactValues { sum += bin * here }
    }
    return days > 0 ? Double(sum) / Double(days) : nil
  }

  /// The smallest value that the share `p` of days do not exceed: exact up to 15, above that the
  /// lower edge of a bin at most a quarter wide.
  public func quantile(_ p: Double, site: Int, quarter: Int, series: Series) -> Double? {
    let days = days(site: site, quarter: quarter, series: series)
    guard days > 0 else { return nil }
    let rank = max(1, Int((p * Double(days)).rounded(.up)))
    var seen = 0
    for bin in 0..<keptBins {
      seen += self.days(in: bin, cell(site, quarter, series))
      if seen >= rank { return Double(Self.lowerEdge(of: bin)) }
    }
    return nil
  }
}

/// What is seen of one site at the start of a quarter of an hour, and what happened there in the
/// quarter before.
struct SiteLook {
  var queue = 0
  var busy = 0
  var staffed = 0
  var arrivals: Int
  var walkaways: Int
}

/// What the running city writes its looks into: laid out as the result is, with counts of half the
/// size, so that a look touches few lines of the cache.
struct SiteTimeSeriesMeter: ~Copyable {
  private let siteCount: Int
  private var counts: PlainArray<UInt16>
  private var largeSums: PlainArray<Int64>

  init(_ scenario: Scenario) {
    precondition(
      scenario.period.observedDays <= UInt16.max, "a quarter is looked at more often than counted")
    siteCount = scenario.sites.count
    let cells = SiteTimeSeries.cellCount(siteCount)
    // There is room for all bins, which takes no memory before it is used.
    counts = PlainArray(capacity: cells * SiteTimeSeries.binCount)
    counts.append(repeating: 0, count: cells * SiteTimeSeries.exactValues)
    largeSums = PlainArray(repeating: 0, count: cells)
  }

  @inline(__always)
  mutating func add(_ look: SiteLook, site: Int, quarter: Int) {
    let cell = SiteTimeSeries.firstCell(look: quarter, site: site, of: siteCount)
    add(look.queue, cell + SiteTimeSeries.Series.queue.rawValue)
    add(look.busy, cell + SiteTimeSeries.Series.busy.rawValue)
    add(look.staffed, cell + SiteTimeSeries.Series.staffed.rawValue)
    add(look.arrivals, cell + SiteTimeSeries.Series.arrivals.rawValue)
    add(look.walkaways, cell + SiteTimeSeries.Series.walkaways.rawValue)
  }

  @inline(__always)
  private mutating func add(_ value: Int, _ cell: Int) {
    if value < SiteTimeSeries.exactValues {
      counts[value * largeSums.count + cell] += 1
    } else {
      addLarge(value, cell)
    }
  }

  /// Rare, and kept out of the way of the others.
  @inline(never)
  private mutating func addLarge(_ value: Int, _ cell: Int) {
    let bin = SiteTimeSeries.bin(of: value)
    let missing = (bin + 1) * largeSums.count - counts.count
    if missing > 0 { counts.append(repeating: 0, count: missing) }
    counts[bin * largeSums.count + cell] += 1
    largeSums[cell] += Int64(value)
  }

  var result: SiteTimeSeries {
    var result = SiteTimeSeries(siteCount: siteCount, bins: counts.count / largeSums.count)
    for place in 0..<counts.count { result.counts[place] = UInt32(counts[place]) }
    for cell in 0..<largeSums.count { result.largeSums[cell] = largeSums[cell] }
    return result
  }
}
