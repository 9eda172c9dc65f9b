import EventKernel
import LegalClock
import Stochastics

/// Counter groups, ready to run.
struct CompiledCounters: Sendable {
  struct Group: BitwiseCopyable, Sendable {
    var calendar: SiteCalendarID
    var duty: DutyCourses.Plan
    var role: CounterGroup.Role
    var staff: Int32
    var otherDutiesShare: Double
    var otherDuties: CounterGroup.OtherDuties
    var speed: Double
    /// Where its pace by class begins in `speeds`; below 0 if all classes have `speed`.
    var firstSpeed: Int32
    /// When it is on call: after which wait of a ticket a counter opens; below 0 if it is not.
    var opensAfter: Int64
    var key: UInt64
  }

  struct Queue: BitwiseCopyable, Sendable {
    var calendar: SiteCalendarID
    var serves: UInt64
    var role: CounterGroup.Role
    /// Other queues of the site, of groups with a role of their own; `none` if there are none.
    var guidanceDesk: QueueID
    var quickLane: QueueID
    /// Whether groups on call serve it as well, which open when it fills.
    var hasHelp: Bool
    /// The most counters ever staffed that can serve it; at least 1, as a divisor.
    var mostCounters: Int32
    /// The mean time of a ticket here, for those who guess how long it will take.
    var meanTicketTicks: Int64
    /// Appointments that one slot takes on the average of the day.
    var slotRate: Double
  }

  /// The groups of one site, as positions in `groupsBySite`, and its queues.
  struct SiteGroups: BitwiseCopyable, Sendable {
    var site: SiteID
    var first: Int
    var end: Int
    var queues: Places<QueueID>
  }

  let groups: Lookup<CounterGroupID, Group>
  /// Apart from the rest, for it is asked most and leads on to the site's sums.
  private let siteOfGroup: Lookup<CounterGroupID, SiteID>
  let queues: Lookup<QueueID, Queue>
  private let siteOfQueue: Lookup<QueueID, SiteID>
  let queuesOfGroups: Lists<CounterGroupID, QueueID>
  /// Along with them: how many classes the group calls before those of the queue.
  let precedences: Lists<CounterGroupID, UInt8>
  /// Queues before the same counters that are not called after it.
  let queuesNotAfter: Lists<QueueID, QueueID>
  /// Of the groups whose pace differs by class, one after the other.
  private let speeds: ContiguousArray<Double>
  /// In the order in which they take tickets.
  let groupsOfQueues: Lists<QueueID, CounterGroupID>
  let groupsOfCalendar: Lookup<SiteCalendarID, ContiguousArray<CounterGroupID>>
  /// The sites with groups, those of a calendar together; where each calendar's begin, and the end.
  private let sites: ContiguousArray<SiteGroups>
  private let firstSite: ContiguousArray<Int>
  let groupsBySite: ContiguousArray<CounterGroupID>
  /// But for those with a plan of people, who are not of these shifts.
  let groupsOfPlan: Lookup<StaffingPlanID, ContiguousArray<CounterGroupID>>
  let absenceShare: Double

  init(
    _ scenario: Scenario, queues lines: CounterQueues, siteCalendar: Lookup<SiteID, SiteCalendarID>,
    calendarCount: Int, plans: Lookup<StaffingPlanID, DutyCourses.Plan>, duty: inout DutyCourses
  ) {
    var groups: ContiguousArray<Group> = []
    var groupsOfCalendar = Array(
      repeating: ContiguousArray<CounterGroupID>(), count: calendarCount)
    var groupsOfPlan = Array(
      repeating: ContiguousArray<CounterGroupID>(), count: scenario.reception.staffingPlans.count)
    var queuesOfGroups = Lists<CounterGroupID, QueueID>()
    var precedences = Lists<CounterGroupID, UInt8>()
    var speeds: ContiguousArray<Double> = []
    for (index, group) in scenario.reception.counterGroups.enumerated() {
      let id = CounterGroupID(index)
      let calendar = siteCalendar[group.site]
      if group.people == nil { groupsOfPlan[group.plan.position].append(id) }
      groupsOfCalendar[calendar.position].append(id)
      let places = lines.queues.map { $0.groups.firstIndex(of: id) }
      queuesOfGroups.append(places.indices.filter { places[$0] != nil }.map { QueueID($0) })
      precedences.append(
        zip(lines.queues, places).compactMap { queue, place in
          place.map { UInt8(queue.precedence[$0]) }
        })
      let differs = !group.speeds.overrides.isEmpty
      let firstSpeed = differs ? Int32(speeds.count) : -1
      if differs {
        speeds += group.speeds.compiled(classCount: scenario.services.classes.count) { $0 }.values
      }
      groups.append(
        Group(
          calendar: calendar,
          duty: group.people.map { duty.add($0, scenario.calendar(of: group)) }
            ?? plans[group.plan],
          role: group.role,
          staff: group.people == nil ? Int32(group.staff) : 1,
          otherDutiesShare: group.people == nil ? group.otherDutiesShare : 0,
          otherDuties: group.people == nil ? group.otherDuties : .between,
          speed: group.speed, firstSpeed: firstSpeed,
          opensAfter: group.opensAfterMinutes.map { SimDuration.minutes($0).ticks } ?? -1,
          key: StreamOwner.key("counter group", group.id)))
    }
    let compiled = CompiledQueues(scenario, lines, siteCalendar: siteCalendar)
    var sites: ContiguousArray<SiteGroups> = []
    var firstSite: ContiguousArray<Int> = []
    var groupsBySite: ContiguousArray<CounterGroupID> = []
    let siteOfGroup = Lookup<CounterGroupID, _>(scenario.reception.counterGroups.map(\.site))
    // Whoever comes first in a queue comes first at the counters, whatever the order of the file.
    let rank = lines.rank
    for plan in groupsOfPlan.indices {
      groupsOfPlan[plan].sort { rank[$0.position] < rank[$1.position] }
    }
    for calendar in groupsOfCalendar.indices {
      groupsOfCalendar[calendar].sort { rank[$0.position] < rank[$1.position] }
      firstSite.append(sites.count)
      for group in groupsOfCalendar[calendar] {
        let site = siteOfGroup[group]
        if sites.last?.site != site {
          sites.append(
            SiteGroups(
              site: site, first: groupsBySite.count, end: groupsBySite.count,
              queues: compiled.queues(ofSite: site)))
        }
        groupsBySite.append(group)
        sites[sites.count - 1].end += 1
      }
    }
    firstSite.append(sites.count)
    self.groups = Lookup(groups)
    self.siteOfGroup = siteOfGroup
    queues = Lookup(compiled.queues)
    siteOfQueue = Lookup(compiled.siteOfQueue)
    self.queuesOfGroups = queuesOfGroups
    self.precedences = precedences
    self.speeds = speeds
    queuesNotAfter = compiled.queuesNotAfter
    groupsOfQueues = compiled.groupsOfQueues
    self.groupsOfCalendar = Lookup(groupsOfCalendar)
    self.sites = sites
    self.firstSite = firstSite
    self.groupsBySite = groupsBySite
    self.groupsOfPlan = Lookup(groupsOfPlan)
    absenceShare = scenario.reception.absenceShare
  }

  @inline(__always)
  func site(of group: CounterGroupID) -> SiteID { siteOfGroup[group] }

  /// The pace of a group with a service class.
  func speed(of group: CounterGroupID, serviceClass: ServiceClassID) -> Double {
    let first = groups[group].firstSpeed
    return first < 0 ? groups[group].speed : speeds[Int(first) + serviceClass.position]
  }

  @inline(__always)
  func site(ofQueue queue: QueueID) -> SiteID { siteOfQueue[queue] }

  /// The sites with groups that have a calendar.
  func sites(of calendar: SiteCalendarID) -> ArraySlice<SiteGroups> {
    sites[firstSite[calendar.position]..<firstSite[calendar.position + 1]]
  }
}
