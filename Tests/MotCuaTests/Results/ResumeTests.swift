import Foundation
import Testing

/// A run that is killed goes on with `--resume` as if nothing had been.
@Suite struct ResumeTests {
  private static let replications = 4

  private static func command(_ out: URL, _ more: [String] = []) -> [String] {
    [
      "compare", CommandTests.town, CommandTests.option, "--threads", "2", "--set",
      "period.observed_days=365", "--out", out.path,
    ] + (more.contains("--replications") ? more : ["--replications", "\(replications)"] + more)
  }

  /// The hidden folder of a run into `out`.
  private static func unfinished(_ out: URL) -> URL {
    out.deletingLastPathComponent().appending(path: ".\(out.lastPathComponent).unfinished")
  }

  private static func kept(_ out: URL) -> Int {
    let names = try? FileManager.default.contentsOfDirectory(atPath: unfinished(out).path)
    return names?.count { $0.hasSuffix(".replication") } ?? 0
  }

  /// Starts the program and kills it (SIGKILL) as soon as it has kept so many replications. False if
  /// it had ended before.
  private static func kill(after count: Int, _ words: [String], _ out: URL) throws -> Bool {
    let process = try Program.process(words: words)
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    while process.isRunning, kept(out) < count { usleep(500) }
    Foundation.kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
    return process.terminationReason == .uncaughtSignal
  }

  @Test(arguments: [SIGINT, SIGTERM])
  func `a run that is asked to stop says how to go on, and keeps what is whole`(
    signal: Int32
  ) throws {
    try withFolder { folder in
      let out = folder.appending(path: "results")
      let words = Self.command(out, ["--replications", "200"])
      let process = try Program.process(words: words)
      let messages = Pipe()
      process.standardOutput = FileHandle.nullDevice
      process.standardError = messages
      try process.run()
      while process.isRunning, Self.kept(out) < 2 { usleep(500) }
      Foundation.kill(process.processIdentifier, signal)
      let told = String(
        decoding: messages.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
      process.waitUntilExit()
      #expect(process.terminationReason == .uncaughtSignal && process.terminationStatus == signal)
      #expect(told.contains("goes on with --resume"), "\(told)")
      #expect((2..<200).contains(Self.kept(out)))
      #expect(try contents(of: folder) == [".results.unfinished"])
    }
  }

  /// After one replication, in the middle, between the options, and when only tables are left to write.
  @Test(arguments: [[1], [3], [4], [8], [2, 5, 7]])
  func `a run killed with SIGKILL at any moment gives the same bytes`(moments: [Int]) throws {
    try withFolder { folder in
      let whole = folder.appending(path: "whole")
      let run = try Program.run(words: Self.command(whole))
      #expect(run.status == 0, "\(run.messages)")

      let out = folder.appending(path: "results")
      for (index, moment) in moments.enumerated() {
        let words = Self.command(out, index == 0 ? [] : ["--resume"])
        let wasKilled = try Self.kill(after: moment, words, out)
        if moment < 8 {
          try #require(wasKilled, "it ended before \(moment) replications were seen")
          #expect(try contents(of: folder).filter { !$0.hasPrefix(".") } == ["whole"])
          #expect(Self.kept(out) >= moment)
        }
      }
      let before = Self.kept(out)
      let resumed = try Program.run(words: Self.command(out, ["--resume"]))
      #expect(resumed.status == 0, "\(resumed.messages)")
      #expect(resumed.output == run.output)
      if before > 0 {
        #expect(
          resumed.messages.contains(
            before == 1 ? "1 part is done" : "\(before) parts are done"),
          "\(resumed.messages)")
      }
      #expect(try results(in: out) == results(in: whole))
      // Hidden folders are gone, too.
      #expect(try contents(of: folder) == ["results", "whole"])
      #expect(try Program.run("verify", out.path).status == 0)
    }
  }

  @Test func `a damaged replication is simulated again`() throws {
    try withFolder { folder in
      let (whole, out) = (folder.appending(path: "whole"), folder.appending(path: "results"))
      #expect(try Program.run(words: Self.command(whole)).status == 0)
      try #require(try Self.kill(after: 5, Self.command(out), out))
      let kept = Self.unfinished(out).appending(path: "tutorial.1.replication")
      var bytes = try Data(contentsOf: kept)
      bytes[bytes.count / 2] ^= 1
      try bytes.write(to: kept)
      #expect(try Program.run(words: Self.command(out, ["--resume"])).status == 0)
      #expect(try results(in: out) == results(in: whole))
    }
  }

  @Test func `another run is not gone on with, and says in what it is another`() throws {
    try withFolder { folder in
      let town = folder.appending(path: "town.yaml")
      try FileManager.default.copyItem(
        at: Program.root.appending(path: CommandTests.town), to: town)
      let out = folder.appending(path: "results")
      func command(_ more: String...) -> [String] {
        ["run", town.path, "--replications", "6", "--out", out.path] + more
      }
      try #require(try Self.kill(after: 1, command(), out))
      let seed = try Program.run(words: command("--resume", "--seed", "5"))
      #expect(seed.status == 2)
      #expect(seed.messages.contains("its seed is 2024, not 5"), "\(seed.messages)")
      let setting = try Program.run(words: command("--resume", "--set", "site_choice.candidates=3"))
      #expect(setting.status == 2)
      #expect(setting.messages.contains("site_choice.candidates=3"), "\(setting.messages)")
      let part = try Program.run(words: command("--resume", "--around", "river_house"))
      #expect(part.status == 2)
      #expect(part.messages.contains("are –, not --around river_house"), "\(part.messages)")
      let text = try String(contentsOf: town, encoding: .utf8)
      try Data((text + "# later\n").utf8).write(to: town)
      let input = try Program.run(words: command("--resume"))
      #expect(input.status == 2)
      #expect(input.messages.contains("town.yaml has other contents"), "\(input.messages)")
      try Data(text.utf8).write(to: town)
      // As an older program of the same version, or one older than such numbers, keeps them.
      let description = Self.unfinished(out).appending(path: "replications.json")
      let ours = try String(contentsOf: description, encoding: .utf8)
      for (layout, told) in [
        (#""layout" : 1"#, "kept in form 1, not"),
        (#""more" : 1"#, "kept by another version of motcua"),
      ] {
        try Data(ours.replacing(#/"layout" : \d+/#, with: layout).utf8).write(to: description)
        let older = try Program.run(words: command("--resume"))
        #expect(older.status == 2)
        #expect(older.messages.contains(told), "\(older.messages)")
      }
      // As a program of the same version keeps them whose model is another.
      try Data(
        ours.replacing(#/"source" : "\w+"/#, with: #""source" : "0123456789abcdef""#)
          .utf8
      ).write(to: description)
      let changed = try Program.run(words: command("--resume"))
      #expect(changed.status == 2)
      #expect(
        changed.messages.contains("the sources of its model are 0123456789ab, not"),
        "\(changed.messages)")
      // Nothing was lost by asking.
      try Data(ours.utf8).write(to: description)
      #expect(try Program.run(words: command("--resume")).messages.contains("Going on with"))
    }
  }

  @Test func `without --resume a run begins anew, and with nothing to resume it begins`() throws {
    try withFolder { folder in
      let out = folder.appending(path: "results")
      try #require(try Self.kill(after: 1, Self.command(out), out))
      let anew = try Program.run(words: Self.command(out))
      #expect(anew.status == 0)
      #expect(anew.messages.contains("Dropped "), "\(anew.messages)")
      let again = try Program.run(words: Self.command(out, ["--resume"]))
      #expect(again.status == 0)
      #expect(again.messages.contains("nothing is unfinished"), "\(again.messages)")
      #expect(try contents(of: folder) == ["results"])
    }
  }

  @Test func `two programs do not write into one folder at once`() throws {
    try withFolder { folder in
      let out = folder.appending(path: "results")
      let first = try Program.process(words: Self.command(out))
      first.standardOutput = FileHandle.nullDevice
      first.standardError = FileHandle.nullDevice
      try first.run()
      while first.isRunning, Self.kept(out) < 1 { usleep(500) }
      // It waits for the second to have asked, however fast it is.
      Foundation.kill(first.processIdentifier, SIGSTOP)
      let second = try Program.run(words: Self.command(out, ["--resume"]))
      try #require(first.isRunning)
      Foundation.kill(first.processIdentifier, SIGCONT)
      first.waitUntilExit()
      #expect(second.status == 2)
      #expect(second.messages.contains("another run is writing"), "\(second.messages)")
      #expect(first.terminationStatus == 0)
    }
  }
}
