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
    help:
      "How many seconds by the clock the search may take (default: 60). What is proven by then is told."
  )
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
      let shown = ShownRoster(console: console, problem: loaded.problem, isPartial: partial)
      let answer = try await shown.answer(within: .seconds(seconds))
      try shown.show(answer)
      try await write(answer, of: loaded, over: scenario, console)
      try end(answer, loaded.problem)
    }
  }

  private func write(
    _ answer: RosterAnswer, of loaded: LoadedRoster, over scenario: LoadedScenario?,
    _ console: Console
  ) async throws {
    guard let out else { return }
    let folder = try folder(answer, of: loaded, over: scenario, placed: out)
    let reason = try await folder.write(to: out, overwriting: overwriting.overwrite)
    let hasPictures = reason == nil && answer.roster?.shifts.isEmpty == false
    console.note(RosterTexts.written(out, hasPictures: hasPictures)[console.language])
    if let reason { console.note(RosterTexts.withoutPictures.filled(reason)[console.language]) }
  }

  /// What goes into a folder that lies at `place`: paths to the scenario begin there.
  private func folder(
    _ answer: RosterAnswer, of loaded: LoadedRoster, over scenario: LoadedScenario?,
    placed place: String
  ) throws -> RosterFolder {
    var overlay: RosterOverlay?
    if let scenario, let over, let roster = answer.roster {
      overlay = try RosterOverlay(roster, of: loaded.problem, over: scenario, at: over, in: place)
    }
    return RosterFolder(
      loaded, answer, command: Array(CommandLine.arguments.dropFirst()),
      companions: overlay?.files ?? [])
  }

  /// Finds the roster once more and writes it into another folder, as it was written into that of `--out`. Shows nothing.
  func repeated(into folder: String, _ console: Console) async throws {
    let loaded = try RosterFile.read(needs: needs, shifts: shifts, site: site)
    let scenario = try over.map { try ScenarioFile.read(path: $0) }
    let answer = try await ShownRoster(
      console: console, problem: loaded.problem, isPartial: partial
    ).answer(within: .seconds(seconds))
    _ = try await self.folder(answer, of: loaded, over: scenario, placed: out ?? folder)
      .write(to: folder, overwriting: false)
  }

  /// Proven and complete is 0.
  private func end(_ answer: RosterAnswer, _ problem: RosterProblem) throws {
    let isComplete = answer.roster?.isComplete(for: problem) ?? false
    guard answer.state == .optimal, isComplete else { throw Ending.unmet }
  }
}
