import Foundation
package import Staffing
package import Tables
package import Wording

/// What a study found that is no comparison of options, ready to be written.
package struct FoundResults {
  let tables: [WrittenTable]
  /// What people read of it.
  let paragraph: LocalizedText
  /// Of the package of tables.
  let title: String
  /// How often something was simulated.
  let runs: Int
  /// What lies beside the tables: pictures, and files of an option.
  var documents: [(name: String, bytes: [UInt8])] = []

  package init(
    tables: [WrittenTable], paragraph: LocalizedText, title: String, runs: Int,
    documents: [(name: String, bytes: [UInt8])] = []
  ) {
    (self.tables, self.paragraph, self.title) = (tables, paragraph, title)
    (self.runs, self.documents) = (runs, documents)
  }
}

/// A folder with what such a study found: its tables, what explains them, a paragraph in both languages, and
/// the manifest.
package struct FoundFolder {
  let computation: Computation
  /// In the name of the package of tables, after that of the program.
  let name: String

  package init(computation: Computation, name: String) {
    (self.computation, self.name) = (computation, name)
  }

  static let text = "answer.md"

  /// Names of all files there will be, besides documents.
  package static func names(_ schemas: [TableSchema]) -> [String] {
    schemas.map(\.file) + ["dictionary.csv", "datapackage.json", text, ResultFolder.manifest]
  }

  /// Finds it, and writes it in place of earlier results, all at once at the end. What steps left until then
  /// lies beside the folder; with `resuming` it is gone on with. Without a folder nothing is kept. `results` is
  /// told what was found and where it will lie: in the folder, or at `place`, if it is a copy of what lies there. Throws what `find` and `results` throw, `InvalidInput`, and `ResultFolder.Problem`.
  package func write<Found>(
    to folder: String?, as place: String? = nil, resuming: Bool, overwriting: Bool,
    finding find: (any StepKeeper) async throws -> Found,
    results: (Found, OutputPath) throws -> FoundResults
  ) async throws -> Found {
    guard let folder else { return try await find(NothingKept()) }
    let (startedAt, clock) = (Date.now.ISO8601Format(), ContinuousClock.now)
    let unfinished = try asInput {
      try UnfinishedRun(for: folder, of: computation.identity, resuming: resuming)
    }
    if resuming || unfinished.found > 0 {
      computation.tell(.left(unfinished.found, in: folder, resumed: resuming))
    }
    let found = try await find(KeptSteps(folder: unfinished.replications))
    let results = try results(found, OutputPath(place ?? folder))
    let description = RunDescription(
      toolVersion: Program.this.version, command: computation.command, study: computation.study,
      ruleSets: computation.inputs.ruleSets, threads: computation.threads,
      warmUp: computation.warmUp, startedAt: startedAt,
      durationSeconds: (ContinuousClock.now - clock) / .seconds(1))
    let edited = try await ResultFolder.write(to: folder, overwriting: overwriting) {
      try fill($0, results, description)
    }
    try unfinished.end()
    computation.tell(.written(in: folder, after: ContinuousClock.now - clock))
    for document in edited { computation.tell(.leftEdited(document)) }
    return found
  }

  /// Returns the names of the files.
  private func fill(
    _ folder: WritingFolder, _ results: FoundResults, _ description: RunDescription
  ) throws -> [String] {
    func write(_ file: String, _ bytes: [UInt8]) throws -> Manifest.OutputFile {
      try folder.write(file, bytes)
      return Manifest.OutputFile(path: file, contents: bytes)
    }
    let all = results.tables + [DictionaryRow.text(of: results.tables.map(\.schema)).written]
    var files = try all.map { try write($0.schema.file, $0.bytes) }
    let package = DataPackage(
      name: "motcua-\(name)", title: results.title,
      files: zip(all, files).map {
        DataPackage.File(table: $0.schema, bytes: $1.bytes, sha256: $1.sha256)
      })
    files.append(try write("datapackage.json", try json(package, keys: .useDefaultKeys)))
    let text = "\(results.paragraph.vi)\n\n\(results.paragraph.en)\n"
    files.append(try write(Self.text, Array(text.utf8)))
    for (name, bytes) in results.documents { files.append(try write(name, bytes)) }
    let manifest = try Manifest(
      description, runs: results.runs, outputs: files, options: computation.inputs.ids)
    files.append(try write(ResultFolder.manifest, try json(manifest)))
    return files.map(\.path)
  }
}

extension Manifest {
  /// Of a study whose runs are not those of its options.
  fileprivate init(
    _ run: RunDescription, runs: Int, outputs: [OutputFile], options: [String]
  ) throws {
    toolVersion = run.toolVersion
    command = run.command
    study = run.study
    studySha256 = try run.study.hash
    seed = run.study.seed
    replications = runs
    warmUp = run.warmUp.map { WarmUp($0) }
    threads = run.threads
    self.options = options
    handledEvents = [:]
    ruleSets = run.ruleSets
    inputs = run.study.inputs
    host = .current
    startedAt = run.startedAt
    durationSeconds = run.durationSeconds
    self.outputs = outputs
  }
}
