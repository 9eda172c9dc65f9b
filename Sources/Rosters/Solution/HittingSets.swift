/// The smallest set of constraints that cannot be met: the smallest that hits every set whose absence
/// would make the rest possible.
///
/// A. Ignatiev, A. Previti, M. Liffiton and J. Marques-Silva, "Smallest MUS extraction with minimal
/// hitting set dualization" (2015).
struct HittingSets {
  private let count: Int
  private let end: ContinuousClock.Instant
  private let isPossible: ([Int]) -> Bool?

  /// Of constraints 0 to `count` - 1, all of which together are not possible.
  init(
    _ count: Int, until end: ContinuousClock.Instant, isPossible: @escaping ([Int]) -> Bool?
  ) {
    self.count = count
    self.end = end
    self.isPossible = isPossible
  }

  /// The first of the smallest in the order of the constraints; nil if the time was over.
  var smallest: [Int]? {
    var sets: [[Int]] = []
    while end > .now {
      let hit = Self.smallestHit(of: sets)
      guard let isPossible = isPossible(hit) else { return nil }
      guard isPossible, hit.count < count else { return hit }
      guard let grown = grown(from: hit) else { return nil }
      sets.append((0..<count).filter { !grown.contains($0) })
    }
    return nil
  }

  /// As many as can be met together with some that can.
  private func grown(from held: [Int]) -> Set<Int>? {
    var held = Set(held)
    for constraint in 0..<count where !held.contains(constraint) {
      guard let isPossible = isPossible((held.union([constraint])).sorted()) else { return nil }
      if isPossible { held.insert(constraint) }
    }
    return held
  }

  /// The smallest set with a member of each, the first of them in order. Exponential in its size.
  static func smallestHit(of sets: [[Int]]) -> [Int] {
    for size in 0... {
      if let hit = hit(of: sets, size) { return hit.sorted() }
    }
    return []
  }

  private static func hit(of sets: [[Int]], _ size: Int) -> [Int]? {
    guard let first = sets.min(by: { $0.count < $1.count }) else { return [] }
    guard size > 0 else { return nil }
    for member in first {
      let rest = sets.filter { !$0.contains(member) }
      if let hit = hit(of: rest, size - 1) { return [member] + hit }
    }
    return nil
  }
}
