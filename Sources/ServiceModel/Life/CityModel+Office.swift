import EventKernel
import LegalClock
import Stochastics

/// An office while it runs.
struct OfficeState: BitwiseCopyable {
  var queue = OfficeQueue()
  var busy: Int32 = 0
  /// How many have come to work today.
  var present: Int32 = 0
  /// How many may begin work: everybody, or by a staffing plan who is on duty.
  var capacity: Int32 = 0
}

extension CityModel {
  mutating func arrivesAtOffice(_ row: DossierRow, _ now: SimTime, _ events: inout Events) {
    let office = dossiers[row].office
    dossiers[row].waitingSince = now.ticks
    enter(.queue, row, now)
    if case .sign(_, let first, let count) = city.routes[dossiers[row].step] {
      // All who wait are signed at the next hour of signing.
      let hours = Int(first)..<Int(first + count)
      let step = dossiers[row].step
      dossiers[row].step.advance()
      let time = nextHour(of: city.routes.signingHours, hours, from: now)
      if city.routes.hasLimits { measureStep(step, row, done: time) }
      note(.signature, row, step: step, from: time, to: time, queued: time - now)
      send(.routeGoesOn(row: row), at: time, &events)
    } else if offices[office].busy < offices[office].capacity {
      beginWork(row, office, now, &events)
    } else {
      offices[office].queue.add(row, city.offices.offices[office].discipline, &dossiers)
    }
  }

  /// Work runs in the office's hours only: what is not done at closing goes on the next morning.
  private mutating func beginWork(
    _ row: DossierRow, _ office: OfficeID, _ now: SimTime, _ events: inout Events
  ) {
    offices[office].busy += 1
    enter(.work, row, now)
    let step = dossiers[row].step
    guard case .work(_, let minutes) = city.routes[step] else {
      preconditionFailure("an office works on a step that is not work")
    }
    let work = SimDuration.minutes(
      draw(minutes, .officeWork, row, occurrence: city.routes.ordinal(step)))
    let calendar = city.offices.offices[office].calendar
    if inWindow(now) {
      let queued = officeHands[calendar].workingTime(
        from: SimTime(ticks: dossiers[row].waitingSince), to: now,
        on: city.offices.calendars[calendar])
      meters.sampleOfficeQueue(office, queued.ticks)
      meters.offices.count(.officeJobs, office)
      if dossierDays.isOn { countQueued(office, queued, now) }
    }
    let end = officeHands[calendar].advance(
      now, by: work, on: city.offices.calendars[calendar])
    if now < city.window.stop, end > city.window.start {
      let within =
        now >= city.window.start && end <= city.window.stop
        ? work
        : city.offices.calendars[calendar].workingTime(
          from: max(now, city.window.start), to: min(end, city.window.stop))
      meters.offices.add(.officeBusyTime, office, within.ticks)
    }
    if dossiers[row].traits.contains(.traced) {
      let start = city.offices.calendars[calendar].nextOpening(from: now)
      let queued = start - SimTime(ticks: dossiers[row].waitingSince)
      note(.work, row, step: step, from: start, to: end, queued: queued)
    }
    events.schedule(.workEnds(row: row), .completion, at: end)
  }

  mutating func workEnds(_ row: DossierRow, _ now: SimTime, _ events: inout Events) {
    let office = dossiers[row].office
    offices[office].busy -= 1
    if city.routes.hasLimits { measureStep(dossiers[row].step, row, done: now) }
    dossiers[row].step.advance()
    dossiers.accounts[row].stayed(
      now.ticks - dossiers[row].waitingSince, in: dossiers[row].office)
    let discipline = city.offices.offices[office].discipline
    if offices[office].busy < offices[office].capacity,
      let next = offices[office].queue.take(discipline, &dossiers)
    {
      beginWork(next, office, now, &events)
    }
    followRoute(row, now, &events)
  }

  /// Begins what waits, as far as somebody is free.
  mutating func takeUpWork(_ office: OfficeID, _ now: SimTime, _ events: inout Events) {
    let discipline = city.offices.offices[office].discipline
    while offices[office].busy < offices[office].capacity,
      let next = offices[office].queue.take(discipline, &dossiers)
    {
      beginWork(next, office, now, &events)
    }
  }

  /// Whether a step was done within its own limit, which runs since the papers came in, by the rules
  /// that hold for the dossier.
  @inline(never)
  private mutating func measureStep(
    _ step: CompiledRoutes.Position, _ row: DossierRow, done: SimTime
  ) {
    guard let limit = city.routes.limit(of: step), inWindow(done) else { return }
    let office = dossiers[row].office
    let due = city.deadlines.due(
      answered: SimTime(ticks: dossiers[row].waitingSince), remaining: limit,
      received: SimTime(ticks: dossiers.receipts[row].received))
    meters.offices.count(.officeTimedSteps, office)
    if dossierDays.isOn { countStep(office, isLate: done > due, done) }
    guard done > due else { return }
    meters.offices.count(.officeLateSteps, office)
    let late = city.legalCalendar.workingTime(from: due, to: done)
    meters.offices.add(.officeStepDelayTime, office, late.ticks)
  }
}
