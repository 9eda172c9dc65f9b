import Experiments
import Foundation
import QueueingTheory
import ScenarioFiles
package import ServiceModel
package import Staffing
import Wording

/// A study of staff that is being computed: its files are read, its question is made, and the solver asked.
package struct StaffComputation: Sendable {
  /// The files, settled.
  package let computation: Computation
  /// What is asked of the solver.
  package let question: StaffingQuestion
  /// The scenario as its files have it: the whole, where the question is of a part.
  package var whole: Scenario { computation.inputs.scenarios[option] }
  /// Position of the scenario that is asked about.
  private let option: Int
  private let tell: @Sendable (SolverEvent) -> Void

  /// `computation` is of a study of staff, with a warm-up of known length. Throws `InvalidInput` if a target
  /// or a site is none, or a question has no answer. `option` is asked about, of several scenarios.
  package init(
    _ computation: Computation, option: Int = 0,
    tell: @escaping @Sendable (SolverEvent) -> Void = { _ in }
  ) throws {
    guard let asked = computation.study.staff else {
      preconditionFailure("a study of staff says what is asked")
    }
    self.computation = computation
    self.option = option
    self.tell = tell
    question = try Self.question(
      asked, computation.inputs.scenarios[option], seed: computation.study.seed)
    _ = try solver(NothingKept())
  }

  private static func question(
    _ asked: StaffAsked, _ scenario: Scenario, seed: UInt64
  ) throws -> StaffingQuestion {
    if let people = asked.people, !(people > 0 && people <= 1e6) {
      throw InvalidInput(message: StaffTexts.nobody.filled(DecimalTextOfTarget.shortest(people)))
    }
    let targets: [Target]
    do throws(InvalidTarget) {
      targets =
        asked.people == nil
        ? try Target.all(asked.targets)
        : try Target.all(seeking: asked.targets[0], beside: Array(asked.targets.dropFirst()))
    } catch {
      throw InvalidInput(message: error.message)
    }
    let part = try StaffedPart(asked, targets, of: scenario)
    // Nobody's wait is virtual in a run: that reading is of theory.
    let readings = WaitReading.allCases.filter { $0 != .virtual }
    guard let reading = readings.first(where: { $0.rawValue == asked.reading }) else {
      throw InvalidInput(
        message: StaffTexts.unknownReading.filled(
          asked.reading, readings.map(\.rawValue).joined(separator: ", ")))
    }
    return StaffingQuestion(
      part.scenario, sites: part.sites, offices: part.offices, targets: targets, grain: asked.by,
      means: asked.move,
      reading: reading, confidence: asked.certify, mostYears: asked.years, seed: seed)
  }

  private func solver(_ steps: any StepKeeper) throws -> Solver {
    do throws(InvalidTarget) {
      return try Solver(question, threads: computation.threads, steps: steps, tell: tell)
    } catch {
      throw InvalidInput(message: error.message)
    }
  }

  /// What the solver finds.
  func solve(_ steps: any StepKeeper) async throws -> Solution {
    guard let people = computation.study.staff?.people else {
      return try await solver(steps).solve()
    }
    return try await Reverse(question, kpi: question.targets[0].kpi, people: people)
      .solve(threads: computation.threads, steps: steps, tell: tell)
  }
}
