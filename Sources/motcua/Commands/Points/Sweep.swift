import ArgumentParser
import Experiments
import Runs
import Wording

/// `motcua sweep`: how options fare over a range, and where a goal begins to be met.
struct Sweep: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Varies one or two values over a range, and finds where a goal begins to be met.",
    discussion: """
      Every option is simulated at every value, on the same citizens; values and goals are over all \
      observed days, of the whole city or of a place that is named, not of each half-hour. With --until it also finds \
      the break-even between two neighbouring values, by simulating ever closer ones until both sides \
      are known: of whole numbers the two neighbours. What cannot be decided with these \
      replications, or does not cross within the range, is said so. The tables of --out are those \
      of a comparison, sweep.csv and break_even.csv; --report draws the lines.

        motcua sweep town.yaml --over 'demand.volume_factor=0.5..2' --until 'wait_mean<=15'
        motcua sweep options/centre.yaml --over 'channel_mixes[*].online_share=0.2..0.98' \\
          --until 'wait_p90<=15'
        motcua sweep base.yaml a.yaml --over 'absence_share=0..0.3:6' --until 'wait_mean(a)<wait_mean(base)'
      """)

  @Argument(
    help: "A scenario or option file, or a base and its options.",
    completion: .file(extensions: ["yaml", "yml"]))
  var files: [String]

  @Option(
    name: .customLong("over"),
    help: ArgumentHelp(
      "What is varied, and over which values; once or twice.",
      discussion: """
        A selector as in --set, with =, *= or +=, and a range FROM..TO, in :STEPS equal steps (default \
        10; each of up to 21 whole numbers), or a list: site_choice.rule=nearest,jurisdiction.
        """, valueName: "selector=values"))
  var over: [String]

  @Option(
    help: ArgumentHelp(
      "Finds where this goal begins or ends to be met in the range of the first --over.",
      discussion: """
        KPI<=NUMBER for each option, KPI(OPTION)<=NUMBER for one, KPI(A)<=KPI(B) or \
        KPI(A)-KPI(B)<=NUMBER for two against each other; <, <=, >, >=; 95% is 0.95. KPI is that of the \
        city, KPI[site=ID] that of a place, KPI[site=*] that of the worst of all, which is named: so one \
        learns which site breaks first, or from when on all keep the goal.
        """, valueName: "goal"))
  var until: String?

  @OptionGroup var variant: VariantOptions
  @OptionGroup var told: ToldOptions
  @OptionGroup var options: RunOptions
  @OptionGroup var language: LanguageOption

  func validate() throws { try options.checkMakesPoints("sweep", plan: told.plan) }

  func run() async throws {
    let console = Console(language: language.lang)
    try await console.ending {
      var study = options.study.study(.sweep, of: files, variants: variant.variants)
      study.sweep = Study.Sweep(
        over: over, until: until, kpis: told.kpis, keep: options.study.keep.map(\.text))
      try await options.run(study, plan: told.plan, console)
    }
  }
}
