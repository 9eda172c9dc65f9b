import ArgumentParser
import CMemory
import Foundation
import Runs

/// One door: compares organisations of public service counters and plans their staff.
@main
struct MotCua: AsyncParsableCommand {
  static func main() async {
    StandardStreams.prepare()
    motcua_give_memory_back()
    do {
      var command = try parseAsRoot()
      if var command = command as? any AsyncParsableCommand {
        try await command.run()
      } else {
        try command.run()
      }
    } catch {
      end(with: error)
    }
  }

  /// Help and versions are shown, mistakes noted; neither may be lost without a word.
  private static func end(with error: any Error) -> Never {
    let code = exitCode(for: error)
    let text = fullMessage(for: error)
    guard !text.isEmpty else { exit(withCode: code) }
    guard code.isSuccess else {
      let language = UsageWords.language(of: CommandLine.arguments)
      StandardStreams.note(UsageWords.told(text, in: language) + "\n")
      exit(withCode: code)
    }
    do {
      try StandardStreams.show(text + "\n")
    } catch {
      exit(withCode: Ending.failed)
    }
    exit(withCode: code)
  }

  private static func exit(withCode code: ExitCode) -> Never { Foundation.exit(code.rawValue) }

  static let configuration = CommandConfiguration(
    commandName: "motcua",
    abstract: "Simulates public service counters: compares options, plans staff.",
    discussion: """
      Exit codes: 0 done, 1 a run-time failure, 2 invalid input, 3 a check found an overload, the \
      precision asked for was not reached, a staffing is not certified, a roster is not proven or a claim \
      is contradicted, 64 \
      wrong usage.
      """,
    version: "\(Program.this.version)\nmodel \(ModelSource.hash)",
    subcommands: [
      Check.self, Run.self, Compare.self, Robust.self, Decompose.self, StressCommand.self,
      Sweep.self, Levers.self, Explain.self,
      Staff.self,
      PlanCommand.self, Work.self, Missing.self, Merge.self,
      Submit.self, Report.self, MemoCommand.self, Claims.self, Export.self,
      Diff.self, Describe.self, TraceCommand.self, Schema.self, KPIs.self, ExplainDeadline.self,
      Verify.self, VerifyModel.self, RosterCommand.self, Import.self, Fit.self, Validate.self,
      Calibrate.self,
    ])
}
