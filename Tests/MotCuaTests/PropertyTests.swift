import Foundation
import Testing

/// Whatever the format allows is simulated, or refused with its place: nothing traps, nothing hangs.
@Suite struct PropertyTests {
  /// A few seconds' worth, or as many as `MOTCUA_PROPERTY` says.
  private static let rounds =
    ProcessInfo.processInfo.environment["MOTCUA_PROPERTY"].flatMap { Int($0) } ?? 40
  private static let first =
    ProcessInfo.processInfo.environment["MOTCUA_PROPERTY_FROM"].flatMap { Int($0) } ?? 1

  #if DEBUG
    /// Simulations are twenty times as slow then.
    private static let longest = 120.0
  #else
    private static let longest = 20.0
  #endif

  @Test func `whatever the format allows is checked and run, or refused with its place`() throws {
    var ran = 0
    for seed in Self.first..<Self.first + Self.rounds {
      var drawn = try DrawnSettings(
        seed: seed, scenario: Program.root.appending(path: CommandTests.town).path)
      let settings = drawn.next()
      let words = [CommandTests.town] + settings.flatMap { ["--set", $0] }
      let check = try Ended(words: ["check"] + words, within: Self.longest)
      let run = try Ended(words: ["run", "--replications", "1"] + words, within: Self.longest)
      let what = "seed \(seed): \(settings)"
      #expect(check.isOrderly([0, 2, 3]), "check \(what): \(check)")
      #expect(run.isOrderly([0, 2]), "run \(what): \(run)")
      if run.status == 0 { ran += 1 }
    }
    #expect(ran * 5 > Self.rounds, "only \(ran) of \(Self.rounds) were run")
  }

  /// Whatever is not known, and whichever lever needs which: futures and sets of levers are simulated, told and
  /// compared, or refused with their place.
  @Test func `whatever is said not to be known is looked at, or refused with its place`() throws {
    let option = "Scenarios/tutorial/more-counters.yaml"
    let short = ["--set", "period.observed_days=7", "--replications", "1"]
    var ran = 0
    for seed in Self.first..<Self.first + max(5, Self.rounds / 4) {
      var drawn = try DrawnSettings(
        seed: seed, scenario: Program.root.appending(path: CommandTests.town).path)
      let factors = ["--set", drawn.factors()]
      let levers = drawn.levers(["staffing", "boundary_free", "digital_transfer"]).flatMap {
        ["--set", $0]
      }
      for words in [
        ["robust", CommandTests.town, option, "--points", "4"] + short + factors,
        ["decompose", option, "--with-off"] + short + levers,
        ["describe", CommandTests.town] + factors, ["diff", option] + levers,
      ] {
        let end = try Ended(words: words, within: 2 * Self.longest)
        #expect(end.isOrderly([0, 2]), "seed \(seed), \(words): \(end)")
        if words[0] == "robust", end.status == 0 { ran += 1 }
      }
    }
    #expect(ran > 0, "none was run")
  }
}

/// A command's end, or that there was none in time.
private struct Ended: CustomStringConvertible {
  /// Nil after the time.
  var status: Int32?
  var wasKilled = false
  var messages = ""

  init(words: [String], within seconds: Double) throws {
    let process = try Program.process(words: words)
    let file = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try Data().write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    process.standardOutput = FileHandle.nullDevice
    process.standardInput = FileHandle.nullDevice
    process.standardError = try FileHandle(forWritingTo: file)
    let end = Date.now.addingTimeInterval(seconds)
    try process.run()
    while process.isRunning, Date.now < end { Thread.sleep(forTimeInterval: 0.002) }
    if process.isRunning {
      process.terminate()
    } else {
      status = process.terminationStatus
      wasKilled = process.terminationReason == .uncaughtSignal
    }
    messages = try String(contentsOf: file, encoding: .utf8)
  }

  /// Ended as it may, each refusal with a place; or at work that was told to be long.
  func isOrderly(_ allowed: [Int32]) -> Bool {
    guard let status else { return messages.contains("Estimate:") }
    if wasKilled || !allowed.contains(status) { return false }
    let isTold =
      messages.contains("--yes") || messages.contains("warm_up_days: auto cannot be chosen")
      || messages.contains(#/(?m)^[^ ].*:\d+:\d+: /#)
    return status != 2 || isTold
  }

  var description: String {
    "\(status.map { "\(wasKilled ? "signal" : "exit") \($0)" } ?? "no end in time"): "
      + messages.suffix(600)
  }
}
