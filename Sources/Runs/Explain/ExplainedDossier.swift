import Experiments
import Foundation
import ScenarioFiles
package import ServiceModel
import Wording

/// One dossier of the first replication of a scenario, with the course of its days.
package struct ExplainedDossier: Sendable {
  /// As `trace` shows it.
  package let id: String
  /// Whose dossier it is.
  package let scenario: Scenario
  package let course: DossierCourse

  /// Simulates the first replication until the end and looks for the dossier: of a study that was traced
  /// among its traced ones, else as the first of its visitor's. `computation` has a warm-up of known length.
  /// Throws `InvalidInput` if it is no id, or no such dossier.
  package static func find(
    _ id: String, in computation: Computation
  ) async throws -> ExplainedDossier {
    guard let match = id.wholeMatch(of: /h(\d{1,9})/), let number = UInt32(match.output.1) else {
      throw InvalidInput(message: ExplainTexts.noDossierID.filled(id))
    }
    let scenario = computation.inputs.scenarios[0]
    let (city, seed) = (City(scenario), computation.study.seed)
    let tracing =
      computation.study.trace.map { Tracing.sample(share: $0.share) } ?? .dossier(number)
    let results = try await Runner(threads: 1).values(0..<1) { replication in
      try simulateUnlessCancelled(
        city, seed: seed, replication: replication, recording: .light, tracing: tracing)
    }
    let trace = results[0].trace
    guard let facts = trace.cases.first(where: { $0.number == number }) else {
      throw InvalidInput(
        message: (computation.study.trace == nil
          ? ExplainTexts.noDossier : ExplainTexts.notTraced).filled(id))
    }
    let course = DossierCourse(
      facts, trace.events.filter { $0.number == number }, in: city)
    return ExplainedDossier(id: id, scenario: scenario, course: course)
  }
}
