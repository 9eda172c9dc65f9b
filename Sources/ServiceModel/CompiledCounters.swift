import EventKernel
import Stochastics

/// Counter groups, ready to run.
struct CompiledCounters: Sendable {
  struct Group: BitwiseCopyable, Sendable {
    var site: UInt16
    var calendar: UInt16
    var plan: UInt16
    var staff: Int32
    /// The mean time of a ticket here, for those who guess how long it will take.
    var meanTicketTicks: Int64
  }

  let groups: ContiguousArray<Group>
  /// Counters staffed, by group and shift of its plan.
  private let counters: ContiguousArray<Int32>
  private let firstShift: ContiguousArray<Int>
  /// When each shift of each plan starts, after midnight.
  let shiftStarts: [[SimDuration]]
  let groupsOfCalendar: [ContiguousArray<UInt16>]
  let groupsOfPlan: [ContiguousArray<UInt16>]

  init(_ scenario: Scenario, siteCalendar: ContiguousArray<UInt16>, calendarCount: Int) {
    var groups: ContiguousArray<Group> = []
    var counters: ContiguousArray<Int32> = []
    var firstShift: ContiguousArray<Int> = []
    var groupsOfCalendar = Array(repeating: ContiguousArray<UInt16>(), count: calendarCount)
    var groupsOfPlan = Array(
      repeating: ContiguousArray<UInt16>(), count: scenario.staffingPlans.count)
    for (index, group) in scenario.counterGroups.enumerated() {
      let calendar = siteCalendar[group.site.position]
      groupsOfCalendar[Int(calendar)].append(UInt16(index))
      groupsOfPlan[group.plan.position].append(UInt16(index))
      groups.append(
        Group(
          site: group.site.rawValue, calendar: calendar, plan: group.plan.rawValue,
          staff: Int32(group.staff),
          meanTicketTicks: SimDuration.minutes(scenario.meanTicketMinutes(of: group)).ticks))
      firstShift.append(counters.count)
      for shift in scenario.staffingPlans[group.plan.position].shifts {
        counters.append(Int32(group.counters(in: shift)))
      }
    }
    self.groups = groups
    self.counters = counters
    self.firstShift = firstShift
    self.groupsOfCalendar = groupsOfCalendar
    self.groupsOfPlan = groupsOfPlan
    shiftStarts = scenario.staffingPlans.map { plan in
      plan.shifts.map { .minutes(Double($0.start.minutes)) }
    }
  }

  /// Counters of a group that are staffed at a time of day.
  func counters(of group: Int, at timeOfDay: SimDuration) -> Int32 {
    let starts = shiftStarts[Int(groups[group].plan)]
    guard let shift = starts.lastIndex(where: { $0 <= timeOfDay }) else { return 0 }
    return counters[firstShift[group] + shift]
  }

  /// The most counters that a group ever staffs; at least 1, as a divisor.
  func mostCounters(of group: Int) -> Int32 {
    let shifts = shiftStarts[Int(groups[group].plan)].count
    return max(1, counters[firstShift[group]..<firstShift[group] + shifts].max() ?? 1)
  }
}

extension CounterGroup {
  /// Counters staffed during a shift: the staff on duty less other duties, in whole people, and at
  /// least one if anybody is on duty at all.
  public func counters(in shift: StaffingPlan.Shift) -> Int {
    let people = Double(staff) * shift.share * (1 - otherDutiesShare)
    return people > 0 ? max(1, Int(people.rounded())) : 0
  }
}

extension Scenario {
  /// The mean time of a ticket at a group of counters, over the procedures it serves by volume:
  /// submissions (incomplete ones, and their return) and, where the result is fetched, collection.
  public func meanTicketMinutes(of group: CounterGroup) -> Double {
    var tickets = 0.0
    var minutes = 0.0
    for procedure in procedures
    where group.serves >> UInt64(procedure.serviceClass.position) & 1 == 1 {
      let incomplete = 1 - procedure.completeShare
      let service = procedure.receptionMinutes.mean
      let atCounter =
        reception.digitising.place == .atCounter ? reception.digitising.minutes.mean : 0
      let collections =
        procedure.awaited ? 0 : 1 - channels[procedure.channels.position].postalReturnShare
      tickets += procedure.annualVolume * (1 + incomplete + collections)
      minutes +=
        procedure.annualVolume
        * (service + incomplete * service * reception.incompleteServiceShare + atCounter
          + collections * reception.collectionMinutes.mean)
    }
    return tickets > 0 ? minutes / tickets : reception.collectionMinutes.mean
  }
}
