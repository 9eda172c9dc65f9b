import ArgumentParser
import Dispatch
import Runs

/// `motcua work`: does one shard of a plan.
struct Work: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Does one part of a plan, perhaps on another machine.",
    discussion: """
      Needs nothing but the plan's file. Writes FOLDER/3-of-16.shard, which appears when it is \
      complete; does nothing if it is there. A shard takes one processor: cut the plan into more of \
      them to use many. SIGTERM stops it between two runs, with nothing written.

        motcua work plan.json --shard 3/16 --out shards

      Exit codes: 0 done, or done before; 64 wrong usage; 65 the plan or what is in the folder belongs to \
      another plan or program: trying again does not help; 74 the file system refuses; 75 stopped: try \
      again.
      """)

  @OptionGroup var plan: PlanArgument

  @Option(
    help: ArgumentHelp("Which part, from 0, of how many.", valueName: "i/n"),
    transform: { text in
      guard let shard = Shard(text) else {
        throw ValidationError(
          "'\(text)' is no shard: write i/n, with i from 0 to n - 1 and n at most "
            + "\(Shard.counts.upperBound).")
      }
      return shard
    })
  var shard: Shard

  @OptionGroup var out: ShardsOption

  @Option(
    help: ArgumentHelp(
      "Stops as soon as this process is not its parent any more.", visibility: .hidden))
  var parent: Int32?

  @OptionGroup var language: LanguageOption

  func run() async throws {
    let console = Console(language: language.lang)
    let (file, out, shard) = (plan.plan, out.out, shard)
    let watch = parent.map(watchParent)
    defer { watch?.cancel() }
    try await console.endingShards {
      try await cancelledByTermination {
        let plan = try Plan(path: file)
        let folder = ShardFolder(path: out, plan: try plan.identity)
        guard try !folder.holds(shard) else { return }
        _ = try folder.work(on: shard, record: Computation(plan, threads: 1).recorder())
      }
    }
  }
}
