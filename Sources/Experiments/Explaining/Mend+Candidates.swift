package import ServiceModel

extension Mend {
  /// What is tried for an indicator, in the order in which equal ones are named: where its budget says that
  /// most of it arises, and what may be mended everywhere. Those that change nothing are left out.
  package static func candidates(
    for explained: ExplainedKPI, _ budget: Budget, of scenario: Scenario, sites: [Int]
  ) -> [Mend] {
    let all: [Mend]
    switch explained {
    case .wait, .totalTime, .walkAways, .inVain:
      all =
        heaviestGroups(budget, of: scenario, sites).map { .oneMore($0) }
        + [
          .oneMoreEverywhere, .nobodyAbsent, .noOtherDuties, .everybodyAllDay, .throughLunch,
          .noClosures, .completePapers, .nothingToCollect, .nothingBehindCounters, .evenDays,
        ]
    case .processing, .late:
      all =
        heaviestOffices(budget, of: scenario).map { .oneMoreAgent($0) }
        + [
          .oneMoreAgentEverywhere, .nobodyAbsent, .officesAllDay, .dueFirst, .digitalTransfer,
          .noSupplements, .completePapers, .promptElsewhere, .evenDays,
        ]
    }
    return all.filter { $0.mended(scenario, sites: sites) != nil }
  }

  /// Places tried one by one.
  private static let most = 3

  /// Those that serve the sites and classes where most of the indicator arises.
  private static func heaviestGroups(
    _ budget: Budget, of scenario: Scenario, _ sites: [Int]
  ) -> [CounterGroupID] {
    let groups = scenario.reception.counterGroups
    let inside = groups.indices.filter { sites.contains(groups[$0].site.position) }
    var weights = Array(repeating: 0.0, count: groups.count)
    for part in budget.parts("peak") {
      guard let at = part.at else { continue }
      for group in inside
      where groups[group].site.position == at[0] && groups[group].serves & (1 << UInt64(at[1])) != 0
      {
        weights[group] += part.amount
      }
    }
    // Without a division by site: all there are, where they are few.
    guard weights.contains(where: { $0 > 0 }) else {
      return inside.count <= most ? inside.map { CounterGroupID($0) } : []
    }
    return weights.indices.filter { weights[$0] > 0 }
      .sorted { weights[$0] == weights[$1] ? $0 < $1 : weights[$0] > weights[$1] }
      .prefix(most).map { CounterGroupID($0) }
  }

  /// Those in which most late dossiers stayed longest; all, where they are few and nothing is known of that.
  private static func heaviestOffices(
    _ budget: Budget, of scenario: Scenario
  ) -> [OfficeID] {
    let ids = scenario.backOffice.offices.map(\.id)
    let late = budget.largest("office").compactMap { part in
      ids.firstIndex(of: part.id).map { OfficeID($0) }
    }
    guard late.isEmpty else { return Array(late.prefix(most)) }
    return ids.count <= most ? ids.indices.map { OfficeID($0) } : []
  }
}
