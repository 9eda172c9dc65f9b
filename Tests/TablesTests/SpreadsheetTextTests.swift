import Testing

@testable import Tables

@Suite struct SpreadsheetTextTests {
  private static let texts = [
    "=1+1", "+84 24", "-x", "@SUM(A1)", "\t=1", "\r=1", " =1", "＝1", "'=1", "''-x", "' +1",
    "- nothing",
    "-", "=", "'",
  ]

  @Test(arguments: texts)
  func `no text of a table is a formula to a spreadsheet, and it is read as it was`(text: String) {
    let written = SpreadsheetText.written(text)
    #expect(!"=+-@\t\r ＝".contains(written.first ?? "x"))
    #expect(SpreadsheetText.read(written) == text)
  }

  @Test(arguments: ["-5", "+0.5", "-1e5", "plain", "", "a=b", "’tis", "'quoted'", "Ba Đình"])
  func `numbers and plain texts stay as they are`(text: String) {
    #expect(SpreadsheetText.written(text) == text)
    #expect(SpreadsheetText.read(text) == text)
  }

  @Test func `a table's texts are kept from being formulas, its numbers are not touched`() throws {
    var row = VisitRow.full
    (row.site, row.minutes) = ("=cmd|' /C calc'!A0", -1.5)
    #expect(VisitRow.lines([row])[0].hasPrefix("'=cmd|' /C calc'!A0,dòng 1,-1.5,"))
    #expect(try VisitRow.table.rows(of: TableText([row]).written.bytes) == [row])
  }

  @Test func `line breaks become spaces, quotes are doubled, words for nothing are quoted`() {
    let texts = ["a,b", "nói \"vâng\"", "dòng 1\r\ndòng 2", "", "NA", "None of them"]
    #expect(
      SiteRow.lines(texts.map { SiteRow(id: $0, people: 1) }) == [
        "\"a,b\",1", "\"nói \"\"vâng\"\"\",1", "\"dòng 1 dòng 2\",1", "NA,1",
        "\"\"\"NA\"\"\",1", "None of them,1",
      ])
  }
}
