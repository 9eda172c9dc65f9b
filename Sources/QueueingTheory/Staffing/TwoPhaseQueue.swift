/// The queue M/C2/c, exact: services of two exponential phases, the second of which not everybody needs
/// (D. R. Cox 1955), with any mean and any squared CV from 0.5 on. At 0.5 they are Erlang's of two
/// phases, at 1 exponential.
///
/// Levels of customers inside, and in each how many servers are in the first phase: a quasi
/// birth-and-death process (M. F. Neuts 1981).
public struct TwoPhaseQueue: Hashable, Sendable {
  /// Over all customers; infinite when overloaded.
  public let meanWait: Double

  /// O(servers^3 / (1 - utilisation)). Traps if `squaredCV` is below 0.5.
  public init(servers: Int, arrivalRate: Double, meanService: Double, squaredCV: Double) {
    precondition(servers > 0 && arrivalRate >= 0 && meanService > 0, "a queue needs a server")
    precondition(squaredCV >= 0.5, "two phases vary by a squared CV of 0.5 at least")
    let queue = StaffedQueue(arrivalRate: arrivalRate, meanService: meanService)
    guard servers >= queue.leastStable else {
      meanWait = .infinity
      return
    }
    guard arrivalRate > 0 else {
      meanWait = 0
      return
    }
    // Of all laws of this family with these moments the one of R. Marie 1980.
    let levels = Levels(
      servers: servers, arrivalRate: arrivalRate, first: 2 / meanService,
      second: 1 / (meanService * squaredCV), goesOn: 0.5 / squaredCV)
    meanWait = levels.meanQueue / arrivalRate
  }

  /// The fewest servers with that mean wait.
  public static func servers(
    arrivalRate: Double, meanService: Double, squaredCV: Double, meanWaitAtMost limit: Double
  ) -> SmallestStaffing {
    let queue = StaffedQueue(arrivalRate: arrivalRate, meanService: meanService)
    return .search(.meanWait(atMost: limit), from: queue.leastStable, nearest: 0) { servers in
      TwoPhaseQueue(
        servers: servers, arrivalRate: arrivalRate, meanService: meanService, squaredCV: squaredCV
      ).meanWait
    }
  }
}

/// The process by levels. On level n there are min(n, servers) busy, of which j are in the first phase.
private struct Levels {
  let servers: Int
  let arrivalRate: Double
  /// Rates at which phases end.
  let first: Double
  let second: Double
  /// The probability to need the second.
  let goesOn: Double

  private func busy(_ level: Int) -> Int { min(level, servers) }

  /// From a level to the next above: who finds a free server begins the first phase.
  private func up(_ level: Int) -> Matrix {
    Matrix(rows: busy(level) + 1, columns: busy(level + 1) + 1) { from, to in
      to == from + busy(level + 1) - busy(level) ? arrivalRate : 0
    }
  }

  /// To the level below: whoever waits takes the place, in the first phase.
  private func down(_ level: Int) -> Matrix {
    let next = busy(level) - busy(level - 1)
    return Matrix(rows: busy(level) + 1, columns: busy(level - 1) + 1) { from, to in
      let ends = Double(from) * first * (1 - goesOn)
      let leaves = Double(busy(level) - from) * second
      // One less in the first phase and, where somebody waits, one more.
      return (to == from - next ? ends : 0) + (to == from + 1 - next ? leaves : 0)
    }
  }

  /// Within a level, negated: what leaves each state, less what goes on to the second phase.
  private func within(_ level: Int) -> Matrix {
    Matrix(rows: busy(level) + 1, columns: busy(level) + 1) { from, to in
      let rate = Double(from) * first
      let out = arrivalRate + rate + Double(busy(level) - from) * second
      return (to == from ? out : 0) - (to == from - 1 ? rate * goesOn : 0)
    }
  }

  /// The mean number waiting.
  var meanQueue: Double {
    // What a level has over the one below, for levels where all servers are busy: by iteration.
    let (above, inside, below) = (up(servers), within(servers), down(servers + 1))
    var ratio = Matrix(rows: servers + 1, columns: servers + 1) { _, _ in 0 }
    while true {
      let next = above.divided(by: inside - ratio * below)
      let change = (next - ratio).largest
      ratio = next
      guard change > 1e-16 else { break }
    }
    // Levels below, from the top down, then their shares from the bottom up.
    var ratios: [Matrix] = []
    var beyond = ratio
    for level in stride(from: servers, to: 0, by: -1) {
      beyond = up(level - 1).divided(by: within(level) - beyond * down(level + 1))
      ratios.append(beyond)
    }
    var level = Matrix(rows: 1, columns: 1) { _, _ in 1 }
    var total = 0.0
    for ratio in ratios.reversed() {
      total += level.sum
      level = level * ratio
    }
    let rest = Matrix(rows: servers + 1, columns: servers + 1) { $0 == $1 ? 1 : 0 } - ratio
    let atLeast = level.divided(by: rest)
    return (atLeast * ratio).divided(by: rest).sum / (total + atLeast.sum)
  }
}
