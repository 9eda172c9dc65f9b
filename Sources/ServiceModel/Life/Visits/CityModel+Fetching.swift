import EventKernel
import LegalClock
import Stochastics

// Results that are fetched without being told that they are there: by the date on the receipt, or so
// many days after it. Whoever comes too early has come in vain, and comes again.
extension CityModel {
  /// A dossier is accepted: when its citizen will come for the result is settled now.
  @inline(__always)
  mutating func planFetching(_ row: DossierRow, _ now: SimTime, _ events: inout Events) {
    if city.reception.fetching.comes != .whenReady { plan(row, now, &events) }
  }

  @inline(never)
  private mutating func plan(_ row: DossierRow, _ now: SimTime, _ events: inout Events) {
    guard !dossiers.receipts[row].hasLeader, isFetched(row),
      !dossiers[row].traits.contains(.awaiting)
    else { return }
    let receipt = dossiers.receipts[row]
    let isByDate = city.reception.fetching.comes == .onDueDate
    let from = max(now, isByDate ? Self.date(receipt.due) : SimTime(ticks: receipt.received))
    let days = draw(city.reception.collectionWorkingDays, .collectionDelay, row)
    comeForResult(row, from: from, workingDays: days, now, &events)
  }

  /// Neither electronically nor by post, as `giveOut` will decide.
  private mutating func isFetched(_ row: DossierRow) -> Bool {
    let procedure = city.procedures[dossiers[row].procedure]
    let electronic = dossiers[row].channel == .online ? procedure.electronicReturnShare : 0
    let fetched = 1 - procedure.postalReturnShare
    let u = electronic > 0 || fetched > 0 ? uniform(.returnChannel, row) : 1
    return u >= electronic && u < fetched
  }

  /// So many working days of the site after the day of `from`, that day itself included, at a time of
  /// day like anybody's; the next day if that is past.
  private mutating func comeForResult(
    _ row: DossierRow, from: SimTime, workingDays: Double, _ now: SimTime, _ events: inout Events
  ) {
    guard from < .never else { return }
    let calendar = siteCalendar(of: row)
    let days = (0...WorkingCalendar.noDay).nearest(to: workingDays.rounded(.up))
    var day = calendar.workingDay(days, after: from.day)
    var time = usualTime(on: day, row)
    if time <= now {
      day = calendar.workingDay(1, after: now.day)
      time = usualTime(on: day, row)
    }
    guard day != WorkingCalendar.noDay else { return }
    dossiers.plan(row, trip: time)
    events.schedule(.comesForResult(row: row), .arrival, at: time)
  }

  /// Whether the citizen comes for the result without being told, and so need not be sent for.
  @inline(__always)
  mutating func comesAnyway(_ row: DossierRow) -> Bool {
    guard city.reception.fetching.comes != .whenReady, dossiers.hasPlannedTrip(row) else {
      return false
    }
    underWay += 1
    return true
  }

  /// The day is there on which the citizen comes for the result.
  @inline(never)
  mutating func comesForResult(_ row: DossierRow, _ now: SimTime, _ events: inout Events) {
    // The dossier is over, and its row another's.
    guard dossiers.takePlannedTrip(row, at: now) else { return }
    if dossiers[row].phase == .collecting {
      underWay -= 1
      return citizenEnters(row, now, &events)
    }
    // Whoever is asked for a supplement knows that there is no result yet.
    if dossiers[row].phase == .supplementing {
      return comeForResult(row, from: now, workingDays: 1, now, &events)
    }
    // Whoever has been given another date comes then.
    let due = latestDue(of: row)
    if city.reception.fetching.comes == .onDueDate, due.day > now.day {
      return comeForResult(row, from: due, workingDays: 0, now, &events)
    }
    asksInVain(row, now, &events)
    let days = draw(
      city.reception.fetching.againWorkingDays, .asksAgain, row,
      occurrence: Int(dossiers[row].trips))
    comeForResult(row, from: now, workingDays: max(1, days), now, &events)
  }

  /// An instant on the day that a receipt promises: what is due at midnight is due on the day before.
  private static func date(_ due: Int64) -> SimTime {
    due < SimTime.never.ticks ? SimTime(ticks: due - 1) : .never
  }

  /// The date at which the last result of the visitor is promised.
  private func latestDue(of row: DossierRow) -> SimTime {
    var due = dossiers.receipts[row].due
    var member = dossiers[row].nextMember
    while member != .none {
      due = max(due, dossiers.receipts[member].due)
      member = dossiers[member].nextMember
    }
    return Self.date(due)
  }

  /// A trip for a result that is not there. The dossier stays where it is: whoever asks at the counter
  /// stands in the queue for it.
  private mutating func asksInVain(_ row: DossierRow, _ now: SimTime, _ events: inout Events) {
    if dossiers[row].trips == 0 { countFirstTrip(row) }
    var visitor = dossiers[row]
    dossiers[row].trips &+= 1
    guard city.reception.fetching.inVainMinutes != nil else {
      countVisit(row, dossiers[row].queue, now)
      meters.siteDays.count(.unserved, city.counters.site(ofQueue: dossiers[row].queue))
      return tellNotReady(row, now)
    }
    visitor.phase = .asking
    visitor.traits.formIntersection([.observed, .priority, .proxy, .traced])
    visitor.traits.insert(.branch)
    visitor.partySize = 1
    visitor.nextMember = .none
    visitor.vainTrips = 0
    visitor.ticket = .none
    let asking = begin(visitor)
    if persons.isOn { follow(asking, row) }
    dossiers.receipts[asking].number = dossiers.receipts[row].number
    citizenEnters(asking, now, &events)
  }

  private mutating func tellNotReady(_ row: DossierRow, _ now: SimTime) {
    count(.resultNotReady, row)
    countAtSite(.resultNotReady, dossiers[row].queue, now)
    note(.notReady, row, from: now, to: now, queued: .zero)
  }

  /// Time at the counter to hear that.
  mutating func notReadyMinutes(_ row: DossierRow) -> Double {
    guard let minutes = city.reception.fetching.inVainMinutes else { return 0 }
    return draw(minutes, .resultInVain, row, occurrence: Int(dossiers[row].trips))
  }

  /// Somebody at the counter has heard that the result is not there.
  mutating func hearsNotReady(_ row: DossierRow, _ now: SimTime) {
    count(.resultNotReady, row)
    countAtSite(.resultNotReady, dossiers[row].queue, now)
    leaveSite(row, now)
    if isReplay { visitIsOver(row) } else { end(row) }
  }
}
