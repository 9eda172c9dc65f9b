import ArgumentParser
import Evidence
import Reporting
import Runs
import Wording

/// `motcua fit`: an imported log becomes a draft of a scenario that runs.
struct Fit: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract:
      "Makes a draft of a scenario from an imported log, and says what each value rests on.",
    discussion: """
      DIR is what motcua import wrote. Estimates are made from the first 70 % of the days with data (--share); \
      the others are held back for motcua validate, and split.csv says which. Times get the family with the \
      smallest AIC where it is near enough, two gamma laws or observed quantiles where none is; patience counts \
      those who were served as having borne their wait; people at counters are as many as make queues as long \
      as they were. Ranges in 'uncertainty:' are 5 and 95 % points by days that are drawn again. What the log \
      does not tell has confidence A, and its question in estimates.csv.

        motcua import calls.tsv.gz --out bank
        motcua fit bank --out draft
        motcua check draft/scenario.yaml

      Exit codes: 0 made, 2 the folder is no imported log or has too little: nothing is written then.
      """)

  @Argument(help: "A folder that motcua import wrote.", completion: .directory)
  var log: String

  @Option(
    help: "Writes scenario.yaml, its tables, fits.csv and estimates.csv into this folder.",
    completion: .directory)
  var out: String

  @Option(help: "What part of the days with data, the first ones, estimates are made from.")
  var share = 0.7

  @Option(help: "How often days are drawn again for ranges; 0 for no ranges and no p values.")
  var resamples = 200

  @Option(help: "The seed of these draws.")
  var seed: UInt64 = 1

  @OptionGroup var overwriting: OverwriteOption
  @OptionGroup var language: LanguageOption

  func validate() throws {
    guard share > 0, share <= 1 else {
      throw ValidationError("--share is \(share): write a part of the days above 0, 1 at most.")
    }
    guard (0...10_000).contains(resamples) else {
      throw ValidationError("--resamples is \(resamples): write a number from 0 to 10000.")
    }
  }

  func run() async throws {
    let console = Console(language: language.lang)
    try await console.ending {
      try asInput { try DraftFolder.check(out, overwriting: overwriting.overwrite) }
      let fit = try LogFit(
        LogFit.Asked(log: log, share: share, resamples: resamples, seed: seed))
      let reason = try await DraftFolder.write(
        fit, command: Array(CommandLine.arguments.dropFirst()), to: out,
        overwriting: overwriting.overwrite)
      try console.show(DraftWords.summary(fit)[console.language])
      if let reason { console.note(reason[console.language]) }
      console.note(DraftWords.written.filled(console.language, out))
    }
  }
}
