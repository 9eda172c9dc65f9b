import EventKernel
import Testing

@testable import ServiceModel
@testable import Staffing

/// Two weeks of tickets at ten on Monday, Tuesday and, in the second, Friday: one of each day's two waits 20
/// minutes in the first week, both in the second.
struct `What a certificate counts of a run` {
  private static func tickets() -> ContiguousArray<TicketRecord> {
    func ticket(_ day: Int, _ minutes: Double) -> TicketRecord {
      let since = SimTime.zero + .minutes(Double(24 * 60 * day + 600))
      return TicketRecord(
        taken: since, since: since, ended: since + .minutes(minutes), wait: .minutes(minutes),
        isCalled: true)
    }
    return ContiguousArray(
      [0, 1].flatMap { [ticket($0, 1), ticket($0, 20)] }
        + [7, 8, 11].flatMap { [ticket($0, 20), ticket($0, 20)] })
  }

  /// Tickets, those beyond 15 minutes, days and batches: of all cells that have any.
  private func batches(_ grain: Grain, _ target: String = "wait_p90<=15") throws -> [[Double]] {
    let town = try Tutorial.scenario(observedDays: 14, followUpDays: 0)
    let rule = try #require(TicketRule(Target(target), limits: (.minutes(15), .minutes(30))))
    let calendar = CellCalendar(grain, of: town)
    let cells = TicketCells(
      grain, ticketsPerYear: Array(repeating: 100, count: calendar.count))
    let limits = SiteLimits(
      [RuleCells(rule: rule, calendar: calendar, cells: cells)], yearsOfCertificate: 16, cells: 1)
    return RunDays(Self.tickets(), limits).cells[0].flatMap { cell in
      cell.map { [Double($0.tickets), $0.sum, Double($0.days), Double($0.count)] }
    }
  }

  @Test func `is a day where the same half-hour or weekday comes again a week later`() throws {
    // Monday, Tuesday, Friday.
    let days: [[Double]] = [
      [2, 1, 1, 1], [2, 2, 1, 1], [2, 1, 1, 1], [2, 2, 1, 1], [2, 2, 1, 1],
    ]
    #expect(try batches(.halfHour) == days)
    #expect(try batches(.day) == days)
  }

  @Test func `is a week where days follow each other`() throws {
    #expect(try batches(.year) == [[4, 2, 2, 1], [6, 6, 3, 1]])
    #expect(try batches(.month) == [[4, 2, 2, 1], [6, 6, 3, 1]])
    #expect(try batches(.year, "wait_mean<=15") == [[4, 42, 2, 1], [6, 120, 3, 1]])
  }

  @Test func `is counted once with all that are alike`() {
    let alike = RunDays.alike([
      .init(tickets: 2, sum: 1), .init(tickets: 0, sum: 0, days: 0), .init(tickets: 2, sum: 1),
      .init(tickets: 2, sum: 1, days: 2),
    ])
    #expect(alike.map(\.count) == [2, 1] && alike.map(\.days) == [1, 2])
  }
}
