import ScenarioFiles
import ServiceModel
import Wording

extension Claim {
  /// What is wrong with the options that it names, of results with those of these ids, as tables write them;
  /// nil if nothing is.
  func optionProblem(among ids: [String]) -> ScenarioProblem? {
    for (key, id) in [("option", option), ("minus", minus)] {
      if let id, !ids.contains(tableID("option", id)) {
        return problem(
          at: key, ClaimTexts.noOption.filled(id), remedy: bothHints(for: id, among: ids))
      }
    }
    return option == nil && ids.count != 1
      ? problem(at: "option", ClaimTexts.whichOption, remedy: bothHints(for: "", among: ids)) : nil
  }
}

extension ClaimStudies {
  /// Holds the claims about a study against the options that will be run, before the long work. Throws
  /// `InvalidScenario` with every problem.
  package func check(_ computation: Computation, making name: String) throws {
    let ids = computation.inputs.scenarios.map { tableID("option", $0.id) }
    let problems = file.claims.filter { $0.study == name }
      .compactMap { $0.optionProblem(among: ids) }
    guard problems.isEmpty else { throw InvalidScenario(problems: problems) }
  }
}
