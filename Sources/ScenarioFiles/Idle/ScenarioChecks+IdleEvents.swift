import LegalClock
import ServiceModel
import Wording

// Events that touch nothing: told, for one list of events serves several scenarios.

extension Scenario {
  func tellIdleEvents(noting reading: Reading) {
    if events.isEmpty { return }
    let volumes = YearlyVolumes(self)
    for (index, event) in events.enumerated() {
      guard event.from <= lastDay, event.to >= period.firstDay,
        let reason = idleReason(of: event, volumes)
      else { continue }
      let name = name(ofEvent: index)
      reading.problems.tell(
        LocalizedText(vi: "\(name): \(reason.vi)", en: "\(name): \(reason.en)"),
        at: place(ofEvent: index, noting: reading))
    }
  }

  /// Why an event changes nothing in the simulated days; nil if it may.
  private func idleReason(of event: DatedEvent, _ volumes: YearlyVolumes) -> LocalizedText? {
    switch event.kind {
    case .surge(let surge):
      if !isAnyDay(of: event, hasDemand) { return Self.noDemandThen }
      return isAsked(surge.scope, volumes) ? nil : Self.nobodyAsks
    case .portalDown(let outage):
      if !isAnyDay(of: event, hasDemand) { return Self.noDemandThen }
      if !isAsked(outage.scope, volumes) { return Self.nobodyAsks }
      return isOnline(outage.scope, from: event.from, to: event.to, volumes)
        ? nil : Self.nobodyOnline
    case .closed(let closed):
      let groups = closed.counterGroups.map { reception.counterGroups[$0.position].site }
      let isOpen = isAnyDay(of: event) { date in
        (closed.sites + groups).contains { isUsuallyOpen($0, on: date) }
      }
      return isOpen ? nil : Self.closedAnyway
    case .absent(let absent):
      guard absent.share > 0 else { return nil }
      return isAnyDay(of: event) { isAnybody(of: absent.places, at: $0) } ? nil : Self.nobodyWorks
    }
  }

  private func isAnyDay(of event: DatedEvent, _ holds: (CivilDate) -> Bool) -> Bool {
    let first = max(event.from, period.firstDay).dayNumber
    let last = min(event.to, lastDay).dayNumber
    return first <= last && (first...last).contains { holds(CivilDate(dayNumber: $0)) }
  }

  /// But for what events close.
  private func isUsuallyOpen(_ site: SiteID, on date: CivilDate) -> Bool {
    let site = reception.sites[site.position]
    if let own = site.exceptions.last(where: { $0.date == date }) { return !own.sessions.isEmpty }
    return isWorked(site.calendar, on: date)
  }

  private func isWorked(_ calendar: CalendarID, on date: CivilDate) -> Bool {
    !time.calendars[calendar.position].sessions(on: date, specialDays: time.specialDays).isEmpty
  }

  private func isAnybody(of places: Absent.Places?, at date: CivilDate) -> Bool {
    guard let places else {
      return reception.sites.indices.contains { isUsuallyOpen(SiteID($0), on: date) }
        || backOffice.offices.contains { isWorked($0.calendar, on: date) }
    }
    let groups = places.counterGroups.map { reception.counterGroups[$0.position].site }
    return (places.sites + groups).contains { isUsuallyOpen($0, on: date) }
      || places.offices.contains { isWorked(backOffice.offices[$0.position].calendar, on: date) }
  }

  private static let noDemandThen = LocalizedText(
    vi: "không ngày nào trong đó phát sinh nhu cầu",
    en: "no demand arises on any of its days")
  private static let nobodyAsks = LocalizedText(
    vi: "không ai có nhu cầu thuộc phạm vi này", en: "nobody asks for what it is for")
  private static let nobodyOnline = LocalizedText(
    vi: "khi đó không ai trong phạm vi này nộp trực tuyến, nên cổng ngừng không thay đổi gì",
    en: "nobody whom it is for hands in online then, so it changes nothing that the portal is down")
  private static let closedAnyway = LocalizedText(
    vi: "những ngày đó vốn không mở cửa", en: "what it closes is not open on any of its days anyway"
  )
  private static let nobodyWorks = LocalizedText(
    vi: "những ngày đó không ai làm việc ở đó", en: "nobody works there on any of its days")
}
