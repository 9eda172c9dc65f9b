package import ServiceModel

/// Makes the budget of an indicator of a place from runs of a scenario.
package struct BudgetRecorder: Sendable {
  private let explained: ExplainedKPI
  private let scope: Scope
  private let scenario: Scenario
  private let factor: Double

  /// What a run left of it.
  package struct Record: Sendable {
    var ledger: WaitLedger
    var budget: Budget?
    /// As it is without any booking.
    package let result: ReplicationResult
  }

  /// Nil if the scenario has no such place. `id` is `Scope.id`.
  package init?(_ explained: ExplainedKPI, at type: ScopeType, id: String, of scenario: Scenario) {
    guard
      let scope = Scope.all(of: scenario).first(where: {
        $0.type == type && (type == .city || $0.id == id)
      })
    else { return nil }
    self.explained = explained
    self.scope = scope
    self.scenario = scenario
    factor = explained.kpi.formula.factor(in: scenario)
  }

  /// The name of the place, as people know it.
  package var place: Scope { scope }

  /// Positions of the sites that count there: its own, or all where it is no place of sites.
  package var sites: [Int] {
    scope.sites.isEmpty ? Array(scenario.reception.sites.indices) : scope.sites
  }

  private var booked: WaitsBooked {
    switch scope.type {
    case .site, .siteKind: .sites(scope.sites, of: scenario)
    case .commune, .district: .communes(scope.communes, of: scenario)
    default: .procedures(scope.procedures, of: scenario)
    }
  }

  /// Runs a replication. Throws when the task is cancelled.
  package func record(
    _ city: City, seed: UInt64, replication: Int, recording: Recording
  ) throws(CancellationError) -> Record {
    let (result, ledger) = try bookWaitsUnlessCancelled(
      booked, of: city, seed: seed, replication: replication, recording: recording)
    guard explained != .wait else { return Record(ledger: ledger, budget: nil, result: result) }
    return Record(
      ledger: WaitLedger(),
      budget: Budget(
        explained, result, ledger.late, in: scope, of: scenario, factor: factor),
      result: result)
  }

  /// Of replications in their order.
  package func budget(of records: [Record]) -> Budget {
    guard explained == .wait else {
      let budgets = records.compactMap(\.budget)
      return budgets.dropFirst().reduce(into: budgets.first ?? Budget()) { $0.merge($1) }
    }
    let ledger = records.reduce(into: WaitLedger()) { $0.merge($1.ledger) }
    return Budget(ledger, of: scenario, factor: factor)
  }
}
