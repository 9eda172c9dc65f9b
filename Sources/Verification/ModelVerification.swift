import Experiments
public import OutputAnalysis
public import ScenarioFiles
import ServiceModel

/// Holds what the simulator says of scenarios whose behaviour is known exactly against the truth.
public struct ModelVerification: Sendable {
  /// Of all cases.
  public var seed: UInt64
  /// Changes the time, never the result.
  public var threads: Int
  /// Stops after `quick` replications; otherwise each case is simulated down to its precision.
  public var isQuick: Bool

  static let quick = 12
  static let fewest = 30
  static let most = 6000
  /// Of the interval whose width tells whether a case is precise enough.
  public static let level = 0.99
  /// An estimate further from the truth, in standard errors, disagrees. Over a few hundred cases
  /// chance alone gets there once in fifty suites.
  public static let limit = 4.0
  /// What is as rare as `limit`, by Student's law with `quick` replications.
  static let quickLevel = 1 - 6.334e-5

  /// How the cases are to be simulated.
  public init(seed: UInt64, threads: Int, isQuick: Bool) {
    self.seed = seed
    self.threads = threads
    self.isQuick = isQuick
  }
}

/// What came of one case.
public struct VerifiedCase: Hashable, Sendable {
  /// What the simulation says of the exact value.
  public enum Verdict: Hashable, Sendable {
    /// Near enough, by an interval that is narrow enough.
    case agrees
    /// Beyond `ModelVerification.limit` standard errors.
    case disagrees
    /// The interval is still too wide to tell.
    case imprecise
  }

  /// `VerificationExperiment.id`.
  public var experiment: String
  /// `VerificationExperiment.model`.
  public var model: String
  /// `VerificationCase.id`.
  public var id: String
  /// `VerificationCase.measure`.
  public var measure: String
  /// `VerificationCase.origin`.
  public var origin: String
  /// The true value, in the unit of the measure.
  public var exact: Double
  /// Nil if nothing was observed.
  public var estimate: ReplicationEstimate?
  /// What the estimate says of it.
  public var verdict: Verdict

  /// Of the estimate, at `ModelVerification.level`; nil below two replications.
  public var interval: ConfidenceInterval? {
    estimate?.interval(level: ModelVerification.level)
  }
}

extension ModelVerification {
  /// Simulates the experiments one after the other; replications of one run in parallel.
  public func run(
    _ experiments: [VerificationExperiment], progress: (String) -> Void = { _ in }
  ) async throws(MeasureProblem) -> [VerifiedCase] {
    // A wrong measure is told before the long work.
    var known: [[KnownCase]] = []
    for experiment in experiments { known.append(try KnownCase.all(of: experiment)) }
    var verified: [VerifiedCase] = []
    for (experiment, cases) in zip(experiments, known) {
      progress(experiment.id)
      verified += await run(experiment, cases)
    }
    return verified
  }

  private func run(
    _ experiment: VerificationExperiment, _ cases: [KnownCase]
  ) async -> [VerifiedCase] {
    let city = City(experiment.scenario)
    let seed = seed
    var observations: [[KnownObservation]] = []
    var more = isQuick ? Self.quick : Self.fewest
    while more > 0 {
      let first = observations.count
      observations += await inParallel(first..<first + more, threads: threads) { replication in
        let result = simulate(city, seed: seed, replication: replication)
        return cases.map { $0.measure.observe(result, in: $0.scope) }
      }
      more =
        isQuick
        ? 0
        : cases.indices.map { index in
          further(cases[index], observations.map { $0[index] })
        }.max() ?? 0
    }
    return cases.indices.map { index in
      verdict(of: cases[index], observations.map { $0[index] }, in: experiment)
    }
  }

  /// Standard errors that an estimate may be off.
  private func limit(_ replications: Int) -> Double {
    guard isQuick else { return Self.limit }
    return ConfidenceInterval(
      center: 0, standardError: 1, degreesOfFreedom: Double(replications - 1),
      level: Self.quickLevel
    ).upper
  }

  private func further(_ known: KnownCase, _ observations: [KnownObservation]) -> Int {
    guard let estimate = known.estimate(observations) else { return 0 }
    return known.rule.furtherReplications([estimate], done: observations.count)
  }

  private func verdict(
    of known: KnownCase, _ observations: [KnownObservation], in experiment: VerificationExperiment
  ) -> VerifiedCase {
    let estimate = known.estimate(observations)
    let truth = known.truth
    var verdict = VerifiedCase.Verdict.disagrees
    if let estimate, let own = estimate.standardError {
      let error = (own * own + truth.error * truth.error).squareRoot()
      if abs(estimate.value - truth.exact) <= limit(observations.count) * error {
        verdict = isQuick || known.rule.isMet(by: estimate) ? .agrees : .imprecise
      }
    }
    return VerifiedCase(
      experiment: experiment.id, model: experiment.model, id: truth.id, measure: truth.measure,
      origin: truth.origin, exact: truth.exact, estimate: estimate, verdict: verdict)
  }
}
