import Drafts
import Fitting
import Testing

@testable import Evidence

/// What a log says of its own change, worked out by hand.
struct LogChangeTests {
  private let monday = 19_786

  /// Received, finished and due on days since the first Monday, at midnight.
  private func one(_ received: Int, _ finished: Double?, due: Double? = nil) -> SeenCase {
    func moment(_ day: Double) -> Double { (Double(monday) + day) * 86_400 }
    return SeenCase(
      procedure: 0, channel: nil, received: moment(Double(received)), due: due.map(moment),
      finished: finished.map(moment),
      isLate: finished.flatMap { finished in due.map { finished > $0 } }, isCut: finished == nil,
      steps: [])
  }

  private func told(_ change: LogChange, _ measure: Measure) throws -> LogChange.Difference {
    try #require(
      change.differences(relevant: [:], resamples: 200, seed: 1).first { $0.measure == measure })
  }

  /// The log ends on day 18: who came on Monday 14 is followed for four days, on Tuesday 15 for three. Of the
  /// Mondays before (2 and 6 days; 2 days) the 6 days are not seen within four, so that 1.5 a day are received
  /// and one takes 2; of the Tuesdays (1 day; nobody) half a one a day takes 1. Together one a day, of
  /// (2 + 0.5) / 1.5 days; that of 6 was due on its third day, and late on its fourth.
  @Test func `dossiers of before are followed no longer than those that are compared`() throws {
    let cases = [
      one(0, 2, due: 2.5), one(0, 6, due: 3), one(7, 9), one(1, 2), one(14, 17),
      one(15, nil, due: 16),
    ]
    @Sendable func whole(_ days: [Int], _ end: Int) -> [Measure: DaySums] {
      Samples(
        whole: cases, days: days.map { monday + $0 }, end: Double(monday + end) * 86_400
      ) { ($1 - $0) / 86_400 }.whole
    }
    let change = LogChange(
      days: [14, 15].map { monday + $0 }, before: [0, 1, 7, 8].map { monday + $0 },
      now: whole([14, 15], 18), then: { whole([0, 1, 7, 8], 18 - $0) })
    let received = try told(change, .received)
    #expect(abs(received.before - 1) < 1e-12 && received.now == 1)
    let processing = try told(change, .processing)
    #expect(abs(processing.before - 2.5 / 1.5) < 1e-12 && processing.now == 3)
    let onTime = try told(change, .onTime)
    #expect(abs(onTime.before - 0.5) < 1e-12 && onTime.now == 0)
  }

  /// Ten come on each Monday and two on each Tuesday of six weeks, and wait a minute, or two on every other
  /// day; of the four Mondays after that ten on each, who wait five minutes.
  @Test func `a weekday is held against its own, and what is far from before is told`() throws {
    let (before, days) = ((0..<6).flatMap { [7 * $0, 7 * $0 + 1] }, (6..<10).map { 7 * $0 })
    func sums(_ days: [Int], _ wait: (Int) -> Double) -> [Measure: DaySums] {
      let people = days.map { $0 % 7 == 0 ? 10.0 : 2 }
      return [
        .arrivals: DaySums(sums: people, counts: days.map { _ in 1 }),
        .wait: DaySums(sums: zip(days, people).map { wait($0) * $1 }, counts: people),
      ]
    }
    let then = sums(before) { $0 / 7 % 2 == 0 ? 1 : 2 }
    let change = LogChange(
      days: days.map { monday + $0 }, before: before.map { monday + $0 },
      now: sums(days) { _ in 5 },
      then: { _ in then })
    let arrivals = try told(change, .arrivals)
    #expect(abs(arrivals.before - 10) < 1e-9 && arrivals.now == 10 && arrivals.verdict == .within)
    let wait = try told(change, .wait)
    #expect(abs(wait.before - 1.5) < 1e-12 && wait.now == 5 && wait.verdict == .beyond)
    let interval = try #require(wait.interval)
    #expect(interval.lowerBound > 3 && interval.lowerBound < 3.5 && interval.upperBound < 4.01)
  }
}
