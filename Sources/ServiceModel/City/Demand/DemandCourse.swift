import LegalClock
import Stochastics

/// What falls on a day, as a share of a year's demand.
public struct DemandDay: Hashable, Sendable {
  /// Of a year's demand; 0 on days on which nobody asks for anything.
  public var share: Double
  /// Without the rush after a holiday.
  public var ordinaryShare: Double

  /// A day; nothing is checked.
  public init(share: Double, ordinaryShare: Double) {
    self.share = share
    self.ordinaryShare = ordinaryShare
  }
}

/// How demand runs through the days for those streams that have the same growth, the same surges and
/// the same busy days.
public struct DemandCourse: Sendable {
  /// Share of a year's demand that falls on each simulated day, without surges.
  let share: ContiguousArray<Double>
  /// Times that, by surges and what follows them, on each simulated day; empty where it is always 1.
  let surge: ContiguousArray<Double>
  /// Of its days in the whole city.
  let cityKey: UInt64
  let cityFactorCV: Double
  /// The days from the first observed one on over which loads are reckoned, surges included: a year, or
  /// the observed ones (`Scenario.loadDays`).
  public let year: ContiguousArray<DemandDay>

  /// Of all that is asked for in these days, in years of the volumes: 1 where nothing grows or surges.
  public let total: Double

  /// Candidates and citizens of one replication, in years of the volumes.
  var candidates: Double {
    guard !surge.isEmpty else { return share.reduce(0, +) }
    return zip(share, surge).reduce(0) { $0 + $1.0 * max(1, $1.1.rounded(.up)) }
  }

  var citizens: Double {
    guard !surge.isEmpty else { return share.reduce(0, +) }
    return zip(share, surge).reduce(0) { $0 + $1.0 * $1.1 }
  }
}

/// What tells courses apart.
struct CourseKey: Hashable {
  /// Surges, by position among the events.
  var surges: [Int] = []
  /// With a difference of its own; nil for all others.
  var serviceClass: ServiceClassID?
}

extension DemandCourse {
  init(_ key: CourseKey, of scenario: Scenario, days: DemandDays, window: Window) {
    let demand = scenario.people.demand
    let first = scenario.period.firstDay
    let year = days.days[window.startDay..<window.startDay + 365]
    let total = year.reduce(0) { $0 + $1.weight }
    let unit = total > 0 ? 1 / total : 0
    var factors = Array(repeating: 1.0, count: days.days.count)
    // Of what is asked for on a day, others included, what is left by those who came earlier.
    var left = factors
    for (number, position) in key.surges.enumerated() {
      let event = scenario.events[position]
      guard case .surge(let surge) = event.kind else { continue }
      var others = key.surges.map { scenario.events[$0] }
      others.remove(at: number)
      let after = scenario.factorAfter(event, surge, for: key.serviceClass, amid: others)
      let shiftEnd = surge.shift?.until ?? event.to
      for day in factors.indices {
        let date = first.adding(days: day)
        if event.includes(date) {
          factors[day] *= surge.factor
        } else if date > event.to, date <= shiftEnd {
          left[day] = left[day] == 1 ? after : left[day] + (after - 1)
        }
      }
    }
    for day in factors.indices { factors[day] *= max(0, left[day]) }
    let reckoned = year.indices.prefix(scenario.loadDays)
    // Beyond the observed days the load is that of their level: nobody works for a later year's demand.
    let lastYear = scenario.period.lastObservedDay.components.year
    let growth = days.days.map { scenario.growth(of: key.serviceClass, in: $0.year) }
    func share(_ weight: Double, _ day: Int) -> Double { weight * unit * growth[day] }
    func ofLoad(_ weight: Double, _ day: Int) -> Double {
      let level =
        days.days[day].year > lastYear
        ? scenario.growth(of: key.serviceClass, in: lastYear) : growth[day]
      return weight * unit * level * factors[day]
    }
    self.share = ContiguousArray(
      days.days.prefix(window.endDay).enumerated().map { share($1.weight, $0) })
    surge =
      factors.contains { $0 != 1 } ? ContiguousArray(factors.prefix(window.endDay)) : []
    self.year = ContiguousArray(
      reckoned.map { day in
        DemandDay(
          share: ofLoad(days.days[day].weight, day),
          ordinaryShare: ofLoad(days.days[day].ordinary, day))
      })
    let isUsual =
      reckoned.count == 365 && !factors.contains { $0 != 1 } && !growth.contains { $0 != 1 }
    self.total = isUsual ? 1 : self.year.reduce(0) { $0 + $1.share }
    let own = demand.differences.first { $0.serviceClass == key.serviceClass }?.cityDailyFactorCV
    cityFactorCV = own ?? demand.cityDailyFactorCV
    cityKey =
      own == nil
      ? CompiledDemand.cityKey
      : StreamOwner.key(
        "city", "demand", key.serviceClass.map { scenario.services.classes[$0.position].id } ?? "")
  }

  /// Of arrivals that come as they were: the same days for all.
  init(_ stamps: [ArrivalStamp], of scenario: Scenario, window: Window) {
    let first = scenario.period.firstDay.dayNumber
    var counts = Array(repeating: 0.0, count: max(window.endDay, window.stopDay))
    for stamp in stamps where counts.indices.contains(stamp.date.dayNumber - first) {
      counts[stamp.date.dayNumber - first] += 1
    }
    let all = Double(max(1, stamps.count))
    share = ContiguousArray(counts.prefix(window.endDay).map { $0 / all })
    surge = []
    (cityKey, cityFactorCV) = (CompiledDemand.cityKey, 0)
    // Nothing is known of other days.
    year = ContiguousArray(
      counts[window.startDay..<min(window.stopDay, window.startDay + 365)].map {
        DemandDay(share: $0 / all, ordinaryShare: $0 / all)
      })
    total = year.reduce(0) { $0 + $1.share }
  }
}
