import Foundation
import Testing

/// `motcua stress`: options under the stresses of their scenario.
@Suite struct StressTests {
  private func stress(_ batch: Batch, _ out: String, _ more: String...) throws -> Program {
    try Program.run(
      words: [
        "stress", batch.scenario, batch.option, "--replications", "2", "--out",
        batch.url(out).path,
      ] + more)
  }

  private func wait(_ rows: [[String: String]], _ option: String, _ stress: String) -> [String] {
    let row = rows.first {
      $0["option"] == option && $0["stress"] == stress && $0["kpi"] == "wait_mean"
        && $0["scope_type"] == "city"
    }
    return ["usual", "mean", "difference", "difference_low", "difference_high"]
      .map { row?[$0] ?? "" }
  }

  @Test func `waits under a stress are those worked out by hand`() throws {
    try Batch.with { batch in
      let run = try stress(batch, "out")
      #expect(run.status == 0, "\(run.messages)")
      let rows = try batch.rows("stress.csv", in: "out")
      // 6 (12 - 1) / 2, and twice that; with two counters 6 (6 - 1) / 2.
      #expect(wait(rows, "batch", "slow") == ["33.0", "66.0", "33.0", "33.0", "33.0"])
      #expect(wait(rows, "two", "slow") == ["15.0", "30.0", "15.0", "15.0", "15.0"])
      #expect(run.output.contains("Twice as slow") && run.output.contains("+33.0"))

      let site = rows.first { $0["scope_type"] == "site" && $0["stress"] == "slow" }
      #expect(site?["scope_id"] == "site" && site?["mean"] == "66.0")
    }
  }

  @Test func `a stress comes to what a comparison under it comes to`() throws {
    try Batch.with { batch in
      #expect(try stress(batch, "out", "--stress", "closed").status == 0)
      let compared = try batch.run(
        "compare", batch.scenario, batch.option, "--stress", "closed", "--out",
        batch.url("plain").path)
      #expect(compared.status == 0, "\(compared.messages)")
      let known = try batch.rows("kpi_summary.csv", in: "plain")
      for row in try batch.rows("stress.csv", in: "out") where row["scope_type"] == "city" {
        let same = known.first {
          $0["option"] == row["option"] && $0["kpi"] == row["kpi"] && $0["scope_type"] == "city"
        }
        let (here, there) = (Double(row["mean"] ?? "-1") ?? -1, Double(same?["mean"] ?? "-1") ?? -1)
        #expect(abs(here - there) <= 1e-6 * max(1, abs(there)), "\(row)")
      }
    }
  }

  @Test func `the results are the same on any number of threads, in parts, and gone on with`()
    throws
  {
    try Batch.with { batch in
      #expect(try stress(batch, "one", "--threads", "1").status == 0)
      #expect(try stress(batch, "three", "--threads", "3", "--resume").status == 0)
      let one = try results(in: batch.url("one"))
      #expect(try results(in: batch.url("three")) == one)
      let plan = batch.url("plan.json").path
      let planned = try Program.run(
        "stress", batch.scenario, batch.option, "--replications", "2", "--plan", plan)
      #expect(planned.status == 0, "\(planned.messages)")
      for shard in ["0/2", "1/2"] {
        let work = try Program.run(
          "work", plan, "--shard", shard, "--out", batch.url("shards").path)
        #expect(work.status == 0, "\(work.messages)")
      }
      let merged = try Program.run(
        "merge", plan, batch.url("shards").path, "--out", batch.url("merged").path)
      #expect(merged.status == 0 && merged.output.contains("Twice as slow"), "\(merged.messages)")
      #expect(try results(in: batch.url("merged")) == one)
      #expect(try Program.run("verify", batch.url("one").path).status == 0)
    }
  }

  @Test func `without a folder the table is shown and nothing is kept`() throws {
    try Batch.with { batch in
      let before = try contents(of: batch.folder)
      let run = try batch.run("stress", batch.scenario, "--kpi", "wait_longest", "--lang", "vi")
      #expect(run.status == 0, "\(run.messages)")
      #expect(run.output.contains("Làm chậm gấp đôi") && run.output.contains("+66"))
      #expect(!run.output.contains("90"), "only what was asked for: \(run.output)")
      #expect(try contents(of: batch.folder) == before)
    }
  }

  @Test(arguments: [
    (["--stress", "slwo"], "did you mean 'slow'?"),
    (["--stress", "slow", "--stress", "slow"], "named twice"),
    (["--set", "stress=slow"], "already holds under the stress 'slow'"),
    (["--kpi", "wait_maen"], "did you mean 'wait_mean'?"),
    (["--set", "stresses={}"], "the scenario has no stresses"),
  ])
  func `what cannot be put under stress is refused with what there is`(
    words: [String], message: String
  ) throws {
    try Batch.with { batch in
      let run = try Program.run(words: ["stress", batch.scenario] + words)
      #expect(run.status == 2 && run.messages.contains(message), "\(run.messages)")
      let town = try Program.run("stress", CommandTests.town)
      #expect(town.status == 2 && town.messages.contains("has no stresses"), "\(town.messages)")
    }
  }
}
