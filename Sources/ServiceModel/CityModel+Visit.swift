import EventKernel
import Stochastics

extension CityModel {
  /// The first trip: the citizen chooses a site.
  mutating func enterFirstTime(_ row: UInt32, _ now: SimTime, _ events: inout Events) {
    if uniform(.priority, row) < city.reception.priorityShare {
      dossiers[row].traits.insert(.priority)
    }
    let candidate = chooseSite(row)
    dossiers[row].group = candidate.group
    count(.demandsInPerson, row)
    if candidate.withinReach { count(.demandsWithinReach, row) }
    citizenEnters(row, now, &events)
  }

  /// The nearest site, or where boundaries do not matter the one with the least travel time plus
  /// expected wait, as the display at home would show it.
  mutating func chooseSite(_ row: UInt32) -> SiteChoices.Candidate {
    let candidates = city.siteChoices.range(
      commune: Int(dossiers[row].commune),
      serviceClass: city.procedures[Int(dossiers[row].procedure)].serviceClass)
    precondition(!candidates.isEmpty, "no site serves a procedure that somebody asks for")
    var best = city.siteChoices[candidates.lowerBound]
    guard candidates.count > 1 else { return best }
    var least = Int64.max
    for position in candidates {
      let candidate = city.siteChoices[position]
      let cost = candidate.travelTicks + expectedWait(group: Int(candidate.group))
      if cost < least {
        least = cost
        best = candidate
      }
    }
    return best
  }

  private func expectedWait(group: Int) -> Int64 {
    let counters = Int64(city.counters.mostCounters(of: group))
    let ahead = Int64(groups[group].waiting) + Int64(groups[group].busy) - counters + 1
    return max(0, ahead) * city.counters.groups[group].meanTicketTicks / counters
  }

  mutating func citizenEnters(_ row: UInt32, _ now: SimTime, _ events: inout Events) {
    dossiers[row].trips += 1
    count(.visits, row)
    count(.travelTime, row, 2 * travelTicks(row))
    let group = Int(dossiers[row].group)
    let site = Int(city.counters.groups[group].site)
    let door = doors[Int(city.counters.groups[group].calendar)]
    guard door.takesTickets(at: now, cutOff: city.reception.ticketCutOff),
      !isFull(group, door, now)
    else {
      count(.turnedAway, row)
      meters.sites.add(.turnedAway, site, inWindow(now) ? 1 : 0)
      meters.walkaways[site] += 1
      comesInVain(row, now, &events)
      return
    }
    meters.arrivals[site] += 1
    dossiers[row].enteredSite = now.ticks
    // Before opening nobody is called, so the wait that counts begins with it.
    let isCalling = groups[group].capacity > 0
    dossiers[row].waitingSince = (isCalling ? now : max(now, door.opening)).ticks
    if dossiers[row].traits.contains(.priority) {
      groups[group].priority.append(row, in: &dossiers)
    } else {
      groups[group].ordinary.append(row, in: &dossiers)
    }
    callNext(group, now, &events)
  }

  private func travelTicks(_ row: UInt32) -> Int64 {
    let serviceClass = city.procedures[Int(dossiers[row].procedure)].serviceClass
    for position in city.siteChoices.range(
      commune: Int(dossiers[row].commune), serviceClass: serviceClass)
    where city.siteChoices[position].group == dossiers[row].group {
      return city.siteChoices[position].travelTicks
    }
    return 0
  }

  /// Whether somebody coming now would not be reached before closing at the usual pace.
  private func isFull(_ group: Int, _ door: DoorState, _ now: SimTime) -> Bool {
    guard city.reception.stopTicketsWhenFull, groups[group].waiting > 0 else { return false }
    let calendar = city.calendars[Int(city.counters.groups[group].calendar)]
    let remaining = calendar.workingTime(from: now, to: door.closing).ticks
    let needed = Int64(groups[group].waiting + 1) * city.counters.groups[group].meanTicketTicks
    return needed > remaining * Int64(city.counters.mostCounters(of: group))
  }

  /// A trip without service: the citizen tries again on another day, or gives up.
  mutating func comesInVain(_ row: UInt32, _ now: SimTime, _ events: inout Events) {
    dossiers[row].vainTrips += 1
    if dossiers[row].phase == .submitting,
      Int(dossiers[row].vainTrips) >= city.reception.givesUpAfter
    {
      count(.gaveUp, row)
      end(row)
      return
    }
    let days = draw(
      city.reception.comesBackWorkingDays, .comesBack, row, occurrence: Int(dossiers[row].trips))
    comeOnAnotherDay(row, workingDays: days, now, &events)
  }

  /// Schedules the next trip: a whole number of working days later, at least one, at a time of day
  /// like anybody's.
  mutating func comeOnAnotherDay(
    _ row: UInt32, workingDays: Double, _ now: SimTime, _ events: inout Events
  ) {
    let calendar = city.calendars[Int(city.counters.groups[Int(dossiers[row].group)].calendar)]
    let day = calendar.workingDay(max(1, Int(workingDays.rounded(.up))), after: now.day)
    let u = uniform(.timeOfDay, row, occurrence: Int(dossiers[row].trips))
    let time = SimTime.startOfDay(day) + .seconds(city.demand.profile.timeOfDay(atShare: u))
    send(.citizenEnters(row: row), at: time, &events)
  }
}
