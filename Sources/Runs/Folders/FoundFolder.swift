import Foundation
import Tables
import Wording

/// A folder with what a study found that is no comparison of options: its tables, what explains them, a
/// paragraph in both languages, and the manifest.
struct FoundFolder {
  let computation: Computation
  let startedAt = Date.now.ISO8601Format()
  private let clock = ContinuousClock.now

  /// Begins to count how long it takes.
  init(_ computation: Computation) { self.computation = computation }

  static let text = "answer.md"

  /// Names of all files there will be, besides pictures and other documents.
  static func names(_ schemas: [TableSchema]) -> [String] {
    schemas.map(\.file) + ["dictionary.csv", "datapackage.json", text, ResultFolder.manifest]
  }

  /// Writes them in place of earlier results, all at once. `title` is that of the package of tables, `runs` how
  /// often something was simulated, at least once.
  func write(
    _ tables: [WrittenTable], _ paragraph: LocalizedText, title: String, runs: Int, to path: String,
    overwriting: Bool, documents: [(name: String, bytes: [UInt8])] = []
  ) async throws {
    let study = computation.study
    let edited = try await ResultFolder.write(to: path, overwriting: overwriting) { folder in
      func write(_ file: String, _ bytes: [UInt8]) throws -> Manifest.OutputFile {
        try folder.write(file, bytes)
        return Manifest.OutputFile(path: file, contents: bytes)
      }
      let all = tables + [DictionaryRow.text(of: tables.map(\.schema)).written]
      var files = try all.map { try write($0.schema.file, $0.bytes) }
      let package = DataPackage(
        name: "motcua-\(study.kind.rawValue)", title: title,
        files: zip(all, files).map {
          DataPackage.File(table: $0.schema, bytes: $1.bytes, sha256: $1.sha256)
        })
      files.append(try write("datapackage.json", try json(package, keys: .useDefaultKeys)))
      let text = "\(paragraph.vi)\n\n\(paragraph.en)\n"
      files.append(try write(Self.text, Array(text.utf8)))
      for (name, bytes) in documents { files.append(try write(name, bytes)) }
      let manifest = try Manifest(description, runs: runs, outputs: files, of: computation)
      files.append(try write(ResultFolder.manifest, try json(manifest)))
      return files.map(\.path)
    }
    computation.tell(.written(in: path, after: ContinuousClock.now - clock))
    for document in edited { computation.tell(.leftEdited(document)) }
  }

  private var description: RunDescription {
    RunDescription(
      toolVersion: Program.this.version, command: computation.command, study: computation.study,
      ruleSets: computation.inputs.ruleSets, threads: computation.threads,
      warmUp: computation.warmUp, startedAt: startedAt,
      durationSeconds: (ContinuousClock.now - clock) / .seconds(1))
  }
}

extension Manifest {
  /// Of a study whose runs are not those of its options.
  fileprivate init(
    _ run: RunDescription, runs: Int, outputs: [OutputFile], of computation: Computation
  ) throws {
    toolVersion = run.toolVersion
    command = run.command
    study = run.study
    studySha256 = try run.study.hash
    seed = run.study.seed
    replications = runs
    warmUp = run.warmUp.map { WarmUp($0) }
    threads = run.threads
    options = computation.inputs.ids
    handledEvents = [:]
    ruleSets = run.ruleSets
    inputs = run.study.inputs
    host = .current
    startedAt = run.startedAt
    durationSeconds = run.durationSeconds
    self.outputs = outputs
  }
}
