import EventKernel
import LegalClock
import Stochastics

// Where the portal may fail, is not open for everything, or is only a part of the way.
extension CityModel {
  /// Somebody hands in on the portal. What fails there is tried again after some days, or brought to a
  /// counter, the citizen's own dossier and no other.
  @inline(never)
  mutating func triesOnline(_ row: DossierRow, _ now: SimTime, _ events: inout Events) {
    let procedure = city.procedures[dossiers[row].procedure]
    guard procedure.onlineService != .notOffered else {
      return enterFirstTime(row, now, &events)
    }
    let portal = city.portal
    let tries = Int(dossiers[row].vainTrips)
    if city.events.hasOutages, meetsOutage(row, now, &events) { return }
    guard happens(portal.failedShare, .portal, row, occurrence: 2 * tries) else {
      dossiers[row].vainTrips = 0
      return isHandedInOnline(row, now, &events)
    }
    count(.failedOnline, row)
    note(.failedOnline, row, from: now, to: now, queued: .zero)
    if happens(portal.counterAfterFailureShare, .portal, row, occurrence: 2 * tries + 1) {
      dossiers[row].vainTrips = 0
      enterFirstTime(row, now, &events)
    } else {
      dossiers[row].vainTrips = UInt16(clamping: tries + 1)
      let days = draw(portal.retryWorkingDays, .portalRetry, row, occurrence: tries)
      send(.triesOnline(row: row), at: legalWorkingDays(days, after: now), &events)
    }
  }

  /// True if the citizen has to come with originals before there is a receipt, which is only asked once.
  @inline(never)
  mutating func isAskedForOriginals(
    _ row: DossierRow, _ now: SimTime, _ events: inout Events
  ) -> Bool {
    let portal = city.portal
    guard dossiers[row].channel == .online,
      city.procedures[dossiers[row].procedure].onlineService == .partial,
      happens(portal.originalsShare, .originals, row)
    else { return false }
    dossiers[row].phase = .showingOriginals
    count(.originals, row)
    if dossiers[row].trips == 0 { countFirstTrip(row) }
    let days = draw(portal.originalsWorkingDays, .originals, row, occurrence: 1)
    comeOnAnotherDay(row, workingDays: days, now, &events)
    return true
  }
}
