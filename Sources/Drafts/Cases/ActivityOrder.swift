/// How often the activities of a log are done, and in which order: what routes are made of.
struct ActivityOrder: Sendable {
  /// Of cases, those with the activity.
  let shares: [Double]
  /// Of cases with it, those that have it more than once.
  let repeats: [Double]
  /// By activity: its mean place among the activities of a case, first times only, from 0 to 1.
  let places: [Double]
  /// Of cases with both, those in which the first comes before the second.
  private let before: [[Double]]
  private let both: [[Double]]
  private let counts: [Double]
  private let all: Double

  /// `cases` are activities in order. O(cases x length^2).
  init(_ cases: [[Int]], activities: Int) {
    var (counts, again) = (
      [Double](repeating: 0, count: activities), [Double](repeating: 0, count: activities)
    )
    var sums = [Double](repeating: 0, count: activities)
    let empty = [[Double]](
      repeating: [Double](repeating: 0, count: activities), count: activities)
    var (before, both) = (empty, empty)
    for own in cases {
      var firsts: [Int] = []
      var twice = Set<Int>()
      for activity in own {
        if firsts.contains(activity) { twice.insert(activity) } else { firsts.append(activity) }
      }
      for activity in twice { again[activity] += 1 }
      for (place, activity) in firsts.enumerated() {
        counts[activity] += 1
        sums[activity] += firsts.count > 1 ? Double(place) / Double(firsts.count - 1) : 0
        for later in firsts[(place + 1)...] {
          before[activity][later] += 1
          both[activity][later] += 1
          both[later][activity] += 1
        }
      }
    }
    all = Double(cases.count)
    (self.counts, self.both, self.before) = (counts, both, before)
    shares = counts.map { cases.isEmpty ? 0 : $0 / Double(cases.count) }
    repeats = zip(again, counts).map { $1 > 0 ? $0 / $1 : 0 }
    places = zip(sums, counts).map { $1 > 0 ? $0 / $1 : 0 }
  }

  /// Each of two comes first in a share of the cases with both, of at least this.
  static let eitherWay = 0.1

  /// Whether two are done in either order, so that none waits for the other.
  func isParallel(_ a: Int, _ b: Int) -> Bool {
    guard both[a][b] >= 20 else { return false }
    return min(before[a][b], before[b][a]) / both[a][b] >= Self.eitherWay
  }

  /// Whether two hardly ever stand in one case, though chance would have put them there often enough.
  func isExclusive(_ a: Int, _ b: Int) -> Bool {
    guard all > 0 else { return false }
    let expected = counts[a] * counts[b] / all
    return expected >= 20 && both[a][b] <= 0.02 * expected
  }

  /// Parts of these activities, which are in order, that are done side by side: every one of a part is
  /// parallel to every one of the others. One part if they are a sequence.
  func branches(of activities: [Int]) -> [[Int]] {
    var groups = activities.map { [$0] }
    var merged = true
    while merged {
      merged = false
      search: for a in groups.indices {
        for b in groups.indices where b > a {
          if groups[a].contains(where: { one in
            groups[b].contains { !isParallel(one, $0) }
          }) {
            groups[a] += groups.remove(at: b)
            merged = true
            break search
          }
        }
      }
    }
    func place(_ activity: Int) -> Int { activities.firstIndex(of: activity) ?? 0 }
    return groups.map { $0.sorted { place($0) < place($1) } }.sorted { place($0[0]) < place($1[0]) }
  }

  /// Of the cases with one, those that have the other too.
  func share(of one: Int, with other: Int) -> Double {
    counts[one] > 0 ? both[one][other] / counts[one] : 0
  }

  /// In the order in which they are done: what comes before another in most of the cases with both stands
  /// before it. Where cases do not tell, by the mean place.
  func sorted(_ activities: [Int]) -> [Int] {
    var (rest, sorted) = (activities.sorted { (places[$0], $0) < (places[$1], $1) }, [Int]())
    while !rest.isEmpty {
      let earlier = rest.map { one in rest.count { before[$0][one] > before[one][$0] } }
      let next = rest.indices.min { (earlier[$0], $0) < (earlier[$1], $1) } ?? 0
      sorted.append(rest.remove(at: next))
    }
    return sorted
  }
}
