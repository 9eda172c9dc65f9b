import Experiments
import OutputAnalysis
import ScenarioFiles
import ServiceModel
import Staffing
import Wording

/// Finds what an indicator is made of, and tries what may be mended on the same citizens. A pure function of
/// the study: neither threads nor steps that were kept change what comes of it.
struct ExplainSearch {
  let computation: Computation
  let indicator: PlacedKPI
  let explained: ExplainedKPI
  let steps: any StepKeeper

  private var replications: Int { computation.study.replications.fewest }
  private var choice: CellChoice { CellChoice(extras: [indicator.extra]) }

  /// What the runs of the scenario as it is left: of the indicator, then of `Soundness`.
  private struct Start: Codable, Sendable {
    var budget: Budget
    var cells: [KeptCells]
  }

  /// What tells whether people are served, in the order in which it is kept.
  private static func soundnessKeys(_ keys: [CellKey]) -> [CellKey] {
    keys.filter { key in
      key.scopeType == .city && Soundness.kpis.contains(key.kpi)
        || Soundness.utilisations.contains { $0.type == key.scopeType && $0.kpi == key.kpi }
    }
  }

  private var startChoice: CellChoice {
    var choice = choice
    choice.extras += Soundness.utilisations.map { CellChoice.Extra($0.type, kpi: $0.kpi) }
    return choice
  }

  /// Throws `InvalidInput` if there is no such place, and what the keeper of steps throws.
  func solve() async throws -> Explanation {
    let scenario = computation.inputs.scenarios[0]
    let (choice, whole) = (startChoice, "--kpi \(indicator.text)")
    let keys = CellRecorder(scenario, choice).keys
    try indicator.check(in: whole, [keys])
    guard
      let key = keys.first(where: indicator.covers),
      let recorder = BudgetRecorder(
        explained, at: indicator.scopeType, id: key.scopeID, of: scenario)
    else { throw InvalidInput(message: ExplainTexts.nothing.filled(indicator.text)) }
    let kept = [key] + Self.soundnessKeys(keys)
    let start = try await start(scenario, recorder, kept)
    // Where there is nothing, nothing can be mended.
    let mends =
      start.budget.total == 0
      ? []
      : Mend.candidates(for: explained, start.budget, of: scenario, sites: recorder.sites)
    let clock = RunClock(found: 0, tell: computation.tell)
    let all = (mends.count + 1) * replications
    clock.tell(replications, of: all)
    var cells = DesignCells(options: 1 + mends.count) { kept.contains($0) }
    for row in start.cells { cells.add(row.row, keys: kept, of: 0, at: nil) }
    guard let value = cells.estimate(key, of: 0, at: nil) else {
      throw InvalidInput(message: ExplainTexts.nothing.filled(indicator.text))
    }
    var (tried, options): ([Explanation.TriedMend], [Int]) = ([], [])
    for (index, mend) in mends.enumerated() {
      guard let mended = mend.mended(scenario, sites: recorder.sites) else { continue }
      let rows = try await steps.value(of: "mend-\(index + 1)") { try await run(mended, key) }
      for row in rows { cells.add(row.row, keys: [key], of: index + 1, at: nil) }
      clock.tell((index + 2) * replications, of: all)
      let difference = cells.difference(key, of: index + 1, at: nil, from: 0, at: nil)
      tried.append(
        Explanation.TriedMend(
          mend: mend, code: mend.code(in: scenario),
          value: cells.estimate(key, of: index + 1, at: nil)?.value, difference: difference?.value,
          interval: difference?.interval(level: 0.95),
          people: mended.peopleUnderContract - scenario.peopleUnderContract))
      options.append(index + 1)
    }
    let order = order(of: tried)
    if let first = order.first(where: { tried[$0].mend.kind == .step }) {
      for other in order where other != first && tried[other].mend.kind == .step {
        let lead = cells.difference(
          key, of: options[other], at: nil, from: options[first], at: nil)
        tried[other].isAsGood = lead?.interval(level: 0.95)?.contains(0) ?? false
      }
    }
    return Explanation(
      scenario: scenario, indicator: indicator, explained: explained, place: recorder.place,
      estimate: value, soundness: soundness(of: scenario, kept, cells), budget: start.budget,
      mends: order.map { tried[$0] }, replications: replications)
  }

  /// Positions of what was tried, the best first.
  private func order(of tried: [Explanation.TriedMend]) -> [Int] {
    func better(_ mend: Explanation.TriedMend) -> Double {
      let difference = mend.difference ?? 0
      return explained.kpi.better == .higher ? difference : -difference
    }
    return tried.indices.sorted { a, b in
      let (x, y) = (better(tried[a]), better(tried[b]))
      // Of equal ones those that take fewer people.
      guard x == y else { return x > y }
      return (tried[a].people, a) < (tried[b].people, b)
    }
  }

  /// As it is, by all replications.
  private func soundness(
    of scenario: Scenario, _ keys: [CellKey], _ cells: DesignCells
  ) -> Soundness {
    let scopes = Scope.all(of: scenario)
    func value(_ key: CellKey) -> Double? { cells.estimate(key, of: 0, at: nil)?.value }
    return Soundness(
      value: { kpi in KPI.named(kpi).flatMap { value(.city($0)) } },
      places: keys.dropFirst().compactMap { key in
        guard let scope = scopes.first(where: { $0.type == key.scopeType && $0.id == key.scopeID }),
          key.scopeType != .city, let utilisation = value(key)
        else { return nil }
        return Soundness.Place(
          type: key.scopeType, id: key.scopeID, name: scope.name, utilisation: utilisation)
      })
  }

  /// The runs of the scenario as it is, with their budget.
  private func start(
    _ scenario: Scenario, _ recorder: BudgetRecorder, _ kept: [CellKey]
  ) async throws -> Start {
    try await steps.value(of: "start") {
      let (city, seed, choice) = (City(scenario), computation.study.seed, startChoice)
      let cells = CellRecorder(scenario, choice)
      let wanted = kept.compactMap { cells.keys.firstIndex(of: $0) }
      let records = try await Runner(threads: computation.threads)
        .values(0..<replications) { number in
          let record = try recorder.record(
            city, seed: seed, replication: number, recording: choice.recording)
          return (record, KeptCells(cells.record(record.result), wanted))
        }
      return Start(
        budget: recorder.budget(of: records.map(\.0)), cells: records.map(\.1))
    }
  }

  /// The cell of each replication of a scenario.
  private func run(_ scenario: Scenario, _ key: CellKey) async throws -> [KeptCells] {
    let (city, seed, choice) = (City(scenario), computation.study.seed, choice)
    let cells = CellRecorder(scenario, choice)
    let wanted = cells.keys.indices.filter { cells.keys[$0] == key }
    return try await Runner(threads: computation.threads).values(0..<replications) { number in
      let result = try simulateUnlessCancelled(
        city, seed: seed, replication: number, recording: choice.recording)
      return KeptCells(cells.record(result), wanted)
    }
  }
}

extension Scenario {
  /// At counters and in offices; of a plan of people the most there are at one time.
  fileprivate var peopleUnderContract: Int {
    reception.counterGroups.reduce(0) { $0 + $1.mostPeople }
      + backOffice.offices.reduce(0) { $0 + $1.mostPeople }
  }
}
