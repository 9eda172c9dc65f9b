/// One thing wrong with a scenario file, told to the person who wrote it.
public struct ScenarioProblem: Hashable, Sendable {
  /// As the user named it, or as found from there.
  public var file: String
  /// From 1, in characters.
  public var line: Int
  public var column: Int
  /// What is wrong, with the offending value.
  public var message: String
  /// What to write instead.
  public var hint: String

  public init(file: String, line: Int, column: Int, message: String, hint: String) {
    self.file = file
    self.line = line
    self.column = column
    self.message = message
    self.hint = hint
  }
}
