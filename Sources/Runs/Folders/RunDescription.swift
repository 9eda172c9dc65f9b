package import Experiments

/// How a run came about: what the results alone do not tell. Goes to `manifest.json` only, so that
/// all other files are the same on any computer.
package struct RunDescription: Hashable, Sendable {
  /// Of this program.
  package var toolVersion: String
  /// The command line, word by word.
  package var command: [String]
  /// What was computed, and from which files.
  package var study: Study
  /// Names of the rule-sets that apply, as in `RuleSet.id`.
  package var ruleSets: [String]
  /// How many replications were made at a time; changes the time alone.
  package var threads: Int
  /// How the number of replications was chosen; nil if it was given.
  package var precision: PrecisionReached?
  /// How the warm-up was chosen; nil if it was given.
  package var warmUp: WarmUpChoice?
  /// ISO 8601, with zone.
  package var startedAt: String
  /// By the wall clock, from reading to writing.
  package var durationSeconds: Double

  package init(
    toolVersion: String, command: [String], study: Study, ruleSets: [String], threads: Int,
    precision: PrecisionReached? = nil, warmUp: WarmUpChoice? = nil, startedAt: String,
    durationSeconds: Double
  ) {
    self.toolVersion = toolVersion
    self.command = command
    self.study = study
    self.ruleSets = ruleSets
    self.threads = threads
    self.precision = precision
    self.warmUp = warmUp
    self.startedAt = startedAt
    self.durationSeconds = durationSeconds
  }
}

extension RunDescription {
  /// One file that a scenario was read from.
  package struct Input: Hashable, Sendable, Codable {
    /// What a file was read as, by its name in the manifest.
    package enum Role: String, Hashable, Sendable, Codable {
      /// A base scenario, changes over one, a table, points of a design, or rules.
      case scenario, option, table, points
      /// Rules of the legal clock.
      case ruleSet = "rule_set"
    }

    /// As the user named it, or as found from the file that names it.
    package var path: String
    /// What it was read as.
    package var role: Role
    /// Of its contents when it was read.
    package var sha256: String

    /// Of contents that were hashed elsewhere.
    package init(path: String, role: Role, sha256: String) {
      (self.path, self.role, self.sha256) = (path, role, sha256)
    }

    /// Hashes the contents. O(bytes).
    package init(path: String, role: Role, contents: [UInt8]) {
      self.path = path
      self.role = role
      sha256 = Runs.sha256(contents)
    }
  }
}
