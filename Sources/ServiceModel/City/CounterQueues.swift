/// Where citizens wait: a queue at a site is for the service classes that the same counter groups serve.
/// A group that serves several such sets takes from several queues, and a queue is served by all groups
/// that can: people with several skills serve whom they can, in whatever order the groups are written.
/// Classes that one of the groups calls before others, or that others of them are faster with, have a
/// queue of their own.
public struct CounterQueues: Sendable {
  /// One line of people, in the order of ticket classes and tickets.
  public struct Queue: Sendable {
    /// Where it is.
    public var site: SiteID
    /// What those do who serve it: everything, guidance, or what is quick.
    public var role: CounterGroup.Role
    /// Bit `n` is set if service class `n` waits here.
    public var serves: UInt64
    /// The counter groups that serve it. Of two that are free the first takes a ticket: who serves fewer
    /// classes, then who is faster with these, then by id; groups on call stand last.
    public var groups: [CounterGroupID]
    /// By group: how many classes it calls before these, 0 as a rule.
    public var precedence: [Int]
    /// Of the same site and for the same classes: the queue of the guidance desk, if there is one.
    public var guidance: QueueID?
    /// Of the same site and for the same classes: the queue of the quick lane, if there is one.
    public var quick: QueueID?
  }

  /// By site, then by service class.
  public private(set) var queues: [Queue] = []
  /// By counter group: its place in the order of sites, and in that in which groups take tickets.
  private(set) var rank: [Int]
  private let classCount: Int
  /// By site and class: the queue of the counters that do everything.
  private var home: [QueueID?] = []

  init(_ scenario: Scenario) {
    classCount = scenario.services.classes.count
    rank = Array(repeating: 0, count: scenario.reception.counterGroups.count)
    var ranked = 0
    var groupsOfSite = Array(repeating: [Int](), count: scenario.reception.sites.count)
    for (index, group) in scenario.reception.counterGroups.enumerated() {
      groupsOfSite[group.site.position].append(index)
    }
    let groups = scenario.reception.counterGroups
    let served = groups.map(\.serves.nonzeroBitCount)
    for (site, members) in groupsOfSite.enumerated() {
      func order(_ speed: (Int) -> Double) -> [Int] {
        members.sorted { a, b in
          if groups[a].isOnCall != groups[b].isOnCall { return groups[b].isOnCall }
          if served[a] != served[b] { return served[a] < served[b] }
          if speed(a) != speed(b) { return speed(a) > speed(b) }
          return groups[a].id < groups[b].id
        }
      }
      let ordered = order { groups[$0].speed }
      let differs = members.contains { !groups[$0].speeds.overrides.isEmpty }
      for group in ordered {
        rank[group] = ranked
        ranked += 1
      }
      let first = queues.count
      for serviceClass in 0..<classCount {
        let id = ServiceClassID(serviceClass)
        let inTurn = differs ? order { groups[$0].speeds[id] } : ordered
        func able(_ role: CounterGroup.Role) -> [CounterGroupID] {
          inTurn.filter {
            groups[$0].role == role && groups[$0].serves >> UInt64(serviceClass) & 1 == 1
          }.map { CounterGroupID($0) }
        }
        let full = able(.full)
        guard full.contains(where: { !groups[$0.position].isOnCall }) else {
          home.append(nil)
          continue
        }
        func queue(_ able: [CounterGroupID], _ role: CounterGroup.Role) -> Queue {
          Queue(
            site: SiteID(site), role: role, serves: 0, groups: able,
            precedence: able.map { groups[$0.position].precedence(of: id) })
        }
        var whole = queue(full, .full)
        whole.guidance = join(queue(able(.guidance), .guidance), serviceClass, from: first)
        whole.quick = join(queue(able(.quick), .quick), serviceClass, from: first)
        home.append(join(whole, serviceClass, from: first))
      }
    }
  }

  /// Such a queue at the site, with one more class; nil if there are no groups.
  private mutating func join(_ queue: Queue, _ serviceClass: Int, from first: Int) -> QueueID? {
    guard !queue.groups.isEmpty else { return nil }
    let known = queues.indices[first...].first {
      queues[$0].groups == queue.groups && queues[$0].precedence == queue.precedence
        && queues[$0].guidance == queue.guidance && queues[$0].quick == queue.quick
    }
    let index = known ?? queues.count
    if known == nil { queues.append(queue) }
    queues[index].serves |= 1 << UInt64(serviceClass)
    return QueueID(index)
  }

  /// Where those wait who come to a site for a class; nil if nobody there serves it.
  func home(site: SiteID, serviceClass: ServiceClassID) -> QueueID? {
    home[site.position * classCount + serviceClass.position]
  }
}

/// A position in `CounterQueues.queues`.
public typealias QueueID = Index<CounterQueues.Queue>

extension CounterQueues {
  /// Other queues before the same counters whose people are not called after those of this one, but by
  /// their tickets or before them.
  func notAfter(_ index: Int) -> [QueueID] {
    let queue = queues[index]
    return queues.indices.filter { other in
      let rival = queues[other]
      guard other != index, rival.site == queue.site, rival.role == queue.role,
        Set(rival.groups) == Set(queue.groups)
      else { return false }
      let precedence = Dictionary(
        zip(rival.groups, rival.precedence), uniquingKeysWith: { first, _ in first })
      return zip(queue.groups, queue.precedence).contains { precedence[$0, default: 0] <= $1 }
    }.map { QueueID($0) }
  }
}

extension CounterGroup {
  /// Whether its counters open when the hall fills, and not before.
  public var isOnCall: Bool { opensAfterMinutes != nil }

  /// How many classes are called before this one.
  func precedence(of serviceClass: ServiceClassID) -> Int {
    callsFirst.firstIndex(of: serviceClass) ?? callsFirst.count
  }
}
