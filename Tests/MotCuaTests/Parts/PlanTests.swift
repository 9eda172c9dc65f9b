import Foundation
import Testing

/// Many runs are written down as a plan, done in parts, and put together.
@Suite struct PlanTests {
  private static let settings = ["--set", "period.observed_days=14", "--replications", "4"]

  /// A plan in a folder, and what motcua says of it there.
  private struct Planned {
    let folder: URL

    func at(_ name: String) -> String { folder.appending(path: name).path }

    func write(_ name: String = "plan.json", more: [String] = []) throws {
      let plan = try Program.run(
        words: ["plan", CommandTests.town, CommandTests.option] + PlanTests.settings + more
          + ["--out", at(name)])
      #expect(plan.status == 0, "\(plan.messages)")
    }

    func work(_ shard: String, _ out: String = "shards", plan: String = "plan.json") throws
      -> Program
    {
      try Program.run("work", at(plan), "--shard", shard, "--out", at(out))
    }

    func missing(of count: Int) throws -> Program {
      try Program.run("missing", at("plan.json"), "--of", "\(count)", "--out", at("shards"))
    }

    func merge(_ folders: String..., out: String = "merged") throws -> Program {
      try Program.run(
        words: ["merge", at("plan.json")] + folders.map(at) + ["--out", at(out)])
    }
  }

  private static func compare(_ out: String) throws -> Program {
    try Program.run(
      words: ["compare", CommandTests.town, CommandTests.option] + settings + ["--out", out])
  }

  @Test func `a plan done in shards and merged gives the bytes of the one run`() throws {
    try withFolder { folder in
      let planned = Planned(folder: folder)
      try planned.write()
      #expect(try planned.missing(of: 3).output == "0-2\n")
      for shard in ["2/3", "0/3"] { #expect(try planned.work(shard).status == 0) }
      #expect(try planned.missing(of: 3).output == "1\n")
      let early = try planned.merge("shards")
      #expect(early.status == 75)
      #expect(early.messages.contains("shards missing: 1-of-3.shard"))
      // Shards come from wherever they were made.
      #expect(try planned.work("1/3", "elsewhere").status == 0)
      let merged = try planned.merge("elsewhere", "shards")
      let whole = try Self.compare(planned.at("whole"))
      #expect(merged.status == 0, "\(merged.messages)")
      #expect(merged.output == whole.output)
      #expect(
        try results(in: URL(filePath: planned.at("merged")))
          == results(in: URL(filePath: planned.at("whole"))))
      #expect(try Program.run("verify", planned.at("merged")).status == 0)
      #expect(try planned.work("1/3").status == 0)
      #expect(try planned.missing(of: 3).output.isEmpty)
    }
  }

  @Test func `a design done in shards and merged gives the bytes of the one run`() throws {
    try withFolder { folder in
      let planned = Planned(folder: folder)
      let points = folder.appending(path: "points.csv")
      try "demand.volume_factor,site_choice.candidates\n0.9,1\n1.1,2\n"
        .write(to: points, atomically: true, encoding: .utf8)
      let design = ["--design", points.path, "--fresh-citizens", "--keep", "wait_p90:site"]
      let whole = try Program.run(
        words: ["compare", CommandTests.town, CommandTests.option] + Self.settings + design
          + ["--out", planned.at("whole")])
      #expect(whole.status == 0, "\(whole.messages)")
      try planned.write(more: design)
      // The plan has the points.
      try FileManager.default.removeItem(at: points)
      for shard in ["1/3", "2/3", "0/3"] { #expect(try planned.work(shard).status == 0) }
      let merged = try planned.merge("shards")
      #expect(merged.status == 0, "\(merged.messages)")
      #expect(merged.output == whole.output)
      #expect(
        try results(in: URL(filePath: planned.at("merged")))
          == results(in: URL(filePath: planned.at("whole"))))
    }
  }

  @Test func `a plan replaces an earlier plan and nothing else`() throws {
    try withFolder { folder in
      let planned = Planned(folder: folder)
      try planned.write()
      try planned.write(more: ["--seed", "8"])
      let mine = planned.at("mine.yaml")
      try "id: mine".write(toFile: mine, atomically: true, encoding: .utf8)
      for place in [mine, "/dev/null", folder.path] {
        let refused = try Program.run("plan", CommandTests.town, "--out", place)
        #expect(refused.status == 2)
        #expect(refused.messages.contains("is no plan of motcua"), "\(refused.messages)")
      }
      #expect(try String(contentsOfFile: mine, encoding: .utf8) == "id: mine")
    }
  }

  @Test func `a plan of another command, and one that is not there, are told as such`() throws {
    try withFolder { folder in
      let planned = Planned(folder: folder)
      let other = try Program.run(
        "plan", "robust", CommandTests.town, "--out", planned.at("plan.json"))
      #expect(other.status == 64)
      #expect(other.messages.contains("write 'motcua robust' as always, with --plan FILE"))
      let gone = try Program.run(
        "merge", planned.at("plan.json"), folder.path, "--out", planned.at("out"))
      #expect(gone.status == 74, "\(gone.messages)")
      #expect(gone.messages.contains("plan.json: there is no such file"), "\(gone.messages)")
    }
  }

  @Test func `a worker needs the plan and nothing else`() throws {
    try Sandbox.with { sandbox in
      let planned = Planned(folder: sandbox.work)
      try planned.write()
      let plan = try Data(contentsOf: sandbox.work.appending(path: "plan.json"))
      let work = try sandbox.motcua(["work", "plan.json", "--shard", "0/1", "--out", "shards"])
      #expect(work.status == 0, "\(work.messages)")
      let merged = try sandbox.motcua(["merge", "plan.json", "shards", "--out", "merged"])
      #expect(merged.status == 0, "\(merged.messages)")
      #expect(try Data(contentsOf: sandbox.work.appending(path: "plan.json")) == plan)
    }
  }

  @Test func `what is of another plan or program ends with 65, and no shard with 64`() throws {
    try withFolder { folder in
      let planned = Planned(folder: folder)
      try planned.write()
      try planned.write("other.json", more: ["--seed", "8"])
      #expect(try planned.work("0/2").status == 0)
      let foreign = try planned.work("0/2", plan: "other.json")
      #expect(foreign.status == 65)
      #expect(foreign.messages.contains("0-of-2.shard: is a shard of another plan"))
      let text = try String(contentsOfFile: planned.at("plan.json"), encoding: .utf8)
      try text.replacing(#/"version" : "[^"]*"/#, with: #""version" : "0.0.1""#)
        .write(toFile: planned.at("old.json"), atomically: true, encoding: .utf8)
      let old = try planned.work("1/2", plan: "old.json")
      #expect(old.status == 65)
      #expect(old.messages.contains("was made by motcua 0.0.1"))
      try text.replacing(#""count" : 4"#, with: #""count" : 5"#)
        .write(toFile: planned.at("edited.json"), atomically: true, encoding: .utf8)
      let edited = try planned.work("1/2", plan: "edited.json")
      #expect(edited.status == 65)
      #expect(edited.messages.contains("was edited since it was made"), "\(edited.messages)")
      try "{}".write(toFile: planned.at("none.json"), atomically: true, encoding: .utf8)
      #expect(try planned.work("1/2", plan: "none.json").status == 65)
      #expect(try planned.work("1/2", plan: "nowhere.json").status == 74)
      for shard in ["2/2", "-1/2", "1", "a/b"] {
        #expect(try planned.work(shard).status == 64)
      }
      #expect(try planned.missing(of: 0).status == 64)
    }
  }

  @Test func `a shard that is told to stop writes nothing and ends with 75`() throws {
    try withFolder { folder in
      let planned = Planned(folder: folder)
      try planned.write(more: ["--replications", "400"])
      let process = try Program.process(
        words: ["work", planned.at("plan.json"), "--shard", "0/1", "--out", planned.at("shards")])
      try process.run()
      while try !FileManager.default.fileExists(atPath: planned.at("shards"))
        || contents(of: URL(filePath: planned.at("shards"))).isEmpty
      {
        Thread.sleep(forTimeInterval: 0.05)
      }
      process.terminate()
      process.waitUntilExit()
      #expect(process.terminationReason == .exit)
      #expect(process.terminationStatus == 75)
      #expect(try contents(of: URL(filePath: planned.at("shards"))).isEmpty)
    }
  }

  @Test func `a queue of processes does what is missing and merges to the bytes of the one run`()
    throws
  {
    try withFolder { folder in
      let planned = Planned(folder: folder)
      try planned.write()
      // One shard is there, one is torn.
      #expect(try planned.work("0/3", ".results.shards").status == 0)
      let there = try Data(contentsOf: URL(filePath: planned.at(".results.shards/0-of-3.shard")))
      try there.dropLast(10).write(to: URL(filePath: planned.at(".results.shards/2-of-3.shard")))
      let submitted = try Program.run(
        "submit", planned.at("plan.json"), "--processes", "2", "--shards", "3", "--out",
        planned.at("results"))
      #expect(submitted.status == 0, "\(submitted.messages)")
      #expect(submitted.messages.contains("Round 1: shards 1-2 of 3."))
      let whole = try Self.compare(planned.at("whole"))
      #expect(submitted.output == whole.output)
      #expect(
        try results(in: URL(filePath: planned.at("results")))
          == results(in: URL(filePath: planned.at("whole"))))
      #expect(try contents(of: folder) == ["plan.json", "results", "whole"])
    }
  }

  @Test func `without Slurm, submit says what to install`() throws {
    try withFolder { folder in
      let planned = Planned(folder: folder)
      try planned.write()
      let submitted = try Program.run(
        words: ["submit", planned.at("plan.json"), "--slurm", "--out", planned.at("results")],
        environment: ["PATH": planned.at("")])
      #expect(submitted.status == 1)
      #expect(submitted.messages.contains("there is no sbatch"))
      #expect(submitted.messages.contains("apt-get install slurm-client"))
      #expect(try contents(of: folder) == ["plan.json"])
    }
  }
}
