import EventKernel

/// What came to a place on each day of the window, and what was done with it: by site, or where that would
/// be too many rows, by kind of site.
public struct SiteDays: Hashable, Sendable {
  /// What is counted of a place on a day.
  public enum Count: Int, CaseIterable, Sendable {
    /// Dossiers accepted as complete, of all channels.
    case received
    /// Tickets called.
    case served
    /// Tickets left before that, and those who got none, balked or were told at the door that their result
    /// is not ready, on the day on which they went.
    case unserved
  }

  /// Sites, or kinds of site; 0 if nothing is counted.
  public let placeCount: Int
  /// Of the window.
  public let dayCount: Int
  /// By place, then by day, then by count.
  var counts: ContiguousArray<Int64>

  /// Nothing has come yet.
  public init(placeCount: Int, dayCount: Int) {
    self.placeCount = placeCount
    self.dayCount = dayCount
    counts = ContiguousArray(
      repeating: 0, count: placeCount * dayCount * Self.Count.allCases.count)
  }

  /// Of no place: what a light recording has.
  public static let none = SiteDays(placeCount: 0, dayCount: 0)

  /// The day counts from the first of the window. O(1).
  public subscript(count: Count, place place: Int, day day: Int) -> Int {
    Int(counts[(place * dayCount + day) * Self.Count.allCases.count + count.rawValue])
  }

  /// Adds another replication of the same scenario; one that counted nothing adds nothing.
  public mutating func merge(_ other: SiteDays) {
    guard other.placeCount > 0 else { return }
    if placeCount == 0 { self = SiteDays(placeCount: other.placeCount, dayCount: other.dayCount) }
    precondition(
      placeCount == other.placeCount && dayCount == other.dayCount,
      "days of different networks do not add up")
    for cell in counts.indices { counts[cell] += other.counts[cell] }
  }
}

extension Scenario {
  /// The most rows of sites and days: two dozen sites over a year, and not three.
  private static let mostSiteDays = 10_000

  /// Whether days are counted by site, not by kind of site only.
  public var countsDaysBySite: Bool {
    reception.sites.count * period.observedDays <= Self.mostSiteDays
  }
}

/// What the running city writes its days into.
struct SiteDayMeter: ~Copyable {
  private let placeCount: Int
  private let dayCount: Int
  /// By site: where its cells begin.
  private let first: Lookup<SiteID, Int>
  /// Where the cells of today are among those of a place; -1 where nothing is counted.
  private var today = -1
  private var counts: PlainArray<Int32>

  /// A light recording has no days, and no room for any.
  init(_ scenario: Scenario, _ recording: Recording) {
    let kinds = scenario.siteKinds
    let bySite = scenario.countsDaysBySite
    let cells = scenario.period.observedDays * SiteDays.Count.allCases.count
    first = Lookup(
      scenario.reception.sites.enumerated().map { position, site in
        cells * (bySite ? position : kinds.firstIndex(of: site.kind) ?? 0)
      })
    let places = bySite ? scenario.reception.sites.count : kinds.count
    placeCount = recording == .full ? places : 0
    dayCount = scenario.period.observedDays
    counts = PlainArray(
      repeating: 0, count: placeCount * dayCount * SiteDays.Count.allCases.count)
  }

  /// A day begins, counted from the first of the window on.
  mutating func begin(day: Int) {
    let isCounted = placeCount > 0 && (0..<dayCount).contains(day)
    today = isCounted ? day * SiteDays.Count.allCases.count : -1
  }

  /// Counts one today, where anything is counted.
  @inline(__always)
  mutating func count(_ count: SiteDays.Count, _ site: SiteID) {
    guard today >= 0 else { return }
    counts[first[site] + today + count.rawValue] &+= 1
  }

  var result: SiteDays {
    guard placeCount > 0 else { return .none }
    var result = SiteDays(placeCount: placeCount, dayCount: dayCount)
    for cell in result.counts.indices { result.counts[cell] = Int64(counts[cell]) }
    return result
  }
}
