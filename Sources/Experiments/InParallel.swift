/// The values of `body` over a range, in its order.
public func inParallel<Value: Sendable>(
  _ range: Range<Int>, threads: Int, _ body: @escaping @Sendable (Int) -> Value
) async -> [Value] {
  var values: [Value] = []
  await inOrder(range.count, threads: threads) {
    body(range.lowerBound + $0)
  } take: { _, value in
    values.append(value)
  }
  return values
}
