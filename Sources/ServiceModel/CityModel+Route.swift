import EventKernel
import Stochastics

/// An office while it runs.
struct OfficeState: BitwiseCopyable {
  var queue = Line()
  var busy: Int32 = 0
}

extension CityModel {
  mutating func beginRoute(_ row: UInt32, _ now: SimTime, _ events: inout Events) {
    dossiers[row].phase = .processing
    dossiers[row].step =
      city.routes.starts[
        Int(city.procedures[Int(dossiers[row].procedure)].route)]
    followRoute(row, now, &events)
  }

  /// Walks the route until the dossier has to wait for something.
  mutating func followRoute(_ row: UInt32, _ now: SimTime, _ events: inout Events) {
    while true {
      let step = Int(dossiers[row].step)
      switch city.routes.program[step] {
      case .work(let function, _):
        let office = responsibleOffice(row, function: Int(function))
        if office.onTheSpot { count(.decidedOnTheSpot, row) }
        dossiers[row].office = UInt16(office.position)
        let house = city.officeDirectory.officeHouse[office.position]
        if dossiers[row].house == house {
          arrivesAtOffice(row, now, &events)
        } else {
          let arrival = carry(row, to: house, by: city.reception.toOffice, now)
          send(.arrivesAtOffice(row: row), at: arrival, &events)
        }
        return
      case .outside(let workingDays):
        dossiers[row].step += 1
        let days = draw(workingDays, .outside, row, occurrence: step)
        let wait = SimDuration.seconds(days * city.workingDay.seconds)
        send(.routeGoesOn(row: row), at: city.legalCalendar.advance(now, by: wait), &events)
        return
      case .choose(let first, let count):
        let u = uniform(.routeChoice, row, occurrence: step)
        var branch = Int(first)
        let last = branch + Int(count) - 1
        while branch < last, u >= city.routes.branches[branch].cumulativeShare { branch += 1 }
        dossiers[row].step = city.routes.branches[branch].start
      case .jump(let target):
        dossiers[row].step = target
      case .end:
        let site = Int(city.counters.groups[Int(dossiers[row].group)].site)
        let house = city.officeDirectory.siteHouse[site]
        if dossiers[row].house == house {
          resultArrives(row, now, &events)
        } else {
          let arrival = carry(row, to: house, by: city.reception.toSite, now)
          send(.resultArrives(row: row), at: arrival, &events)
        }
        return
      }
    }
  }

  /// Whether the whole route may be waited for: its first step is done in the house of the site.
  mutating func isDecidedHere(_ row: UInt32) -> Bool {
    let start = city.routes.starts[Int(city.procedures[Int(dossiers[row].procedure)].route)]
    switch city.routes.program[Int(start)] {
    case .end: return true
    case .work(let function, _):
      let office = responsibleOffice(row, function: Int(function)).position
      return city.officeDirectory.officeHouse[office] == dossiers[row].house
    case .outside, .choose, .jump: return false
    }
  }

  /// Who does the work: the office of the site's house where the power is delegated, else the
  /// office responsible for the citizen's commune, else one in the house.
  private mutating func responsibleOffice(
    _ row: UInt32, function: Int
  ) -> (position: Int, onTheSpot: Bool) {
    let site = Int(city.counters.groups[Int(dossiers[row].group)].site)
    if let delegate = city.officeDirectory.delegate(function: function, site: site),
      uniform(.delegation, row) < city.officeDirectory.delegatedShare
    {
      return (delegate, true)
    }
    let commune = Int(dossiers[row].commune)
    if let office = city.officeDirectory.office(function: function, commune: commune) {
      return (office, false)
    }
    let house = Int(city.officeDirectory.siteHouse[site])
    guard let office = city.officeDirectory.office(function: function, house: house) else {
      preconditionFailure("no office is responsible for a step of a route")
    }
    return (office, false)
  }

  /// Hands the papers over to another house: when they get there.
  private mutating func carry(
    _ row: UInt32, to house: UInt16, by transfer: CompiledTransfer, _ now: SimTime
  ) -> SimTime {
    dossiers[row].house = house
    let minutes = draw(transfer.minutes, .transfer, row, occurrence: Int(dossiers[row].step))
    return departure(of: transfer, now) + .minutes(minutes)
  }

  /// The courier's next departure on a working day; now if there is no courier.
  private func departure(of transfer: CompiledTransfer, _ now: SimTime) -> SimTime {
    guard let first = transfer.departures.first else { return now }
    if city.legalCalendar.isWorkingDay(now.day) {
      let midnight = SimTime.startOfDay(now.day)
      for departure in transfer.departures where midnight + departure >= now {
        return midnight + departure
      }
    }
    return .startOfDay(city.legalCalendar.workingDay(1, after: now.day)) + first
  }

  mutating func arrivesAtOffice(_ row: UInt32, _ now: SimTime, _ events: inout Events) {
    let office = Int(dossiers[row].office)
    dossiers[row].waitingSince = now.ticks
    if offices[office].busy < Int32(city.scenario.offices[office].agents) {
      beginWork(row, office, now, &events)
    } else {
      offices[office].queue.append(row, in: &dossiers)
    }
  }

  /// Work runs in the office's hours only: what is not done at closing goes on the next morning.
  private mutating func beginWork(
    _ row: UInt32, _ office: Int, _ now: SimTime, _ events: inout Events
  ) {
    offices[office].busy += 1
    let step = Int(dossiers[row].step)
    guard case .work(_, let minutes) = city.routes.program[step] else {
      preconditionFailure("an office works on a step that is not work")
    }
    let work = SimDuration.minutes(draw(minutes, .officeWork, row, occurrence: step))
    let calendar = city.officeCalendars[Int(city.officeCalendar[office])]
    if inWindow(now) {
      let queued = calendar.workingTime(
        from: SimTime(ticks: dossiers[row].waitingSince), to: now)
      meters.sample(.officeQueue, office, queued.ticks)
      meters.offices.add(.officeJobs, office, 1)
      meters.offices.add(.officeBusyTime, office, work.ticks)
    }
    events.schedule(.workEnds(row: row), .completion, at: calendar.advance(now, by: work))
  }

  mutating func workEnds(_ row: UInt32, _ now: SimTime, _ events: inout Events) {
    let office = Int(dossiers[row].office)
    offices[office].busy -= 1
    dossiers[row].step += 1
    if let next = offices[office].queue.popFirst(in: &dossiers) {
      beginWork(next, office, now, &events)
    }
    followRoute(row, now, &events)
  }
}
