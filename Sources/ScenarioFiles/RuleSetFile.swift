public import ServiceModel

/// A rule-set in a file of its own, read without a scenario.
public enum RuleSetFile {
  /// Throws every problem at once.
  public static func read(path: String) throws(InvalidScenario) -> RuleSet {
    let problems = ProblemList()
    let files = InputFiles(problems: problems)
    let place = Place(file: path, line: 1, column: 1)
    guard let root = files.yaml(at: path, namedAt: place) else {
      throw InvalidScenario(problems: problems.problems)
    }
    let reading = Reading(root: root, files: files, problems: problems)
    let ruleSet = Form<RuleSet>.ruleSet.read(root, reading)
    try problems.check()
    return ruleSet
  }
}
