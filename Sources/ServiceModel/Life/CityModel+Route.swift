import EventKernel
import LegalClock
import Stochastics

extension CityModel {
  mutating func beginRoute(_ row: DossierRow, _ now: SimTime, _ events: inout Events) {
    dossiers[row].phase = .processing
    dossiers[row].step =
      city.routes.start(
        of: city.procedures[dossiers[row].procedure].route)
    beginMembers(of: row, afterLeader: false, now, &events)
    followRoute(row, now, &events)
  }

  /// Walks the route until the dossier has to wait for something.
  mutating func followRoute(_ row: DossierRow, _ now: SimTime, _ events: inout Events) {
    while true {
      let step = dossiers[row].step
      switch city.routes[step] {
      case .work(let function, _), .sign(let function, _, _):
        goToOffice(row, function: function, now, &events)
        return
      case .outside(let workingDays):
        dossiers[row].step.advance()
        enter(.elsewhere, row, now)
        let days = draw(workingDays, .outside, row, occurrence: city.routes.ordinal(step))
        let end = legalWorkingDays(days, after: now)
        note(.outside, row, step: step, from: now, to: end, queued: .zero)
        send(.routeGoesOn(row: row), at: end, &events)
        return
      case .choose(let first, let count):
        let u = uniform(.routeChoice, row, occurrence: city.routes.ordinal(step))
        var branch = first
        var others = count - 1
        while others > 0, u >= city.routes.branch(branch).cumulativeShare {
          branch.advance()
          others -= 1
        }
        dossiers[row].step = city.routes.branch(branch).start
      case .when(let condition, let otherwise):
        dossiers[row].step = holds(condition, row) ? step.next : otherwise
      case .fork(let first, let count, let join):
        fork(row, first, count, join: join, now, &events)
        return
      case .join:
        guard let parent = joinBranch(row) else { return }
        followRoute(parent, now, &events)
        return
      case .begin(let most):
        dossiers[row].step.advance()
        dossiers[row].rounds *= most
      case .rework(let share, let most, let start):
        dossiers[row].step.advance()
        if dossiers[row].rounds % most < most - 1,
          happens(share, .rework, row, occurrence: city.routes.ordinal(step))
        {
          dossiers[row].rounds += 1
          dossiers[row].step = start
        } else {
          dossiers[row].rounds /= most
        }
      case .supplement(let share):
        dossiers[row].step.advance()
        if needsSupplement(row, share: share, step: step) {
          requestSupplement(row, now, &events)
          return
        }
      case .refuse(let share, let end):
        dossiers[row].step.advance()
        if happens(share, .refusal, row, occurrence: city.routes.ordinal(step)) {
          dossiers[row].traits.insert(.refused)
          dossiers[row].rounds = 0
          dossiers[row].step = end
        }
      case .withdraw(let share):
        dossiers[row].step.advance()
        if happens(share, .withdrawal, row, occurrence: city.routes.ordinal(step)) {
          countWithdrawn(row, now)
          stopsWaiting(row, now)
          updateCase(row, outcome: .withdrawn)
          dossiers[row].traits.insert(.finished)
          dossiers[row].rounds = 0
          releaseResult(row, now, &events, hasResult: false)
          return
        }
      case .jump(let target):
        dossiers[row].step = target
      case .end:
        bringResult(row, now, &events)
        return
      }
    }
  }

  private mutating func countWithdrawn(_ row: DossierRow, _ now: SimTime) {
    count(.withdrawn, row)
    if inWindow(now) { meters.count(.withdrawnInWindow, of: dossiers[row]) }
    dossiers[dossiers.leader(of: row)].traits.insert(.lacksResult)
  }

  @inline(__always)
  private func holds(_ condition: Route.Condition, _ row: DossierRow) -> Bool {
    let dossier = dossiers[row]
    return switch condition {
    case .online: dossier.channel == .online
    case .post: dossier.channel == .post
    case .counter: dossier.channel == .counter
    case .proxy: dossier.traits.contains(.proxy)
    case .bundled: dossier.traits.contains(.bundled)
    case .priority: dossier.traits.contains(.priority)
    case .resubmitted: dossier.submissions > 1
    }
  }

  // MARK: Branches

  /// Each branch walks on as a row of its own, with the dossier's papers and draws.
  private mutating func fork(
    _ row: DossierRow, _ first: CompiledRoutes.BranchID, _ count: UInt16,
    join: CompiledRoutes.Position, _ now: SimTime, _ events: inout Events
  ) {
    precondition(!dossiers[row].traits.contains(.branch), "a branch does not branch again")
    dossiers[row].step = join
    joining += 1
    var child = dossiers[row]
    let receipt = dossiers.receipts[row].following(row)
    child.traits.insert(.branch)
    child.nextMember = DossierRow.none
    dossiers.openBranches[row] = UInt8(count)
    var branch = first
    for _ in 0..<count {
      child.step = city.routes.branch(branch).start
      branch.advance()
      let added = begin(child, receipt)
      dossiers.accounts[added] = dossiers.accounts[row]
      followRoute(added, now, &events)
    }
  }

  /// A branch is done; the dossier, if it was the last.
  private mutating func joinBranch(_ row: DossierRow) -> DossierRow? {
    let parent = dossiers.receipts[row].leader
    dossiers.openBranches[parent] -= 1
    dossiers[parent].house = dossiers[row].house
    if dossiers[row].traits.contains(.onTheSpot) { dossiers[parent].traits.insert(.onTheSpot) }
    dossiers.accounts[parent].takeOver(dossiers.accounts[row])
    end(row)
    guard dossiers.openBranches[parent] == 0 else { return nil }
    joining -= 1
    return parent
  }

  // MARK: Supplements

  private mutating func needsSupplement(
    _ row: DossierRow, share: Double, step: CompiledRoutes.Position
  ) -> Bool {
    let dossier = dossiers[row]
    guard !dossier.traits.contains(.supplemented), !dossier.traits.contains(.branch),
      city.deadlines.supplementsAllowed(
        received: SimTime(ticks: dossiers.receipts[row].received)) > 0
    else { return false }
    return happens(share, .supplement, row, occurrence: city.routes.ordinal(step))
  }

  /// The clock stands still until the citizen answers: at the counter, by post or online.
  private mutating func requestSupplement(
    _ row: DossierRow, _ now: SimTime, _ events: inout Events
  ) {
    count(.supplements, row)
    stopsWaiting(row, now)
    dossiers[row].traits.insert(.supplemented)
    dossiers.receipts[row].stopped = now.ticks
    dossiers[row].phase = .supplementing
    enter(.citizen, row, now)
    let days = draw(city.reception.supplementWorkingDays, .supplementReply, row)
    switch dossiers[row].channel {
    case .counter:
      let site = city.counters.site(ofQueue: dossiers[row].queue)
      dossiers[row].house = city.officeDirectory.house(of: site)
      comeOnAnotherDay(row, workingDays: days, now, &events)
    case .online:
      send(.supplementComesIn(row: row), at: legalWorkingDays(days, after: now), &events)
    case .post:
      let time = legalWorkingDays(days, after: now) + postTime(row, occurrence: 2)
      send(.supplementComesIn(row: row), at: time, &events)
    }
  }

  mutating func supplementComesIn(_ row: DossierRow, _ now: SimTime, _ events: inout Events) {
    dossiers[row].phase = .processing
    let receipt = dossiers.receipts[row]
    let received = SimTime(ticks: receipt.received)
    let due = city.deadlines.due(
      received: received,
      limit: city.timeLimit(of: dossiers[row].procedure, received: received),
      stoppedFrom: SimTime(ticks: receipt.stopped), until: now)
    dossiers.receipts[row].due = due.ticks
    followRoute(row, now, &events)
  }

  // MARK: Offices and couriers

  @inline(__always)
  private mutating func goToOffice(
    _ row: DossierRow, function: OfficeFunctionID, _ now: SimTime, _ events: inout Events
  ) {
    let office = responsibleOffice(row, function: function)
    if office.onTheSpot { dossiers[row].traits.insert(.onTheSpot) }
    dossiers[row].office = office.id
    let house = city.officeDirectory.house(of: office.id)
    if dossiers[row].house == house {
      arrivesAtOffice(row, now, &events)
    } else {
      let arrival = carry(row, to: house, by: city.reception.toOffice, now)
      send(.arrivesAtOffice(row: row), at: arrival, &events)
    }
  }

  @inline(__always)
  private mutating func bringResult(_ row: DossierRow, _ now: SimTime, _ events: inout Events) {
    let site = city.counters.site(ofQueue: dossiers[row].queue)
    let house = city.officeDirectory.house(of: site)
    if dossiers[row].house == house {
      resultArrives(row, now, &events)
    } else {
      let arrival = carry(row, to: house, by: city.reception.toSite, now)
      send(.resultArrives(row: row), at: arrival, &events)
    }
  }

  /// Whether the whole route may be waited for: its first step is done in the house of the site.
  mutating func isDecidedHere(_ row: DossierRow) -> Bool {
    let start = city.routes.start(of: city.procedures[dossiers[row].procedure].route)
    switch city.routes[start] {
    case .end: return true
    case .work(let function, _):
      let office = responsibleOffice(row, function: function).id
      return city.officeDirectory.house(of: office) == dossiers[row].house
    default: return false
    }
  }

  /// Who does the work: the office of the site's house where the power is delegated, else the
  /// office responsible for the citizen's commune, else one in the house.
  private mutating func responsibleOffice(
    _ row: DossierRow, function: OfficeFunctionID
  ) -> (id: OfficeID, onTheSpot: Bool) {
    let site = city.counters.site(ofQueue: dossiers[row].queue)
    if let delegate = city.officeDirectory.delegate(function: function, site: site),
      happens(city.officeDirectory.delegatedShare, .delegation, row)
    {
      return (delegate, true)
    }
    let commune = dossiers[row].commune
    if let office = city.officeDirectory.office(function: function, commune: commune) {
      return (office, false)
    }
    let house = city.officeDirectory.house(of: site)
    guard let office = city.officeDirectory.office(function: function, house: house) else {
      preconditionFailure("no office is responsible for a step of a route")
    }
    return (office, false)
  }

  /// Hands the papers over to another house: when they get there.
  private mutating func carry(
    _ row: DossierRow, to house: HouseID, by transfer: CompiledTransfer, _ now: SimTime
  ) -> SimTime {
    dossiers[row].house = house
    enter(.transfer, row, now)
    let step = dossiers[row].step
    let minutes = draw(transfer.minutes, .transfer, row, occurrence: city.routes.ordinal(step))
    let departure = departure(of: transfer, now)
    let arrival = departure + .minutes(minutes)
    note(
      .transfer, row, step: step, from: departure, to: arrival,
      queued: departure - now)
    return arrival
  }

  /// The courier's next departure on a working day; now if there is no courier.
  @inline(__always)
  private func departure(of transfer: CompiledTransfer, _ now: SimTime) -> SimTime {
    let departures = transfer.firstDeparture..<transfer.endOfDepartures
    return departures.isEmpty ? now : nextHour(of: city.reception.departures, departures, from: now)
  }

  /// The next of these hours on a legal working day, from now on.
  @inline(__always)
  func nextHour(
    of hours: ContiguousArray<SimDuration>, _ range: Range<Int>, from now: SimTime
  ) -> SimTime {
    if city.legalCalendar.isWorkingDay(now.day) {
      let midnight = SimTime.startOfDay(now.day)
      for index in range where midnight + hours[index] >= now { return midnight + hours[index] }
    }
    return .startOfDay(city.legalCalendar.workingDay(1, after: now.day)) + hours[range.lowerBound]
  }
}
