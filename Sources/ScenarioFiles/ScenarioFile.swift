public import ServiceModel

/// A scenario with everything known about how it came about.
public struct LoadedScenario: Sendable {
  /// What runs: all layers merged, all settings applied, everything checked.
  public var scenario: Scenario
  /// Every file that was read, the named one first.
  public var files: [InputFile]
  /// The id of the scenario that an option stands over, at the end of the chain; nil for a base.
  public var baseID: String?
  /// In the order in which they were merged, those that are switched off included.
  public var levers: [Lever]
  /// What settings changed after all levers.
  public var settings: [ScenarioChange]
  /// What became of each setting.
  public var appliedSettings: [AppliedSetting]
  /// What was read as it stands, and must be told.
  public var notices: [ScenarioNotice]
}

/// A scenario or option file.
public enum ScenarioFile {
  /// Reads the file at `path` with all it refers to, lays options over their base and the settings
  /// (`path=value`) over that, and checks all of it. Throws every problem at once; a setting that names
  /// nothing is one, unless it only may name something. Targets are held against `indicators`, if
  /// they are given. With `files`, everything is read from them and nothing from the disk.
  public static func read(
    path: String, settings: [String] = [], mustMatch: Bool = true,
    indicators: [TargetIndicator]? = nil, files: [InputFile]? = nil
  ) throws(InvalidScenario) -> LoadedScenario {
    try VariableScenario(
      path: path, settings: settings, mustMatch: mustMatch, indicators: indicators, files: files
    ).asWritten
  }
}
