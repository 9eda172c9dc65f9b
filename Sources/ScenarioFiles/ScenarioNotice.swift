import ServiceModel
public import Wording

/// Something in a scenario file that is read as it stands, and that its writer may not have meant.
public struct ScenarioNotice: Hashable, Sendable {
  /// As of a `ScenarioProblem`.
  public var file: String
  /// From 1.
  public var line: Int
  /// From 1, in characters.
  public var column: Int
  /// What is there, what is made of it, and what to write if something else was meant.
  public var text: LocalizedText

  /// With its place, as a problem is told.
  public func text(_ language: Language) -> String {
    "\(file):\(line):\(column): \(text[language])"
  }
}
