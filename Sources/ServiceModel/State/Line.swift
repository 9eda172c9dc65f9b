import EventKernel

/// A first-come-first-served line, threaded through a column of links: no storage of its own.
struct Line<Element>: BitwiseCopyable {
  private(set) var head = Row<Element>.none
  private var tail = Row<Element>.none
  private(set) var count: Int32 = 0

  /// By row: the one behind.
  typealias Links = Column<Row<Element>, Row<Element>>

  var isEmpty: Bool { count == 0 }

  @inline(__always)
  mutating func append(_ item: Row<Element>, _ links: inout Links) {
    links[item] = .none
    if count == 0 { head = item } else { links[tail] = item }
    tail = item
    count += 1
  }

  mutating func popFirst(_ links: borrowing Links) -> Row<Element>? {
    guard count > 0 else { return nil }
    let item = head
    head = links[item]
    count -= 1
    return item
  }
}

/// What a citizen holds who waits. It has no storage of its own: `TicketStore` keeps its parts.
enum Ticket {}

/// Where a ticket is among those in the hands of citizens.
typealias TicketRow = Row<Ticket>

/// The tickets in the hands of citizens. One who leaves keeps the ticket in its line: it is called
/// in vain, which costs the counter time.
struct TicketStore: ~Copyable {
  private var holders = Column<TicketRow, DossierRow>(capacity: 1024)
  /// When each was taken.
  private var times = Column<TicketRow, Int64>(capacity: 1024)
  private var free = PlainArray<TicketRow>(capacity: 1024)
  /// Those whose holders are not in the hall.
  private var afar = TicketsAfar()
  var links = Line<Ticket>.Links(capacity: 1024)

  @inline(__always)
  mutating func issue(to row: DossierRow, at now: SimTime) -> TicketRow {
    guard let ticket = free.popLast() else {
      holders.append(row)
      times.append(now.ticks)
      links.append(.none)
      return TicketRow(holders.count - 1)
    }
    holders[ticket] = row
    times[ticket] = now.ticks
    return ticket
  }

  /// When a ticket was taken; known until another is issued.
  @inline(__always)
  func taken(_ ticket: TicketRow) -> SimTime { SimTime(ticks: times[ticket]) }

  /// Who waits with a ticket; nil if that one has left.
  func holder(of ticket: TicketRow) -> DossierRow? {
    let row = holders[ticket]
    return row == .none ? nil : row
  }

  /// As `issue`, for somebody at home who sets out when no more than `near` are ahead.
  mutating func issueFromAfar(to row: DossierRow, near: Int32, at now: SimTime) -> TicketRow {
    let ticket = issue(to: row, at: now)
    afar.take(ticket, near: near)
    return ticket
  }

  func isAfar(_ ticket: TicketRow) -> Bool { afar.isAfar(ticket) }
  func isOnTheWay(_ ticket: TicketRow) -> Bool { afar.isOnTheWay(ticket) }

  /// Whether the holder sets out now that so many are ahead.
  mutating func setsOut(_ ticket: TicketRow, ahead: Int32) -> Bool {
    afar.setsOut(ticket, ahead: ahead)
  }

  /// The holder is there, or the ticket is nobody's any more.
  mutating func arrives(_ ticket: TicketRow) { afar.arrives(ticket) }

  /// The holder has left.
  mutating func abandon(_ ticket: TicketRow) {
    holders[ticket] = .none
  }

  /// Takes the ticket back; the row of its holder, or nil if that one has gone.
  @inline(__always)
  mutating func redeem(_ ticket: TicketRow) -> DossierRow? {
    free.append(ticket)
    let row = holders[ticket]
    return row == .none ? nil : row
  }
}
