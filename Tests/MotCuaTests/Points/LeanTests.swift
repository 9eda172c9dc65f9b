import Foundation
import Testing

/// What studies of futures keep, and what they do not make twice.
@Suite struct LeanTests {
  private static let uncertainty = """
    uncertainty:
      slowness: {name: {vi: Chậm, en: Slowness}, scales: "procedures[visit].reception_minutes", low: 0.5, high: 2, within: [0.25, 4], shape: lognormal, confidence: A}
      second: {name: {vi: Quầy thứ hai, en: The second counter}, sets: levers.staffing.enabled, levels: [true, false]}

    """

  private func robust(_ batch: Batch, _ out: String, _ more: String...) throws -> Program {
    try robust(batch, out, more)
  }

  private func robust(_ batch: Batch, _ out: String, _ more: [String]) throws -> Program {
    try Program.run(
      words: [
        "robust", batch.scenario, batch.option, "--points", "5", "--replications", "2", "--out",
        batch.url(out).path,
      ] + more)
  }

  @Test func `a choice that moves nothing in an option costs no run there`() throws {
    try Batch.with(stresses: Self.uncertainty) { batch in
      let run = try robust(batch, "out", "--unchecked")
      #expect(run.status == 0, "\(run.messages)")
      // 5 futures, 5 at the other level, 1 under the inputs as written, of two options; the base has no lever.
      #expect(run.messages.contains("5 of the 22 runs at points"), "\(run.messages)")
      let waits = try batch.rows("future_kpi.csv", in: "out").filter {
        $0["kpi"] == "wait_mean" && $0["option"] == "batch"
      }
      let values = waits.map { $0["kpi_value"] ?? "" }
      #expect(values.count == 11 && Array(values[5..<10]) == Array(values[..<5]), "\(values)")
      let two = try batch.rows("future_kpi.csv", in: "out").filter {
        $0["kpi"] == "wait_mean" && $0["option"] == "two"
      }.map { $0["kpi_value"] ?? "" }
      #expect(Array(two[5..<10]) == Array(values[..<5]))
    }
  }

  @Test func `a design that keeps its points grows, to the bytes of one made at once`() throws {
    try Batch.with(stresses: Self.uncertainty) { batch in
      func sobol(_ points: String, _ out: String, _ more: String...) throws -> Program {
        try Program.run(
          words: [
            "robust", batch.scenario, batch.option, "--design", "sobol", "--points", points,
            "--replications", "2", "--break-even", "slowness", "--out", batch.url(out).path,
          ] + more)
      }
      #expect(try sobol("4", "grown").status == 0)
      let grown = try sobol("8", "grown", "--resume")
      // 4 futures, 4 at the other level and 1 under the inputs as written, of two options.
      #expect(grown.messages.contains("18 runs of points that are the same"), "\(grown.messages)")
      #expect(try sobol("8", "once").status == 0)
      #expect(try results(in: batch.url("grown")) == results(in: batch.url("once")))
      // What kept its points may shrink again.
      #expect(try sobol("4", "grown", "--resume").messages.contains("18 runs"))
      #expect(try robust(batch, "cube", "--unchecked").status == 0)
      let other = try robust(batch, "cube", "--unchecked", "--resume", "--points", "6")
      #expect(other.messages.contains("this is a new design"), "\(other.messages)")
      #expect(other.status == 0)
    }
  }

  @Test func `a lean study finds the same, and keeps the city alone`() throws {
    try Batch.with(stresses: Self.uncertainty) { batch in
      let sought = ["--break-even", "slowness"]
      #expect(try robust(batch, "usual", sought).status == 0)
      let run = try robust(batch, "lean", sought + ["--lean"])
      #expect(run.status == 0, "\(run.messages)")
      let (usual, lean) = (
        try results(in: batch.url("usual")), try results(in: batch.url("lean"))
      )
      for table in [
        "robust", "choice", "sensitivity", "factors", "covered", "futures", "future_kpi",
        "break_even", "best",
      ] {
        let file = "\(table).csv"
        #expect(lean[file] != nil && lean[file] == usual[file], "\(file)")
      }
      for table in ["kpi_summary", "compare", "kpi", "scopes", "future_cells"] {
        let types = Set(try batch.rows("\(table).csv", in: "lean").map { $0["scope_type"] })
        #expect(types == ["city"], "\(table)")
      }
      // Neither has tables of single places, which are those of a comparison.
      for table in ["communes", "timeseries", "days"] {
        #expect(usual["\(table).csv"] == nil && lean["\(table).csv"] == nil)
      }
      #expect(usual["assumptions.csv"] != nil && lean["assumptions.csv"] == nil)
      #expect(usual["gains.csv"] != nil && lean["gains.csv"] == nil)
      #expect(try Program.run("verify", batch.url("lean").path).status == 0)
      #expect(try Program.run("memo", batch.url("lean").path).status != 2)
    }
  }

  /// Whoever sees more than nine waiting goes home for good: the twelfth at one counter, nobody at two.
  @Test func `an option that leaves people without service is not the best in any future`() throws {
    try Batch.with(stresses: Self.uncertainty) { batch in
      let run = try robust(batch, "out", "--unchecked", "--set", "waiting={balks_beyond: 9}")
      #expect(run.status == 0, "\(run.messages)")
      let rows = try batch.rows("choice.csv", in: "out").filter {
        $0["kpi"] == "wait_mean" && $0["choice"] == "NA"
      }
      let base = rows.first { $0["option"] == "batch" }
      #expect(base?["best_share"] == "" && base?["expected_regret"] == "", "\(rows)")
      #expect(base?["fails_share"] == "1.0" && base?["best_on_average"] == "")
      let two = rows.first { $0["option"] == "two" }
      #expect(two?["best_share"] == "1.0" && two?["fails_share"] == "0.0")
      #expect(two?["dominated_by"] == "NA" && two?["perfect_information"] == "0.0")
      // Without its second counter it leaves as many: nobody is best.
      let without = try batch.rows("choice.csv", in: "out").filter {
        $0["kpi"] == "wait_mean" && $0["choice"] == "second=false"
      }
      #expect(without.count == 2 && without.allSatisfy { $0["best_share"] == "" }, "\(without)")
      // Eleven people wait 0 to 60 minutes if service takes six: 30 on the mean, times the slowness.
      #expect(base?["mean"].flatMap { Double($0) }.map { $0 > 15 && $0 < 60 } == true)
    }
  }

  @Test func `a study of futures tells by place what it keeps of its futures`() throws {
    try Batch.with(stresses: Self.uncertainty) { batch in
      #expect(try robust(batch, "out", "--keep", "wait_p90:site", "--unchecked").status == 0)
      let sites = try batch.rows("kpi_summary.csv", in: "out").filter { $0["scope_type"] == "site" }
      let cells = try batch.rows("future_cells.csv", in: "out").filter {
        $0["scope_type"] == "site"
      }
      #expect(
        Set(sites.map { $0["kpi"] })
          == Set(cells.map { $0["kpi"] } + ["utilisation"]), "\(sites)")
    }
  }
}
