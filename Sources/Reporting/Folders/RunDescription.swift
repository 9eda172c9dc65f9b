public import Experiments

/// How a run came about: what the results alone do not tell. Goes to `manifest.json` only, so that
/// all other files are the same on any computer.
public struct RunDescription: Hashable, Sendable {
  public var toolVersion: String
  /// The command line, word by word.
  public var command: [String]
  /// Every file that was read, in the order read.
  public var inputs: [Input]
  /// Names of the rule-sets that apply, as in `RuleSet.id`.
  public var ruleSets: [String]
  public var threads: Int
  /// How the number of replications was chosen; nil if it was given.
  public var precision: PrecisionReached?
  /// How the warm-up was chosen; nil if it was given.
  public var warmUp: WarmUpChoice?
  /// ISO 8601, with zone.
  public var startedAt: String
  public var durationSeconds: Double

  public init(
    toolVersion: String, command: [String], inputs: [Input], ruleSets: [String], threads: Int,
    precision: PrecisionReached? = nil, warmUp: WarmUpChoice? = nil, startedAt: String,
    durationSeconds: Double
  ) {
    self.toolVersion = toolVersion
    self.command = command
    self.inputs = inputs
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
  public struct Input: Hashable, Sendable, Codable {
    public enum Role: String, Hashable, Sendable, Codable {
      case scenario, option, table, points
      case ruleSet = "rule_set"
    }

    public var path: String
    public var role: Role
    public var sha256: String

    public init(path: String, role: Role, contents: [UInt8]) {
      self.path = path
      self.role = role
      sha256 = Reporting.sha256(contents)
    }
  }
}
