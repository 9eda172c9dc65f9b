import EventKernel

/// A queue while it runs.
struct QueueState: BitwiseCopyable {
  /// The only group that serves it; `none` if several do.
  var group = CounterGroupID.none
  /// Lines of tickets.
  var priority = Line<Ticket>()
  var appointments = Line<Ticket>()
  var ordinary = Line<Ticket>()
  /// A line of dossiers: online submissions and scanning, done when nobody waits.
  var background = Line<Dossier>()
  /// Citizens in the lines; those who have left keep a ticket there but do not count.
  var waiting: Int32 = 0
  /// Of those waiting, the holders of tickets from afar who are not there yet.
  var afar: Int32 = 0
  /// When the last of those who serve it leaves today.
  var staffEnd = SimTime.zero

  /// Whether nothing stands in any line. Asked at once, since as a rule it is so.
  @inline(__always)
  var isEmpty: Bool {
    priority.count | appointments.count | ordinary.count | background.count == 0
  }
}

/// In which turn what stands first in a queue is called: the step, the class, and within both
/// appointments before tickets.
private struct CallingRank: Comparable {
  /// 0 whom the law lets go first, 1 work that has waited too long, 2 tickets, 3 other work.
  let step: Int
  /// How many classes go before.
  let precedence: UInt8
  let kind: Int

  /// `kind` counts the lines of a queue in their order: 0 to 4.
  init(kind: Int, precedence: UInt8) {
    step = kind < 3 ? kind : kind - 1
    self.precedence = precedence
    self.kind = kind
  }

  static func < (a: CallingRank, b: CallingRank) -> Bool {
    (a.step, a.precedence, a.kind) < (b.step, b.precedence, b.kind)
  }
}

// Who is called next. Priority goes first, then work behind the counter that has waited too long, then
// appointments, then the others by ticket, then the rest of the work behind the counter. A group with
// several queues takes from that where the first in line has waited longest; where it calls some classes
// first, from these: of two in the same one of the four steps above (appointments and tickets are one
// step) the class decides before the wait. Whom the law lets go first goes before any class, therefore.
extension CityModel {
  /// Something has come into a queue: whoever is free and can serve it does, in the order of
  /// `CounterQueues.Queue.groups`.
  @inline(__always)
  mutating func callFromQueue(_ queue: QueueID, _ now: SimTime, _ events: inout Events) {
    let group = queues[queue].group
    if group != .none {
      callNext(group, now, &events)
    } else {
      callFromShared(queue, now, &events)
    }
  }

  @inline(never)
  private mutating func callFromShared(_ queue: QueueID, _ now: SimTime, _ events: inout Events) {
    for position in city.counters.groupsOfQueues.range(of: queue) where !queues[queue].isEmpty {
      callNext(city.counters.groupsOfQueues[position], now, &events)
    }
  }

  /// Starts service at every free counter of a group while somebody or something waits.
  mutating func callNext(_ desk: CounterGroupID, _ now: SimTime, _ events: inout Events) {
    let queue = groups[desk].queue
    if queue != .none {
      while hasFreeCounter(desk), callOne(from: queue, desk, now, &events) {}
    } else {
      while hasFreeCounter(desk), callOldest(desk, now, &events) {}
      if city.counters.groups[desk].opensAfter >= 0 { goBackToOtherWork(desk, now) }
    }
    if groups[desk].staffed == 0, groups[desk].capacity > 0 { stopsIfEmpty(desk, now) }
  }

  /// Nobody is on duty any more: those inside at closing are served out.
  @inline(never)
  private mutating func stopsIfEmpty(_ desk: CounterGroupID, _ now: SimTime) {
    if waiting(for: desk, leftBy: now) == 0 { groups[desk].capacity = 0 }
  }

  @inline(__always)
  private func hasFreeCounter(_ desk: CounterGroupID) -> Bool {
    groups[desk].atWork - groups[desk].overrunning < groups[desk].capacity
  }

  /// False if nothing is to be done in the queue.
  @inline(__always)
  private mutating func callOne(
    from queue: QueueID, _ desk: CounterGroupID, _ now: SimTime, _ events: inout Events
  ) -> Bool {
    guard !queues[queue].isEmpty else { return false }
    if let ticket = queues[queue].priority.popFirst(tickets.links) {
      call(ticket, desk, now, &events)
    } else if backgroundIsUrgent(queue, desk, now),
      let row = queues[queue].background.popFirst(dossiers.links)
    {
      beginBackground(row, desk, now, &events)
    } else if let ticket = queues[queue].appointments.popFirst(tickets.links) {
      call(ticket, desk, now, &events)
    } else if let ticket = queues[queue].ordinary.popFirst(tickets.links) {
      call(ticket, desk, now, &events)
      if queues[queue].afar > 0 { callThoseAfar(queue, now, &events) }
    } else if groups[desk].staffed > 0,
      let row = queues[queue].background.popFirst(dossiers.links)
    {
      beginBackground(row, desk, now, &events)
    } else {
      return false
    }
    return true
  }

  /// Takes from the queue that comes first by the rule above, if any does.
  @inline(never)
  private mutating func callOldest(
    _ desk: CounterGroupID, _ now: SimTime, _ events: inout Events
  ) -> Bool {
    var first: (rank: CallingRank, since: SimTime, queue: QueueID)?
    for position in city.counters.queuesOfGroups.range(of: desk) {
      let queue = city.counters.queuesOfGroups[position]
      guard let head = head(of: queue, desk, now) else { continue }
      let rank = CallingRank(
        kind: head.rank, precedence: city.counters.precedences[position])
      if let known = first, (known.rank, known.since) <= (rank, head.since) { continue }
      first = (rank, head.since, queue)
    }
    guard let first else { return false }
    return callOne(from: first.queue, desk, now, &events)
  }

  /// What `callOne` would take from a queue, by the rank of its kind, and since when it stands there.
  private func head(of queue: QueueID, _ desk: CounterGroupID, _ now: SimTime) -> (
    rank: Int, since: SimTime
  )? {
    let lines = queues[queue]
    if !lines.priority.isEmpty { return (0, tickets.taken(lines.priority.head)) }
    if backgroundIsUrgent(queue, desk, now) { return (1, waitingSince(lines.background.head)) }
    if !lines.appointments.isEmpty { return (2, tickets.taken(lines.appointments.head)) }
    if !lines.ordinary.isEmpty { return (3, tickets.taken(lines.ordinary.head)) }
    if groups[desk].staffed > 0, !lines.background.isEmpty,
      city.counters.groups[desk].opensAfter < 0
    {
      return (4, waitingSince(lines.background.head))
    }
    return nil
  }

  private func waitingSince(_ row: DossierRow) -> SimTime {
    SimTime(ticks: dossiers[row].waitingSince)
  }

  @inline(__always)
  private func backgroundIsUrgent(_ queue: QueueID, _ desk: CounterGroupID, _ now: SimTime) -> Bool
  {
    guard groups[desk].staffed > 0, !queues[queue].background.isEmpty else { return false }
    return now - waitingSince(queues[queue].background.head) >= city.reception.backgroundLimit
  }

  /// Puts work behind the counter where the dossier was handed in.
  mutating func addBackground(_ row: DossierRow, _ now: SimTime, _ events: inout Events) {
    let queue = dossiers[row].queue
    dossiers[row].waitingSince = now.ticks
    queues[queue].background.append(row, &dossiers.links)
    callFromQueue(queue, now, &events)
  }

  /// Whether any counter may call from the queue now.
  func isServed(_ queue: QueueID) -> Bool {
    city.counters.groupsOfQueues.range(of: queue).contains {
      groups[city.counters.groupsOfQueues[$0]].capacity > 0
    }
  }

  /// Citizens who wait for a group, alone or with others, in queues that nobody serves from `now` on
  /// today; in all of its queues by default.
  func waiting(for group: CounterGroupID, leftBy now: SimTime = .never) -> Int32 {
    var waiting: Int32 = 0
    for position in city.counters.queuesOfGroups.range(of: group) {
      let queue = city.counters.queuesOfGroups[position]
      if queues[queue].staffEnd <= now { waiting += queues[queue].waiting }
    }
    return waiting
  }
}
