import Foundation
import ScenarioFiles
import Wording

@testable import Experiments
@testable import Reporting
@testable import Runs
@testable import ServiceModel
@testable import Tables

/// A small comparison, made once: the results that are damaged, and the city that they are of.
struct Sample {
  let scenario: Scenario
  /// Of one replication of the first option.
  let replication: ReplicationResult
  /// Every file of the result folder.
  let files: [String: [UInt8]]
  let identity: RunIdentity

  static let folder = "\(scratch)/results"
  static let shared = Sample()

  private init() {
    let base = Self.scenario(settings: [])
    var other = Self.scenario(settings: ["counter_groups[counters].staff=2"])
    other.id = "other"
    scenario = base
    let cities = [City(base), City(other)]
    replication = simulate(cities[0], seed: 1, replication: 0)
    let trace = simulate(cities[0], seed: 1, replication: 0, tracing: .sample(share: 0.01)).trace
    let input = RunDescription.Input(path: "counter.yaml", role: .scenario, contents: [])
    let study = Study(
      .run, of: ["counter.yaml"], seed: 1, replications: .first(count: 2), inputs: [input])
    identity = RunIdentity(study, options: [base.id])
    let change = OptionChange(
      option: "other", lever: "staff", leverName: LocalizedText(vi: "Người", en: "Staff"),
      isEnabled: true, path: "counter_groups[counters].staff", kind: .value, old: "1", new: "2",
      meaning: nil)
    let run = RunDescription(
      toolVersion: "1", command: ["motcua", "run", "counter.yaml"], study: study,
      ruleSets: ["plain"], threads: 1, startedAt: "2024-01-01T00:00:00Z", durationSeconds: 1)
    let done = DispatchSemaphore(value: 0)
    Task.detached {
      do {
        let options = await Experiment(seed: 1, replications: 2, threads: 1).run(
          cities.map { SimulatedOption($0, seed: 1) })
        try await ResultFolder.write(
          run: run, options: options, comparison: Comparison(options),
          context: RunContext(changes: [change], cities: cities, trace: trace), to: Self.folder)
      } catch {
        fatalError("no results to damage: \(error)")
      }
      done.signal()
    }
    done.wait()
    files = Self.shortened()
  }

  /// The files of the folder without most rows of the long tables: what is short is fuzzed often.
  private static func shortened() -> [String: [UInt8]] {
    var files: [String: [UInt8]] = [:]
    do {
      for name in try Files.names(in: folder) {
        files[name] = try Files.bytes(of: "\(folder)/\(name)")
      }
    } catch {
      fatalError("no results to damage: \(error)")
    }
    var manifest = String(decoding: files[ResultFolder.manifest] ?? [], as: UTF8.self)
    let steps: [(TableSchema, Int)] = [
      (ReplicationRow.table.schema, 7), (SummaryRow.table.schema, 7),
      (ComparisonRow.table.schema, 7), (TimeSeriesRow.table.schema, 5), (WaitRow.table.schema, 5),
      (DictionaryRow.table.schema, 20),
    ]
    for (table, step) in steps {
      guard let whole = files[table.file] else { continue }
      let lines = whole.split(separator: 10)
      let few = Array(
        lines.enumerated().filter { $0.offset % step == 0 }.map(\.element).joined(separator: [10]))
      files[table.file] = few + [10]
      manifest = manifest.replacingOccurrences(of: sha256(whole), with: sha256(few + [10]))
      put(few + [10], into: "\(folder)/\(table.file)")
    }
    files[ResultFolder.manifest] = Array(manifest.utf8)
    put(Array(manifest.utf8), into: "\(folder)/\(ResultFolder.manifest)")
    return files
  }

  /// Three days at one counter.
  private static func scenario(settings: [String]) -> Scenario {
    let days = ["period.warm_up_days=0", "period.observed_days=3", "period.follow_up_days=1"]
    do throws(InvalidScenario) {
      return try ScenarioFile.read(
        path: "\(shipped)/verification/counter.yaml",
        settings: days + ["procedures[visit].annual_volume=10000"] + settings
      ).scenario
    } catch {
      fatalError("\(error)")
    }
  }
}

/// Reads a result folder as `report`, `memo`, `export`, `trace` and `verify` do, after one file of it
/// (the first line is its name) was changed and its hash put right.
func readResults(_ bytes: [UInt8]) throws {
  let sample = Sample.shared
  let lines = bytes.split(separator: 10, maxSplits: 1, omittingEmptySubsequences: false)
  let name = String(decoding: lines[0], as: UTF8.self)
  guard lines.count == 2, sample.files[name] != nil || name == KnownFiles.documents else { return }
  let contents = Array(lines[1])
  put(contents, into: "\(Sample.folder)/\(name)")
  let manifest = sample.files[ResultFolder.manifest] ?? []
  if name != ResultFolder.manifest, let old = sample.files[name] {
    let text = String(decoding: manifest, as: UTF8.self)
      .replacingOccurrences(of: sha256(old), with: sha256(contents))
    put(Array(text.utf8), into: "\(Sample.folder)/\(ResultFolder.manifest)")
  }
  defer {
    if let old = sample.files[name] {
      put(old, into: "\(Sample.folder)/\(name)")
    } else {
      unlink("\(Sample.folder)/\(name)")
    }
    put(manifest, into: "\(Sample.folder)/\(ResultFolder.manifest)")
  }
  try told { try ResultFolder.check(Sample.folder, documents: ["report.html"]) }
  try told { _ = try LifeText(folder: Sample.folder, caseID: "0").text(.vi) }
  try told {
    let record = try RunRecord(path: Sample.folder)
    _ = try (record.changedInputs(), record.changedOutputs())
    _ = try record.differences(from: record)
  }
  try told {
    let run = try StoredRun(path: Sample.folder)
    _ = try Export(of: Sample.folder)
    for language in [Language.vi, .en] {
      _ = ReportPage(run, charts: []).bytes(language)
      _ = Memo(run, language: language).markdown
      for chart in Chart.all(of: run) { _ = try chart.spec(language).data }
    }
  }
}

/// Reads `replications.json`.
func readIdentity(_ bytes: [UInt8]) throws {
  let folder = "\(scratch)/replications"
  make(folder: folder)
  put(bytes, into: "\(folder)/\(ReplicationFolder.description)")
  try told { _ = try ReplicationParts(paths: [folder]) }
  try told { _ = try ReplicationFolder.check(folder, for: Sample.shared.identity, 1...1) }
}

/// Reads a kept replication as `merge` does.
func readKept(_ bytes: [UInt8]) throws {
  let (scenario, folder) = (Sample.shared.scenario, "\(scratch)/part")
  make(folder: folder)
  put(try json(Sample.shared.identity), into: "\(folder)/\(ReplicationFolder.description)")
  put(bytes, into: "\(folder)/\(scenario.id).1.replication")
  try told {
    let parts = try ReplicationParts(paths: [folder])
    guard var result = try parts.store.load(scenario, 0) else { return }
    let again = try ReplicationResult(bytes: result.bytes)
    precondition(again == result, "kept again, it is another one")
    var option = OptionResult(scenario: scenario, seed: 1)
    option.add(result)
    result.replication = 1
    option.add(result)
    _ = RunTable(option).text(.vi, width: 80, styled: true)
    _ =
      TimeSeriesRow.text([option]).written.bytes + WaitRow.text([option]).written.bytes
      + SummaryRow.text([option]).written.bytes
    _ = Comparison([option, option]).rows
  }
}

/// The same with its head and hash put right.
func readReplication(_ bytes: [UInt8]) throws {
  let kept = KeptReplication(
    run: try Sample.shared.identity.hash(), option: Sample.shared.scenario.id, number: 0)
  try readKept(kept.bytes(of: bytes))
}

/// What cannot be read is told in words for people.
private func told(_ body: () throws -> Void) throws {
  do {
    try body()
  } catch let problem as ResultFolder.Problem {
    precondition(!problem.message.vi.isEmpty && !problem.message.en.isEmpty, "refused in silence")
  }
}
