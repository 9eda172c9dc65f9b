import ArgumentParser
import Runs
import Wording

/// `motcua run`: simulates one scenario.
struct Run: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Simulates one scenario and prints its indicators with their targets.")

  @Argument(help: "A scenario or option file.", completion: .file(extensions: ["yaml", "yml"]))
  var file: String

  @OptionGroup var scenario: ScenarioOptions
  @OptionGroup var part: PartOption
  @OptionGroup var experiment: ExperimentOptions
  @OptionGroup var design: DesignOptions
  @OptionGroup var language: LanguageOption

  func validate() throws {
    try design.check(with: experiment, part)
  }

  func run() async throws {
    let console = Console(language: language.lang)
    try await console.ending {
      let inputs = try Inputs(
        paths: [file], settings: scenario.settings + part.settings)
      try await Simulation(
        console: console, inputs: inputs, options: experiment.placed(.run, inputs.files),
        designed: design, compares: false
      ).runAndShow()
    }
  }
}
