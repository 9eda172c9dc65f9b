import ArgumentParser

/// One door: compares organisations of public service counters and plans their staff.
@main
struct MotCua: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "motcua",
    abstract: "Simulates public service counters: compares options, plans staff.",
    version: "0.1.0",
    subcommands: [ExplainDeadline.self])
}
