/// The legal limits of a procedure's cases: the usual ones in whole days, each with the cases that it is
/// taken for.
struct Limits: Sendable {
  /// Days, rising; one of 0 where the log has no due dates.
  let days: [Int]

  /// A limit that fewer cases have is taken for the nearest that is usual.
  static let least = 0.05

  /// Of the cases of one procedure.
  init(_ cases: [SeenCase]) {
    var counts: [Int: Int] = [:]
    for one in cases { if let days = one.limitDays { counts[days, default: 0] += 1 } }
    let all = counts.values.reduce(0, +)
    let usual = counts.keys.sorted().filter { Double(counts[$0] ?? 0) >= Self.least * Double(all) }
    if !usual.isEmpty {
      days = usual
    } else if let middle = counts.keys.sorted().dropFirst(counts.count / 2).first {
      days = [middle]
    } else {
      days = [0]
    }
  }

  /// The usual limit of a case.
  func limit(of one: SeenCase) -> Int {
    guard let own = one.limitDays else { return days[0] }
    return days.min { abs($0 - own) < abs($1 - own) } ?? days[0]
  }
}
