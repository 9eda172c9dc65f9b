import Foundation
import Testing

/// `compare --select`: the best of some options with as few replications as it takes.
@Suite struct SelectTests {
  private func command(_ out: URL, _ more: String...) -> [String] {
    [
      "compare", CommandTests.town, "--variant",
      "one more: counter_groups[site=town_hall,serves=civil].staff+=1", "--variant",
      "more ill: absence_share=0.2", "--variant", "nobody: absence_share=0.9", "--set",
      "period.observed_days=7", "--replications", "3", "--select", "wait_p90", "--select-within",
      "8", "--out", out.path,
    ] + more
  }

  @Test func `who may be the best goes on, to the same bytes on any number of threads`() throws {
    try withFolder { folder in
      let (one, three) = (folder.appending(path: "one"), folder.appending(path: "three"))
      let first = try Program.run(words: command(one, "--threads", "1"))
      let second = try Program.run(words: command(three, "--threads", "3"))
      #expect(first.status == second.status && [0, 3].contains(first.status), "\(first.messages)")
      #expect(try results(in: one) == results(in: three))
      let text = try String(contentsOf: one.appending(path: "selection.csv"), encoding: .utf8)
      let rows = text.split(separator: "\r\n").dropFirst().map { $0.split(separator: ",") }
      #expect(rows.map { $0[0] } == ["tutorial", "one_more", "more_ill", "nobody"])
      let states = rows.map { String($0[2]) }
      let counts = rows.compactMap { Int($0[3]) }
      #expect(counts.count == 4 && counts.allSatisfy { 3...8 ~= $0 }, "\(counts)")
      // Whoever is out has no more replications than whoever remains.
      let most = counts.max() ?? 0
      for (state, count) in zip(states, counts) where !["behind", "not_ranked"].contains(state) {
        #expect(count == most)
      }
      // One that fails was run as well, and goes on no further.
      #expect(states[3] == "not_ranked" && counts[3] == 3)
      let (used, all) = (counts.reduce(0, +), 4 * most)
      let told =
        "\(used) replications of all options were run"
        + (used == all
          ? ", as many of each: stopping early saved none."
          : "; as many of each as the last ones had would be \(all): \(all - used) were spared")
        + (most > 3 ? ", \(most - 3) of them of options that are not ranked" : "")
      #expect(first.output.replacing("\n", with: " ").contains(told), "\(told): \(first.output)")
      // The tables of the comparison are of the first replications.
      let option = try String(contentsOf: one.appending(path: "kpi.csv"), encoding: .utf8)
      #expect(!option.contains("one_more,4,"))
      let isSelected = states.contains("selected")
      #expect(first.status == (isSelected ? 0 : 3))
      #expect(first.output.contains(isSelected ? "Selected by" : "Not selected by"))
      #expect(try Program.run("verify", one.path).status == 0)
    }
  }

  /// Nobody gives up of twelve, twice: a share of a tenth would not show either.
  @Test func `nothing is selected by a share that is alike in all of few trials`() throws {
    try Batch.with { batch in
      let run = try batch.run(
        "compare", batch.scenario, batch.option, "--select", "gave_up_share", "--out",
        batch.url("out").path)
      #expect(run.status == 3, "\(run.messages)")
      let states = try batch.rows("selection.csv", in: "out").map { $0["state"] }
      #expect(states == ["not_decided", "not_decided"])
      let said = run.output.replacing("\n", with: " ")
      #expect(said.contains("as many of each: stopping early saved none."), "\(run.output)")
      let shares = try batch.rows("kpi_summary.csv", in: "out").filter {
        $0["kpi"] == "gave_up_share" && $0["scope_type"] == "city"
      }
      #expect(shares.allSatisfy { $0["mean"] == "0.0" && $0["ci_low"] == "0.0" })
      for share in shares { #expect(try #require(Double(share["ci_high"] ?? "")) > 0.1) }
    }
  }

  @Test(arguments: [
    (["--select", "wait_men"], 2, "did you mean 'wait_mean'?"),
    (["--select", "total_time_worst_decile"], 2, "nothing can be selected by it"),
    (["--select", "wait_mean", "--replications", "1"], 2, "from 2"),
    (["--select", "wait_mean", "--replications", "auto"], 2, "from 2"),
    (["--select", "wait_mean", "--select-within", "2"], 2, "write 10 at least"),
    (["--select-within", "20"], 64, "goes with --select"),
  ])
  func `what cannot be selected is refused`(words: [String], status: Int32, told: String) throws {
    let run = try Program.run(
      words: ["compare", CommandTests.town, CommandTests.option] + words)
    #expect(run.status == status && run.messages.contains(told), "\(run.messages)")
  }
}
