/// The legal limits of a procedure's cases in whole days: the usual ones by themselves, the rare ones together
/// in groups of neighbours, each as the one in its middle.
struct Limits: Sendable {
  /// Days, rising; one of 0 where the log has no due dates.
  let days: [Int]
  private let taken: [Int: Int]

  /// A limit, or a group of them, has at least this share of the cases that have one, and `fewest` of them.
  static let least = 0.05
  static let fewest = CaseEstimates.fewest

  /// Of the cases of one procedure.
  init(_ cases: [SeenCase]) {
    var counts: [Int: Int] = [:]
    for one in cases { if let days = one.limitDays { counts[days, default: 0] += 1 } }
    let all = counts.values.reduce(0, +)
    guard all > 0 else {
      (days, taken) = ([0], [:])
      return
    }
    let least = max(Double(Self.fewest), Self.least * Double(all))
    var groups: [[Int]] = []
    var usual: [Int] = []
    var open: [Int] = []
    for days in counts.keys.sorted() {
      if Double(counts[days] ?? 0) >= least {
        usual.append(days)
        continue
      }
      open.append(days)
      if Double(open.reduce(0) { $0 + (counts[$1] ?? 0) }) >= least {
        groups.append(open)
        open = []
      }
    }
    if !groups.isEmpty {
      groups[groups.count - 1] += open
    } else if usual.isEmpty {
      groups = [open]
    }
    var taken: [Int: Int] = [:]
    for days in usual { taken[days] = days }
    for group in groups {
      let middle = Self.middle(of: group, counts)
      for days in group { taken[days] = middle }
    }
    for days in open where taken[days] == nil {
      taken[days] = usual.min { abs($0 - days) < abs($1 - days) }
    }
    self.taken = taken
    days = Set(taken.values).sorted()
  }

  /// The one that half of the cases of a group do not exceed.
  private static func middle(of group: [Int], _ counts: [Int: Int]) -> Int {
    let all = group.reduce(0) { $0 + (counts[$1] ?? 0) }
    var seen = 0
    for days in group {
      seen += counts[days] ?? 0
      if 2 * seen >= all { return days }
    }
    return group[group.count - 1]
  }

  /// The limit that a case is taken to have: the nearest if it has one that no case had, the first if none.
  func limit(of one: SeenCase) -> Int {
    guard let own = one.limitDays else { return days[0] }
    return taken[own] ?? days.min { abs($0 - own) < abs($1 - own) } ?? days[0]
  }
}
