import Foundation
import Testing

/// What somebody has worked on is kept, and told.
@Suite struct EditedResultsTests {
  private static func run(_ out: URL, _ more: String...) throws -> Program {
    try Program.run(
      words: [
        "run", CommandTests.town, "--replications", "1", "--set", "period.observed_days=7", "--out",
        out.path,
      ] + more, environment: ["MOTCUA_PYTHON": "/nowhere/python3"])
  }

  private static func report(_ out: URL, _ more: String...) throws -> Program {
    try Program.run(
      words: ["report", out.path] + more, environment: ["MOTCUA_PYTHON": "/nowhere/python3"])
  }

  private static func text(_ file: URL) throws -> String {
    try String(contentsOf: file, encoding: .utf8)
  }

  @Test func `an edited table is kept unless --overwrite says otherwise`() throws {
    try withFolder { folder in
      let out = folder.appending(path: "results")
      let table = out.appending(path: "kpi.csv")
      #expect(try Self.run(out).status == 0)
      try Data("mine".utf8).write(to: table)
      let refused = try Self.run(out)
      #expect(refused.status == 2)
      #expect(refused.messages.contains("kpi.csv") && refused.messages.contains("--overwrite"))
      #expect(!refused.messages.contains("Simulating"))
      #expect(try Self.text(table) == "mine")
      #expect(try Self.run(out, "--overwrite").status == 0)
      #expect(try Self.text(table) != "mine")
    }
  }

  @Test func `a report of earlier results goes with them, an edited one stays and is told`() throws
  {
    try withFolder { folder in
      let out = folder.appending(path: "results")
      let page = out.appending(path: "report.html")
      #expect(try Self.run(out).status == 0)
      // Without pictures, which is told by the exit code.
      #expect(try Self.report(out).status == 1)
      #expect(try Self.run(out).status == 0)
      #expect(!FileManager.default.fileExists(atPath: page.path))
      #expect(try Self.report(out).status == 1)
      // Our own page is written anew without a question.
      #expect(try Self.report(out).status == 1)
      try Data("mine".utf8).write(to: page)
      let refused = try Self.report(out)
      #expect(refused.status == 2 && refused.messages.contains("--overwrite"))
      let again = try Self.run(out)
      #expect(again.status == 0)
      #expect(again.messages.contains("report.html: changed since it was written"))
      #expect(try Self.text(page) == "mine")
      #expect(try Self.run(out, "--report").status == 2)
      #expect(try Self.text(page) == "mine")
      #expect(try Self.report(out, "--overwrite").status == 1)
      #expect(try Self.text(page).contains("<html"))
    }
  }

  @Test func `a page is not written over a file of somebody else, nor over a table`() throws {
    try withFolder { folder in
      let out = folder.appending(path: "results")
      let mine = folder.appending(path: "mine.html")
      try Data("mine".utf8).write(to: mine)
      #expect(try Self.run(out).status == 0)
      let before = try results(in: out)
      for (target, more) in [
        (mine.path, []), (out.path + "/kpi.csv", ["--overwrite"]), (folder.path, ["--overwrite"]),
        (out.path + "/manifest.json", ["--overwrite"]), ("", []), ("~/page.html", []),
      ] {
        let report = try Program.run(words: ["report", out.path, "--out", target] + more)
        #expect(report.status == 2, "\(target): \(report.messages)")
      }
      #expect(try Self.text(mine) == "mine")
      #expect(try results(in: out) == before)
    }
  }

  @Test func `parts of one run gather in a folder, and nothing else is put there`() throws {
    try withFolder { folder in
      let out = folder.appending(path: "parts")
      func part(_ numbers: String, _ more: String...) throws -> Program {
        try Program.run(
          words: [
            "run", CommandTests.town, "--replications", numbers, "--set", "period.observed_days=7",
            "--out", out.path,
          ] + more)
      }
      #expect(try part("1-2").status == 0)
      let first = try results(in: out)
      #expect(try part("3-3").status == 0)
      let both = try results(in: out)
      #expect(first.allSatisfy { both[$0.key] == $0.value } && both.count == first.count + 1)
      for refused in [try part("4-4", "--seed", "5"), try Self.run(out)] {
        #expect(refused.status == 2, "\(refused.messages)")
        #expect(try results(in: out) == both)
      }
      let merged = folder.appending(path: "merged").path
      #expect(try Program.run("merge", out.path, "--out", out.path).status == 2)
      #expect(try Program.run("merge", out.path, "--out", merged).status == 0)
      #expect(try results(in: out) == both)
    }
  }

  @Test func `a replication passes for no other run, option or number`() throws {
    try withFolder { folder in
      func part(_ name: String, _ numbers: String, _ more: String...) throws -> URL {
        let out = folder.appending(path: name)
        let run = try Program.run(
          words: [
            "compare", CommandTests.town, CommandTests.option, "--replications", numbers, "--set",
            "period.observed_days=7", "--out", out.path,
          ] + more)
        #expect(run.status == 0, "\(run.messages)")
        return out
      }
      let (one, other) = (try part("one", "1-2"), try part("other", "1-2", "--seed", "5"))
      let file = one.appending(path: "tutorial.2.replication")
      let ours = try Data(contentsOf: file)
      for foreign in [
        other.appending(path: "tutorial.2.replication"),
        one.appending(path: "more-counters.2.replication"),
        one.appending(path: "tutorial.1.replication"),
      ] {
        try Data(contentsOf: foreign).write(to: file)
        let merge = try Program.run(
          "merge", one.path, "--out", folder.appending(path: "merged").path)
        #expect(merge.status == 1)
        #expect(merge.messages.contains("of another run, option or number"), "\(merge.messages)")
      }
      try ours.write(to: file)
      let merge = try Program.run("merge", one.path, "--out", folder.appending(path: "merged").path)
      #expect(merge.status == 0, "\(merge.messages)")
    }
  }
}
