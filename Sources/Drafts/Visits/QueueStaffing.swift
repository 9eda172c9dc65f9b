import Fitting
import LegalClock
import QueueingTheory

/// How many people served a queue, read from the queue itself: so many that, by Erlang's formula with
/// abandonment, as many people wait on average as did, given how many came, how long they were served and
/// how long they stay. Whoever was logged in but did something else is not among them.
///
/// Activity alone does not tell it: with a queue all who are there are busy, without one nobody can tell an
/// idle person from an absent one.
struct QueueStaffing: Sendable {
  /// Minutes.
  let meanService: Double
  /// Minutes; large if nobody leaves.
  let meanPatience: Double

  /// Queues shorter than that are held to be that long: nobody waited, so that any larger number would do.
  static let shortest = 0.02

  /// People waiting on average with `servers` there, of whom a part is there for that part of the time.
  func queue(arrivalsPerMinute rate: Double, servers: Double) -> Double {
    guard rate > 0 else { return 0 }
    let whole = Int(servers)
    let part = servers - Double(whole)
    let below = queue(rate, whole)
    return part == 0 ? below : (1 - part) * below + part * queue(rate, whole + 1)
  }

  private func queue(_ rate: Double, _ servers: Int) -> Double {
    guard servers > 0 else { return rate * meanPatience }
    return ErlangA(
      servers: servers, arrivalRate: rate, meanService: meanService, meanPatience: meanPatience
    ).meanQueue
  }

  /// The number with which `waiting` people wait on average; never fewer than the work that was done
  /// takes. O(log of the number) formulas.
  func servers(arrivalsPerMinute rate: Double, waiting: Double, busy: Double) -> Double {
    guard rate > 0 else { return busy }
    let target = max(waiting, Self.shortest)
    var (low, high) = (busy, max(1, busy))
    if queue(arrivalsPerMinute: rate, servers: low) <= target { return low }
    while queue(arrivalsPerMinute: rate, servers: high) > target { high *= 2 }
    for _ in 0..<30 {
      let middle = (low + high) / 2
      if queue(arrivalsPerMinute: rate, servers: middle) > target {
        low = middle
      } else {
        high = middle
      }
    }
    return (low + high) / 2
  }
}

extension QueueStaffing {
  /// People by kind of day and half-hour, and how much more or fewer there are on each weekday.
  struct Plan: Sendable {
    /// By place in the pattern's kinds, then half-hour.
    var shapes: [[Double]]
    /// By weekday, Monday first: times the shape.
    var levels: [Double]

    /// People in a half-hour of a weekday.
    func people(_ kind: Int, _ weekday: Weekday, _ halfHour: Int) -> Double {
      shapes[kind][halfHour] * levels[weekday.rawValue]
    }
  }

  /// From what days did; weekdays of one kind share their shape, and have a level each at which the queues
  /// of all their half-hours together are as long as they were.
  func plan(_ days: VisitDays, _ pattern: WeekPattern) -> Plan {
    var plan = Plan(shapes: [], levels: [Double](repeating: 1, count: 7))
    for kind in pattern.kinds {
      let of = days.days.indices.filter {
        kind.weekdays.contains(CivilDate(dayNumber: days.days[$0]).weekday)
      }
      let own = means(days, of)
      let shape = kind.open.indices.map { index -> Double in
        guard kind.open[index] else { return 0 }
        let told = servers(
          arrivalsPerMinute: own.rates[index], waiting: own.waiting[index],
          busy: own.busy[index])
        // Where nobody waited, all who were seen at work are the most that can be told; one was there where
        // hardly anybody came, though on most days nobody saw that.
        let nobodyWaited = own.waiting[index] < Self.shortest && own.seen[index] > 0
        return nobodyWaited ? max(own.busy[index], min(told, max(1, own.seen[index]))) : told
      }
      plan.shapes.append(shape)
      for weekday in kind.weekdays where kind.weekdays.count > 1 {
        let its = of.filter { CivilDate(dayNumber: days.days[$0]).weekday == weekday }
        guard !its.isEmpty else { continue }
        var those = means(days, its)
        // In a draft who comes on them has the course of the kind's days too, so that the queues of their own
        // course are not what it will see.
        let whole = own.rates.reduce(0, +)
        let scale = whole > 0 ? those.rates.reduce(0, +) / whole : 0
        those.rates = own.rates.map { $0 * scale }
        plan.levels[weekday.rawValue] = level(those, shape, kind.open)
      }
    }
    return plan
  }

  /// Mean rates, queues and work of some days.
  struct Means {
    /// By half-hour, per minute.
    var rates: [Double]
    /// People.
    var waiting: [Double]
    /// People.
    var busy: [Double]
    /// People.
    var seen: [Double]
  }

  /// `weights` tells how often each day counts; once, if it is nil.
  func means(_ days: VisitDays, _ places: [Int], weights: [Double]? = nil) -> Means {
    let all = places.reduce(0) { $0 + (weights?[$1] ?? 1) }
    func mean(_ values: [[Double]], per seconds: Double) -> [Double] {
      (0..<HalfHours.count).map { index in
        places.reduce(0) { $0 + values[$1][index] * (weights?[$1] ?? 1) } / max(all, 1e-9) / seconds
      }
    }
    return Means(
      rates: mean(days.arrivals, per: HalfHours.seconds / 60),
      waiting: mean(days.waiting, per: HalfHours.seconds),
      busy: mean(days.busy, per: HalfHours.seconds), seen: mean(days.seen, per: 1))
  }

  /// Times a shape with which all queues together are as long as they were; within 0.3 and 3.
  func level(_ means: Means, _ shape: [Double], _ open: [Bool]) -> Double {
    let target = zip(means.waiting, open).reduce(0) { $0 + ($1.1 ? $1.0 : 0) }
    func queues(_ level: Double) -> Double {
      shape.indices.reduce(0) { sum, index in
        guard open[index] else { return sum }
        return sum + queue(arrivalsPerMinute: means.rates[index], servers: level * shape[index])
      }
    }
    var (low, high) = (0.3, 3.0)
    for _ in 0..<20 {
      let middle = (low + high) / 2
      if queues(middle) > target { low = middle } else { high = middle }
    }
    return (low + high) / 2
  }
}
