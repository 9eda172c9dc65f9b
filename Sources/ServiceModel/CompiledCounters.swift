import EventKernel
import Stochastics

/// Counter groups, ready to run.
struct CompiledCounters: Sendable {
  struct Group: BitwiseCopyable, Sendable {
    var calendar: UInt16
    var plan: UInt16
    var role: CounterGroup.Role
    var serves: UInt64
    var staff: Int32
    var otherDutiesShare: Double
    var otherDuties: CounterGroup.OtherDuties
    var speed: Double
    /// The most counters ever staffed; at least 1, as a divisor.
    var mostCounters: Int32
    /// The mean time of a ticket here, for those who guess how long it will take.
    var meanTicketTicks: Int64
    /// Other groups of the site with a role of their own; `Dossier.noGroup` if there are none.
    var guidanceDesk: UInt16
    var quickLane: UInt16
    /// Appointments that one slot takes.
    var slotCapacity: Int
    var key: UInt64
  }

  /// The groups of one site: positions in `groupsBySite`.
  struct SiteGroups: BitwiseCopyable, Sendable {
    var site: Int
    var first: Int
    var end: Int
  }

  struct Shift: BitwiseCopyable, Sendable {
    var start: SimDuration
    var share: Double
    var breakShare: Double
  }

  let groups: ContiguousArray<Group>
  /// By group. Apart from the rest, for it is asked most and leads on to the site's sums.
  private let siteOfGroup: ContiguousArray<UInt16>
  let plans: [ContiguousArray<Shift>]
  let groupsOfCalendar: [ContiguousArray<UInt16>]
  /// The sites with groups, those of a calendar together; where each calendar's begin, and the end.
  let sites: ContiguousArray<SiteGroups>
  let firstSite: ContiguousArray<Int>
  let groupsBySite: ContiguousArray<UInt16>
  let groupsOfPlan: [ContiguousArray<UInt16>]
  let absenceShare: Double

  init(_ scenario: Scenario, siteCalendar: ContiguousArray<UInt16>, calendarCount: Int) {
    var groups: ContiguousArray<Group> = []
    var groupsOfCalendar = Array(repeating: ContiguousArray<UInt16>(), count: calendarCount)
    var groupsOfPlan = Array(
      repeating: ContiguousArray<UInt16>(), count: scenario.staffingPlans.count)
    let desks = SiteDesks(scenario)
    for (index, group) in scenario.counterGroups.enumerated() {
      let site = group.site.position
      let calendar = siteCalendar[site]
      groupsOfPlan[group.plan.position].append(UInt16(index))
      groupsOfCalendar[Int(calendar)].append(UInt16(index))
      let minutes = scenario.meanTicketMinutes(of: group)
      let plan = scenario.staffingPlans[group.plan.position]
      let mostCounters = plan.shifts.map { group.counters(in: $0).rounded(.up) }.max() ?? 0
      groups.append(
        Group(
          calendar: calendar, plan: group.plan.rawValue,
          role: group.role, serves: group.serves, staff: Int32(group.staff),
          otherDutiesShare: group.otherDutiesShare, otherDuties: group.otherDuties,
          speed: group.speed, mostCounters: Int32(max(1, mostCounters)),
          meanTicketTicks: SimDuration.minutes(minutes).ticks,
          guidanceDesk: desks.guidance[site], quickLane: desks.quick[site],
          slotCapacity: scenario.appointments.map { appointments in
            let counters = mostCounters * appointments.capacityShare
            return counters > 0
              ? (1...Int(UInt16.max)).nearest(
                to: (counters * appointments.slotMinutes / minutes).rounded(.down)) : 0
          } ?? 0,
          key: StreamOwner.key("counter group", group.id)))
    }
    var sites: ContiguousArray<SiteGroups> = []
    var firstSite: ContiguousArray<Int> = []
    var groupsBySite: ContiguousArray<UInt16> = []
    let siteOfGroup = ContiguousArray(scenario.counterGroups.map(\.site.rawValue))
    for calendar in groupsOfCalendar.indices {
      groupsOfCalendar[calendar].sort {
        (siteOfGroup[Int($0)], $0) < (siteOfGroup[Int($1)], $1)
      }
      firstSite.append(sites.count)
      for group in groupsOfCalendar[calendar] {
        let site = Int(siteOfGroup[Int(group)])
        if sites.last?.site != site {
          sites.append(
            SiteGroups(site: site, first: groupsBySite.count, end: groupsBySite.count))
        }
        groupsBySite.append(group)
        sites[sites.count - 1].end += 1
      }
    }
    firstSite.append(sites.count)
    self.groups = groups
    self.siteOfGroup = siteOfGroup
    self.groupsOfCalendar = groupsOfCalendar
    self.sites = sites
    self.firstSite = firstSite
    self.groupsBySite = groupsBySite
    self.groupsOfPlan = groupsOfPlan
    plans = scenario.staffingPlans.map { plan in
      ContiguousArray(
        plan.shifts.map {
          Shift(
            start: .minutes(Double($0.start.minutes)), share: $0.share, breakShare: $0.breakShare)
        })
    }
    absenceShare = scenario.absenceShare
  }

  @inline(__always)
  func site(of group: Int) -> Int { Int(siteOfGroup[group]) }

  /// The shift of a group's plan at a time of day, nil before the first, and when the next begins.
  func shift(of group: Int, at timeOfDay: SimDuration) -> (now: Shift?, next: SimDuration) {
    let shifts = plans[Int(groups[group].plan)]
    let next = shifts.firstIndex { $0.start > timeOfDay } ?? shifts.count
    return (
      next > 0 ? shifts[next - 1] : nil, next < shifts.count ? shifts[next].start : .day
    )
  }
}

/// The guidance desk and the quick lane of each site.
private struct SiteDesks {
  private(set) var guidance: ContiguousArray<UInt16>
  private(set) var quick: ContiguousArray<UInt16>

  init(_ scenario: Scenario) {
    guidance = ContiguousArray(repeating: Dossier.noGroup, count: scenario.sites.count)
    quick = guidance
    for (index, group) in scenario.counterGroups.enumerated() {
      switch group.role {
      case .full: break
      case .guidance: guidance[group.site.position] = UInt16(index)
      case .quick: quick[group.site.position] = UInt16(index)
      }
    }
  }
}

extension Scenario {
  /// The mean time of a ticket at a group of counters, over the procedures it serves by volume:
  /// submissions (incomplete ones, and their return) and, where the result is fetched, collection.
  public func meanTicketMinutes(of group: CounterGroup) -> Double {
    switch group.role {
    case .guidance: return reception.guidanceMinutes.mean / group.speed
    case .quick: return reception.collectionMinutes.mean / group.speed
    case .full: break
    }
    var tickets = 0.0
    var minutes = 0.0
    for procedure in procedures
    where group.serves >> UInt64(procedure.serviceClass.position) & 1 == 1 {
      let incomplete = 1 - procedure.completeShare
      let service = procedure.receptionMinutes.mean
      let scanning =
        reception.digitising.place == .atCounter ? reception.digitising.minutes.mean : 0
      let collections =
        procedure.awaited ? 0 : 1 - channels[procedure.channels.position].postalReturnShare
      tickets += procedure.annualVolume * (1 + incomplete + collections)
      minutes +=
        procedure.annualVolume
        * (service + incomplete * service * reception.incompleteServiceShare + scanning
          + collections * reception.collectionMinutes.mean)
    }
    return (tickets > 0 ? minutes / tickets : reception.collectionMinutes.mean) / group.speed
  }
}
