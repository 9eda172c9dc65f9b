import ArgumentParser
import Foundation

/// What every command that reads scenarios takes.
struct ScenarioOptions: ParsableArguments {
  @Option(
    name: .customLong("set"),
    help: ArgumentHelp(
      "Changes a value before anything else looks at it; may be repeated.",
      discussion: "site_choice.candidates=3, levers.channels.enabled=true",
      valueName: "path=value"))
  var settings: [String] = []
}

/// What every command that simulates takes.
struct ExperimentOptions: ParsableArguments {
  @Option(help: "Names the random numbers: the same seed gives the same results.")
  var seed: UInt64 = 2024

  @Option(
    help: ArgumentHelp(
      "How many independent years; intervals narrow with their square root.",
      discussion: "6-10: only the sixth to the tenth, to be put together by merge.",
      valueName: "number|from-to"))
  var replications = Replications.first(10)

  @Option(help: "How many at a time (default: all processors). Changes the time, never the result.")
  var threads = ProcessInfo.processInfo.activeProcessorCount

  @Option(
    help: "Writes all tables into this folder, in place of earlier results.",
    completion: .directory)
  var out: String?

  @Flag(help: "Goes on with a run into that folder that was stopped, with the same results.")
  var resume = false

  @Flag(help: "Writes report.html into that folder as well.")
  var report = false

  @Option(
    help: ArgumentHelp(
      "Writes the lives of this share of dossiers, 0 to 1, of the first replication.",
      discussion: "cases.csv, events.csv and log.xes (for process mining) in the folder of --out"))
  var trace: Double?

  func validate() throws {
    if let trace {
      guard trace > 0, trace <= 1 else {
        throw ValidationError("--trace is \(trace): write a share above 0 and up to 1.")
      }
      guard out != nil else {
        throw ValidationError("--trace writes into the folder of --out: name one.")
      }
    }
    guard !report || out != nil else {
      throw ValidationError("--report goes into the folder of --out: name one.")
    }
    guard !resume || out != nil else {
      throw ValidationError("--resume goes on with a run into the folder of --out: name it.")
    }
    if replications.isPart {
      guard out != nil else {
        throw ValidationError("A part of a run goes into the folder of --out: name one.")
      }
      guard !report, trace == nil else {
        throw ValidationError("--report and --trace are for a whole run, not for a part.")
      }
    }
    guard (1...1024).contains(threads) else {
      throw ValidationError("--threads is \(threads): write a number from 1 to 1024.")
    }
  }
}
