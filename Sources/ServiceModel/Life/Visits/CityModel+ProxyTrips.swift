import EventKernel
import Stochastics

// Proxies who come from a place of their own, or choose a site by a rule of their own.
extension CityModel {
  /// Whether this visitor is a proxy who differs from everybody.
  @inline(__always)
  func tripsDiffer(_ row: DossierRow) -> Bool {
    city.proxyTrips.any && dossiers[row].traits.contains(.proxy)
      && city.proxyTrips.rule(of: serviceClass(of: row)) != nil
  }

  /// As `chooseSite`, among the sites of a proxy.
  @inline(never)
  mutating func chooseSiteOfProxy(_ row: DossierRow, _ now: SimTime) -> SiteChoices.Candidate {
    let candidates = proxyCandidates(row)
    precondition(!candidates.isEmpty, "no site serves what a proxy hands in")
    if city.proxyTrips.rule(of: serviceClass(of: row))?.choices.goesToFirstOpen == true {
      for candidate in candidates where !isShut(candidate.queue, now) { return candidate }
      return candidates[0]
    }
    return candidates.count == 1
      ? candidates[0]
      : candidates.min { cost($0, row, now) < cost($1, row, now) } ?? candidates[0]
  }

  /// One way to the queue of the dossier.
  @inline(never)
  mutating func travelTicksOfProxy(_ row: DossierRow) -> Int64 {
    proxyCandidates(row).first { $0.queue == dossiers[row].queue }?.travelTicks ?? 0
  }

  private func proxyCandidates(_ row: DossierRow) -> [SiteChoices.Candidate] {
    guard let rule = city.proxyTrips.rule(of: serviceClass(of: row)) else { return [] }
    // All dossiers of a visitor come from one place, whatever has become of them.
    let u =
      rule.shares.count > 1
      ? random.uniform(
        at: DrawAddress(
          owner: dossiers[row].key, entity: dossiers[row].citizen, purpose: .proxyPlace)) : 0
    let place = rule.shares.firstIndex { u < $0 } ?? max(0, rule.shares.count - 1)
    let range = rule.choices.range(
      origin: rule.origin(place: place, commune: dossiers[row].commune),
      procedure: dossiers[row].procedure)
    return range.map { rule.choices[$0] }
  }

  /// Whether an event keeps a queue shut today: its site, or all who serve it.
  @inline(never)
  mutating func isShut(_ queue: QueueID, _ now: SimTime) -> Bool {
    city.events.isClosed(city.counters.site(ofQueue: queue), on: now.day)
      || city.counters.groupsOfQueues.range(of: queue).allSatisfy {
        city.events.isClosed(city.counters.groupsOfQueues[$0], on: now.day)
      }
  }
}
