import EventKernel
import LegalClock
import Stochastics

/// Counter groups, ready to run.
struct CompiledCounters: Sendable {
  struct Group: BitwiseCopyable, Sendable {
    var calendar: UInt16
    var plan: UInt16
    var role: CounterGroup.Role
    var staff: Int32
    var otherDutiesShare: Double
    var otherDuties: CounterGroup.OtherDuties
    var speed: Double
    var key: UInt64
    /// Its queues: positions in `queuesOfGroups`.
    var firstQueue: Int32
    var queueEnd: Int32
  }

  struct Queue: BitwiseCopyable, Sendable {
    var calendar: UInt16
    var serves: UInt64
    var role: CounterGroup.Role
    /// Other queues of the site, of groups with a role of their own; `Dossier.noQueue` if there are none.
    var guidanceDesk: UInt16
    var quickLane: UInt16
    /// Its groups: positions in `groupsOfQueues`.
    var firstGroup: Int32
    var groupEnd: Int32
    /// The most counters ever staffed that can serve it; at least 1, as a divisor.
    var mostCounters: Int32
    /// The mean time of a ticket here, for those who guess how long it will take.
    var meanTicketTicks: Int64
    /// Appointments that one slot takes.
    var slotCapacity: Int
  }

  /// The groups of one site, as positions in `groupsBySite`, and its queues.
  struct SiteGroups: BitwiseCopyable, Sendable {
    var site: Int
    var first: Int
    var end: Int
    var firstQueue: Int
    var queueEnd: Int
  }

  struct Shift: BitwiseCopyable, Sendable {
    var start: SimDuration
    var share: Double
    var breakShare: Double
  }

  let groups: ContiguousArray<Group>
  /// By group. Apart from the rest, for it is asked most and leads on to the site's sums.
  private let siteOfGroup: ContiguousArray<UInt16>
  let queues: ContiguousArray<Queue>
  private let siteOfQueue: ContiguousArray<UInt16>
  let queuesOfGroups: ContiguousArray<UInt16>
  let groupsOfQueues: ContiguousArray<UInt16>
  let plans: [ContiguousArray<Shift>]
  let groupsOfCalendar: [ContiguousArray<UInt16>]
  /// The sites with groups, those of a calendar together; where each calendar's begin, and the end.
  let sites: ContiguousArray<SiteGroups>
  let firstSite: ContiguousArray<Int>
  let groupsBySite: ContiguousArray<UInt16>
  let groupsOfPlan: [ContiguousArray<UInt16>]
  let absenceShare: Double

  init(
    _ scenario: Scenario, queues lines: CounterQueues, siteCalendar: ContiguousArray<UInt16>,
    calendarCount: Int
  ) {
    var groups: ContiguousArray<Group> = []
    var groupsOfCalendar = Array(repeating: ContiguousArray<UInt16>(), count: calendarCount)
    var groupsOfPlan = Array(
      repeating: ContiguousArray<UInt16>(), count: scenario.reception.staffingPlans.count)
    var queuesOfGroups: ContiguousArray<UInt16> = []
    for (index, group) in scenario.reception.counterGroups.enumerated() {
      let site = group.site.position
      let calendar = siteCalendar[site]
      groupsOfPlan[group.plan.position].append(UInt16(index))
      groupsOfCalendar[Int(calendar)].append(UInt16(index))
      let firstQueue = Int32(queuesOfGroups.count)
      for (queue, line) in lines.queues.enumerated() where line.groups.contains(index) {
        queuesOfGroups.append(UInt16(queue))
      }
      groups.append(
        Group(
          calendar: calendar, plan: group.plan.rawValue,
          role: group.role, staff: Int32(group.staff),
          otherDutiesShare: group.otherDutiesShare, otherDuties: group.otherDuties,
          speed: group.speed, key: StreamOwner.key("counter group", group.id),
          firstQueue: firstQueue, queueEnd: Int32(queuesOfGroups.count)))
    }
    let compiled = CompiledQueues(scenario, lines, siteCalendar: siteCalendar)
    var sites: ContiguousArray<SiteGroups> = []
    var firstSite: ContiguousArray<Int> = []
    var groupsBySite: ContiguousArray<UInt16> = []
    let siteOfGroup = ContiguousArray(scenario.reception.counterGroups.map(\.site.rawValue))
    // Whoever comes first in a queue comes first at the counters, whatever the order of the file.
    let rank = lines.rank
    for plan in groupsOfPlan.indices { groupsOfPlan[plan].sort { rank[Int($0)] < rank[Int($1)] } }
    for calendar in groupsOfCalendar.indices {
      groupsOfCalendar[calendar].sort { rank[Int($0)] < rank[Int($1)] }
      firstSite.append(sites.count)
      for group in groupsOfCalendar[calendar] {
        let site = Int(siteOfGroup[Int(group)])
        if sites.last?.site != site {
          let queues = compiled.range(ofSite: site)
          sites.append(
            SiteGroups(
              site: site, first: groupsBySite.count, end: groupsBySite.count,
              firstQueue: queues.lowerBound, queueEnd: queues.upperBound))
        }
        groupsBySite.append(group)
        sites[sites.count - 1].end += 1
      }
    }
    firstSite.append(sites.count)
    self.groups = groups
    self.siteOfGroup = siteOfGroup
    queues = compiled.queues
    siteOfQueue = compiled.siteOfQueue
    self.queuesOfGroups = queuesOfGroups
    groupsOfQueues = compiled.groupsOfQueues
    self.groupsOfCalendar = groupsOfCalendar
    self.sites = sites
    self.firstSite = firstSite
    self.groupsBySite = groupsBySite
    self.groupsOfPlan = groupsOfPlan
    plans = scenario.reception.staffingPlans.map { plan in
      ContiguousArray(
        plan.shifts.map {
          Shift(
            start: .minutes(Double($0.start.minutes)), share: $0.share, breakShare: $0.breakShare)
        })
    }
    absenceShare = scenario.reception.absenceShare
  }

  @inline(__always)
  func site(of group: Int) -> Int { Int(siteOfGroup[group]) }

  /// The only queue of a group, as there is as a rule; `Dossier.noQueue` if it has several.
  func onlyQueue(of group: Int) -> UInt16 {
    let group = groups[group]
    return group.queueEnd - group.firstQueue == 1
      ? queuesOfGroups[Int(group.firstQueue)] : Dossier.noQueue
  }

  /// The only group of a queue; `Dossier.noQueue` if several serve it.
  func onlyGroup(of queue: Int) -> UInt16 {
    let queue = queues[queue]
    return queue.groupEnd - queue.firstGroup == 1
      ? groupsOfQueues[Int(queue.firstGroup)] : Dossier.noQueue
  }

  @inline(__always)
  func site(ofQueue queue: Int) -> Int { Int(siteOfQueue[queue]) }

  /// The shift of a group's plan at a time of day, nil before the first, and when the next begins.
  func shift(of group: Int, at timeOfDay: SimDuration) -> (now: Shift?, next: SimDuration) {
    let shifts = plans[Int(groups[group].plan)]
    let next = shifts.firstIndex { $0.start > timeOfDay } ?? shifts.count
    return (
      next > 0 ? shifts[next - 1] : nil, next < shifts.count ? shifts[next].start : .day
    )
  }
}
