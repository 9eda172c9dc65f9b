import Experiments
import OutputAnalysis
public import ScenarioFiles
import ServiceModel

/// How often intervals and comparisons of one measure are wrong, of all that were made.
public struct IntervalRates: Hashable, Sendable {
  /// `VerificationExperiment.model`.
  public var model: String
  /// `VerificationCase.id`.
  public var id: String
  /// `VerificationCase.measure`.
  public var measure: String
  /// From which each interval is made.
  public var replications: Int
  /// Intervals of which the exact value lies outside.
  public var missed: Int
  /// All intervals made.
  public var intervals: Int
  /// Comparisons of the scenario with itself, on other citizens, that find a difference.
  public var differing: Int
  /// All comparisons made.
  public var comparisons: Int

  /// Of the intervals; the rest is what may be wrong.
  public static let level = 0.95
  /// What may be wrong, with some room for chance.
  public static let allowed = 0.03...0.07

  /// Of the intervals, those that were wrong.
  public var missedShare: Double { Double(missed) / Double(intervals) }
  /// Of the comparisons, those that were wrong.
  public var differingShare: Double { Double(differing) / Double(comparisons) }
  /// Whether both shares are as they may be.
  public var agrees: Bool {
    Self.allowed.contains(missedShare) && Self.allowed.contains(differingShare)
  }
}

extension ModelVerification {
  /// Makes intervals of scenarios with known answers, and compares each scenario with itself under
  /// independent random numbers, in all repetitions.
  public func run(
    _ studies: [IntervalStudy], progress: (String) -> Void = { _ in }
  ) async throws(MeasureProblem) -> [IntervalRates] {
    var known: [[KnownCase]] = []
    for study in studies { known.append(try KnownCase.all(of: study.experiment)) }
    var rates: [IntervalRates] = []
    for (study, cases) in zip(studies, known) {
      progress(study.experiment.id)
      rates += await run(study, cases)
    }
    return rates
  }

  private func run(_ study: IntervalStudy, _ cases: [KnownCase]) async -> [IntervalRates] {
    let city = City(study.experiment.scenario)
    let seed = seed
    let outcomes = await inParallel(0..<study.repetitions, threads: threads) { repetition in
      let pair = (0..<2).map { option in
        let first = (2 * repetition + option) * study.replications
        let observations = (first..<first + study.replications).map { replication in
          let result = simulate(city, seed: seed, replication: replication)
          return cases.map { $0.measure.observe(result, in: $0.scope) }
        }
        return cases.indices.map { index in
          cases[index].estimate(observations.map { $0[index] })
        }
      }
      return cases.indices.map { index in
        PairOutcome(pair[0][index], pair[1][index], exact: cases[index].truth.exact)
      }
    }
    return cases.indices.map { index in
      IntervalRates(
        model: study.experiment.model, id: cases[index].truth.id,
        measure: cases[index].truth.measure, replications: study.replications,
        missed: outcomes.reduce(0) { $0 + $1[index].missed }, intervals: 2 * study.repetitions,
        differing: outcomes.count { $0[index].differ }, comparisons: study.repetitions)
    }
  }
}

/// Two estimates of the same: how many of their intervals miss the exact value, and whether the
/// estimates differ. An estimate without an interval misses.
private struct PairOutcome: Sendable {
  var missed = 0
  var differ = true

  init(_ first: ReplicationEstimate?, _ second: ReplicationEstimate?, exact: Double) {
    for estimate in [first, second] {
      let interval = estimate?.interval(level: IntervalRates.level)
      if interval?.contains(exact) != true { missed += 1 }
    }
    if let first, let second, let p = second.difference(from: first).twoSidedP {
      differ = p < 1 - IntervalRates.level
    }
  }
}
