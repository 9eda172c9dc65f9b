import EventKernel
import LegalClock

// What the people of the counters do while somebody waits, written down where that is asked for. All of it
// stands out of line: nothing is done otherwise.
extension CityModel {
  /// What a group has been doing changes now.
  @inline(never)
  mutating func bookWork(_ group: CounterGroupID, _ now: SimTime) {
    let state = groups[group]
    let staffing = WaitBook.Staffing(
      behind: Double(state.backgroundBusy), calling: Double(state.calling),
      free: Double(max(0, state.capacity - (state.atWork - state.overrunning))),
      onCall: Double(state.onCall))
    book.accrue(group, staffing, now)
  }

  /// A counter begins with a citizen, or ends.
  @inline(never)
  mutating func bookService(
    _ row: DossierRow, _ group: CounterGroupID, _ activity: Trace.Activity, by change: Double
  ) {
    book.serve(
      group, Holdup(activity, isAgain: dossiers[row].submissions > 0), by: change)
  }

  /// The day begins for a group; with `isShut` it stays at home although its site may be open.
  @inline(never)
  mutating func bookDay(_ group: CounterGroupID, isShut: Bool, _ now: SimTime) {
    bookWork(group, now)
    // Whoever has waited all night does not forget.
    if waiting(for: group) == 0 { book.beginDay(group, now) }
    guard isShut else { return }
    var away = ByHoldup()
    away[.shut] = 1
    book.send(group, away)
  }

  /// A stretch begins in which the time of the group's people is divided so.
  @inline(never)
  mutating func bookStretch(_ time: StaffTime, _ group: CounterGroupID, of length: Int64) {
    var away = ByHoldup()
    away[.absent] = Double(max(0, time.absence))
    away[.otherDuties] = Double(max(0, time.otherDuties))
    let there = Double(time.counters) + away[.absent] + away[.otherDuties]
    away[.offShift] = max(0, book.people(of: group) * Double(length) - there)
    book.send(group, away)
  }

  /// A ticket is called: its wait in opening hours, which began at `since`, is divided.
  @inline(never)
  mutating func bookWait(
    _ row: DossierRow, _ group: CounterGroupID, since: SimTime, wait: SimDuration, _ now: SimTime
  ) {
    let site = city.counters.site(of: group)
    let procedure = dossiers[row].procedure
    guard
      dossiers[row].traits.contains(.observed) && book.books(dossiers[row])
        || book.books(site) && inWindow(now)
    else { return }
    let queue = dossiers[row].desk.queue
    let calendar = city.counters.groups[group].calendar
    var people = 0.0
    for position in city.counters.groupsOfQueues.range(of: queue) {
      let serving = city.counters.groupsOfQueues[position]
      bookWork(serving, now)
      people += book.people(of: serving)
    }
    var divided = ByHoldup()
    func add(from start: SimTime, to end: SimTime) {
      guard start < end else { return }
      for position in city.counters.groupsOfQueues.range(of: queue) {
        let serving = city.counters.groupsOfQueues[position]
        divided += book.done(serving, by: end) - book.done(serving, by: start)
      }
    }
    let began = doors[calendar].sessionBegan
    if since < began {
      for day in since.day...began.day {
        for session in city.calendars[calendar].sessions(on: day) where session.start < began {
          add(from: max(since, session.start), to: session.end)
        }
      }
    }
    add(from: max(since, began), to: now)
    let serviceClass = city.procedures[procedure].serviceClass
    book.enter(
      site, serviceClass, since: since, wait: wait, people > 0 ? divided / people : ByHoldup())
  }

  /// A dossier of an observed demand is finished late, or still open past its due date.
  @inline(never)
  mutating func bookLate(_ row: DossierRow, _ now: SimTime) {
    guard book.books(dossiers[row]) else { return }
    var account = dossiers.accounts[row]
    account.settle(workedBefore: legalHand.workingTime(before: now, on: city.legalCalendar))
    book.enter(late: dossiers[row].procedure, account)
  }
}
