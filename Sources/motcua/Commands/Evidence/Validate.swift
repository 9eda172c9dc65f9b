import ArgumentParser
import Evidence
import Reporting
import Runs
import ScenarioFiles
import Wording

/// `motcua validate`: a scenario is held against what was observed.
struct Validate: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract:
      "Holds a scenario against an imported log: every number that the log tells, beside the simulated.",
    discussion: """
      Runs the scenario over the days of the log that its estimates were not made from (split.csv beside it; \
      else the last 30 % of the days with data) and compares arrivals, waits, who was called in time, who left \
      and services: of all, by hour, weekday, class and site. Intervals are of 90 %, by days that are drawn again, \
      the same ones for both. 'within' says that all of an interval lies within the smallest difference that \
      matters, 'beyond' that none of it does, 'open' that these days cannot tell. Numbers that changed \
      in the log itself since the days of the estimates are told too: no scenario made from those meets both.

        motcua validate draft/scenario.yaml --against bank --out validation
        motcua validate draft/scenario.yaml --against bank --part fit --relevant wait_mean=0.25

      Exit codes: 0 compared, whatever came out; 2 the scenario or the folder cannot be used.
      """)

  @Argument(help: "A scenario or option file.", completion: .file(extensions: ["yaml", "yml"]))
  var scenario: String

  @Option(help: "A folder that motcua import wrote.", completion: .directory)
  var against: String

  @Option(
    help: "Writes validation.csv, agreement.csv, changes.csv and pictures into this folder.",
    completion: .directory)
  var out: String?

  @Option(help: "Which days of the log: held_back, fit or all.")
  var part = LogValidation.Part.heldBack

  @Option(help: "Replications of the days.")
  var replications = 40

  @Option(help: "The seed of the simulated city and of the days that are drawn again.")
  var seed: UInt64 = 2024

  @Option(
    help: ArgumentHelp(
      "The smallest difference of a measure that matters; may be repeated.",
      discussion: """
        By default 1 minute of wait, 1 percentage point of shares, half a working day, 2 % of what is \
        counted: wait_mean=0.25 in minutes, walk_away_share=0.02.
        """, valueName: "measure=amount"))
  var relevant: [String] = []

  @OptionGroup var setting: SettingOptions
  @OptionGroup var threads: ThreadOptions
  @OptionGroup var overwriting: OverwriteOption
  @OptionGroup var language: LanguageOption

  func validate() throws {
    guard (1...10_000).contains(replications) else {
      throw ValidationError("--replications is \(replications): write a number from 1 to 10000.")
    }
    guard out != nil || !overwriting.overwrite else {
      throw ValidationError("--overwrite goes with --out.")
    }
    _ = try amounts()
  }

  private func amounts() throws -> [Measure: Double] {
    var amounts: [Measure: Double] = [:]
    for text in relevant {
      let parts = text.split(separator: "=", maxSplits: 1).map(String.init)
      guard parts.count == 2, let measure = Measure(rawValue: parts[0]),
        let amount = Double(parts[1]), amount >= 0, amount.isFinite
      else {
        let all = Measure.allCases.map(\.rawValue).joined(separator: ", ")
        throw ValidationError("--relevant \(text): write MEASURE=AMOUNT; measures are \(all).")
      }
      amounts[measure] = amount
    }
    return amounts
  }

  func run() async throws {
    let console = Console(language: language.lang)
    try await console.ending {
      if let out {
        try asInput { try ValidationFolder.check(out, overwriting: overwriting.overwrite) }
      }
      let validation = try await LogValidation(
        LogValidation.Asked(
          scenario: scenario, settings: setting.all, log: against, part: part,
          replications: replications, seed: seed, threads: threads.threads, relevant: amounts()))
      try console.show(ValidationWords.summary(validation)[console.language])
      guard let out else { return }
      let reason = try await ValidationFolder.write(
        validation, command: Array(CommandLine.arguments.dropFirst()), to: out,
        overwriting: overwriting.overwrite)
      if let reason { console.note(reason[console.language]) }
      console.note(ValidationWords.written.filled(console.language, out))
    }
  }
}

extension LogValidation.Part: ExpressibleByArgument {}
