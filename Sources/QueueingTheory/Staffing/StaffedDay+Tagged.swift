/// The probability that somebody who never leaves waits longer than the limit, by what is found at
/// coming: how many wait and how many servers are busy, at each node of an interval.
struct TaggedWaits: Sendable {
  /// Servers of the interval: with fewer busy nobody waits.
  let servers: Int
  let busiest: Int
  /// By node: by busy servers from `servers` on, then by those waiting.
  let beyond: [[Double]]

  /// Over what is found there.
  func mean(at node: Int, of law: QueueLaw) -> Double {
    let (width, waits) = (law.width, beyond[node])
    return law.mean { waiting, busy in waits[(busy - servers) * width + waiting] }
  }
}

extension StaffedDay {
  /// From those kept, or computed.
  mutating func waits(_ staff: [Int], at index: Int, busiest: Int) -> TaggedWaits {
    let ahead = Int((limit / interval).rounded(.up))
    // After the last interval its servers stay.
    let key = (index...index + ahead).map { staff[min($0, staff.count - 1)] }
    if let kept = tagged[key], kept.busiest >= busiest { return kept }
    // As long as the limit ends in the same interval it makes no difference when one comes.
    let within = nodes[0].offset + limit <= interval ? beyond(key, busiest: busiest, from: 0) : nil
    let waits = TaggedWaits(
      servers: key[0], busiest: busiest,
      beyond: nodes.map { node in
        if let within, node.offset + limit <= interval { return within }
        return beyond(key, busiest: busiest, from: node.offset)
      })
    tagged[key] = waits
    return waits
  }

  /// Backwards from the limit to the moment of coming, `offset` after the start of the first interval.
  private func beyond(_ staff: [Int], busiest: Int, from offset: Double) -> [Double] {
    let end = offset + limit
    let last = min(staff.count - 1, Int(end / interval))
    let most = max(busiest, staff.max() ?? 0)
    // With `k` ahead and any number busy, at the limit: still waiting.
    var waits = TaggedLaw(servers: staff[last], busiest: most, longestQueue: longestQueue)
    let rate = Double(mostServers) / meanService + Double(longestQueue) * impatience
    for index in stride(from: last, through: 0, by: -1) {
      let from = index == 0 ? offset : Double(index) * interval
      let to = index == last ? end : Double(index + 1) * interval
      waits.pass(to - from, service: 1 / meanService, impatience: impatience, rate: rate)
      if index > 0 { waits.change(from: staff[index - 1]) }
    }
    return waits.probabilities(upTo: busiest)
  }
}

/// The probability to be waiting still, by who is ahead in the queue and how many servers are busy, as
/// it changes backwards in time.
private struct TaggedLaw {
  private(set) var servers: Int
  let busiest: Int
  let width: Int
  /// By busy servers from 0 on; below `servers` nobody waits.
  private var probabilities: [Double]

  init(servers: Int, busiest: Int, longestQueue: Int) {
    self.servers = servers
    self.busiest = busiest
    width = longestQueue + 1
    probabilities = (0...busiest).flatMap { busy in
      [Double](repeating: busy < servers ? 0 : 1, count: longestQueue + 1)
    }
  }

  func probabilities(upTo busiest: Int) -> [Double] {
    Array(probabilities[servers * width..<(max(servers, busiest) + 1) * width])
  }

  /// To before a change of servers: the new ones take those ahead at once, and then the one who waits.
  mutating func change(from before: Int) {
    for busy in before..<max(before, servers) {
      for ahead in 0..<width {
        let left = ahead - (servers - busy)
        probabilities[busy * width + ahead] = left < 0 ? 0 : probabilities[servers * width + left]
      }
    }
    for busy in 0..<before {
      for ahead in 0..<width { probabilities[busy * width + ahead] = 0 }
    }
    servers = before
  }

  mutating func pass(_ time: Double, service: Double, impatience: Double, rate: Double) {
    guard time > 0 else { return }
    // A copy's numbers, so that the values may change meanwhile.
    let (servers, busiest, width) = (servers, busiest, width)
    RungeKutta.pass(
      &probabilities, servers * width..<(busiest + 1) * width, time: time, rate: rate
    ) { here, slope in
      for busy in servers...busiest {
        let (row, ends) = (busy * width, Double(busy) * service)
        for ahead in 0..<width {
          let nearer = ahead > 0 ? here[row + ahead - 1] : 0
          // An end takes the next from the queue, unless more are busy than there are servers.
          let next = busy == servers ? nearer : here[row - width + ahead]
          slope[row + ahead] =
            ends * (next - here[row + ahead])
            + Double(ahead) * impatience * (nearer - here[row + ahead])
        }
      }
    }
  }
}
