/// Where citizens come, who is there, and how they are received.
public struct Reception: Hashable, Sendable {
  /// Where counters are.
  public var sites: [Site]
  /// Counters and their staff.
  public var counterGroups: [CounterGroup]
  /// Who of a group is on duty when; counter groups name them by position.
  public var staffingPlans: [StaffingPlan]
  /// How a citizen chooses among sites.
  public var siteChoice: SiteChoice
  /// What happens at a counter.
  public var rules: ReceptionRules
  /// What happens at the end of a day.
  public var closing: Closing
  /// What citizens do in a queue.
  public var waiting: Waiting
  /// How tickets are given.
  public var tickets = Tickets()
  /// Visits at a time agreed before; nil if there are none.
  public var appointments: Appointments?
  /// Share of staff who are absent on a day, each by a draw of their own.
  public var absenceShare: Double

  /// The parts as they are; nothing is checked.
  public init(
    sites: [Site], counterGroups: [CounterGroup], staffingPlans: [StaffingPlan],
    siteChoice: SiteChoice, rules: ReceptionRules, closing: Closing, waiting: Waiting = Waiting(),
    appointments: Appointments? = nil, absenceShare: Double = 0
  ) {
    self.sites = sites
    self.counterGroups = counterGroups
    self.staffingPlans = staffingPlans
    self.siteChoice = siteChoice
    self.rules = rules
    self.closing = closing
    self.waiting = waiting
    self.appointments = appointments
    self.absenceShare = absenceShare
  }
}
