import EventKernel
import OutputAnalysis

/// Waits of the tickets called in the window, by kind of site and by the half-hour in which the
/// wait in opening hours began; of those not called, how many left.
public struct DayWaits: Hashable, Sendable {
  /// Length of a part of the day that waits are told for.
  public static let slotMinutes = 30
  /// Half-hours of a day.
  public static let slotsPerDay = 1440 / slotMinutes

  /// Of site: `Scenario.siteKinds`.
  public let kindCount: Int
  /// By kind, then by half-hour.
  var waits: [SampleMeasures]
  /// Of the same tickets, by the clock.
  var waitsByClock: [SampleMeasures]
  var left: ContiguousArray<Int64>

  /// Without tickets, for so many kinds of site.
  public init(kindCount: Int) {
    self.kindCount = kindCount
    waits = Array(repeating: SampleMeasures(), count: kindCount * Self.slotsPerDay)
    waitsByClock = waits
    left = ContiguousArray(repeating: 0, count: waits.count)
  }

  /// Adds tickets of one kind of site that began to wait in one half-hour: those called, with their
  /// waits in opening hours and by the clock, and those who left.
  public mutating func add(
    kind: Int, slot: Int, waits: SampleMeasures, byClock: SampleMeasures, left: Int
  ) {
    let cell = kind * Self.slotsPerDay + slot
    self.waits[cell].merge(waits)
    waitsByClock[cell].merge(byClock)
    self.left[cell] += Int64(left)
  }

  /// Adds the tickets of another replication; traps if the network has another number of kinds.
  public mutating func merge(_ other: DayWaits) {
    precondition(kindCount == other.kindCount, "waits of different networks do not add up")
    for cell in waits.indices {
      waits[cell].merge(other.waits[cell])
      waitsByClock[cell].merge(other.waitsByClock[cell])
      left[cell] += other.left[cell]
    }
  }

  /// All tickets together that began to wait in this half-hour, of one kind of site or of all.
  public func waits(slot: Int, kind: Int? = nil) -> SampleMeasures {
    union(of: waits, slot, kind)
  }

  /// The same tickets by the clock.
  public func waitsByClock(slot: Int, kind: Int? = nil) -> SampleMeasures {
    union(of: waitsByClock, slot, kind)
  }

  private func union(of waits: [SampleMeasures], _ slot: Int, _ kind: Int?) -> SampleMeasures {
    var union = SampleMeasures()
    for cell in cells(slot, kind) { union.merge(waits[cell]) }
    return union
  }

  /// Those who began to wait in this half-hour and left before they were called.
  public func left(slot: Int, kind: Int? = nil) -> Int {
    cells(slot, kind).reduce(0) { $0 + Int(left[$1]) }
  }

  private func cells(_ slot: Int, _ kind: Int?) -> [Int] {
    (kind.map { $0..<$0 + 1 } ?? 0..<kindCount).map { $0 * Self.slotsPerDay + slot }
  }
}

extension Scenario {
  /// In the order in which they first appear.
  public var siteKinds: [String] {
    var kinds: [String] = []
    for site in reception.sites where !kinds.contains(site.kind) { kinds.append(site.kind) }
    return kinds
  }
}

/// What the running city writes its waits by time of day into.
struct DayWaitMeter: ~Copyable {
  private let kindCount: Int
  /// By site: where the cells of its kind begin.
  private let first: Lookup<SiteID, Int>
  private var samples: SampleMeter
  private var left: PlainArray<Int>

  /// A light recording has no half-hours, and no room for any.
  init(_ scenario: Scenario, _ recording: Recording) {
    let kinds = scenario.siteKinds
    kindCount = recording == .full ? kinds.count : 0
    first = Lookup(
      scenario.reception.sites.map {
        (kinds.firstIndex(of: $0.kind) ?? 0) * DayWaits.slotsPerDay
      })
    samples = SampleMeter(scopes: kindCount * DayWaits.slotsPerDay)
    left = PlainArray(repeating: 0, count: kindCount * DayWaits.slotsPerDay)
  }

  /// A ticket is called that has waited since an instant of the run.
  @inline(__always)
  mutating func add(site: SiteID, since: Int64, wait: Int64, in bin: Int) {
    samples.add(cell(site, since), wait, in: bin)
  }

  /// A ticket is left that was waiting since then.
  mutating func addLeft(site: SiteID, since: Int64) { left[cell(site, since)] += 1 }

  @inline(__always)
  func cell(_ site: SiteID, _ since: Int64) -> Int {
    let minute = Int(since % 86_400_000_000) / 60_000_000
    return first[site] + minute / DayWaits.slotMinutes
  }

  /// By cell.
  mutating func waits() -> [ScopeMeasures] {
    var measures = Array(repeating: ScopeMeasures(), count: left.count)
    samples.write(.wait, into: &measures)
    return measures
  }

  /// Of waits that have been completed by those by the clock.
  func result(_ measures: [ScopeMeasures]) -> DayWaits {
    var result = DayWaits(kindCount: kindCount)
    for kind in 0..<kindCount {
      for slot in 0..<DayWaits.slotsPerDay {
        let cell = kind * DayWaits.slotsPerDay + slot
        result.add(
          kind: kind, slot: slot, waits: measures[cell][.wait],
          byClock: measures[cell][.waitByClock], left: left[cell])
      }
    }
    return result
  }
}
