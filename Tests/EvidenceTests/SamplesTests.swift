import Drafts
import Fitting
import Testing

@testable import Evidence

/// What is counted of dossiers near the end of a log.
struct SamplesTests {
  private let monday = 19_786

  private func one(finished: Int?, due: Int?) -> SeenCase {
    func moment(_ day: Int) -> Double { Double(monday + day) * 86_400 }
    return SeenCase(
      procedure: 0, channel: nil, received: moment(0), due: due.map(moment),
      finished: finished.map(moment),
      isLate: finished.flatMap { finished in due.map { finished > $0 } }, isCut: finished == nil,
      steps: [])
  }

  private func value(_ measure: Measure, _ cases: [SeenCase], endDay: Int?) -> Double? {
    let end = endDay.map { Double(monday + $0) * 86_400 } ?? .infinity
    let samples = Samples(cases: [cases], days: [monday], end: end) { ($1 - $0) / 86_400 }
    return samples.cells[Samples.Key(scope: .all, part: 0)]?[measure]?.ratio
  }

  @Test func `what a simulated city does after the end of the log is not known either`() {
    let cases = [one(finished: 10, due: 20), one(finished: 50, due: 60)]
    #expect(value(.processing, cases, endDay: nil) == 30)
    #expect(value(.processing, cases, endDay: 40) == 10)
    #expect(value(.received, cases, endDay: 40) == 2)
  }

  @Test func `an open dossier is late once it was due before the end of the log`() {
    let inTime = one(finished: 10, due: 20)
    #expect(value(.onTime, [inTime, one(finished: nil, due: 30)], endDay: 40) == 0.5)
    // Due later, or a result later than due that nobody has seen: the first is not known, the second late.
    #expect(value(.onTime, [inTime, one(finished: nil, due: 50)], endDay: 40) == 1)
    #expect(value(.onTime, [inTime, one(finished: 45, due: 30)], endDay: 40) == 0.5)
  }

  @Test func `a log without results has no end, and nobody late`() {
    let cases = [one(finished: nil, due: 5)]
    let seen = SeenCases(
      procedures: ["p"], channels: [], activities: [], resources: [], cases: cases)
    #expect(seen.end == .infinity)
    #expect(value(.onTime, cases, endDay: nil) == nil)
  }
}
