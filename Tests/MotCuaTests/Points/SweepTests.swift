import Foundation
import Testing

/// `motcua sweep`: values over a range, and where a goal begins to be met.
@Suite struct SweepTests {
  private static let minutes = "procedures[visit].reception_minutes={constant: 6}"

  /// Twelve people at once at c counters, each for 6 f minutes: they wait 3 f (12 / c - 1) on the mean.
  private func sweep(_ batch: Batch, _ words: String...) throws -> Program {
    try Program.run(
      words: [
        "sweep", batch.scenario, "--replications", "2", "--kpi", "wait_mean", "--out",
        batch.url("out").path,
      ] + words)
  }

  private func found(_ batch: Batch, _ columns: String...) throws -> [[String]] {
    try batch.rows("break_even.csv", in: "out").map { row in columns.map { row[$0] ?? "" } }
  }

  @Test func `a break-even that is known exactly is found, both sides simulated`() throws {
    try Batch.with { batch in
      // 33 f <= 50 up to f = 50 / 33.
      let run = try sweep(
        batch, "--over", "procedures[*].reception_minutes*=0.5..2.5:4", "--until", "wait_mean<=50")
      #expect(run.status == 0, "\(run.messages)")
      let rows = try batch.rows("break_even.csv", in: "out")
      try #require(rows.count == 1)
      #expect(rows[0]["outcome"] == "crosses" && rows[0]["option"] == "batch")
      #expect(rows[0]["below_meets"] == "true" && rows[0]["above_meets"] == "false")
      func number(_ column: String) -> Double { Double(rows[0][column] ?? "") ?? .nan }
      #expect(abs(number("break_even") - 50 / 33) < 1e-6)
      #expect(number("below") <= 50 / 33 && number("above") >= 50 / 33)
      #expect(number("above") - number("below") <= 2.0 / 200 + 1e-9)
      #expect(abs(number("below_excess") - (33 * number("below") - 50)) < 1e-5)
      // The sides are points of the table like any other.
      let values = try batch.rows("sweep.csv", in: "out").map {
        Double($0["selector_value"] ?? "") ?? .nan
      }
      for side in [number("below"), number("above")] {
        #expect(values.contains { abs($0 - side) < 1e-8 })
      }
      #expect(run.output.contains("changes at") && run.output.contains("1.5152"), "\(run.output)")
      #expect(try Program.run("verify", batch.url("out").path).status == 0)
    }
  }

  @Test func `of whole numbers the two neighbours are named`() throws {
    try Batch.with { batch in
      // 3 (12 / c - 1) for c = 1, 2, 3, 4, 6, 12: 33, 15, 9, 6, 3, 0.
      let run = try sweep(
        batch, "--over", "counter_groups[*].staff=1..12:2", "--until", "wait_mean<10")
      #expect(run.status == 0, "\(run.messages)")
      #expect(
        try found(batch, "outcome", "below", "above", "break_even") == [
          ["crosses", "2.0", "3.0", ""]
        ])
      #expect(run.output.contains("between 2 and 3"))
      // The grid is whole numbers, and the search's points come behind it.
      let values = try batch.rows("sweep.csv", in: "out").filter { $0["kpi"] == "wait_mean" }
      #expect(values.prefix(3).map { $0["selector_value"] } == ["1", "7", "12"])
      #expect(values.first?["mean"] == "33.0")
    }
  }

  @Test func `what does not cross within the range is said so`() throws {
    try Batch.with { batch in
      let over = ["--over", "procedures[*].reception_minutes*=0.5..1:2", "--until"]
      let met = try sweep(batch, over[0], over[1], over[2], "wait_mean<=50")
      #expect(met.status == 0 && met.output.contains("does not cross within the range"))
      #expect(met.output.contains("always met"))
      #expect(try found(batch, "outcome", "crossing") == [["does_not_cross", "0"]])
      let missed = try sweep(batch, over[0], over[1], over[2], "wait_mean>50")
      #expect(missed.output.contains("nowhere met"))
    }
  }

  @Test func `two options are held against each other at the same points`() throws {
    try Batch.with { batch in
      // One counter for 6 f minutes against two for 6: 33 f - 15 <= 0 up to f = 5 / 11.
      let run = try sweep(
        batch, "--variant", "two: counter_groups[counters].staff=2; \(Self.minutes)", "--over",
        "procedures[visit].reception_minutes.constant=1.5..9", "--until",
        "wait_mean(batch)-wait_mean(two)<=6")
      #expect(run.status == 0, "\(run.messages)")
      // Both take x minutes then: 5.5 x - 2.5 x <= 6 up to x = 2.
      let row = try found(batch, "option", "outcome", "break_even").first ?? []
      #expect(row.prefix(2) == ["batch", "crosses"])
      #expect(abs((Double(row.last ?? "") ?? .nan) - 2) < 1e-6, "\(row)")
    }
  }

  @Test func `of two selectors the first is sought at each value of the second`() throws {
    try Batch.with { batch in
      let run = try sweep(
        batch, "--over", "procedures[*].reception_minutes*=0.5..3:5", "--over",
        "counter_groups[*].staff=1,2", "--until", "wait_mean<=30")
      #expect(run.status == 0, "\(run.messages)")
      let rows = try found(batch, "selector_2_value", "break_even")
      #expect(rows.map { $0[0] } == ["1", "2"])
      // 33 f = 30, and 15 f = 30.
      #expect(zip(rows, [30.0 / 33, 2]).allSatisfy { abs((Double($0[1]) ?? .nan) - $1) < 1e-6 })
      let points = try batch.rows("sweep.csv", in: "out").filter { $0["kpi"] == "wait_mean" }
      #expect(points.prefix(2).map { $0["selector_2_value"] } == ["1", "1"])
      #expect(run.output.contains("0.5 · 1") && run.output.contains("3 · 2"))
    }
  }

  @Test func `an arrival rate of a textbook queue is found within what the replications can tell`()
    throws
  {
    try withFolder { folder in
      // M/M/1 with services of 2 minutes: a wait of 2 at half load, an arrival every 4 minutes.
      let run = try Program.run(
        "sweep", "Scenarios/verification/counter.yaml", "--over",
        "procedures[visit].annual_volume=78840..183960:4", "--until", "wait_mean<=2",
        "--set", "period.observed_days=20", "--set", "period.warm_up_days=2", "--replications", "5",
        "--kpi", "wait_mean", "--out",
        folder.appending(path: "out").path)
      #expect(run.status == 0, "\(run.messages)")
      let row = try Batch(folder: folder).rows("break_even.csv", in: "out").first ?? [:]
      func number(_ column: String) -> Double { Double(row[column] ?? "") ?? .nan }
      #expect(row["outcome"] == "undecided" && run.output.contains("undecided"))
      #expect(number("certain_below") <= 131_400 && number("certain_above") >= 131_400)
      #expect(abs(number("break_even") - 131_400) < 0.03 * 131_400, "\(row)")
      #expect(number("certain_above") - number("certain_below") < 30_000)
    }
  }

  @Test func `a search is the same on any number of threads, and gone on with`() throws {
    try Batch.with { batch in
      func run(_ out: String, _ more: String...) throws -> Program {
        try Program.run(
          words: [
            "sweep", batch.scenario, batch.option, "--replications", "2", "--over",
            "procedures[*].reception_minutes*=0.5..2.5:4", "--until", "wait_mean<=20", "--out",
            batch.url(out).path,
          ] + more)
      }
      #expect(try run("one", "--threads", "1").status == 0)
      #expect(try run("three", "--threads", "3", "--resume").status == 0)
      #expect(try results(in: batch.url("one")) == results(in: batch.url("three")))
      let plan = try run("x", "--plan", batch.url("plan.json").path)
      #expect(plan.status == 64)
    }
  }

  @Test(arguments: [
    (["--over", "absence_share"], 2, "has no values"),
    (["--over", "absence_share=0.5..0.1"], 2, "write the smaller number first"),
    (["--over", "absence_shar=0..0.1"], 2, "did you mean 'absence_share'?"),
    (["--over", "absence_share=0..2:2"], 2, "absence_share = 1"),
    (["--over", "absence_share=0..0.1:x"], 2, "after the colon"),
    (
      ["--over", "absence_share=0..0.1", "--until", "wait_maen<=5"], 2, "did you mean 'wait_mean'?"
    ),
    (
      ["--over", "absence_share=0..0.1", "--until", "wait_mean(bacth)<=5"], 2,
      "did you mean 'batch'?"
    ),
    (["--over", "absence_share=0..0.1", "--until", "wait_mean"], 2, "is no goal"),
    (["--over", "absence_share=0,0.1", "--until", "wait_mean<=5"], 2, "needs a range of numbers"),
    (
      ["--over", "absence_share=0..0.1", "--until", "wait_mean<=5", "--replications", "1"], 2,
      "2 replications at least"
    ),
    (["--over", "a=1..2", "--over", "b=1..2", "--over", "c=1..2"], 2, "one or two"),
    (["--over", "absence_share=0..0.1", "--design", "p.csv"], 64, "--design"),
  ])
  func `what cannot be swept is refused with what to write`(
    words: [String], status: Int32, message: String
  ) throws {
    try Batch.with { batch in
      let run = try Program.run(words: ["sweep", batch.scenario] + words)
      #expect(run.status == status && run.messages.contains(message), "\(run.messages)")
    }
  }
}

/// A goal for places.
@Suite struct SweepPlacesTests {
  private func sweep(_ until: String, _ out: URL) throws -> Program {
    try Program.run(
      words: [
        "sweep", "Scenarios/tutorial/tutorial.yaml", "--replications", "2", "--set",
        "period.observed_days=56", "--set", "period.warm_up_days=0", "--over",
        "demand.volume_factor=0.5..2:3", "--until", until, "--kpi", "wait_mean", "--out", out.path,
      ])
  }

  @Test func `of a goal for all sites the first site to miss it decides, and is named`() throws {
    try withFolder { folder in
      func found(_ place: String) throws -> (root: Double, place: String, text: String) {
        let out = folder.appending(path: place == "*" ? "all" : place)
        let run = try sweep("wait_mean[site=\(place)]<=20", out)
        #expect(run.status == 0, "\(run.messages)")
        let row =
          try Batch(folder: folder).rows(
            "break_even.csv", in: place == "*" ? "all" : place
          ).first ?? [:]
        let root = Double(row["break_even"] ?? "") ?? .infinity
        return (root, row["worst_place"] ?? "", run.output)
      }
      let sites = ["town_hall", "river_house"]
      let alone = try sites.map { try found($0) }
      #expect(alone.allSatisfy { $0.place == "NA" })
      let all = try found("*")
      let first = alone[0].root < alone[1].root ? 0 : 1
      // Both are known to a 200th of the range.
      #expect(alone[first].root.isFinite && abs(all.root - alone[first].root) < 1.5 / 200)
      #expect(all.place == sites[first])
      #expect(all.text.replacing("\n", with: " ").contains("Worst on the side that misses it:"))
    }
  }

  @Test(arguments: [
    ("wait_mean[site=town_hal]<=6", "did you mean 'town_hall'?"),
    ("wait_mean[place=*]<=6", "no kind of scope 'place'"),
    ("total_time_mean[site=*]<=6", "no indicator of site"),
    ("wait_mean[site=*](tutorial)-wait_mean[site=*](tutorial)<=6", "at one place"),
  ])
  func `a place that is not there is refused`(until: String, message: String) throws {
    try withFolder { folder in
      let run = try sweep(until, folder.appending(path: "out"))
      #expect(run.status == 2 && run.messages.contains(message), "\(run.messages)")
    }
  }
}
