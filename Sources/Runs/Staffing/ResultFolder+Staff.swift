import Experiments
import Foundation
import ScenarioFiles
package import ServiceModel
package import Staffing
import Tables
package import Wording

extension StaffComputation {
  /// Files of a folder of staff, besides what describes them.
  static let (planFile, optionFile, textFile) = ("people_plan.csv", "staffing.yaml", "answer.md")
  /// All that `write` may make.
  static let names = [
    "staffing.csv", "certificate.csv", "dictionary.csv", "datapackage.json", planFile, optionFile,
    textFile, ResultFolder.manifest,
  ]

  /// Throws `InvalidInput` if results cannot be written into a folder for a reason that can be known before
  /// the long work.
  package func check(
    _ folder: String, documents: [String] = [], overwriting: Bool
  ) throws {
    try asInput {
      try ResultFolder.check(folder, files: Self.names + documents, overwriting: overwriting)
    }
  }

  /// Solves, and writes the tables, the option that runs and the text into a folder, all at once at the end.
  /// What steps left until then lies beside it; with `resuming` it is gone on with. `paragraphs` is what
  /// people read of a solution, `documents` what lies beside it: pictures. Throws as `solve` does, and `ResultFolder.Problem`.
  package func write(
    to folder: String?, resuming: Bool = false, overwriting: Bool = false,
    paragraphs: (Solution) -> LocalizedText,
    documents: (Solution) throws -> [(name: String, bytes: [UInt8])] = { _ in [] }
  ) async throws -> Solution {
    let (startedAt, clock) = (Date.now.ISO8601Format(), ContinuousClock.now)
    guard let folder else { return try await solve(keeping: nil) }
    let unfinished = try asInput {
      try UnfinishedRun(for: folder, of: computation.identity, resuming: resuming)
    }
    if resuming || unfinished.found > 0 {
      computation.tell(.left(unfinished.found, in: folder, resumed: resuming))
    }
    let solution = try await solve(keeping: unfinished)
    let description = RunDescription(
      toolVersion: Program.this.version, command: computation.command, study: computation.study,
      ruleSets: computation.inputs.ruleSets, threads: computation.threads,
      warmUp: computation.warmUp, startedAt: startedAt,
      durationSeconds: (ContinuousClock.now - clock) / .seconds(1))
    let text = paragraphs(solution)
    let pictures = try documents(solution)
    let place = try OutputPath(folder)
    let edited = try await ResultFolder.write(to: folder, overwriting: overwriting) {
      try fill($0, at: place, description, solution, text, pictures)
    }
    try unfinished.end()
    computation.tell(.written(in: folder, after: ContinuousClock.now - clock))
    for document in edited { computation.tell(.leftEdited(document)) }
    return solution
  }

  /// Returns the names of the files.
  private func fill(
    _ folder: WritingFolder, at place: OutputPath, _ run: RunDescription, _ solution: Solution,
    _ text: LocalizedText, _ pictures: [(name: String, bytes: [UInt8])]
  ) throws -> [String] {
    func write(_ file: String, _ bytes: [UInt8]) throws -> Manifest.OutputFile {
      try folder.write(file, bytes)
      return Manifest.OutputFile(path: file, contents: bytes)
    }
    let tables = [StaffingRow.text(solution).written, CertificateRow.text(solution).written]
    let all = tables + [DictionaryRow.text(of: tables.map(\.schema)).written]
    var files = try all.map { try write($0.schema.file, $0.bytes) }
    let package = DataPackage(
      name: "motcua-staffing", title: "MotCua: \(solution.question.scenario.id)",
      files: zip(all, files).map {
        DataPackage.File(table: $0.schema, bytes: $1.bytes, sha256: $1.sha256)
      })
    files.append(try write("datapackage.json", try json(package, keys: .useDefaultKeys)))
    let staffed = staffed(by: solution)
    files.append(try write(Self.planFile, Array(PeoplePlanText.csv(of: staffed).utf8)))
    let name = StaffTexts.optionName.filled(whole.name)
    let option = PeoplePlanText.overlay(
      option: "\(whole.id)_staffed", name: name,
      over: try place.path(to: computation.study.files[0]), table: Self.planFile)
    files.append(try write(Self.optionFile, Array(option.utf8)))
    files.append(try write(Self.textFile, Array("\(text.vi)\n\n\(text.en)\n".utf8)))
    for (name, bytes) in pictures { files.append(try write(name, bytes)) }
    let manifest = try Manifest(run, solution: solution, id: whole.id, outputs: files)
    files.append(try write(ResultFolder.manifest, try json(manifest)))
    return files.map(\.path)
  }

  /// The whole scenario with the people that were found.
  package func staffed(by solution: Solution) -> Scenario {
    var staffed = whole
    let part = solution.question.scenario
    for solved in solution.sites {
      let site = StaffedSite(solved.site, in: part)
      for (group, plan) in zip(site.groups, site.plans(solved.people)) {
        let id = part.reception.counterGroups[group.position].id
        if let index = staffed.reception.counterGroups.firstIndex(where: { $0.id == id }) {
          staffed.reception.counterGroups[index].people = plan
        }
      }
    }
    for solved in solution.offices {
      let id = part.backOffice.offices[solved.office].id
      if let index = staffed.backOffice.offices.firstIndex(where: { $0.id == id }) {
        staffed.backOffice.offices[index].people = StaffedOffice(solved.office, in: part)
          .plan(solved.agents)
      }
    }
    return staffed
  }
}

extension Manifest {
  /// Of a study of staff: its runs are those of the solver.
  fileprivate init(
    _ run: RunDescription, solution: Solution, id: String, outputs: [OutputFile]
  ) throws {
    toolVersion = run.toolVersion
    command = run.command
    study = run.study
    studySha256 = try run.study.hash
    seed = run.study.seed
    replications = solution.runs
    warmUp = run.warmUp.map { WarmUp($0) }
    threads = run.threads
    options = [id]
    handledEvents = [:]
    ruleSets = run.ruleSets
    inputs = run.study.inputs
    host = .current
    startedAt = run.startedAt
    durationSeconds = run.durationSeconds
    self.outputs = outputs
  }
}
