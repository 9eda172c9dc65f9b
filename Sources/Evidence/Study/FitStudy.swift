import Experiments
import Runs
import ServiceModel

/// Logs and samples of which is known what they were made from, fitted again and again: how often do the
/// intervals of 95 % hold the truth?
package struct FitStudy: Sendable {
  /// What is fitted.
  package enum Kind: String, Hashable, Sendable, CaseIterable {
    /// Logs that the simulator traced: who comes, how much days vary, services, patience.
    case log
    /// 2,000 times of a family: its numbers, and whether it is among the first two.
    case laws
  }

  /// What is fitted.
  package let kind: Kind
  /// How often.
  package let studies: Int

  /// So many.
  package init(_ kind: Kind, studies: Int) { (self.kind, self.studies) = (kind, studies) }

  /// How it is named on the command line.
  package var id: String { "fits_\(kind.rawValue)" }

  /// Each kind so often, a fifth if it has to be quick; none where that is 0.
  package static func all(_ studies: Int, isQuick: Bool) -> [FitStudy] {
    studies > 0 ? Kind.allCases.map { FitStudy($0, studies: isQuick ? studies / 5 : studies) } : []
  }

  /// Runs them, `threads` at a time; those of logs with the scenario of `path`. Throws as `StudyInputs`
  /// does.
  package func rates(seed: UInt64, threads: Int, path: String) async throws -> [FitRates] {
    let held: [[FitRates.Parameter: Bool]]
    switch kind {
    case .log:
      let inputs = try StudyInputs([path])
      guard let scenario = inputs.scenarios.first else { return [] }
      let truth = KnownLog(scenario)
      let city = City(scenario)
      held = await inParallel(0..<studies, threads: threads) { study in
        truth.holds(
          simulate(city, seed: seed, replication: study, tracing: .sample(share: 1)).trace)
      }
    case .laws:
      held = await inParallel(0..<studies, threads: threads) { study in
        KnownLaw.all.reduce(into: [:]) { $0.merge($1.holds(study, seed: seed)) { a, _ in a } }
      }
    }
    let parameters = Set(held.flatMap(\.keys)).sorted { $0.order < $1.order }
    return parameters.map { parameter in
      FitRates(
        parameter: parameter, studies: studies,
        held: held.count { $0[parameter] ?? false }, isQuick: studies < 1000)
    }
  }
}

/// How often a parameter's interval holds the truth, or a family is among the first two.
package struct FitRates: Hashable, Sendable {
  /// What is looked at.
  package struct Parameter: Hashable, Sendable {
    /// Of a log, or of a family.
    package let subject: String
    /// Which number; `family` where it is asked whether that is found.
    package let name: String

    var order: String { "\(name == "family" ? 1 : 0)\(subject) \(name)" }
  }

  /// What is looked at.
  package let parameter: Parameter
  /// How often.
  package let studies: Int
  /// How often the truth is held.
  package let held: Int
  let isQuick: Bool

  /// Of all.
  package var share: Double { Double(held) / Double(studies) }

  /// What has to hold, with some room for chance: with fewer studies there is more of it.
  package var allowed: ClosedRange<Double> {
    if parameter.name == "family" { return 0.9...1 }
    return isQuick ? 0.9...0.99 : 0.92...0.98
  }

  /// Whether it is as it has to be.
  package var agrees: Bool { allowed.contains(share) }
}
