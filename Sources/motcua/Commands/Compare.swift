import ArgumentParser
import Runs
import Wording

/// `motcua compare`: simulates options on the same citizens and says which serves them better.
struct Compare: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Compares options with a base on the same citizens, with intervals.",
    discussion: """
      Options are files, or variants of the base that the command itself describes:

        motcua compare town.yaml option.yaml --out Results/town
        motcua compare town.yaml --variant "one more: counter_groups[town_civil].staff+=1"
      """)

  @Argument(
    help: "The base, then its options.", completion: .file(extensions: ["yaml", "yml"]))
  var files: [String]

  @OptionGroup var variant: VariantOptions
  @OptionGroup var options: RunOptions

  @Option(
    help: ArgumentHelp(
      "Selects the best option by this indicator, with as few replications as it takes.",
      discussion: """
        After --replications of all options, more are added only to those that may still be the best. With \
        95 % the one that is selected is the best for these inputs, or behind by less than the smallest \
        relevant difference. At most 50 options. Ends with 3 if --select-within are too few.
        """, valueName: "kpi"))
  var select: String?

  @Option(help: "With --select: not more than so many replications of an option (default: 1000).")
  var selectWithin: Int?

  @OptionGroup var language: LanguageOption

  func validate() throws {
    guard files.count + variant.variants.count >= 2 else {
      throw ValidationError(
        "A comparison needs a base and at least one option, a file or a --variant.")
    }
    guard select != nil || selectWithin == nil else {
      throw ValidationError("--select-within goes with --select.")
    }
  }

  func run() async throws {
    let console = Console(language: language.lang)
    try await console.ending {
      let most = selectWithin ?? Study.Replications.mostOfAuto
      try await options.run(
        .compare, of: files, variants: variant.variants,
        select: select.map { Study.Select(kpi: $0, most: most) }, console)
    }
  }
}
