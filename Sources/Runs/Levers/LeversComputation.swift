import Experiments
import ScenarioFiles
import ServiceModel
import Staffing
import Tables
package import Wording

/// A study of levers that is being computed: its files are read, its question is made, and all small sets tried.
package struct LeversComputation: Sendable {
  /// The files, settled.
  package let computation: Computation
  package let asked: LeversAsked
  package let targets: [LeverTarget]
  package let candidates: [LeverCandidate]

  /// Sets that are tried, at most.
  static let mostSets = 2000

  /// `computation` is of a study of levers, with a warm-up of known length. Throws `InvalidInput` if a target
  /// or a lever is none, and `InvalidScenario`.
  package init(_ computation: Computation) throws {
    guard let asked = computation.study.levers else {
      preconditionFailure("a study of levers says what is asked")
    }
    self.computation = computation
    self.asked = asked
    let option = computation.inputs.loaded[0]
    targets =
      try asked.targets.isEmpty
      ? option.scenario.account.targets.kpis.compactMap { LeverTarget($0) }
      : asked.targets.distinct.map { try LeverTarget($0) }
    guard !targets.isEmpty else {
      throw InvalidInput(message: LeverTexts.noTargets.filled(computation.study.files[0]))
    }
    candidates = try LeverCandidate.all(of: option, asked)
    let sets = Self.setCount(of: candidates.count, atMost: asked.most)
    guard sets <= Self.mostSets else {
      throw InvalidInput(
        message: LeverTexts.tooMany.filled(
          "\(candidates.count)", "\(sets)", "\(asked.most)", "\(Self.mostSets)"))
    }
  }

  /// How many sets of at most so many there are, as far as that can be counted.
  private static func setCount(of count: Int, atMost most: Int) -> Int {
    var (all, last) = (1, 1)
    for size in 0..<min(most, count) where all <= mostSets {
      last = last * (count - size) / (size + 1)
      all += last
    }
    return all
  }

  /// Throws `InvalidInput` if results cannot be written into a folder for a reason that can be known before
  /// the long work.
  package func check(_ folder: String, overwriting: Bool) throws {
    try asInput {
      try ResultFolder.check(
        folder, files: FoundFolder.names([LeverRow.table.schema]), overwriting: overwriting)
    }
  }

  /// Solves; with a folder, what is done is kept beside it until the tables and the text are there, and with
  /// `resuming` gone on with. `paragraph` is what people read of an answer.
  package func write(
    to folder: String?, resuming: Bool = false, overwriting: Bool = false,
    paragraph: (LeverAnswer) -> LocalizedText
  ) async throws -> LeverAnswer {
    try await FoundFolder(computation: computation, name: "levers").write(
      to: folder, resuming: resuming, overwriting: overwriting, finding: solve
    ) { answer, _ in
      FoundResults(
        tables: [LeverRow.text(answer).written], paragraph: paragraph(answer),
        title: "MotCua: \(answer.option.id)", runs: answer.replications)
    }
  }

  private func solve(_ steps: any StepKeeper) async throws -> LeverAnswer {
    var search = LeverSearch(
      computation, asked, targets: targets, candidates: candidates, steps: steps)
    return try await search.solve()
  }
}
