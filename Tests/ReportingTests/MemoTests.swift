import Experiments
import Foundation
import ServiceModel
import Testing
import Wording

@testable import Reporting
@testable import Runs

struct MemoTests {
  private let results = FileManager.default.temporaryDirectory
    .appending(path: "motcua-\(UUID().uuidString)/results")

  private func memo(_ language: Language) async throws -> Memo {
    let options = await smallExperiment()
    try await ResultFolder.write(
      run: RunDescription(
        toolVersion: "1", command: ["motcua"],
        study: Study(
          .run, of: ["a.yaml"], seed: options[0].seed, replications: .first(count: 5),
          inputs: []),
        ruleSets: [], threads: 1, startedAt: "2024-06-09T08:00:00+07:00", durationSeconds: 1),
      options: options, comparison: .init(options), to: results.path)
    return Memo(try StoredRun(path: results.path), language: language)
  }

  private func remove() throws {
    try FileManager.default.removeItem(at: results.deletingLastPathComponent())
  }

  @Test
  func `every number of the memo is a bookmark, and its trace names the cell it was rounded from`()
    async throws
  {
    let memo = try await memo(.vi)
    defer { #expect(throws: Never.self) { try remove() } }
    let (markdown, numbers) = memo.written
    #expect(numbers.count >= 30)
    for mark in numbers {
      #expect(markdown.contains("]{#\(mark.bookmark)}"), "\(mark)")
      let rows = csvRows(Array(try Data(contentsOf: results.appending(path: mark.source.file))))
      guard let cell = mark.cell else { continue }
      let column = try #require(rows[0].firstIndex(of: cell.column))
      #expect(Double(rows[mark.source.row - 1][column]) == cell.value, "\(mark)")
    }
    // Nearly all are a cell; the rest are counts.
    #expect(numbers.count { $0.cell != nil } * 10 >= numbers.count * 9)
    #expect(Set(numbers.map(\.bookmark)).count == numbers.count)
    let trace = csvRows(memo.trace)
    #expect(trace.count == numbers.count + 1 && trace[1].contains(memo.known.run.hash))
    #expect(memo.markdown.contains(memo.known.run.hash))
  }

  @Test(arguments: [Language.vi, .en])
  func `a memo is a Word file with its pictures`(language: Language) async throws {
    let memo = try await memo(language)
    defer { #expect(throws: Never.self) { try remove() } }
    guard let file = try? MemoFile() else { return }
    let bytes = Data(try file.document(memo))
    #expect(bytes.prefix(2) == Data("PK".utf8))
    let names = String(decoding: bytes, as: UTF8.self)
    #expect(names.contains("word/pages.xml"))
    #expect(names.ranges(of: ".png").count >= 2 * memo.charts.count && !memo.charts.isEmpty)
  }

  @Test func `what is special to Markdown is written as itself`() {
    #expect(Markdown.escaped("a_b | *c* [d]") == "a\\_b \\| \\*c\\* \\[d\\]")
    let table = Markdown.table(["a", "b"], [["1|2", "3"]], widths: [50, 50])
    #expect(table.split(separator: "\n").last == "| 1\\|2 | 3 |")
  }

  @Test(
    .enabled(
      if: (try? Python.with(module: "duckdb, xlsxwriter", package: "")) != nil, "needs duckdb"
    ))
  func `tables are exported, altered ones are not`() async throws {
    _ = try await memo(.vi)
    defer { #expect(throws: Never.self) { try remove() } }
    let export = try Export(of: results.path)
    try export.write(to: export.paths(overwriting: false))
    #expect(export.files.contains("compare.parquet") && !export.files.contains("cases.parquet"))
    for file in ["kpi_summary.parquet", "results.sqlite", "results.xlsx"] {
      let size =
        try FileManager.default.attributesOfItem(
          atPath: results.appending(path: file).path)[.size] as? Int
      #expect((size ?? 0) > 10_000)
    }
    // Altered tables are not exported.
    let kpi = results.appending(path: "kpi.csv")
    try Data(try Data(contentsOf: kpi).dropLast()).write(to: kpi)
    #expect(throws: ResultFolder.Problem.self) { try Export(of: results.path) }
  }
}
