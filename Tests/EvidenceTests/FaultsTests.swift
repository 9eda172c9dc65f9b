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

  /// Starts and ends by themselves, days in two orders, two offsets, words that nobody explained. From Monday 1
  /// to Monday 15 July nothing stands on Saturday 6 and Tuesday 9, and on no Wednesday, Thursday, Friday, Sunday.
  @Test func `every fault of starts and ends that stand apart is told with its count`() async throws
  {
    let seen = try await Imported(
      TemporaryLog(
        """
        hs,viec,luc,kieu
        a,in,01/07/2024 08:00:00+07:00,BD
        a,in,01/07/2024 08:10:00+07:00,KT
        a,out,02/07/2024 09:00:00+07:00,KT
        b,in,01/07/2024 08:30:00+07:00,BD
        b,in,08/07/2024 09:30:00+08:00,KT
        b,ask,07/13/2024 10:00:00+07:00,KT
        b,out,15/07/2024 08:00:00+07:00,XX
        c,in,15/07/2024 08:00:00+07:00,assign
        c,in,15/07/2024 08:30:00+07:00,BD
        """),
      map: """
        log: events
        columns: {case_id: "hs", activity: "viec", time: "luc", transition: "kieu"}
        transitions: {BD: start, KT: complete}
        """)
    let expected: [(QualityCheck, Int, String?)] = [
      (.rowsRead, 9, nil), (.pairedByName, 2, "3 6"), (.endOnly, 2, "4 7"), (.startOnly, 1, "10"),
      (.severalOffsets, 1, nil), (.contraryDays, 1, nil), (.ambiguousDays, 5, nil),
      (.unknownCodes, 1, "8"), (.droppedByCode, 1, "9"), (.daysWithout, 2, nil),
      (.closedDays, 8, nil), (.noZone, 0, nil),
    ]
    for (check, count, rows) in expected {
      #expect(seen.found(check) == count, "\(check.rawValue)")
      if let rows { #expect(seen.rows(check) == rows, "\(check.rawValue)") }
    }
  }

  /// Tickets at 8, 9, 10 and 11 o'clock of the 24 days from Monday 1 to Saturday 27 July that are no Sundays,
  /// called five minutes later for five minutes; with a title above, and a column that is not used.
  private static var tickets: [UInt8] {
    var rows: [String] = []
    for day in 1...27 where day % 7 != 0 {
      let date = "2024-07-\(day < 10 ? "0" : "")\(day)"
      for hour in ["08", "09", "10", "11"] {
        let row = (1...4).map { "\(date) \(hour):\(["00", "01", "05", "10"][$0 - 1]):00" }
        switch "\(day) \(hour)" {
        // A ticket is missing on a Wednesday: nothing at all in that hour.
        case "10 09": continue
        case "3 11": rows.append("\(row[0]),\(row[1]),\(row[2]),\(date) 15:00:00,Q,A,")
        case "4 08": rows.append("\(row[0]),\(date) 07:58:00,\(row[2]),\(row[3]),Q,A,")
        case "5 10": rows.append("05/07/2024 10:00:00,\(row[1]),\(row[2]),\(row[3]),Q,A,")
        case "6 10": rows.append("\(row.joined(separator: ",")),,A,")
        case "6 08": rows.append("\(row.joined(separator: ",")),Q,?,")
        default: rows.append("\(row.joined(separator: ",")),Q,A,")
        }
      }
    }
    let text =
      "LIST,,,,,,\n,,,,,,\ncame,joined,called,done,desk,kind,note\n"
      + rows.joined(separator: "\n") + "\n"
    // No letter of UTF-8.
    return Array(text.utf8).map { $0 == UInt8(ascii: "?") ? 0xFF : $0 }
  }

  @Test func `every fault of tickets, their days and their file is told with its count`()
    async throws
  {
    let seen = try await Imported(
      TemporaryLog(Self.tickets, name: "log.csv"),
      map: """
        log: tickets
        encoding: utf-8
        columns: {arrived: "came", joined: "joined", called: "called", ended: "done", resource: "desk", class: "kind"}
        """)
    let expected: [(QualityCheck, Int)] = [
      (.rowsRead, 95), (.rowsAbove, 2), (.badLetters, 1), (.missingValues, 1), (.mixedFormats, 1),
      (.extreme, 1), (.joinedBeforeArrived, 1), (.closedDays, 3), (.daysWithout, 0), (.gaps, 1),
      (.unused, 1), (.negative, 0),
    ]
    for (check, count) in expected { #expect(seen.found(check) == count, "\(check.rawValue)") }
    #expect(seen.tickets.count == 95)
  }

  @Test func `a case that begins as few do near to the beginning of the log is cut off there`()
    async throws
  {
    // Two cases a day with two steps; the first has its last step only, and so has one in the middle.
    let rows = (1...56).flatMap { number -> [String] in
      let day = (number + 1) / 2
      let date = "2024-07-\(day < 10 ? "0" : "")\(day)"
      guard number != 1, number != 29 else {
        return ["\(number),out,\(date) 09:02:00,\(date) 09:05:00"]
      }
      return [
        "\(number),in,\(date) 09:00:00,\(date) 09:05:00",
        "\(number),out,\(date) 10:00:00,\(date) 10:05:00",
      ]
    }
    let seen = try await Imported(
      TemporaryLog(
        "CaseID,Activity,StartTimestamp,EndTimestamp\n" + rows.joined(separator: "\n") + "\n"))
    #expect(seen.found(.censoredStart) == 1)
    #expect(seen.cases.filter { $0.censored == .start }.map(\.caseID) == ["1"])
  }
}
