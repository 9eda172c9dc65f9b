import Fitting
import LegalClock
import Stochastics

/// A draft from visits to counters: who comes, how long services last, how long people stay, who serves.
package struct VisitDraft {
  let seen: SeenVisits
  let found: VisitEstimates
  let split: DaySplit
  let classes: DraftNames
  let places: DraftNames
  /// What the log is called, for sources.
  let log: String

  /// From the visits of the days of `split` that are for estimates. `resamples` of days (and, if it is
  /// not 0, 999 of samples) with their seed.
  package init(
    _ seen: SeenVisits, split: DaySplit, log: String, resamples: Int = 200, seed: UInt64 = 1
  ) {
    (self.seen, self.split, self.log) = (seen, split, log)
    found = VisitEstimates(seen, days: split.numbers(.fit), resamples: resamples, seed: seed)
    classes = DraftNames(seen.kinds, prefix: "class")
    places = DraftNames(seen.sites, prefix: "site")
  }

  /// The draft; `id` is the scenario's.
  package func draft(id: String) -> Draft {
    var scenario = DraftScenario()
    (scenario.id, scenario.name) = (id, log)
    scenario.about = about
    let days = split.numbers(.fit)
    scenario.firstDay = CivilDate(dayNumber: days.first ?? 0)
    scenario.observedDays = (days.last ?? 0) - (days.first ?? 0) + 1
    scenario.calendars = calendars
    scenario.closed = (found.closed, ClosedDays.source(log))
    scenario.demand = demand
    scenario.classes = used.map { (classes.ids[$0], seen.kinds[$0]) }
    scenario.channels =
      "online_share: 0, postal_return_share: 1, electronic_return_share: 0, "
      + Support.asked(DraftQuestions.channel.en).keys
    scenario.waiting = waiting
    scenario.peoplePlan = "people_plan.csv"
    scenario.limits = limits
    scenario.factors = factors
    return Draft(
      files: [("scenario.yaml", scenario.text)] + tables, estimates: estimates, fits: fits,
      quantiles: quantiles)
  }

  /// Classes that came while doors were open and were served.
  var used: [Int] {
    seen.kinds.indices.filter { kind in
      found.services[kind] != nil && found.sites.contains { $0.perDay[kind] > 0 }
    }
  }

  private var about: [String] {
    let (fit, held) = (split.numbers(.fit), split.numbers(.heldBack))
    let first = CivilDate(dayNumber: fit.first ?? 0)
    let last = CivilDate(dayNumber: fit.last ?? 0)
    return [
      "A draft by `motcua fit` from \(log): \(fit.count) days with data, \(first) to \(last).",
      "\(held.count) later days are held back for `motcua validate` (split.csv). Values with confidence V",
      "were read in the log; A ones are not told by it, and carry their question (estimates.csv).",
    ]
  }

  private func calendarID(_ site: Int) -> String { "\(places.ids[site])_hours" }

  private var calendars: [DraftScenario.Calendar] {
    found.sites.indices.filter { !found.sites[$0].pattern.kinds.isEmpty }.map { site in
      let kinds = found.sites[site].pattern.kinds
      return DraftScenario.Calendar(
        id: calendarID(site),
        days: Weekday.allCases.compactMap { weekday in
          kinds.first { $0.weekdays.contains(weekday) }.map { (weekday, $0.sessions) }
        })
    }
  }

  private var demand: DraftScenario.Demand {
    var demand = DraftScenario.Demand()
    demand.calendar = calendars.first?.id ?? "hours"
    let kinds = found.sites.first?.pattern.kinds ?? []
    demand.weekdays = found.weekdays
    demand.source = "\(log): \(found.days.count) days"
    // The kind with most visits is the usual one; others, and classes that come at other times, differ.
    let sums = found.quarters.map { quarters in
      (0..<96).map { index in quarters.reduce(0) { $0 + $1[index] } }
    }
    let usual = sums.indices.max { sums[$0].reduce(0, +) < sums[$1].reduce(0, +) } ?? 0
    demand.profile = sums.isEmpty ? [] : sums[usual]
    for (place, kind) in kinds.enumerated() {
      for group in used where differs(found.quarters[place][group], from: sums[place]) {
        demand.profiles.append((kind.weekdays, [classes.ids[group]], found.quarters[place][group]))
      }
      if place != usual { demand.profiles.append((kind.weekdays, [], sums[place])) }
    }
    if let variation = found.variation {
      let days = found.days.count
      func estimate(_ part: Overdispersion) -> Estimate {
        Estimate(part.cv, range: part.interval, count: days)
      }
      if variation.isByKind {
        demand.cvByClass = used.compactMap { kind in
          variation.byKind[kind].map { (classes.ids[kind], estimate($0)) }
        }
      } else {
        demand.cv = estimate(variation.all)
      }
    }
    demand.months = months
    if places.ids.count > 1 { demand.volumes = "volumes.csv" }
    return demand
  }

  /// Whether a class comes at other times than all, beyond chance: chi-square over the hours in which
  /// enough come, at one in a thousand; for classes with 500 visits or more.
  private func differs(_ own: [Double], from all: [Double]) -> Bool {
    let count = own.reduce(0, +)
    let total = all.reduce(0, +)
    guard count >= 500, count < 0.8 * total else { return false }
    var (square, hours) = (0.0, 0)
    for hour in 0..<24 {
      let quarters = 4 * hour..<4 * hour + 4
      let expected = quarters.reduce(0) { $0 + all[$1] } * count / total
      guard expected >= 5 else { continue }
      let gap = quarters.reduce(0) { $0 + own[$1] } - expected
      square += gap * gap / expected / (1 - count / total)
      hours += 1
    }
    return hours > 1 && chiSquareTail(square, degrees: hours - 1) < 0.001
  }

  /// A day of each month over what its weekday has on average, where the log covers a year.
  private var months: [Double]? {
    guard Set(found.days.map { CivilDate(dayNumber: $0).components.month }).count == 12 else {
      return nil
    }
    var (seen, expected) = ([Double](repeating: 0, count: 12), [Double](repeating: 0, count: 12))
    for visit in self.seen.visits where split.isForFit(visit.day) {
      seen[CivilDate(dayNumber: visit.day).components.month - 1] += 1
    }
    for day in found.days {
      let date = CivilDate(dayNumber: day)
      expected[date.components.month - 1] += found.weekdays[date.weekday.rawValue]
    }
    return zip(seen, expected).map { $1 > 0 ? $0 / $1 : 1 }
  }

  /// Minutes within which people are called: short ones for calls, longer ones for halls, by the wait that
  /// nine in ten stay below.
  private var limits: [Double] {
    let waits = seen.visits.filter { split.isForFit($0.day) }.map { $0.wait / 60 }.sorted()
    guard !waits.isEmpty, waits.interpolatedQuantile(0.9) < 5 else { return [15, 30] }
    return [1.0 / 3, 1]
  }
}
