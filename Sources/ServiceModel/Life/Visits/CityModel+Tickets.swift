import EventKernel
import LegalClock

// Tickets that are few: a number of them for each day.
extension CityModel {
  /// Whether there is no ticket left for this citizen.
  @inline(__always)
  mutating func ticketsAreGone(_ row: DossierRow, _ queue: QueueID, _ now: SimTime) -> Bool {
    city.ticketRules.areFew && !dossiers[row].traits.contains(.appointment)
      && quotaIsUsedUp(queue: queue, serviceClass: serviceClass(of: row), now)
  }

  @inline(never)
  private mutating func quotaIsUsedUp(queue: QueueID, serviceClass: ServiceClassID, _ now: SimTime)
    -> Bool
  {
    let time = timeOfTicket(queue, now)
    for position in city.ticketRules.range(queue: queue, serviceClass: serviceClass) {
      let quota = Int(city.ticketRules.applying[Int(position)])
      if isOpen(quota, at: time), ticketsGiven[quota] >= city.ticketRules.quotas[quota].most {
        return true
      }
    }
    return false
  }

  /// A ticket is given at the door, or from afar.
  @inline(__always)
  mutating func noteTicket(_ row: DossierRow, _ now: SimTime) {
    if city.reception.comingBack.looksAtTickets { lastTickets[ticketCell(of: row)] = now }
    if city.ticketRules.areFew, !dossiers[row].traits.contains(.appointment) {
      countTicket(row, now)
    }
  }

  @inline(never)
  private mutating func countTicket(_ row: DossierRow, _ now: SimTime) {
    let queue = dossiers[row].queue
    let time = timeOfTicket(queue, now)
    for position in city.ticketRules.range(queue: queue, serviceClass: serviceClass(of: row)) {
      let quota = Int(city.ticketRules.applying[Int(position)])
      if isOpen(quota, at: time) { ticketsGiven[quota] += 1 }
    }
  }

  /// After midnight; while the doors are closed, before opening or at lunch, as if when they open next.
  private mutating func timeOfTicket(_ queue: QueueID, _ now: SimTime) -> SimDuration {
    let time = city.calendars[city.counters.queues[queue].calendar].nextOpening(from: now)
    let midnight = SimTime.startOfDay(now.day)
    return (time < midnight + .day ? time : now) - midnight
  }

  private func isOpen(_ quota: Int, at time: SimDuration) -> Bool {
    time >= city.ticketRules.quotas[quota].start && time < city.ticketRules.quotas[quota].end
  }
}
