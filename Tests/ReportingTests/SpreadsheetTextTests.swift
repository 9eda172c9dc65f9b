import ServiceModel
import Testing

import Wording
@testable import Reporting

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
    var schema = TableSchema.options
    schema.columns = [
      .init("a", .string, vi: "", en: ""), .init("b", .number, vi: "", en: ""),
    ]
    var table = TableWriter(schema)
    table.write([.text("=cmd|' /C calc'!A0"), .number(-1.5)])
    #expect(String(decoding: table.bytes, as: UTF8.self) == "a,b\r\n'=cmd|' /C calc'!A0,-1.5\r\n")
    try CSVReader.read(table.bytes, schema: schema) { row in
      #expect(row[0] == "=cmd|' /C calc'!A0" && row.number(1) == -1.5)
    }
  }

  @Test func `names are written as themselves in Markdown`() {
    let name = "a | b\n# <script>&amp;`x` [y](z)\u{1B}[2J"
    let scenario = SmallCity.scenario()
    var named = scenario
    named.name = LocalizedText(vi: name, en: name)
    named.procedures[0].name = named.name
    let page = ModelDescription(named, .en).markdown
    #expect(page.contains(##"a \| b \# \<script\>\&amp;\`x\` \[y\](z)"##))
    #expect(!page.contains(/[^\\]<script/) && !page.contains("\u{1B}"))
    let lines = { (text: String) in text.split(separator: "\n").count }
    #expect(lines(page) == lines(ModelDescription(scenario, .en).markdown))
  }
}

@Suite struct PythonTests {
  @Test func `the Python of a project is found by where its program lies`() {
    #expect(
      Python.environment(of: "/p/motcua/.build/debug/motcua") == ["/p/motcua/.venv/bin/python3"])
    #expect(
      Python.environment(of: "/p/.build-test/x/release/motcua") == ["/p/.venv/bin/python3"])
    #expect(Python.environment(of: "/usr/local/bin/motcua") == nil)
  }

  @Test func `a Python that is missing, or lacks a package, is told with where it was looked for`()
  {
    let missing = #expect(throws: MissingPrograms.self) {
      try Python.with(
        module: "no_such_module", package: "no-such-package",
        among: ["/nowhere/python3", "/usr/bin/env"])
    }
    for word in ["/nowhere/python3 (not there)", "/usr/bin/env (without no_such_module)"] {
      #expect(missing?.message.en.contains(word) == true, "\(String(describing: missing))")
    }
  }
}
