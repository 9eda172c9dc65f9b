import EventKernel
import LegalClock
import Stochastics

// The people of a counter group through a day: who has come, who is at a counter, and when the last of
// them leaves it. A stretch is the time for which neither session nor shift changes.
extension CityModel {
  /// The doors stay closed today.
  mutating func stayAtHome(_ group: CounterGroupID) {
    groups[group].staffEnd = .zero
  }

  /// Who has come to work today: everybody by a draw of their own.
  mutating func callTheRoll(_ group: CounterGroupID, _ day: Int) {
    let rules = city.counters.groups[group]
    groups[group].standsIn = false
    // Who is missing as usual is not in a plan of people.
    var absence = rules.duty.isOfPeople ? 0 : city.counters.absenceShare
    if city.events.changesCounters {
      groups[group].isClosed = city.events.isClosed(group, on: day)
      if groups[group].isClosed {
        if book.isOn { bookDay(group, isShut: true, .startOfDay(day)) }
        return stayAtHome(group)
      }
      absence = city.events.absenceShare(of: group, on: day, usual: absence)
    }
    groups[group].absence = absence
    groups[group].present =
      rules.duty.isOfPeople ? 1 : present(of: rules.staff, owner: rules.key, day, absence)
    if book.isOn { bookDay(group, isShut: false, .startOfDay(day)) }
    groups[group].atCounters = peopleForCitizens(group)
    groups[group].staffEnd = lastTimeAtCounters(group, day)
  }

  /// How many of `staff` people have come.
  func present(of staff: Int32, owner: UInt64, _ day: Int, _ absenceShare: Double) -> Int32 {
    guard absenceShare > 0 else { return staff }
    var present = staff
    for person in 0..<Int(staff) {
      let u = random.uniform(
        at: DrawAddress(owner: owner, entity: UInt32(day), purpose: .absence, occurrence: person))
      if u < absenceShare { present -= 1 }
    }
    return present
  }

  /// Of a plan's people those who are there, if each is missing all day with this probability.
  mutating func without(
    absentees share: Double, owner: UInt64, _ day: Int, _ stretch: DutyStretch
  ) -> DutyStretch {
    guard share > 0 else { return stretch }
    var left = stretch
    var person = 0
    while Double(person) < stretch.share {
      let u = random.uniform(
        at: DrawAddress(owner: owner, entity: UInt32(day), purpose: .absence, occurrence: person))
      if u < share { left.share -= min(1, stretch.share - Double(person)) }
      person += 1
    }
    left.share = max(0, left.share)
    return left
  }

  /// How many of those who have come are not at other duties. In turns these are whole people: what
  /// is left of a person today is added tomorrow.
  private mutating func peopleForCitizens(_ group: CounterGroupID) -> Double {
    let rules = city.counters.groups[group]
    let present = Double(groups[group].present)
    switch rules.otherDuties {
    case .between: return present
    case .blocks: return present * (1 - rules.otherDutiesShare)
    case .turns:
      if groups[group].turn < 0 {
        groups[group].turn = random.uniform(
          at: DrawAddress(owner: rules.key, entity: 0, purpose: .turn))
      }
      let due = present * (1 - rules.otherDutiesShare) + groups[group].turn
      let people = due.rounded(.down)
      groups[group].turn = due - people
      return people
    }
  }

  /// When the last counter is left today; no ticket is given from then on.
  private mutating func lastTimeAtCounters(_ group: CounterGroupID, _ day: Int) -> SimTime {
    let rules = city.counters.groups[group]
    var last = SimTime.zero
    for stretch in city.duty.stretches(
      of: rules.duty, in: city.calendars[rules.calendar].sessions(on: day), on: day)
    {
      let time = staffTime(group, stretch)
      guard time.counters > 0 else { continue }
      last =
        time.counters >= stretch.length
        ? stretch.end : stretch.start + SimDuration(ticks: time.counters)
    }
    return last
  }

  private mutating func staffTime(_ group: CounterGroupID, _ stretch: DutyStretch) -> StaffTime {
    let rules = city.counters.groups[group]
    if rules.duty.isOfPeople {
      return StaffTime(
        planned: stretch,
        without(
          absentees: groups[group].absence, owner: rules.key, stretch.start.day, stretch),
        usualAbsence: city.counters.absenceShare)
    }
    return StaffTime(
      stretch, staff: rules.staff, present: groups[group].present,
      atCounters: groups[group].atCounters)
  }

  /// A stretch begins: the staff go to their counters, breaks and other duties. A share of a counter
  /// is one counter for that share of the stretch.
  mutating func takePlaces(_ group: CounterGroupID, _ now: SimTime, _ events: inout Events) {
    guard groups[group].placesTaken != now, !groups[group].isClosed else { return }
    groups[group].placesTaken = now
    settle(group, now)
    let rules = city.counters.groups[group]
    let sessionEnd = city.calendars[rules.calendar].closing(after: now)
    let stretch = city.duty.stretch(of: rules.duty, from: now, to: sessionEnd)
    if rules.duty.isOfPeople, stretch.end < sessionEnd {
      events.schedule(.placesChange(group: group), .calendar, at: stretch.end)
    }
    let time = staffTime(group, stretch)
    account(time, group, now)
    if book.isOn { bookStretch(time, group, of: stretch.length) }
    let (whole, rest) = time.counters.quotientAndRemainder(dividingBy: stretch.length)
    if rest > 0 {
      events.schedule(
        .counterCloses(group: group), .calendar, at: now + SimDuration(ticks: rest))
    }
    let people = Int32(whole) + (rest > 0 ? 1 : 0)
    if rules.opensAfter >= 0, !groups[group].standsIn, people > 0 {
      standBy(group, people: people, now, &events)
    } else {
      staff(group, counters: people, now, &events)
    }
    callNext(group, now, &events)
  }

  /// The counter that was open for a share of the stretch.
  mutating func counterCloses(_ group: CounterGroupID, _ now: SimTime, _ events: inout Events) {
    if groups[group].onCall > 0 { return oneFewerOnCall(group, now) }
    settle(group, now)
    staff(group, counters: groups[group].staffed - 1, now, &events)
  }

  /// Who of those at work is too many finishes first, after hours if need be.
  private mutating func staff(
    _ group: CounterGroupID, counters: Int32, _ now: SimTime, _ events: inout Events
  ) {
    guard counters > 0 else { return leavePlaces(group, now, &events) }
    groups[group].overrunning = max(0, groups[group].atWork - counters)
    groups[group].staffed = counters
    groups[group].capacity = counters
  }

  /// Nobody is at a counter any more. If nobody will be today, those inside are served out or sent
  /// home, as the rule says: a ticket ends with its day.
  mutating func leavePlaces(_ group: CounterGroupID, _ now: SimTime, _ events: inout Events) {
    settle(group, now)
    if groups[group].onCall > 0 { endStandBy(group, now) }
    groups[group].staffed = 0
    let (rule, overtime) = (city.reception.closingRule, city.reception.overtime)
    guard now >= groups[group].staffEnd, waiting(for: group, leftBy: now) > 0 else {
      groups[group].capacity = 0
      return
    }
    guard rule == .sendHome else { return }
    if overtime == .zero { groups[group].capacity = 0 }
    events.schedule(.lastCall(group: group), .calendar, at: now + overtime)
  }

  private mutating func account(_ time: StaffTime, _ group: CounterGroupID, _ now: SimTime) {
    guard inWindow(now) else { return }
    let site = city.counters.site(of: group)
    meters.sites.add(.paidTime, site, time.paid)
    meters.sites.add(.absenceTime, site, time.absence)
    meters.sites.add(.breakTime, site, time.breaks)
    meters.sites.add(.otherDutiesTime, site, time.otherDuties)
    let rules = city.counters.groups[group]
    if rules.otherDuties == .between, rules.otherDutiesShare > 0 {
      groups[group].dutiesOwed += Int64((Double(time.counters) * rules.otherDutiesShare).rounded())
    }
  }

  /// At closing: other duties were done while nobody came, as far as that sufficed, and the rest is
  /// done now.
  mutating func catchUpOnOtherDuties(_ group: CounterGroupID) {
    let owed = groups[group].dutiesOwed
    let done = min(owed, groups[group].idleToday)
    groups[group].idleToday = 0
    groups[group].dutiesOwed = 0
    guard owed > 0 else { return }
    let site = city.counters.site(of: group)
    meters.sites.add(.idleTime, site, -done)
    meters.sites.add(.otherDutiesTime, site, done)
    meters.sites.add(.paidTime, site, owed - done)
    meters.sites.add(.otherDutiesOvertime, site, owed - done)
  }

  /// How long tickets of each queue are given today: until the last of those who serve it leaves.
  mutating func giveTickets(_ calendar: SiteCalendarID) {
    for site in city.counters.sites(of: calendar) {
      for queue in site.queues {
        var last = SimTime.zero
        for position in city.counters.groupsOfQueues.range(of: queue) {
          let group = city.counters.groupsOfQueues[position]
          // Those on call come when others are there already.
          if city.counters.groups[group].opensAfter >= 0 { continue }
          last = max(last, groups[group].staffEnd)
        }
        if last == .zero, city.counters.queues[queue].hasHelp { last = standIn(for: queue) }
        queues[queue].staffEnd = last
      }
    }
  }

  /// Whether somebody coming now gets a ticket, before opening and at lunch included.
  func takesTickets(_ queue: QueueID, at now: SimTime) -> Bool {
    now < queues[queue].staffEnd - city.reception.ticketCutOff
  }
}
