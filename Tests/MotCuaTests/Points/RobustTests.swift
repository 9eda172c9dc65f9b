import Foundation
import Testing

/// `motcua robust`: options over futures, held against waits that are worked out by hand: twelve who come at
/// once wait 33 minutes at one counter and 15 at two, and with service times of f those times f.
@Suite struct RobustTests {
  private static let uncertainty = """
    uncertainty:
      slowness: {name: {vi: Chậm, en: Slowness}, scales: "procedures[visit].reception_minutes", low: 0.5, high: 2, within: [0.25, 4], shape: lognormal, confidence: A}
      second: {name: {vi: Quầy thứ hai, en: The second counter}, sets: levers.staffing.enabled, levels: [true, false]}

    """

  private func robust(_ batch: Batch, _ out: String, _ more: String...) throws -> Program {
    try robust(batch, out, more)
  }

  private func robust(_ batch: Batch, _ out: String, _ more: [String]) throws -> Program {
    let words = ["robust", batch.scenario, batch.option, "--replications", "2", "--out"]
    return try Program.run(words: words + [batch.url(out).path] + more)
  }

  private func with(_ body: (Batch) throws -> Void) throws {
    try Batch.with(stresses: Self.uncertainty, body)
  }

  private func row(_ rows: [[String: String]], _ cells: [String: String]) -> [String: String] {
    rows.first { row in cells.allSatisfy { row[$0.key] == $0.value } } ?? [:]
  }

  @Test func `differences over the rows of a file are those worked out by hand`() throws {
    try with { batch in
      try Data("slowness\n0.5\n1\n2\n".utf8).write(to: batch.url("points.csv"))
      let run = try robust(batch, "out", "--design", batch.url("points.csv").path)
      #expect(run.status == 0, "\(run.messages)")
      let wait = row(try batch.rows("robust.csv", in: "out"), ["kpi": "wait_mean"])
      #expect(wait["base_value"] == "33.0" && wait["difference"] == "-18.0")
      #expect(wait["smallest"] == "-36.0" && wait["largest"] == "-9.0")
      #expect(wait["sign_share"] == "1.0" && wait["relevant_gain_share"] == "1.0")
      #expect(wait["noise_half_width"] == "0.0" && wait["futures"] == "3")
      // Three futures tell nothing of inputs.
      #expect(wait["verdict"] == "for_these_inputs")
      let said = run.output.replacing(/\s+/, with: " ")
      #expect(said.contains("its sign holds in 100 %: too few for a verdict."), "\(run.output)")
      // A standard error is no interval: 3 of 3 does not mean 86 % or more.
      #expect(said.contains("best of all options in 100 % (standard error 14 %) of the futures"))
      let choices = try batch.rows("choice.csv", in: "out")
      let best = row(choices, ["kpi": "wait_mean", "option": "two", "choice": "NA"])
      #expect(
        best["best_share"] == "1.0" && best["mean"] == "17.5" && best["expected_regret"] == "0.0")
      let base = row(choices, ["kpi": "wait_mean", "option": "batch", "choice": "NA"])
      // 9, 18 and 36 minutes behind.
      #expect(base["expected_regret"] == "21.0" && base["largest_regret"] == "36.0")
      #expect(base["dominated_by"] == "two" && base["perfect_information"] == "0.0")
      // Without the second counter both are the same.
      let without = row(choices, ["kpi": "wait_mean", "option": "two", "choice": "second=false"])
      #expect(without["best_share"] == "0.5" && without["difference"] == "0.0")
    }
  }

  @Test func `a verdict is the weakest of all levels, and says which let no more be said`() throws {
    try with { batch in
      let run = try robust(batch, "out", "--points", "64")
      #expect(run.status == 0, "\(run.messages)")
      let wait = row(try batch.rows("robust.csv", in: "out"), ["kpi": "wait_mean"])
      #expect(wait["verdict_as_chosen"] == "clearly_better")
      #expect(wait["verdict"] == "no_relevant_difference" && wait["decided_by"] == "second=false")
      // In the row itself, and in words where both verdicts differ.
      let said = run.output.replacing(/\s+/, with: " ")
      #expect(said.contains("[1] With the choices as written more can be said; not with"))
      #expect(run.output.ranges(of: "[1]").count > 1, "\(run.output)")
      #expect(said.contains("no more can be said with “The second counter” off"))
      #expect(!said.contains("second=false") && said.contains("Clear: relevant as written"))
      let futures = try batch.rows("futures.csv", in: "out")
      // 64 futures, 64 without the counter, and one under the inputs as written; two factors.
      #expect(futures.count == 129 * 2)
      #expect(row(futures, ["point": "0", "factor": "second"])["factor_value"] == "NA")
      #expect(row(futures, ["point": "128", "factor": "slowness"])["factor_value"] == "NA")
      #expect(
        row(futures, ["point": "64", "factor": "slowness"])["factor_value"]
          == row(futures, ["point": "0", "factor": "slowness"])["factor_value"])
      let factor = row(
        try batch.rows("factors.csv", in: "out"), ["factor": "second", "option": "batch"])
      #expect(factor["values_named"] == "0")
      #expect(run.messages.contains("matches nothing in batch"), "\(run.messages)")
    }
  }

  /// Four times as slow two counters make people wait 60 minutes, and one 132.
  @Test func `a lever of the option alone turns no verdict once switched on, and that is told`()
    throws
  {
    let thorough =
      "  thorough: {enabled: false, name: {vi: Làm kỹ, en: Thorough}, procedures: [{id: visit, name_vi: Lượt, name_en: Visit, level: commune, service_class: any, annual_volume: 131400, channel_mix: counter, reception_minutes: {constant: 24}, complete_share: 1, route: none, time_limit: 1wd}]}\n"
    let choice =
      "  slow: {name: {vi: Làm kỹ, en: Thorough}, sets: levers.thorough.enabled, levels: [false, true]}\n"
    let uncertainty =
      Self.uncertainty.split(separator: "\n").filter { !$0.contains("second:") }
      .joined(separator: "\n") + "\n" + choice
    try Batch.with(stresses: uncertainty) { batch in
      let two = try String(contentsOf: batch.url("two.yaml"), encoding: .utf8)
        .replacing("levers: {staffing: {", with: "levers:\n  staffing: {")
        .replacing("all_day}]}}", with: "all_day}]}")
      try Data((two + thorough).utf8).write(to: batch.url("two.yaml"))
      let one = "option: one\nover: batch.yaml\nname: {vi: Một quầy, en: One counter}\nlevers:\n"
      try Data((one + thorough).utf8).write(to: batch.url("one.yaml"))
      let sought = ["--points", "64", "--unchecked"]
      let unlike = try robust(batch, "out", sought)
      #expect(unlike.status == 0, "\(unlike.messages)")
      let wait = row(try batch.rows("robust.csv", in: "out"), ["kpi": "wait_mean"])
      #expect(wait["verdict"] == "clearly_better" && wait["decided_by"] == "NA", "\(wait)")
      let level = ["option": "two", "kpi": "wait_mean", "choice": "slow=true"]
      let kept = row(try batch.rows("choice.csv", in: "out"), level)
      #expect(kept["difference"] == "27.0" && kept["verdict"] == "clearly_worse", "\(kept)")
      let said = "“Thorough” is a lever of “Two counters” only: “"
      let output = unlike.output.replacing(/\s+/, with: " ")
      #expect(output.contains(said), "\(unlike.output)")
      #expect(!output.contains("turns its sign") && !output.contains("nothing to act on there"))
      let report = try Program.run("report", batch.url("out").path, "--lang", "en")
      #expect(report.status == 0, "\(report.messages)")
      let html = try String(
        contentsOf: batch.url("out").appending(path: "report.html"), encoding: .utf8)
      #expect(html.contains("is a lever of “Two counters” only"))
      #expect(!html.contains("With “Thorough” on"))
      // Points are futures and levels; verdicts are by futures.
      #expect(html.contains("over the futures (futures.csv") && !html.contains("well, at "))
      let alike = try Program.run(
        words: [
          "robust", batch.url("one.yaml").path, batch.option, "--replications", "2", "--out",
          batch.url("alike").path,
        ] + sought)
      #expect(alike.status == 0, "\(alike.messages)")
      #expect(!alike.output.replacing(/\s+/, with: " ").contains("is a lever of"))
      let both = row(try batch.rows("choice.csv", in: "alike"), level)
      #expect(both["difference"] == "-72.0" && both["verdict"] == "clearly_better", "\(both)")
    }
  }

  @Test func `the results are the same on any number of threads, in parts, and gone on with`()
    throws
  {
    try with { batch in
      let sought = ["--points", "5", "--break-even", "slowness"]
      #expect(try robust(batch, "one", sought + ["--threads", "1"]).status == 0)
      #expect(try robust(batch, "three", sought + ["--threads", "3", "--resume"]).status == 0)
      let one = try results(in: batch.url("one"))
      #expect(try results(in: batch.url("three")) == one)
      let plan = batch.url("plan.json").path
      let planned = try Program.run(
        words: ["robust", batch.scenario, batch.option, "--replications", "2"] + sought
          + ["--plan", plan])
      #expect(planned.status == 0, "\(planned.messages)")
      for shard in ["0/2", "1/2"] {
        let work = try Program.run(
          "work", plan, "--shard", shard, "--out", batch.url("shards").path)
        #expect(work.status == 0, "\(work.messages)")
      }
      let merged = try Program.run(
        "merge", plan, batch.url("shards").path, "--out", batch.url("merged").path)
      #expect(merged.status == 0, "\(merged.messages)")
      // What is checked after the design is made by whoever puts the parts together.
      #expect(try batch.rows("break_even.csv", in: "merged").count == 3)
      #expect(try results(in: batch.url("merged")) == one)
      #expect(try Program.run("verify", batch.url("one").path).status == 0)
      let other = try robust(batch, "other", "--points", "5", "--design-seed", "2")
      #expect(other.status == 0)
      #expect(try batch.rows("futures.csv", in: "other") != batch.rows("futures.csv", in: "one"))
    }
  }

  /// At four hours each, four of twelve people are served before a counter's day ends, and the others are not in
  /// time. At twelve counters all are.
  @Test func `an option is not the best in a future in which it fails, and that is told beside`()
    throws
  {
    let wide =
      Self.uncertainty.replacing("within: [0.25, 4]", with: "within: [0.25, 300]")
      .split(separator: "\n").filter { !$0.contains("second:") }.joined(separator: "\n") + "\n"
    try Batch.with(stresses: wide) { batch in
      try Data("slowness\n1\n40\n".utf8).write(to: batch.url("points.csv"))
      let option = try String(contentsOf: batch.url("two.yaml"), encoding: .utf8)
      try Data(option.replacing("staff: 2", with: "staff: 12").utf8)
        .write(to: batch.url("two.yaml"))
      let run = try Program.run(
        words: [
          "robust", batch.option, batch.scenario, "--replications", "2", "--design",
          batch.url("points.csv").path, "--kpi", "counter_staff", "--out", batch.url("out").path,
        ])
      #expect(run.status == 0, "\(run.messages)")
      let choices = try batch.rows("choice.csv", in: "out")
      // With fewest people it is the best, where all are served.
      let one = row(choices, ["kpi": "counter_staff", "option": "batch", "choice": "NA"])
      let two = row(choices, ["kpi": "counter_staff", "option": "two", "choice": "NA"])
      #expect(one["fails_share"] == "0.5" && one["best_share"] == "0.5")
      #expect(two["fails_share"] == "0.0" && two["best_share"] == "0.5")
      let told = row(try batch.rows("robust.csv", in: "out"), ["kpi": "counter_staff"])
      #expect(told["fails_share"] == "0.5")
      #expect(run.output.contains("fails in 50 % of 2 futures"), "\(run.output)")
      #expect(run.output.contains("But in 50 % of the futures it fails"))
      let page = try Program.run("report", batch.url("out").path, "--lang", "en")
      #expect(page.status == 0, "\(page.messages)")
      let html = try String(
        contentsOf: batch.url("out").appending(path: "report.html"), encoding: .utf8)
      #expect(html.contains("of the futures it fails"))
    }
  }

  @Test func `every kind of design runs, and a comparison does not read what is not known`() throws
  {
    try with { batch in
      for (kind, futures) in [("sobol", 8), ("morris", 4), ("one-at-a-time", 2), ("grid", 5)] {
        let run = try robust(batch, kind, "--design", kind, "--points", "5")
        #expect(run.status == 0, "\(kind): \(run.messages)")
        let wait = row(try batch.rows("robust.csv", in: kind), ["kpi": "wait_mean"])
        #expect(wait["futures"] == "\(futures)", "\(kind)")
        #expect(wait["difference"] == "-18.0")
      }
      #expect(
        try batch.run("compare", batch.scenario, batch.option, "--out", batch.url("with").path)
          .status == 0)
    }
  }

  @Test func `without a word of what is not known, defaults are used and said`() throws {
    try Batch.with { batch in
      let run = try robust(batch, "out", "--points", "4", "--lang", "vi")
      #expect(run.status == 0, "\(run.messages)")
      #expect(run.output.contains("Kịch bản không có uncertainty:"), "\(run.output)")
      // Told before anything is simulated.
      let early = try #require(run.messages.range(of: "4 kịch bản tương lai là quá ít"))
      let simulated = try #require(run.messages.range(of: "Mô phỏng "))
      #expect(early.upperBound < simulated.lowerBound, "\(run.messages)")
      let factors = try batch.rows("factors.csv", in: "out").map { $0["factor"] ?? "" }
      // Arrivals that are given cannot be multiplied.
      #expect(factors.contains("service_any") && !factors.contains("demand"), "\(factors)")
    }
  }

  @Test(arguments: [
    (["--design", "latin"], 64, "write one of latin-hypercube, sobol"),
    (["--points", "1"], 64, "from 2 to 10000"),
    (["--break-even", "slownes"], 2, "slowness"),
    (["--break-even", "second"], 2, "choice.csv has each of its levels"),
    (["--break-even", "slowness", "--unchecked"], 64, "give one of them"),
    (["--set", "uncertainty.slowness.scales=procedures[vist].reception_minutes"], 2, "'vist'"),
    (["--set", "uncertainty.slowness.scales=sites[*].kind"], 2, "not one number"),
    (
      [
        "--set",
        "uncertainty={f: {name: {vi: F, en: F}, sets: absence_share, low: 0.5, high: 1, shape: uniform}}",
        "--points", "20",
      ],
      2, "uncertainty.f: within: ["
    ),
    (
      [
        "--set",
        "uncertainty={f: {name: {vi: F, en: F}, scales: period.observed_days, low: 1, high: 2, shape: uniform}}",
      ],
      2, "uncertainty.f: period.observed_days is which time is simulated"
    ),
    (
      [
        "--design", "morris", "--set",
        "uncertainty={f: {name: {vi: F, en: F}, scales: demand.volume_factor, low: 0.5, high: 1, shape: uniform, correlated: {with: g, rank: 0.5}}, g: {name: {vi: G, en: G}, sets: absence_share, low: 0, high: 0.1, shape: uniform}}",
      ], 2, "correlated: f; take latin-hypercube, sobol or a file of points"
    ),
  ])
  func `what is no design is refused with what would be`(
    words: [String], status: Int32, message: String
  ) throws {
    try with { batch in
      let run = try Program.run(
        words: ["robust", batch.scenario, batch.option, "--replications", "2"] + words)
      #expect(run.status == status && run.messages.contains(message), "\(run.messages)")
    }
  }

  @Test func `a factor in two columns is refused where the second one stands`() throws {
    try with { batch in
      try Data("slowness,slowness\n1,2\n".utf8).write(to: batch.url("points.csv"))
      let run = try robust(batch, "out", "--design", batch.url("points.csv").path)
      #expect(run.status == 2)
      #expect(
        run.messages.contains("points.csv:1:10: column 'slowness' is there twice"),
        "\(run.messages)")
    }
  }

  @Test func `a choice among the columns of a file is refused: it would be averaged over`() throws {
    try with { batch in
      try Data("slowness,second\n1,true\n2,false\n".utf8).write(to: batch.url("points.csv"))
      let run = try robust(batch, "out", "--design", batch.url("points.csv").path)
      #expect(run.status == 2 && run.messages.contains("points.csv:1:10"), "\(run.messages)")
      #expect(run.messages.contains("--cross"))
    }
  }
}
