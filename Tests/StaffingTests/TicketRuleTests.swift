import EventKernel
import OutputAnalysis
import QueueingTheory
import Testing

@testable import ServiceModel
@testable import Staffing

/// Three tickets: called after 10 minutes, called after 20, left after 5. Ahead of opening they waited an hour.
struct `What a ticket says to a target` {
  private static let opening = SimTime.zero + .minutes(60)
  private static func ticket(_ minutes: Double, isCalled: Bool) -> TicketRecord {
    TicketRecord(
      taken: .zero, since: opening, ended: opening + .minutes(minutes), wait: .minutes(minutes),
      isCalled: isCalled)
  }
  private static let tickets = [
    ticket(10, isCalled: true), ticket(20, isCalled: true), ticket(5, isCalled: false),
  ]

  private func values(
    _ target: String, _ reading: WaitReading = .servedWithinOverAll
  ) throws -> [Double?] {
    let rule = try #require(
      TicketRule(Target(target), limits: (.minutes(15), .minutes(30)), reading: reading))
    return Self.tickets.map { rule.value($0) }
  }

  @Test func `whoever leaves uncalled waits longer than any limit`() throws {
    #expect(try values("wait_p90<=15") == [0, 1, 1])
    #expect(try values("wait_within_limit_1>=0.9") == [0, 1, 1])
    #expect(try values("wait_within_limit_2>=0.9") == [0, 0, 1])
  }

  @Test func `unless another reading is asked for`() throws {
    #expect(try values("wait_p90<=15", .servedWithinOverServed) == [0, 1, nil])
    #expect(try values("wait_p90<=15", .actualWait) == [0, 1, 0])
  }

  @Test func `giving up counts those who leave among all, and a mean those who are called`() throws
  {
    #expect(try values("walk_away_share<=0.03") == [0, 0, 1])
    #expect(try values("wait_mean<=5") == [10, 20, nil])
    #expect(try values("wait_all_mean<=5") == [10, 20, 5])
  }

  @Test func `by the clock the hour before opening counts`() throws {
    #expect(try values("wait_clock_p90<=75") == [0, 1, 1])
    #expect(try values("wait_clock_mean<=5") == [70, 80, nil])
  }

  @Test func `percentiles are shares beyond a limit, and shares within one what is left of them`()
    throws
  {
    func requirement(_ target: String) throws -> Requirement? {
      TicketRule(try Target(target), limits: (.zero, .zero))?.requirement
    }
    #expect(try requirement("wait_p90<=15") == .atMost(0.1))
    #expect(try requirement("wait_p95<=15") == .atMost(0.05))
    #expect(try requirement("wait_within_limit_1>=0.75") == .atMost(0.25))
  }
}
