import ArgumentParser
import Foundation
import Reporting
import Runs
import ServiceModel
import Wording

/// `motcua verify`: runs a run again and says whether it comes out the same.
struct Verify: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract:
      "Repeats every study of a folder from its manifest and tells what differs, if anything does.",
    discussion: """
      Run it in the folder from which the results were made: inputs are found by the paths of the \
      command. Exit code 0: reproduced to the byte; 1: not reproduced.
      """)

  @Argument(help: "A result folder.", completion: .directory)
  var folder: String

  @OptionGroup var parallel: ThreadOptions
  @OptionGroup var language: LanguageOption

  func run() async throws {
    let console = Console(language: language.lang)
    try await console.ending {
      let studies = try StudyFolder(path: folder)
      _ = try RunRecord(path: folder)
      try studies.checkInputs()
      var isSame = true
      for path in studies.folders {
        if !studies.added.isEmpty {
          try console.show(StudyTexts.heading.filled(console.language, path) + "\n")
        }
        isSame = try await isReproduced(path, console) && isSame
      }
      guard isSame else { throw Ending.failed }
    }
  }

  /// Of one study.
  private func isReproduced(_ folder: String, _ console: Console) async throws -> Bool {
    let record = try RunRecord(path: folder)
    let language = console.language
    if record.toolVersion != Program.this.version {
      try console.show(
        Texts.otherTool.filled(language, record.toolVersion, Program.this.version) + "\n")
    }
    if record.toolVersion == Program.this.version, record.modelSource != ModelSource.hash {
      try console.show(
        Texts.otherModelSource.filled(
          language, ModelSource.short(record.modelSource),
          ModelSource.short(ModelSource.hash)) + "\n")
    }
    let altered = try record.changedOutputs()
    // Before a long run: do the tables belong to this manifest?
    if altered.isEmpty, record.toolVersion == Program.this.version,
      record.study.kind.comparesOptions
    {
      _ = try StoredRun(path: folder)
    }
    for file in altered { try console.show(Texts.outputChanged.filled(language, file) + "\n") }
    let inputs = try record.changedInputs()
    for file in inputs { try console.show(Texts.inputChanged.filled(language, file) + "\n") }
    let isSame = inputs.isEmpty ? try await isReproduced(record, console) : false
    guard isSame, altered.isEmpty else {
      try console.show(Texts.notReproduced[language] + "\n")
      return false
    }
    try console.show(Texts.allReproduced.filled(language, "\(record.outputs.count)") + "\n")
    return true
  }

  /// Repeats the run into a folder that is taken away again.
  private func isReproduced(_ record: RunRecord, _ console: Console) async throws -> Bool {
    let again = FileManager.default.temporaryDirectory
      .appending(path: "motcua-verify-\(UUID().uuidString)")
    let isSame: Bool
    do {
      try await repeated(record, into: again.path, console)
      let differences = try record.differences(from: RunRecord(path: again.path))
      try show(record, differences, console)
      isSame = differences.isEmpty
    } catch {
      if FileManager.default.fileExists(atPath: again.path) {
        try FileManager.default.removeItem(at: again)
      }
      throw error
    }
    try FileManager.default.removeItem(at: again)
    return isSame
  }

  private func repeated(
    _ record: RunRecord, into out: String, _ console: Console
  ) async throws {
    guard record.study.kind.comparesOptions else {
      let computation = try Computation(record.study, threads: parallel.threads)
      return try await ShownSearch(console: console, computation: computation, out: out)
        .finding.write()
    }
    var study = record.study
    study.replications = .first(count: record.replications)
    let computation = try Computation(
      study, threads: parallel.threads
    ) { event in
      // Where they are is nobody's business: they are taken away.
      if case .written = event { return }
      Narrator(console).hear(event)
    }
    _ = try await ShownRun(console: console, computation: computation, out: out).run()
  }

  private func show(_ record: RunRecord, _ differences: [ResultDifference], _ console: Console)
    throws
  {
    let language = console.language
    let different = Set(differences.map(\.file))
    for output in record.outputs where !different.contains(output.file) {
      try console.show(Texts.reproduced.filled(language, output.file) + "  \(output.sha256)\n")
    }
    for difference in differences {
      let text =
        switch difference.kind {
        case .missing: Texts.noLonger.filled(language, difference.file)
        case .added: Texts.newFile.filled(language, difference.file)
        case .changed(nil): Texts.differs.filled(language, difference.file)
        case .changed(let line?):
          Texts.differsAt.filled(
            language, difference.file, "\(line.number)", String(line.before), String(line.after))
        }
      try console.show(text + "\n")
    }
  }
}
