/// Where a value of a draft comes from, in its `source` and `confidence`.
enum Support: Hashable, Sendable {
  /// Estimated from the log.
  case seen(String)
  /// The log does not tell it: a question to whoever knows the place.
  case asked(String)

  /// As the key `source` has it.
  var source: String {
    switch self {
    case .seen(let what): what
    case .asked(let question): "Question: \(question)"
    }
  }

  /// V or A.
  var letter: String {
    switch self {
    case .seen: "V"
    case .asked: "A"
    }
  }

  /// The keys behind a value, within braces.
  var keys: String {
    "source: \(DraftText.quoted(source)), confidence: \(letter)"
  }
}
