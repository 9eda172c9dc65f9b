import EventKernel
import LegalClock
import Stochastics

extension CityModel {
  /// Time for as many of the visitor's dossiers as are taken at one turn.
  @inline(__always)
  mutating func turnMinutes(_ row: DossierRow) -> Double {
    var minutes = 0.0
    var member = row
    for _ in 0..<turnSize(row) {
      minutes += receptionMinutes(member)
      member = dossiers[member].nextMember
    }
    return minutes
  }

  @inline(__always)
  private func turnSize(_ row: DossierRow) -> Int {
    let serviceClass = city.procedures[dossiers[row].procedure].serviceClass
    guard dossiers[row].traits.contains(.proxy), dossiers[row].submissions == 0,
      let proxies = city.reception.proxies[serviceClass]
    else { return 1 }
    var size = 1
    var member = row
    while size < proxies.dossiersPerTurn, dossiers[member].nextMember != DossierRow.none {
      size += 1
      member = dossiers[member].nextMember
    }
    return size
  }

  /// The first of the visitor's dossiers that is left after a turn of so many; none if all were in it.
  private func firstLeft(of row: DossierRow, after size: Int) -> DossierRow {
    var member = row
    for _ in 0..<size { member = dossiers[member].nextMember }
    return member
  }

  /// The dossiers of the turn go their own ways; the rest of them need another ticket, on another
  /// day if none is given any more.
  mutating func turnEnds(_ row: DossierRow, _ now: SimTime, _ events: inout Events) {
    let entered = dossiers[row].enteredSite
    let isFirstTime = dossiers[row].submissions == 0
    let rest = firstLeft(of: row, after: turnSize(row))
    let goesOn = rest != DossierRow.none && isFirstTime && dossiers[rest].traits.contains(.proxy)
    let stays = goesOn && takesTickets(dossiers[rest].queue, at: now)
    // A visit is one visit, however many dossiers are handed in.
    if stays { dossiers[row].enteredSite = Dossier.notInside }
    var member = row
    while member != rest {
      let next = dossiers[member].nextMember
      if member != row {
        joining -= 1
        dossiers[member].enteredSite = Dossier.notInside
      }
      submissionIsChecked(member, now, &events)
      member = next
    }
    guard goesOn else { return }
    joining -= 1
    dossiers[rest].enteredSite = entered
    if stays {
      takeTicket(rest, dossiers[rest].queue, now, &events)
    } else if isReplay {
      visitIsOver(rest)
    } else {
      let comingBack = city.reception.comingBack[serviceClass(of: rest)]
      let days = draw(comingBack.workingDays, .comesBack, rest)
      comeOnAnotherDay(rest, workingDays: days, now, &events)
    }
  }

  /// Time at the counter for a submission: shorter if it is found incomplete, longer if it is
  /// scanned there or comes with others in a bundle. The citizen's own draw, the same in every
  /// option.
  mutating func receptionMinutes(_ row: DossierRow) -> Double {
    let submission = Int(dossiers[row].submissions)
    let procedure = city.procedures[dossiers[row].procedure]
    var minutes = draw(procedure.receptionMinutes, .service, row, occurrence: submission)
    if let bundle = bundle(of: row) {
      for index in bundle.firstMember..<bundle.firstMember + bundle.memberCount {
        let member = city.bundles.members[index]
        minutes +=
          member.receptionShare
          * draw(
            city.procedures[member.procedure].receptionMinutes, .bundle, row,
            occurrence: 1 + index - bundle.firstMember)
      }
    }
    if isIncomplete(row) {
      dossiers[row].traits.insert(.incomplete)
      return minutes * city.reception.incompleteServiceShare
    }
    dossiers[row].traits.remove(.incomplete)
    guard city.reception.digitisingPlace == .atCounter else { return minutes }
    return minutes + draw(city.reception.digitisingMinutes, .digitising, row)
  }

  /// Time for a supplement: a share of the time of the submission.
  mutating func supplementMinutes(_ row: DossierRow) -> Double {
    city.reception.supplementServiceShare
      * draw(
        city.procedures[dossiers[row].procedure].receptionMinutes, .supplementService, row)
  }

  mutating func backgroundMinutes(_ row: DossierRow) -> Double {
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
  @inline(__always)
  private mutating func isIncomplete(_ row: DossierRow) -> Bool {
    guard dossiers[row].submissions == 0 else { return false }
    var share = city.procedures[dossiers[row].procedure].completeShare
    if dossiers[row].traits.contains(.account) {
      share = completeShareWithAccount(dossiers[row].procedure)
    }
    return !happens(share, .complete, row)
  }

  /// The guidance desk finds out a share of what is incomplete; the rest take a ticket.
  mutating func guidanceEnds(_ row: DossierRow, _ now: SimTime, _ events: inout Events) {
    if dossiers[row].partySize == 1, !dossiers[row].traits.contains(.proxy), isIncomplete(row),
      happens(city.reception.guidanceCatchesShare, .guidance, row, occurrence: 1)
    {
      count(.caughtByGuidance, row)
      dossiers[row].traits.insert(.incomplete)
      submissionIsChecked(row, now, &events)
    } else {
      // Whoever is inside gets a ticket although none is given any more, if anybody is there to call
      // it.
      let queue = dossiers[row].queue
      if now < queues[queue].staffEnd || isServed(queue) {
        takeTicket(row, queue, now, &events)
      } else {
        count(.turnedAway, row)
        note(.turnedAway, row, from: now, to: now, queued: .zero)
        leaveSite(row, now)
        leaveWithoutService(.turnedAway, queue, row, now, &events)
      }
    }
  }

  @inline(__always)
  mutating func submissionIsChecked(_ row: DossierRow, _ now: SimTime, _ events: inout Events) {
    dossiers[row].submissions += 1
    guard !isReplay else { return submissionIsReplayed(row, now, &events) }
    guard !dossiers[row].traits.contains(.incomplete) else {
      return isSentBack(row, now, &events)
    }
    if city.portal.asksForOriginals, isAskedForOriginals(row, now, &events) { return }
    accept(row, now, &events)
  }

  /// Something is missing: the citizen has to bring it, or to send it.
  @inline(never)
  private mutating func isSentBack(_ row: DossierRow, _ now: SimTime, _ events: inout Events) {
    count(.incompleteSubmissions, row)
    let days = draw(city.reception.replyWorkingDays, .replyDelay, row)
    if dossiers[row].channel == .counter {
      leaveSite(row, now)
      comeOnAnotherDay(row, workingDays: days, now, &events)
    } else {
      var time = legalWorkingDays(days, after: now)
      if dossiers[row].channel == .post { time = time + postTime(row, occurrence: 1) }
      send(.submissionComesIn(row: row), at: time, &events)
    }
  }

  /// An online or postal dossier goes to the site that is responsible for the citizen, or the
  /// nearest, to be checked when nobody waits.
  mutating func submissionComesIn(_ row: DossierRow, _ now: SimTime, _ events: inout Events) {
    if city.events.hasOutages, waitsForPortal(.submissionComesIn(row: row), row, now, &events) {
      return
    }
    if dossiers[row].submissions == 0 {
      let candidates = city.siteChoices.range(
        commune: dossiers[row].commune,
        procedure: dossiers[row].procedure)
      precondition(!candidates.isEmpty, "no site serves a procedure that somebody asks for")
      dossiers[row].queue = city.siteChoices[candidates.lowerBound].queue
    }
    if visits.isOn { recordVisit(row, .background, now) }
    addBackground(row, now, &events)
  }

  /// The first look at an online submission is its acknowledgement.
  mutating func acknowledge(_ row: DossierRow, _ now: SimTime) {
    guard dossiers[row].channel == .online, dossiers[row].submissions == 0 else { return }
    let since = SimTime(ticks: dossiers[row].waitingSince)
    if city.legalCalendar.workingTime(from: since, to: now) <= city.reception.acknowledgementTime {
      count(.acknowledgedInTime, row)
    }
  }

  mutating func accept(_ row: DossierRow, _ now: SimTime, _ events: inout Events) {
    let procedure = city.procedures[dossiers[row].procedure]
    let site = city.counters.site(ofQueue: dossiers[row].queue)
    dossiers.receipts[row].received = now.ticks
    dossiers.receipts[row].due =
      city.deadlines.due(
        received: now, limit: city.timeLimit(of: dossiers[row].procedure, received: now)
      ).ticks
    dossiers[row].house = city.officeDirectory.house(of: site)
    dossiers[row].phase = .processing
    countReceived(row, now)
    let isPaper = dossiers[row].channel != .online
    openAccount(row, .queue, now)
    openBundle(row, now)
    if dossiers[row].channel == .counter {
      let isAlone =
        dossiers[row].partySize == 1 && !dossiers.receipts[row].hasLeader
      if procedure.awaited, isAlone, isDecidedHere(row) {
        dossiers[row].traits.insert(.awaiting)
      } else {
        leaveSite(row, now)
      }
    }
    planFetching(row, now, &events)
    if isPaper, city.reception.digitisingPlace == .behindCounter {
      // Scanning is done when nobody waits: nobody waits for it.
      guard dossiers[row].traits.contains(.awaiting) else {
        dossiers[row].phase = .digitising
        addBackground(row, now, &events)
        return
      }
      dossiers[row].traits.insert(.toBeScanned)
    }
    beginRoute(row, now, &events)
  }

  /// A dossier is accepted, by itself or with the bundle that it belongs to.
  @inline(__always)
  mutating func countReceived(_ row: DossierRow, _ now: SimTime) {
    let sums = meters.sums(of: dossiers[row])
    if dossiers[row].traits.contains(.observed) {
      sums.count(.received)
      if city.reception.digitisingPlace != .none || dossiers[row].channel == .online {
        sums.count(.digitised)
      }
    }
    guard inWindow(now) else { return }
    sums.count(.receivedInWindow)
    meters.siteDays.count(.received, city.counters.site(ofQueue: dossiers[row].queue))
  }

  /// The dossier is scanned: its route begins, or it is over.
  mutating func isScanned(_ row: DossierRow, _ now: SimTime, _ events: inout Events) {
    if isReplay || dossiers[row].traits.contains(.finished) {
      end(row)
    } else {
      beginRoute(row, now, &events)
    }
  }

  /// The citizen goes home: how long it took from door to door.
  mutating func leaveSite(_ row: DossierRow, _ now: SimTime) {
    guard dossiers[row].traits.contains(.observed),
      dossiers[row].enteredSite != Dossier.notInside
    else { return }
    meters.sample(
      .timeInSite, dossiers[row].procedure, now.ticks - dossiers[row].enteredSite)
  }
}
