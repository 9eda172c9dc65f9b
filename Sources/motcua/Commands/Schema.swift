import ArgumentParser
import ScenarioFiles

/// `motcua schema`: lets an editor complete and check scenario files.
struct Schema: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Prints the JSON Schema of scenario, option and rule-set files.",
    discussion: "Point an editor to it: # yaml-language-server: $schema=scenario.schema.json")

  func run() {
    print(scenarioSchema(), terminator: "")
  }
}
