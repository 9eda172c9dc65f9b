/// The joint law of how many wait and how many servers are busy, of a queue that is moved through a day.
///
/// Somebody waits only where all servers are busy. After servers became fewer more may be busy than
/// there are, until they have finished.
struct QueueLaw: Sendable {
  /// Per unit of time; `service` and `impatience` for each one served or waiting.
  struct Rates {
    let arrivals: Double
    let service: Double
    let impatience: Double
  }

  /// Probabilities below are dropped.
  private static let negligible = 1e-17

  let longestQueue: Int
  /// Servers that may take somebody now.
  private(set) var servers = 0
  /// The most that are busy with a probability that counts, and `servers` at least.
  private(set) var busiest = 0
  /// The longest queue with a probability that counts.
  private var longest = 0
  /// By busy servers, then by those waiting.
  private(set) var probabilities: [Double]

  /// Nobody there, no servers.
  init(longestQueue: Int) {
    self.longestQueue = longestQueue
    probabilities = [1] + [Double](repeating: 0, count: longestQueue)
  }

  /// States with the same number of busy servers.
  var width: Int { longestQueue + 1 }

  /// Another number of servers: new ones take from the queue at once.
  mutating func change(to servers: Int) {
    trim()
    let rows = max(servers, busiest) + 1
    if probabilities.count < rows * width {
      probabilities += [Double](repeating: 0, count: rows * width - probabilities.count)
    }
    for busy in stride(from: servers - 1, through: 0, by: -1) {
      for waiting in stride(from: longest, to: 0, by: -1) {
        let taken = min(waiting, servers - busy)
        probabilities[(busy + taken) * width + waiting - taken] +=
          probabilities[busy * width + waiting]
        probabilities[busy * width + waiting] = 0
      }
    }
    self.servers = servers
    busiest = rows - 1
    trim()
  }

  /// Forgets what has become too seldom to count.
  private mutating func trim() {
    func isSeldom(_ states: some Sequence<Int>) -> Bool {
      states.allSatisfy { probabilities[$0] < Self.negligible }
    }
    while busiest > servers, isSeldom(busiest * width...busiest * width + longest) {
      for state in busiest * width...busiest * width + longest { probabilities[state] = 0 }
      busiest -= 1
    }
    while longest > 0, isSeldom((servers...busiest).map { $0 * width + longest }) {
      for busy in servers...busiest { probabilities[busy * width + longest] = 0 }
      longest -= 1
    }
  }

  /// Moves the law on by Runge and Kutta's rule of order 4.
  mutating func pass(_ time: Double, _ rates: Rates) {
    guard time > 0 else { return }
    trim()
    // Longer than this no queue becomes in that time with a probability that counts.
    let arriving = rates.arrivals * time
    longest = min(
      longestQueue, longest + Int(arriving + 9 * arriving.squareRoot() + 9 * min(1, arriving)))
    let flow = Flow(
      servers: servers, busiest: busiest, longest: longest, width: width, rates: rates)
    RungeKutta.pass(
      &probabilities, 0..<(busiest + 1) * width, time: time,
      rate: rates.arrivals + Double(busiest) * rates.service + Double(longest) * rates.impatience
    ) { here, slope in flow.slopes(here, into: slope) }
  }

  /// Expected number waiting.
  var meanQueue: Double { sum { Double($0) } }
  /// That somebody waits.
  var queueProbability: Double { sum { $0 > 0 ? 1 : 0 } }

  private func sum(_ value: (Int) -> Double) -> Double {
    (servers...busiest).reduce(0) { sum, busy in
      (0...longest).reduce(sum) { $0 + probabilities[busy * width + $1] * value($1) }
    }
  }

  /// The expectation of a function of those waiting and the busy, 0 where a server is free.
  func mean(_ value: (_ waiting: Int, _ busy: Int) -> Double) -> Double {
    (servers...busiest).reduce(0) { sum, busy in
      (0...longest).reduce(sum) { $0 + probabilities[busy * width + $1] * value($1, busy) }
    }
  }
}

/// How fast each probability grows: what comes in less what goes out.
private struct Flow {
  let servers: Int
  let busiest: Int
  let longest: Int
  let width: Int
  let rates: QueueLaw.Rates

  func slopes(_ here: UnsafePointer<Double>, into slope: UnsafeMutablePointer<Double>) {
    let (arrivals, service) = (rates.arrivals, rates.service)
    for busy in 0..<servers {
      // A server is free, so nobody waits.
      let row = busy * width
      let coming = busy > 0 ? arrivals * here[row - width] : 0
      let ending = Double(busy + 1) * service * here[row + width]
      slope[row] = coming + ending - (arrivals + Double(busy) * service) * here[row]
    }
    for busy in servers...busiest {
      let row = busy * width
      let ends = Double(busy) * service
      // Where more are busy than there are servers, an end takes nobody from the queue.
      let taking = busy == servers ? ends : 0
      let above = busy < busiest ? Double(busy + 1) * service : 0
      let from = busy < busiest ? row + width : row
      for waiting in 0...longest {
        let leaves = Double(waiting) * rates.impatience
        let grows = waiting < longest ? arrivals : 0
        var change = above * here[from + waiting] - (grows + ends + leaves) * here[row + waiting]
        if waiting > 0 { change += arrivals * here[row + waiting - 1] }
        if waiting < longest {
          change += (taking + leaves + rates.impatience) * here[row + waiting + 1]
        }
        slope[row + waiting] = change
      }
      if busy == servers, busy > 0 { slope[row] += arrivals * here[row - width] }
    }
  }
}
