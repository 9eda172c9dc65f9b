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
      "Repeats every study and roster of a folder from its manifest and tells what differs, if anything does.",
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
      if studies.folders.contains(folder) { _ = try RunRecord(path: folder) }
      try studies.checkInputs()
      let all = studies.folders + studies.rosters
      var isSame = true
      for path in all {
        if all.count > 1 {
          try console.show(StudyTexts.heading.filled(console.language, path) + "\n")
        }
        isSame = try await isReproduced(path, console) && isSame
      }
      guard isSame else { throw Ending.failed }
    }
  }

  /// Of one study, or of a roster.
  private func isReproduced(_ folder: String, _ console: Console) async throws -> Bool {
    if let roster = try RosterManifest(in: folder) {
      let files = roster.files(in: folder)
      try tell(roster.toolVersion, console)
      return try await isReproduced(files, altered: files.alteredOutputs(), console) { again in
        try await RosterCommand.parse(Array(roster.command.dropFirst()))
          .repeated(into: again, console)
        guard let manifest = try RosterManifest(in: again) else {
          preconditionFailure("it was just written")
        }
        return manifest.files(in: again)
      }
    }
    let record = try RunRecord(path: folder)
    try tell(record.toolVersion, console)
    if record.toolVersion == Program.this.version, record.modelSource != ModelSource.hash {
      try console.show(
        Texts.otherModelSource.filled(
          console.language, ModelSource.short(record.modelSource),
          ModelSource.short(ModelSource.hash)) + "\n")
    }
    let altered = try record.files.alteredOutputs()
    // Before a long run: do the tables belong to this manifest?
    if altered.isEmpty, record.toolVersion == Program.this.version,
      record.study.kind.comparesOptions
    {
      _ = try StoredRun(path: folder)
    }
    return try await isReproduced(record.files, altered: altered, console) { again in
      try await repeated(record, into: again, console)
      return try RunRecord(path: again).files
    }
  }

  private func tell(_ version: String, _ console: Console) throws {
    guard version != Program.this.version else { return }
    try console.show(
      Texts.otherTool.filled(console.language, version, Program.this.version) + "\n")
  }

  /// Whether files are as they were left, and come out the same when they are made again.
  private func isReproduced(
    _ files: KeptFiles, altered: [String], _ console: Console,
    made: (String) async throws -> KeptFiles
  ) async throws -> Bool {
    let language = console.language
    for file in altered { try console.show(Texts.outputChanged.filled(language, file) + "\n") }
    let inputs = try files.changedInputs()
    for file in inputs { try console.show(Texts.inputChanged.filled(language, file) + "\n") }
    let same = inputs.isEmpty ? try await reproduced(files, console, made) : nil
    guard let same, altered.isEmpty else {
      try console.show(Texts.notReproduced[language] + "\n")
      return false
    }
    try console.show(Texts.allReproduced.filled(language, "\(same)") + "\n")
    return true
  }

  /// Makes them in a folder that is taken away again. How many files are the same; nil if results are not.
  private func reproduced(
    _ files: KeptFiles, _ console: Console, _ made: (String) async throws -> KeptFiles
  ) async throws -> Int? {
    let again = FileManager.default.temporaryDirectory
      .appending(path: "motcua-verify-\(UUID().uuidString)")
    let same: Int?
    do {
      let differences = try await files.differences(from: made(again.path))
      try show(files, differences, console)
      same =
        differences.allSatisfy(\.isOfMachine)
        ? files.outputs.count - differences.count { $0.kind == .missing } : nil
    } catch {
      if FileManager.default.fileExists(atPath: again.path) {
        try FileManager.default.removeItem(at: again)
      }
      throw error
    }
    try FileManager.default.removeItem(at: again)
    return same
  }

  private func repeated(
    _ record: RunRecord, into out: String, _ console: Console
  ) async throws {
    guard record.study.kind.comparesOptions else {
      let computation = try Computation(record.study, threads: parallel.threads)
      return try await ShownSearch(
        console: console, computation: computation, out: out, place: record.place
      ).finding.write()
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

  private func show(
    _ files: KeptFiles, _ differences: [ResultDifference], _ console: Console
  ) throws {
    let language = console.language
    let different = Set(differences.map(\.file))
    for output in files.outputs where !different.contains(output.file) {
      try console.show(Texts.reproduced.filled(language, output.file) + "  \(output.sha256)\n")
    }
    for difference in differences {
      let text =
        switch difference.kind {
        case .missing where difference.isOfMachine:
          Texts.notMadeHere.filled(language, difference.file)
        case .added where difference.isOfMachine:
          Texts.madeOnlyHere.filled(language, difference.file)
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
