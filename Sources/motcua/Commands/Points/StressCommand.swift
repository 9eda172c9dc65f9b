import ArgumentParser
import Experiments
import Runs
import Wording

/// `motcua stress`: puts options under the stresses of their scenario.
struct StressCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "stress",
    abstract:
      "Puts options under each of the scenario's stresses, on the same citizens as without.",
    discussion: """
      stresses: of a scenario names what could go wrong: a surge, a site closed, staff absent, the portal \
      down, values other than planned. Every option is simulated as written and under each stress; told \
      is by how much that differs, and where people wait longest then. Nobody is hired for a stress. The \
      tables of --out are those of a comparison, and stress.csv.

        motcua stress baseline.yaml options/*.yaml
        motcua stress options/agency.yaml --stress demand_up --stress absent_20 --out Results/stress
      """)

  @Argument(
    help: "A scenario or option file, or a base and its options.",
    completion: .file(extensions: ["yaml", "yml"]))
  var files: [String]

  @OptionGroup var variant: VariantOptions
  @OptionGroup var told: ToldOptions
  @OptionGroup var options: RunOptions
  @OptionGroup var language: LanguageOption

  func validate() throws { try options.checkMakesPoints("stress", plan: told.plan) }

  func run() async throws {
    let console = Console(language: language.lang)
    try await console.ending {
      var study = options.study.study(.stress, of: files, variants: variant.variants)
      study.stresses = Study.Stresses(
        ids: options.study.scenario.setting.stresses, kpis: told.kpis,
        keep: options.study.keep.map(\.text))
      try await options.run(study, plan: told.plan, console)
    }
  }
}
