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
