import EventKernel
import LegalClock

// How long tickets wait, in opening hours and by the clock.
extension CityModel {
  /// A ticket is called: the wait in opening hours since it was taken, or since the agreed time.
  mutating func measureWait(
    _ row: DossierRow, _ group: CounterGroupID, taken: SimTime, _ now: SimTime
  ) {
    let calendar = city.counters.groups[group].calendar
    var since = SimTime(ticks: dossiers[row].waitingSince)
    var wait = max(.zero, now - since)
    if since < doors[calendar].sessionBegan { (since, wait) = openWait(since, calendar, now) }
    let bin = SampleMeter.bin(of: wait.ticks)
    let site = city.counters.site(of: group)
    if book.isOn { bookWait(row, group, since: since, wait: wait, now) }
    if visits.isOn {
      recordTicket(
        TicketRecord(taken: taken, since: since, ended: now, wait: wait, isCalled: true),
        site: site)
    }
    // 1 or 0, and added in any case: whether somebody is within is hard to foresee.
    let withinFirst: Int64 = wait <= city.reception.waitLimits.first ? 1 : 0
    let withinSecond: Int64 = wait <= city.reception.waitLimits.second ? 1 : 0
    calledToday += 1
    waitedToday.add(wait.ticks)
    if dossiers[row].traits.contains(.observed) {
      let procedure = dossiers[row].procedure
      let sums = meters.sums(of: dossiers[row])
      sums.add(.queueTime, (now - taken).ticks)
      if persons.isOn { persons.add((now - taken).ticks, row) }
      sums.count(.tickets)
      sums.add(.ticketsWithinFirstLimit, withinFirst)
      sums.add(.ticketsWithinSecondLimit, withinSecond)
      meters.sample(.wait, procedure, wait.ticks, in: bin)
      if dossiers[row].traits.contains(.priority) {
        meters.sample(.priorityWait, procedure, wait.ticks, in: bin)
      }
    }
    if inWindow(now) {
      if meters.recording == .full {
        meters.siteWaits.add(site.position, wait.ticks, in: bin)
        meters.dayWaits.add(site: site, since: since.ticks, wait: wait.ticks, in: bin)
        meters.siteDays.count(.served, site)
      } else {
        meters.sampleWait(site, wait.ticks, in: bin)
      }
      let sums = meters.sites.sums(of: site)
      sums.count(.tickets)
      sums.add(.ticketsWithinFirstLimit, withinFirst)
      sums.add(.ticketsWithinSecondLimit, withinSecond)
    }
    if taken + wait < now {
      measureClock(
        row, WaitOfTicket(site: site, since: since, wait: wait, byClock: now - taken), now)
    }
  }

  /// When a wait began that closed doors interrupted, at the opening if the ticket was taken before,
  /// and how long it was without the time for which they were closed. Whoever is inside at closing
  /// and served out has waited until called.
  @inline(never)
  private mutating func openWait(
    _ since: SimTime, _ calendar: SiteCalendarID, _ now: SimTime
  ) -> (since: SimTime, wait: SimDuration) {
    let began = doors[calendar].sessionBegan
    let opening = city.calendars[calendar].nextOpening(from: since)
    let before = city.calendars[calendar].workingTime(from: opening, to: began)
    return (opening, before + (now - began))
  }

  /// The wait by the clock, where it is not that in opening hours.
  @inline(never)
  private mutating func measureClock(_ row: DossierRow, _ ticket: WaitOfTicket, _ now: SimTime) {
    let limits = city.reception.waitLimits
    let first: Int64 = ticket.losesBy(limits.first) ? -1 : 0
    let second: Int64 = ticket.losesBy(limits.second) ? -1 : 0
    if dossiers[row].traits.contains(.observed) {
      let sums = meters.sums(of: dossiers[row])
      sums.add(.ticketsWithinFirstLimitByClock, first)
      sums.add(.ticketsWithinSecondLimitByClock, second)
      meters.waitsByClock.add(
        ticket, procedure: dossiers[row].procedure,
        hasPriority: dossiers[row].traits.contains(.priority))
    }
    if inWindow(now) {
      meters.sites.add(.ticketsWithinFirstLimitByClock, ticket.site, first)
      meters.sites.add(.ticketsWithinSecondLimitByClock, ticket.site, second)
      if meters.recording == .full {
        let cell = meters.dayWaits.cell(ticket.site, ticket.since.ticks)
        meters.waitsByClock.add(ticket, cell: cell)
      } else {
        meters.waitsByClock.add(ticket, kind: meters.waitRow(ofSite: ticket.site))
      }
    }
  }

  /// How long somebody waited who leaves: in opening hours, and after closing while inside.
  private func waitUntilLeaving(
    _ since: SimTime, _ calendar: SiteCalendarID, _ now: SimTime
  ) -> SimDuration {
    guard now > since else { return .zero }
    let open = city.calendars[calendar].workingTime(from: since, to: now)
    guard doors[calendar].isWorkingDay, now > doors[calendar].closing else { return open }
    return open + (now - max(since, doors[calendar].closing))
  }

  /// A ticket is left before it is called. Taken while the doors were closed, it belongs to the
  /// half-hour in which they open.
  mutating func measureLeft(_ row: DossierRow, _ queue: QueueID, taken: SimTime, _ now: SimTime) {
    count(.queueTime, row, (now - taken).ticks)
    if persons.isOn { addTime((now - taken).ticks, row) }
    let site = city.counters.site(ofQueue: queue)
    let since = SimTime(ticks: dossiers[row].waitingSince)
    let calendar = city.counters.queues[queue].calendar
    let waited = waitUntilLeaving(since, calendar, now)
    count(.leftWaitTime, row, waited.ticks)
    if visits.isOn {
      let began = waitBegan(since, calendar)
      recordTicket(
        TicketRecord(taken: taken, since: began, ended: now, wait: waited, isCalled: false),
        site: site)
    }
    if inWindow(now) { meters.sites.add(.leftWaitTime, site, waited.ticks) }
    meters.siteDays.count(.unserved, site)
    guard meters.recording == .full else { return }
    meters.walkaways[site] += 1
    guard inWindow(now) else { return }
    meters.dayWaits.addLeft(site: site, since: waitBegan(since, calendar).ticks)
  }

  /// When the wait of a ticket began that is left: whoever is inside after closing does not wait for the
  /// next day.
  private func waitBegan(_ since: SimTime, _ calendar: SiteCalendarID) -> SimTime {
    let opening = city.calendars[calendar].nextOpening(from: since)
    return opening.day == since.day ? opening : since
  }
}
