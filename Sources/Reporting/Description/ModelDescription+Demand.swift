import LegalClock
import ServiceModel
import Wording

// The shape of demand, what is not as usual on given dates, and what a scenario may be tried against:
// nothing where a scenario says nothing of it.
extension ModelDescription {
  var shapeOfDemand: String {
    let demand = scenario.people.demand
    var rows: [[String]] = []
    for (index, profile) in demand.profiles.enumerated() {
      let days = profile.weekdays?.map { $0.text[language] }.joined(separator: ", ")
      rows.append([
        EventTexts.profile.filled(language, "\(index + 1)"), whom(profile.scope),
        days ?? EventTexts.everyDay[language],
      ])
    }
    if !demand.localVolumes.isEmpty {
      let all = demand.localVolumes.reduce(0) { $0 + $1.annualVolume }
      rows.append([
        EventTexts.volumes[language], "",
        EventTexts.pairs.filled(
          language, "\(demand.localVolumes.count)", format.decimal(all, digits: 0)),
      ])
    }
    func add(_ name: LocalizedText, _ usual: Double, _ own: (Demand.ClassDifference) -> Double?) {
      let others = demand.differences.filter { own($0) != nil }
      guard usual != 0 || !others.isEmpty else { return }
      rows.append([
        name[language], EventTexts.everybody[language], format.percent(usual, digits: 1),
      ])
      for other in others {
        rows.append([
          name[language],
          scenario.services.classes[other.serviceClass.position].name[language],
          format.percent(own(other) ?? 0, digits: 1),
        ])
      }
    }
    add(EventTexts.growth, demand.growthByYear) { $0.growthByYear }
    if demand.differences.contains(where: { $0.cityDailyFactorCV != nil }) {
      add(EventTexts.cityDays, demand.cityDailyFactorCV) { $0.cityDailyFactorCV }
    }
    if demand.spacing == .fixed {
      rows.append([EventTexts.spacing[language], "", EventTexts.fixed[language]])
    }
    if let stamps = demand.stamps {
      rows.append([EventTexts.replayed[language], "", "\(stamps.count)"])
    }
    return table([EventTexts.feature, EventTexts.whom, EventTexts.value], rows)
  }

  var events: String { table(of: scenario.events) }

  private func table(of events: [DatedEvent]) -> String {
    table(
      [EventTexts.from, EventTexts.to, EventTexts.feature, EventTexts.whom],
      events.map { event in
        [format.date(event.from), format.date(event.to)] + words(of: event.kind)
      })
  }

  var stresses: String {
    table(
      [DescriptionTexts.name, EventTexts.feature, EventTexts.chosen],
      scenario.stresses.map { stress in
        let events = stress.events.map { event in
          "\(format.date(event.from)) – \(format.date(event.to)): "
            + words(of: event.kind).joined(separator: ", ")
        }
        return [
          "\(stress.name[language]) (\(stress.id))",
          (events + stress.settings).joined(separator: "; "),
          stress.isChosen ? DescriptionTexts.yes[language] : "",
        ]
      })
  }

  /// What happens, and to whom.
  private func words(of kind: DatedEvent.Kind) -> [String] {
    func percent(_ share: Double) -> String { format.percent(share, digits: 0) }
    switch kind {
    case .surge(let surge):
      let factor = format.decimal(surge.factor, digits: 2)
      let text =
        surge.shift.map {
          EventTexts.shifted.filled(language, factor, percent($0.share), format.date($0.until))
        } ?? EventTexts.surge.filled(language, factor)
      return [text, whom(surge.scope)]
    case .portalDown(let outage):
      return [
        EventTexts.portalDown.filled(language, percent(outage.comeShare)), whom(outage.scope),
      ]
    case .closed(let closed):
      return [
        EventTexts.closed[language], few(names(closed.sites, closed.counterGroups)),
      ]
    case .absent(let absent):
      let offices = (absent.places?.offices ?? []).map {
        scenario.backOffice.offices[$0.position].name[language]
      }
      return [
        EventTexts.absent.filled(language, percent(absent.share)),
        absent.places.map { few(names($0.sites, $0.counterGroups) + offices) }
          ?? EventTexts.everywhere[language],
      ]
    }
  }

  private func names(_ sites: [SiteID], _ groups: [CounterGroupID]) -> [String] {
    sites.map { scenario.reception.sites[$0.position].name[language] }
      + groups.map { scenario.reception.counterGroups[$0.position].id }
  }

  private func whom(_ scope: DemandScope) -> String {
    let what =
      (scope.serviceClasses ?? []).map { scenario.services.classes[$0.position].name[language] }
      + (scope.procedures ?? []).map { scenario.services.procedures[$0.position].name[language] }
    let places =
      (scope.districts ?? []).map { scenario.people.districts[$0.position].name[language] }
      + (scope.communes ?? []).map { scenario.people.communes[$0.position].name[language] }
    let parts = [what, places].filter { !$0.isEmpty }.map { few($0) }
    return parts.isEmpty ? EventTexts.everybody[language] : parts.joined(separator: "; ")
  }

  func few(_ names: [String]) -> String {
    let most = 5
    guard names.count > most else { return names.joined(separator: ", ") }
    return EventTexts.more.filled(
      language, names.prefix(most).joined(separator: ", "), "\(names.count - most)")
  }
}
