/// The values of `body` over a range, in its order, by a `Runner`. Throws the first failure that is
/// met.
public func inParallel<Value: Sendable, Failure: Error>(
  _ range: Range<Int>, threads: Int,
  _ body: @escaping @Sendable (Int) throws(Failure) -> Value, finished: () -> Void = {}
) async throws(Failure) -> [Value] {
  try await Runner(threads: threads).values(range, body, finished: finished)
}
