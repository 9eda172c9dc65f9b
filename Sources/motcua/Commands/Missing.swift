import ArgumentParser
import Runs

/// `motcua missing`: which shards of a plan are still to be done.
struct Missing: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Says which parts of a plan are not done: 0,5-9; nothing when all are.",
    discussion: """
      A part that is torn counts as not done. Exit codes: 0 said; 64 wrong usage; 65 something in the \
      folder belongs to another plan or program; 74 the file system refuses.
      """)

  @OptionGroup var plan: PlanArgument

  @Option(help: ArgumentHelp("Into how many parts the plan is cut.", valueName: "n"))
  var of: Int

  @OptionGroup var out: ShardsOption
  @OptionGroup var language: LanguageOption

  func validate() throws {
    guard Shard.counts.contains(of) else {
      throw ValidationError(
        "--of is \(of): write a number from \(Shard.counts.lowerBound) to "
          + "\(Shard.counts.upperBound).")
    }
  }

  func run() async throws {
    let console = Console(language: language.lang)
    try await console.endingShards {
      let plan = try Plan(path: plan.plan)
      let folder = ShardFolder(path: out.out, plan: try plan.identity)
      let missing = try folder.missing(of: of)
      if !missing.isEmpty { try console.show(arrayText(missing) + "\n") }
    }
  }
}
