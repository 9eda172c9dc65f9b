import Experiments
import OutputAnalysis
import ScenarioFiles
import ServiceModel
import Staffing
import Wording

/// Tries all small sets of levers on the same citizens, and holds the cheapest that do against the targets on
/// fresh ones. A pure function of the study: neither threads nor steps that were kept change what comes of it.
struct LeverSearch {
  let computation: Computation
  let asked: LeversAsked
  let targets: [LeverTarget]
  let candidates: [LeverCandidate]
  let steps: any StepKeeper
  /// What holds at the start, as `--set` has it.
  let start: [String]
  let clock: RunClock
  /// How many of the sets have been simulated.
  private(set) var done = 0

  /// Of each set, and of each attempt on fresh citizens.
  private var replications: Int { computation.study.replications.fewest }
  private static let costs = PlacedKPI(ofCity: KPI.paidCost)

  init(
    _ computation: Computation, _ asked: LeversAsked, targets: [LeverTarget],
    candidates: [LeverCandidate], steps: any StepKeeper
  ) {
    self.computation = computation
    self.asked = asked
    self.targets = targets
    self.candidates = candidates
    self.steps = steps
    start = LeverCandidate.start(of: computation.inputs.loaded[0], asked)
    clock = RunClock(found: 0, tell: computation.tell)
  }

  /// Throws `InvalidScenario` if the option cannot stand at the start, and what the keeper of steps throws.
  mutating func solve() async throws -> LeverAnswer {
    try checkGiven()
    try checkPlaces()
    let option = computation.inputs.scenarios[0]
    let isByMoney = option.account.costs.staffYear > 0
    let all = LeverCandidate.sets(of: candidates.count, atMost: asked.most)
    var sets: [LeverSet] = []
    var costAtStart: Double?
    for (number, levers) in all.enumerated() {
      var set = LeverSet(levers: levers)
      do {
        let scenario = try self.scenario(of: levers)
        let record = try await record(number, of: scenario, fresh: nil)
        set.seen = targets.map { Self.seen($0, record, level: 0.95) }
        if isByMoney {
          let cost = record.cells.estimate(.city(KPI.paidCost), of: 0, at: nil)?.value
          if levers.isEmpty { costAtStart = cost }
          if let cost, let costAtStart { set.cost = cost - costAtStart }
        }
      } catch let invalid as InvalidScenario where !levers.isEmpty {
        set.problem = LocalizedText { invalid.problems[0].told(in: $0) }
      }
      sets.append(set)
      done += 1
      clock.tell(done * replications, of: all.count * replications)
    }
    let met = LeverAnswer.order(sets.indices.filter { sets[$0].isMet }, sets, asked)
    return LeverAnswer(
      option: option, start: (computation.study.files[0], computation.study.settings + start),
      candidates: candidates, targets: targets, asked: asked, sets: sets, met: met,
      attempts: try await attempts(met, sets), replications: replications, isByMoney: isByMoney)
  }

  /// Throws `InvalidScenario` if a lever that was given stands neither alone nor beside any other.
  private func checkGiven() throws {
    let own = candidates.count - asked.levers.count
    for given in own..<candidates.count {
      let sets = [[given]] + candidates.indices.filter { $0 != given }.map { [given, $0].sorted() }
      var first: InvalidScenario?
      let stands = try sets.contains { set in
        do {
          _ = try scenario(of: set)
          return true
        } catch let invalid as InvalidScenario {
          first = first ?? invalid
          return false
        }
      }
      if !stands, let first { throw first }
    }
  }

  /// Throws `InvalidInput` if a target is of a place that neither the option nor a lever has.
  private func checkPlaces() throws {
    for target in targets where target.indicator.id != nil {
      let choice = CellChoice(extras: [target.indicator.extra])
      var scenarios = [computation.inputs.scenarios[0]]
      for set in LeverCandidate.sets(of: candidates.count, atMost: 1) {
        do {
          scenarios.append(try scenario(of: set))
        } catch is InvalidScenario {
          // Told of the set.
        }
      }
      try target.indicator.check(
        in: "--target \(target.text)", scenarios.map { CellRecorder($0, choice).keys })
    }
  }

  /// One set after the other on fresh citizens, each on others, until one is not refuted: at levels that sum
  /// to 5 %.
  private func attempts(_ met: [Int], _ sets: [LeverSet]) async throws -> [LeverAttempt] {
    var attempts: [LeverAttempt] = []
    for (number, set) in met.enumerated() {
      let scenario = try scenario(of: sets[set].levers)
      let record = try await record(set, of: scenario, fresh: number)
      let plan = LookPlan(looks: [replications], level: 0.05).attempt(number)
      // One side of the interval.
      let level = 1 - 2 * plan.level
      let excess = targets.map { $0.excess(record.cells, record.keys, level: level) }
      let state: CellState =
        excess.allSatisfy { $0?.isCertain(met: true) ?? false }
        ? .certified
        : excess.contains { $0?.isCertain(met: false) ?? false } ? .refuted : .undecided
      attempts.append(
        LeverAttempt(
          set: set, seen: targets.map { Self.seen($0, record, level: level) }, state: state))
      if state != .refuted { break }
    }
    return attempts
  }

  /// The option with these levers, and no others, switched on.
  private func scenario(of levers: [Int]) throws -> Scenario {
    let settings = start + levers.flatMap { candidates[$0].settings }
    var scenario = computation.inputs.scenarios[0]
    if !settings.isEmpty {
      // One alone is blamed as it was written.
      let alone = levers.count == 1 && start.isEmpty ? candidates[levers[0]].text : nil
      let text = alone ?? "set: " + settings.joined(separator: "; ")
      scenario = try computation.inputs.first(with: Variant(text, giver: .lever)).scenario
    }
    if scenario.period.choosesWarmUp, let days = computation.warmUpDays {
      scenario.period.warmUpDays = days
      scenario.period.choosesWarmUp = false
    }
    let option = computation.inputs.scenarios[0]
    guard scenario.people.demand.envelope == option.people.demand.envelope,
      scenario.period == option.period
    else {
      throw InvalidScenario(problems: [
        ScenarioProblem(
          file: computation.study.files[0], line: 1, column: 1, text: LeverTexts.otherCitizens,
          remedy: LeverTexts.sameCitizens)
      ])
    }
    return scenario
  }

  private static func seen(_ target: LeverTarget, _ record: Record, level: Double) -> LeverSet.Seen
  {
    guard let excess = target.excess(record.cells, record.keys, level: level) else {
      return LeverSet.Seen(isMet: false, shortfall: .infinity)
    }
    let value = excess.estimate.value
    let beyond = (target.isAtMost ? value : -value) / (target.limit == 0 ? 1 : abs(target.limit))
    let interval = excess.interval.map {
      ConfidenceInterval(
        lower: $0.lower + target.limit, upper: $0.upper + target.limit, level: $0.level)
    }
    return LeverSet.Seen(
      value: value + target.limit, interval: interval, isMet: target.keeps(value),
      shortfall: beyond, place: target.indicator.isOfAll ? excess.place : nil)
  }
}

extension LeverSearch {
  /// What replications of a set left of what is asked about.
  private struct Record {
    var cells: DesignCells
    var keys: [CellKey]
  }

  /// The cells of the targets, and what the set costs.
  private func record(
    _ set: Int, of scenario: Scenario, fresh attempt: Int?
  ) async throws -> Record {
    let choice = CellChoice(extras: targets.map(\.indicator.extra))
    let recorder = CellRecorder(scenario, choice)
    let wanted = recorder.keys.indices.filter { index in
      let key = recorder.keys[index]
      return Self.costs.covers(key) || targets.contains { $0.indicator.covers(key) }
    }
    let keys = wanted.map { recorder.keys[$0] }
    let step = attempt.map { "fresh-\($0 + 1)" } ?? "set-\(set + 1)"
    let rows = try await steps.value(of: step) {
      let (city, seed) = (City(scenario), computation.study.seed)
      let first = ((attempt ?? -1) + 1) * replications
      return try await Runner(threads: computation.threads)
        .values(first..<first + replications) { number in
          let result = try simulateUnlessCancelled(
            city, seed: seed, replication: number, recording: choice.recording)
          return KeptCells(recorder.record(result), wanted)
        }
    }
    var cells = DesignCells(options: 1) { _ in true }
    for row in rows { cells.add(row.row, keys: keys, of: 0, at: nil) }
    return Record(cells: cells, keys: keys)
  }
}

extension KPI {
  /// By which sets are ordered: what all people under contract cost.
  static var paidCost: KPI {
    guard let kpi = named("total_cost_paid") else { preconditionFailure("it is in the catalogue") }
    return kpi
  }
}
