import Foundation
import Testing

@testable import Runs

/// Nothing is lost that is not ours, wherever results are sent.
@Suite struct OutputPathTests {
  private static let scenario =
    try? String(contentsOf: Program.root.appending(path: CommandTests.town), encoding: .utf8)

  private static let run = [
    "run", "town.yaml", "--replications", "1", "--threads", "1", "--set", "period.observed_days=7",
  ]

  /// A desk on which everything is at hand that a careless `--out` could hit.
  private static func laid(_ sandbox: Sandbox) throws {
    for (file, text) in [
      ("desk/work/town.yaml", try #require(scenario)),
      ("desk/work/notes.txt", "what I think"), ("desk/work/letters/draft.txt", "a letter"),
      ("home/photo.txt", "a photograph"), ("desk/other.txt", "beside"),
      ("desk/work/project/manifest.json", #"{"name": "Lotus", "outputs": []}"#),
      ("desk/work/project/source.js", "// a program"),
      ("desk/archive/manifest.json", #"{"tool": "tar", "tool_version": "1"}"#),
      ("desk/archive/minutes.txt", "minutes"),
      ("desk/work/parts/replications.json", "{}"), ("desk/work/parts/one.1.replication", "mine"),
      // Lists that we would not have written: a file out of the folder, and one with another hash.
      ("desk/work/sly/manifest.json", list("../notes.txt")), ("desk/work/sly/kpi.csv", "mine"),
      ("desk/work/wrong/manifest.json", list("kpi.csv")), ("desk/work/wrong/kpi.csv", "mine"),
      (".writing-1/motcua", ""),
      ("desk/work/.kept.unfinished/novel.txt", "a novel"),
      ("desk/work/.late.writing-999999/poem.txt", "a poem"),
    ] { try sandbox.put(file, text) }
    for (link, target) in [
      ("latest", "../archive"), ("nowhere", "not/there"), ("round", "round"), ("desk", ".."),
    ] {
      try FileManager.default.createSymbolicLink(
        atPath: sandbox.work.appending(path: link).path, withDestinationPath: target)
    }
  }

  private static func list(_ file: String) -> String {
    #"{"tool": "motcua", "tool_version": "0.1.0", "outputs": [{"path": "\#(file)", "bytes": 12, "#
      + #""sha256": "5e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"}]}"#
  }

  private static let hostile = [
    "", " ", "\t", "~", "~/x", "~root", "~nobody/results", ".", "./", "..", "../..", "../../..",
    "/",
    "//", "/.", "desk", "desk/work", "latest", "latest/", "latest/.", "nowhere", "nowhere/x",
    "round",
    "project", "./project/", "project/../project", "project/source.js", "notes.txt", "notes.txt/x",
    "missing/../notes", "missing/../..", "parts", "sly", "wrong", "letters", "kept", "/dev/null",
    "/proc/self/cwd", "letters/\u{301}/..", String(repeating: "x", count: 300),
  ]

  @Test func `no value of --out removes or changes a file that is not ours`() throws {
    try Sandbox.with { sandbox in
      try Self.laid(sandbox)
      let before = try sandbox.files()
      for out in Self.hostile {
        let run = try sandbox.motcua(Self.run + ["--out", out])
        #expect(run.status == 2, "--out=\(out): \(run.messages)")
        #expect(!run.messages.contains("Simulating"), "--out=\(out): \(run.messages)")
        #expect(try sandbox.files() == before, "--out=\(out)")
      }
      // The harmless goes on working, and what lies beside stays.
      for out in ["new/results", "late", "desk/work/again"] {
        let run = try sandbox.motcua(Self.run + ["--out", out])
        #expect(run.status == 0, "--out=\(out): \(run.messages)")
        let after = try sandbox.files()
        #expect(before.allSatisfy { after[$0.key] == $0.value }, "--out=\(out)")
      }
    }
  }

  @Test func `a second run leaves what is not ours in the folder, and replaces the rest`() throws {
    try Sandbox.with { sandbox in
      try Self.laid(sandbox)
      #expect(try sandbox.motcua(Self.run + ["--out", "results"]).status == 0)
      try sandbox.put("desk/work/results/notes.txt", "mine")
      try sandbox.put("desk/work/results/sub/more.txt", "mine too")
      let before = try sandbox.files()
      let again = try sandbox.motcua(Self.run + ["--out", "results", "--seed", "5"])
      #expect(again.status == 0, "\(again.messages)")
      let after = try sandbox.files()
      #expect(Set(before.keys) == Set(after.keys))
      for file in ["notes.txt", "sub/more.txt", "options.csv"] {
        #expect(after["desk/work/results/\(file)"] == before["desk/work/results/\(file)"])
      }
      #expect(after["desk/work/results/kpi.csv"] != before["desk/work/results/kpi.csv"])
    }
  }

  @Test func `where nothing may be written a run is refused and the old results stay whole`() throws
  {
    try Sandbox.with { sandbox in
      try Self.laid(sandbox)
      #expect(try sandbox.motcua(Self.run + ["--out", "results"]).status == 0)
      let before = try sandbox.files()
      let results = sandbox.work.appending(path: "results").path
      chmod(results, 0o555)
      defer { chmod(results, 0o755) }
      let again = try sandbox.motcua(Self.run + ["--out", "results", "--seed", "5"])
      #expect(again.status == 2)
      #expect(again.messages.contains("there is no permission for that"), "\(again.messages)")
      #expect(try sandbox.files() == before)
    }
  }
}
