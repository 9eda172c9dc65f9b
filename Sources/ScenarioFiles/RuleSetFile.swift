public import LegalClock
import ServiceModel

/// A rule-set in a file of its own, read without a scenario.
public enum RuleSetFile {
  /// Throws every problem at once.
  public static func read(path: String) throws(InvalidScenario) -> RuleSet {
    try Form<RuleSet>.ruleSet.readFile(at: path)
  }
}
