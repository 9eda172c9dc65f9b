import LegalClock

extension TicketCells {
  /// As in tables: `monday 07:30`, `monday`, `month 3`, `year`; of half-hours put together the first and
  /// how many: `monday 07:30 +4`.
  package func name(of cell: Int) -> String {
    let parts = all[cell].parts
    guard let first = parts.first else { return "" }
    let more = parts.count > 1 ? " +\(parts.count - 1)" : ""
    switch grain {
    case .halfHour:
      let time = TimeOfDay(minutes: 30 * (first % CellCalendar.slots))
      return "\(Weekday.allCases[first / CellCalendar.slots].name) \(time)\(more)"
    case .day: return Weekday.allCases[first].name
    case .month: return "month \(first + 1)"
    case .year: return "year"
    }
  }
}
