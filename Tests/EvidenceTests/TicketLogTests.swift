import Testing

@testable import Evidence

/// Tickets of a queue: waits, abandonments and codes, worked out by hand.
struct TicketLogTests {
  private static let map = """
    log: tickets
    time_zone: "+07:00"
    columns:
      ticket_id: "so"
      arrived: {column: "lay so", day: "ngay"}
      called: {column: "goi", day: "ngay"}
      ended: {column: "xong", day: "ngay"}
      class: "dich vu"
      outcome: "ket cuc"
    outcomes:
      "OK": served
      "BO": abandoned
      "TEST": drop
    """
  private static let log = """
    so,ngay,lay so,goi,xong,dich vu,ket cuc
    1,01/07/2024,08:00,08:05,08:15,A,OK
    2,01/07/2024,08:01,,08:11,A,BO
    3,01/07/2024,08:02,08:10,08:09,B,OK
    4,01/07/2024,08:03,08:01,08:13,B,OK
    5,01/07/2024,08:04,,,A,OK
    6,01/07/2024,08:05,08:06,08:07,A,BO
    7,01/07/2024,08:06,,,A,??
    8,01/07/2024,08:07,08:08,08:09,A,TEST
    1,02/07/2024,08:00,08:05,08:15,A,OK
    1,02/07/2024,08:00,08:05,08:15,A,OK
    9,02/07/2024,23:50,23:55,00:05,A,OK
    """

  @Test func `waits and services are differences of stamps, and none where a stamp is missing`()
    async throws
  {
    let tickets = try await Imported(TemporaryLog(Self.log), map: Self.map).tickets
    #expect(tickets.map(\.ticketID) == ["1", "2", "3", "4", "5", "6", "7", "1#2", "9"])
    #expect(tickets.map(\.waitSeconds) == [300, 600, 480, 0, nil, 120, nil, 300, 300])
    #expect(tickets.map(\.serviceSeconds) == [600, nil, nil, 720, nil, nil, nil, 600, 600])
    #expect(
      tickets.map(\.outcome) == [
        .served, .abandoned, .served, .served, .served, .abandoned, .open, .served, .served,
      ])
  }

  @Test func `every fault of tickets is told with its rows`() async throws {
    let seen = try await Imported(TemporaryLog(Self.log), map: Self.map)
    let expected: [(QualityCheck, Int, String)] = [
      (.negative, 1, "4"), (.calledBeforeJoined, 1, "5"), (.servedUncalled, 1, "6"),
      (.abandonedCalled, 1, "7"), (.unknownCodes, 1, "8"), (.droppedByCode, 1, "9"),
      (.duplicateIDs, 1, "10"), (.duplicateRows, 1, "11"), (.pastMidnight, 1, "12"),
      (.censoredEnd, 1, "8"),
    ]
    for (check, count, rows) in expected {
      #expect(seen.found(check) == count, "\(check.rawValue)")
      #expect(seen.rows(check) == rows, "\(check.rawValue)")
    }
    // Stamps of arrival, call and end.
    #expect(seen.found(.noZone) == 11 + 8 + 9)
  }
}
