import ArgumentParser
import Reporting
import Rosters
import Runs
import ScenarioFiles
import Wording

/// `motcua roster`: who works when, so that hourly needs are met at least cost.
struct RosterCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "roster",
    abstract:
      "Finds the cheapest roster for hourly needs, and proves it, or says what contradicts it.",
    discussion: """
      NEEDS is a CSV file with the columns weekday or date, from, to, people, and where there are \
      several site, group, skill. The file of shifts has kinds of shifts with their breaks, contracts, \
      staff with skills and speeds, caps and what is agreed beforehand; every error names its line. \
      Solved by GLPK; the same files give the same roster.
      Exit codes: 0 proven optimal, 3 not proven or impossible, 2 invalid input.
      """)

  @Argument(help: "The needs: a CSV file.", completion: .file(extensions: ["csv"]))
  var needs: String

  @Option(
    help: "Shifts, contracts and staff: a YAML file.",
    completion: .file(extensions: ["yaml", "yml"]))
  var shifts: String

  @Option(help: "Takes the needs of this site, where there are several.")
  var site: String?

  @Flag(
    help: "Places what can be placed, missing as little as it must, and tells what is uncovered.")
  var partial = false

  @Option(
    name: .customLong("time-limit"),
    help: "How many seconds the search may take (default: 60). What is proven by then is told.")
  var seconds = 60

  @Option(
    help: "Writes tables, pictures and a workbook into this folder.", completion: .directory)
  var out: String?

  @Option(
    help: ArgumentHelp(
      "With --out: writes the roster as an option over this scenario too, to be simulated.",
      discussion: """
        roster-overlay.yaml, with the people at the counter groups of the needs by weekday and time; \
        all others stay as they are.
        """, valueName: "scenario"), completion: .file(extensions: ["yaml", "yml"]))
  var over: String?

  @OptionGroup var overwriting: OverwriteOption
  @OptionGroup var language: LanguageOption

  func validate() throws {
    guard (1...86_400).contains(seconds) else {
      throw ValidationError("--time-limit is \(seconds): write seconds, from 1 to 86400.")
    }
    guard out != nil || over == nil else {
      throw ValidationError("--over goes with --out.")
    }
    guard out != nil || !overwriting.overwrite else {
      throw ValidationError("--overwrite goes with --out.")
    }
  }

  func run() async throws {
    let console = Console(language: language.lang)
    try await console.ending {
      let loaded = try RosterFile.read(needs: needs, shifts: shifts, site: site)
      let scenario = try over.map { try ScenarioFile.read(path: $0) }
      if let scenario, let over {
        try RosterOverlay.check(loaded.problem, over: scenario, at: over)
      }
      for notice in loaded.notices {
        console.note(Texts.inputNotice.filled(console.language, notice.text(console.language)))
      }
      try out.map { out in
        try asInput { try RosterFolder.check(out, overwriting: overwriting.overwrite) }
      }
      let solver = RosterSolver(loaded.problem, limit: .seconds(seconds))
      let answer = partial ? solver.partial() : solver.solve()
      try show(answer, of: loaded.problem, console)
      try await write(answer, of: loaded, over: scenario, console)
      try end(answer, loaded.problem)
    }
  }

  private func show(
    _ answer: RosterAnswer, of problem: RosterProblem, _ console: Console
  ) throws {
    let text = RosterText(problem, console.language)
    var lines = text.lines(answer)
    if let roster = answer.roster {
      let table = RosterTable(problem, roster)
        .text(console.language, width: console.width, styled: console.isStyled)
      if !table.isEmpty { lines.insert(table, at: 0) }
      if partial { lines += text.uncovered(roster) }
    } else if !partial, case .infeasible = answer.state {
      lines.append(RosterTexts.tryPartial[console.language])
    }
    try console.show(lines.joined(separator: "\n") + "\n")
  }

  private func write(
    _ answer: RosterAnswer, of loaded: LoadedRoster, over scenario: LoadedScenario?,
    _ console: Console
  ) async throws {
    guard let out else { return }
    var overlay: RosterOverlay?
    if let scenario, let over, let roster = answer.roster {
      overlay = try RosterOverlay(roster, of: loaded.problem, over: scenario, at: over, in: out)
    }
    let folder = RosterFolder(
      loaded, answer, command: Array(CommandLine.arguments.dropFirst()),
      companions: overlay?.files ?? [])
    let reason = try await folder.write(to: out, overwriting: overwriting.overwrite)
    let hasPictures = reason == nil && answer.roster?.shifts.isEmpty == false
    console.note(RosterTexts.written(out, hasPictures: hasPictures)[console.language])
    if let reason { console.note(RosterTexts.withoutPictures.filled(reason)[console.language]) }
  }

  /// Proven and complete is 0.
  private func end(_ answer: RosterAnswer, _ problem: RosterProblem) throws {
    let isComplete = answer.roster?.isComplete(for: problem) ?? false
    guard answer.state == .optimal, isComplete else { throw Ending.unmet }
  }
}
