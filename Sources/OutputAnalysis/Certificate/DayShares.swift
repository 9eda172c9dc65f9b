import CGSL

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// How many of a cell's tickets were hits, day by day: what a share is judged by. Tickets of one day are
/// dependent, for a bad day is bad for all; days are not.
///
/// Kept as the number of days with so many hits of so many tickets: exact, small, and the same in
/// whatever order days came.
public struct DayShares: Hashable, Sendable {
  /// Days that were alike.
  private struct Entry: Hashable, Sendable {
    var tickets: Int
    var hits: Int
    var days: Int
  }

  /// Sorted by tickets, then hits.
  private var entries: [Entry] = []

  /// Without days; they come with `add`.
  public init() {}

  /// Takes one more day in: a date of one replication. A day without tickets says nothing and is left
  /// out. O(log distinct days), more where the day is unlike all before.
  public mutating func add(hits: Int, of tickets: Int) {
    precondition(0 <= hits && hits <= tickets, "hits are among the tickets")
    guard tickets > 0 else { return }
    add(Entry(tickets: tickets, hits: hits, days: 1))
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
      if (here.tickets, here.hits) < (entry.tickets, entry.hits) {
        low = middle + 1
      } else {
        high = middle
      }
    }
    if low < entries.count, entries[low].tickets == entry.tickets, entries[low].hits == entry.hits {
      entries[low].days += entry.days
    } else {
      entries.insert(entry, at: low)
    }
  }

  /// Those with tickets.
  public var days: Int { entries.reduce(0) { $0 + $1.days } }
  /// Of all days.
  public var tickets: Int { entries.reduce(0) { $0 + $1.days * $1.tickets } }
  /// Of all days.
  public var hits: Int { entries.reduce(0) { $0 + $1.days * $1.hits } }
  /// Hits over tickets; nil without tickets.
  public var share: Double? { tickets > 0 ? Double(hits) / Double(tickets) : nil }

  /// The p-value of the hypothesis that the requirement is not kept: small where it is kept clearly.
  /// O(distinct days).
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
    let (days, tickets) = (Double(days), Double(tickets))
    let counted = ofHits ? Double(hits) : tickets - Double(hits)
    guard limit < 1, counted < tickets else { return counted < tickets ? 0 : 1 }
    let seen = entries.map { entry in
      let counted = ofHits ? entry.hits : entry.tickets - entry.hits
      return (
        margin: Double(counted) - limit * Double(entry.tickets), count: Double(entry.days)
      )
    }
    return max(
      MarginTest(seen, worst: (1 - limit) * tickets / days).probability,
      gsl_cdf_beta_Q(limit, counted + 1, tickets - counted), pow(1 - limit, days))
  }
}
