import EventKernel
import LegalClock
import Stochastics

/// What is not as usual on given dates, but for demand: portals, doors and people. Asked for only
/// where a flag says that there is something.
struct CompiledEvents: Sendable {
  struct Outage: Sendable {
    var days: ClosedRange<Int>
    var scope: DemandScope
    var comeShare: Double
    /// The first day of demand after it.
    var isUpAgain: Int
  }

  /// Something for people of one group or office.
  struct Absence: Sendable {
    var days: ClosedRange<Int>
    var share: Double
  }

  let outages: [Outage]
  let hasOutages: Bool
  let changesCounters: Bool
  let changesOffices: Bool
  /// Of all simulated days: whether counter groups are closed or miss people.
  private let closures: Lookup<CounterGroupID, [ClosedRange<Int>]>
  private let closedSites: Lookup<SiteID, [ClosedRange<Int>]>
  private let ofGroups: Lookup<CounterGroupID, [Absence]>
  private let ofOffices: Lookup<OfficeID, [Absence]>
  let officeKeys: Lookup<OfficeID, UInt64>

  init(_ scenario: Scenario, window: Window) {
    func days(_ event: DatedEvent) -> ClosedRange<Int>? {
      let first = scenario.period.firstDay.dayNumber
      let from = max(0, event.from.dayNumber - first)
      let to = min(window.endDay - 1, event.to.dayNumber - first)
      return from <= to ? from...to : nil
    }
    // Whoever comes on them, arrivals as they were included.
    let demandDays = DemandDays(
      scenario, from: scenario.period.firstDay, count: scenario.events.isEmpty ? 0 : window.endDay)
    var outages: [Outage] = []
    var closures = scenario.reception.counterGroups.map { _ in [ClosedRange<Int>]() }
    var closedSites = scenario.reception.sites.map { _ in [ClosedRange<Int>]() }
    var ofGroups = scenario.reception.counterGroups.map { _ in [Absence]() }
    var ofOffices = scenario.backOffice.offices.map { _ in [Absence]() }
    for event in scenario.events {
      guard let days = days(event) else { continue }
      switch event.kind {
      case .surge: break
      case .portalDown(let outage):
        let later = demandDays.days.indices.first {
          $0 > days.upperBound && demandDays.days[$0].weight > 0
        }
        outages.append(
          Outage(
            days: days, scope: outage.scope, comeShare: outage.comeShare,
            isUpAgain: later ?? window.endDay))
      case .closed(let closed):
        for group in closed.counterGroups { closures[group.position].append(days) }
        for site in closed.sites { closedSites[site.position].append(days) }
      case .absent(let absent):
        let absence = Absence(days: days, share: absent.share)
        for (index, group) in scenario.reception.counterGroups.enumerated()
        where absent.places?.holds(group, CounterGroupID(index)) ?? true {
          ofGroups[index].append(absence)
        }
        for index in ofOffices.indices
        where absent.places?.offices.contains(OfficeID(index)) ?? true {
          ofOffices[index].append(absence)
        }
      }
    }
    self.outages = outages
    hasOutages = !outages.isEmpty
    self.closures = Lookup(closures)
    self.closedSites = Lookup(closedSites)
    (self.ofGroups, self.ofOffices) = (Lookup(ofGroups), Lookup(ofOffices))
    changesCounters =
      closures.contains { !$0.isEmpty } || ofGroups.contains { !$0.isEmpty }
    changesOffices = ofOffices.contains { !$0.isEmpty }
    officeKeys = Lookup(scenario.backOffice.offices.map { StreamOwner.key("office", $0.id) })
  }

  func isClosed(_ group: CounterGroupID, on day: Int) -> Bool {
    closures[group].contains { $0.contains(day) }
  }

  func isClosed(_ site: SiteID, on day: Int) -> Bool {
    closedSites[site].contains { $0.contains(day) }
  }

  /// The probability that a person of a counter group is missing, if `usual` is that of other days.
  func absenceShare(of group: CounterGroupID, on day: Int, usual: Double) -> Double {
    Self.share(ofGroups[group], on: day, usual: usual)
  }

  func absenceShare(of office: OfficeID, on day: Int) -> Double {
    Self.share(ofOffices[office], on: day, usual: 0)
  }

  private static func share(_ absences: [Absence], on day: Int, usual: Double) -> Double {
    let today = absences.filter { $0.days.contains(day) }
    guard !today.isEmpty else { return usual }
    return 1 - today.reduce(1 - usual) { $0 * (1 - $1.share) }
  }
}

extension Absent.Places {
  /// Whether a counter group is meant, by itself or with its site.
  public func holds(_ group: CounterGroup, _ id: CounterGroupID) -> Bool {
    sites.contains(group.site) || counterGroups.contains(id)
  }
}
