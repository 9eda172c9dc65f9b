import Foundation
import Testing

/// `targets.relevant_differences`: from which difference on readers take notice is the base's to say. Twelve who come
/// at once wait 33 minutes at one counter and 15 at two.
@Suite struct RelevanceTests {
  @Test(arguments: [
    ("{wait_mean: {absolute: 20}}", "no_relevant_difference", "20.0", "Mean wait 20.0 min"),
    ("{wait_mean: {absolute: 17}}", "better", "17.0", "Mean wait 17.0 min"),
    // 16.5 and 19.8 of 33.
    ("{wait_mean: {of_base: 0.5}}", "better", "16.5", "Mean wait 50.0 % of the base's value"),
    (
      "{wait_mean: {of_base: 0.6}}", "no_relevant_difference", "19.8",
      "Mean wait 60.0 % of the base's value"
    ),
  ])
  func `verdicts are read from what the base calls relevant, and say so`(
    own: String, verdict: String, amount: String, told: String
  ) throws {
    try Batch.with { batch in
      let run = try Program.run(
        words: [
          "compare", batch.scenario, batch.option, "--replications", "2", "--set",
          "targets.relevant_differences=\(own)", "--out", batch.url("out").path,
        ])
      #expect(run.status == 0, "\(run.messages)")
      let rows = try batch.rows("compare.csv", in: "out")
      let wait = rows.first { $0["kpi"] == "wait_mean" && $0["scope_type"] == "city" } ?? [:]
      #expect(wait["practical"] == verdict && wait["relevant_difference"] == amount, "\(wait)")
      let said = run.output.replacing(/\s+/, with: " ")
      #expect(
        said.contains("Smallest relevant differences of the scenario's own: \(told)."), "\(said)")
      let kpis = try batch.rows("kpis.csv", in: "out").first { $0["kpi"] == "wait_mean" }
      #expect(kpis?["relevant_difference"].flatMap { Double($0) } != 1)
    }
  }

  @Test(arguments: [
    ("{absolute: 40}", "by more than 40 minutes against"),
    ("{of_base: 0.9}", "by more than 90.0 % of the same person's time in the base against"),
  ])
  func `who is better off is told by it too`(own: String, told: String) throws {
    try Batch.with { batch in
      let run = try Program.run(
        words: [
          "compare", batch.scenario, batch.option, "--replications", "2", "--set",
          "targets.relevant_differences={total_time_mean: \(own)}", "--out",
          batch.url("out").path,
        ])
      #expect(run.status == 0, "\(run.messages)")
      let said = run.output.replacing(/\s+/, with: " ")
      #expect(said.contains(told), "\(said)")
      // Nobody of twelve waits so much less.
      let city = try batch.rows("gains.csv", in: "out").first { $0["group_type"] == "city" }
      #expect(city?["share_better"].flatMap(Double.init) == 0, "\(city ?? [:])")
      #expect(city?["share_same"].flatMap(Double.init) == 1, "\(city ?? [:])")
    }
  }

  @Test func `futures are counted by it too`() throws {
    let uncertainty = """
      uncertainty:
        slowness: {name: {vi: Chậm, en: Slowness}, scales: "procedures[visit].reception_minutes", low: 0.5, high: 2, within: [0.25, 4], shape: lognormal, confidence: A}

      """
    try Batch.with(stresses: uncertainty) { batch in
      // 9, 18 and 36 minutes less.
      try Data("slowness\n0.5\n1\n2\n".utf8).write(to: batch.url("points.csv"))
      let run = try Program.run(
        words: [
          "robust", batch.scenario, batch.option, "--replications", "2", "--design",
          batch.url("points.csv").path, "--unchecked", "--set",
          "targets.relevant_differences={wait_mean: {absolute: 30}}", "--out",
          batch.url("out").path,
        ])
      #expect(run.status == 0, "\(run.messages)")
      let wait = try batch.rows("robust.csv", in: "out").first { $0["kpi"] == "wait_mean" }
      let gains = wait?["relevant_gain_share"].flatMap(Double.init)
      #expect(gains == 1.0 / 3, "\(wait ?? [:])")
      #expect(run.output.contains("Mean wait 30.0 min"))
    }
  }

  @Test(arguments: [
    ("{wait_meen: {absolute: 3}}", "'wait_meen' is not an indicator"),
    ("{wait_mean: {absolute: 3, of_base: 0.1}}", "write absolute: NUMBER, or of_base: SHARE"),
    ("{wait_mean: {}}", "write absolute: NUMBER, or of_base: SHARE"),
    ("{wait_mean: {absolute: 0}}", "write a number above 0"),
    ("{on_time_share: {absolute: 5}}", "write a number from 0 to 1"),
  ])
  func `what is no smallest difference is refused`(own: String, message: String) throws {
    try Batch.with { batch in
      let run = try Program.run(
        "check", batch.scenario, "--set", "targets.relevant_differences=\(own)")
      #expect(run.status == 2 && run.messages.contains(message), "\(run.messages)")
    }
  }
}
