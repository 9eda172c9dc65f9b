import Foundation
import Testing

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Whatever is at the other end of standard output and standard error.
@Suite struct StreamTests {
  private static let run =
    #""$0" run \#(CommandTests.town) --replications 1 --set period.observed_days=7"#

  @Test(arguments: ["2>&-", "2>/dev/full", "2> >(exec true)"])
  func `what cannot be told on standard error is not told, and the run goes on`(
    redirection: String
  ) throws {
    try withFolder { folder in
      let out = folder.appending(path: "results")
      let run = try Program.bash("\(Self.run) --out \(out.path) \(redirection)")
      #expect(run.status == 0, "\(run.messages)")
      #expect(run.output.contains("Mean wait"))
      // A closed stream has not become one of the files.
      #expect(try Program.run("verify", out.path).status == 0)
    }
  }

  @Test(arguments: [
    run, #""$0" schema"#, #""$0" kpis"#, #""$0" --help"#, #""$0" --version"#,
    #""$0" check \#(CommandTests.town)"#, #""$0" describe \#(CommandTests.town)"#,
  ])
  func `what does not arrive on standard output is no success`(command: String) throws {
    for redirection in [">/dev/full", ">&-", "> >(exec true)"] {
      let run = try Program.bash("\(command) \(redirection)")
      #expect((1..<128).contains(run.status), "\(command) \(redirection): \(run.status)")
    }
  }

  /// What the program writes on a terminal.
  private static func onTerminal(_ environment: [String: String]) throws -> String {
    let compare =
      "compare \(CommandTests.town) \(CommandTests.option) --replications 3 --set "
      + "period.observed_days=7"
    let ended = try Program.bash(
      #"script --quiet --return --command "$0 \#(compare)" /dev/null"#, environment: environment)
    #expect(ended.status == 0, "\(ended.messages)")
    return ended.output
  }

  @Test func `escape codes are for terminals that understand them and readers who want them`()
    throws
  {
    #expect(try Self.onTerminal(["TERM": "xterm"]).contains("\u{1B}"))
    for environment in [["TERM": "dumb"], [:], ["TERM": "xterm", "NO_COLOR": "1"]] {
      let text = try Self.onTerminal(environment)
      #expect(!text.isEmpty && !text.contains("\u{1B}"), "\(environment)")
    }
  }

  @Test(arguments: [SIGINT, SIGQUIT, SIGTERM, SIGHUP])
  func `whoever ends a run ends it`(signal: Int32) throws {
    try withFolder { folder in
      // Some ten seconds of work, so that it is under way whenever we get to look.
      let process = try Program.process(
        words: [
          "run", CommandTests.town, "--replications", "20000", "--out",
          folder.appending(path: "results").path,
        ])
      (process.standardOutput, process.standardError) =
        (FileHandle.nullDevice, FileHandle.nullDevice)
      try process.run()
      let unfinished = folder.appending(path: ".results.unfinished/replications.json").path
      while process.isRunning, !FileManager.default.fileExists(atPath: unfinished) { usleep(500) }
      kill(process.processIdentifier, signal)
      process.waitUntilExit()
      #expect(process.terminationReason == .uncaughtSignal && process.terminationStatus == signal)
    }
  }
}
