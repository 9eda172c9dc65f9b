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
  @OptionGroup var language: LanguageOption

  func validate() throws {
    guard files.count + variant.variants.count >= 2 else {
      throw ValidationError(
        "A comparison needs a base and at least one option, a file or a --variant.")
    }
  }

  func run() async throws {
    let console = Console(language: language.lang)
    try await console.ending {
      try await options.run(.compare, of: files, variants: variant.variants, console)
    }
  }
}
