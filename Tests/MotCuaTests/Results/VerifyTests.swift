import Foundation
import Runs
import Testing

/// `verify` repeats a run; `verify-model` tells what it finds.
@Suite struct VerifyTests {
  private static func run(into out: URL, _ more: String...) throws -> Program {
    let run = try Program.run(
      words: [
        "compare", CommandTests.town, CommandTests.option, "--replications", "2",
        "--out", out.path, "--set", "period.observed_days=14",
      ] + (more.contains("--seed") ? more : ["--seed", "7"] + more))
    #expect(run.status == 0, "\(run.messages)")
    return run
  }

  @Test func `a run is reproduced to the byte on another number of threads`() throws {
    try withFolder { folder in
      let out = folder.appending(path: "results")
      _ = try Self.run(into: out, "--threads", "1")
      let verify = try Program.run("verify", out.path, "--threads", "8")
      #expect(verify.status == 0, "\(verify.output) \(verify.messages)")
      #expect(verify.output.contains("kpi.csv: the same again"))
      #expect(verify.output.contains("compare.csv: the same again"))
      #expect(verify.output.contains("Reproduced to the byte"))
      #expect(try contents(of: folder) == ["results"])
    }
  }

  @Test func `a result that was altered, and one that comes out otherwise, are told`() throws {
    try withFolder { folder in
      let out = folder.appending(path: "results")
      _ = try Self.run(into: out)
      // As a version with another random generator would have left it: the values of seed 8.
      let other8 = folder.appending(path: "other")
      _ = try Self.run(into: other8, "--seed", "8")
      let (file, table) = (out.appending(path: "manifest.json"), out.appending(path: "kpi.csv"))
      let manifest = try String(contentsOf: file, encoding: .utf8)
      let values = try Data(contentsOf: table)
      let others = try Data(contentsOf: other8.appending(path: "kpi.csv"))
      try others.write(to: table)
      try Data(manifest.replacing(sha256(Array(values)), with: sha256(Array(others))).utf8)
        .write(to: file)
      let other = try Program.run("verify", out.path)
      #expect(other.status == 1)
      #expect(other.output.contains("kpi.csv: differs from line 2 on"), "\(other.output)")
      #expect(other.output.contains("scopes.csv: the same again"), "\(other.output)")
      #expect(other.output.contains("Not reproduced"))

      try Data(manifest.utf8).write(to: file)
      try Data("mine".utf8).write(to: out.appending(path: "kpi.csv"))
      let altered = try Program.run("verify", out.path)
      #expect(altered.status == 1)
      #expect(altered.output.contains("kpi.csv: altered or missing since the run"))
    }
  }

  @Test func `a changed input is told before a long run`() throws {
    try withFolder { folder in
      let town = folder.appending(path: "town.yaml")
      try FileManager.default.copyItem(
        at: Program.root.appending(path: CommandTests.town), to: town)
      let out = folder.appending(path: "results")
      let run = try Program.run(
        "run", town.path, "--replications", "1", "--out", out.path, "--set",
        "period.observed_days=7")
      #expect(run.status == 0, "\(run.messages)")
      let text = try String(contentsOf: town, encoding: .utf8)
      try Data((text + "# later\n").utf8).write(to: town)
      let verify = try Program.run("verify", out.path)
      #expect(verify.status == 1)
      #expect(verify.output.contains("town.yaml: this input has changed"))
      #expect(!verify.messages.contains("Simulating"))
    }
  }

  @Test func `what is no result folder is told`() throws {
    let verify = try Program.run("verify", "Scenarios")
    #expect(verify.status == 1)
    #expect(verify.messages.contains("is not a result folder"))
  }

  @Test func `the suite prints each case, and ends with 1 when one disagrees`() throws {
    let suite = try Program.run("verify-model", "--quick", "--only", "working_days")
    #expect(suite.status == 0, "\(suite.messages)")
    #expect(suite.output.contains("CLK-STAT-WD3") && suite.output.contains("agrees"))
    #expect(suite.messages.contains("2/2 cases agree with the exact value"))
    try withFolder { folder in
      let wrong = folder.appending(path: "cases.yaml")
      let scenario = Program.root.appending(path: "Scenarios/verification/counter.yaml").path
      func write(_ measure: String) throws {
        try Data(
          """
          experiments:
            wrong:
              model: M/M/1
              scenario: \(scenario)
              set: ["period.observed_days=30"]
              cases: [{id: wrong, measure: \(measure), exact: 0.4, origin: nowhere}]
          """.utf8
        ).write(to: wrong)
      }
      try write("level(busy)")
      let suite = try Program.run("verify-model", "--quick", "--cases", wrong.path)
      #expect(suite.status == 1)
      #expect(suite.output.contains("DISAGREES"))
      try write("leval(busy)")
      let mistake = try Program.run("verify-model", "--quick", "--cases", wrong.path)
      #expect(mistake.status == 2)
      #expect(mistake.messages.contains("stands where there is 'leval'"), "\(mistake.messages)")
    }
  }
}
