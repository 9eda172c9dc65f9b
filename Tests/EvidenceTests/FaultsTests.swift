import Testing

@testable import Evidence

/// A log of events that has every fault of the list once or more, counted by hand.
struct FaultsTests {
  private static let map = """
    log: events
    missing: ["-"]
    columns:
      case_id: "hs"
      activity: "viec"
      started: "bat dau"
      ended: "xong"
      resource: {column: "can bo", as: number}
      procedure: "thu tuc"
      received: "nhan"
      due: "han"
      finished: "tra"
    """

  /// Rows 2 to 16; the header is row 1. The times are of one Monday and the days after it.
  private static let log = """
    hs,viec,bat dau,xong,can bo,thu tuc,nhan,han,tra,ho ten
    a,in,2024-07-01 08:00:00,2024-07-01 08:10:00,Lan,x,2024-07-01 08:00:00,2024-07-05 17:00:00,2024-07-02 09:00:00,N
    a,in,2024-07-01 08:00:00,2024-07-01 08:10:00,Lan,x,2024-07-01 08:00:00,2024-07-05 17:00:00,2024-07-02 09:00:00,N
    a,work,2024-07-01 09:00:00,2024-07-01 08:59:00,Minh,x,2024-07-01 08:00:00,2024-07-05 17:00:00,2024-07-02 09:00:00,N
    a,out,2024-07-02 09:00:00,2024-07-02 09:00:00,Lan,y,2024-07-01 08:00:00,2024-07-05 17:00:00,2024-07-02 09:00:00,N
    b,in,2024-07-01 08:05:00,2024-07-01 08:20:00,Lan,x,2024-07-01 08:05:00,2024-06-28 17:00:00,2024-06-30 10:00:00,N
    b,work,30/02/2024 10:00,2024-07-01 10:00:00,Minh,x,2024-07-01 08:05:00,2024-06-28 17:00:00,2024-06-30 10:00:00,N
    b,out,soon,2024-07-03 10:00:00+07:00,Minh,x,2024-07-01 08:05:00,2024-06-28 17:00:00,2024-06-30 10:00:00,N
    ,in,2024-07-01 08:05:00,2024-07-01 08:20:00,Lan,x,,,,N
    c,,2024-07-01 08:05:00,2024-07-01 08:20:00,Lan,x,,,,N
    c,in,-,-,Lan,x,,,,N
    ,,,,,,,,,
    c,in,2024-07-01 11:00:00
    c,in,2024-07-01 11:00:00,2024-07-01 11:05:00,,x,2024-07-01 11:30:00,2024-07-09,,N
    c,work,2024-07-01 11:00:00,,Minh,x,2024-07-01 11:30:00,2024-07-09,,N
    c,look,2024-07-01 07:00:00,2024-07-01 07:30:00,Minh,x,2024-07-01 11:30:00,2024-07-09,,N
    """

  @Test func `every fault of a log is told with its count and its first rows`() async throws {
    let seen = try await Imported(TemporaryLog(Self.log), map: Self.map)
    let expected: [(QualityCheck, Int, String?)] = [
      (.rowsRead, 15, nil), (.blankRows, 1, "12"), (.otherWidth, 1, "13"),
      (.duplicateRows, 1, "3"), (.missingID, 1, "9"), (.missingActivity, 1, "10"),
      (.missingStamp, 1, "11"), (.unreadable, 1, "8"), (.impossible, 1, "7"),
      (.negative, 1, "4"), (.zero, 1, "5"), (.changedAttributes, 1, "5"),
      (.startOnly, 1, "15"), (.outOfOrder, 1, "16"), (.equalStamps, 1, "15"),
      (.dueBeforeReceived, 1, "6"), (.finishedBeforeReceived, 1, "6"),
      (.eventsBeforeReceived, 3, "14 15 16"), (.censoredEnd, 1, "10"),
      // 08:00 to 08:10 and 08:05 to 08:20, both by Lan.
      (.overlapping, 1, "6"), (.dayOnly, 3, nil), (.daysWithout, 0, nil), (.personal, 1, nil),
      (.numbered, 1, nil), (.severalOffsets, 0, nil),
    ]
    for (check, count, rows) in expected {
      #expect(seen.found(check) == count, "\(check.rawValue)")
      if let rows { #expect(seen.rows(check) == rows, "\(check.rawValue)") }
    }
  }

  @Test func `what is kept of a faulty log is what its note says`() async throws {
    let seen = try await Imported(TemporaryLog(Self.log), map: Self.map)
    #expect(seen.cases.map(\.caseID) == ["c", "a", "b"])
    let negative = seen.events.filter { $0.row == 4 }
    #expect(negative.map(\.started) == [nil])
    #expect(negative.map(\.seconds) == [nil])
    #expect(seen.events.filter { $0.caseID == "a" }.map(\.number) == [1, 2, 3])
    #expect(Set(seen.events.compactMap(\.resource)) == ["r1", "r2"])
    #expect(seen.cases.map(\.censored) == [.end, .none, .none])
    #expect(seen.cases.map(\.dayOnly) == ["due", nil, nil])
    #expect(seen.quality.count == QualityCheck.allCases.count)
  }
}
