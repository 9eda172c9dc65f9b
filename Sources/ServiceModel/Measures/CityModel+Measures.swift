import EventKernel
import LegalClock

extension CityModel {
  @inline(__always)
  func inWindow(_ now: SimTime) -> Bool {
    now >= city.window.start && now < city.window.stop
  }

  /// Counts in the procedure and commune of a dossier, if it is observed.
  @inline(__always)
  mutating func count(_ quantity: Quantity, _ row: DossierRow) {
    observedSums(row)?.count(quantity)
  }

  /// The same with an amount.
  @inline(__always)
  mutating func count(_ quantity: Quantity, _ row: DossierRow, _ amount: Int64) {
    observedSums(row)?.add(quantity, amount)
  }

  /// Where a dossier is counted; nil if it is not observed.
  @inline(__always)
  mutating func observedSums(_ row: DossierRow) -> DossierSums? {
    dossiers[row].traits.contains(.observed) ? meters.sums(of: dossiers[row]) : nil
  }

  /// Counts at the site of a queue what happens there inside the window.
  @inline(__always)
  mutating func countAtSite(_ quantity: Quantity, _ queue: QueueID, _ now: SimTime) {
    guard inWindow(now) else { return }
    meters.sites.count(quantity, city.counters.site(ofQueue: queue))
  }

  /// Looks at every site that is open today, from an hour before opening to two hours after closing.
  mutating func observeSites(_ now: SimTime, _ events: inout Events) {
    let quarter = Int((now - .startOfDay(now.day)).ticks / SimDuration.minutes(15).ticks)
    if quarter + 1 < SiteTimeSeries.quartersPerDay {
      events.schedule(.quarter, .observation, at: now + .minutes(15))
    }
    for calendar in city.calendars.places {
      let door = doors[calendar]
      guard door.isWorkingDay, now >= door.opening - .minutes(60),
        now <= door.closing + .minutes(120)
      else { continue }
      observe(calendar, quarter)
    }
    meters.arrivals.fill(with: 0)
    meters.walkaways.fill(with: 0)
  }

  private mutating func observe(_ calendar: SiteCalendarID, _ quarter: Int) {
    for site in city.counters.sites(of: calendar) {
      var look = SiteLook(
        arrivals: Int(meters.arrivals[site.site]), walkaways: Int(meters.walkaways[site.site]))
      for queue in site.queues {
        look.queue += Int(queues[queue].waiting - queues[queue].afar)
      }
      for position in site.first..<site.end {
        let group = city.counters.groupsBySite[position]
        look.busy += Int(groups[group].busy + groups[group].backgroundBusy)
        look.staffed += Int(groups[group].staffed)
      }
      meters.timeSeries.add(look, site: site.site, quarter: quarter)
    }
  }

  mutating func recordBalance() {
    guard meters.recording == .full else { return }
    var found = underWay + joining
    for id in groups.places {
      let group = groups[id]
      let served = group.busy - group.calling + group.backgroundBusy
      found += Int(served)
    }
    for queue in queues.places {
      found += Int(queues[queue].waiting + queues[queue].background.count)
    }
    for office in offices.places {
      found += Int(offices[office].queue.count + offices[office].busy)
    }
    balances.append(
      FlowBalance(
        arisen: arisen, ended: ended, inProcess: found, called: calledToday,
        waitTicks: waitedToday))
    calledToday = 0
    waitedToday = 0
  }

  /// Received but not finished when the window begins.
  mutating func recordStart() {
    dossiers.visitAll { dossier, _ in
      guard dossier.isInProcess else { return }
      meters.count(.carriedOver, of: dossier)
    }
  }

  mutating func recordStop(_ now: SimTime) {
    dossiers.visitAll { dossier, receipt in
      guard dossier.isInProcess else { return }
      let quantity: Quantity =
        dossier.isOverdue(receipt, at: now) ? .inProcessOverdue : .inProcessInTime
      meters.count(quantity, of: dossier)
    }
  }

  /// What of the window's demand is still open at the end of the follow-up.
  private mutating func recordEnd(_ now: SimTime) {
    for row in dossiers.rows.places where isOpen(row) {
      markPerson(row, .unserved)
      if dossiers[row].phase.isBeforeReceipt {
        count(.notReceived, row)
        countLinked(.notReceived, row)
      } else if dossiers[row].isOverdue(dossiers.receipts[row], at: now) {
        count(.openOverdue, row)
        if book.isOn, dossiers[row].traits.contains(.observed) { bookLate(row, now) }
        if dossierDays.isOn, dossiers[row].traits.contains(.observed) {
          countDue(row, isLate: true)
        }
        let receipt = dossiers.receipts[row]
        let end = dossiers[row].phase == .supplementing ? receipt.stopped : now.ticks
        let late = city.legalCalendar.workingTime(
          from: SimTime(ticks: receipt.due), to: SimTime(ticks: end))
        count(.openLatenessTime, row, late.ticks)
      } else {
        count(.openInTime, row)
      }
    }
  }

  /// A dossier, not a branch of one, without a result.
  private func isOpen(_ row: DossierRow) -> Bool {
    dossiers.isTaken(row) && dossiers[row].traits.isDisjoint(with: [.branch, .finished])
  }

  mutating func result(replication: Int, handledEvents: Int) -> ReplicationResult {
    recordEnd(city.window.end)
    recordBalance()
    recordCapacity()
    closeTrace()
    let scenario = city.scenario
    var procedures = Array(repeating: ScopeMeasures(), count: scenario.services.procedures.count)
    var communes = Array(repeating: ScopeMeasures(), count: scenario.people.communes.count)
    var sites = Array(repeating: ScopeMeasures(), count: scenario.reception.sites.count)
    var offices = Array(repeating: ScopeMeasures(), count: scenario.backOffice.offices.count)
    meters.procedures.write(into: &procedures)
    meters.communes.write(into: &communes)
    meters.sites.write(into: &sites)
    meters.offices.write(into: &offices)
    for site in sites.indices {
      sites[site][.counterStaffUsed] = counterStaffUsed(SiteID(site), sites[site])
    }
    for office in offices.indices {
      offices[office][.officeStaffUsed] = officeStaffUsed(OfficeID(office), offices[office])
    }
    for sample in Sample.allCases where sample != .officeQueue {
      meters.write(sample, into: &procedures)
    }
    meters.writeByClock(procedures: &procedures)
    for index in procedures.indices { procedures[index].completeTicketsByClock() }
    for index in communes.indices { communes[index].completeTicketsByClock() }
    for index in sites.indices { sites[index].completeTicketsByClock() }
    var result = ReplicationResult(
      replication: replication, procedures: procedures, communes: communes, sites: [], offices: [],
      timeSeries: SiteTimeSeries(siteCount: sites.count),
      dayWaits: DayWaits(kindCount: scenario.siteKinds.count), balances: balances,
      handledEvents: handledEvents, trace: trace.trace)
    if persons.isOn {
      result.persons = persons.personalTimes(
        city.demand, procedures: procedures.count, communes: communes.count)
    }
    switch meters.recording {
    case .full:
      meters.write(.officeQueue, into: &offices)
      meters.siteWaits.write(.wait, into: &sites)
      result.dayWaits = meters.writeByClock(sites: &sites)
      result.timeSeries = meters.timeSeries.result
      result.siteDays = meters.siteDays.result
    case .light:
      result.unions = meters.writeUnions(sites: &sites, offices: &offices)
    }
    (result.sites, result.offices) = (sites, offices)
    return result
  }

  private func counterStaffUsed(_ site: SiteID, _ measures: ScopeMeasures) -> Int64 {
    let worked = measures[.busyTime] + measures[.backgroundTime] + measures[.overtime]
    return people(worked, in: city.calendars[city.siteCalendar[site]])
  }

  private func officeStaffUsed(_ office: OfficeID, _ measures: ScopeMeasures) -> Int64 {
    let calendar = city.offices.offices[office].calendar
    return people(measures[.officeBusyTime], in: city.offices.calendars[calendar])
  }

  /// How many full-time people of the window so much work is, in millionths.
  private func people(_ worked: Int64, in calendar: WorkingCalendar) -> Int64 {
    let open = calendar.workingTime(from: city.window.start, to: city.window.stop).ticks
    return open > 0 ? Int64((Double(worked) / Double(open) * 1e6).rounded()) : 0
  }

  private mutating func recordCapacity() {
    for office in city.offices.offices.places {
      meters.offices.add(.officeCapacityTime, office, city.officeCapacity(office))
    }
  }
}

extension Dossier {
  /// Received and not finished.
  var isInProcess: Bool {
    !phase.isBeforeReceipt && phase != .collecting && !traits.contains(.finished)
  }

  /// Past its due date; while a supplement is awaited the legal clock stands still, and what counts
  /// is whether it was when the clock stopped.
  func isOverdue(_ receipt: Receipt, at now: SimTime) -> Bool {
    receipt.due < (phase == .supplementing ? receipt.stopped : now.ticks)
  }
}
