import ArgumentParser
import Foundation
import Reporting
import Runs
import Wording

/// `motcua plan`: writes down a comparison, to be done in parts by many machines.
struct PlanCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "plan",
    abstract: "Writes down many runs in one file, to be done in parts by many machines.",
    discussion: """
      Takes what compare takes. The file has the text of every input: a machine needs it and this \
      program, nothing else.

        motcua plan town.yaml option.yaml --replications 100 --out plan.json
        motcua work plan.json --shard 0/3 --out shards      (1/3 and 2/3 elsewhere)
        motcua missing plan.json --of 3 --out shards
        motcua merge plan.json shards --out Results/town
      """)

  @Argument(
    help: "The base, then its options.", completion: .file(extensions: ["yaml", "yml"]))
  var files: [String]

  @OptionGroup var variant: VariantOptions
  @OptionGroup var options: StudyOptions

  @Option(help: "The file to write.", completion: .file(extensions: ["json"]))
  var out: String

  @OptionGroup var language: LanguageOption

  func validate() throws {
    let others = ["robust", "decompose", "stress", "sweep"]
    if let other = files.first, others.contains(other),
      !FileManager.default.fileExists(atPath: other)
    {
      throw ValidationError(
        "plan takes what compare takes: write 'motcua \(other)' as always, with --plan FILE.")
    }
    guard case .first = options.replications else {
      throw ValidationError(
        "--replications is \(options.replications.text): a plan takes a number from 1 to "
          + "\(Replications.most).")
    }
  }

  func run() async throws {
    let console = Console(language: language.lang)
    try await console.ending {
      try options.checkPoints()
      let isComparison = files.count + variant.variants.count > 1
      try await options.study(isComparison ? .compare : .run, of: files, variants: variant.variants)
        .writePlan(to: out, threads: options.parallel.threads, console)
    }
  }
}

extension Study {
  /// Writes down what it runs, to be done in parts by many machines.
  func writePlan(to file: String, threads: Int, _ console: Console) async throws {
    try asInput { try Plan.check(file) }
    let computation = try Computation(self, threads: threads, tell: Narrator(console).hear)
    console.tell(computation.inputs)
    let plan = try await computation.plan()
    try plan.write(to: file)
    console.note(
      Texts.planned.filled(
        console.language, file, "\(plan.runs)", String(try plan.identity.hash.prefix(12))))
  }
}
