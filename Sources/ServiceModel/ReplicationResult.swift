/// What one replication of one scenario measured. A pure function of scenario, seed, replication.
public struct ReplicationResult: Hashable, Sendable {
  /// From 0.
  public var replication: Int
  /// In the order of `Scenario.procedures`, `.communes`, `.sites`, `.offices`. Dossier and ticket
  /// quantities are kept by procedure and again by commune; never add the two.
  public var procedures: [ScopeMeasures]
  public var communes: [ScopeMeasures]
  public var sites: [ScopeMeasures]
  public var offices: [ScopeMeasures]
  public var timeSeries: SiteTimeSeries
  public var dayWaits: DayWaits
  /// One for every midnight of the run, warm-up and follow-up included.
  public var balances: [FlowBalance]
  public var handledEvents: Int
  /// Empty unless the run was traced.
  public var trace: Trace

  public init(
    replication: Int, procedures: [ScopeMeasures], communes: [ScopeMeasures],
    sites: [ScopeMeasures], offices: [ScopeMeasures], timeSeries: SiteTimeSeries,
    dayWaits: DayWaits, balances: [FlowBalance], handledEvents: Int, trace: Trace = Trace()
  ) {
    self.replication = replication
    self.procedures = procedures
    self.communes = communes
    self.sites = sites
    self.offices = offices
    self.timeSeries = timeSeries
    self.dayWaits = dayWaits
    self.balances = balances
    self.handledEvents = handledEvents
    self.trace = trace
  }
}

/// Demands so far at one midnight: those that arose, those that ended, and those found in the city
/// by looking into every queue, counter, office, post bag and calendar. `arisen == ended + inProcess`.
public struct FlowBalance: Hashable, Sendable {
  public var arisen: Int
  public var ended: Int
  public var inProcess: Int
  /// Tickets called on the day that ends here, and their waits in microseconds.
  public var called: Int
  public var waitTicks: Int64

  public init(arisen: Int, ended: Int, inProcess: Int, called: Int = 0, waitTicks: Int64 = 0) {
    self.arisen = arisen
    self.ended = ended
    self.inProcess = inProcess
    self.called = called
    self.waitTicks = waitTicks
  }
}

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
  /// Values 0 to 15 have a bin each; above, each doubling has four.
  public static let binCount = 56

  public let siteCount: Int
  /// By quarter, site, bin, series: most values are small, so that one look touches few lines of
  /// the cache.
  public var counts: ContiguousArray<UInt32>
  /// By quarter, site, series: the sum of the values, so that means are exact.
  public var sums: ContiguousArray<Int64>

  public init(siteCount: Int) {
    self.siteCount = siteCount
    let cells = siteCount * Self.quartersPerDay * Series.allCases.count
    counts = ContiguousArray(repeating: 0, count: cells * Self.binCount)
    sums = ContiguousArray(repeating: 0, count: cells)
  }

  /// All sites of one quarter stand together, as they are looked at.
  func cell(site: Int, quarter: Int, series: Series) -> Int {
    (quarter * siteCount + site) * Series.allCases.count + series.rawValue
  }

  /// Where the counts of a site, quarter and series stand, by bin.
  func places(site: Int, quarter: Int, series: Series) -> StrideTo<Int> {
    let seriesCount = Series.allCases.count
    let first = (quarter * siteCount + site) * Self.binCount * seriesCount + series.rawValue
    return stride(from: first, to: first + Self.binCount * seriesCount, by: seriesCount)
  }

  /// The bin of a value that is not negative.
  static func bin(of value: Int) -> Int {
    guard value >= 16 else { return value }
    let shift = Int.bitWidth - 3 - value.leadingZeroBitCount
    return min(binCount - 1, (shift << 2) + (value >> shift) + 4)
  }

  /// The smallest value of a bin.
  static func lowerEdge(of bin: Int) -> Int {
    guard bin >= 16 else { return bin }
    let shift = (bin - 4) / 4 - 1
    return ((bin - 4) % 4 + 4) << shift
  }

  public mutating func add(_ value: Int, site: Int, quarter: Int, series: Series) {
    let row = quarter * siteCount + site
    let seriesCount = Series.allCases.count
    counts[(row * Self.binCount + Self.bin(of: value)) * seriesCount + series.rawValue] += 1
    sums[row * seriesCount + series.rawValue] += Int64(value)
  }

  public mutating func merge(_ other: SiteTimeSeries) {
    precondition(siteCount == other.siteCount, "time series of different networks do not add up")
    for index in counts.indices { counts[index] += other.counts[index] }
    for index in sums.indices { sums[index] += other.sums[index] }
  }

  /// How many days were looked at; 0 if the site is never open in this quarter.
  public func days(site: Int, quarter: Int, series: Series) -> Int {
    places(site: site, quarter: quarter, series: series).reduce(0) { $0 + Int(counts[$1]) }
  }

  /// On how many days it was below `value`, which is at most 16: beyond, bins are wider than 1.
  public func days(below value: Int, site: Int, quarter: Int, series: Series) -> Int {
    precondition((0...16).contains(value), "values from 16 on are not told apart")
    return places(site: site, quarter: quarter, series: series).prefix(value)
      .reduce(0) { $0 + Int(counts[$1]) }
  }

  public func mean(site: Int, quarter: Int, series: Series) -> Double? {
    let days = days(site: site, quarter: quarter, series: series)
    guard days > 0 else { return nil }
    return Double(sums[cell(site: site, quarter: quarter, series: series)]) / Double(days)
  }

  /// The smallest value that the share `p` of days do not exceed: exact up to 15, above that the
  /// lower edge of a bin at most a quarter wide.
  public func quantile(_ p: Double, site: Int, quarter: Int, series: Series) -> Double? {
    let days = days(site: site, quarter: quarter, series: series)
    guard days > 0 else { return nil }
    let rank = max(1, Int((p * Double(days)).rounded(.up)))
    var seen = 0
    for (bin, place) in places(site: site, quarter: quarter, series: series).enumerated() {
      seen += Int(counts[place])
      if seen >= rank { return Double(Self.lowerEdge(of: bin)) }
    }
    return nil
  }
}
