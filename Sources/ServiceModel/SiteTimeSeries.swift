import EventKernel

/// What a site looks like over the day: for each site and quarter of an hour, the distribution over
/// the opening days of the window, in small whole numbers.
public struct SiteTimeSeries: Hashable, Sendable {
  public enum Series: Int, CaseIterable, Sendable {
    /// Citizens waiting, counters busy and counters staffed at the quarter's start.
    case queue, busy, staffed
    /// Tickets taken, and tickets left before being called, during the quarter.
    case arrivals, walkaways
  }

  public static let quartersPerDay = 96
  /// Values below have a bin each; above, each doubling has four.
  static let exactValues = 16
  static let binCount = 56

  public let siteCount: Int
  /// Looks at which anything was seen, and whatever lies between: most of a day has none.
  let looks: Range<Int>
  /// How many bins are kept: `exactValues` at least, and none beyond the highest that anything fell
  /// into.
  let bins: Int
  /// By bin, then by cell.
  var counts: ContiguousArray<UInt32>
  /// By cell: the sum of the values from `exactValues` on, so that means are exact.
  var largeSums: ContiguousArray<Int64>

  /// Of no day.
  public init(siteCount: Int) {
    self.init(siteCount: siteCount, looks: 0..<0, bins: Self.exactValues)
  }

  init(siteCount: Int, looks: Range<Int>, bins: Int) {
    self.siteCount = siteCount
    self.looks = looks
    self.bins = bins
    let cells = looks.count * Self.cellsPerLook(siteCount)
    counts = ContiguousArray(repeating: 0, count: cells * bins)
    largeSums = ContiguousArray(repeating: 0, count: cells)
  }

  /// A day has one look more than quarters, since a look tells what is there, and what happened in
  /// the quarter before.
  static let looksPerDay = quartersPerDay + 1

  /// One for each series of each site: all sites together, as they are looked at.
  @inline(__always)
  static func cellsPerLook(_ siteCount: Int) -> Int { siteCount * Series.allCases.count }

  /// Nil if nothing was seen at any site.
  private func cell(_ site: Int, _ quarter: Int, _ series: Series) -> Int? {
    let look =
      switch series {
      case .queue, .busy, .staffed: quarter
      case .arrivals, .walkaways: quarter + 1
      }
    guard looks.contains(look) else { return nil }
    return ((look - looks.lowerBound) * siteCount + site) * Series.allCases.count + series.rawValue
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
    guard !other.looks.isEmpty else { return }
    guard !looks.isEmpty else {
      self = other
      return
    }
    let looks =
      min(looks.lowerBound, other.looks.lowerBound)..<max(looks.upperBound, other.looks.upperBound)
    let bins = max(bins, other.bins)
    if looks != self.looks || bins != self.bins {
      let narrow = self
      self = SiteTimeSeries(siteCount: siteCount, looks: looks, bins: bins)
      add(narrow)
    }
    add(other)
  }

  /// Adds what has room here.
  private mutating func add(_ other: SiteTimeSeries) {
    let first = (other.looks.lowerBound - looks.lowerBound) * Self.cellsPerLook(siteCount)
    let (cells, otherCells) = (largeSums.count, other.largeSums.count)
    for bin in 0..<other.bins {
      for cell in 0..<otherCells where other.counts[bin * otherCells + cell] > 0 {
        counts[bin * cells + first + cell] += other.counts[bin * otherCells + cell]
      }
    }
    for cell in 0..<otherCells { largeSums[first + cell] += other.largeSums[cell] }
  }

  /// How many days were looked at; 0 if the site is never open in this quarter.
  public func days(site: Int, quarter: Int, series: Series) -> Int {
    guard let cell = cell(site, quarter, series) else { return 0 }
    return (0..<bins).reduce(0) { $0 + days(in: $1, cell) }
  }

  /// The same by site and quarter, of the series with the most days: added up in the order in which
  /// counts lie in memory, since those of one site and quarter lie far apart.
  public func days() -> [[Int]] {
    var days = ContiguousArray<UInt32>(repeating: 0, count: largeSums.count)
    for bin in 0..<bins {
      let first = bin * days.count
      for cell in days.indices { days[cell] += counts[first + cell] }
    }
    return (0..<siteCount).map { site in
      (0..<Self.quartersPerDay).map { quarter in
        Series.allCases.reduce(0) { most, series in
          cell(site, quarter, series).map { max(most, Int(days[$0])) } ?? most
        }
      }
    }
  }

  /// On how many days it was below `value`, which is at most 16: beyond, bins are wider than 1.
  public func days(below value: Int, site: Int, quarter: Int, series: Series) -> Int {
    precondition((0...Self.exactValues).contains(value), "values from 16 on are not told apart")
    guard let cell = cell(site, quarter, series) else { return 0 }
    return (0..<min(value, bins)).reduce(0) { $0 + days(in: $1, cell) }
  }

  public func mean(site: Int, quarter: Int, series: Series) -> Double? {
    guard let cell = cell(site, quarter, series) else { return nil }
    var days = 0
    var sum = Int(largeSums[cell])
    for bin in 0..<bins {
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
    guard days > 0, let cell = cell(site, quarter, series) else { return nil }
    let rank = max(1, Int((p * Double(days)).rounded(.up)))
    var seen = 0
    for bin in 0..<bins {
      seen += self.days(in: bin, cell)
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

/// What the running city writes its looks into: laid out as the result is, but for a whole day and
/// with counts of half the size, so that a look touches few lines of the cache.
struct SiteTimeSeriesMeter: ~Copyable {
  private let siteCount: Int
  private var counts: PlainArray<UInt16>
  private var largeSums: PlainArray<Int64>

  init(_ scenario: Scenario) {
    precondition(
      scenario.period.observedDays <= UInt16.max, "a quarter is looked at more often than counted")
    siteCount = scenario.sites.count
    let cells = SiteTimeSeries.looksPerDay * SiteTimeSeries.cellsPerLook(siteCount)
    // There is room for all bins, which takes no memory before it is used.
    counts = PlainArray(capacity: cells * SiteTimeSeries.binCount)
    counts.append(repeating: 0, count: cells * SiteTimeSeries.exactValues)
    largeSums = PlainArray(repeating: 0, count: cells)
  }

  @inline(__always)
  mutating func add(_ look: SiteLook, site: Int, quarter: Int) {
    let cell =
      quarter * SiteTimeSeries.cellsPerLook(siteCount) + site * SiteTimeSeries.Series.allCases.count
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
    let seen = (0..<SiteTimeSeries.looksPerDay).filter { isSeen(look: $0) }
    guard let first = seen.first, let last = seen.last else {
      return SiteTimeSeries(siteCount: siteCount)
    }
    let bins = counts.count / largeSums.count
    var result = SiteTimeSeries(siteCount: siteCount, looks: first..<last + 1, bins: bins)
    let (cells, firstCell) = (result.largeSums.count, cells(of: first).lowerBound)
    for bin in 0..<bins {
      for cell in 0..<cells {
        result.counts[bin * cells + cell] = UInt32(counts[bin * largeSums.count + firstCell + cell])
      }
    }
    for cell in 0..<cells { result.largeSums[cell] = largeSums[firstCell + cell] }
    return result
  }

  private func cells(of look: Int) -> Range<Int> {
    let count = SiteTimeSeries.cellsPerLook(siteCount)
    return look * count..<(look + 1) * count
  }

  private func isSeen(look: Int) -> Bool {
    for bin in 0..<counts.count / largeSums.count {
      for cell in cells(of: look) where counts[bin * largeSums.count + cell] > 0 { return true }
    }
    return false
  }
}
