import Drafts
import Fitting
import LegalClock
import OutputAnalysis
import ServiceModel
import Stochastics
import Wording

/// A scenario of one class at one site whose inputs a log is to tell again.
struct KnownLog: Sendable {
  let scenario: Scenario
  private let visits: SimulatedVisits
  private let days: [Int]

  /// Of a scenario with one procedure, whose services are lognormal and whose patience is exponential.
  init(_ scenario: Scenario) {
    self.scenario = scenario
    let classes = scenario.services.classes.map(\.name.en)
    let sites = scenario.reception.sites.map(\.name.en)
    visits = SimulatedVisits(scenario, kinds: classes, sites: sites)
    let first = scenario.period.firstObservedDay.dayNumber
    days = Array(first..<(first + scenario.period.observedDays))
  }

  /// Which inputs' intervals hold them.
  func holds(_ trace: Trace) -> [FitRates.Parameter: Bool] {
    let isSeen = Set(days)
    let seen = visits.visits(trace, of: scenario).filter { isSeen.contains($0.day) }
    var held: [FitRates.Parameter: Bool] = [:]
    func tell(_ name: String, _ interval: ClosedRange<Double>?, _ truth: Double?) {
      guard let interval, let truth else { return }
      held[.init(subject: "log", name: name)] = interval.contains(truth)
    }
    let procedure = scenario.services.procedures[0]
    let services = Sample(seen.compactMap { $0.service.map { $0 / 60 } }.filter { $0 > 0 })
    if let services, let fitted = FittedLaw(.lognormal, services),
      case .lognormal(let mean, let cv) = procedure.receptionMinutes
    {
      tell("service_mean", fitted.parameters[0].interval, mean)
      tell("service_cv", fitted.parameters[1].interval, cv)
    }
    let times = seen.filter { $0.wait > 0 }.map {
      CensoredSample.Time($0.wait / 60, isEvent: !$0.isServed)
    }
    if let sample = CensoredSample(times),
      case .exponential(let mean)? = scenario.reception.waiting.patience.ordinary.minutes
    {
      tell("patience_mean", CensoredLaw.exponential(sample).parameters[0].interval, mean)
    }
    let counts = days.map { day in Double(seen.count { $0.day == day }) }
    let mean = counts.reduce(0, +) / Double(max(1, counts.count))
    let variance = counts.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(counts.count - 1)
    let interval = ConfidenceInterval(
      center: mean, standardError: (variance / Double(counts.count)).squareRoot(),
      degreesOfFreedom: Double(counts.count - 1), level: 0.95)
    tell("arrivals_per_day", interval.lower...interval.upper, procedure.annualVolume / 365)
    let found = Overdispersion(
      counts.map { .init(count: $0, expected: mean) }, estimated: 1)
    tell("day_factor_cv", found?.interval, scenario.people.demand.cityDailyFactorCV)
    return held
  }
}
