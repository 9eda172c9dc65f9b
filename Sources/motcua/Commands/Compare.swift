import ArgumentParser
import Reporting
import ScenarioFiles
import ServiceModel

/// `motcua compare`: simulates options on the same citizens and says which serves them better.
struct Compare: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Compares options with a base on the same citizens, with intervals.")

  @Argument(
    help: "The base, then its options.", completion: .file(extensions: ["yaml", "yml"]))
  var files: [String]

  @OptionGroup var scenario: ScenarioOptions
  @OptionGroup var experiment: ExperimentOptions
  @OptionGroup var language: LanguageOption

  func validate() throws {
    guard files.count >= 2 else {
      throw ValidationError("A comparison needs a base and at least one option.")
    }
  }

  func run() async throws {
    let console = Console(language: language.lang)
    try await console.ending {
      let inputs = try Inputs(paths: files, settings: scenario.settings)
      try inputs.checkComparable(paths: files)
      let simulation = Simulation(console: console, inputs: inputs, options: experiment)
      let (results, comparison) = try await simulation.run(compares: true)
      guard let comparison else { preconditionFailure("a comparison was asked for") }
      console.show(
        ComparisonTable(results, comparison).text(
          console.language, width: console.width, styled: console.isStyled))
      if experiment.out == nil { console.note(Texts.kept[console.language]) }
    }
  }
}
