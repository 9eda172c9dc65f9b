import ArgumentParser
import Runs

/// How a study is added to a result folder.
struct AdditionOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Adds the results to this result folder, as a study in a sub-folder of its own.",
      discussion: """
        In place of --out. The folder was written by --out, from the same inputs; its own results \
        stay. report, memo, export and verify read all studies of a folder.
        """, valueName: "folder"),
    completion: .directory)
  var into: String?

  @Option(
    help: ArgumentHelp(
      "With --into: the sub-folder's name (default: compare-2, run-3 and so on)."))
  var name: String?

  func validate() throws {
    guard name == nil || into != nil else {
      throw ValidationError("--name names a study that --into adds: add --into FOLDER.")
    }
  }
}

extension ExperimentOptions {
  /// The same, with the place of an added study as that of the results. Throws `InvalidInput` where
  /// none can be added that reads these inputs.
  func placed(_ kind: Study.Kind, _ inputs: [RunDescription.Input]) throws -> ExperimentOptions {
    guard let into = addition.into else { return self }
    var options = self
    options.out = try asInput {
      try StudyFolder(path: into).place(kind.rawValue, named: addition.name, inputs: inputs)
    }
    options.addition.into = nil
    return options
  }
}
