/// Which half-hours of the week are judged together because few come: a percentile of a dozen tickets a
/// year is no percentile.
///
/// Thin cells of the same half-hour are joined over the weekdays; what is still thin then, over the
/// morning or the afternoon; what is still thin after that has too few. Cells that are not thin stand
/// alone. To be planned from the tickets that are expected, before those that certify are seen.
public struct CellPooling: Hashable, Sendable {
  /// A half-hour of the week.
  public struct Cell: Hashable, Comparable, Sendable {
    /// From 0, Monday.
    public let weekday: Int
    /// From 0, midnight, to 47.
    public let halfHour: Int

    /// Of the week's 336.
    public init(weekday: Int, halfHour: Int) {
      precondition(0..<7 ~= weekday && 0..<48 ~= halfHour, "a half-hour of the week")
      self.weekday = weekday
      self.halfHour = halfHour
    }

    /// Through the week.
    public static func < (one: Cell, other: Cell) -> Bool {
      (one.weekday, one.halfHour) < (other.weekday, other.halfHour)
    }
  }

  /// Over what the cells of a group are joined.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// One cell alone.
    case single
    /// The same half-hour of several weekdays.
    case weekdays
    /// Half-hours of several weekdays, all in the morning or all in the afternoon.
    case halfDay = "half_day"
  }

  /// Cells that are judged as one: their tickets of a date are those of one day.
  public struct Group: Hashable, Sendable {
    /// Through the week; at least one.
    public let cells: [Cell]
    /// Over what they are joined.
    public let kind: Kind
    /// Of all of them.
    public let ticketsPerYear: Double
    /// Whether even so nothing is said of them.
    public let isTooFew: Bool
  }

  /// By the first cell, through the week.
  public let groups: [Group]
  private let position: [Cell: Int]

  /// `ticketsPerYear` holds what is expected by weekday (7) and half-hour (48); cells where nobody comes
  /// have no group. Fewer than `fewest` are thin. Afternoon is from the half-hour `noon` on.
  public init(ticketsPerYear: [[Double]], fewest: Double = 20, noon: Int = 24) {
    precondition(
      ticketsPerYear.count == 7 && ticketsPerYear.allSatisfy { $0.count == 48 },
      "a week has seven days of 48 half-hours")
    func tickets(_ cells: [Cell]) -> Double {
      cells.reduce(0) { $0 + ticketsPerYear[$1.weekday][$1.halfHour] }
    }
    var groups: [Group] = []
    var thin: [[Cell]] = [[], []]
    for halfHour in 0..<48 {
      let cells = (0..<7).map { Cell(weekday: $0, halfHour: halfHour) }.filter { tickets([$0]) > 0 }
      for cell in cells where tickets([cell]) >= fewest {
        groups.append(
          Group(cells: [cell], kind: .single, ticketsPerYear: tickets([cell]), isTooFew: false))
      }
      let few = cells.filter { tickets([$0]) < fewest }
      if !few.isEmpty, tickets(few) >= fewest {
        groups.append(
          Group(cells: few, kind: .weekdays, ticketsPerYear: tickets(few), isTooFew: false))
      } else {
        thin[halfHour < noon ? 0 : 1] += few
      }
    }
    for cells in thin where !cells.isEmpty {
      groups.append(
        Group(
          cells: cells.sorted(), kind: .halfDay, ticketsPerYear: tickets(cells),
          isTooFew: tickets(cells) < fewest))
    }
    groups.sort { $0.cells[0] < $1.cells[0] }
    self.groups = groups
    var position: [Cell: Int] = [:]
    for (index, group) in groups.enumerated() {
      for cell in group.cells { position[cell] = index }
    }
    self.position = position
  }

  /// The position in `groups` of the one that a half-hour belongs to; nil where nobody comes.
  public func group(of cell: Cell) -> Int? { position[cell] }
}
