/// Waits of called tickets, divided by what the people of their counters did meanwhile: an instant of a wait
/// is divided equally among all people of the groups that serve the queue, those who are missing too. This
/// is an account of what was, not of what would be if something were changed.
public struct WaitLedger: Hashable, Sendable {
  /// Of one site and service class, waits that began in one hour of the day.
  public struct Cell: Hashable, Sendable, Codable {
    /// Position in `Scenario.reception.sites`.
    public var site: Int
    /// Position in `Scenario.services.classes`.
    public var serviceClass: Int
    /// Of the day, 0 to 23.
    public var hour: Int
    /// Called.
    public var tickets: Int
    /// Microseconds of opening hours, as `Sample.wait` adds them up.
    public var wait: Int64
    /// By `Holdup.rawValue`, in microseconds; they add up to `wait`.
    public var parts: [Double]

    /// Of nobody yet.
    init(site: Int, serviceClass: Int, hour: Int) {
      (self.site, self.serviceClass, self.hour) = (site, serviceClass, hour)
      (tickets, wait) = (0, 0)
      parts = Array(repeating: 0, count: Holdup.allCases.count)
    }
  }

  /// In order of site, class and hour; those without tickets are left out.
  public private(set) var cells: [Cell]

  /// By procedure.
  public internal(set) var late: [LateLedger]

  /// Without tickets, or with these cells; and with late dossiers of each procedure.
  public init(cells: [Cell] = [], late: [LateLedger] = []) {
    self.cells = cells
    self.late = late
  }

  /// Adds the tickets and dossiers of another replication.
  public mutating func merge(_ other: WaitLedger) {
    if late.isEmpty {
      late = other.late
    } else {
      for procedure in other.late.indices { late[procedure].merge(other.late[procedure]) }
    }
    var merged: [Cell] = []
    merged.reserveCapacity(max(cells.count, other.cells.count))
    var (mine, others) = (0, 0)
    while mine < cells.count || others < other.cells.count {
      let next = mine < cells.count ? cells[mine].place : Int.max
      let theirs = others < other.cells.count ? other.cells[others].place : Int.max
      if next < theirs {
        merged.append(cells[mine])
        mine += 1
      } else if theirs < next {
        merged.append(other.cells[others])
        others += 1
      } else {
        var cell = cells[mine]
        cell.add(other.cells[others])
        merged.append(cell)
        (mine, others) = (mine + 1, others + 1)
      }
    }
    cells = merged
  }

  /// Called, in all cells.
  public var tickets: Int { cells.reduce(0) { $0 + $1.tickets } }
  /// In microseconds, in all cells.
  public var wait: Int64 { cells.reduce(0) { $0 + $1.wait } }
}

extension WaitLedger.Cell {
  /// In the order of cells: there are at most 64 classes.
  fileprivate var place: Int { (site << 6 + serviceClass) << 5 + hour }

  fileprivate mutating func add(_ other: WaitLedger.Cell) {
    tickets += other.tickets
    wait.add(other.wait)
    for index in parts.indices { parts[index] += other.parts[index] }
  }
}
