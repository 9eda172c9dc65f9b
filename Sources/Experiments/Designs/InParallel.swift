/// The values of `body` over a range, in its order. Throws the first failure that is met.
public func inParallel<Value: Sendable, Failure: Error>(
  _ range: Range<Int>, threads: Int,
  _ body: @escaping @Sendable (Int) throws(Failure) -> Value, finished: () -> Void = {}
) async throws(Failure) -> [Value] {
  var values: [Value] = []
  try await inOrder(range.count, threads: threads) { number throws(Failure) in
    try body(range.lowerBound + number)
  } finished: { _ in
    finished()
  } take: { _, value in
    values.append(value)
  }
  return values
}
