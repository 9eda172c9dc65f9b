#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// How unequally a burden lies on groups of people, such as the communes: each person of a group bears the
/// same.
package struct Burden: Hashable, Sendable {
  /// By rising burden: what each person of a group bears, and how many they are.
  private let groups: [Group]
  private let people: Double
  /// Of a person, on average.
  package let mean: Double

  private struct Group: Hashable, Sendable {
    var burden: Double
    var people: Double
  }

  /// Burdens of persons, not negative, and how many persons bear each; nil without persons. O(n log n).
  package init?(_ burdens: [Double], people: [Double]) {
    precondition(burdens.count == people.count, "people for each burden")
    precondition(
      burdens.allSatisfy { $0 >= 0 } && people.allSatisfy { $0 >= 0 },
      "burdens and people are not negative")
    groups = zip(burdens, people).map(Group.init).filter { $0.people > 0 }
      .sorted { $0.burden < $1.burden }
    self.people = groups.reduce(0) { $0 + $1.people }
    guard self.people > 0 else { return nil }
    mean = groups.reduce(0) { $0 + $1.people * $1.burden } / self.people
  }

  /// Half the mean difference of two persons over the mean burden, in 0..<1 (C. Gini 1912); nil if nobody
  /// bears anything. No factor for small samples: the groups are all there are.
  package var gini: Double? {
    guard mean > 0 else { return nil }
    // Twice the area between the line of equal shares and that of M. O. Lorenz.
    var (below, area) = (0.0, 0.0)
    for group in groups {
      let share = group.people * group.burden / (people * mean)
      area += group.people / people * (2 * below + share)
      below += share
    }
    return 1 - area
  }

  /// H. Theil's index of inequality (1967): 0 if all bear the same; nil if nobody bears anything.
  package var theil: Double? {
    guard mean > 0 else { return nil }
    return groups.reduce(0) { sum, group in
      let ratio = group.burden / mean
      return sum + (ratio > 0 ? group.people / people * ratio * log(ratio) : 0)
    }
  }

  /// The mean logarithmic deviation, Theil's second index; nil if somebody bears nothing.
  package var meanLogDeviation: Double? {
    guard let least = groups.first, least.burden > 0 else { return nil }
    return groups.reduce(0) { $0 + $1.people / people * log(mean / $1.burden) }
  }

  /// What the worst-off `share` of the people bear together of the whole burden; the group at the margin
  /// counts in proportion. Nil if nobody bears anything.
  package func borneByWorst(_ share: Double) -> Double? {
    mean > 0 ? worst(share) / (people * mean) : nil
  }

  /// What one of the worst-off `share` of the people bears on average; the group at the margin counts in
  /// proportion.
  package func meanOfWorst(_ share: Double) -> Double {
    worst(share) / (share * people)
  }

  private func worst(_ share: Double) -> Double {
    precondition(0 < share && share <= 1, "a share of the people")
    var (left, sum) = (share * people, 0.0)
    for group in groups.reversed() where left > 0 {
      let taken = min(left, group.people)
      sum += taken * group.burden
      left -= taken
    }
    return sum
  }

  /// The smallest burden that at least this share of the people bear at most: the inverse of the law's
  /// function, without interpolation.
  package func quantile(_ share: Double) -> Double {
    var reached = 0.0
    // A sum of tenths is not the tenth sum.
    let wanted = share * people * (1 - 1e-12)
    for group in groups {
      reached += group.people
      if reached >= wanted { return group.burden }
    }
    return groups[groups.count - 1].burden
  }

  /// How many times as much the person at the ninth decile bears as the one at the first; nil if that one
  /// bears nothing.
  package var ninthOverFirstDecile: Double? {
    let first = quantile(0.1)
    return first > 0 ? quantile(0.9) / first : nil
  }
}
