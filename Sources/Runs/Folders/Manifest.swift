package import Experiments
package import Foundation
import OutputAnalysis

/// `manifest.json`: all that is needed to run it again, and to see whether it came out the same.
package struct Manifest: Encodable {
  /// Says whose folder it is.
  package static let tool = "motcua"

  var tool = Self.tool
  var toolVersion: String
  /// Which sources the model was built from.
  var modelSource = ModelSource.hash
  var command: [String]
  /// What was computed, to be done again by whoever reads it.
  var study: Study
  var studySha256: String
  var seed: UInt64
  var replications: Int
  /// How their number was chosen; left out if it was given.
  var precision: Precision?
  /// How the warm-up was chosen; left out if it was given.
  var warmUp: WarmUp?
  var threads: Int
  var options: [String]
  var handledEvents: [String: Int]
  var ruleSets: [String]
  var inputs: [RunDescription.Input]
  var host: Host
  var startedAt: String
  var durationSeconds: Double
  var outputs: [OutputFile]

  struct Host: Encodable {
    var system: String
    var architecture: String
    var processors: Int
    var memoryBytes: UInt64
  }

  struct Precision: Encodable {
    var kpi: String
    /// Of the value.
    var asked: Double?
    var level: Double
    var maximum: Int
    var looks: [Int]
    var reached: Bool
    /// The half-width of the interval over the value, by option.
    var halfWidths: [String: Double]
  }

  struct WarmUp: Encodable {
    var days: Int
    var pilots: Int
    var findings: [Finding]

    struct Finding: Encodable {
      var option: String
      var series: String
      var days: Int
      var pilotDays: Int
    }
  }

  /// A file of results, as it was written.
  package struct OutputFile: Encodable {
    /// Its name within the folder.
    package var path: String
    /// How long it is.
    package var bytes: Int
    /// Of its contents, in hexadecimal.
    package var sha256: String

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
