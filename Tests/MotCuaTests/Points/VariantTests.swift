import Foundation
import Testing

/// `--variant`: options that the command describes.
@Suite struct VariantTests {
  @Test func `each variant is an option on the same citizens, under its name`() throws {
    try Batch.with { batch in
      let out = batch.url("out")
      let run = try batch.run(
        "compare", batch.scenario, "--variant",
        "two more at Đây: counter_groups[site=site,serves=any].staff+=2; absence_share=0",
        "--variant", "counter_groups[*].staff=2", "--out", out.path)
      #expect(run.status == 0, "\(run.messages)")
      #expect(run.output.contains("two more at Đây"))
      #expect(
        run.messages.contains(
          "--variant 'two more at Đây': counter_groups[site=site,serves=any].staff+=2: "
            + "selects 1 value, changes 1"), "\(run.messages)")
      let options = try batch.rows("options.csv", in: "out")
      #expect(
        options.map { $0["option"] } == ["batch", "two_more_at_day", "counter_groups_staff_2"])
      let waits = try batch.rows("kpi_summary.csv", in: "out").filter {
        $0["kpi"] == "wait_mean" && $0["scope_type"] == "city"
      }
      // 6 (12 / c - 1) / 2 with 1, 3 and 2 counters.
      #expect(waits.map { $0["mean"] } == ["33.0", "9.0", "15.0"])
      #expect(try Program.run("verify", out.path).status == 0)
    }
  }

  @Test func `a variant of an option file acts after its levers, and its points too`() throws {
    try Batch.with { batch in
      let points = batch.url("points.csv")
      try Data("procedures[visit].reception_minutes*=\n2\n".utf8).write(to: points)
      let run = try batch.run(
        "compare", batch.option, "--variant", "four: counter_groups[counters].staff+=2", "--design",
        points.path, "--out", batch.url("out").path)
      #expect(run.status == 0, "\(run.messages)")
      let waits = try batch.rows("future_kpi.csv", in: "out").filter {
        $0["kpi"] == "wait_mean" && $0["scope_type"] == "city" && $0["replication"] == "1"
      }
      // 12 (12 / c - 1) / 2 with 2 and 4 counters.
      #expect(waits.map { $0["kpi_value"] } == ["30.0", "12.0"])
    }
  }

  @Test func `two options of one name are refused: tables could not tell them apart`() throws {
    try Batch.with { batch in
      let twice = try batch.run(
        "compare", batch.scenario, "--variant", "more: absence_share=0", "--variant",
        "more: counter_groups[*].staff=2")
      #expect(twice.status == 2)
      #expect(twice.messages.contains("--variant 'more': there is an option of that name already"))
      let file = try batch.run(
        "compare", batch.scenario, batch.option, "--variant", "Two counters: absence_share=0")
      #expect(file.status == 2 && file.messages.contains("'Two counters'"), "\(file.messages)")
    }
  }

  private static let more = "two more: counter_groups[counters].staff+=2"

  @Test func `commands that a page gives, pasted, take variants, settings and stresses along`()
    throws
  {
    try Batch.with { batch in
      let run = try batch.run(
        "compare", batch.scenario, "--variant", Self.more, "--stress", "slow", "--set",
        "closing.overtime_minutes=0", "--seed", "7", "--out",
        batch.url("out").path)
      #expect(run.status == 0, "\(run.messages)")
      _ = try Program.run("report", batch.url("out").path, "--lang", "en")
      let page = try String(contentsOf: batch.url("out/report.html"), encoding: .utf8)
        .replacing("&#39;", with: "'").replacing("&gt;", with: ">").replacing("&lt;", with: "<")
        .replacing("&quot;", with: "\"").replacing("&amp;", with: "&")
      func command(_ name: String) throws -> String {
        let found = page.matches(of: /motcua ((robust|staff) .*?)<\//).first { $0.output.2 == name }
        return String(try #require(found).output.1)
      }
      let robust = try command("robust")
      let pasted = try Program.bash("\"$0\" \(robust) --points 2 --replications 2 --unchecked")
      #expect(pasted.status == 0, "\(robust): \(pasted.messages)")
      let waits = try batch.rows("kpi_summary.csv", in: "out/robust").filter {
        $0["kpi"] == "wait_mean" && $0["scope_type"] == "city"
      }
      // Twice as slow: 12 (12 / c - 1) / 2 with 1 and 3 counters.
      #expect(waits.map { $0["option"] } == ["batch", "two_more"])
      #expect(waits.map { $0["mean"] } == ["66.0", "18.0"])
      let record = try String(contentsOf: batch.url("out/robust/manifest.json"), encoding: .utf8)
      #expect(record.contains(/"seed" ?: ?7,/))
      let staff = try command("staff")
      for words in [
        "--set 'stress=[slow]'", "--set closing.overtime_minutes=0", "--seed 7",
        "--variant '\(Self.more)'", "--target 'wait_p90<=15'",
      ] { #expect(staff.contains(words), "\(words): \(staff)") }
      // What the page says of its own making can be pasted too.
      #expect(page.contains("--variant '\(Self.more)' --stress slow"))
    }
  }

  @Test func `staff takes variants with a frontier alone`() throws {
    try Batch.with { batch in
      let run = try Program.run(
        "staff", batch.scenario, "--variant", "b: absence_share=0", "--target", "wait_mean<=20")
      #expect(run.status == 64 && run.messages.contains("go with --frontier"), "\(run.messages)")
    }
  }

  @Test func `a plan of variants has the runs of all options`() throws {
    try Batch.with { batch in
      let (plan, shards) = (batch.url("plan.json").path, batch.url("shards").path)
      let planned = try batch.run(
        "plan", batch.scenario, "--variant", "two: counter_groups[counters].staff=2", "--out", plan)
      #expect(planned.status == 0, "\(planned.messages)")
      let work = try Program.run("work", plan, "--shard", "0/1", "--out", shards)
      #expect(work.status == 0, "\(work.messages)")
      let merged = try Program.run("merge", plan, shards, "--out", batch.url("out").path)
      #expect(merged.status == 0, "\(merged.messages)")
      let waits = try batch.rows("kpi_summary.csv", in: "out").filter {
        $0["kpi"] == "wait_mean" && $0["scope_type"] == "city"
      }
      #expect(waits.map { $0["mean"] } == ["33.0", "15.0"])
    }
  }

  @Test(arguments: [
    ("more: counter_groups[countres].staff+=1", "1:22", "did you mean 'counters'?"),
    ("more: counter_groups[site=site,serves=any].stafff+=1", "1:44", "did you mean 'staff'?"),
    ("more: absence_share=0; sites[site]", "1:24", "is not a setting"),
    ("more: absence_share=2", "1:21", "write a number from 0 to 0.9"),
    ("more:", "1:1", "changes nothing"),
    (": absence_share=0", "1:1", "has no name"),
  ])
  func `a wrong variant is refused where it is wrong`(
    text: String, place: String, words: String
  ) throws {
    try Batch.with { batch in
      let run = try Program.run("compare", batch.scenario, "--variant", text)
      #expect(run.status == 2, "\(run.messages)")
      #expect(
        run.messages.contains("--variant \(text):\(place): ") && run.messages.contains(words),
        "\(run.messages)")
    }
  }
}
