import Foundation
import Testing

/// `--replications auto` chooses how many, and says why.
@Suite struct PrecisionTests {
  private static func command(_ replications: String, _ out: URL, _ more: [String]) -> [String] {
    [
      "compare", CommandTests.town, CommandTests.option, "--replications", replications, "--set",
      "period.observed_days=28", "--out", out.path,
    ] + more
  }

  @Test func `the results are those of the chosen number, for any number of threads`() throws {
    try withFolder { folder in
      var chosen: [String] = []
      for threads in ["1", "3"] {
        let out = folder.appending(path: "auto-\(threads)")
        let run = try Program.run(
          words: Self.command("auto", out, ["--precision", "6%", "--threads", threads]))
        #expect(run.status == 0, "\(run.messages)")
        #expect(run.messages.contains("until precise enough: Mean wait ± 6 %"))
        let number = try #require(run.messages.firstMatch(of: /Chose (\d+) replications/))
        chosen.append(String(number.output.1))
      }
      let count = try #require(Int(chosen[0]))
      #expect(count > 10, "it had to look more than once")
      let fixed = folder.appending(path: "fixed")
      let run = try Program.run(words: Self.command("\(count)", fixed, []))
      #expect(run.status == 0, "\(run.messages)")
      let expected = try results(in: fixed)
      for threads in ["1", "3"] {
        #expect(try results(in: folder.appending(path: "auto-\(threads)")) == expected)
      }

      // The manifest says how it came about, and verify repeats the chosen number.
      let auto = folder.appending(path: "auto-1")
      let manifest = try #require(
        try JSONSerialization.jsonObject(
          with: Data(contentsOf: auto.appending(path: "manifest.json"))) as? [String: Any])
      #expect(manifest["replications"] as? Int == count)
      let precision = try #require(manifest["precision"] as? [String: Any])
      #expect(precision["kpi"] as? String == "wait_mean")
      #expect(precision["reached"] as? Bool == true)
      let widths = try #require(precision["half_widths"] as? [String: Double])
      #expect(widths.count == 2 && widths.values.allSatisfy { $0 <= 0.06 / 1.06 })
      #expect(try Program.run("verify", auto.path).status == 0)
    }
  }

  @Test func `it gives up at the most that is allowed, and says what it would take`() throws {
    let run = try Program.run(
      "run", CommandTests.town, "--replications", "auto", "--precision", "0.1%",
      "--max-replications", "12", "--set", "period.observed_days=7")
    #expect(run.status == 3, "\(run.messages)")
    #expect(run.output.contains("over 12 replications"))
    #expect(run.output.replacing("\n", with: " ").contains("stopped after 12 replications"))
    let message = try #require(
      run.messages.firstMatch(of: /stopped after 12 replications.* It takes about (\d+)/))
    #expect(try #require(Int(message.output.1)) > 1000)
    let vietnamese = try Program.run(
      "run", CommandTests.town, "--replications", "auto", "--precision", "60%", "--precision-kpi",
      "on_time_share", "--set", "period.observed_days=7", "--lang", "vi")
    #expect(vietnamese.messages.contains("Chọn 10 lần lặp"), "\(vietnamese.messages)")
  }

  @Test func `a percentage of what never happens is not waited for, and that is said`() throws {
    let run = try Program.run(
      "run", CommandTests.town, "--replications", "auto", "--precision-kpi", "walk_away_share",
      "--set", "period.observed_days=7")
    #expect(run.status == 3, "\(run.messages)")
    let said = (run.output + run.messages).replacing(/\s+/, with: " ")
    #expect(said.contains("Stopped after 10 replications"), "\(said)")
    // 10 x (1.96 x 21)^2 / 3.689.
    #expect(said.contains("is 0 in every replication of an option") && said.contains("takes 4593"))
  }

  @Test func `what was not precise enough is told in the manifest and the report`() throws {
    try withFolder { folder in
      let out = folder.appending(path: "out")
      let run = try Program.run(
        words: Self.command(
          "auto", out, ["--precision", "0.1%", "--max-replications", "10"]))
      #expect(run.status == 3, "\(run.messages)")
      let manifest = try String(contentsOf: out.appending(path: "manifest.json"), encoding: .utf8)
      #expect(manifest.contains("\"reached\" : false"))
      // Without its pictures where nothing can draw them.
      _ = try Program.run("report", out.path)
      let page = try String(contentsOf: out.appending(path: "report.html"), encoding: .utf8)
      #expect(page.contains("before the precision asked for"))
    }
  }

  @Test(arguments: [
    (["--replications", "auto", "--precision", "5"], "is invalid for '--precision"),
    (["--replications", "auto", "--precision", "0%"], "is invalid for '--precision"),
    (["--precision", "5%"], "go with --replications auto"),
    (["--replications", "auto", "--precision-kpi", "wait_maen"], "did you mean 'wait_mean'?"),
    (["--replications", "auto", "--max-replications", "3"], "from 10 to"),
    (["--overwrite"], "--overwrite replaces files in the folder of --out"),
  ])
  func `options without effect or meaning are wrong usage`(words: [String], message: String) throws
  {
    let run = try Program.run(words: ["run", CommandTests.town] + words)
    #expect(run.status == 64)
    #expect(run.messages.contains(message), "\(run.messages)")
  }
}
