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

  /// Simulates the first replication until the end and writes down what becomes of the dossier: tracing
  /// changes no life, so that it need not have been traced before. `computation` has a warm-up of known length.
  /// Throws `InvalidInput` if it is no id, no such dossier, or one of several options.
  package static func find(
    _ id: String, in computation: Computation
  ) async throws -> ExplainedDossier {
    guard let match = id.wholeMatch(of: /h(\d{1,9})/), let number = UInt32(match.output.1) else {
      throw InvalidInput(message: ExplainTexts.noDossierID.filled(id))
    }
    let scenarios = computation.inputs.scenarios
    guard scenarios.count == 1 else {
      throw InvalidInput(
        message: ExplainTexts.dossierOfWhich.filled(
          id, computation.study.files.joined(separator: ", ")))
    }
    let scenario = scenarios[0]
    let (city, seed) = (City(scenario), computation.study.seed)
    let results = try await Runner(threads: 1).values(0..<1) { replication in
      try simulateUnlessCancelled(
        city, seed: seed, replication: replication, recording: .light, tracing: .dossier(number))
    }
    let trace = results[0].trace
    guard let facts = trace.cases.first(where: { $0.number == number }) else {
      throw InvalidInput(message: ExplainTexts.noDossier.filled(id))
    }
    let course = DossierCourse(
      facts, trace.events.filter { $0.number == number }, in: city)
    return ExplainedDossier(id: id, scenario: scenario, course: course)
  }
}
