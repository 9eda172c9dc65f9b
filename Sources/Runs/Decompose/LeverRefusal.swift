import Choice
import Experiments
import ScenarioFiles
import ServiceModel
import Wording

extension LeverDesign {
  /// Why some sets of levers cannot be settled, and which `needs` would say so, in place of all that is wrong at
  /// each of their points. The set told of is a smallest one: without any of its levers it can be settled.
  func refusal(_ scenario: VariableScenario, threads: Int) async -> InvalidScenario? {
    let candidates = sets.filter { $0 != written }
    let problems = await inParallel(candidates.indices, threads: threads) { index in
      problem(scenario, at: points.points[index])
    }
    func isSettled(_ set: Choice.LeverSet) -> Bool {
      candidates.firstIndex(of: set).map { problems[$0] == nil } ?? (set == written)
    }
    let failing = candidates.indices.filter { problems[$0] != nil }
      .min { (candidates[$0].count, $0) < (candidates[$1].count, $1) }
    guard let failing, let cause = problems[failing], let last = candidates[failing].levers.last
    else { return nil }
    let set = candidates[failing]
    // The smallest set that has more and can be settled: what is missing.
    let larger = sets.filter { $0.contains(set) && $0 != set && isSettled($0) }
      .min { ($0.count, $0) < ($1.count, $1) }
    let lever = sources[last]
    let told = LocalizedText { "\(cause.file):\(cause.line): \(cause.text[$0])" }
    let ids = LocalizedText(vi: ids(set), en: ids(set))
    guard let larger else {
      return problem(lever, DecomposeTexts.together.filled(ids, told), DecomposeTexts.apart)
    }
    let missing = self.ids(Choice.LeverSet(larger.levers.filter { !set.contains($0) }))
    let both = LocalizedText(vi: missing, en: missing)
    return problem(
      lever, DecomposeTexts.alone.filled(ids, both, told),
      DecomposeTexts.remedy.filled(.init(vi: lever.id, en: lever.id), both))
  }

  private func problem(
    _ lever: ScenarioFiles.Lever, _ text: LocalizedText, _ remedy: LocalizedText
  ) -> InvalidScenario {
    InvalidScenario(problems: [
      ScenarioProblem(file: lever.file, line: lever.line, column: 1, text: text, remedy: remedy)
    ])
  }

  private func problem(
    _ scenario: VariableScenario, at point: DesignPoints.Point
  ) -> ScenarioProblem? {
    do throws(InvalidScenario) {
      _ = try scenario.varied(point)
      return nil
    } catch {
      return error.problems.first
    }
  }
}
