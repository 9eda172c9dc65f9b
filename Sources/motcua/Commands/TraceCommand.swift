import ArgumentParser
import Reporting
import ServiceModel
import Wording

/// `motcua trace`: the life of one dossier.
struct TraceCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "trace",
    abstract: "Prints the life of one dossier of a run that was traced (run --trace SHARE).",
    discussion: "Each day it was worked on or waited for is a line on the axis of working days.")

  @Argument(help: "A folder written by run with --out and --trace.", completion: .directory)
  var results: String

  @Option(name: .customLong("case"), help: "The dossier's id in cases.csv, such as h1234.")
  var caseID: String

  @OptionGroup var language: LanguageOption

  func run() async throws {
    let console = Console(language: language.lang)
    try await console.ending {
      try console.show(try LifeText(folder: results, caseID: caseID).text(console.language))
    }
  }
}
