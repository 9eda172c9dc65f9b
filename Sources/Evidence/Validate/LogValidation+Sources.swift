import Drafts
import Experiments
import LegalClock
import Runs
import ServiceModel
import Wording

extension LogValidation {
  /// Both sides, ready to be compared.
  struct Compared {
    let observed: Samples
    let simulated: Samples
    /// Names of the log that the scenario has nothing for.
    let unmatched: [String]
    /// By scope: names of the parts, where hours and weekdays have their own.
    let names: [ObservedScope: [String]]

    /// As the log calls a part.
    func name(_ key: Samples.Key) -> String {
      switch key.scope {
      case .all: "all"
      case .hour: "\(TimeOfDay(minutes: 60 * key.part))"
      case .weekday: Weekday.allCases[key.part].name
      case .serviceClass, .site, .procedure, .channel: names[key.scope]?[key.part] ?? ""
      }
    }
  }

  /// Tickets of both.
  static func compared(
    _ asked: Asked, _ seen: SeenVisits, _ scenario: Scenario, days: [Int],
    progress: @Sendable (Int) -> Void
  ) async throws -> Compared {
    let limit = scenario.account.targets.waitLimitsMinutes.first ?? 15
    let made = SimulatedVisits(scenario, kinds: seen.kinds, sites: seen.sites)
    let kinds = Set(made.kinds.compactMap { $0 })
    let sites = Set(made.sites.compactMap { $0 })
    let unmatched =
      seen.kinds.indices.filter { !kinds.contains($0) }.map { seen.kinds[$0] }
      + seen.sites.indices.filter { !sites.contains($0) }.map { seen.sites[$0] }
    guard !kinds.isEmpty, !sites.isEmpty else { throw nothingInCommon(asked, unmatched) }
    let visits = await traced(asked, scenario, progress: progress) { made.visits($0, of: scenario) }
    let own = seen.visits.filter { kinds.contains($0.kind) && sites.contains($0.site) }
    return Compared(
      observed: Samples(visits: [own], days: days, limit: limit),
      simulated: Samples(visits: visits, days: days, limit: limit), unmatched: unmatched,
      names: [.serviceClass: seen.kinds, .site: seen.sites])
  }

  /// Dossiers of both, their times counted by the scenario's working days.
  static func compared(
    _ asked: Asked, _ seen: SeenCases, _ scenario: Scenario, days: [Int],
    progress: @Sendable (Int) -> Void
  ) async throws -> Compared {
    let made = SimulatedCases(scenario, procedures: seen.procedures)
    let procedures = Set(made.procedures.compactMap { $0 })
    let unmatched = seen.procedures.indices.filter { !procedures.contains($0) }
      .map { seen.procedures[$0] }
    guard !procedures.isEmpty else { throw nothingInCommon(asked, unmatched) }
    let legal = scenario.time.calendars[scenario.time.legalCalendar.position]
    let clock = WorkClock(weekly: legal.weekly)
    let cases = await traced(asked, scenario, progress: progress) { made.cases($0, of: scenario) }
    let own = seen.cases.filter { procedures.contains($0.procedure) }
    return Compared(
      observed: Samples(cases: [own], days: days, clock: clock.days),
      simulated: Samples(cases: cases, days: days, clock: clock.days), unmatched: unmatched,
      names: [.procedure: seen.procedures, .channel: seen.channels])
  }

  /// What each replication's trace is made into.
  private static func traced<Value: Sendable>(
    _ asked: Asked, _ scenario: Scenario, progress: @Sendable (Int) -> Void,
    _ read: @escaping @Sendable (Trace) -> [Value]
  ) async -> [[Value]] {
    let (city, seed) = (City(scenario), asked.seed)
    var done = 0
    return await inParallel(0..<asked.replications, threads: asked.threads) { replication in
      read(
        simulate(city, seed: seed, replication: replication, tracing: .sample(share: 1)).trace)
    } finished: {
      done += 1
      progress(done)
    }
  }

  private static func nothingInCommon(_ asked: Asked, _ names: [String]) -> InvalidInput {
    InvalidInput(
      message: FitTexts.nothingInCommon.filled(
        asked.scenario, asked.log, names.prefix(5).joined(separator: ", ")))
  }
}
