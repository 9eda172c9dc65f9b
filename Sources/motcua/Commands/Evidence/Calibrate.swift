import ArgumentParser
import Runs
import Wording

/// `motcua calibrate`: a few numbers that nobody measured are put so that the city comes out as observed.
struct Calibrate: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract:
      "Finds values of a few factors at which a scenario comes out as an imported log was observed.",
    discussion: """
      Runs the scenario over the days of the log that estimates are made from (split.csv beside it; else the first \
      70 % of the days with data), so that the others are left for motcua validate: as written, at points all over \
      the ranges, then nearer and nearer to where the sum of squared differences, each over its noise, is least. All \
      points see the same citizens. Noise is that of the log's days and of the simulation. Told are the values with \
      intervals of 95 %, which factors cannot be told apart, which values stand at the end of their range, and what \
      remains unexplained. calibrated.yaml is an option that runs.

        motcua calibrate draft/scenario.yaml --against bank --out calibrated \\
          --factor 'procedures[*].reception_mean_minutes*=0.7..1.4' --factor 'demand.volume_factor*=0.7..1.4'
        motcua calibrate town.yaml --against log --to wait_mean@hour --to walk_away_share --out calibrated

      Exit codes: 0 calibrated, whatever is left; 2 the scenario, the folder, a factor or a number cannot be used.
      """)

  @Argument(help: "A scenario or option file.", completion: .file(extensions: ["yaml", "yml"]))
  var scenario: String

  @Option(help: "A folder that motcua import wrote.", completion: .directory)
  var against: String

  @Option(
    help: ArgumentHelp(
      "What is varied, and from where to where; may be repeated (default: 'uncertainty' of the scenario).",
      discussion: """
        A path as --set has it, then *= to multiply (of shares the odds), += to add or = to put, and a range; a name \
        and a colon may stand before it. An id of 'uncertainty' has the range that is written there, or another: \
        demand=0.8..1.2.
        """, valueName: "path*=low..high"))
  var factor: [String] = []

  @Option(
    help: ArgumentHelp(
      "A number that is to be met; may be repeated (default: all numbers of the whole log).",
      discussion: """
        As validation.csv has them: wait_mean; wait_mean@hour for every hour; wait_mean@site=North for one part.
        """, valueName: "number[@kind[=part]]"))
  var to: [String] = []

  @Option(
    help: "Where calibration.csv, residuals.csv, calibrated.yaml and the answer go.",
    completion: .directory)
  var out: String?

  @Option(help: "Replications of the days at each point.")
  var replications = 8

  @Option(help: "How often days are drawn again for the noise.")
  var resamples = 400

  @Option(help: "The seed of the simulated city and of what is drawn.")
  var seed: UInt64 = 2024

  @OptionGroup var setting: SettingOptions
  @OptionGroup var parallel: ThreadOptions
  @OptionGroup var overwriting: OverwriteOption

  @Flag(
    help: "Goes on with a calibration into that folder that was stopped, with the same results.")
  var resume = false

  @OptionGroup var language: LanguageOption

  func validate() throws {
    guard (2...1000).contains(replications) else {
      throw ValidationError(
        "--replications is \(replications): write a number from 2 to 1000; one has no noise."
      )
    }
    guard (50...10_000).contains(resamples) else {
      throw ValidationError("--resamples is \(resamples): write a number from 50 to 10000.")
    }
    guard out != nil || !resume else {
      throw ValidationError("--resume goes on with what goes into the folder of --out: name it.")
    }
    guard out != nil || !overwriting.overwrite else {
      throw ValidationError("--overwrite replaces files in the folder of --out: name it.")
    }
  }

  func run() async throws {
    let console = Console(language: language.lang)
    try await console.ending {
      var study = Study(
        .calibrate, of: [scenario], settings: setting.all, seed: seed,
        replications: .first(count: replications), inputs: [])
      study.calibrate = CalibrateAsked(
        against: against, factors: factor, targets: to, resamples: resamples)
      var computation = try Computation(
        study, threads: parallel.threads, tell: Narrator(console).hear)
      computation.command = ["motcua"] + CommandLine.arguments.dropFirst()
      try await ShownSearch(
        console: console, computation: computation, out: out, resuming: resume,
        overwriting: overwriting.overwrite
      ).finding.runAndShow()
    }
  }
}
