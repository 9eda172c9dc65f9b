import Foundation
import Testing

/// `motcua decompose`: what each lever makes, held against waits that are worked out by hand. Twelve who come at
/// once wait 3 f (12 / c - 1) minutes at c counters, with service times of f times six minutes.
@Suite struct DecomposeTests {
  private static func groups(_ staff: Int) -> String {
    "counter_groups: [{id: counters, site: site, serves: any, staff: \(staff), staffing_plan: all_day}]"
  }

  private static let quick = """
    procedures: [{id: visit, name_vi: Lượt, name_en: Visit, level: commune, service_class: any, \
    annual_volume: 131400, channel_mix: counter, reception_minutes: {constant: 3}, complete_share: 1, \
    route: none, time_limit: 1wd}]
    """

  /// A second counter; two more, which need it; half the service time.
  private static func option(_ needs: String = "needs: [second], ") -> String {
    """
    option: three
    over: batch.yaml
    levers:
      second: {name: {vi: Quầy hai, en: Second counter}, \(groups(2))}
      more: {\(needs)name: {vi: Thêm nữa, en: Two more}, \(groups(4))}
      quick: {name: {vi: Nhanh, en: Quick}, \(quick)}

    """
  }

  private func with(_ option: String = Self.option(), _ body: (Batch, String) throws -> Void) throws
  {
    try Batch.with(stresses: "") { batch in
      try Data(option.utf8).write(to: batch.url("three.yaml"))
      try body(batch, batch.url("three.yaml").path)
    }
  }

  private func decompose(_ batch: Batch, _ out: String, _ more: String...) throws -> Program {
    try Program.run(
      words: [
        "decompose", batch.url("three.yaml").path, "--replications", "2", "--out",
        batch.url(out).path,
      ] + more)
  }

  private func row(_ rows: [[String: String]], _ cells: [String: String]) -> [String: String] {
    rows.first { row in cells.allSatisfy { row[$0.key] == $0.value } } ?? [:]
  }

  /// Waits: none 33; second 15; quick 16.5; second and quick 7.5; second and more 6; all 3. The orders are second,
  /// more, quick; second, quick, more; quick, second, more: second makes -18, -18 and -9 in them, more -9, -4.5
  /// and -4.5, quick -3, -7.5 and -16.5.
  @Test func `shares are means over the orders that can be, as by hand`() throws {
    try with { batch, _ in
      let run = try decompose(batch, "out")
      #expect(run.status == 0, "\(run.messages)")
      let rows = try batch.rows("attribution.csv", in: "out").filter {
        $0["kpi"] == "wait_mean" && $0["scope_type"] == "city"
      }
      #expect(rows.map { $0["lever"] } == ["all", "second", "more", "quick"])
      #expect(rows.map { $0["base_value"] } == Array(repeating: "33.0", count: 4))
      #expect(rows.map { $0["share"] } == ["-30.0", "-15.0", "-6.0", "-9.0"])
      #expect(rows.map { $0["ci_low"] } == ["-30.0", "-15.0", "-6.0", "-9.0"])
      // More cannot stand alone, and second not go while more is there.
      #expect(rows.map { $0["alone"] } == ["", "-18.0", "", "-16.5"])
      #expect(rows.map { $0["last_out"] } == ["", "", "-4.5", "-3.0"])
      let pairs = try batch.rows("interactions.csv", in: "out").filter {
        $0["kpi"] == "wait_mean" && $0["scope_type"] == "city"
      }
      // Second and quick: 7.5 - 15 - 16.5 + 33. More and quick: 3 - 6 - 7.5 + 15.
      #expect(pairs.map { $0["lever"] } == ["second", "more"])
      #expect(pairs.map { $0["interaction"] } == ["9.0", "4.5"])
      let table = run.output
      for text in ["Second counter", "-15.0", "do a part of each other's work", "does not"] {
        #expect(table.contains(text), "\(text): \(table)")
      }
      let words = table.replacing("\n", with: " ")
      #expect(
        words.contains(
          "The largest share of the difference is that of Second counter (-15.0 min). Then: "))
      #expect(words.contains("Two more needs Second counter"), "\(words)")
    }
  }

  /// More by itself makes four counters too.
  @Test func `without needs all orders count, and levers alone are told`() throws {
    try with(Self.option("")) { batch, _ in
      #expect(try decompose(batch, "out").status == 0)
      let rows = try batch.rows("attribution.csv", in: "out").filter {
        $0["kpi"] == "wait_mean" && $0["scope_type"] == "city"
      }
      // Waits: more 6, more and quick 3, whether second is there or not. Of six orders second makes -18 in two,
      // -9 after quick alone, else nothing; quick -16.5 in two, -7.5 after second, else -3.
      #expect(rows.map { $0["share"] } == ["-30.0", "-7.5", "-14.25", "-8.25"])
      #expect(rows.map { $0["alone"] } == ["", "-18.0", "-27.0", "-16.5"])
      #expect(rows.map { $0["last_out"] } == ["", "0.0", "-4.5", "-3.0"])
    }
  }

  /// Two levers that do the same, and one that does nothing: waits are 33 with neither, 15 with one or both.
  @Test func `levers that are alike and levers without effect are told to be, and points are sets`()
    throws
  {
    let option = """
      option: three
      over: batch.yaml
      levers:
        a: {name: {vi: Một, en: First}, \(Self.groups(2))}
        b: {name: {vi: Hai, en: Other}, \(Self.groups(2))}
        idle: {name: {vi: Không gì, en: Nothing}, absence_share: 0}

      """
    try with(option) { batch, _ in
      let run = try decompose(batch, "out")
      #expect(run.status == 0, "\(run.messages)")
      let words = run.output.replacing("\n", with: " ")
      #expect(
        words.contains(
          "The largest shares cannot be told apart: First (-9.0 min), Other (-9.0 min)."))
      #expect(!words.contains("is that of"))
      #expect(
        words.contains(
          "Without any effect on the indicators that are told here, in any replication: Nothing."))
      _ = try Program.run("report", batch.url("out").path)
      let page = try String(contentsOf: batch.url("out/report.html"), encoding: .utf8)
      for told in [
        "The largest shares cannot be told apart: First (−9.0), Other (−9.0).",
        "Các phần lớn nhất chưa tách được khỏi nhau: Một (−9,0), Hai (−9,0).",
        "in any replication: Nothing.", "also simulated 7 other sets of levers",
        "còn mô phỏng 7 tập hợp giải pháp khác",
      ] { #expect(page.contains(told), "\(told)") }
      #expect(!page.contains("looked at other inputs"))
    }
  }

  @Test func `the results are the same on any number of threads, in parts, and gone on with`()
    throws
  {
    try with { batch, file in
      #expect(try decompose(batch, "one", "--threads", "1").status == 0)
      #expect(try decompose(batch, "three", "--threads", "3", "--resume").status == 0)
      let one = try results(in: batch.url("one"))
      #expect(try results(in: batch.url("three")) == one)
      let plan = batch.url("plan.json").path
      let planned = try Program.run("decompose", file, "--replications", "2", "--plan", plan)
      #expect(planned.status == 0, "\(planned.messages)")
      for shard in ["0/2", "1/2"] {
        let work = try Program.run(
          "work", plan, "--shard", shard, "--out", batch.url("shards").path)
        #expect(work.status == 0, "\(work.messages)")
      }
      let merged = try Program.run(
        "merge", plan, batch.url("shards").path, "--out", batch.url("merged").path)
      #expect(merged.status == 0, "\(merged.messages)")
      #expect(try results(in: batch.url("merged")) == one)
      #expect(try Program.run("verify", batch.url("one").path).status == 0)
    }
  }

  /// Quick is off: it halves the wait of what is there, whatever else there is.
  @Test func `levers that are off are shared out when asked, others stay as they are`() throws {
    let off = Self.option().replacing("quick: {name", with: "quick: {enabled: false, name")
    try with(off) { batch, _ in
      func shares(_ out: String) throws -> [String?] {
        try batch.rows("attribution.csv", in: out).filter {
          $0["kpi"] == "wait_mean" && $0["scope_type"] == "city"
        }.map { $0["share"] }
      }
      #expect(try decompose(batch, "on").status == 0)
      #expect(try shares("on") == ["-27.0", "-18.0", "-9.0"])
      let all = try decompose(batch, "all", "--with-off")
      #expect(try shares("all") == ["-30.0", "-15.0", "-6.0", "-9.0"])
      #expect(all.output.contains("Quick (off as"), "\(all.output)")
      #expect(try decompose(batch, "two", "--lever", "more", "--lever", "quick").status == 0)
      // Second stays on: 15; more 6, quick 7.5, both 3.
      #expect(try shares("two") == ["-12.0", "-6.75", "-5.25"])
    }
  }

  @Test(arguments: [
    (["--lever", "quik", "--lever", "more"], 2, "did you mean 'quick'?"),
    (["--lever", "quick"], 2, "add one of --lever second, --lever more"),
    (["--lever", "second", "--lever", "quick"], 2, "add --lever more"),
    (["--orders", "50"], 2, "no order is drawn"),
    (["--lever", "quick", "--with-off"], 64, "write one of them"),
    (["--orders", "1"], 64, "from 2 to 10000"),
    (["--replications", "auto"], 64, "takes a number"),
    (["--kpi", "wait_maen"], 2, "did you mean 'wait_mean'?"),
    (["--set", "levers.second.enabled=false"], 2, "'more' is on and needs 'second', which is off"),
  ])
  func `what cannot be asked is refused with what to write`(
    words: [String], status: Int32, message: String
  ) throws {
    try with { _, file in
      let run = try Program.run(words: ["decompose", file] + words)
      #expect(run.status == status && run.messages.contains(message), "\(run.messages)")
    }
  }

  @Test func `without levers, with one, or with too many, it says what to do`() throws {
    try with { batch, _ in
      func refusal(_ file: String) throws -> String {
        let run = try Program.run("decompose", file)
        #expect(run.status == 2)
        return run.messages
      }
      #expect(try refusal(batch.scenario).contains("name an option file that has 'levers'"))
      let alone = try refusal(batch.option)
      let command = try #require(alone.firstMatch(of: /take motcua (compare .*)/)).output.1
      // Pasted, it tells the whole difference.
      let pasted = try Program.bash("\"$0\" \(command) --replications 2 --lang en")
      #expect(pasted.status == 0 && pasted.output.contains("-18.0"), "\(pasted.messages)")
      let off = try String(contentsOfFile: batch.option, encoding: .utf8)
        .replacing("staffing: {", with: "staffing: {enabled: false, ")
      try Data(off.utf8).write(to: batch.url("off.yaml"))
      #expect(
        try refusal(batch.url("off.yaml").path).contains("--set levers.staffing.enabled=true"))
      let many = (1...13).map { "  l\($0): {\(Self.groups($0))}\n" }.joined()
      try Data("option: many\nover: batch.yaml\nlevers:\n\(many)".utf8).write(
        to: batch.url("m.yaml"))
      #expect(try refusal(batch.url("m.yaml").path).contains("13 levers are too many (12 at most)"))
    }
  }

  @Test func `a set that cannot be is refused before anything runs, with the need to write`() throws
  {
    let option = """
      option: three
      over: batch.yaml
      levers:
        hall: {sites: [{id: hall, name_vi: Sảnh, name_en: Hall, kind: commune, jurisdiction: city, latitude: 21, longitude: 105.8, calendar: always}], counter_groups: [{id: counters, site: hall, serves: any, staff: 1, staffing_plan: all_day}]}
        people: {counter_groups: [{id: counters, site: hall, serves: any, staff: 2, staffing_plan: all_day}]}

      """
    try with(option) { batch, file in
      let run = try decompose(batch, "out")
      #expect(run.status == 2)
      #expect(run.messages.contains("three.yaml:5:1: levers: people cannot be without hall:"))
      #expect(run.messages.contains("write needs: [hall] in the lever people"), "\(run.messages)")
      #expect(!FileManager.default.fileExists(atPath: batch.url("out").path))
      let mended = option.replacing("people: {", with: "people: {needs: [hall], ")
      try Data(mended.utf8).write(to: URL(filePath: file))
      #expect(try decompose(batch, "out").status == 0)
    }
  }

  /// The city without its levers is the base, on the same citizens.
  @Test func `of the tutorial the start is its base, the end the option`() throws {
    try withFolder { folder in
      let batch = Batch(folder: folder)
      func run(_ words: String..., out: String) throws {
        let words = words + ["--replications", "2", "--set", "period.observed_days=14"]
        let run = try Program.run(words: words + ["--out", batch.url(out).path])
        #expect(run.status == 0, "\(run.messages)")
      }
      try run("run", CommandTests.town, out: "base")
      try run("decompose", CommandTests.option, out: "levers")
      let base = try batch.rows("kpi_summary.csv", in: "base")
      let option = try batch.rows("kpi_summary.csv", in: "levers")
      var compared = 0
      // The summary has these of all replications together, shares are of their means.
      let pooled = ["utilisation", "idle_share", "overtime_share", "total_time_worst_decile"]
      for all in try batch.rows("attribution.csv", in: "levers")
      where all["lever"] == "all" && !pooled.contains(all["kpi"] ?? "") {
        let place = ["kpi", "scope_type", "scope_id"].reduce(into: [:]) { $0[$1] = all[$1] }
        guard let start = Double(row(base, place)["mean"] ?? ""),
          let end = Double(row(option, place)["mean"] ?? ""),
          all["kpi"]?.contains("_p") == false, all["kpi"]?.contains("longest") == false
        else { continue }
        let told = Double(all["base_value"] ?? "") ?? .nan
        let share = Double(all["share"] ?? "") ?? .nan
        let small = 2e-6 * max(abs(start), abs(end))
        #expect(abs(told - start) <= small, "\(all) \(start)")
        #expect(abs(told + share - end) <= small, "\(all) \(end)")
        compared += 1
      }
      #expect(compared > 50)
    }
  }
}
