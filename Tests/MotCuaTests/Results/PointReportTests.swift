import Foundation
import Testing
import Wording

@testable import Reporting
@testable import Runs

/// What a page tells of folders of `motcua stress` and `motcua sweep`: the batch waits 6 f (12 / c - 1) / 2
/// minutes at c counters, each of twelve served in 6 f.
@Suite struct PointReportTests {
  private func parts(_ batch: Batch) throws -> [StudyPart] {
    try StudyPart.all(of: try StoredStudies(path: batch.url("out").path).first)
  }

  private func texts(_ table: ToldTable, _ row: Int) -> [String] {
    [table.rows[row].name.en] + table.rows[row].cells.map(\.text.en)
  }

  @Test func `stresses are told with the usual values, the hardest first, and a picture`() throws {
    try Batch.with { batch in
      let run = try batch.run(
        "stress", batch.scenario, batch.option, "--out", batch.url("out").path)
      #expect(run.status == 0, "\(run.messages)")
      let part = try #require(try parts(batch).first { $0.id == "stress" })
      let wait = try #require(part.tables.first)
      #expect(
        wait.title?.en == "Mean wait (min), the whole city"
          && wait.title?.vi.contains("phút") == true)
      #expect(texts(wait, 0) == ["As usual", "33.0", "15.0"])
      #expect(texts(wait, 1) == ["Twice as slow", "66.0 (+33.0)", "30.0 (+15.0)"])
      #expect(wait.rows[1].cells[0].tone == .bad)
      #expect(wait.rows[1].cells[0].source?.cellPlace.hasPrefix("stress.csv:") == true)
      // One for each option; whoever finds the door closed is not served.
      #expect(part.sentences.count == 2)
      #expect(part.sentences[0].text.en.contains("under “Closed”"), "\(part.sentences)")
      #expect(part.charts.map(\.id) == ["stress"])
      for chart in part.charts {
        guard let drawer = try? ChartDrawer.ofThisMachine() else { continue }
        for file in try drawer.files(of: chart) { #expect(file.bytes.count < 60_000) }
      }
      #expect(try Program.run("report", batch.url("out").path).status != 2)
    }
  }

  @Test func `a sweep is told with where its goal changes, and its points in their order`() throws {
    try Batch.with { batch in
      let run = try batch.run(
        "sweep", batch.scenario, batch.option, "--over",
        "procedures[*].reception_minutes*=0.5..2.5:4", "--until", "wait_mean<=50", "--out",
        batch.url("out").path)
      #expect(run.status == 0, "\(run.messages)")
      // People are shown what the goal is about, and nothing else.
      #expect(run.output.contains("Mean wait (min)") && !run.output.contains("Travel time"))
      let part = try #require(try parts(batch).first { $0.id == "sweep" })
      // What the values are of is said first.
      #expect(part.sentences.count == 3 && part.sentences[1].kind == .result)
      let text = part.sentences[1].text
      // 33 f = 50.
      #expect(text.en.contains("changes at procedures[*].reception_minutes*= 1.5152"))
      #expect(text.vi.contains("1,5152") && text.vi.contains("đạt"))
      #expect(part.sentences[2].text.en.contains("always met"))
      let wait = try #require(part.tables.first)
      #expect(part.tables.count == 1 && texts(wait, 0) == ["0.5", "16.5", "7.5 (−9.0)"])
      let values = wait.rows.compactMap { Double($0.name.en) }
      #expect(values == values.sorted() && values.count > 5)
    }
  }

  @Test func `a goal for all places is told by the worst of them, and where it is missed first`()
    throws
  {
    try Batch.with { batch in
      let run = try batch.run(
        "sweep", batch.scenario, "--over", "procedures[*].reception_minutes*=0.5..2.5:4", "--until",
        "wait_mean[site=*]<=50", "--out", batch.url("out").path)
      #expect(run.status == 0, "\(run.messages)")
      #expect(run.output.contains("Mean wait (min): the worst of all places"), "\(run.output)")
      #expect(run.output.contains("16.5") && !run.output.contains("Travel time"))
      let part = try #require(try parts(batch).first { $0.id == "sweep" })
      #expect(part.sentences[1].text.en.contains("Worst on the side that misses it"))
    }
  }
}
