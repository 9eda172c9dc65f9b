import Foundation
import Testing
import Wording

@testable import Reporting
@testable import Runs
@testable import Tables

/// What page and memo tell of a folder of `motcua robust`, held against its tables.
@Suite struct RobustReportTests {
  private static let uncertainty = """
    uncertainty:
      slowness: {name: {vi: Chậm, en: Slowness}, scales: "procedures[visit].reception_minutes", low: 0.5, high: 2, within: [0.25, 4], shape: lognormal, confidence: A}
      second: {name: {vi: Quầy thứ hai, en: The second counter}, sets: levers.staffing.enabled, levels: [true, false]}

    """

  private func withRobust(_ body: (DamagedFolder) throws -> Void) throws {
    try Batch.with(stresses: Self.uncertainty) { batch in
      let run = try Program.run(
        words: [
          "robust", batch.scenario, batch.option, "--replications", "2", "--points", "64", "--out",
          batch.url("out").path,
        ])
      #expect(run.status == 0, "\(run.messages)")
      try body(DamagedFolder(whole: batch.url("out"), folder: batch.url("copy")))
    }
  }

  private func rows(_ file: String, in folder: URL) throws -> [[String]] {
    var rows: [[String]] = []
    let bytes = Array(try Data(contentsOf: folder.appending(path: file)))
    var (reader, fields) = (CSVReader(bytes), [String]())
    while try reader.next(into: &fields) { rows.append(fields) }
    return rows
  }

  /// All numbers of a text, each with half a unit of its last digit.
  private func numbers(_ text: String, _ language: Language) -> [(value: Double, error: Double)] {
    let (group, point) = language == .vi ? (".", ",") : (",", ".")
    return text.matches(of: /[-−+]?[0-9][0-9.,]*/).compactMap { match in
      let plain = match.output.replacing("−", with: "-").replacing(group, with: "")
        .replacing(point, with: ".")
      let digits = plain.split(separator: ".").dropFirst().first?.count ?? 0
      return Double(plain).map { ($0, 0.500_001 * pow(10, -Double(digits))) }
    }
  }

  @Test func `every figure of the section is the cells it names, rounded`() throws {
    try withRobust { folder in
      let page = String(
        decoding: try ReportPage(StoredStudies(path: folder.whole.path), charts: []).bytes(.vi),
        as: UTF8.self)
      let pattern =
        /data-cells="([a-z_.]+):([0-9]+):([a-z_,]+)"><span lang="vi">(.*?)<\/span><span lang="en">(.*?)<\/span>/
      var compared = 0
      for match in page.matches(of: pattern) {
        let table = try rows(String(match.output.1), in: folder.whole)
        let row = table[try #require(Int(match.output.2)) - 1]
        let cells = match.output.3.split(separator: ",").compactMap { column in
          table[0].firstIndex(of: String(column)).flatMap { Double(row[$0]) }
        }
        for (text, language) in [(match.output.4, Language.vi), (match.output.5, .en)] {
          for shown in numbers(String(text), language) {
            #expect(
              cells.contains { cell in
                [1, 100, 1e-9].contains { abs($0 * cell - shown.value) <= shown.error }
              }, "\(text) of \(match.output.1):\(match.output.2) is none of \(cells)")
            compared += 1
          }
        }
      }
      #expect(compared > 100)
    }
  }

  @Test func `sentences follow the verdicts and signs of the tables`() throws {
    try withRobust { folder in
      func sentences() throws -> [String] {
        let study = try StoredStudies(path: folder.folder.path).first
        let part = try #require(try StudyPart.robust(study))
        return part.sentences.map(\.text.en)
      }
      try folder.restore()
      let before = try sentences()
      // The second counter is a choice: without it there is no difference.
      #expect(
        before.contains {
          $0.contains("it is clearly better; no more can be said with “The second counter” off")
        })
      #expect(!before.contains { $0.contains("clearly worse in “Mean wait”") })
      try folder.editTable(RobustRow.table.schema) { table in
        guard let verdict = table[0].firstIndex(of: "verdict"),
          let difference = table[0].firstIndex(of: "difference"),
          let kpi = table[0].firstIndex(of: "kpi"),
          let row = table.firstIndex(where: { $0[kpi] == "wait_mean" })
        else { return }
        table[row][verdict] = "clearly_worse"
        table[row][difference] = "18.0"
      }
      let after = try sentences()
      #expect(after.contains { $0.contains("clearly worse in “Mean wait”") })
      #expect(after.contains { $0.contains("Mean wait: +18.0 min") })
      // What the level without the counter comes to now lies on the other side of the sign.
      #expect(before != after)
    }
  }

  @Test func `the fifths of futures are those of the factor's lowest and highest values`() throws {
    try withRobust { folder in
      let study = try StoredStudies(path: folder.whole.path).first
      let futures = try #require(try study.table("futures")).rows
      let slowness = futures.filter { $0.text("factor") == "slowness" }
        .compactMap { $0.number("factor_value") }.prefix(64).sorted()
      let row = try #require(
        try study.table("sensitivity")?.rows.first { $0.text("kpi") == "wait_mean" })
      // Two counters spare 18 minutes times the factor; a fifth of 64 futures are 12.
      func spared(_ fifth: ArraySlice<Double>) -> Double { -18 * fifth.reduce(0, +) / 12 }
      let lowest = try #require(row.number("lowest_fifth_difference"))
      let highest = try #require(row.number("highest_fifth_difference"))
      #expect(abs(lowest - spared(slowness.prefix(12))) < 1e-4)
      #expect(abs(highest - spared(slowness.suffix(12))) < 1e-4)
      let at = try #require(row.number("lowest_fifth_at"))
      #expect(slowness[0] < at && at < slowness[12])
    }
  }

  @Test func `a memo says in its own words what a difference hangs on, and traces it`() throws {
    try withRobust { folder in
      let memo = try Memo(StoredStudies(path: folder.whole.path), language: .en)
      #expect(memo.markdown.contains("V. How well founded it is"))
      #expect(memo.markdown.contains("hangs most on “Slowness”"))
      #expect(memo.markdown.contains("III. Who gains, who loses"))
      for mark in memo.written.numbers {
        let table = try rows(mark.source.file, in: folder.whole)
        guard let cell = mark.cell else { continue }
        let column = try #require(table[0].firstIndex(of: cell.column))
        #expect(Double(table[mark.source.row - 1][column]) == cell.value, "\(mark)")
      }
    }
  }

  @Test func `pictures of futures are told from the same tables, and are small`() throws {
    try withRobust { folder in
      let study = try StoredStudies(path: folder.whole.path).first
      let part = try #require(try StudyPart.robust(study))
      #expect(part.charts.map(\.id) == ["futures-strip", "tornado"])
      let dots = try study.futures(["wait_mean"], count: 64)
      let two = try #require(dots[StoredStudy.FutureKey(option: "two", kpi: "wait_mean")])
      #expect(two.count == 64 && two.allSatisfy { $0 != nil })
      #expect(part.charts[0].caption.en.contains("relevantly better in 100 %"))
      #expect(part.charts[1].caption.en.contains("moves most with Slowness"))
      guard let drawer = try? ChartDrawer.ofThisMachine() else { return }
      for chart in part.charts {
        for file in try drawer.files(of: chart) { #expect(file.bytes.count < 40_000) }
      }
    }
  }
}
