/// Which points of a design are one future, so that the same citizens come: first the futures, in which all
/// choices are as written; then blocks, in each of which a choice has another level in the first of these
/// futures; then what is looked at under the inputs as written.
public struct FutureLayout: Hashable, Sendable, Codable {
  /// Whether each future has citizens of its own; otherwise all have those of the scenarios as written.
  public var isFresh: Bool
  /// How many futures there are.
  public var futures: Int
  /// Of levels, or of combinations of them.
  public var blocks: Int
  /// Futures in a block: the first ones.
  public var ofBlock: Int

  /// Nothing is checked.
  public init(isFresh: Bool, futures: Int, blocks: Int = 0, ofBlock: Int = 0) {
    (self.isFresh, self.futures) = (isFresh, futures)
    (self.blocks, self.ofBlock) = (blocks, ofBlock)
  }

  /// Which future a point is, from 0; nil of a point under the inputs as written.
  public func future(of point: Int) -> Int? {
    if point < futures { return point }
    return point < futures + blocks * ofBlock ? (point - futures) % ofBlock : nil
  }

  /// The points of a block.
  public func points(ofBlock block: Int) -> Range<Int> {
    let first = futures + block * ofBlock
    return first..<first + ofBlock
  }

  /// The first point under the inputs as written.
  public var firstCentral: Int { futures + blocks * ofBlock }
}
