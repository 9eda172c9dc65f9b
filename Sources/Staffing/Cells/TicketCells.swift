import OutputAnalysis

/// Parts of the time that are held against a target together: as a rule each by itself; half-hours of the
/// week in which hardly anybody comes with those of other weekdays, or of the same half of the day.
package struct TicketCells: Hashable, Sendable, Codable {
  /// One or several parts.
  package struct Cell: Hashable, Sendable, Codable {
    /// As in `CellCalendar`.
    package var parts: [Int]
    package var ticketsPerYear: Double
    /// Whether so few come that nothing is said of it.
    package var isTooFew: Bool
    /// How its parts were put together; nil unless they are half-hours.
    package var pooled: String?
  }

  package let grain: Grain
  package let all: [Cell]
  /// By part, expected in a year.
  let ticketsOfPart: [Double]
  /// By part; -1 where nobody comes.
  let cellOfPart: [Int]

  /// Fewer tickets a year are too few to be told by themselves.
  package static let fewest = 20.0

  /// By how many tickets are expected in a year.
  package init(_ grain: Grain, ticketsPerYear: [Double]) {
    self.grain = grain
    ticketsOfPart = ticketsPerYear
    guard grain == .halfHour else {
      let parts = ticketsPerYear.indices.filter { ticketsPerYear[$0] > 0 }
      all = parts.map {
        Cell(
          parts: [$0], ticketsPerYear: ticketsPerYear[$0],
          isTooFew: ticketsPerYear[$0] < Self.fewest, pooled: nil)
      }
      cellOfPart = Self.inverse(parts.map { [$0] }, count: ticketsPerYear.count)
      return
    }
    let slots = CellCalendar.slots
    let pooling = CellPooling(
      ticketsPerYear: (0..<7).map { Array(ticketsPerYear[$0 * slots..<($0 + 1) * slots]) },
      fewest: Self.fewest)
    all = pooling.groups.map { group in
      Cell(
        parts: group.cells.map { $0.weekday * slots + $0.halfHour },
        ticketsPerYear: group.ticketsPerYear, isTooFew: group.isTooFew, pooled: group.kind.rawValue)
    }
    cellOfPart = Self.inverse(all.map(\.parts), count: ticketsPerYear.count)
  }

  private static func inverse(_ cells: [[Int]], count: Int) -> [Int] {
    var cellOfPart = Array(repeating: -1, count: count)
    for (cell, parts) in cells.enumerated() {
      for part in parts { cellOfPart[part] = cell }
    }
    return cellOfPart
  }

  /// About on how many open days of a year its parts are.
  func daysPerYear(of cell: Cell) -> Double {
    switch grain {
    case .halfHour: 50 * Double(Set(cell.parts.map { $0 / CellCalendar.slots }).count)
    case .day: 50
    case .month: 21
    case .year: 250
    }
  }

  /// As many tickets, of one weekday alone: half-hours that were put together with those of other weekdays
  /// stand together with others of its half-day, or are too few. Of other parts the same.
  func alone(weekday: Int) -> TicketCells {
    guard grain == .halfHour else {
      return TicketCells(
        grain,
        ticketsPerYear: ticketsOfPart.enumerated().map {
          grain != .day || $0.offset == weekday ? $0.element : 0
        })
    }
    let days = weekday * CellCalendar.slots..<(weekday + 1) * CellCalendar.slots
    return TicketCells(
      grain,
      ticketsPerYear: ticketsOfPart.enumerated().map { days.contains($0.offset) ? $0.element : 0 })
  }

  /// Sums by part, put together by cell.
  func joined(_ byPart: [Double]) -> [Double] {
    all.map { $0.parts.reduce(0) { $0 + byPart[$1] } }
  }
}
