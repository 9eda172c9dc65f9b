import Foundation
import Testing

/// Who gains and who loses, as `motcua compare` tells it.
@Suite struct GainsCommandTests {
  private static let options = ["tutorial", "more-counters"].map { "Scenarios/tutorial/\($0).yaml" }

  private func compared(_ folder: URL, _ replications: Int, _ language: String) throws -> Program {
    try Program.run(
      words: ["compare"] + Self.options + [
        "--set", "period.observed_days=28", "--replications", "\(replications)", "--lang", language,
        "--out", folder.appending(path: "out").path,
      ])
  }

  private func communes(_ folder: URL) throws -> [[String: String]] {
    let text = try String(contentsOf: folder.appending(path: "out/gains.csv"), encoding: .utf8)
    let lines = text.split(separator: "\r\n").map {
      $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
    return lines.dropFirst().map { row in
      Dictionary(zip(lines[0], row)) { first, _ in first }
    }.filter { $0["group_type"] == "commune" }
  }

  @Test func `communes that are named lose or gain with their whole interval`() throws {
    try withFolder { folder in
      let run = try compared(folder, 8, "en")
      #expect(run.status == 0, "\(run.messages)")
      let named = try communes(folder).filter { $0["extreme"] != "NA" }
      #expect(!named.isEmpty)
      for row in named {
        let low = try #require(row["mean_change_low"].flatMap { Double($0) })
        let high = try #require(row["mean_change_high"].flatMap { Double($0) })
        #expect(row["extreme"] == "gain" ? high < 0 : low > 0, "\(row)")
      }
      // One more counter and free choice of site: nobody is named as losing.
      #expect(
        run.output.contains("of no commune is it shown that it loses beyond noise"), "\(run.output)"
      )
      #expect(run.output.contains("gain most: "))
      _ = try Program.run("report", folder.appending(path: "out").path, "--lang", "en")
      let page = try String(
        contentsOf: folder.appending(path: "out/report.html"), encoding: .utf8)
      #expect(page.contains("of no commune is it shown that it loses beyond noise"))
      #expect(page.contains("chưa thấy xã, phường nào kém đi vượt quá sai số mô phỏng"))
    }
  }

  @Test func `one replication names nobody, for it knows no chance`() throws {
    try withFolder { folder in
      let run = try compared(folder, 1, "vi")
      #expect(run.status == 0, "\(run.messages)")
      let rows = try communes(folder)
      #expect(!rows.isEmpty && rows.allSatisfy { $0["extreme"] == "NA" })
      let told = run.output.replacing("\n", with: " ")
      #expect(told.contains("chưa thấy xã, phường nào được cải thiện vượt quá sai số mô phỏng"))
    }
  }
}
