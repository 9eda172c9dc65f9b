import Experiments
import Wording

/// Towns with a planted cause, explained as `motcua explain` does: is what is named first what does most when
/// it is mended, for other citizens too?
package struct MendStudy: Hashable, Sendable {
  /// The tutorial's town, in which causes are planted.
  package let town: String
  /// How many are planted.
  package let cases: Int

  package init(town: String, cases: Int) {
    (self.town, self.cases) = (town, cases)
  }

  /// How it is named on the command line.
  package static let id = "explain"

  /// How many replications name a cause, and how many tell which is the largest.
  private static let replications = (naming: 3, fresh: 4)

  /// What came of one case.
  package struct Outcome: Sendable {
    /// The codes of what is named first, and of what does most on fresh citizens.
    package let first, best: String?
    package let planted: PlantedCause
    /// Of the first citizens and of the fresh ones.
    package let explanations: [Explanation]
  }

  /// Of the case of this number, from 0. Throws `InvalidInput` if the town is not the tutorial's.
  package func outcome(_ number: Int, seed: UInt64, threads: Int) async throws -> Outcome {
    let planted = PlantedCause(number: number)
    let named = try await explained(
      planted, seed: seed, replications: Self.replications.naming, threads: threads)
    let fresh = try await explained(
      planted, seed: seed &+ 9000, replications: Self.replications.fresh, threads: threads)
    return Outcome(
      first: named.first?.code, best: fresh.mends.first { $0.mend.kind == .step }?.code,
      planted: planted, explanations: [named, fresh])
  }

  /// All cases, one after another.
  package func rates(
    seed: UInt64, threads: Int, progress: (String) -> Void = { _ in }
  ) async throws -> MendRates {
    var rates = MendRates()
    for number in 0..<cases {
      progress("\(Self.id) \(number + 1)/\(cases)")
      rates.add(try await outcome(number, seed: seed, threads: threads))
    }
    return rates
  }

  private func explained(
    _ planted: PlantedCause, seed: UInt64, replications: Int, threads: Int
  ) async throws -> Explanation {
    let period =
      "period={first_day: 2024-03-04, warm_up_days: 7, observed_days: 21, follow_up_days: 14}"
    var study = Study(
      .explain, of: [town], settings: [period] + planted.settings, seed: seed,
      replications: .first(count: replications), inputs: [])
    study.explain = ExplainAsked(kpi: planted.kpi)
    return try await ExplainComputation(Computation(study, threads: threads)).write(to: nil) { _ in
      LocalizedText(vi: "", en: "")
    }
  }
}

/// How often what is named first does most.
package struct MendRates: Hashable, Sendable {
  /// How many causes were planted.
  package private(set) var cases = 0
  /// Of those, with what is named first improving most on fresh citizens.
  package private(set) var right = 0
  /// And with what is named first being what was planted.
  package private(set) var found = 0

  /// Of both.
  package static let least = 0.9

  package init() {}

  package mutating func add(_ outcome: MendStudy.Outcome) {
    cases += 1
    if outcome.first == outcome.best { right += 1 }
    if outcome.first == outcome.planted.mend { found += 1 }
  }

  /// Whether both are as often as they have to be.
  package var agrees: Bool {
    Double(min(right, found)) >= Self.least * Double(cases)
  }
}
