import Testing

/// An exact value and how theory gets it.
struct TruthCase: CustomTestStringConvertible, Sendable {
  /// The name of the case in the project's collection of exact values.
  let name: String
  let expected: Double
  /// Relative.
  let tolerance: Double
  let computed: @Sendable () -> Double

  init(
    _ name: String, _ expected: Double, _ tolerance: Double,
    _ computed: @escaping @Sendable () -> Double
  ) {
    self.name = name
    self.expected = expected
    self.tolerance = tolerance
    self.computed = computed
  }

  var testDescription: String { name }
}

/// Exact values of queues, by closed form, exact recursion or Markov chain in programs of others.
enum Truth {
  static let all = [
    erlangC, erlangB, erlangA, impatience, generalService, approximations, limits, priorities,
    networks, timeVarying, staffing, pooling,
  ].flatMap { $0 }
}
