package import Experiments
package import Foundation
import OutputAnalysis
package import Tables

/// `manifest.json`: all that is needed to run it again, and to see whether it came out the same.
package struct Manifest: Sendable, Codable {
  /// Says whose folder it is.
  package static let tool = "motcua"

  /// `tool` in a manifest of ours.
  package var tool = Self.tool
  /// Of the program that made the results.
  package var toolVersion: String
  /// Of the sources that its model was built from.
  package var modelSource = ModelSource.hash
  /// As it was given, word by word.
  package var command: [String]
  /// What was computed, to be done again by whoever reads it.
  package var study: Study
  /// Of its canonical text.
  var studySha256: String
  /// Of all replications.
  package var seed: UInt64
  /// Of each option.
  package var replications: Int
  /// How their number was chosen; left out if it was given.
  package var precision: Precision?
  /// How the warm-up was chosen; left out if it was given.
  var warmUp: WarmUp?
  /// How many replications were made at a time.
  var threads: Int
  /// Their ids, in the order of the command.
  package var options: [String]
  /// By option, over all replications.
  var handledEvents: [String: Int]
  /// Ids of those that applied.
  package var ruleSets: [String]
  /// Every file that was read, with its hash.
  package var inputs: [RunDescription.Input]
  /// The machine.
  package var host: Host
  /// ISO 8601, with zone.
  package var startedAt: String
  /// By the wall clock.
  package var durationSeconds: Double
  /// Every other file of the folder.
  package var outputs: [OutputFile]
  /// SHA-256 of the manifest of the whole results, where only the rows that claims need were kept of them;
  /// left out of whole ones.
  var extractOf: String?

  /// The machine on which a run was made.
  package struct Host: Hashable, Sendable, Codable {
    /// As it calls itself.
    package var system: String
    /// Of the processor: `x86_64`, `arm64`.
    package var architecture: String
    /// How many it has.
    package var processors: Int
    /// How much it has.
    var memoryBytes: UInt64
  }

  /// What a precision that was asked for came to.
  package struct Precision: Hashable, Sendable, Codable {
    /// The indicator's id.
    package var kpi: String
    /// Of the value.
    package var asked: Double?
    /// Of confidence.
    package var level: Double
    var maximum: Int
    var looks: [Int]
    /// Whether every option was known so precisely at the last look.
    package var reached: Bool
    /// The half-width of the interval over the value, by option.
    var halfWidths: [String: Double]
  }

  /// What pilot runs told of the warm-up.
  struct WarmUp: Hashable, Sendable, Codable {
    var days: Int
    var pilots: Int
    var findings: [Finding]

    struct Finding: Hashable, Sendable, Codable {
      var option: String
      var series: String
      var days: Int
      var pilotDays: Int
    }
  }

  /// A file of results, as it was written.
  package struct OutputFile: Hashable, Sendable, Codable {
    /// Its name within the folder.
    package var path: String
    /// How long it is.
    package var bytes: Int
    /// Of its contents, in hexadecimal.
    package var sha256: String

    /// A table that was written piece by piece.
    package init(_ table: DataPackage.File) {
      (path, bytes, sha256) = (table.table.file, table.bytes, table.sha256)
    }

    /// Hashes the contents. O(bytes).
    package init(path: String, contents: [UInt8]) {
      self.path = path
      bytes = contents.count
      sha256 = Runs.sha256(contents)
    }
  }

  package init(_ run: RunDescription, _ options: [OptionResult], outputs: [OutputFile]) throws {
    toolVersion = run.toolVersion
    command = run.command
    study = run.study
    studySha256 = try run.study.hash
    seed = options[0].seed
    replications = options[0].replications
    precision = run.precision.map { Precision($0, options) }
    warmUp = run.warmUp.map { WarmUp($0) }
    threads = run.threads
    self.options = options.map(\.id)
    handledEvents = Dictionary(
      options.map { ($0.id, $0.handledEvents.reduce(0, +)) }, uniquingKeysWith: { $1 })
    ruleSets = run.ruleSets
    inputs = run.study.inputs
    host = .current
    startedAt = run.startedAt
    durationSeconds = run.durationSeconds
    self.outputs = outputs
  }
}

extension Manifest.Precision {
  init(_ reached: PrecisionReached, _ options: [OptionResult]) {
    let rule = reached.goal.rule
    kpi = reached.goal.kpi.id
    asked = rule.relative
    level = rule.level
    maximum = rule.maximum
    looks = reached.looks
    self.reached = reached.isReached
    halfWidths = Dictionary(
      zip(options, reached.estimates).compactMap { option, estimate in
        estimate?.relativeHalfWidth(level: rule.level).map { (option.id, $0) }
      }, uniquingKeysWith: { $1 })
  }
}

extension Manifest.WarmUp {
  init(_ choice: WarmUpChoice) {
    days = choice.days
    pilots = WarmUpChoice.pilots
    findings = choice.findings.map {
      Finding(
        option: $0.option, series: $0.series.rawValue, days: $0.days, pilotDays: $0.pilotDays)
    }
  }
}

extension Manifest.Host {
  static var current: Manifest.Host {
    let process = ProcessInfo.processInfo
    #if arch(x86_64)
      let architecture = "x86_64"
    #elseif arch(arm64)
      let architecture = "arm64"
    #else
      let architecture = "other"
    #endif
    return Manifest.Host(
      system: process.operatingSystemVersionString, architecture: architecture,
      processors: process.processorCount, memoryBytes: process.physicalMemory)
  }
}

/// Encodes with keys in snake case, unless told otherwise, and in alphabetical order, indented, with a
/// final line break.
package func json(
  _ value: some Encodable, keys: JSONEncoder.KeyEncodingStrategy = .convertToSnakeCase
) throws -> [UInt8] {
  let encoder = JSONEncoder()
  encoder.keyEncodingStrategy = keys
  encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
  return try Array(encoder.encode(value)) + [0x0A]
}
