import Fitting
import LegalClock

extension VisitEstimates {
  /// A half-hour is open if somebody worked in it on this share of its days; fewer, where so few come that
  /// counters are idle for half-hours.
  static let (most, mostOfFew, few) = (0.5, 0.1, 30.0)

  /// From the visits of `days` (since 1970), which have data. `resamples` of days and samples, with their
  /// seed. Visits of other days are left out.
  package init(_ seen: SeenVisits, days: [Int], resamples: Int, seed: UInt64) {
    closed = seen.closedDays
    let seen = seen.on(Set(days))
    let drawn = Resampling(days: days, resamples: resamples, seed: seed)
    let byKind = seen.kinds.indices.map { kind in seen.visits.filter { $0.kind == kind } }
    self.days = days
    services = byKind.enumerated().map { kind, visits in
      ChosenLaw(
        visits.compactMap { $0.isServed ? $0.service.map { $0 / 60 } : nil },
        resamples: resamples == 0 ? 0 : 999, seed: seed, entity: UInt32(kind))
    }
    meanServices = byKind.map { visits in
      Self.ratio(visits, drawn) { visit in
        visit.isServed ? visit.service.flatMap { $0 > 0 ? ($0 / 60, 1) : nil } : nil
      }
    }
    patience = byKind.map { Patience($0) }
    pooledPatience = Patience(seen.visits)
    patienceRanges = byKind.map { visits in
      Self.ratio(visits, drawn) { ($0.wait / 60, $0.isServed ? 0 : 1) }
    }
    let (services, patience) = (services, pooledPatience)
    sites = seen.sites.indices.map { site in
      Self.site(
        site, seen, days: days, services: services, patience: patience, drawn: drawn)
    }
    let patterns = sites.map(\.pattern)
    let open = seen.visits.filter { visit in
      patterns[visit.site].kind(ofDay: visit.day)?.isOpen(atSecond: visit.secondOfDay) ?? false
    }
    let counts = Self.counts(open, kinds: seen.kinds.count, days: days)
    variation = DayVariation(counts: counts, days: days)
    weekdays = Self.weekdayMeans(counts, days)
    volume = Self.volume(counts, days, drawn)
    quarters = Self.quarters(open, kinds: seen.kinds.count, pattern: patterns.first)
  }

  private static func site(
    _ site: Int, _ seen: SeenVisits, days: [Int], services: [ChosenLaw?], patience: Patience?,
    drawn: Resampling
  ) -> Site {
    let own = seen.visits.filter { $0.site == site }
    let all = VisitDays(own, days: days)
    let active = days.indices.filter { all.arrivals[$0].contains { $0 > 0 } }
    let perDay = Double(own.count) / Double(max(1, active.count))
    let pattern = WeekPattern(
      active: Dictionary(
        uniqueKeysWithValues: active.map { place in
          (days[place], all.busy[place].map { $0 > 0 })
        }), most: perDay < few ? mostOfFew : most)
    let shared = SharedCounters(own, kinds: seen.kinds.count, resources: seen.resources.count)
    var staff: Estimate?
    let groups = shared.groups.compactMap { kinds -> (kinds: [Int], plan: QueueStaffing.Plan)? in
      let served = own.filter { kinds.contains($0.kind) }
      let times = served.compactMap { $0.isServed ? $0.service : nil }
      guard !times.isEmpty else { return nil }
      let queue = QueueStaffing(
        meanService: times.reduce(0, +) / Double(times.count) / 60,
        meanPatience: min(patience?.exponentialMean ?? 1e4, 1e4))
      let group = VisitDays(served, days: days)
      let plan = queue.plan(group, pattern)
      if staff == nil { staff = queue.range(of: plan, group, pattern, drawn) }
      return (kinds, plan)
    }
    let isOpen = own.map {
      pattern.kind(ofDay: $0.day)?.isOpen(atSecond: $0.secondOfDay) ?? false
    }
    let openDays = Double(max(1, days.count { pattern.kind(ofDay: $0) != nil }))
    return Site(
      pattern: pattern, groups: groups, staff: staff, within: isOpen.count { $0 }, all: own.count,
      perDay: seen.kinds.indices.map { kind in
        Double(zip(own, isOpen).count { $0.0.kind == kind && $0.1 }) / openDays
      })
  }

  /// A ratio of sums over days: for each visit what it adds to both, nil if nothing.
  private static func ratio(
    _ visits: [SeenVisit], _ drawn: Resampling, _ part: (SeenVisit) -> (Double, Double)?
  ) -> Estimate? {
    var (sums, counts) = ([Int: Double](), [Int: Double]())
    var all = 0
    for visit in visits {
      guard let (sum, count) = part(visit) else { continue }
      sums[visit.day, default: 0] += sum
      counts[visit.day, default: 0] += count
      if count > 0 { all += 1 }
    }
    return drawn.estimate(count: all) { weights in
      var (sum, count) = (0.0, 0.0)
      for (day, weight) in zip(drawn.days, weights) {
        sum += weight * (sums[day] ?? 0)
        count += weight * (counts[day] ?? 0)
      }
      return count > 0 && sum > 0 ? sum / count : nil
    }
  }

  private static func counts(_ visits: [SeenVisit], kinds: Int, days: [Int]) -> [[Double]] {
    let places = Dictionary(uniqueKeysWithValues: days.enumerated().map { ($1, $0) })
    var counts = [[Double]](repeating: [Double](repeating: 0, count: days.count), count: kinds)
    for visit in visits {
      if let place = places[visit.day] { counts[visit.kind][place] += 1 }
    }
    return counts
  }

  private static func weekdayMeans(_ counts: [[Double]], _ days: [Int]) -> [Double] {
    var (sums, number) = ([Double](repeating: 0, count: 7), [Double](repeating: 0, count: 7))
    for (place, day) in days.enumerated() {
      let weekday = CivilDate(dayNumber: day).weekday.rawValue
      sums[weekday] += counts.reduce(0) { $0 + $1[place] }
      number[weekday] += 1
    }
    return zip(sums, number).map { $1 > 0 ? $0 / $1 : 0 }
  }

  /// A mean week of days drawn again over a mean week.
  private static func volume(
    _ counts: [[Double]], _ days: [Int], _ drawn: Resampling
  ) -> Estimate? {
    let totals = days.indices.map { place in counts.reduce(0) { $0 + $1[place] } }
    let all = totals.reduce(0, +)
    guard all > 0 else { return nil }
    return drawn.estimate(count: Int(all)) { weights in
      zip(totals, weights).reduce(0) { $0 + $1.0 * $1.1 } / all
    }
  }

  private static func quarters(
    _ visits: [SeenVisit], kinds: Int, pattern: WeekPattern?
  ) -> [[[Double]]] {
    let days = pattern?.kinds ?? []
    var quarters = days.map { _ in
      [[Double]](repeating: [Double](repeating: 0, count: 96), count: kinds)
    }
    for visit in visits {
      let weekday = CivilDate(dayNumber: visit.day).weekday
      guard let place = days.firstIndex(where: { $0.weekdays.contains(weekday) }) else { continue }
      quarters[place][visit.kind][min(95, Int(visit.secondOfDay / 900))] += 1
    }
    return quarters
  }
}

extension QueueStaffing {
  /// How much more or fewer people the whole plan would have by days that are drawn again: its level, 1,
  /// with its range.
  func range(
    of plan: Plan, _ days: VisitDays, _ pattern: WeekPattern, _ drawn: Resampling
  ) -> Estimate? {
    // The longest of the open kinds tells for all.
    let longest = pattern.kinds.indices.max { a, b in
      pattern.kinds[a].weekdays.count < pattern.kinds[b].weekdays.count
    }
    guard let place = longest else { return nil }
    let kind = pattern.kinds[place]
    let of = days.days.indices.filter {
      kind.weekdays.contains(CivilDate(dayNumber: days.days[$0]).weekday)
    }
    return drawn.estimate(count: of.count) { weights in
      level(means(days, of, weights: weights), plan.shapes[place], kind.open)
    }.map { estimate in
      // About its own middle: the plan itself has levels by weekday that this one has not.
      var estimate = estimate
      let middle = estimate.value
      estimate.value = 1
      estimate.standardError = estimate.standardError.map { $0 / middle }
      estimate.range = estimate.range.map { $0.lowerBound / middle...$0.upperBound / middle }
      return estimate
    }
  }
}
