import Experiments
import Foundation
import ScenarioFiles
import ServiceModel
import Testing

/// `motcua levers`: which few changes bring an option to its targets?
@Suite struct LeversTests {
  /// Twelve people at once at a counter, each for 6 minutes: they wait 33. With c counters and service f times
  /// as long 3 f (12 / c - 1).
  private static let levers = [
    "one more: counter_groups[counters].staff+=1",
    "two more: counter_groups[counters].staff+=2",
    "quick: procedures[visit].reception_minutes={constant: 3}",
  ]

  private func levers(_ batch: Batch, _ words: String...) throws -> Program {
    try Program.run(
      words: ["levers", batch.scenario, "--replications", "2"]
        + Self.levers.flatMap { ["--lever", $0] } + ["--set", "costs.staff_year=100000000"] + words)
  }

  @Test func `of all small sets the cheapest that keeps the target is found, as by hand`() throws {
    try Batch.with { batch in
      // Waits: one more 15; two more 9; quick 16.5; one and two more (4 counters) 6; one more and quick 7.5; two
      // more and quick 4.5; all 3. Quick costs nothing, one more costs a person, two more cost two.
      for (target, found) in [
        ("wait_mean<=33", "start"), ("wait_mean<=20", "quick"), ("wait_mean<=8", "one_more+quick"),
        ("wait_mean<=5", "two_more+quick"), ("wait_mean<=3", "one_more+two_more+quick"),
      ] {
        let run = try levers(batch, "--target", target, "--out", batch.url("out").path)
        #expect(run.status == 0, "\(run.messages)")
        let rows = try batch.rows("levers.csv", in: "out")
        #expect(rows.count { $0["citizens"] == "search" } == 8)
        let fresh = rows.filter { $0["citizens"] == "fresh" }
        #expect(fresh.map { $0["levers"] } == [found], "\(target): \(fresh)")
        #expect(fresh.allSatisfy { $0["state"] == "certified" })
      }
      let rows = try batch.rows("levers.csv", in: "out")
      let waits = rows.filter { $0["citizens"] == "search" }.map { Double($0["kpi_value"] ?? "") }
      #expect(waits == [33, 15, 9, 16.5, 6, 7.5, 4.5, 3])
      #expect(try Program.run("verify", batch.url("out").path).status == 0)
      // The page has the sets, those on fresh citizens first.
      _ = try Program.run("report", batch.url("out").path)
      let page = try String(contentsOf: batch.url("out/report.html"), encoding: .utf8)
      let values = page.matches(of: /data-cells="levers.csv:([0-9]+):kpi_value,ci_low,ci_high"/)
      #expect(values.count == 9 && values.first?.output.1 == "10")
    }
  }

  @Test func `what targets and costs are of is said before the table, in both languages`() throws {
    try Batch.with { batch in
      for (language, scope, cost) in [
        ("en", "Each target is one value over all 5 days observed", "More cost in 5"),
        ("vi", "Mỗi mục tiêu là một giá trị cho cả 5 ngày quan sát", "Thêm chi phí, 5"),
      ] {
        let run = try levers(
          batch, "--target", "wait_mean<=15", "--lang", language, "--out", batch.url("out").path,
          "--overwrite")
        let told = run.output.replacing("\n", with: " ")
        let start = try #require(told.range(of: scope), "\(run.output)").lowerBound
        #expect(start < (try #require(told.range(of: cost), "\(run.output)").lowerBound))
        let answer = try String(contentsOf: batch.url("out/answer.md"), encoding: .utf8)
        #expect(answer.contains(scope))
      }
      let sweep = try Program.run(
        "sweep", batch.scenario, "--over", "counter_groups[*].staff=1..2", "--replications", "2",
        "--lang", "vi")
      #expect(
        sweep.output.replacing("\n", with: " ").contains("là một số cho cả kỳ quan sát"),
        "\(sweep.output)")
    }
  }

  @Test
  func
    `a range of a sweep that is left, and a place that no option has, are mended as they were written`()
    throws
  {
    try Batch.with { batch in
      let range = try Program.run(
        "sweep", batch.scenario, "--over", "absence_share=0..1:4", "--replications", "2")
      #expect(range.status == 2)
      #expect(range.messages.contains("a range of 0..0.9 keeps all its values in range"))
      #expect(!range.messages.contains("uncertainty"))
      let place = try levers(batch, "--target", "wait_mean[site=nope]<=20")
      #expect(
        place.status == 2 && place.messages.contains("there are: site\n"), "\(place.messages)")
    }
  }

  @Test func `a lever that matches nothing is told as it was given`() throws {
    try Batch.with { batch in
      let run = try Program.run(
        "levers", batch.scenario, "--target", "wait_mean<=20", "--replications", "2", "--lever",
        "quick: counter_groups[nope].staff+=1")
      #expect(run.status == 2)
      #expect(run.messages.hasPrefix("--lever quick: counter_groups[nope].staff+=1:1:23"))
    }
  }

  /// From nothing of the file on: what the set has not is off in the command too.
  @Test func `the command of an answer, pasted, comes to the answer`() throws {
    try Batch.with { batch in
      let run = try Program.run(
        words: ["levers", batch.option, "--from-base", "--target", "wait_mean<=20"]
          + ["--lever", "quick: procedures[visit].reception_minutes={constant: 3}"]
          + ["--set", "costs.staff_year=100000000", "--replications", "2", "--lang", "en"])
      #expect(run.status == 0, "\(run.messages)")
      let words = run.output.replacing("\n", with: " ")
      let told = /To run it: motcua (run .*?) The answer:/
      let command = try #require(words.firstMatch(of: told)).output.1
      let pasted = try Program.bash("\"$0\" \(command) --replications 2 --lang en")
      #expect(pasted.output.contains(/Mean wait \(min\) +16.5/), "\(command): \(pasted)")
      #expect(pasted.messages.contains("costs.staff_year"))
    }
  }

  @Test func `where no set is enough the nearest is told, with 3`() throws {
    try Batch.with { batch in
      let run = try levers(batch, "--target", "wait_mean<=1", "--most", "2")
      #expect(run.status == 3, "\(run.messages)")
      #expect(run.output.contains("No set of at most 2 levers"))
      #expect(
        run.output.replacing("\n", with: " ").contains("The nearest is: two more + quick"),
        "\(run.output)")
    }
  }

  @Test func `a mistake in a lever is blamed on the lever`() throws {
    try Batch.with { batch in
      for wrong in ["one more: counter_groups[nobody].staff+=1", "one more", "more: staf+=1"] {
        let run = try Program.run(
          "levers", batch.scenario, "--target", "wait_mean<=20", "--lever", wrong)
        #expect(run.status == 2 && run.messages.contains("--lever"), "\(run.messages)")
        #expect(!run.messages.contains("--variant"), "\(run.messages)")
      }
    }
  }

  @Test func `the fewest are found whatever they cost`() throws {
    try Batch.with { batch in
      let run = try levers(batch, "--target", "wait_mean<=10", "--fewest")
      func found(_ run: Program) -> String {
        let words = run.output.replacing("\n", with: " ")
        return String((words.components(separatedBy: "takes at the least: ").last ?? "").prefix(16))
      }
      #expect(run.status == 0 && found(run).hasPrefix("two more, "), "\(run.output)")
      let cheap = try levers(batch, "--target", "wait_mean<=10")
      #expect(cheap.status == 0 && found(cheap) == "one more + quick", "\(cheap.output)")
    }
  }

  /// The tutorial's option, whose levers are written in its file: enumeration by code of this test's own.
  @Test func `enumeration by other code comes to the same set`() async throws {
    let file = Program.root.appending(path: "Scenarios/tutorial/more-counters.yaml").path
    let period = ["period.observed_days=28", "period.warm_up_days=0", "period.follow_up_days=0"]
    let ids = ["staffing", "boundary_free", "digital_transfer"]
    var found: [(mask: Int, wait: Double, cost: Double)] = []
    for mask in 0..<8 {
      let switches = ids.indices.map { "levers.\(ids[$0]).enabled=\(mask >> $0 & 1 == 1)" }
      let scenario = try ScenarioFile.read(path: file, settings: period + switches).scenario
      let results = await Experiment(seed: 5, replications: 3, threads: 2)
        .run([SimulatedOption(scenario, seed: 5)])
      func value(_ id: String) throws -> Double {
        try #require(KPI.named(id).flatMap { results[0].estimate($0)?.value })
      }
      found.append((mask, try value("wait_mean"), try value("total_cost_paid")))
    }
    let waits = found.map(\.wait).sorted()
    // A limit that some sets keep and others do not.
    let limit = ((waits[2] + waits[3]) / 2 * 1000).rounded() / 1000
    let cheapest = found.filter { $0.wait <= limit }.min { a, b in
      (a.cost, a.mask.nonzeroBitCount) < (b.cost, b.mask.nonzeroBitCount)
    }
    let mask = try #require(cheapest?.mask)
    let names = ids.indices.filter { mask >> $0 & 1 == 1 }.map { ids[$0] }.joined(separator: "+")
    try withFolder { folder in
      let out = folder.appending(path: "out")
      let run = try Program.run(
        words: [
          "levers", file, "--from-base", "--target", "wait_mean<=\(limit)", "--seed", "5",
          "--replications", "3", "--out", out.path,
        ] + period.flatMap { ["--set", $0] })
      #expect([0, 3].contains(run.status), "\(run.messages)")
      let rows = try Batch(folder: folder).rows("levers.csv", in: "out")
      let search = rows.filter { $0["citizens"] == "search" }
      #expect(search.count == 8)
      for row in search {
        let mine = Set((row["levers"] ?? "").split(separator: "+").map(String.init))
        let bits = ids.indices.reduce(0) { $0 | (mine.contains(ids[$1]) ? 1 << $1 : 0) }
        let value = Double(row["kpi_value"] ?? "") ?? .nan
        #expect(abs(value - found[bits].wait) < 1e-4 * found[bits].wait)
      }
      #expect(rows.first { $0["citizens"] == "fresh" }?["levers"] == names)
    }
  }

  @Test func `a search is the same on any number of threads, and gone on with`() throws {
    try Batch.with { batch in
      func run(_ out: String, _ more: String...) throws -> Program {
        try Program.run(
          words: [
            "levers", batch.scenario, "--replications", "3", "--target", "wait_mean<=8", "--out",
            batch.url(out).path,
          ] + Self.levers.flatMap { ["--lever", $0] } + more)
      }
      #expect(try run("one", "--threads", "1").status == 0)
      #expect(try run("three", "--threads", "3", "--resume").status == 0)
      var (one, three) = (try results(in: batch.url("one")), try results(in: batch.url("three")))
      (one["manifest.json"], three["manifest.json"]) = (nil, nil)
      #expect(one == three)
    }
  }

  @Test(arguments: [
    (["--target", "wait_maen<=5"], 2, "did you mean 'wait_mean'?"),
    (["--target", "wait_mean"], 2, "is no target"),
    (["--target", "served_on_time_share>=2"], 2, "write a value from 0 to 1"),
    (["--target", "wait_mean[site=sit]<=5"], 2, "did you mean 'site'?"),
    (["--target", "wait_mean[sites=*]<=5"], 2, "no kind of scope 'sites'"),
    (
      ["--target", "wait_mean<=5", "--lever", "ill: absence_shar=0"], 2,
      "did you mean 'absence_share'?"
    ),
    (["--target", "wait_mean<=5", "--lever", "quick: absence_share=0"], 2, "Two levers"),
    (["--target", "wait_mean<=5", "--most", "9"], 64, "from 1 to 5"),
    (["--target", "wait_mean<=5", "--replications", "1"], 64, "no interval"),
  ])
  func `what cannot be asked is refused with what to write`(
    words: [String], status: Int32, message: String
  ) throws {
    try Batch.with { batch in
      let run = try Program.run(
        words: ["levers", batch.scenario] + ["--lever", Self.levers[2]] + words)
      #expect(run.status == status && run.messages.contains(message), "\(run.messages)")
    }
  }

  @Test func `an option whose levers are all on is told what to write`() throws {
    try Batch.with { batch in
      let run = try Program.run("levers", batch.option, "--target", "wait_mean<=5")
      #expect(run.status == 2 && run.messages.contains("--from-base"), "\(run.messages)")
    }
  }
}
