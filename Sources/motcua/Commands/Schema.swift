import ArgumentParser
import ScenarioFiles
import ServiceModel
import Wording

/// `motcua schema`: lets an editor complete and check scenario files.
struct Schema: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Prints the JSON Schema of scenario, option, rule-set and shift files.",
    discussion: "Point an editor to it: # yaml-language-server: $schema=scenario.schema.json")

  func run() async throws {
    let console = Console(language: .ofTheEnvironment)
    try await console.ending { try console.show(scenarioSchema()) }
  }
}
