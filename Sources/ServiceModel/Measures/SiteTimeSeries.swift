/// What a site looks like over the day: for each site and quarter of an hour, the distribution over
/// the opening days of the window, exactly.
public struct SiteTimeSeries: Hashable, Sendable {
  /// What is looked at in each quarter of an hour.
  public enum Series: Int, CaseIterable, Sendable {
    /// Citizens waiting, counters busy and counters staffed at the quarter's start.
    case queue, busy, staffed
    /// Tickets taken, and tickets left before being called, during the quarter.
    case arrivals, walkaways
  }

  /// Quarters of an hour of a day.
  public static let quartersPerDay = 96
  /// Values below are counted in a column each, whether they occur or not. Most are small.
  static let smallValues = 16

  /// Sites of the network, in the scenario's order.
  public let siteCount: Int
  /// Looks at which anything was seen, and whatever lies between: most of a day has none.
  let looks: Range<Int>
  /// Of small values: how many days had them, by value, then by cell.
  var small: ContiguousArray<UInt32>
  /// The other values that occurred, by cell of the whole day, then by value.
  var large: ContiguousArray<LargeValue> = []

  /// A value that a cell had on so many days.
  struct LargeValue: Hashable, Sendable, BitwiseCopyable {
    var cell: UInt32
    var value: UInt32
    var days: UInt32

    /// Orders by cell, then by value.
    var key: UInt64 { UInt64(cell) << 32 | UInt64(value) }
  }

  /// Of no day.
  public init(siteCount: Int) {
    self.init(siteCount: siteCount, looks: 0..<0)
  }

  init(siteCount: Int, looks: Range<Int>) {
    self.siteCount = siteCount
    self.looks = looks
    let cells = looks.count * Self.cellsPerLook(siteCount)
    small = ContiguousArray(repeating: 0, count: cells * Self.smallValues)
  }

  /// A day has one look more than quarters, since a look tells what is there, and what happened in
  /// the quarter before.
  static let looksPerDay = quartersPerDay + 1

  /// One for each series of each site: all sites together, as they are looked at.
  @inline(__always)
  static func cellsPerLook(_ siteCount: Int) -> Int { siteCount * Series.allCases.count }

  /// The cells that have columns.
  var cells: Range<Int> {
    let perLook = Self.cellsPerLook(siteCount)
    return looks.lowerBound * perLook..<looks.upperBound * perLook
  }

  /// In the whole day; nil if nothing was seen at any site.
  private func cell(_ site: Int, _ quarter: Int, _ series: Series) -> Int? {
    let look =
      switch series {
      case .queue, .busy, .staffed: quarter
      case .arrivals, .walkaways: quarter + 1
      }
    guard looks.contains(look) else { return nil }
    return (look * siteCount + site) * Series.allCases.count + series.rawValue
  }

  /// Adds the days of another replication of the same network, in any order; traps at a network of
  /// another size.
  public mutating func merge(_ other: SiteTimeSeries) {
    precondition(siteCount == other.siteCount, "time series of different networks do not add up")
    guard !other.looks.isEmpty else { return }
    guard !looks.isEmpty else {
      self = other
      return
    }
    let looks =
      min(looks.lowerBound, other.looks.lowerBound)..<max(looks.upperBound, other.looks.upperBound)
    if looks != self.looks {
      let narrow = self
      self = SiteTimeSeries(siteCount: siteCount, looks: looks)
      add(narrow)
    }
    add(other)
  }

  /// Adds what has room here.
  private mutating func add(_ other: SiteTimeSeries) {
    let first = other.cells.lowerBound - cells.lowerBound
    let (count, otherCount) = (cells.count, other.cells.count)
    for value in 0..<Self.smallValues {
      for cell in 0..<otherCount where other.small[value * otherCount + cell] > 0 {
        small[value * count + first + cell] += other.small[value * otherCount + cell]
      }
    }
    if !other.large.isEmpty { large = Self.sum(large, other.large) }
  }

  private static func sum(
    _ one: ContiguousArray<LargeValue>, _ two: ContiguousArray<LargeValue>
  ) -> ContiguousArray<LargeValue> {
    var sum: ContiguousArray<LargeValue> = []
    sum.reserveCapacity(one.count + two.count)
    var (i, j) = (0, 0)
    while i < one.count || j < two.count {
      if j == two.count || i < one.count && one[i].key < two[j].key {
        sum.append(one[i])
        i += 1
      } else if i == one.count || two[j].key < one[i].key {
        sum.append(two[j])
        j += 1
      } else {
        sum.append(one[i])
        sum[sum.count - 1].days += two[j].days
        (i, j) = (i + 1, j + 1)
      }
    }
    return sum
  }

  /// The values of a cell in ascending order, each with the number of days that had it.
  private func values(_ cell: Int) -> [(value: Int, days: Int)] {
    let position = cell - cells.lowerBound
    var values: [(value: Int, days: Int)] = []
    for value in 0..<Self.smallValues {
      let days = Int(small[value * cells.count + position])
      if days > 0 { values.append((value, days)) }
    }
    for entry in large[firstLarge(of: cell)..<firstLarge(of: cell + 1)] {
      values.append((Int(entry.value), Int(entry.days)))
    }
    return values
  }

  /// Where the large values of a cell begin. O(log n).
  private func firstLarge(of cell: Int) -> Int {
    var (low, high) = (0, large.count)
    while low < high {
      let middle = (low + high) / 2
      if Int(large[middle].cell) < cell { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// How many days were looked at; 0 if the site is never open in this quarter.
  public func days(site: Int, quarter: Int, series: Series) -> Int {
    days(below: .max, site: site, quarter: quarter, series: series)
  }

  /// The same by site and quarter, of the series with the most days: added up in the order in which
  /// counts lie in memory, since those of one site and quarter lie far apart.
  public func days() -> [[Int]] {
    let first = cells.lowerBound
    var days = ContiguousArray<UInt32>(repeating: 0, count: cells.count)
    for value in 0..<Self.smallValues {
      let column = value * days.count
      for cell in days.indices { days[cell] += small[column + cell] }
    }
    for entry in large { days[Int(entry.cell) - first] += entry.days }
    return (0..<siteCount).map { site in
      (0..<Self.quartersPerDay).map { quarter in
        Series.allCases.reduce(0) { most, series in
          cell(site, quarter, series).map { max(most, Int(days[$0 - first])) } ?? most
        }
      }
    }
  }

  /// On how many days it was below `value`.
  public func days(below value: Int, site: Int, quarter: Int, series: Series) -> Int {
    guard let cell = cell(site, quarter, series) else { return 0 }
    return values(cell).reduce(0) { $0 + ($1.value < value ? $1.days : 0) }
  }

  /// Over days; nil if the site was never looked at in this quarter.
  public func mean(site: Int, quarter: Int, series: Series) -> Double? {
    guard let cell = cell(site, quarter, series) else { return nil }
    let values = values(cell)
    let days = values.reduce(0) { $0 + $1.days }
    let sum = values.reduce(0) { $0 + $1.value * $1.days }
    return days > 0 ? Double(sum) / Double(days) : nil
  }

  /// The smallest value that the share `p` of days do not exceed.
  public func quantile(_ p: Double, site: Int, quarter: Int, series: Series) -> Int? {
    guard let cell = cell(site, quarter, series) else { return nil }
    let values = values(cell)
    let days = values.reduce(0) { $0 + $1.days }
    let rank = max(1, Int((p * Double(days)).rounded(.up)))
    var seen = 0
    for (value, days) in values {
      seen += days
      if seen >= rank { return value }
    }
    return nil
  }
}
