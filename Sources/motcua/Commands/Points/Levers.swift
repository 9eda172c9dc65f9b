import ArgumentParser
import Runs
import Wording

/// `motcua levers`: which few changes bring an option to its targets?
struct Levers: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Finds the cheapest few levers that bring an option to its targets.",
    discussion: """
      A target is one value over all observed days, of the whole city or of a place that it names; for \
      every half-hour there is motcua staff. \
      Switches on every set of at most three of the levers that the option has off, or that --lever \
      gives, on the same citizens; the cheapest that keeps all targets is then held against them on \
      citizens that the search has not seen. Ends with 0 if it is certified, with 3 if it is an \
      estimate or no set keeps the targets (then the nearest is told), with 2 for invalid input.

        motcua levers options/centre.yaml --target 'wait_p90<=15'
        motcua levers options/agency.yaml --from-base --target 'wait_mean<=5' --replications 5
        motcua levers town.yaml --target 'wait_p90[site=*]<=20' \\
          --lever 'one more: counter_groups[*].staff+=1' --lever 'nobody ill: absence_share=0'
      """)

  @Argument(help: "A scenario or option file.", completion: .file(extensions: ["yaml", "yml"]))
  var file: String

  @Option(
    help: ArgumentHelp(
      "What to keep; may be repeated (default: targets.kpis of the scenario).",
      discussion: """
        An indicator, <=, <, >= or >, and a value in its unit. KPI is that of the city, KPI[site=ID] that of \
        a place, KPI[site=*] that of the worst of all.
        """, valueName: "kpi<=value"))
  var target: [String] = []

  @Option(
    help: ArgumentHelp(
      "One more lever, with changes as --variant has them; may be repeated.",
      valueName: "name: path=value; ..."))
  var lever: [String] = []

  @Option(help: "How many levers a set has at most.")
  var most = 3

  @Flag(help: "Begins with none of the option's levers on, in place of those that its file has on.")
  var fromBase = false

  @Flag(help: "Takes the fewest levers, whatever they cost.")
  var fewest = false

  @OptionGroup var setting: SettingOptions

  @Option(help: "Names the random numbers: the same seed gives the same results.")
  var seed = Study.usualSeed

  @Option(help: "How many independent years of each set, and of the answer on fresh citizens.")
  var replications = 10

  @OptionGroup var parallel: ThreadOptions

  @Option(help: "Writes levers.csv and the answer into this folder.", completion: .directory)
  var out: String?

  @OptionGroup var overwriting: OverwriteOption

  @Flag(help: "Goes on with a search into that folder that was stopped, with the same results.")
  var resume = false

  @OptionGroup var language: LanguageOption

  func validate() throws {
    guard (1...5).contains(most) else {
      throw ValidationError("--most is \(most): write a number from 1 to 5.")
    }
    guard (2...1000).contains(replications) else {
      throw ValidationError(
        "--replications is \(replications): write a number from 2 to 1000; one has no interval.")
    }
    guard out != nil || !resume else {
      throw ValidationError("--resume goes on with a search into the folder of --out: name it.")
    }
    guard out != nil || !overwriting.overwrite else {
      throw ValidationError("--overwrite replaces files in the folder of --out: name it.")
    }
  }

  func run() async throws {
    let console = Console(language: language.lang)
    try await console.ending {
      var study = Study(
        .levers, of: [file], settings: setting.all, seed: seed,
        replications: .first(count: replications), inputs: [])
      study.levers = LeversAsked(
        targets: target, levers: lever, most: most, fromBase: fromBase, fewest: fewest)
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
