import EventKernel
import LegalClock
import Stochastics

extension CityModel {
  /// The result is at the site: the dossier is finished, whenever the citizen gets it.
  mutating func resultArrives(_ row: DossierRow, _ now: SimTime, _ events: inout Events) {
    dossiers[row].traits.insert(.finished)
    measureFinish(row, now)
    traceResult(row, now)
    if stopsWaiting(row, now) {
      isHandedOut(row, now, &events)
    } else {
      releaseResult(row, now, &events, hasResult: true)
    }
  }

  /// Whoever waits for the result leaves, at the closing of the day at the latest. True if the
  /// result could be there before.
  @discardableResult @inline(__always)
  mutating func stopsWaiting(_ row: DossierRow, _ now: SimTime) -> Bool {
    dossiers[row].traits.contains(.awaiting) && endWait(row, now)
  }

  @inline(never)
  private mutating func endWait(_ row: DossierRow, _ now: SimTime) -> Bool {
    dossiers[row].traits.remove(.awaiting)
    let received = SimTime(ticks: dossiers.receipts[row].received)
    let calendar = city.calendars[city.counters.queues[dossiers[row].queue].calendar]
    let closing = max(received, calendar.closing(on: received.day) ?? received)
    // Doors that open at the very moment they close do not close.
    let isThere = now <= closing || calendar.isOpen(at: closing)
    let leaving = isThere ? now : closing
    count(.resultWaitTime, row, (leaving - received).ticks)
    if persons.isOn { addTime((leaving - received).ticks, row) }
    leaveSite(row, leaving)
    return isThere
  }

  /// Gives the result out, together with those of the same visitor.
  mutating func releaseResult(
    _ row: DossierRow, _ now: SimTime, _ events: inout Events, hasResult: Bool
  ) {
    let leader = dossiers.leader(of: row)
    if dossiers[leader].partySize > 1 {
      beginMembers(of: row, afterLeader: true, now, &events)
      guard joinsParty(row, now) else { return }
    } else if !hasResult {
      end(row)
      return
    }
    giveOut(leader, now, &events)
  }

  /// Electronically, by post, or to be fetched.
  @inline(__always)
  private mutating func giveOut(_ row: DossierRow, _ now: SimTime, _ events: inout Events) {
    let procedure = city.procedures[dossiers[row].procedure]
    let isOnline = dossiers[row].channel == .online
    let electronic = isOnline ? procedure.electronicReturnShare : 0
    let fetched = isOnline ? procedure.onlinePostedFrom : 1 - procedure.postalReturnShare
    // Nothing is drawn where everybody gets the result by post.
    let u = electronic > 0 || fetched > 0 ? uniform(.returnChannel, row) : 1
    if u < electronic {
      countElectronic(row)
      end(row)
    } else if u >= fetched {
      isHandedOut(row, now, &events)
    } else {
      dossiers[row].phase = .collecting
      if dossiers[row].trips == 0 { countFirstTrip(row) }
      guard !comesAnyway(row) else { return }
      let days = draw(city.reception.collectionWorkingDays, .collectionDelay, row)
      comeOnAnotherDay(row, workingDays: days, now, &events)
    }
  }

  /// A bundle has its results together; one that lacks a result does not count as electronic.
  private mutating func countElectronic(_ row: DossierRow) {
    guard !dossiers[row].traits.contains(.lacksResult) else { return }
    count(.electronicResults, row)
    if dossiers[row].traits.contains(.bundled) { countLinked(.electronicResults, row) }
  }

  /// The citizen has the result; papers that are still to be scanned stay.
  @inline(__always)
  mutating func isHandedOut(_ row: DossierRow, _ now: SimTime, _ events: inout Events) {
    guard dossiers[row].traits.contains(.toBeScanned) else {
      end(row)
      return
    }
    dossiers[row].traits.remove(.toBeScanned)
    dossiers[row].phase = .digitising
    if visits.isOn { recordVisit(row, .background, now) }
    addBackground(row, now, &events)
  }

  /// Whoever has not been to a site yet fetches the result where the dossier was checked.
  mutating func countFirstTrip(_ row: DossierRow) {
    count(.demandsInPerson, row)
    let range = city.siteChoices.range(
      commune: dossiers[row].commune,
      procedure: dossiers[row].procedure)
    if city.siteChoices[range.lowerBound].withinReach { count(.demandsWithinReach, row) }
  }

  @inline(__always)
  private mutating func measureFinish(_ row: DossierRow, _ now: SimTime) {
    let receipt = dossiers.receipts[row]
    let due = SimTime(ticks: receipt.due)
    let sums = meters.sums(of: dossiers[row])
    let isOnTime = now <= due
    if inWindow(now) { sums.count(isOnTime ? .returnedOnTime : .returnedLate) }
    guard dossiers[row].traits.contains(.observed) else { return }
    if dossierDays.isOn { countDue(row, isLate: !isOnTime) }
    if persons.isOn { persons.finish(row, now) }
    sums.count(.finished)
    sums.count(isOnTime ? .finishedOnTime : .finishedLate)
    if dossiers[row].traits.contains(.onTheSpot) { sums.count(.decidedOnTheSpot) }
    if dossiers[row].traits.contains(.refused) { sums.count(.refused) }
    measureAccount(row, sums.procedure, now)
    let slowest = dossiers.accounts[row].longestStay.office
    if slowest != .none { meters.offices.count(.officeDossiers, slowest) }
    guard !isOnTime else { return }
    if book.isOn { bookLate(row, now) }
    let received = SimTime(ticks: receipt.received)
    if let newDate = city.deadlines.postponed(due, given: 0, received: received), now > newDate {
      sums.count(.lateByNewDate)
    }
    let lateness = city.legalCalendar.workingTime(from: due, to: now).ticks
    meters.sample(.lateness, dossiers[row].procedure, lateness)
    if slowest != .none {
      meters.offices.count(.officeLateDossiers, slowest)
      meters.offices.add(.officeDelayTime, slowest, lateness)
    }
  }
}
