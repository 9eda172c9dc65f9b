import Foundation
import Testing

/// `--design`: points of a file beside the scenarios as written.
@Suite struct DesignCommandTests {
  private static let points = """
    site_choice.candidates,"counter_groups[site=town_hall,serves=civil].staff",levers.boundary_free.enabled
    3,2,true
    5,1,false
    2,3,true
    4,2,false

    """

  /// The command into `out` with the points beside it.
  private func command(_ out: URL, _ more: String...) throws -> [String] {
    let file = out.deletingLastPathComponent().appending(path: "points.csv")
    try Data(Self.points.utf8).write(to: file)
    return [
      "compare", CommandTests.town, CommandTests.option, "--design", file.path, "--replications",
      "2", "--set", "period.observed_days=14", "--out", out.path,
    ] + more
  }

  /// By column.
  private func rows(_ table: String, in folder: URL) throws -> [[String: String]] {
    let text = try String(contentsOf: folder.appending(path: table), encoding: .utf8)
    let lines = text.split(separator: "\r\n").map {
      $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
    return lines.dropFirst().map { line in
      Dictionary(zip(lines[0], line), uniquingKeysWith: { first, _ in first })
    }
  }

  @Test func `a design leaves the tables of the comparison, and its points beside them`() throws {
    try withFolder { folder in
      let (out, plain) = (folder.appending(path: "design"), folder.appending(path: "plain"))
      let design = try Program.run(words: command(out))
      #expect(design.status == 0, "\(design.messages)")
      #expect(
        design.messages.contains(
          "levers.boundary_free.enabled: matches nothing in tutorial, which stays as it is."))
      #expect(design.messages.contains("moves 1 value in more-counters."))
      let words = try command(plain).filter { $0 != "--design" && !$0.hasSuffix("points.csv") }
      let (shown, alone) = (design.output, try Program.run(words: words).output)
      #expect(shown.contains("at 4 points"))
      // All below the sentence that says what the figures hold for.
      let scope = try #require(alone.range(of: "other inputs is not known."))
      #expect(shown.hasSuffix(alone[scope.upperBound...]))
      let (here, there) = (try results(in: out), try results(in: plain))
      for (file, bytes) in there where !["dictionary.csv", "datapackage.json"].contains(file) {
        #expect(here[file] == bytes, "\(file) is that of the comparison")
      }
      #expect(try rows("futures.csv", in: out).count == 4 * 3)
      // Four points say nothing of other inputs.
      let verdicts = Set(try rows("compare.csv", in: out).map { $0["verdict"] })
      #expect(verdicts.isSubset(of: ["for_these_inputs", "no_data", "NA"]), "\(verdicts)")
      let cells = try rows("future_kpi.csv", in: out)
      let city = cells.filter { $0["kpi"] == "wait_mean" && $0["scope_type"] == "city" }
      // Point by point, option by option, replication by replication.
      let order = city.prefix(5).map {
        "\($0["point"] ?? "") \($0["option"] ?? "") \($0["replication"] ?? "")"
      }
      #expect(
        order == [
          "0 tutorial 1", "0 tutorial 2", "0 more-counters 1", "0 more-counters 2", "1 tutorial 1",
        ])
      #expect(city.count == 16)
      // One counter less, and people wait longer.
      let waits = city.map { Double($0["kpi_value"] ?? "") ?? .nan }
      #expect(waits[4] > waits[0])
    }
  }

  /// The option has more people whatever else there is. With 20 points that is likely, never clear.
  @Test func `from twenty points on differences are judged by them`() throws {
    try withFolder { folder in
      let (out, file) = (folder.appending(path: "out"), folder.appending(path: "points.csv"))
      let volumes = (0..<20).map { "\(9000 + 300 * $0)\n" }.joined()
      try Data("procedures[id=certification].annual_volume\n\(volumes)".utf8).write(to: file)
      let run = try Program.run(
        "compare", CommandTests.town, CommandTests.option, "--design", file.path, "--replications",
        "2", "--set", "period.observed_days=7", "--out", out.path)
      #expect(run.status == 0, "\(run.messages)")
      #expect(run.output.contains("at 20 points") && run.output.contains("likely worse"))
      #expect(!run.output.contains("clearly better\n") && run.output.contains("noise interval"))
      let rows = try rows("compare.csv", in: out)
      let city = rows.filter { $0["scope_type"] == "city" }
      let staff = try #require(city.first { $0["kpi"] == "counter_staff" })
      #expect(staff["verdict"] == "likely_worse" && staff["practical"] == "worse")
      let words = Set(city.map { $0["verdict"] ?? "" })
      #expect(words.allSatisfy { !$0.hasPrefix("clearly") }, "\(words)")
      // The page tells of no more than the points.
      _ = try Program.run("report", out.path)
      let page = try String(contentsOf: out.appending(path: "report.html"), encoding: .utf8)
      #expect(page.contains("Inputs were varied at the 20 points that were given and no further"))
      #expect(page.contains("at the 20 points given and no further. This command tells: motcua"))
      #expect(!page.contains("Inputs were not varied"))
      // Only the whole city is looked at.
      let others = Set(rows.filter { $0["scope_type"] != "city" }.map { $0["verdict"] ?? "" })
      #expect(others == ["NA"], "\(others)")
    }
  }

  @Test func `a point has the indicators of the scenario with its values set`() throws {
    try withFolder { folder in
      let (out, plain) = (folder.appending(path: "design"), folder.appending(path: "plain"))
      #expect(try Program.run(words: command(out)).status == 0)
      let set = try Program.run(
        "run", CommandTests.option, "--set", "period.observed_days=14", "--set",
        "site_choice.candidates=5", "--set", "counter_groups[site=town_hall,serves=civil].staff=1",
        "--set", "levers.boundary_free.enabled=false", "--replications", "2", "--out", plain.path)
      #expect(set.status == 0, "\(set.messages)")
      func key(_ row: [String: String]) -> String {
        ["replication", "kpi", "scope_type", "scope_id"].map { row[$0] ?? "" }
          .joined(separator: " ")
      }
      let there = Dictionary(
        uniqueKeysWithValues: try rows("kpi.csv", in: plain).map {
          (key($0), $0["kpi_value"])
        })
      let here = try rows("future_kpi.csv", in: out).filter {
        $0["point"] == "1" && $0["option"] == "more-counters"
      }
      // In a single replication the worst tenth of the communes may be another.
      for row in here where row["kpi"] != "total_time_worst_decile" {
        let value = there[key(row)].flatMap { $0 }.flatMap { Double($0) }.map { Float($0) }
        let here = Float(row["kpi_value"] ?? "")
        #expect(value == here || abs((value ?? .nan) - (here ?? .nan)) <= value?.ulp ?? 0, "\(row)")
      }
      #expect(here.count > 400)
    }
  }

  @Test(arguments: ["1", "3"])
  func `a design killed with SIGKILL goes on to the same bytes on any number of threads`(
    threads: String
  ) throws {
    try withFolder { folder in
      let (whole, out) = (folder.appending(path: "whole"), folder.appending(path: "results"))
      #expect(try Program.run(words: command(whole)).status == 0)
      let process = try Program.process(words: command(out, "--threads", "1"))
      process.standardOutput = FileHandle.nullDevice
      process.standardError = FileHandle.nullDevice
      try process.run()
      let unfinished = folder.appending(path: ".results.unfinished").path
      func kept() -> Int {
        (try? FileManager.default.contentsOfDirectory(atPath: unfinished))?
          .count { $0.hasSuffix(".cells") } ?? 0
      }
      while process.isRunning, kept() < 5 { usleep(500) }
      Foundation.kill(process.processIdentifier, SIGKILL)
      process.waitUntilExit()
      try #require(process.terminationReason == .uncaughtSignal && kept() >= 5)
      let other = try Program.run(words: command(out, "--resume", "--keep", "site"))
      #expect(other.status == 2 && other.messages.contains("its design is"), "\(other.messages)")
      let words = try command(out, "--resume", "--threads", threads)
      let resumed = try Program.run(words: words)
      #expect(resumed.status == 0 && resumed.messages.contains("parts are done"))
      #expect(try results(in: out) == results(in: whole))
      #expect(try contents(of: folder) == ["points.csv", "results", "whole"])
      #expect(try Program.run("verify", out.path).status == 0)
    }
  }

  @Test func `fresh citizens come to each point, the same ones to all options of it`() throws {
    try withFolder { folder in
      let out = folder.appending(path: "results")
      #expect(try Program.run(words: command(out, "--fresh-citizens")).status == 0)
      let demand = try rows("future_kpi.csv", in: out).filter {
        $0["kpi"] == "served_on_time_share" && $0["scope_type"] == "city"
      }.map { $0["n"] }
      try #require(demand.count == 16)
      #expect(Set(demand).count == 8)
      for first in stride(from: 0, to: 16, by: 4) {
        #expect(demand[first] == demand[first + 2] && demand[first + 1] == demand[first + 3])
      }
    }
  }

  @Test func `a bad point is refused before anything runs`() throws {
    try withFolder { folder in
      let out = folder.appending(path: "results")
      let words = try command(out)
      let file = folder.appending(path: "points.csv")
      try Data("site_choice.candidates\n3\n900\n".utf8).write(to: file)
      let run = try Program.run(words: words)
      #expect(run.status == 2)
      #expect(
        run.messages.contains("\(file.path):3:1: point 1, site_choice.candidates = 900: ")
          && run.messages.contains("write a whole number from 1 to 100"), "\(run.messages)")
      #expect(try contents(of: folder) == ["points.csv"])
      let nowhere = try Program.run("run", CommandTests.town, "--design", file.path)
      #expect(nowhere.status == 64 && nowhere.messages.contains("name one"))
      let keep = try Program.run(words: words + ["--keep", "wait_p90:commune"])
      #expect(keep.status == 64 && keep.messages.contains("wait_p90:site"))
    }
  }
}
