package import ServiceModel
package import Staffing
import Tables
package import Wording

/// What a frontier came to: options in the order of the command.
package struct FrontierAnswer: Sendable {
  /// One option, with the people that it takes.
  package struct Option: Sendable {
    /// As its file has it.
    package let scenario: Scenario
    package let solution: FrontierSolution
  }

  package let options: [Option]
}

/// A frontier that is being computed: options of one study, one after the other.
package struct FrontierComputation: Sendable {
  package let computation: Computation
  private let options: [StaffComputation]
  private let values: [Double]
  private let tell: @Sendable (SolverEvent) -> Void

  /// Names of the pictures, where they are drawn.
  package static let pictures = Language.allCases.map { "frontier.\($0.rawValue).svg" }

  /// `computation` is of a study of staff that asks for values, with a warm-up of known length. Throws as
  /// `StaffComputation` does.
  package init(
    _ computation: Computation, tell: @escaping @Sendable (SolverEvent) -> Void = { _ in }
  ) throws {
    self.computation = computation
    self.tell = tell
    values = computation.study.staff?.frontier ?? []
    options = try computation.inputs.scenarios.indices.map {
      try StaffComputation(computation, option: $0, tell: tell)
    }
    if let target = options[0].question.targetsOfOffices.first?.target {
      throw InvalidInput(message: StaffTexts.noFrontierOfOffices.filled(target.text))
    }
    try options[0].question.check(values: values)
    for option in options {
      _ = try Frontier(option.question, values: values).solvers(computation.threads)
    }
  }

  /// As `StaffComputation.check`.
  package func check(_ folder: String, overwriting: Bool) throws {
    try asInput {
      try ResultFolder.check(
        folder, files: FoundFolder.names([FrontierRow.table.schema]) + Self.pictures,
        overwriting: overwriting)
    }
  }

  /// As `StaffComputation.write`; `pictures` are drawn of the answer.
  package func write(
    to folder: String?, resuming: Bool = false, overwriting: Bool = false,
    paragraph: (FrontierAnswer) -> LocalizedText,
    pictures: (FrontierAnswer) throws -> [(name: String, bytes: [UInt8])]
  ) async throws -> FrontierAnswer {
    try await FoundFolder(computation: computation, name: "staff").write(
      to: folder, resuming: resuming, overwriting: overwriting, finding: solve
    ) { answer, _ in
      FoundResults(
        tables: [FrontierRow.text(answer).written], paragraph: paragraph(answer),
        title: "MotCua: people and targets",
        runs: max(1, answer.options.reduce(0) { $0 + $1.solution.asked.runs }),
        documents: try pictures(answer))
    }
  }

  private func solve(_ steps: any StepKeeper) async throws -> FrontierAnswer {
    var found: [FrontierAnswer.Option] = []
    for (place, option) in options.enumerated() {
      let solution = try await Frontier(option.question, values: values).solve(
        threads: computation.threads, steps: PrefixedSteps(steps, "option-\(place + 1)"),
        tell: tell)
      found.append(FrontierAnswer.Option(scenario: option.whole, solution: solution))
    }
    return FrontierAnswer(options: found)
  }
}
