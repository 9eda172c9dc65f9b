import EventKernel
import LegalClock
import Stochastics

// Tickets by telephone: the citizen waits at home until the number is near.
extension CityModel {
  /// Whether this citizen takes a ticket from afar, or hears at home that there is none and makes no
  /// trip today. Whoever finds the number near already comes like anybody; before opening, at opening.
  @inline(__always)
  mutating func takesTicketFromAfar(
    _ row: DossierRow, _ queue: QueueID, _ now: SimTime, _ events: inout Events
  ) -> Bool {
    guard city.ticketRules.anyFromAfar, !isReplay else { return false }
    return takesFromAfar(row, queue, now, &events)
  }

  @inline(never)
  private mutating func takesFromAfar(
    _ row: DossierRow, _ queue: QueueID, _ now: SimTime, _ events: inout Events
  ) -> Bool {
    let comesAnyway: Dossier.Traits = [.priority, .appointment]
    guard let rule = city.ticketRules.fromAfar?[serviceClass(of: row)],
      dossiers[row].traits.isDisjoint(with: comesAnyway),
      happens(rule.share, .ticketFromAfar, row)
    else { return false }
    guard takesTickets(queue, at: now), !isFull(queue, now),
      !ticketsAreGone(row, dossiers[row].queue, now)
    else {
      comesInVain(row, foundNoTicket: true, isAtHome: true, now, &events)
      return true
    }
    // Beyond some thousands of people nobody looks.
    let near = (0...10_000).nearest(
      to: draw(rule.near, .ticketFromAfar, row, occurrence: 1 + Int(dossiers[row].trips)))
    let ahead = queues[queue].ordinary.count
    let comesAtOpening = timeToOpening(queue, now) > SimDuration(ticks: travelTicks(row))
    guard ahead > near || comesAtOpening else { return false }
    noteTicket(row, now)
    let ticket = tickets.issueFromAfar(to: row, near: Int32(near), at: now)
    dossiers[row].ticket = ticket
    dossiers[row].desk = Desk(queue)
    // Who is not there does not wait.
    dossiers[row].waitingSince = SimTime.never.ticks
    queues[queue].waiting += 1
    queues[queue].afar += 1
    queues[queue].ordinary.append(ticket, &tickets.links)
    if comesAtOpening, tickets.setsOut(ticket, ahead: ahead) {
      // There when the doors open, before anybody is called.
      let opening = now + timeToOpening(queue, now)
      events.schedule(.citizenArrives(row: row), .arrival, at: SimTime(ticks: opening.ticks - 1))
    }
    return true
  }

  /// Zero from opening on, and on days on which the doors stay closed.
  private mutating func timeToOpening(_ queue: QueueID, _ now: SimTime) -> SimDuration {
    let door = doors[city.counters.queues[queue].calendar]
    return door.isWorkingDay ? max(.zero, door.opening - now) : .zero
  }

  /// A number has been called: those set out whose own is near now.
  @inline(never)
  mutating func callThoseAfar(_ queue: QueueID, _ now: SimTime, _ events: inout Events) {
    var ticket = queues[queue].ordinary.head
    var ahead: Int32 = 0
    while ahead < queues[queue].ordinary.count {
      if tickets.setsOut(ticket, ahead: ahead) {
        guard let row = tickets.holder(of: ticket) else {
          preconditionFailure("a ticket from afar is nobody's")
        }
        events.schedule(
          .citizenArrives(row: row), .arrival, at: now + SimDuration(ticks: travelTicks(row)))
      }
      ticket = tickets.links[ticket]
      ahead += 1
    }
  }

  /// Somebody with a ticket from afar comes through the door, or whose number has been called before.
  mutating func citizenArrives(_ row: DossierRow, _ now: SimTime, _ events: inout Events) {
    let ticket = dossiers[row].ticket
    guard ticket != .none else {
      underWay -= 1
      comesThroughTheDoor(row, firstQueue(row), now, &events)
      return
    }
    let queue = dossiers[row].desk.queue
    if visits.isOn { recordVisit(row, .citizen, now) }
    countTrip(row, queue, now)
    dossiers[row].enteredSite = now.ticks
    tickets.arrives(ticket)
    queues[queue].afar -= 1
    meters.arrivals[city.counters.site(ofQueue: queue)] += 1
    beginWait(row, queue, now)
    guard city.reception.patience.anyEnds, let end = endOfPatience(row) else { return }
    events.schedule(.patienceEnds(row: row), .expiry, at: end)
  }

  /// Whether nobody comes at the call of a ticket, because its holder is not there yet.
  @inline(__always)
  mutating func missesCall(_ row: DossierRow, _ ticket: TicketRow) -> Bool {
    city.ticketRules.anyFromAfar && tickets.isAfar(ticket) && losesTicket(row, ticket)
  }

  @inline(never)
  private mutating func losesTicket(_ row: DossierRow, _ ticket: TicketRow) -> Bool {
    let queue = dossiers[row].desk.queue
    tickets.arrives(ticket)
    queues[queue].waiting -= 1
    queues[queue].afar -= 1
    dossiers[row].ticket = .none
    // On the way, and nowhere else any more.
    underWay += 1
    count(.missedCalls, row)
    return true
  }

  /// At closing: a ticket whose holder is not there lapses. Who is on the way finds closed doors, and
  /// who is at home tries again on another day. True if it was such a ticket.
  mutating func lapses(
    _ row: DossierRow, _ ticket: TicketRow, _ now: SimTime, _ events: inout Events
  ) -> Bool {
    guard city.ticketRules.anyFromAfar, tickets.isAfar(ticket) else { return false }
    let isOnTheWay = tickets.isOnTheWay(ticket)
    _ = losesTicket(row, ticket)
    if !isOnTheWay {
      underWay -= 1
      comesInVain(row, foundNoTicket: true, now, &events)
    }
    return true
  }
}
