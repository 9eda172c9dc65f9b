extension ModelSource {
  /// The beginning of such a hash: enough to tell two programs apart, for people.
  package static func short(_ hash: String) -> String { String(hash.prefix(12)) }
}
