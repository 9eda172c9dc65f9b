import EventKernel
import ServiceModel

/// What tickets come to for one target, by part of the time: how many count, and the sums of what they add.
struct TicketSums: Hashable, Sendable {
  private(set) var tickets: [Double]
  private(set) var sums: [Double]

  /// Of nobody yet.
  init(parts: Int) {
    tickets = Array(repeating: 0, count: parts)
    sums = tickets
  }

  /// Of these tickets alone.
  init(_ records: ContiguousArray<TicketRecord>, _ target: RuleCells) {
    self.init(records, target.rule, target.calendar)
  }

  init(
    _ records: ContiguousArray<TicketRecord>, _ rule: TicketRule, _ calendar: CellCalendar
  ) {
    self.init(parts: calendar.count)
    for record in records {
      guard let part = calendar.part(record.since), let value = rule.value(record) else { continue }
      tickets[part] += 1
      sums[part] += value
    }
  }

  static func += (a: inout TicketSums, b: TicketSums) {
    for part in a.tickets.indices {
      a.tickets[part] += b.tickets[part]
      a.sums[part] += b.sums[part]
    }
  }
}

extension [TicketSums] {
  /// By target, of several runs.
  func adding(_ others: [TicketSums]) -> [TicketSums] {
    guard !isEmpty else { return others }
    var all = self
    for target in all.indices { all[target] += others[target] }
    return all
  }
}
