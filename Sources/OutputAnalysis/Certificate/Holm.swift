/// Several hypotheses at once, of which none may be rejected wrongly with more than the level's chance
/// (S. Holm 1979): the smallest p-value meets the level over all, the next that over one less, until the
/// first that does not.
public enum Holm {
  /// By hypothesis, in the order of `pValues`: whether it is rejected. Ties go by position, which
  /// changes nothing. O(n log n).
  public static func rejected(_ pValues: [Double], level: Double) -> [Bool] {
    var rejected = [Bool](repeating: false, count: pValues.count)
    let order = pValues.indices.sorted { (pValues[$0], $0) < (pValues[$1], $1) }
    for (rank, index) in order.enumerated() {
      guard pValues[index] * Double(pValues.count - rank) <= level else { break }
      rejected[index] = true
    }
    return rejected
  }
}
