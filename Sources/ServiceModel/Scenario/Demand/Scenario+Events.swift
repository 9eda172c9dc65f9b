public import LegalClock

extension Scenario {
  /// Whether loads are reckoned over the observed days alone, since something happens on dates of its own:
  /// events, or arrivals as they were. Else they are those of a year, whatever part of it is observed.
  public var loadIsOfObservedDays: Bool { !events.isEmpty || people.demand.stamps != nil }

  /// Days from the first observed one on over which loads are reckoned, 365 at most.
  public var loadDays: Int { loadIsOfObservedDays ? min(365, period.observedDays) : 365 }

  /// Days on which a site differs from its calendar, closures included. A closure goes before what an
  /// exception says of the same day.
  public func exceptions(of site: SiteID) -> [DayException] {
    let closures = events.filter {
      if case .closed(let closed) = $0.kind { closed.sites.contains(site) } else { false }
    }
    let own = reception.sites[site.position].exceptions
    guard !closures.isEmpty else { return own }
    var closedDays: [DayException] = []
    for day in period.firstDay.dayNumber..<max(lastLookedAt, period.firstDay.dayNumber) {
      let date = CivilDate(dayNumber: day)
      if closures.contains(where: { $0.includes(date) }) {
        closedDays.append(DayException(date: date, sessions: []))
      }
    }
    let dates = Set(closedDays.map(\.date))
    return own.filter { !dates.contains($0.date) } + closedDays
  }

  /// Of the simulated days and of the year that loads are reckoned over, as a day number.
  private var lastLookedAt: Int {
    let simulated = period.warmUpDays + period.observedDays + period.followUpDays
    return period.firstDay.dayNumber + max(simulated, period.warmUpDays + 365)
  }

  /// Whether any site or counter group is ever closed by an event.
  var hasClosures: Bool {
    events.contains { if case .closed = $0.kind { true } else { false } }
  }

  /// Whether a counter group is closed by itself on a day; its site may be as well.
  public func isClosed(_ group: CounterGroupID, on date: CivilDate) -> Bool {
    events.contains {
      if case .closed(let closed) = $0.kind {
        $0.includes(date) && closed.counterGroups.contains(group)
      } else {
        false
      }
    }
  }

  /// The probability that a person of a counter group is missing on a day.
  public func absenceShare(of group: CounterGroupID, on date: CivilDate) -> Double {
    absenceShare(usual: reception.absenceShare, on: date) {
      $0.holds(reception.counterGroups[group.position], group)
    }
  }

  /// The probability that a person of an office is missing on a day.
  public func absenceShare(of office: OfficeID, on date: CivilDate) -> Double {
    absenceShare(usual: 0, on: date) { $0.offices.contains(office) }
  }

  private func absenceShare(
    usual: Double, on date: CivilDate, isMeant: (Absent.Places) -> Bool
  ) -> Double {
    var present = 1 - usual
    var isOther = false
    for event in events where event.includes(date) {
      guard case .absent(let absent) = event.kind, absent.places.map(isMeant) ?? true else {
        continue
      }
      present *= 1 - absent.share
      isOther = true
    }
    return isOther ? 1 - present : usual
  }
}

extension DatedEvent {
  /// The same in a part of the city; nil if it does not touch that.
  func moved(
    communes: (CommuneID) -> Int?, sites: (SiteID) -> Int?, groups: (CounterGroupID) -> Int?,
    offices: (OfficeID) -> Int?
  ) -> DatedEvent? {
    var event = self
    switch kind {
    case .surge(var surge):
      surge.scope = surge.scope.moved(communes)
      event.kind = .surge(surge)
    case .portalDown(var outage):
      outage.scope = outage.scope.moved(communes)
      event.kind = .portalDown(outage)
    case .closed(var closed):
      closed.sites = closed.sites.compactMap { sites($0).map { SiteID($0) } }
      closed.counterGroups = closed.counterGroups.compactMap {
        groups($0).map { CounterGroupID($0) }
      }
      if closed.sites.isEmpty, closed.counterGroups.isEmpty { return nil }
      event.kind = .closed(closed)
    case .absent(var absent):
      guard var places = absent.places else { return self }
      places.sites = places.sites.compactMap { sites($0).map { SiteID($0) } }
      places.counterGroups = places.counterGroups.compactMap {
        groups($0).map { CounterGroupID($0) }
      }
      places.offices = places.offices.compactMap { offices($0).map { OfficeID($0) } }
      if places.isEmpty { return nil }
      absent.places = places
      event.kind = .absent(absent)
    }
    return event
  }
}
