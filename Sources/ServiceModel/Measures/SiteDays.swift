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
    /// Tickets left before that, and those who got none or balked, on the day on which they went.
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
  /// The most rows of sites and days: some dozen sites over a year, and not some hundred.
  private static let mostSiteDays = 15_000

  /// Whether days are counted by site, not by kind of site only.
  public var countsDaysBySite: Bool {
    reception.sites.count * period.observedDays <= Self.mostSiteDays
  }
}

/// What the running city writes its days into.
struct SiteDayMeter: ~Copyable {
  private let placeCount: Int
  private let dayCount: Int
  private let place: Lookup<SiteID, Int>
  private var counts: PlainArray<Int32>

  /// A light recording has no days, and no room for any.
  init(_ scenario: Scenario, _ recording: Recording) {
    let kinds = scenario.siteKinds
    let bySite = scenario.countsDaysBySite
    place = Lookup(
      scenario.reception.sites.enumerated().map { position, site in
        bySite ? position : kinds.firstIndex(of: site.kind) ?? 0
      })
    let places = bySite ? scenario.reception.sites.count : kinds.count
    placeCount = recording == .full ? places : 0
    dayCount = scenario.period.observedDays
    counts = PlainArray(
      repeating: 0, count: placeCount * dayCount * SiteDays.Count.allCases.count)
  }

  /// Counts one on a day of the window, in a full recording.
  @inline(__always)
  mutating func count(_ count: SiteDays.Count, _ site: SiteID, day: Int) {
    let cell = (place[site] * dayCount + day) * SiteDays.Count.allCases.count + count.rawValue
    counts[cell] &+= 1
  }

  var result: SiteDays {
    guard placeCount > 0 else { return .none }
    var result = SiteDays(placeCount: placeCount, dayCount: dayCount)
    for cell in result.counts.indices { result.counts[cell] = Int64(counts[cell]) }
    return result
  }
}

extension CityModel {
  /// Counts at a site what happens there on a day of the window.
  mutating func countToday(_ count: SiteDays.Count, _ site: SiteID, _ now: SimTime) {
    guard meters.recording == .full, inWindow(now) else { return }
    meters.siteDays.count(count, site, day: now.day - city.window.startDay)
  }
}
