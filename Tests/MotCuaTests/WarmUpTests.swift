import Foundation
import Testing

/// A warm-up whose length the program chooses and explains.
@Suite struct WarmUpTests {
  private static func command(_ days: String, _ out: URL) -> [String] {
    [
      "compare", CommandTests.town, CommandTests.option, "--replications", "2", "--set",
      "period.observed_days=28", "--set", "period.warm_up_days=\(days)", "--out", out.path,
    ]
  }

  @Test func `auto gives the results of the number of days that it names`() throws {
    try withFolder { folder in
      let (auto, fixed) = (folder.appending(path: "auto"), folder.appending(path: "fixed"))
      let run = try Program.run(words: Self.command("auto", auto))
      #expect(run.status == 0, "\(run.messages)")
      let chosen = try #require(run.messages.firstMatch(of: /Warm-up: (\d+) days/))
      let days = String(chosen.output.1)
      #expect(run.messages.contains("A small town, dossiers in process: leave out"))
      #expect(run.messages.contains("More counters, wait of the day: leave out"))
      #expect(try Program.run(words: Self.command(days, fixed)).status == 0)
      let (ours, theirs) = (try results(in: auto), try results(in: fixed))
      for file in ["kpi.csv", "kpi_summary.csv", "compare.csv", "timeseries.csv", "loads.csv"] {
        #expect(ours[file] != nil && ours[file] == theirs[file], "\(file)")
      }
      let manifest = try #require(
        try JSONSerialization.jsonObject(
          with: Data(contentsOf: auto.appending(path: "manifest.json"))) as? [String: Any])
      let warmUp = try #require(manifest["warm_up"] as? [String: Any])
      #expect(warmUp["days"] as? Int == Int(days))
      #expect((warmUp["findings"] as? [Any])?.count == 4)
      #expect(try Program.run("verify", auto.path).status == 0)
    }
  }

  @Test func `what never settles and what is no length are told`() throws {
    let crowded = try Program.run(
      "run", CommandTests.town, "--replications", "1", "--set", "period.warm_up_days=auto", "--set",
      "demand.volume_factor=4", "--lang", "vi")
    #expect(crowded.status == 2)
    #expect(crowded.messages.contains("Có thể nơi nào đó quá tải"), "\(crowded.messages)")
    #expect(!crowded.messages.contains("Mô phỏng tutorial"))
    let word = try Program.run("check", CommandTests.town, "--set", "period.warm_up_days=automatic")
    #expect(word.status == 2)
    #expect(word.messages.contains("write auto, or a whole number"), "\(word.messages)")
    let check = try Program.run("check", CommandTests.town, "--set", "period.warm_up_days=auto")
    #expect(check.status == 0, "\(check.messages)")
  }
}
