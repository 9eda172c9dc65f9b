import ArgumentParser

/// One door: compares organisations of public service counters and plans their staff.
@main
struct MotCua: AsyncParsableCommand {
  /// Another one whenever a scenario and a seed may come out otherwise: `--resume` and `merge` mix
  /// replications of one version only.
  static let toolVersion = "0.1.0"

  static let configuration = CommandConfiguration(
    commandName: "motcua",
    abstract: "Simulates public service counters: compares options, plans staff.",
    discussion: """
      Exit codes: 0 done, 1 a run-time failure, 2 invalid input, 3 a check found an overload, \
      64 wrong usage.
      """,
    version: toolVersion,
    subcommands: [
      Check.self, Run.self, Compare.self, Merge.self, Report.self, MemoCommand.self, Export.self,
      Diff.self, Describe.self, TraceCommand.self, Schema.self, KPIs.self, ExplainDeadline.self,
      Verify.self, VerifyModel.self,
    ])
}
