import ServiceModel
public import Wording

/// One change that an option makes to its base, for `changes.csv`: what the scenario's reader tells,
/// without its types.
public struct OptionChange: Hashable, Sendable {
  /// What became of what stood there, by its name in `changes.csv`.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// A value was written anew.
    case value
    /// Rows that the base does not have.
    case rowsAdded = "rows_added"
    /// Rows that only the base has.
    case rowsRemoved = "rows_removed"
    /// Rows of both, in which something differs.
    case rowsChanged = "rows_changed"
  }

  /// The option's id.
  public var option: String
  /// The lever's id, or the setting as it was given.
  public var lever: String
  /// What people call the lever.
  public var leverName: LocalizedText
  /// Whether the option has the change; a lever may be switched off.
  public var isEnabled: Bool
  /// A path of keys in the scenario.
  public var path: String
  /// What became of what stood there.
  public var kind: Kind
  /// Of a value: what was written before, if anything.
  public var old: String?
  /// Of a value: what is written now. Of rows: how many.
  public var new: String
  /// What stands there, if the format describes it.
  public var meaning: LocalizedText?

  /// One row of `changes.csv`.
  public init(
    option: String, lever: String, leverName: LocalizedText, isEnabled: Bool, path: String,
    kind: Kind, old: String?, new: String, meaning: LocalizedText?
  ) {
    self.option = option
    self.lever = lever
    self.leverName = leverName
    self.isEnabled = isEnabled
    self.path = path
    self.kind = kind
    self.old = old
    self.new = new
    self.meaning = meaning
  }
}
