import ArgumentParser
import Experiments
import Foundation
import Reporting
import Runs
import ServiceModel
import Wording

/// `motcua merge`: makes one run of parts that were simulated apart.
struct Merge: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Puts together the parts of a plan, or of a run.",
    discussion: """
      The results are those of the one run, byte for byte. Of a plan, name its file and the folders of its \
      shards; exit codes are those of motcua work.

        motcua merge plan.json shards --out Results/town

      Of a run whose parts were made by --replications FROM-TO, name their folders. Run it in the folder \
      from which the parts were made: inputs are found by the paths of their command.

        motcua run town.yaml --replications 1-5 --out a
        motcua run town.yaml --replications 6-10 --out b
        motcua merge a b --out c
      """)

  @Argument(
    help: "A plan and the folders of its shards, or the parts of a run; folders in any order.",
    completion: .file())
  var parts: [String]

  @OptionGroup var merging: MergeOptions
  @OptionGroup var language: LanguageOption

  func run() async throws {
    let console = Console(language: language.lang)
    guard !isPlan(parts[0]) else {
      try await console.endingShards {
        let plan = try Plan(path: parts[0], for: MotCua.program)
        try await merging.merge(plan, Array(parts.dropFirst()), console)
      }
      return
    }
    try await console.ending {
      let folders = self.parts
      let parts = try asInput { try ReplicationParts(paths: folders) }
      let words = parts.run.command(replications: parts.replications)
      var options = try merging.experiment()
      options.seed = parts.run.seed
      options.replications = .first(parts.replications)
      let simulation = Simulation(
        console: console,
        inputs: try Inputs(paths: parts.run.files, settings: parts.run.settings), options: options,
        designed: try DesignOptions.parse([]), compares: parts.run.compares,
        command: ["motcua"] + words, made: MadeApart(parts))
      if let difference = parts.run.difference(from: simulation.identity) {
        throw InvalidInput(message: Texts.partsOfOther.filled(difference))
      }
      try await simulation.runAndShow()
    }
  }

  private func isPlan(_ path: String) -> Bool {
    var isFolder: ObjCBool = false
    return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
      && !isFolder.boolValue
  }
}

extension MergeOptions {
  /// Puts the shards of a plan together and writes the results. Throws `ShardProblem`.
  func merge(_ plan: Plan, _ folders: [String], _ console: Console) async throws {
    let shards = try ShardSet(of: plan.identity, in: folders, mixingPlatforms: mixedPlatforms)
    let inputs = try plan.scenarios()
    var (options, designed) = (try experiment(), try DesignOptions.parse([]))
    options.seed = plan.seed
    options.replications = .first(plan.replications)
    if let design = plan.design {
      designed.design = design.points
      designed.freshCitizens = design.freshCitizens
      designed.keep = design.keep.compactMap { CellChoice.Extra($0) }
    }
    var simulation = Simulation(
      console: console, inputs: inputs, options: options, designed: designed,
      compares: plan.files.count > 1,
      made: try MadeApart(shards, of: plan, options: inputs.scenarios.map(\.id)),
      points: try plan.points())
    simulation.command = ["motcua"] + simulation.study.command
    try await simulation.runAndShow()
  }
}
