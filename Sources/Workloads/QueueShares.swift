import LegalClock
import ServiceModel

/// Which share of the work of each queue falls to each of the counter groups that serve it: people with
/// several skills help where it is fullest, so that groups are as evenly busy as their skills allow.
struct QueueShares {
  /// By cell, in the order of the groups of its queue.
  private var shares: [[Double]]
  /// Of each cell: the queue, or the part of it of one service class.
  private let queues: [CounterQueues.Queue]
  private let groups: [CounterGroup]
  /// By cell, in the order of its groups: their pace over that of the group's other classes.
  private let paces: [[Double]]

  /// `work` is what comes to each cell, in minutes at the ordinary pace.
  init(of work: [Double], among groups: [CounterGroup], in city: City, _ cells: WorkCells) {
    let queues = cells.indices.map { city.queues.queues[cells.queue(of: $0)] }
    let paces = cells.indices.map { cell in
      queues[cell].groups.map { group in
        cells.serviceClass(of: cell).map {
          groups[group.position].speeds[$0] / groups[group.position].speed
        } ?? 1
      }
    }
    self.queues = queues
    self.paces = paces
    self.groups = groups
    let capacity = groups.map { city.scenario.capacity(of: $0) }
    shares = queues.map { queue in
      let all = queue.groups.reduce(0) { $0 + capacity[$1.position] }
      return queue.groups.map {
        all > 0 ? capacity[$0.position] / all : 1 / Double(queue.groups.count)
      }
    }
    let shared = queues.indices.filter { queues[$0].groups.count > 1 && work[$0] > 0 }
    guard !shared.isEmpty else { return }
    var load = Array(repeating: 0.0, count: capacity.count)
    for (queue, share) in zip(queues.indices, shares) {
      for (position, group) in queues[queue].groups.enumerated() {
        load[group.position] += share[position] * work[queue] / paces[queue][position]
      }
    }
    // The most even loads are where no queue can shift work to a group that is less full: each queue in
    // turn fills its groups up to one level, which ends there.
    for _ in 0..<Self.rounds {
      for queue in shared {
        let members = queues[queue].groups.map(\.position)
        let pace = paces[queue]
        for (position, group) in members.enumerated() {
          load[group] -= shares[queue][position] * work[queue] / pace[position]
        }
        let filled = Self.fill(
          work[queue], members.indices.map { (load[members[$0]], capacity[members[$0]], pace[$0]) })
        for (position, group) in members.enumerated() {
          shares[queue][position] = filled[position] / work[queue]
          load[group] += filled[position] / pace[position]
        }
      }
    }
  }

  private static let rounds = 200

  /// Pours `work` over groups with a load and a capacity, so that their ratios become equal from below.
  /// At twice the pace of a group's other classes a piece of work is half the load.
  private static func fill(
    _ work: Double, _ groups: [(load: Double, capacity: Double, pace: Double)]
  ) -> [Double] {
    let open = groups.indices.filter { groups[$0].capacity > 0 }
    guard !open.isEmpty else { return groups.map { _ in work / Double(groups.count) } }
    let byLevel = open.sorted {
      groups[$0].load / groups[$0].capacity < groups[$1].load / groups[$1].capacity
    }
    var (load, capacity, level) = (work, 0.0, 0.0)
    for group in byLevel {
      if capacity > 0, groups[group].load / groups[group].capacity >= level { break }
      load += groups[group].load * groups[group].pace
      capacity += groups[group].capacity * groups[group].pace
      level = load / capacity
    }
    return groups.map { max(0, $0.capacity * level - $0.load) * $0.pace }
  }

  /// What falls to each group, each at its own pace.
  func byGroup(_ work: [Workload]) -> [Workload] {
    var result = Array(repeating: Workload(), count: groups.count)
    for (queue, share) in zip(queues.indices, shares) {
      for (position, group) in queues[queue].groups.enumerated() {
        result[group.position] += (share[position] * work[queue]).atSpeed(paces[queue][position])
      }
    }
    return zip(result, groups).map { $0.atSpeed($1.speed) }
  }
}

extension Scenario {
  /// Work that a group can do in an ordinary week, in minutes at the ordinary pace.
  fileprivate func capacity(of group: CounterGroup) -> Double {
    var minutes = 0.0
    for (weekday, sessions) in zip(Weekday.allCases, calendar(of: group).weekly) {
      let onDuty = onDuty(in: group, on: weekday, absenceShare: reception.absenceShare)
      for session in sessions {
        for part in onDuty { minutes += part.minutes(in: session) * part.people }
      }
    }
    return minutes * group.speed
  }
}
