import Drafts
import Fitting
import LegalClock
import Runs
import ServiceModel
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

  @Test func `dossiers are compared on days without any too, in a run that begins with the log`()
    async throws
  {
    // Eight weeks of Mondays and Thursdays, and of every other Tuesday, a dossier each: of the twenty days
    // fourteen are for estimates, to the Monday of the sixth week.
    let days = (0..<8).flatMap { week in
      [0, 1, 3].filter { $0 != 1 || week % 2 == 0 }.map { monday + 7 * week + $0 }
    }
    let rows = days.map { day in
      "\(day),a,\(CivilDate(dayNumber: day)) 09:00:00,\(CivilDate(dayNumber: day)) 10:00:00\n"
    }
    let log = try TemporaryLog(
      "CaseID,Activity,StartTimestamp,EndTimestamp\n" + rows.joined())
    _ = try await Imported(log)
    let observed = try ObservedLog(
      "\(log.folder)/out", beside: "\(log.folder)/scenario.yaml", part: .heldBack)
    #expect(observed.days == [38, 42, 43, 45, 49, 50, 52].map { monday + $0 })
    // Those of the estimates likewise, to that Monday.
    let before = (0...35).filter { [0, 1, 3].contains($0 % 7) }
    #expect(observed.before == before.map { monday + $0 })
    let scenario = try StudyInputs([KnownTown.scenario]).scenarios[0]
    let period = observed.placed(scenario).period
    #expect(period.firstDay.dayNumber == monday && period.warmUpDays == 38)
    #expect(period.observedDays == 15)
  }
}
