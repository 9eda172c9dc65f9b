import LegalClock
import ServiceModel
import Stochastics

/// How often somebody comes when the tickets of the day are used up, in expectation: each quota against
/// the average open day of its site.
///
/// Who finds none comes again, until they give up; nobody gives up a result. Of D who want a ticket on a day
/// in a part of it in which a share w of all arrive, for n trips at most, T = D (1 - v^n) / (1 - v) trips
/// are made where each is in vain with probability v = w q, and T w (1 - q) find one of the tickets.
struct QuotaShortage {
  /// By counter group: of the trips to bring something, the share that finds none left.
  private(set) var shares: [Double]

  init(_ city: City, _ work: ExpectedWork) {
    let scenario = city.scenario
    shares = Array(repeating: 0, count: scenario.reception.counterGroups.count)
    guard !scenario.reception.tickets.quotas.isEmpty else { return }
    let mix = DemandMix([1], of: work.patterns, in: city)
    /// Of each queue and class: the probability that no quota stops a trip.
    var passes: [Lane: Double] = [:]
    for rule in scenario.reception.tickets.quotas {
      for site in scenario.sites(of: rule) {
        let lanes = Self.lanes(of: rule, at: site, in: city)
        let days = DayKind.all(
          of: scenario.time.calendars[scenario.reception.sites[site.position].calendar.position],
          exceptions: scenario.exceptions(of: site), mix: mix, in: city)
        let open = max(1, days.reduce(0) { $0 + $1.days })
        let within = days.shareWithin(rule.during, mix.arrivals)
        let asking = lanes.map { lane in Asking(lane, work, perDay: 1 / open, in: scenario) }
        let vain = within * asking.shortage(of: Double(rule.tickets), within: within)
        for lane in lanes { passes[lane, default: 1] *= 1 - vain }
      }
    }
    for group in shares.indices {
      var (all, inVain) = (0.0, 0.0)
      for (index, queue) in city.queues.queues.enumerated()
      where queue.role == .full && queue.groups.contains(CounterGroupID(group)) {
        for serviceClass in scenario.services.classes.indices
        where queue.serves >> UInt64(serviceClass) & 1 == 1 {
          let lane = Lane(queue: QueueID(index), serviceClass: ServiceClassID(serviceClass))
          let count = work.tickets(lane.queue, lane.serviceClass).brought
          all += count
          inVain += count * (1 - passes[lane, default: 1])
        }
      }
      shares[group] = all > 0 ? inVain / all : 0
    }
  }

  private static func lanes(of rule: TicketQuota, at site: SiteID, in city: City) -> [Lane] {
    city.queues.queues.enumerated().flatMap { index, queue -> [Lane] in
      guard queue.site == site, queue.role == .full,
        rule.counterGroup.map(queue.groups.contains) ?? true
      else { return [] }
      return city.scenario.services.classes.indices.filter { serviceClass in
        queue.serves >> UInt64(serviceClass) & 1 == 1
          && (rule.serviceClasses.isEmpty
            || rule.serviceClasses.contains(ServiceClassID(serviceClass)))
      }.map { Lane(queue: QueueID(index), serviceClass: ServiceClassID($0)) }
    }
  }
}

/// Tickets of one class in one queue.
private struct Lane: Hashable {
  var queue: QueueID
  var serviceClass: ServiceClassID
}

/// Who wants a ticket on an average open day.
private struct Asking {
  var brought: Double
  var fetched: Double
  var mostTrips: Int

  /// Whoever comes by appointment needs none.
  init(_ lane: Lane, _ work: ExpectedWork, perDay: Double, in scenario: Scenario) {
    let tickets = work.tickets(lane.queue, lane.serviceClass)
    let appointments = scenario.reception.appointments
    let agreed =
      appointments.map {
        $0.serviceClasses.contains(lane.serviceClass) ? $0.booking[lane.serviceClass].share : 0
      } ?? 0
    brought = tickets.brought * perDay * (1 - agreed)
    fetched = tickets.fetched * perDay
    mostTrips = scenario.reception.closing.comingBack[lane.serviceClass].givesUpAfter
  }
}

extension [Asking] {
  /// The probability that whoever comes in the quota's part of the day finds no ticket left, by bisection.
  fileprivate func shortage(of tickets: Double, within share: Double) -> Double {
    func given(_ shortage: Double) -> Double {
      let vain = share * shortage
      return reduce(0) { sum, it in
        var trips = 0.0
        var left = 1.0
        for _ in 0..<Swift.max(1, it.mostTrips) where left > 1e-12 {
          trips += left
          left *= vain
        }
        let fetching = vain < 1 ? it.fetched / (1 - vain) : it.fetched
        return sum + (it.brought * trips + fetching) * share * (1 - shortage)
      }
    }
    guard given(0) > tickets else { return 0 }
    var (low, high) = (0.0, 1.0)
    for _ in 0..<60 {
      let middle = (low + high) / 2
      if given(middle) > tickets { low = middle } else { high = middle }
    }
    return high
  }
}

extension [DayKind] {
  /// Share of those who come that want a ticket in a part of the day: who comes while the doors are
  /// closed wants it when they open next.
  fileprivate func shareWithin(_ part: Session?, _ arrivals: [QuarterProfile]) -> Double {
    let all = reduce(0) { $0 + $1.share }
    guard all > 0 else { return 0 }
    return reduce(0) { sum, kind in
      let profile = arrivals[Swift.min(kind.weekday.rawValue, arrivals.count - 1)]
      var within = 0.0
      for quarter in 0..<QuarterProfile.quarters {
        let minute = 15 * quarter
        let time =
          kind.sessions.first { minute < $0.end.minutes }.map {
            Swift.max(minute, $0.start.minutes)
          }
        guard let time else { continue }
        if part.map({ $0.start.minutes <= time && time < $0.end.minutes }) ?? true {
          within += profile.share(ofQuarter: quarter)
        }
      }
      return sum + kind.share / all * within
    }
  }
}

extension Scenario {
  /// Where a quota is counted, each site by itself.
  fileprivate func sites(of rule: TicketQuota) -> [SiteID] {
    if let site = rule.site { return [site] }
    if let group = rule.counterGroup { return [reception.counterGroups[group.position].site] }
    return reception.sites.indices.map { SiteID($0) }
  }
}
