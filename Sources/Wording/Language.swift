/// The languages people read.
public enum Language: String, Hashable, Sendable, CaseIterable {
  /// Vietnamese.
  case vi
  /// English.
  case en
}
