import Foundation
import Testing

/// Parts of a run made apart are put together.
@Suite struct MergeTests {
  private static func command(_ numbers: String, _ out: URL, _ more: [String] = []) -> [String] {
    [
      "compare", CommandTests.town, CommandTests.option, "--replications", numbers,
      "--set", "period.observed_days=14", "--out", out.path,
    ] + more
  }

  @Test func `replications run apart and merged give the bytes of the one run`() throws {
    try withFolder { folder in
      func at(_ name: String) -> URL { folder.appending(path: name) }
      let whole = try Program.run(words: Self.command("5", at("whole")))
      #expect(whole.status == 0, "\(whole.messages)")
      for (name, numbers) in [("a", "1-2"), ("b", "4-5"), ("c", "3-3")] {
        let part = try Program.run(words: Self.command(numbers, at(name), ["--threads", "1"]))
        #expect(part.status == 0, "\(part.messages)")
        #expect(part.output.isEmpty)
        #expect(part.messages.contains("motcua merge"))
      }
      let merged = try Program.run(
        "merge", at("b").path, at("a").path, at("c").path, "--out", at("merged").path)
      #expect(merged.status == 0, "\(merged.messages)")
      #expect(merged.output == whole.output)
      #expect(try results(in: at("merged")) == results(in: at("whole")))
      #expect(try contents(of: folder) == ["a", "b", "c", "merged", "whole"])
      #expect(try Program.run("verify", at("merged").path).status == 0)
      // A part has no tables to report on.
      let report = try Program.run("report", at("a").path)
      #expect(report.status == 1)
      #expect(report.messages.contains("is a part of a run"), "\(report.messages)")
    }
  }

  @Test func `what are not the parts of one whole is told`() throws {
    try withFolder { folder in
      func part(_ name: String, _ numbers: String, _ more: String...) throws -> String {
        let out = folder.appending(path: name)
        #expect(try Program.run(words: Self.command(numbers, out, more)).status == 0)
        return out.path
      }
      func refusal(_ parts: String...) throws -> String {
        let merged = folder.appending(path: "merged").path
        let merge = try Program.run(words: ["merge"] + parts + ["--out", merged])
        #expect(merge.status == 2)
        #expect(!FileManager.default.fileExists(atPath: merged))
        return merge.messages
      }
      let (a, b) = (try part("a", "1-2"), try part("b", "2-3"))
      let (c, d) = (try part("c", "3-3", "--seed", "8"), try part("d", "4-4"))
      #expect(try refusal(a, b).contains("replications 2 are both in \(a) and in \(b)"))
      #expect(try refusal(a, c).contains("its seed is 2024, not 8"))
      #expect(try refusal(d, a).contains("tutorial: replications missing: 3"))
      #expect(try refusal("Scenarios").contains("Scenarios holds no replications"))
      let description = URL(filePath: a).appending(path: "replications.json")
      let ours = try String(contentsOf: description, encoding: .utf8)
      try Data(ours.replacing(#/"layout" : \d+/#, with: #""layout" : 1"#).utf8)
        .write(to: description)
      #expect(try refusal(a, d).contains("not parts of one run: its replications are kept in form"))
      #expect(try refusal(a).contains("cannot be put together here: its replications are kept"))
      try Data(ours.utf8).write(to: description)
      let file = URL(filePath: a).appending(path: "tutorial.2.replication")
      var bytes = try Data(contentsOf: file)
      bytes[bytes.count - 1] ^= 1
      try bytes.write(to: file)
      let damaged = try Program.run(
        "merge", a, "--out", folder.appending(path: "merged").path)
      #expect(damaged.status == 1)
      #expect(damaged.messages.contains("replication 2 of tutorial is damaged"))
    }
  }

  @Test func `a part of a run needs a folder`() throws {
    let part = try Program.run("run", CommandTests.town, "--replications", "1-2")
    #expect(part.status == 64)
    #expect(part.messages.contains("name one"))
    let backwards = try Program.run(
      "run", CommandTests.town, "--replications", "5-2", "--out", "Results/none")
    #expect(backwards.status == 64)
  }
}
