import EventKernel
import Stochastics

/// A group of counters while it runs.
struct CounterGroupState: BitwiseCopyable {
  /// Its only queue; `none` if it has several.
  var queue = QueueID.none
  /// Counters that may call now; 0 outside sessions, unless those inside are being served out.
  var capacity: Int32 = 0
  /// Within sessions: people at a counter.
  var staffed: Int32 = 0
  /// Of a group on call: people on duty who work elsewhere, and until when their time is settled.
  var onCall: Int32 = 0
  var onCallSettled: Int64 = 0
  var busy: Int32 = 0
  /// Of those busy: calling a ticket whose holder has gone.
  var calling: Int32 = 0
  var backgroundBusy: Int32 = 0
  /// Of those at work, those whose shift is over: they finish and go. Never more than are at work.
  var overrunning: Int32 = 0
  /// How often chance has said whether somebody who finished was one of these.
  var goings: UInt32 = 0
  /// Until when the times of the staff are settled.
  var settled: Int64 = 0
  /// Time without anything to do today.
  var idleToday: Int64 = 0

  // Asked some times a day.

  /// Other duties that are to be done between citizens today.
  var dutiesOwed: Int64 = 0
  /// Whether it does not open today, while its site may.
  var isClosed = false
  /// The probability that a person is missing today.
  var absence = 0.0
  /// Whether it is on call, and at its counters today since nobody else serves one of its queues.
  var standsIn = false
  /// How many have come to work today, and how many of them are not at other duties.
  var present: Int32 = 0
  var atCounters = 0.0
  /// What is left of a person for the next turn at the counters; below 0 before the first.
  var turn = -1.0
  /// When the last counter is left today.
  var staffEnd = SimTime.zero
  /// When places were taken last.
  var placesTaken = SimTime(ticks: -1)
  /// When the last citizen left after closing.
  var lastOut: Int64 = 0
}

extension CounterGroupState {
  /// With citizens and with work behind the counter.
  var atWork: Int32 { busy + backgroundBusy }
}

extension CityModel {
  /// Calls a ticket; if nobody comes, the counter has lost the time of calling.
  @inline(never)
  mutating func call(
    _ ticket: TicketRow, _ desk: CounterGroupID, _ now: SimTime, _ events: inout Events
  ) {
    if let row = tickets.redeem(ticket), !missesCall(row, ticket) {
      beginService(row, desk, taken: waitBegan(ticket, row), now, &events)
    } else if city.reception.callingTime > .zero {
      settle(desk, now)
      groups[desk].busy += 1
      groups[desk].calling += 1
      events.schedule(
        .callEnds(group: desk), .completion, at: now + city.reception.callingTime)
    }
  }

  mutating func callEnds(_ desk: CounterGroupID, _ now: SimTime, _ events: inout Events) {
    settle(desk, now)
    goesIfShiftIsOver(desk)
    groups[desk].busy -= 1
    groups[desk].calling -= 1
    callNext(desk, now, &events)
  }

  @inline(__always)
  private mutating func beginService(
    _ row: DossierRow, _ desk: CounterGroupID, taken: SimTime, _ now: SimTime,
    _ events: inout Events
  ) {
    settle(desk, now)
    groups[desk].busy += 1
    queues[dossiers[row].desk.queue].waiting -= 1
    dossiers[row].ticket = TicketRow.none
    dossiers[row].vainTrips = 0
    measureWait(row, desk, taken: taken, now)
    dossiers[row].desk = Desk(desk)
    if book.isOn { bookService(row, desk, activity(row, desk), by: 1) }
    var minutes = serviceMinutes(row, desk)
    if dossiers[row].traits.contains(.account), city.counters.groups[desk].role != .guidance {
      minutes = withoutLookingUp(minutes)
    }
    minutes /= speed(of: desk, for: row)
    let service = SimDuration.minutes(minutes)
    count(.counterTime, row, service.ticks)
    if persons.isOn { addTime(service.ticks, row) }
    traceService(activity(row, desk), row, now, service)
    events.schedule(.serviceEnds(row: row), .completion, at: now + service)
  }

  /// The pace of a counter with the class of a dossier: of the first, where a visitor has several.
  @inline(__always)
  private mutating func speed(of desk: CounterGroupID, for row: DossierRow) -> Double {
    let speed = city.counters.groups[desk].speed
    return city.counters.groups[desk].firstSpeed < 0 ? speed : speedByClass(desk, row)
  }

  @inline(never)
  private mutating func speedByClass(_ desk: CounterGroupID, _ row: DossierRow) -> Double {
    city.counters.speed(
      of: desk, serviceClass: city.procedures[dossiers[row].procedure].serviceClass)
  }

  @inline(__always)
  private func activity(_ row: DossierRow, _ desk: CounterGroupID) -> Trace.Activity {
    if city.counters.groups[desk].role == .guidance { return .guidance }
    return switch dossiers[row].phase {
    case .collecting: .collection
    case .asking: .notReady
    case .supplementing: .supplement
    case .showingOriginals: .originals
    case .submitting, .digitising, .processing: .reception
    }
  }

  @inline(__always)
  private mutating func serviceMinutes(_ row: DossierRow, _ desk: CounterGroupID) -> Double {
    if city.counters.groups[desk].role == .guidance {
      return draw(city.reception.guidanceMinutes, .guidance, row)
    }
    switch dossiers[row].phase {
    case .collecting:
      return Double(dossiers[row].partySize)
        * draw(city.reception.collectionMinutes, .collectionService, row)
    case .supplementing: return supplementMinutes(row)
    case .asking: return notReadyMinutes(row)
    case .showingOriginals:
      return draw(city.portal.originalsMinutes, .originals, row, occurrence: 2)
    case .submitting, .digitising, .processing: return turnMinutes(row)
    }
  }

  mutating func beginBackground(
    _ row: DossierRow, _ desk: CounterGroupID, _ now: SimTime, _ events: inout Events
  ) {
    settle(desk, now)
    if dossiers[row].phase == .digitising { enter(.work, row, now) }
    dossiers[row].desk = Desk(desk)
    groups[desk].backgroundBusy += 1
    let work = SimDuration.minutes(backgroundMinutes(row) / speed(of: desk, for: row))
    let activity: Trace.Activity =
      dossiers[row].phase == .digitising
      ? .digitising : dossiers[row].channel == .online ? .onlineCheck : .reception
    traceService(activity, row, now, work)
    events.schedule(.backgroundEnds(row: row), .completion, at: now + work)
  }

  mutating func serviceEnds(_ row: DossierRow, _ now: SimTime, _ events: inout Events) {
    let desk = dossiers[row].desk.group
    settle(desk, now)
    if book.isOn { bookService(row, desk, activity(row, desk), by: -1) }
    goesIfShiftIsOver(desk)
    groups[desk].busy -= 1
    if groups[desk].staffed == 0, groups[desk].busy == 0 { noteLastOut(desk, now) }
    if city.counters.groups[desk].role == .guidance {
      guidanceEnds(row, now, &events)
    } else {
      switch dossiers[row].phase {
      case .collecting:
        leaveSite(row, now)
        if isReplay { visitIsOver(row) } else { isHandedOut(row, now, &events) }
      case .supplementing:
        leaveSite(row, now)
        if isReplay { visitIsOver(row) } else { supplementComesIn(row, now, &events) }
      case .asking: hearsNotReady(row, now)
      case .showingOriginals:
        leaveSite(row, now)
        if isReplay { visitIsOver(row) } else { accept(row, now, &events) }
      case .submitting, .digitising, .processing: turnEnds(row, now, &events)
      }
    }
    callNext(desk, now, &events)
  }

  mutating func backgroundEnds(_ row: DossierRow, _ now: SimTime, _ events: inout Events) {
    let desk = dossiers[row].desk.group
    settle(desk, now)
    goesIfShiftIsOver(desk)
    groups[desk].backgroundBusy -= 1
    if dossiers[row].phase == .digitising {
      isScanned(row, now, &events)
    } else {
      acknowledge(row, now)
      submissionIsChecked(row, now, &events)
    }
    callNext(desk, now, &events)
  }

  /// Somebody has finished, and goes home or to lunch if their shift is over. Those at work are all
  /// alike, so chance says whether it was one of these; by a plan of people, which knows no shifts, it is
  /// whoever finishes first.
  @inline(__always)
  private mutating func goesIfShiftIsOver(_ desk: CounterGroupID) {
    if groups[desk].overrunning > 0 { mayGo(desk) }
  }

  @inline(never)
  private mutating func mayGo(_ desk: CounterGroupID) {
    let (atWork, overrunning) = (groups[desk].atWork, groups[desk].overrunning)
    if overrunning < atWork, !city.counters.groups[desk].duty.isOfPeople {
      let u = random.uniform(
        at: DrawAddress(
          owner: city.counters.groups[desk].key, entity: groups[desk].goings, purpose: .shiftEnd))
      groups[desk].goings += 1
      guard u * Double(atWork) < Double(overrunning) else { return }
    }
    groups[desk].overrunning -= 1
  }

  /// Accounts for time at counters up to now.
  mutating func settle(_ desk: CounterGroupID, _ now: SimTime) {
    if book.isOn { bookWork(desk, now) }
    let from = max(groups[desk].settled, city.window.start.ticks)
    let length = min(now.ticks, city.window.stop.ticks) - from
    groups[desk].settled = now.ticks
    guard length > 0 else { return }
    let state = groups[desk]
    guard state.atWork > 0 || state.staffed > 0 else { return }
    let site = city.counters.site(of: desk)
    let overtime = max(state.overrunning, state.atWork - state.staffed)
    let inShift = state.atWork - overtime
    let serving = min(state.busy, inShift)
    let idle = Int64(state.staffed - inShift) * length
    groups[desk].idleToday += idle
    let sums = meters.sites.sums(of: site)
    sums.add(.busyTime, Int64(serving) * length)
    sums.add(.backgroundTime, Int64(inShift - serving) * length)
    sums.add(.idleTime, idle)
    sums.add(.overtime, Int64(overtime) * length)
    sums.add(.paidTime, Int64(overtime) * length)
  }
}
