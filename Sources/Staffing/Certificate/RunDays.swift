import EventKernel
import OutputAnalysis
import ServiceModel

/// What one run shows of one site, or of one office: by target and cell, what the tickets of each day came to,
/// or the dossiers of each week. Small, since days on which as many of as many were beyond a limit are counted
/// and not listed.
package struct RunDays: Hashable, Sendable, Codable {
  /// Days alike: tickets that count, what they come to, and how many such days.
  package struct Days: Hashable, Sendable, Codable {
    var tickets: Int
    var sum: Double
    var days: Int
  }

  /// By target, then by cell.
  package private(set) var cells: [[[Days]]]

  /// As they are.
  init(cells: [[[Days]]]) { self.cells = cells }

  /// Of the tickets of one run of the limits' period.
  init(_ records: ContiguousArray<TicketRecord>, _ limits: SiteLimits) {
    cells = limits.targets.map { Self.days(records, $0) }
  }

  private static func days(
    _ records: ContiguousArray<TicketRecord>, _ target: RuleCells
  ) -> [[Days]] {
    let (count, days) = (target.cells.all.count, target.calendar.dayCount)
    var tickets = Array(repeating: 0, count: count * days)
    var sums = Array(repeating: 0.0, count: count * days)
    for record in records {
      guard let part = target.calendar.part(record.since), let value = target.rule.value(record)
      else { continue }
      let cell = target.cells.cellOfPart[part]
      guard cell >= 0 else { continue }
      let place = cell * days + Int(record.since.ticks / 86_400_000_000)
      tickets[place] += 1
      sums[place] += value
    }
    return (0..<count).map { cell in
      let range = cell * days..<(cell + 1) * days
      return alike(tickets[range], sums[range])
    }
  }

  /// Those with so many tickets each that come to so much, the same ones together.
  static func alike(_ tickets: some Sequence<Int>, _ sums: some Sequence<Double>) -> [Days] {
    let days = zip(tickets, sums).filter { $0.0 > 0 }.sorted { $0 < $1 }
    var alike: [Days] = []
    for (tickets, sum) in days {
      if let last = alike.last, last.tickets == tickets, last.sum == sum {
        alike[alike.count - 1].days += 1
      } else {
        alike.append(Days(tickets: tickets, sum: sum, days: 1))
      }
    }
    return alike
  }
}

extension TicketRule {
  /// What runs show of a cell, put together.
  func evidence(_ runs: [[RunDays.Days]]) -> CellEvidence {
    switch amount {
    case .beyond, .left:
      var shares = DayShares()
      for days in runs.joined() {
        for _ in 0..<days.days { shares.add(hits: Int(days.sum), of: days.tickets) }
      }
      return .shares(shares)
    case .minutes:
      var sums = DaySums()
      for days in runs.joined() {
        for _ in 0..<days.days { sums.add(sum: days.sum, of: Double(days.tickets)) }
      }
      return .sums(sums)
    }
  }
}
