import EventKernel
import Stochastics

extension CityModel {
  /// The result is at the site: the dossier is finished, whenever the citizen gets it.
  mutating func resultArrives(_ row: UInt32, _ now: SimTime, _ events: inout Events) {
    let dossier = dossiers[row]
    let procedure = city.procedures[Int(dossier.procedure)]
    dossiers[row].traits.insert(.finished)
    measureFinish(dossier, row, now)

    if dossier.traits.contains(.awaiting) {
      dossiers[row].traits.remove(.awaiting)
      let door = doors[Int(city.counters.groups[Int(dossier.group)].calendar)]
      leaveSite(row, min(now, max(door.closing, SimTime(ticks: dossier.received))))
      if now <= door.closing {
        end(row)
        return
      }
    }
    let u = uniform(.returnChannel, row)
    if dossier.channel == .online, u < procedure.electronicReturnShare {
      count(.electronicResults, row)
      end(row)
    } else if u >= 1 - procedure.postalReturnShare {
      end(row)
    } else {
      dossiers[row].phase = .collecting
      if dossier.trips == 0 { chooseCollectionSite(row) }
      let days = draw(city.reception.collectionWorkingDays, .collectionDelay, row)
      comeOnAnotherDay(row, workingDays: days, now, &events)
    }
  }

  /// Whoever has not been to a site yet fetches the result where the dossier was checked.
  private mutating func chooseCollectionSite(_ row: UInt32) {
    count(.demandsInPerson, row)
    let range = city.siteChoices.range(
      commune: Int(dossiers[row].commune),
      serviceClass: city.procedures[Int(dossiers[row].procedure)].serviceClass)
    if city.siteChoices[range.lowerBound].withinReach { count(.demandsWithinReach, row) }
  }

  private mutating func measureFinish(_ dossier: Dossier, _ row: UInt32, _ now: SimTime) {
    guard dossier.traits.contains(.observed) else { return }
    let due = SimTime(ticks: dossier.due)
    let procedure = Int(dossier.procedure)
    count(.finished, row)
    let working = city.legalCalendar.workingTime(from: SimTime(ticks: dossier.received), to: now)
    meters.sample(.processing, procedure, working.ticks)
    if now <= due {
      count(.finishedOnTime, row)
    } else {
      count(.finishedLate, row)
      count(.apologies, row)
      meters.sample(.lateness, procedure, city.legalCalendar.workingTime(from: due, to: now).ticks)
    }
  }
}
