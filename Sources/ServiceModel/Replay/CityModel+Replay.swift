import EventKernel
import Stochastics

// Visits written down, and visits that come again. The counters do not know which: all they see is who
// comes.
extension CityModel {
  /// Somebody enters a site, or work comes in behind its counters.
  @inline(never)
  mutating func recordVisit(_ row: DossierRow, _ kind: Visit.Kind, _ now: SimTime) {
    let dossier = dossiers[row]
    let site = city.counters.site(ofQueue: dossier.queue)
    guard visits.records(site) else { return }
    var followers: UInt8 = 0
    var member = dossier.traits.contains(.proxy) ? dossier.nextMember : DossierRow.none
    while member != DossierRow.none {
      followers += 1
      member = dossiers[member].nextMember
    }
    var traits = dossier.traits
    traits.remove(.toBeScanned)
    if kind == .citizen, awaitsResult(row) { traits.insert(.toBeScanned) }
    let serves = city.counters.queues[dossier.queue].serves
    var visit = Visit(
      dossier, at: now, serviceClass: UInt8(serves.trailingZeroBitCount), kind: kind)
    visit.traits = traits.rawValue
    visit.followers = followers
    visit.hasLeader = dossiers.receipts[row].hasLeader
    visits.add(visit, site: site)
  }

  /// Whether whoever hands this in would wait in the site for the result, and its papers be scanned
  /// after that.
  private mutating func awaitsResult(_ row: DossierRow) -> Bool {
    guard city.reception.digitisingPlace == .behindCounter, dossiers[row].phase == .submitting,
      dossiers[row].channel == .counter, dossiers[row].partySize == 1,
      !dossiers.receipts[row].hasLeader,
      city.procedures[dossiers[row].procedure].awaited, bundle(of: row) == nil
    else { return false }
    let house = dossiers[row].house
    let site = city.counters.site(ofQueue: dossiers[row].queue)
    dossiers[row].house = city.officeDirectory.house(of: site)
    defer { dossiers[row].house = house }
    return isDecidedHere(row)
  }

  @inline(never)
  mutating func recordTicket(_ ticket: TicketRecord, site: SiteID) {
    if visits.records(site) { visits.add(ticket, site: site) }
  }

  /// Puts the visits of a day among the events.
  mutating func scheduleVisits(day: Int, _ events: inout Events) {
    let end = SimTime.startOfDay(day + 1).ticks
    while nextVisit < replayed.count, replayed[nextVisit].time < end {
      events.schedule(
        .visitBegins(visit: Row(nextVisit)), .arrival,
        at: SimTime(ticks: replayed[nextVisit].time))
      nextVisit += 1
    }
  }

  mutating func visitBegins(_ coming: Row<Visit>, _ now: SimTime, _ events: inout Events) {
    let visit = replayed[coming.position]
    guard
      let queue = city.queues.home(
        site: SiteID(0), serviceClass: ServiceClassID(Int(visit.serviceClass)))
    else {
      preconditionFailure("a visit comes for what nobody at the site does")
    }
    var dossier = Dossier(
      key: visit.key, citizen: visit.citizen, commune: CommuneID(0), procedure: visit.procedure,
      queue: queue, house: city.officeDirectory.house(of: SiteID(0)),
      traits: .init(rawValue: visit.traits), phase: visit.phase, channel: visit.channel)
    dossier.trips = visit.trips
    dossier.rounds = visit.rounds
    dossier.submissions = visit.submissions
    dossier.member = visit.member
    dossier.partySize = visit.partySize
    dossier.waitingSince = visit.agreed
    let row = begin(dossier)
    if visit.hasLeader { dossiers.receipts[row].leader = row }
    var last = row
    // The others have not spoken yet: trips and appointments are not theirs.
    dossier.partySize = 1
    dossier.trips = 0
    dossier.traits.remove(.appointment)
    for _ in 0..<visit.followers {
      dossier.member += 1
      let next = begin(dossier, Receipt().following(row))
      dossiers[last].nextMember = next
      last = next
    }
    switch visit.kind {
    case .citizen: citizenEnters(row, now, &events)
    case .background: addBackground(row, now, &events)
    }
  }

  /// In a replay: a submission has been looked at. What comes next is not the counters' affair, unless
  /// its papers are scanned behind them.
  mutating func submissionIsReplayed(_ row: DossierRow, _ now: SimTime, _ events: inout Events) {
    let traits = dossiers[row].traits
    if !traits.contains(.incomplete), dossiers[row].channel != .online,
      city.reception.digitisingPlace == .behindCounter, !traits.contains(.toBeScanned)
    {
      dossiers[row].phase = .digitising
      addBackground(row, now, &events)
    } else {
      end(row)
    }
  }

  /// In a replay: the visitor goes. The next visit, if there is one, comes by itself.
  mutating func visitIsOver(_ row: DossierRow) {
    var member = row
    while member != DossierRow.none {
      let next = dossiers[member].nextMember
      end(member)
      member = next
    }
  }
}
