import Fitting
import LegalClock

extension CaseEstimates {
  /// A log tells work if so many of its steps have a beginning.
  static let mostStarts = 0.8
  /// A procedure with a limit of its own has its own times if it has so many whole cases; else those of all.
  static let fewest = 30
  /// An office with so many steps has hours of its own.
  static let enoughSteps = 200

  /// From the cases received on `days` (since 1970). `resamples` of days with their seed.
  init(_ seen: SeenCases, days: [Int], resamples: Int, seed: UInt64) {
    closed = seen.closedDays
    let isFit = Set(days)
    let cases = seen.cases.filter { isFit.contains($0.day) }
    let days = Self.days(days, cases, but: Set(closed))
    let whole = cases.filter { !$0.isCut && $0.finished != nil }
    self.days = days
    cut = cases.count - whole.count
    let steps = cases.flatMap(\.steps)
    let pattern = WeekPattern(counts: Self.work(steps))
    self.pattern = pattern
    let clock = WorkClock(pattern, closed: closed)
    let order = ActivityOrder(
      whole.map { $0.steps.map(\.activity) }, activities: seen.activities.count)
    self.order = order
    let plan = RoutePlan.plan(order)
    self.plan = plan
    let starts = steps.count { $0.started != nil }
    let hasWork = !steps.isEmpty && Double(starts) >= Self.mostStarts * Double(steps.count)
    self.hasWork = hasWork
    let offices = hasWork ? Self.offices(steps, seen, plan, hours: pattern) : []
    self.offices = offices
    var clocks = [WorkClock](repeating: clock, count: seen.activities.count)
    for office in offices where office.pattern != pattern {
      for activity in office.activities {
        clocks[activity] = WorkClock(office.pattern, closed: closed)
      }
    }
    let drawn = Resampling(days: days, resamples: resamples, seed: seed)
    var kinds: [Kind] = []
    for procedure in seen.procedures.indices {
      let own = cases.filter { $0.procedure == procedure }
      let limits = Limits(own)
      for limit in limits.days {
        let its = own.filter { limits.limit(of: $0) == limit }
        guard !its.isEmpty else { continue }
        let sure = its.filter { !$0.isCut && $0.finished != nil }
        kinds.append(
          Kind(
            procedure, limit, its, sure.count >= Self.fewest ? sure : whole, plan, clock,
            work: hasWork ? clocks : nil, drawn, entity: UInt32(kinds.count)))
      }
    }
    self.kinds = kinds
    ways = Self.ways(plan, whole, drawn)
    times = drawn.mean(
      whole.flatMap { one in
        one.steps.compactMap { step in
          step.started.map {
            (one.day, clocks[step.activity].seconds(from: $0, to: step.ended) / 60)
          }
        }
      })
    channels = seen.channels.indices.map { channel in
      Double(cases.count { $0.channel == channel }) / Double(max(1, cases.count))
    }
    let places = Dictionary(uniqueKeysWithValues: days.enumerated().map { ($1, $0) })
    var counts = [Double](repeating: 0, count: days.count)
    var quarters = [Double](repeating: 0, count: 96)
    for one in cases {
      if let place = places[one.day] { counts[place] += 1 }
      quarters[min(95, Int((one.received - Double(one.day) * 86_400) / 900))] += 1
    }
    self.quarters = quarters
    variation = DayVariation(counts: [counts], days: days)
    var (sums, number) = ([Double](repeating: 0, count: 7), [Double](repeating: 0, count: 7))
    for (count, day) in zip(counts, days) {
      sums[CivilDate(dayNumber: day).weekday.rawValue] += count
    }
    for day in days { number[CivilDate(dayNumber: day).weekday.rawValue] += 1 }
    weekdays = zip(sums, number).map { $1 > 0 ? $0 / $1 : 0 }
    let all = counts.reduce(0, +)
    volume = drawn.estimate(count: cases.count) { weights in
      all > 0 ? zip(counts, weights).reduce(0) { $0 + $1.0 * $1.1 } / all : nil
    }
  }

  /// From the first to the last of `days` those on which dossiers may come: days without any count too, where
  /// their weekday has some.
  private static func days(_ days: [Int], _ cases: [SeenCase], but closed: Set<Int>) -> [Int] {
    guard let first = days.first, let last = days.last else { return [] }
    let weekdays = Set(cases.map { CivilDate(dayNumber: $0.day).weekday })
    return (first...last).filter {
      weekdays.contains(CivilDate(dayNumber: $0).weekday) && !closed.contains($0)
    }
  }

  /// Steps by weekday and half-hour: where they end, and while they last if that is known.
  private static func work(_ steps: [SeenCase.Step]) -> [[Double]] {
    var counts = [[Double]](
      repeating: [Double](repeating: 0, count: HalfHours.count), count: 7)
    for step in steps {
      for moment in [step.started, step.ended].compactMap({ $0 }) {
        let day = Int((moment / 86_400).rounded(.down))
        let weekday = CivilDate(dayNumber: day).weekday.rawValue
        counts[weekday][HalfHours.index(ofSecond: moment - Double(day) * 86_400)] += 1
      }
    }
    return counts
  }

  /// Activities that somebody has done both of are one office's; its people are those who did a hundredth
  /// of its steps or more, and its hours those of its own steps if it has enough of them, else `hours`.
  private static func offices(
    _ steps: [SeenCase.Step], _ seen: SeenCases, _ plan: [RoutePlan], hours: WeekPattern
  ) -> [(activities: [Int], people: Int, pattern: WeekPattern)] {
    let visits = steps.map { step in
      SeenVisit(
        site: 0, kind: step.activity, resource: step.resource, joined: 0, wait: 0, service: 1,
        isServed: true)
    }
    let groups = SharedCounters(
      visits, kinds: seen.activities.count, resources: seen.resources.count
    ).groups
    let used = Set(plan.flatMap(\.activities))
    return groups.compactMap { group in
      let activities = group.filter(used.contains)
      guard !activities.isEmpty else { return nil }
      var counts: [Int: Int] = [:]
      let own = steps.filter { group.contains($0.activity) }
      for step in own {
        if let resource = step.resource { counts[resource, default: 0] += 1 }
      }
      let all = counts.values.reduce(0, +)
      let people = counts.values.count { 100 * $0 >= all }
      let pattern = own.count >= Self.enoughSteps ? WeekPattern(counts: Self.work(own)) : hours
      return (activities, max(1, people), pattern)
    }
  }
}

extension CaseEstimates.Kind {
  /// `work` counts the time of each activity by the hours of its office; nil where the log does not tell work.
  fileprivate init(
    _ procedure: Int, _ limit: Int, _ cases: [SeenCase], _ sure: [SeenCase], _ plan: [RoutePlan],
    _ clock: WorkClock, work: [WorkClock]?, _ drawn: Resampling, entity: UInt32
  ) {
    (self.procedure, self.limit, count) = (procedure, limit, cases.count)
    whole = sure.count
    var (times, closings) = ([Int: [Double]](), [Double]())
    for one in sure {
      let gaps = CaseGaps(one, plan, clock.days)
      if let work {
        for step in one.steps {
          if let started = step.started {
            times[step.activity, default: []].append(
              work[step.activity].seconds(from: started, to: step.ended) / 60)
          }
        }
      } else {
        for (activity, days) in gaps.gaps { times[activity, default: []].append(days) }
      }
      if let finished = one.finished { closings.append(clock.days(from: gaps.end, to: finished)) }
    }
    var (laws, zeros) = ([Int: ChosenLaw](), [Int: Double]())
    for activity in times.keys.sorted() {
      let own = times[activity] ?? []
      laws[activity] = ChosenLaw(
        own, resamples: 0, seed: 1, entity: entity << 8 | UInt32(activity))
      zeros[activity] = Double(own.count { $0 == 0 }) / Double(max(1, own.count))
    }
    (gaps, self.zeros) = (laws, zeros)
    let law = ChosenLaw(closings, resamples: 0, seed: 1, entity: entity << 8 | 255)
    closing = law
    closingZeros = Double(closings.count { $0 == 0 }) / Double(max(1, closings.count))
    total = drawn.mean(
      sure.compactMap { one in
        one.finished.map { (one.day, clock.days(from: one.received, to: $0)) }
      })
  }
}
