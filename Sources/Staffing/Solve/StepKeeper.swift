/// Keeps what the steps of a long solution came to, so that one that was stopped goes on with the same
/// results. A step is a pure function of the question and of the steps before it.
package protocol StepKeeper: Sendable {
  /// What a step of this name came to; nil if it is not kept.
  func kept<Value: Codable>(_ step: String, as type: Value.Type) throws -> Value?
  /// Keeps it, from any thread.
  func keep<Value: Codable>(_ value: Value, as step: String) throws
}

extension StepKeeper {
  /// What the step came to: from what is kept, or else by `make`, and kept from then on.
  package func value<Value: Codable>(
    of step: String, _ make: () async throws -> Value
  ) async throws -> Value {
    if let value = try kept(step, as: Value.self) { return value }
    let value = try await make()
    try keep(value, as: step)
    return value
  }

  /// The same of what is made at once.
  package func made<Value: Codable>(_ step: String, _ make: () throws -> Value) throws -> Value {
    if let value = try kept(step, as: Value.self) { return value }
    let value = try make()
    try keep(value, as: step)
    return value
  }
}

/// Keeps nothing.
package struct NothingKept: StepKeeper {
  package init() {}
  package func kept<Value: Codable>(_ step: String, as type: Value.Type) -> Value? { nil }
  package func keep<Value: Codable>(_ value: Value, as step: String) {}
}
