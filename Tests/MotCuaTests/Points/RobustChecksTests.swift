import Foundation
import Testing

/// What `motcua robust` says from a metamodel and a search and then simulates: break-evens and boxes, held
/// against waits that are worked out by hand. Twelve who come at once and take 6 + x minutes at one counter wait
/// 5.5 (6 + x) minutes; at two counters where each takes 10 + x, 2.5 (10 + x): as long at x = -8/3; service
/// included, at x = -4/3.
@Suite struct RobustChecksTests {
  private static let uncertainty = """
    uncertainty:
      longer: {name: {vi: Lâu hơn, en: Longer}, shifts: "procedures[visit].reception_minutes.constant", low: -4, high: 2, within: [-5, 4], shape: uniform, confidence: A}
      people: {name: {vi: Người, en: People}, sets: "levers.staffing.counter_groups[counters].staff", low: 1, high: 6, within: [1, 6], shape: uniform, confidence: A}

    """

  /// With a third scenario: two counters where everybody takes ten minutes.
  private func with(_ body: (Batch) throws -> Void) throws {
    try Batch.with(stresses: Self.uncertainty) { batch in
      let slow = try String(contentsOfFile: batch.scenario, encoding: .utf8)
        .replacing("scenario: batch", with: "scenario: slow")
        .replacing("{constant: 6}", with: "{constant: 10}")
        .replacing("staff: 1", with: "staff: 2")
      try Data(slow.utf8).write(to: batch.url("slow.yaml"))
      try body(batch)
    }
  }

  private func robust(_ batch: Batch, _ files: [String], _ more: String...) throws -> Program {
    try Program.run(
      words: ["robust", batch.scenario] + files
        + ["--replications", "2", "--out", batch.url("out").path] + more)
  }

  /// Its paragraphs, lines joined.
  private func said(_ run: Program) -> String { run.output.replacing("\n", with: " ") }

  @Test
  func `a break-even is where waits worked out by hand are the same, between simulated sides`()
    throws
  {
    try with { batch in
      let run = try robust(
        batch, [batch.url("slow.yaml").path, batch.option], "--points", "40")
      #expect(run.status == 0, "\(run.messages)")
      let rows = try batch.rows("break_even.csv", in: "out")
      for (kpi, root) in [("wait_mean", -8.0 / 3), ("total_time_mean", -4.0 / 3)] {
        let row = rows.first { $0["kpi"] == kpi && $0["selector"] == "longer" } ?? [:]
        func number(_ column: String) -> Double { row[column].flatMap(Double.init) ?? .nan }
        #expect(row["goal"] == "\(kpi)(slow)<=\(kpi)(batch)" && row["outcome"] == "crosses")
        #expect(abs(number("break_even") - root) < 1e-5 && abs(number("predicted") - root) < 1e-3)
        #expect(number("below") < root && root < number("above"))
        // A fiftieth of the range apart.
        #expect(number("above") - number("below") < 0.1201)
        #expect(row["below_meets"] == "false" && row["above_meets"] == "true")
        // 3 minutes a minute.
        #expect(abs(number("below_excess") - 3 * (root - number("below"))) < 1e-4)
      }
      #expect(said(run).contains("they break even at about -2.67"), "\(run.output)")
    }
  }

  @Test
  func `among whole numbers both sides are neighbours, and what crosses nowhere is an answer`()
    throws
  {
    try with { batch in
      let three = try String(contentsOfFile: batch.scenario, encoding: .utf8)
        .replacing("scenario: batch", with: "scenario: three").replacing(
          "staff: 1", with: "staff: 3")
      try Data(three.utf8).write(to: batch.url("three.yaml"))
      let run = try Program.run(
        "robust", batch.url("three.yaml").path, batch.option, "--replications", "2", "--points",
        "11", "--kpi", "wait_mean", "--break-even", "people", "--break-even", "longer", "--out",
        batch.url("out").path)
      #expect(run.status == 0, "\(run.messages)")
      let rows = try batch.rows("break_even.csv", in: "out")
      #expect(rows.count == 2)
      // At two counters people wait 15 minutes and at three 9, as in the base.
      let people = rows[0]
      #expect(people["selector"] == "people" && people["outcome"] == "crosses")
      #expect(people["below"] == "2.0" && people["below_excess"] == "6.0", "\(people)")
      #expect(people["above"] == "3.0" && people["above_excess"] == "0.0", "\(people)")
      #expect(people["break_even"] == "")
      let longer = rows[1]
      #expect(longer["outcome"] == "does_not_cross" && longer["crossing"] == "0")
      #expect(longer["below"] == "-4.0" && longer["above"] == "2.0")
      #expect(longer["below_meets"] == "false" && longer["above_meets"] == "false")
      #expect(said(run).contains("Along Longer it does not cross zero from -4 to +2"))
    }
  }

  @Test
  func `the box in which the winner loses is the one worked out by hand, in fresh futures too`()
    throws
  {
    try with { batch in
      let run = try robust(
        batch, [batch.url("slow.yaml").path, batch.option], "--points", "60", "--kpi", "wait_mean")
      #expect(run.status == 0, "\(run.messages)")
      let rows = try batch.rows("boxes.csv", in: "out")
      #expect(rows.count == 1)
      let box = rows.first ?? [:]
      func number(_ column: String) -> Double { box[column].flatMap(Double.init) ?? .nan }
      // Six counters as likely as one: with one, two counters elsewhere are better above -8/3, where three
      // quarters of the futures lie.
      #expect(box["option"] == "two" && box["factor"] == "people" && box["factor_high"] == "1.0")
      #expect(abs(number("lost_share") - 0.125) < 0.05 && number("coverage") == 1, "\(box)")
      #expect(abs(number("density") - 0.75) < 0.15 && box["simulated"] == "20", "\(box)")
      #expect(number("simulated_share_low") < 0.75 && number("simulated_share_high") > 0.75)
      #expect(number("simulated_lost") == 20 * number("simulated_share"))
      #expect(said(run).contains("Of 20 fresh futures simulated there it lost"), "\(run.output)")
    }
  }

  @Test func `unchecked, there are no more runs than those of the futures`() throws {
    try with { batch in
      let run = try robust(
        batch, [batch.url("slow.yaml").path, batch.option], "--points", "40", "--unchecked")
      #expect(run.status == 0 && !run.messages.contains("more points"), "\(run.messages)")
      for table in ["break_even.csv", "boxes.csv"] {
        #expect(!FileManager.default.fileExists(atPath: batch.url("out/\(table)").path))
      }
    }
  }

  @Test func `claims in a share of futures are judged on the futures of a robust folder, and kept`()
    throws
  {
    try with { batch in
      let run = try robust(
        batch, [batch.url("slow.yaml").path, batch.option], "--points", "60", "--unchecked")
      #expect(run.status == 0, "\(run.messages)")
      func claim(_ option: String, _ share: String) -> String {
        "  - {text: {vi: Chờ ngắn hơn, en: A shorter wait}, of: town, kpi: wait_mean, option: \(option), "
          + "minus: batch, is: '<= 0', in: \(share)}\n"
      }
      // Two counters are never worse; two slow ones elsewhere are in one future of four.
      let text =
        "studies: {town: {results: kept}}\nclaims:\n" + claim("two", "0.95") + claim("slow", "0.95")
        + claim("slow", "0.5")
      try Data(text.utf8).write(to: batch.url("claims.yaml"))
      let found = batch.url("claims.csv")
      let read = try Program.run(
        "claims", batch.url("claims.yaml").path, "--results", "town=\(batch.url("out").path)",
        "--keep", "--out", found.path)
      #expect(read.status == 3, "\(read.messages)")
      #expect(read.output.contains("2 supported, 1 contradicted"), "\(read.output)")
      // Read from the rows that are kept of them.
      let again = try Program.run("claims", batch.url("claims.yaml").path)
      #expect(again.output.contains("2 supported, 1 contradicted"), "\(again.messages)")
    }
  }
}
