import Foundation
import Testing

/// A result folder holds studies: one directly, others beside its tables.
struct StudyFolderTests {
  /// A folder with two studies of a town, made where the town's file is.
  private func withStudies(_ body: (URL, URL, URL) throws -> Void) throws {
    try withFolder { folder in
      let (town, out) = (folder.appending(path: "town.yaml"), folder.appending(path: "results"))
      try FileManager.default.copyItem(
        at: Program.root.appending(path: CommandTests.town), to: town)
      let first = try Program.run("run", town.path, "--replications", "2", "--out", out.path)
      #expect(first.status == 0, "\(first.messages)")
      let second = try Program.run(
        "run", town.path, "--replications", "2", "--set", "site_choice.candidates=3", "--into",
        out.path)
      #expect(second.status == 0, "\(second.messages)")
      try body(folder, town, out)
    }
  }

  @Test func `a study is added beside the first, verified with it, and told of in the page`() throws
  {
    try withStudies { _, town, out in
      let added = out.appending(path: "run-2")
      #expect(FileManager.default.fileExists(atPath: added.appending(path: "manifest.json").path))
      let verified = try Program.run("verify", out.path)
      #expect(verified.status == 0, "\(verified.messages)")
      #expect(verified.output.components(separatedBy: "Reproduced to the byte").count == 3)
      _ = try Program.run("report", out.path, "--lang", "en")
      let page = try String(contentsOf: out.appending(path: "report.html"), encoding: .utf8)
      #expect(page.contains("Other studies of this folder") && page.contains("run-2"))
      let named = try Program.run(
        "run", town.path, "--replications", "2", "--into", out.path, "--name", "again")
      #expect(named.status == 0, "\(named.messages)")
      #expect(FileManager.default.fileExists(atPath: out.appending(path: "again").path))
    }
  }

  @Test func `a study is not added to an added one, nor beside results that somebody edited`()
    throws
  {
    try withStudies { _, town, out in
      func adding(to folder: URL) throws -> Program {
        try Program.run("run", town.path, "--replications", "1", "--into", folder.path)
      }
      let nested = try adding(to: out.appending(path: "run-2"))
      #expect(nested.status == 2)
      #expect(nested.messages.contains("--into \(out.path)"), "\(nested.messages)")
      let table = out.appending(path: "kpi.csv")
      let text = try String(contentsOf: table, encoding: .utf8)
      try Data((text + "\n").utf8).write(to: table)
      let edited = try adding(to: out)
      #expect(edited.status == 2)
      #expect(edited.messages.contains("not as motcua left them: kpi.csv"), "\(edited.messages)")
      #expect(!FileManager.default.fileExists(atPath: out.appending(path: "run-3").path))
    }
  }

  @Test func `studies of other inputs do not go together, and that is said with the place`() throws
  {
    try withStudies { folder, town, out in
      let text = try String(contentsOf: town, encoding: .utf8)
      try Data((text + "# later\n").utf8).write(to: town)
      let other = try Program.run("run", town.path, "--replications", "2", "--into", out.path)
      #expect(other.status == 2)
      #expect(other.messages.contains("town.yaml has other contents"), "\(other.messages)")
      let anew = try Program.run("run", town.path, "--replications", "2", "--out", out.path)
      #expect(anew.status == 2)
      #expect(anew.messages.contains("results/run-2, made from other inputs"), "\(anew.messages)")
      // Somebody moves folders about.
      let (study, aside) = (out.appending(path: "run-2"), folder.appending(path: "aside"))
      try FileManager.default.moveItem(at: study, to: aside)
      let moved = try Program.run("run", town.path, "--replications", "2", "--out", out.path)
      #expect(moved.status == 0, "\(moved.messages)")
      try FileManager.default.moveItem(at: aside, to: study)
      for command in ["report", "verify", "export"] {
        let refused = try Program.run(command, out.path)
        #expect(refused.status == 1)
        #expect(
          refused.messages.contains("results/run-2 does not tell of the same inputs"),
          "\(command): \(refused.messages)")
      }
      let nowhere = try Program.run(
        "run", town.path, "--into", folder.appending(path: "none").path)
      #expect(nowhere.status == 2)
      #expect(nowhere.messages.contains("holds no results yet"), "\(nowhere.messages)")
      for name in ["../x", "x.csv", ""] {
        let named = try Program.run("run", town.path, "--into", out.path, "--name", name)
        #expect(named.status == 2)
        #expect(named.messages.contains("names no folder"), "\(named.messages)")
      }
      let taken = try Program.run("run", town.path, "--into", out.path, "--name", "again")
      let twice = try Program.run("run", town.path, "--into", out.path, "--name", "again")
      #expect(taken.status == 0, "\(taken.messages)")
      #expect(twice.status == 2)
      #expect(twice.messages.contains("is there already"), "\(twice.messages)")
      try Data("{".utf8).write(to: out.appending(path: "again/manifest.json"))
      for command in ["verify", "report", "export"] {
        let torn = try Program.run(command, out.path)
        #expect(torn.status != 0, "\(command)")
        #expect(torn.messages.contains("again"), "\(torn.messages)")
      }
    }
  }
}
