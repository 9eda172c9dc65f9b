import ArgumentParser
import Reporting
import Runs
import Wording

/// `motcua submit`: has a plan done by a queue, and puts its parts together.
struct Submit: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Has a plan done by processes of this machine or by a Slurm cluster.",
    discussion: """
      Asks the files which shards are missing, has exactly those done, waits, asks again, and merges. \
      Stopped or failed, the same command goes on. Shards lie in .NAME.shards beside the folder of --out \
      until the results are there. On a cluster, the program, the plan and that folder are where all \
      nodes see them; whatever else sbatch is to know, it reads from its variables (SBATCH_ACCOUNT, \
      SBATCH_TIMELIMIT, ...). A shard should last half a minute at least.

        motcua submit plan.json --processes 4 --out Results/town
        motcua submit plan.json --slurm --shards 100 --out Results/town
      """)

  @OptionGroup var plan: PlanArgument

  @Option(help: "So many processes at a time on this machine.")
  var processes: Int?

  @Flag(help: "Jobs of the Slurm cluster that this machine belongs to.")
  var slurm = false

  @Option(help: "With --slurm: the partition (default: the cluster's own).")
  var partition: String?

  @Option(
    help: "Into how many shards the plan is cut (default: 4 for each process; 100 on a cluster).")
  var shards: Int?

  @Option(help: "How often to have done what is missing.")
  var rounds = 5

  @Option(
    help:
      "How many seconds a file may take to show itself on this machine (default: 60 with --slurm)."
  )
  var settle: Int?

  @OptionGroup var merging: MergeOptions
  @OptionGroup var language: LanguageOption

  func validate() throws {
    guard slurm == (processes == nil) else {
      throw ValidationError("Say who is to do it: --processes N or --slurm.")
    }
    guard slurm || partition == nil else {
      throw ValidationError("--partition goes with --slurm.")
    }
    for (name, number, range) in [
      ("--processes", processes, 1...1024), ("--shards", shards, Shard.counts),
      ("--rounds", rounds, 1...100), ("--settle", settle, 0...3600),
    ] {
      guard let number, !range.contains(number) else { continue }
      throw ValidationError(
        "\(name) is \(number): write a number from \(range.lowerBound) to \(range.upperBound).")
    }
  }

  func run() async throws {
    let console = Console(language: language.lang)
    try await console.endingShards {
      let plan = try Plan(path: plan.plan)
      let documents = merging.report ? [ReportFile.name] : []
      try asInput {
        try ResultFolder.check(
          merging.out, documents: documents, overwriting: merging.overwriting.overwrite)
        try StudyFolder.check(merging.out, takes: plan.study.inputs)
      }
      let queue = processes.map { Queue.processes($0) } ?? .slurm(partition: partition)
      let folder = try ShardFolder(beside: merging.out, plan: plan.identity)
      // What was begun goes on as it was cut.
      let count = try shards ?? folder.cut() ?? queue.shards(for: plan.runs)
      let submission = Submission(
        queue: queue, folder: folder, count: min(count, plan.runs), rounds: rounds,
        settling: settle.map { .seconds($0) })
      try folder.check(cut: submission.count)
      let (path, language) = (self.plan.plan, console.language)
      try await cancelledByTermination {
        try await submission.run(plan: path) { console.note($0[language]) }
      }
      try await merging.merge(plan, [submission.folder.path], console)
      try submission.end()
    }
  }
}
