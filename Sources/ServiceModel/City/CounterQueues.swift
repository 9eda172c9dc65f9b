/// Where citizens wait: a queue at a site is for the service classes that the same counter groups serve.
/// A group that serves several such sets takes from several queues, and a queue is served by all groups
/// that can: people with several skills serve whom they can, in whatever order the groups are written.
public struct CounterQueues: Sendable {
  /// One line of people, in the order of ticket classes and tickets.
  public struct Queue: Sendable {
    /// Where it is.
    public var site: SiteID
    /// What those do who serve it: everything, guidance, or what is quick.
    public var role: CounterGroup.Role
    /// Bit `n` is set if service class `n` waits here.
    public var serves: UInt64
    /// The counter groups that serve it. Of two that are free the first takes a ticket: who
    /// serves fewer classes, then who is faster, then by id.
    public var groups: [CounterGroupID]
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
      let ordered = members.sorted { a, b in
        if served[a] != served[b] { return served[a] < served[b] }
        if groups[a].speed != groups[b].speed { return groups[a].speed > groups[b].speed }
        return groups[a].id < groups[b].id
      }
      for group in ordered {
        rank[group] = ranked
        ranked += 1
      }
      let first = queues.count
      for serviceClass in 0..<classCount {
        func able(_ role: CounterGroup.Role) -> [CounterGroupID] {
          ordered.filter {
            groups[$0].role == role && groups[$0].serves >> UInt64(serviceClass) & 1 == 1
          }.map { CounterGroupID($0) }
        }
        let full = able(.full)
        guard !full.isEmpty else {
          home.append(nil)
          continue
        }
        let guidance = join(able(.guidance), .guidance, at: site, serviceClass, from: first)
        let quick = join(able(.quick), .quick, at: site, serviceClass, from: first)
        home.append(
          join(full, .full, at: site, serviceClass, from: first, guidance: guidance, quick: quick))
      }
    }
  }

  /// The queue of these groups at the site, with one more class; nil if there are no groups.
  private mutating func join(
    _ groups: [CounterGroupID], _ role: CounterGroup.Role, at site: Int, _ serviceClass: Int,
    from first: Int,
    guidance: QueueID? = nil, quick: QueueID? = nil
  ) -> QueueID? {
    guard !groups.isEmpty else { return nil }
    let known = queues.indices[first...].first {
      queues[$0].groups == groups && queues[$0].guidance == guidance && queues[$0].quick == quick
    }
    let index = known ?? queues.count
    if known == nil {
      queues.append(
        Queue(
          site: SiteID(site), role: role, serves: 0, groups: groups, guidance: guidance,
          quick: quick))
    }
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
