import ScenarioFiles
import ServiceModel
import Testing
import Wording

@Suite struct TableTests {
  /// The scenario's names of communes when `communes.csv` holds these bytes.
  private func names(_ bytes: [UInt8]) throws -> [String] {
    var town = try Town()
    town.files["communes.csv"] = bytes
    return try town.inFolder {
      try ScenarioFile.read(path: "\($0)/town.yaml").scenario.people.communes.map(\.name.vi)
    }
  }

  private func problems(_ bytes: [UInt8]) throws -> [ScenarioProblem] {
    var town = try Town()
    town.files["communes.csv"] = bytes
    return try town.problems("town.yaml")
  }

  private let header = "id,name_vi,name_en,district,latitude,longitude,population\n"
  private let rows = "market,Chợ,M,town,21,105,5\nriver,Sông,R,town,21,105,5\n"

  @Test func `a byte order mark, CRLF and a missing last line end are read`() throws {
    let text = (header + rows).dropLast().replacing("\n", with: "\r\n")
    #expect(try names([0xEF, 0xBB, 0xBF] + Array(text.utf8)) == ["Chợ", "Sông"])
  }

  @Test func `quoted fields may hold commas, doubled quotes and line ends`() throws {
    let text = header + rows + "hill,\"Đồi, \"\"Chè\"\"\nmới\",H,town,21,105,5\n"
    #expect(try names(Array(text.utf8)) == ["Chợ", "Sông", "Đồi, \"Chè\"\nmới"])
  }

  @Test func `columns may stand in any order`() throws {
    let text =
      "population,district,id,name_en,name_vi,longitude,latitude\n"
      + "5,town,market,M,Chợ,105,21\n5,town,river,R,Sông,105,21\n"
    #expect(try names(Array(text.utf8)) == ["Chợ", "Sông"])
  }

  @Test func `empty lines are no rows`() throws {
    #expect(try names(Array((header + "\n" + rows + "\n\n").utf8)) == ["Chợ", "Sông"])
  }

  @Test func `lines are counted through line ends inside quotes`() throws {
    let text = header + rows + "hill,\"a\nb\",H,town,21,105,5\nlake,Hồ,L,town,21,105,-5\n"
    let problems = try problems(Array(text.utf8))
    #expect(problems.map(\.line) == [6])
    #expect(problems.map(\.column) == [23])
  }

  @Test func `text that is not UTF-8 is told at its byte`() throws {
    let bytes = Array((header + "market,Ch").utf8) + [0xE3] + Array("o,M,town,21,105,5\n".utf8)
    let problems = try problems(bytes)
    #expect(problems.map(\.message) == ["is not UTF-8 text here"])
    #expect(problems.map(\.line) == [2])
    #expect(problems.map(\.column) == [10])
  }

  @Test func `UTF-16 is told by name`() throws {
    let problems = try problems([0xFF, 0xFE] + Array(header.utf8))
    #expect(problems.map(\.message) == ["is UTF-16 text"])
  }

  @Test(arguments: ["", "\n", "\r\n\r\n", "id\n", ",,,\n", "\"", "\"\n", "a,a\n"])
  func `a table without content is told and not trapped on`(_ text: String) throws {
    #expect(try !problems(Array(text.utf8)).isEmpty)
  }

  @Test func `a table that is wrong throughout is not told in full`() throws {
    let text = header + String(repeating: "x,,,,,,\n", count: 20_000)
    #expect(try problems(Array(text.utf8)).count <= 500)
  }
}
