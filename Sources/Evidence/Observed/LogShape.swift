import OutputAnalysis

/// What is usual in an event log: how long things take, how cases begin and end. Found in a first look at
/// all cases, so that a second one can tell what is not.
struct LogShape {
  private var durations: [QuantileHistogram]
  private var gaps = QuantileHistogram()
  private var (firsts, lasts): ([Int], [Int])
  private var cases = 0
  private(set) var (begin, end) = (Int64.max, Int64.min)
  /// More kinds of activities than this are no kinds.
  private static let mostActivities = 2000
  /// Of cases that begin, or end, with an activity: fewer make it no usual one.
  private static let usualShare = 0.05

  init(activities: Int) {
    durations = Array(
      repeating: QuantileHistogram(), count: min(activities, Self.mostActivities))
    firsts = Array(repeating: 0, count: activities)
    lasts = firsts
  }

  /// Counts a case with its events in order.
  mutating func take(_ events: [SeenEvent]) {
    guard let first = events.first, let last = events.last else { return }
    cases += 1
    firsts[Int(first.activity)] += 1
    lasts[Int(last.activity)] += 1
    var before: Int64?
    for event in events {
      for word in [event.enabled, event.started, event.ended] where word != .min {
        (begin, end) = (min(begin, word), max(end, word))
      }
      if let before { gaps.add(Int((event.time >> 8 - before >> 8) / 1_000_000)) }
      before = event.time
      if let seconds = event.seconds, seconds >= 0, Int(event.activity) < durations.count {
        durations[Int(event.activity)].add(Int(min(seconds, 1e9)))
      }
    }
  }

  /// To be asked for once all cases are taken.
  func limits() -> Limits {
    let longest = durations.map { durations -> Double in
      guard durations.count >= 20, let median = durations.quantile(0.5) else { return .infinity }
      return max(3600, 20 * median)
    }
    func usual(_ counts: [Int]) -> [Bool] {
      counts.map { Double($0) >= Self.usualShare * Double(cases) && cases >= 20 }
    }
    return Limits(
      longest: longest, usualFirsts: usual(firsts), usualLasts: usual(lasts),
      margin: (gaps.count > 0 ? gaps.quantile(0.95) : nil) ?? 0, begin: begin, end: end)
  }

  /// What a case is held against.
  struct Limits {
    /// Seconds, by activity: longer is extreme.
    var longest: [Double]
    /// By activity.
    var usualFirsts: [Bool]
    var usualLasts: [Bool]
    /// Seconds: 95 % of events follow the one before within these.
    var margin: Double
    /// Of the log.
    var begin: Int64
    var end: Int64

    /// Whether a duration is extreme.
    func isExtreme(_ event: SeenEvent) -> Bool {
      guard let seconds = event.seconds, Int(event.activity) < longest.count else { return false }
      return seconds > longest[Int(event.activity)]
    }

    /// A case is cut off where it begins, or ends, as few do, so near to the end of the log that the event
    /// before, or the next, may lie outside.
    func censored(_ events: [SeenEvent]) -> (start: Bool, end: Bool) {
      guard let first = events.first, let last = events.last else { return (false, false) }
      let near = { (a: Int64, b: Int64) in Double(a >> 8 - b >> 8) / 1e6 < margin }
      return (
        !usualFirsts[Int(first.activity)] && near(first.time, begin)
          && !usualFirsts.allSatisfy { !$0 },
        !usualLasts[Int(last.activity)] && near(end, last.time) && !usualLasts.allSatisfy { !$0 }
      )
    }
  }
}
