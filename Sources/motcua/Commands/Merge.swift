import ArgumentParser
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

  func validate() throws {
    guard parts.count > 1 || !isPlan(parts[0]) else {
      throw ValidationError("Name the folders of the plan's shards too: merge \(parts[0]) shards.")
    }
  }

  func run() async throws {
    let console = Console(language: language.lang)
    guard !isPlan(parts[0]) else {
      try await console.endingShards {
        let plan = try Plan(path: parts[0])
        try await merging.merge(plan, Array(parts.dropFirst()), console)
      }
      return
    }
    try await console.ending {
      let folders = self.parts
      let parts = try asInput { try ReplicationParts(paths: folders) }
      var computation = try Computation(parts.study, tell: Narrator(console).hear)
      if let difference = parts.run.difference(from: computation.identity) {
        throw InvalidInput(message: ReplicationTexts.partsOfOther.filled(difference))
      }
      computation.made = MadeApart(parts)
      try await merging.finish(computation, console)
    }
  }

  /// Whatever is no folder; that there is nothing of that name is told by who reads it.
  private func isPlan(_ path: String) -> Bool {
    var isFolder: ObjCBool = false
    return !FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
      || !isFolder.boolValue
  }
}

extension MergeOptions {
  /// Puts the shards of a plan together and writes the results. Throws `ShardProblem`.
  func merge(_ plan: Plan, _ folders: [String], _ console: Console) async throws {
    let shards = try ShardSet(of: plan.identity, in: folders, mixingPlatforms: mixedPlatforms)
    var computation = try Computation(plan, tell: Narrator(console).hear)
    try computation.take(shards)
    try await finish(computation, console)
  }

  /// Writes and shows what others have made.
  func finish(_ computation: Computation, _ console: Console) async throws {
    try await ShownRun(
      console: console, computation: computation, out: out, overwriting: overwriting.overwrite,
      writesReport: report
    ).runAndShow()
  }
}
