import ArgumentParser
import Experiments
import Foundation
import OutputAnalysis
import ScenarioFiles

/// What every command that reads scenarios takes.
struct ScenarioOptions: ParsableArguments {
  @Option(
    name: .customLong("set"),
    help: ArgumentHelp(
      "Changes a value before anything else looks at it; may be repeated.",
      discussion: """
        A path has keys with '.' between them, and in brackets which rows: [id], [*] for all, \
        [column=value,column=value] for those of which all holds, [column.key=value] through a \
        reference. = puts a value, *= multiplies a number or a distribution, += adds to a number. \
        How many values that moves is told. Names of files are looked for beside the scenario, then \
        in the working directory.

          site_choice.candidates=3
          counter_groups[town_civil].staff=3
          counter_groups[site.kind=commune,serves=civil].staff+=1
          procedures[*].annual_volume*=1.1
          procedures=tables/procedures-2025.csv
          levers.channels.enabled=true
        """,
      valueName: "path=value"))
  var settings: [String] = []
}

/// How many replications a command simulates at a time.
struct ThreadOptions: ParsableArguments {
  @Option(help: "How many at a time (default: all processors). Changes the time, never the result.")
  var threads = ProcessInfo.processInfo.activeProcessorCount

  func validate() throws {
    guard (1...1024).contains(threads) else {
      throw ValidationError("--threads is \(threads): write a number from 1 to 1024.")
    }
  }
}

/// What every command that writes takes.
struct OverwriteOption: ParsableArguments {
  @Flag(help: "Also replaces files that somebody has changed or put there.")
  var overwrite = false
}

/// What `run` and `compare` take.
struct ExperimentOptions: ParsableArguments {
  @Option(help: "Names the random numbers: the same seed gives the same results.")
  var seed: UInt64 = 2024

  @Option(
    help: ArgumentHelp(
      "How many independent years; intervals narrow with their square root.",
      discussion: """
        auto: as many as --precision takes. 6-10: only the sixth to the tenth, to be put together by \
        merge.
        """,
      valueName: "number|auto|from-to"))
  var replications = Replications.first(10)

  @Option(
    help: ArgumentHelp(
      "With --replications auto: how far the mean may be off, at 95 % (default: 5%).",
      discussion: """
        Of every option; a percentage of the indicator's value. Ends with 3 if --max-replications are \
        too few for it.
        """, valueName: "percent"))
  var precision: Percentage?

  @Option(help: "The indicator that has to be so precise (default: wait_mean); see motcua kpis.")
  var precisionKpi: String?

  @Option(help: "With --replications auto: not more than so many (default: 1000).")
  var maxReplications: Int?

  @OptionGroup var parallel: ThreadOptions

  @Option(
    help:
      "Writes all tables into this folder, in place of the earlier results of motcua that are there.",
    completion: .directory)
  var out: String?

  @OptionGroup var addition: AdditionOptions

  @OptionGroup var overwriting: OverwriteOption

  @Flag(help: "Goes on with a run into that folder that was stopped, with the same results.")
  var resume = false

  @Flag(help: "Begins also a very large run (above an hour, or most of the memory) without asking.")
  var yes = false

  @Flag(help: "Writes report.html into that folder as well.")
  var report = false

  @Option(
    help: ArgumentHelp(
      "Writes the lives of this share of dossiers, 0 to 1, of the first replication.",
      discussion: "cases.csv and events.csv in the folder of --out", valueName: "share"))
  var trace: Double?

  @Flag(
    help: ArgumentHelp(
      "With --trace: writes log.xes for process mining too.",
      discussion: """
        At most 100 MB: a larger one holds every second dossier, every third and so on, which is told.
        """))
  var xes = false

  /// Whether results go into a folder.
  var isWritten: Bool { out != nil || addition.into != nil }

  func validate() throws {
    guard out == nil || addition.into == nil else {
      throw ValidationError("--out makes a folder, --into adds to one: name one of them.")
    }
    if let trace {
      guard trace > 0, trace <= 1 else {
        throw ValidationError("--trace is \(trace): write a share above 0 and up to 1.")
      }
      guard isWritten else {
        throw ValidationError("--trace writes into the folder of --out: name one.")
      }
    }
    guard !xes || trace != nil else {
      throw ValidationError("--xes writes what is traced: add --trace SHARE.")
    }
    guard !report || isWritten else {
      throw ValidationError("--report goes into the folder of --out: name one.")
    }
    guard !resume || isWritten else {
      throw ValidationError("--resume goes on with a run into the folder of --out: name it.")
    }
    try validatePrecision()
    if case .part = replications {
      guard out != nil else {
        throw ValidationError("A part of a run goes into the folder of --out: name one.")
      }
      guard !report, trace == nil else {
        throw ValidationError("--report and --trace are for a whole run, not for a part.")
      }
    }
  }

  /// Replications before the first look: fewer say too little about their own spread.
  private static let fewest = 10
  private static let most = 1000

  /// Without `auto` these options would be without effect.
  private func validatePrecision() throws {
    let kpis = KPI.all.filter { $0.scopeTypes.contains(.city) }.map(\.id)
    if let precisionKpi, !kpis.contains(precisionKpi) {
      throw ValidationError(
        "--precision-kpi is \(precisionKpi): "
          + hint(for: precisionKpi, among: kpis, called: "indicators of the city"))
    }
    let range = Self.fewest...Replications.most
    if let maxReplications, !range.contains(maxReplications) {
      throw ValidationError(
        "--max-replications is \(maxReplications): write a number from \(range.lowerBound) to "
          + "\(range.upperBound).")
    }
    guard replications == .auto || precision == nil && precisionKpi == nil && maxReplications == nil
    else {
      throw ValidationError(
        "--precision, --precision-kpi and --max-replications go with --replications auto.")
    }
  }

  /// Of `auto`; nil otherwise.
  var goal: PrecisionGoal? {
    guard replications == .auto, let kpi = KPI.named(precisionKpi ?? "wait_mean") else {
      return nil
    }
    return PrecisionGoal(
      kpi: kpi,
      rule: PrecisionRule(
        .relative(precision?.share ?? 0.05), minimum: Self.fewest,
        maximum: maxReplications ?? Self.most))
  }
}
