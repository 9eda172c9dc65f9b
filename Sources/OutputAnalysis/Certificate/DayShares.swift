import CGSL

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// How many of a cell's tickets were hits, batch by batch: what a share is judged by. A batch is a day, or
/// the days of a week where one day's queue comes again on the next. Tickets of one batch are dependent,
/// for a bad day is bad for all; batches are not.
///
/// Kept as the number of batches with so many hits of so many tickets: exact, small, and the same in
/// whatever order they came.
public struct DayShares: Hashable, Sendable {
  /// Batches that were alike.
  private struct Entry: Hashable, Sendable {
    var tickets: Int
    var hits: Int
    /// In one of them.
    var days: Int
    var batches: Int

    var key: (Int, Int, Int) { (tickets, hits, days) }
  }

  /// Sorted by tickets, then hits, then days.
  private var entries: [Entry] = []

  /// Without days; they come with `add`.
  public init() {}

  /// Takes one more batch in: a date of one replication, or `days` dates with tickets that follow each
  /// other. One without tickets says nothing and is left out. O(log distinct batches), more where it is
  /// unlike all before.
  public mutating func add(hits: Int, of tickets: Int, days: Int = 1) {
    precondition(0 <= hits && hits <= tickets, "hits are among the tickets")
    precondition(days > 0, "a batch has a day")
    guard tickets > 0 else { return }
    add(Entry(tickets: tickets, hits: hits, days: days, batches: 1))
  }

  /// Takes in other days, such as those of another replication.
  public mutating func merge(_ other: DayShares) {
    for entry in other.entries { add(entry) }
  }

  private mutating func add(_ entry: Entry) {
    var (low, high) = (0, entries.count)
    while low < high {
      let middle = (low + high) / 2
      let here = entries[middle]
      if here.key < entry.key {
        low = middle + 1
      } else {
        high = middle
      }
    }
    if low < entries.count, entries[low].key == entry.key {
      entries[low].batches += entry.batches
    } else {
      entries.insert(entry, at: low)
    }
  }

  /// Those with tickets.
  public var days: Int { entries.reduce(0) { $0 + $1.batches * $1.days } }
  /// Those with tickets.
  public var batches: Int { entries.reduce(0) { $0 + $1.batches } }
  /// Of all days.
  public var tickets: Int { entries.reduce(0) { $0 + $1.batches * $1.tickets } }
  /// Of all days.
  public var hits: Int { entries.reduce(0) { $0 + $1.batches * $1.hits } }
  /// Hits over tickets; nil without tickets.
  public var share: Double? { tickets > 0 ? Double(hits) / Double(tickets) : nil }

  /// The p-value of the hypothesis that the requirement is not kept: small where it is kept clearly.
  /// O(distinct batches).
  public func pFails(_ requirement: Requirement) -> Double {
    switch requirement {
    case .atMost(let limit): limit < 1 ? probability(ofHits: true, above: limit) : 0
    case .atLeast(let limit): limit > 0 ? probability(ofHits: false, above: 1 - limit) : 0
    }
  }

  /// The p-value of the hypothesis that the requirement is kept: small where it is broken clearly.
  public func pKeeps(_ requirement: Requirement) -> Double {
    switch requirement {
    case .atMost(let limit): limit < 1 ? probability(ofHits: false, above: 1 - limit) : 1
    case .atLeast(let limit): limit > 0 ? probability(ofHits: true, above: limit) : 1
    }
  }

  /// The p-value of the hypothesis that hits, or else the tickets that are none, are a share of `limit`
  /// or more.
  ///
  /// Never below what independent tickets would give (C. J. Clopper, E. S. Pearson 1934), nor below the
  /// chance that days which are all or nothing would not have shown one that is all.
  private func probability(ofHits: Bool, above limit: Double) -> Double {
    guard limit > 0, !entries.isEmpty else { return 1 }
    let (batches, tickets) = (Double(batches), Double(tickets))
    let counted = ofHits ? Double(hits) : tickets - Double(hits)
    guard limit < 1, counted < tickets else { return counted < tickets ? 0 : 1 }
    let seen = entries.map { entry in
      let counted = ofHits ? entry.hits : entry.tickets - entry.hits
      return (
        margin: Double(counted) - limit * Double(entry.tickets), count: Double(entry.batches)
      )
    }
    return max(
      MarginTest(seen, worst: (1 - limit) * tickets / batches).probability,
      gsl_cdf_beta_Q(limit, counted + 1, tickets - counted), pow(1 - limit, Double(days)))
  }
}
