import ServiceModel
public import Wording

/// A named group of changes to a scenario that can be switched on by itself.
public struct Lever: Hashable, Sendable {
  /// As the option file names it; `levers.<id>.enabled` switches it.
  public var id: String
  /// As the option's author calls it; nil if the file does not say.
  public var name: LocalizedText?
  /// Whether its changes are in the scenario.
  public var isEnabled: Bool
  /// Ids of levers without which it cannot be on.
  public var needs: [String]
  /// Where its needs are written, or else itself.
  public var file: String
  /// The line of that, from 1.
  public var line: Int
  /// What it changes in the scenario below it; what it would change if it is switched off.
  public var changes: [ScenarioChange]
}

/// One change that a lever or a setting makes.
public struct ScenarioChange: Hashable, Sendable {
  /// The lever's id, or the setting as it was given.
  public var lever: String
  /// `site_choice.rule`, `sites`, `procedures[birth].annual_volume`.
  public var path: String
  /// File and line of the new value.
  public var place: String
  /// What stands there, if the format describes it.
  public var meaning: LocalizedText?
  /// What becomes of what stood there.
  public var kind: Kind

  /// A value written anew, or rows of a table.
  public enum Kind: Hashable, Sendable {
    /// Old and new text; no old one where nothing was written before.
    case value(old: String?, new: String)
    /// Rows of a table by id (by their whole text where rows have none). The values of new and
    /// changed rows follow as changes of their own, if there are few such rows.
    case rows(added: [String], removed: [String], changed: [String])
  }
}
