/// What a calibration asks: which values of a few factors make the simulated city as it was observed?
package struct CalibrateAsked: Hashable, Sendable, Codable {
  /// The folder of the log, as `motcua import` wrote it.
  package var against: String
  /// As `--factor` has them; those of the scenario's `uncertainty`, if empty.
  package var factors: [String]
  /// As `--to` has them; all numbers of the whole log, if empty.
  package var targets: [String]
  /// How often days are drawn again for the noise.
  package var resamples: Int

  package init(
    against log: String, factors: [String] = [], targets: [String] = [], resamples: Int = 400
  ) {
    against = log
    (self.factors, self.targets, self.resamples) = (factors, targets, resamples)
  }

  /// Words of the command that asks for it.
  var words: [String] {
    ["--against", against] + factors.flatMap { ["--factor", $0] }
      + targets.flatMap { ["--to", $0] } + ["--resamples", "\(resamples)"]
  }

  /// The table that says which days of a log are for estimates, and which are held back.
  package static let split = "split.csv"

  /// What is read of the log, and beside the scenario which of its days it was estimated from. Throws
  /// `InvalidInput` if the folder is none of an imported log.
  func inputs(beside scenario: String) throws -> [RunDescription.Input] {
    let tables = ["cases", "events", "tickets"].map { "\(against)/\($0).csv" }
    let split = Self.beside(scenario)
    do {
      let paths = try tables + (Files.kind(split) == .file ? [split] : [])
      return try paths.map {
        RunDescription.Input(path: $0, role: .table, sha256: try sha256(ofFile: $0))
      }
    } catch let problem as FileProblem {
      throw InvalidInput(message: problem.message)
    }
  }

  /// Where that table would be.
  package static func beside(_ scenario: String) -> String {
    let folder = scenario.split(separator: "/", omittingEmptySubsequences: false)
      .dropLast().joined(separator: "/")
    return "\(folder.isEmpty ? "." : folder)/\(split)"
  }
}
