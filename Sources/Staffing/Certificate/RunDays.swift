import EventKernel
import OutputAnalysis
import ServiceModel

/// What one run shows of one site, or of one office: by target and cell, what the tickets of each batch came
/// to. A batch is a day. Where a cell has days that follow each other, months or the whole year, it is the days
/// of a week: whoever goes home from one long queue stands in the next, so that at Hanoi's land offices, full
/// as they are, days that follow each other correlate by 0.2, and weeks hardly. Of dossiers it is a week.
/// Small, since batches of which as many of as many were beyond a limit are counted and not listed.
package struct RunDays: Hashable, Sendable, Codable {
  /// Batches alike: tickets that count, what they come to, on how many days each, and how many such batches.
  package struct Batches: Hashable, Sendable, Codable {
    var tickets: Int
    var sum: Double
    var days = 1
    var count = 1

    /// So many times as many that are alike.
    func times(_ number: Int) -> Batches {
      var more = self
      more.count *= number
      return more
    }
  }

  /// By target, then by cell.
  package private(set) var cells: [[[Batches]]]

  /// As they are.
  init(cells: [[[Batches]]]) { self.cells = cells }

  /// Of the tickets of one run of the limits' period.
  init(_ records: ContiguousArray<TicketRecord>, _ limits: SiteLimits) {
    cells = limits.targets.map { Self.days(records, $0) }
  }

  private static func days(
    _ records: ContiguousArray<TicketRecord>, _ target: RuleCells
  ) -> [[Batches]] {
    let (count, days) = (target.cells.all.count, target.calendar.dayCount)
    var all = Array(repeating: Batches(tickets: 0, sum: 0), count: count * days)
    for record in records {
      guard let part = target.calendar.part(record.since), let value = target.rule.value(record)
      else { continue }
      let cell = target.cells.cellOfPart[part]
      guard cell >= 0 else { continue }
      let place = cell * days + Int(record.since.ticks / SimDuration.day.ticks)
      all[place].tickets += 1
      all[place].sum += value
    }
    let width = target.calendar.daysOfBatch
    return (0..<count).map { cell in
      alike(
        stride(from: cell * days, to: (cell + 1) * days, by: width).map { first in
          joined(all[first..<min(first + width, (cell + 1) * days)])
        })
    }
  }

  /// One batch of several days.
  private static func joined(_ days: ArraySlice<Batches>) -> Batches {
    days.reduce(into: Batches(tickets: 0, sum: 0, days: 0)) { batch, day in
      batch.tickets += day.tickets
      batch.sum += day.sum
      batch.days += day.tickets > 0 ? 1 : 0
    }
  }

  /// Those with tickets; those with so many each on so many days, which come to so much, together.
  static func alike(_ batches: [Batches]) -> [Batches] {
    let sorted = batches.filter { $0.tickets > 0 }.sorted {
      ($0.tickets, $0.sum, $0.days) < ($1.tickets, $1.sum, $1.days)
    }
    var alike: [Batches] = []
    for batch in sorted {
      if let last = alike.last, last.tickets == batch.tickets, last.sum == batch.sum,
        last.days == batch.days
      {
        alike[alike.count - 1].count += 1
      } else {
        alike.append(batch)
      }
    }
    return alike
  }
}

extension [RunDays.Batches] {
  /// As shares of tickets, or as sums over them.
  func evidence(ofShares: Bool) -> CellEvidence {
    if ofShares {
      var shares = DayShares()
      for batch in self {
        for _ in 0..<batch.count {
          shares.add(hits: Int(batch.sum), of: batch.tickets, days: batch.days)
        }
      }
      return .shares(shares)
    }
    var sums = DaySums()
    for batch in self {
      for _ in 0..<batch.count {
        sums.add(sum: batch.sum, of: Double(batch.tickets), days: batch.days)
      }
    }
    return .sums(sums)
  }
}

extension TicketRule {
  /// What runs show of a cell, put together.
  func evidence(_ runs: [[RunDays.Batches]]) -> CellEvidence {
    Array(runs.joined()).evidence(ofShares: amount != .minutes)
  }
}
