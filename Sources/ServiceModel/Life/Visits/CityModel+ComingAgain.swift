import EventKernel
import LegalClock
import Stochastics

// After a trip in vain: another one, at another time, or none any more.
extension CityModel {
  mutating func leaveWithoutService(
    _ how: Quantity, _ queue: QueueID, _ row: DossierRow, _ now: SimTime, _ events: inout Events
  ) {
    countAtSite(how, queue, now)
    if how == .turnedAway || how == .balked {
      meters.siteDays.count(.unserved, city.counters.site(ofQueue: queue))
    }
    comesInVain(row, foundNoTicket: how == .turnedAway, now, &events)
  }

  /// A trip without service, or none since there was no ticket to be had from home: the citizen tries
  /// again on another day, or gives up.
  mutating func comesInVain(
    _ row: DossierRow, foundNoTicket: Bool = false, isAtHome: Bool = false, _ now: SimTime,
    _ events: inout Events
  ) {
    guard !isReplay else { return visitIsOver(row) }
    // Whoever asks for a result that is not there has the next trip planned.
    if dossiers[row].phase == .asking { return end(row) }
    dossiers[row].vainTrips &+= 1
    dossiers[row].traits.remove(.appointment)
    let comingBack = city.reception.comingBack[serviceClass(of: row)]
    if Int(dossiers[row].vainTrips) >= comingBack.givesUpAfter, mayGiveUp(row) {
      giveUp(row)
      return
    }
    let attempt = attempt(row, isAtHome: isAtHome)
    let days = draw(comingBack.workingDays, .comesBack, row, occurrence: attempt)
    if foundNoTicket, let rule = comingBack.earlier {
      comeEarlier(row, workingDays: days, rule, attempt, now, &events)
    } else {
      comeOnAnotherDay(row, workingDays: days, attempt: attempt, now, &events)
    }
  }

  /// What tells one attempt's draws from another's: the number of trips, and where none was made, how
  /// often it was in vain.
  @inline(__always)
  private func attempt(_ row: DossierRow, isAtHome: Bool) -> Int {
    let trips = Int(dossiers[row].trips)
    return isAtHome ? trips & 0xfff | Int(dossiers[row].vainTrips & 0xf) << 12 : trips
  }

  /// Nobody gives up what has been handed in, nor for somebody else.
  @inline(__always)
  private func mayGiveUp(_ row: DossierRow) -> Bool {
    dossiers[row].phase == .submitting
      && (dossiers[row].partySize == 1 || dossiers[row].submissions == 0)
      && !dossiers.receipts[row].hasLeader
  }

  /// Schedules the next trip: a whole number of working days later, at least one, at a time of day
  /// like anybody's.
  mutating func comeOnAnotherDay(
    _ row: DossierRow, workingDays: Double, attempt: Int? = nil, _ now: SimTime,
    _ events: inout Events
  ) {
    let day = dayOfNextTrip(row, workingDays: workingDays, now)
    send(.citizenEnters(row: row), at: usualTime(on: day, row, attempt: attempt), &events)
  }

  /// At least one working day of the site from now; `noDay` if it is beyond all.
  private func dayOfNextTrip(_ row: DossierRow, workingDays: Double, _ now: SimTime) -> Int {
    let days = (1...WorkingCalendar.noDay).nearest(to: workingDays.rounded(.up))
    return siteCalendar(of: row).workingDay(days, after: now.day)
  }

  func siteCalendar(of row: DossierRow) -> WorkingCalendar {
    city.calendars[city.counters.queues[dossiers[row].queue].calendar]
  }

  /// When somebody comes on a day, like anybody.
  mutating func usualTime(on day: Int, _ row: DossierRow, attempt: Int? = nil) -> SimTime {
    let u = uniform(.timeOfDay, row, occurrence: attempt ?? Int(dossiers[row].trips))
    let seconds = timeOfDay(atShare: u, row, day: day)
    return SimTime.startOfDay(day) + .seconds(seconds)
  }

  /// As `comeOnAnotherDay`, but earlier in the day than the rule's moment.
  @inline(never)
  private mutating func comeEarlier(
    _ row: DossierRow, workingDays: Double, _ rule: CompiledComingBack.Earlier, _ attempt: Int,
    _ now: SimTime, _ events: inout Events
  ) {
    let day = dayOfNextTrip(row, workingDays: workingDays, now)
    let midnight = SimTime.startOfDay(day)
    let thisTime = now - .startOfDay(now.day)
    let moment: SimDuration =
      switch rule.than {
      case .lastTime: thisTime
      case .opening: siteCalendar(of: row).opening(on: day).map { $0 - midnight } ?? thisTime
      // Whoever came before all others and found none knows no better than to come earlier.
      case .lastTicket: min(thisTime, lastTicket(of: row))
      }
    let minutes = draw(rule.minutes, .comesEarlier, row, occurrence: attempt)
    let time = max(rule.notBefore, min(moment - .minutes(minutes), .day - .minutes(1)))
    send(.citizenEnters(row: row), at: midnight + max(.zero, time), &events)
  }

  /// The time of day at which the last ticket was given to this class, a day's length if there was
  /// none yet.
  private func lastTicket(of row: DossierRow) -> SimDuration {
    let given = lastTickets[ticketCell(of: row)]
    return given == .never ? .day : given - .startOfDay(given.day)
  }

  /// Where what is told of tickets of this citizen's queue and class stands.
  func ticketCell(of row: DossierRow) -> Int {
    dossiers[row].queue.position * city.ticketRules.classCount + serviceClass(of: row).position
  }
}
