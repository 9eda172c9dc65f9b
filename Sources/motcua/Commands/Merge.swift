import ArgumentParser
import Foundation
import Reporting
import Runs
import ServiceModel
import Wording

/// `motcua merge`: makes one run of parts that were simulated apart.
struct Merge: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Puts together parts of a run, made by --replications FROM-TO, perhaps elsewhere.",
    discussion: """
      The results are those of the one run with all the replications, byte for byte. Run it in the \
      folder from which the parts were made: inputs are found by the paths of their command.

        motcua run town.yaml --replications 1-5 --out a
        motcua run town.yaml --replications 6-10 --out b
        motcua merge a b --out c
      """)

  @Argument(help: "The parts, in any order.", completion: .directory)
  var parts: [String]

  @Option(
    help:
      "Writes all tables into this folder, in place of the earlier results of motcua that are there.",
    completion: .directory)
  var out: String

  @Flag(help: "Writes report.html into that folder as well.")
  var report = false

  @OptionGroup var overwriting: OverwriteOption
  @OptionGroup var language: LanguageOption

  func run() async throws {
    let console = Console(language: language.lang)
    try await console.ending {
      let folders = self.parts
      let parts = try asInput { try ReplicationParts(paths: folders) }
      let words = parts.run.command(replications: parts.replications)
      var options = try ExperimentOptions.parse([])
      options.out = out
      options.seed = parts.run.seed
      options.replications = .first(parts.replications)
      options.report = report
      options.overwriting = overwriting
      let simulation = Simulation(
        console: console,
        inputs: try Inputs(paths: parts.run.files, settings: parts.run.settings), options: options,
        compares: parts.run.compares, command: ["motcua"] + words, parts: parts)
      if let difference = parts.run.difference(from: simulation.identity) {
        throw InvalidInput(message: Texts.partsOfOther.filled(difference))
      }
      try await simulation.runAndShow()
    }
  }
}
