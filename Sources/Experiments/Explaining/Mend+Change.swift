import LegalClock
package import ServiceModel
import Stochastics

extension Mend {
  /// The scenario with this mended at the sites of these positions, and with the people that it has: nobody
  /// is hired or sent away by load. Nil where there is nothing to mend.
  package func mended(_ scenario: Scenario, sites: [Int]) -> Scenario? {
    var mended = scenario
    let groups = scenario.reception.counterGroups.indices.filter {
      sites.contains(scenario.reception.counterGroups[$0].site.position)
    }
    switch self {
    case .oneMore(let group): mended.reception.counterGroups[group.position].add(1)
    case .oneMoreEverywhere:
      guard groups.count > 1 else { return nil }
      for group in groups { mended.reception.counterGroups[group].add(1) }
    case .nobodyAbsent:
      mended.reception.absenceShare = 0
      mended.events.removeAll { if case .absent = $0.kind { true } else { false } }
    case .noOtherDuties:
      // What is done between citizens keeps nobody waiting.
      for group in groups where mended.reception.counterGroups[group].otherDuties != .between {
        mended.reception.counterGroups[group].otherDutiesShare = 0
      }
    case .everybodyAllDay: mended.reception.letEverybodyStay(groups)
    case .throughLunch: mended.openThroughLunch(sites)
    case .completePapers:
      for procedure in mended.services.procedures.indices {
        mended.services.procedures[procedure].completeShare = 1
      }
    case .nothingToCollect:
      for mix in mended.services.channels.indices {
        mended.services.channels[mix].electronicReturnShare = 0
        mended.services.channels[mix].postalReturnShare = 1
      }
    case .nothingBehindCounters:
      mended.reception.rules.onlineMinutes = .constant(0)
      if scenario.reception.rules.digitising.place == .behindCounter {
        mended.reception.rules.digitising.minutes = .constant(0)
      }
    case .noClosures:
      mended.events.removeAll { if case .closed = $0.kind { true } else { false } }
    case .evenDays: mended.evenDays()
    case .oneMoreAgent(let office): mended.backOffice.offices[office.position].add(1)
    case .oneMoreAgentEverywhere:
      guard mended.backOffice.offices.count > 1 else { return nil }
      for office in mended.backOffice.offices.indices { mended.backOffice.offices[office].add(1) }
    case .officesAllDay:
      for office in mended.backOffice.offices.indices {
        mended.backOffice.offices[office].plan = nil
      }
    case .noSupplements:
      mended.services.routes = scenario.services.routes.map {
        Route(
          id: $0.id, steps: $0.steps.without { if case .supplement = $0 { true } else { false } })
      }
    case .digitalTransfer:
      mended.backOffice.transfer.toOffice = .digital(minutes: .constant(0))
      mended.backOffice.transfer.toSite = .digital(minutes: .constant(0))
    case .promptElsewhere:
      mended.services.routes = scenario.services.routes.map {
        Route(id: $0.id, steps: $0.steps.without { if case .outside = $0 { true } else { false } })
      }
    case .dueFirst:
      for office in mended.backOffice.offices.indices {
        mended.backOffice.offices[office].discipline = .earliestDue
      }
    }
    return mended == scenario ? nil : mended
  }
}

extension CounterGroup {
  fileprivate mutating func add(_ people: Int) {
    staff += people
    self.people = self.people?.adding(people)
  }
}

extension Office {
  fileprivate mutating func add(_ people: Int) {
    agents += people
    self.people = self.people?.adding(people)
  }
}

extension PeoplePlan {
  /// So many more at every time at which somebody is planned.
  fileprivate func adding(_ people: Int) -> PeoplePlan {
    func more(_ stretches: [Stretch]) -> [Stretch] {
      stretches.map { Stretch(start: $0.start, end: $0.end, people: $0.people + Double(people)) }
    }
    return PeoplePlan(
      weekly: weekly.map(more),
      dated: dated.map {
        Dated(from: $0.from, to: $0.to, weekdays: $0.weekdays, stretches: more($0.stretches))
      })
  }

  /// The most there ever are, at all times.
  fileprivate var always: PeoplePlan {
    let all = Stretch(
      start: TimeOfDay(minutes: 0), end: TimeOfDay(minutes: 1440), people: mostPeople)
    return PeoplePlan(weekly: weekly.map { _ in [all] })
  }
}

extension Reception {
  /// Plans of their own for these groups, by which all are there at all times.
  fileprivate mutating func letEverybodyStay(_ groups: [Int]) {
    var plans: [Int: StaffingPlanID] = [:]
    for group in groups {
      if let people = counterGroups[group].people {
        counterGroups[group].people = people.always
        continue
      }
      let plan = counterGroups[group].plan
      var full = staffingPlans[plan.position]
      let most = full.shifts.map(\.share).max() ?? 0
      for shift in full.shifts.indices {
        (full.shifts[shift].share, full.shifts[shift].breakShare) = (most, 0)
      }
      guard full != staffingPlans[plan.position] else { continue }
      full.id += "_all_day"
      if plans[plan.position] == nil {
        plans[plan.position] = StaffingPlanID(staffingPlans.count)
        staffingPlans.append(full)
      }
      if let plan = plans[plan.position] { counterGroups[group].plan = plan }
    }
  }
}

extension Scenario {
  /// Calendars of their own for these sites, without a break between the sessions of a day.
  fileprivate mutating func openThroughLunch(_ sites: [Int]) {
    var calendars: [Int: CalendarID] = [:]
    for site in sites {
      let calendar = reception.sites[site].calendar
      var through = time.calendars[calendar.position]
      through.weekly = through.weekly.map { sessions in
        guard let first = sessions.first, let last = sessions.last else { return [] }
        return [Session(start: first.start, end: last.end)]
      }
      guard through != time.calendars[calendar.position] else { continue }
      through.id += "_through"
      if calendars[calendar.position] == nil {
        calendars[calendar.position] = CalendarID(time.calendars.count)
        time.calendars.append(through)
      }
      if let through = calendars[calendar.position] { reception.sites[site].calendar = through }
    }
  }

  fileprivate mutating func evenDays() {
    // What came in is what comes.
    guard people.demand.stamps == nil else { return }
    people.demand.dailyFactorCV = 0
    people.demand.cityDailyFactorCV = 0
    people.demand.afterHolidayFactor = 1
    for index in people.demand.differences.indices
    where people.demand.differences[index].cityDailyFactorCV != nil {
      people.demand.differences[index].cityDailyFactorCV = 0
    }
    events.removeAll { if case .surge = $0.kind { true } else { false } }
  }
}

extension [Route.Step] {
  /// Without the steps that `leaves` names, in branches too.
  fileprivate func without(_ leaves: (Route.Step) -> Bool) -> [Route.Step] {
    filter { !leaves($0) }.map { step in
      switch step {
      case .work, .sign, .outside, .supplement, .refuse, .withdraw: step
      case .choose(let branches):
        .choose(
          branches.map { Route.Branch(share: $0.share, steps: $0.steps.without(leaves)) })
      case .when(let condition, let then, let otherwise):
        .when(condition, then: then.without(leaves), otherwise: otherwise.without(leaves))
      case .parallel(let branches): .parallel(branches.map { $0.without(leaves) })
      case .rework(let share, let atMost, let steps):
        .rework(share: share, atMost: atMost, steps: steps.without(leaves))
      }
    }
  }
}
