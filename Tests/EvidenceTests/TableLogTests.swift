import ScenarioFiles
import Tables
import Testing

@testable import Evidence

/// Tables as text, however they are written.
struct TableLogTests {
  private static let rows = [
    ["CaseID", "Activity", "StartTimestamp", "EndTimestamp", "Resource"],
    ["1", "Tiếp nhận", "2024-07-01 08:00:00", "2024-07-01 08:10:00", "Nguyễn, \"Lan\""],
    ["1", "Thẩm định", "2024-07-01 09:00:00", "2024-07-01 09:10:00", "dòng\nhai"],
    ["2", "Tiếp nhận", "2024-07-02 08:00:00", "2024-07-02 08:10:00", "Đỗ"],
  ]

  private static func text(_ delimiter: String, _ lineEnd: String) -> String {
    rows.map { row in
      row.map { "\"" + $0.replacing("\"", with: "\"\"") + "\"" }.joined(separator: delimiter)
    }.joined(separator: lineEnd) + lineEnd
  }

  @Test(arguments: [",", ";", "\t", "|"], ["\n", "\r\n"])
  func `a table is the same whatever stands between its fields and lines`(
    delimiter: String, lineEnd: String
  ) async throws {
    let seen = try await Imported(TemporaryLog(Self.text(delimiter, lineEnd)))
    #expect(seen.events.map(\.activity) == ["Tiếp nhận", "Thẩm định", "Tiếp nhận"])
    #expect(seen.events.map(\.resource) == ["Nguyễn, \"Lan\"", "dòng hai", "Đỗ"])
    #expect(seen.events.map(\.row) == [2, 3, 4])
    #expect(seen.events.map(\.seconds) == [600, 600, 600])
  }

  @Test(arguments: ["\u{FEFF}", "sep=;\r\n", "\u{FEFF}sep=;\n", "Danh sách hồ sơ;;;;\n;;;;\n"])
  func `a byte order mark, a line for Excel and titles are no part of the table`(
    above: String
  ) async throws {
    let seen = try await Imported(TemporaryLog(above + Self.text(";", "\n")))
    #expect(seen.events.map(\.activity) == ["Tiếp nhận", "Thẩm định", "Tiếp nhận"])
  }

  @Test func `a table in Windows-1258 has the same letters`() async throws {
    // Tone marks stand behind their vowels: 0xEC is the acute, 0xF2 the dot below, 0xD2 the hook above.
    let activity: [UInt8] =
      Array("Ti".utf8) + [0xEA, 0xEC] + Array("p nh".utf8) + [0xE2, 0xF2, 0x6E]
    let header = "CaseID,Activity,StartTimestamp,EndTimestamp\n"
    var bytes = Array(header.utf8)
    for id in ["1", "2"] {
      bytes += Array("\(id),".utf8) + activity
      bytes += Array(",2024-07-01 08:00:00,2024-07-01 08:10:00\n".utf8)
    }
    let seen = try await Imported(TemporaryLog(bytes))
    #expect(seen.events.map(\.activity) == ["Tiếp nhận", "Tiếp nhận"])
    #expect(seen.map.writing.encoding == .windows1258)
    #expect(seen.found(.encoding) == 1)
  }

  @Test func `records are taken whole over the pieces in which a file is read`() async throws {
    var text = "CaseID,Activity,StartTimestamp,EndTimestamp,Resource\n"
    for index in 0..<40_000 {
      let name = String(repeating: "q\"\"\n,", count: index % 7)
      text += "\(index / 2),\"\(name)\",2024-07-01 08:00:00,2024-07-01 08:10:00,r\n"
    }
    #expect(text.utf8.count > 2 * ByteSource.pieceSize)
    let seen = try await Imported(TemporaryLog(text))
    #expect(seen.events.count == 40_000 - 5715)
    #expect(seen.found(.missingActivity) == 5715)
    #expect(seen.found(.otherWidth) == 0)
    #expect(Set(seen.events.map { $0.activity.utf8.count }).count == 6)
  }

  @Test func `American days are found out from their column`() async throws {
    let text = """
      CaseID,Activity,StartTimestamp,EndTimestamp
      1,a,07/01/2024 08:00,07/01/2024 08:10
      2,a,07/31/2024 08:00,07/31/2024 08:10
      """
    let seen = try await Imported(TemporaryLog(text))
    #expect(seen.days.first?.date.text == "2024-07-01")
    #expect(seen.days.last?.date.text == "2024-07-31")
    #expect(seen.found(.ambiguousDays) == 2)
    #expect(seen.found(.contraryDays) == 0)
  }
}
