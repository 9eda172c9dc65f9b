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

      With --rules, one scenario is compared under two laws: its citizens come as they are, and what becomes \
      different is attributed to the parts of the law that changed, one by one.

        motcua compare town.yaml --rules nd-61-2018 --rules draft.yaml
      """)

  @Argument(
    help: "The base, then its options.", completion: .file(extensions: ["yaml", "yml"]))
  var files: [String]

  @OptionGroup var variant: VariantOptions

  @Option(
    help: ArgumentHelp(
      "Compares the base under this rule-set and a second one, named twice: the earlier first.",
      discussion: """
        Each the id of a rule-set of the scenario, the name of a file in the folder rules beside it, or a \
        file of rules. law_diff.csv tells what each change does: its share, alone, and taken out.
        """, valueName: "rule-set"))
  var rules: [String] = []

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
    if !rules.isEmpty {
      guard rules.count == 2 else {
        throw ValidationError("--rules takes two rule-sets: --rules OLD --rules NEW.")
      }
      guard files.count == 1, variant.variants.isEmpty, options.study.design == nil,
        options.study.scenario.around == nil, select == nil, selectWithin == nil
      else {
        throw ValidationError(
          "--rules compares one scenario under two laws: name one file, and no --variant, --design, "
            + "--around or --select.")
      }
      return
    }
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
        .compare, of: files, variants: variant.variants, rules: rules,
        select: select.map { Study.Select(kpi: $0, most: most) }, console)
    }
  }
}
