import ArgumentParser
import Runs
import Wording

/// `motcua run`: simulates one scenario.
struct Run: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Simulates one scenario and prints its indicators with their targets.")

  @Argument(help: "A scenario or option file.", completion: .file(extensions: ["yaml", "yml"]))
  var file: String

  @OptionGroup var options: RunOptions
  @OptionGroup var language: LanguageOption

  func run() async throws {
    let console = Console(language: language.lang)
    try await console.ending { try await options.run(.run, of: [file], console) }
  }
}
