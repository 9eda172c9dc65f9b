import EventKernel
import Stochastics

// The portal is down. Whoever wants to hand in online comes to a counter, or waits until it is up, and may
// fail on it then; who has handed in and answers waits as well. What goes out electronically is ready all
// the same.
extension CityModel {
  /// True if the portal is down for this citizen, who then does one or the other.
  @inline(never)
  mutating func meetsOutage(_ row: DossierRow, _ now: SimTime, _ events: inout Events) -> Bool {
    guard let outage = outage(row, now) else { return false }
    if happens(outage.comeShare, .outage, row) {
      dossiers[row].vainTrips = 0
      comesToCounter(row, now, &events)
    } else if city.portal.mayFail {
      // It is up then, and may fail like on any day.
      wait(.triesOnline(row: row), row, for: outage, &events)
    } else {
      dossiers[row].channel = .online
      markPerson(row, .online)
      count(.onlineDemands, row)
      wait(.submissionComesIn(row: row), row, for: outage, &events)
    }
    return true
  }

  /// True if what comes in online has to wait for the portal.
  @inline(never)
  mutating func waitsForPortal(
    _ event: CityEvent, _ row: DossierRow, _ now: SimTime, _ events: inout Events
  ) -> Bool {
    guard dossiers[row].channel == .online, let outage = outage(row, now) else { return false }
    wait(event, row, for: outage, &events)
    return true
  }

  private func outage(_ row: DossierRow, _ now: SimTime) -> CompiledEvents.Outage? {
    let day = now.day
    let (commune, procedure) = (dossiers[row].commune.position, dossiers[row].procedure.position)
    return city.events.outages.first {
      $0.days.contains(day)
        && city.scenario.isInside($0.scope, commune: commune, procedure: procedure)
    }
  }

  /// Until the first day of demand on which it is up, at a time of day like anybody's.
  private mutating func wait(
    _ event: CityEvent, _ row: DossierRow, for outage: CompiledEvents.Outage, _ events: inout Events
  ) {
    let u = uniform(.outage, row, occurrence: 1 + Int(dossiers[row].submissions))
    let day = outage.isUpAgain
    let seconds = timeOfDay(atShare: u, row, day: day)
    send(event, at: .startOfDay(day) + .seconds(seconds), &events)
  }
}
