import EventKernel

/// A first-come-first-served line, threaded through a column of links: no storage of its own.
struct Line: BitwiseCopyable {
  private(set) var head = Dossier.none
  private var tail = Dossier.none
  private(set) var count: Int32 = 0

  var isEmpty: Bool { count == 0 }

  @inline(__always)
  mutating func append(_ item: UInt32, _ links: inout PlainArray<UInt32>) {
    links[item] = Dossier.none
    if count == 0 { head = item } else { links[tail] = item }
    tail = item
    count += 1
  }

  mutating func popFirst(_ links: borrowing PlainArray<UInt32>) -> UInt32? {
    guard count > 0 else { return nil }
    let item = head
    head = links[item]
    count -= 1
    return item
  }
}

/// The tickets in the hands of citizens. One who leaves keeps the ticket in its line: it is called
/// in vain, which costs the counter time.
struct TicketStore: ~Copyable {
  private var holders = PlainArray<UInt32>(capacity: 1024)
  /// When each was taken.
  private var times = PlainArray<Int64>(capacity: 1024)
  private var free = PlainArray<UInt32>(capacity: 1024)
  var links = PlainArray<UInt32>(capacity: 1024)

  @inline(__always)
  mutating func issue(to row: UInt32, at now: SimTime) -> UInt32 {
    guard let ticket = free.popLast() else {
      holders.append(row)
      times.append(now.ticks)
      links.append(Dossier.none)
      return UInt32(holders.count - 1)
    }
    holders[ticket] = row
    times[ticket] = now.ticks
    return ticket
  }

  /// When a ticket was taken; known until another is issued.
  @inline(__always)
  func taken(_ ticket: UInt32) -> SimTime { SimTime(ticks: times[ticket]) }

  /// The holder has left.
  mutating func abandon(_ ticket: UInt32) {
    holders[ticket] = Dossier.none
  }

  /// Takes the ticket back; the row of its holder, or nil if that one has gone.
  @inline(__always)
  mutating func redeem(_ ticket: UInt32) -> UInt32? {
    free.append(ticket)
    let row = holders[ticket]
    return row == Dossier.none ? nil : row
  }
}
