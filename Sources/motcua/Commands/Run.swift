import ArgumentParser
import Reporting
import ScenarioFiles
import ServiceModel

/// `motcua run`: simulates one scenario.
struct Run: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Simulates one scenario and prints its indicators with their targets.")

  @Argument(help: "A scenario or option file.", completion: .file(extensions: ["yaml", "yml"]))
  var file: String

  @OptionGroup var scenario: ScenarioOptions
  @OptionGroup var experiment: ExperimentOptions
  @OptionGroup var language: LanguageOption

  func run() async throws {
    let console = Console(language: language.lang)
    try await console.ending {
      let inputs = try Inputs(paths: [file], settings: scenario.settings)
      let simulation = Simulation(console: console, inputs: inputs, options: experiment)
      let results = try await simulation.run(compares: false).options
      console.show(
        RunTable(results[0]).text(
          console.language, width: console.width, styled: console.isStyled))
      if experiment.out == nil { console.note(Texts.kept[console.language]) }
    }
  }
}
