import ServiceModel
public import Wording

/// One change that an option makes to its base, for `changes.csv`: what the scenario's reader tells,
/// without its types.
public struct OptionChange: Hashable, Sendable {
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    case value
    case rowsAdded = "rows_added"
    case rowsRemoved = "rows_removed"
    case rowsChanged = "rows_changed"
  }

  public var option: String
  public var lever: String
  public var leverName: LocalizedText
  public var isEnabled: Bool
  /// A path of keys in the scenario.
  public var path: String
  public var kind: Kind
  /// Of a value: what was written before, if anything.
  public var old: String?
  /// Of a value: what is written now. Of rows: how many.
  public var new: String
  public var meaning: LocalizedText?

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
