import Testing

@testable import Tables

@Suite struct FaultTests {
  private static let header = VisitRow.table.schema.columns.map(\.name).joined(separator: ",")
  private static let line = VisitRow.lines([.full])[0]

  private static let faults: [(old: String, new: String, column: String)] = [
    ("0.1", "nan", "minutes"), ("0.1", "1e300", "minutes"), ("0.1", "", "minutes"),
    ("0.1", "1;5", "minutes"), ("12.5", "x", "wait"), (",3,", ",-3,", "tickets"),
    (",3,", ",3.0,", "tickets"), (",3,", ",,", "tickets"), ("true", "yes", "is_open"),
    ("by_post,by_post", "letter,by_post", "kind"), ("by_post,by_post", "NA,by_post", "kind"),
    ("by_post,by_post", "by_post,counter", "channel"), ("2024-02-29,", "2024-13-29,", "open_day"),
    ("07:15:00", "07:15", "time_of_day"), ("07:15:00", "24:00:00", "time_of_day"),
    ("+07:00", "", "called"), ("T07", " 07", "called"),
  ]

  @Test(arguments: faults)
  func `a field that is no value of its column is told with row and column`(
    old: String, new: String, column: String
  ) throws {
    let range = try #require(Self.line.firstRange(of: old))
    let damaged = Self.line.replacingCharacters(in: range, with: new)
    let fault = VisitRow.fault(of: "\(Self.header)\r\n\(Self.line)\r\n\(damaged)\r\n")
    guard case .badField(3, column, _) = fault else {
      Issue.record("\(String(describing: fault)) of \(damaged)")
      return
    }
  }

  @Test func `a header of other columns is told by what is missing and what is unknown`() {
    #expect(
      SiteRow.fault(of: "id,floor\r\n") == .otherColumns(missing: ["people"], unknown: ["floor"]))
    #expect(SiteRow.fault(of: "people,id\r\n") == .otherOrder)
    #expect(SiteRow.fault(of: "") == .otherColumns(missing: ["id", "people"], unknown: []))
  }

  @Test func `rows of another width and open quotes are told with their row`() {
    #expect(SiteRow.fault(of: "id,people\r\na,1\r\nb\r\n") == .otherWidth(row: 3))
    #expect(SiteRow.fault(of: "id,people\r\na,1,2\r\n") == .otherWidth(row: 2))
    #expect(SiteRow.fault(of: "id,people\r\n\"a,1\r\n") == .openQuote(row: 2))
  }

  @Test func `a column that came later may be missing, and then nothing stands there`() throws {
    let rows = try GrownRow.table.rows(of: Array("id\r\na\r\n".utf8))
    #expect(rows == [GrownRow(id: "a", kind: nil)])
    #expect(throws: TableFault.otherWidth(row: 2)) {
      try GrownRow.table.rows(of: Array("id\r\na,b\r\n".utf8))
    }
    #expect(throws: TableFault.otherColumns(missing: ["id"], unknown: [])) {
      try GrownRow.table.rows(of: Array("kind\r\nb\r\n".utf8))
    }
  }

  @Test func `lines may end without a carriage return, and the last without anything`() throws {
    let rows = try SiteRow.table.rows(of: Array("id,people\na,1\nb,2".utf8))
    #expect(rows == [SiteRow(id: "a", people: 1), SiteRow(id: "b", people: 2)])
  }
}

extension String {
  fileprivate func replacingCharacters(in range: Range<Index>, with text: String) -> String {
    var copy = self
    copy.replaceSubrange(range, with: text)
    return copy
  }
}

/// A table that got its second column later.
private struct GrownRow: TableRow, Equatable {
  var id = ""
  var kind: String?

  static let table = Table<GrownRow>(
    "grown", vi: "Bảng.", en: "A table.",
    columns: [
      Column("id", \.id, vi: "Mã.", en: "Its id."),
      Column("kind", \.kind, vi: "Loại.", en: "Its kind.").later,
    ])
}
