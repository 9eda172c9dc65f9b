import EventKernel
import Stochastics

extension CityModel {
  /// Time at the counter for a submission: shorter if it is found incomplete, longer if it is
  /// scanned there. The citizen's own draw, the same in every option.
  mutating func receptionMinutes(_ row: UInt32) -> Double {
    let submission = Int(dossiers[row].submissions)
    let procedure = city.procedures[Int(dossiers[row].procedure)]
    let minutes = draw(procedure.receptionMinutes, .service, row, occurrence: submission)
    if isIncomplete(row) {
      dossiers[row].traits.insert(.incomplete)
      return minutes * city.reception.incompleteServiceShare
    }
    dossiers[row].traits.remove(.incomplete)
    guard city.reception.digitisingPlace == .atCounter else { return minutes }
    return minutes + draw(city.reception.digitisingMinutes, .digitising, row)
  }

  mutating func backgroundMinutes(_ row: UInt32) -> Double {
    if dossiers[row].phase == .digitising {
      return draw(city.reception.digitisingMinutes, .digitising, row)
    }
    if dossiers[row].channel == .post { return receptionMinutes(row) }
    if isIncomplete(row) {
      dossiers[row].traits.insert(.incomplete)
    } else {
      dossiers[row].traits.remove(.incomplete)
    }
    return draw(
      city.reception.onlineMinutes, .onlineService, row,
      occurrence: Int(dossiers[row].submissions))
  }

  /// Guided once, in writing, the citizen comes back with everything: only a first submission can
  /// be incomplete.
  private mutating func isIncomplete(_ row: UInt32) -> Bool {
    guard dossiers[row].submissions == 0 else { return false }
    let procedure = city.procedures[Int(dossiers[row].procedure)]
    return uniform(.complete, row) >= procedure.completeShare
  }

  mutating func submissionIsChecked(_ row: UInt32, _ now: SimTime, _ events: inout Events) {
    dossiers[row].submissions += 1
    guard dossiers[row].traits.contains(.incomplete) else {
      accept(row, now, &events)
      return
    }
    count(.incompleteSubmissions, row)
    let days = draw(city.reception.replyWorkingDays, .replyDelay, row)
    if dossiers[row].channel == .counter {
      leaveSite(row, now)
      comeOnAnotherDay(row, workingDays: days, now, &events)
    } else {
      let wait = SimDuration.seconds(days * city.workingDay.seconds)
      var time = city.legalCalendar.advance(now, by: wait)
      if dossiers[row].channel == .post { time = time + postTime(row, occurrence: 1) }
      send(.submissionComesIn(row: row), at: time, &events)
    }
  }

  /// An online or postal dossier goes to the site that is responsible for the citizen, or the
  /// nearest, to be checked when nobody waits.
  mutating func submissionComesIn(_ row: UInt32, _ now: SimTime, _ events: inout Events) {
    if dossiers[row].submissions == 0 {
      let candidates = city.siteChoices.range(
        commune: Int(dossiers[row].commune),
        serviceClass: city.procedures[Int(dossiers[row].procedure)].serviceClass)
      precondition(!candidates.isEmpty, "no site serves a procedure that somebody asks for")
      dossiers[row].group = city.siteChoices[candidates.lowerBound].group
    }
    addBackground(row, now, &events)
  }

  private mutating func accept(_ row: UInt32, _ now: SimTime, _ events: inout Events) {
    let procedure = city.procedures[Int(dossiers[row].procedure)]
    let site = Int(city.counters.groups[Int(dossiers[row].group)].site)
    dossiers[row].received = now.ticks
    dossiers[row].due = city.legalClock.due(received: now, limit: procedure.timeLimit).ticks
    dossiers[row].house = city.officeDirectory.siteHouse[site]
    dossiers[row].phase = .processing
    count(.received, row)
    if dossiers[row].channel == .counter {
      if procedure.awaited, isDecidedHere(row) {
        dossiers[row].traits.insert(.awaiting)
      } else {
        leaveSite(row, now)
      }
    }
    let isPaper = dossiers[row].channel != .online
    if city.reception.digitisingPlace != .none || !isPaper { count(.digitised, row) }
    if isPaper, city.reception.digitisingPlace == .behindCounter {
      dossiers[row].phase = .digitising
      addBackground(row, now, &events)
    } else {
      beginRoute(row, now, &events)
    }
  }

  /// The citizen goes home: how long it took, door to door inside.
  mutating func leaveSite(_ row: UInt32, _ now: SimTime) {
    guard dossiers[row].traits.contains(.observed) else { return }
    meters.sample(
      .timeInSite, Int(dossiers[row].procedure), now.ticks - dossiers[row].enteredSite)
  }
}
