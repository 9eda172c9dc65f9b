package import Wording

/// Input that cannot be used, in the words of the user.
package struct InvalidInput: Error, Hashable, Sendable {
  /// What is wrong, and what to do.
  package var message: LocalizedText

  /// Told as it is.
  package init(message: LocalizedText) {
    self.message = message
  }
}

/// What is wrong with a folder that the user named is told before the long work, as invalid input.
/// Throws `InvalidInput` in place of `ResultFolder.Problem`, and what else `body` throws.
package func asInput<Value>(_ body: () throws -> Value) throws -> Value {
  do {
    return try body()
  } catch let problem as ResultFolder.Problem {
    throw InvalidInput(message: problem.message)
  }
}
