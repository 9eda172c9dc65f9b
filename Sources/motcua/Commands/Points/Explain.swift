import ArgumentParser
import Foundation
import Reporting
import Runs
import Wording

/// `motcua explain`: why is an indicator as it is?
struct Explain: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Says why an indicator is so high and what to mend first, or why a dossier was late.",
    discussion: """
      Divides an indicator by cause, and by place, matter and hour: the parts add up to it exactly. That is \
      an account of what was. What would be if something were mended is then simulated on the same \
      citizens, one thing after the other: one person more where most of it arises, nobody absent, no other \
      duties, open through lunch, everybody with all papers, ...; what improves it most comes first, each \
      with its interval.

      Explained are wait_mean, total_time_mean, processing_mean, on_time_share (as the share that is \
      late), walk_away_share and visits_in_vain_share.

      With --dossier it tells the course of the days of one dossier of the first replication, by step and \
      article: what it waited for, what was done, which days counted, and what took longest.

        motcua explain town.yaml --kpi wait_mean
        motcua explain Scenarios/hanoi-2024/options/agency.yaml --kpi wait_mean --scope site=branch-271
        motcua explain town.yaml --dossier h1234
        motcua explain Results/town --dossier h1234
      """)

  @Argument(
    help: "A scenario or option file; with --dossier also the folder of a run with --trace.",
    completion: .file(extensions: ["yaml", "yml"]))
  var file: String

  @Option(
    help: ArgumentHelp(
      "The indicator: of the whole city, or KPI[site=ID] as --target has it.", valueName: "kpi"))
  var kpi: String?

  @Option(
    help: ArgumentHelp(
      "In place of an indicator one dossier, by its id in cases.csv, such as h1234.",
      valueName: "id"))
  var dossier: String?

  @Option(
    help: ArgumentHelp(
      "The place, in place of the city: site=ID, district=ID, commune=ID, procedure=ID, level=ID, ...",
      valueName: "type=id"))
  var scope: String?

  @OptionGroup var setting: SettingOptions

  @Option(help: "Names the random numbers: the same seed gives the same results.")
  var seed = Study.usualSeed

  @Option(help: "How many independent years, of the scenario as it is and of each thing mended.")
  var replications = 10

  @OptionGroup var parallel: ThreadOptions

  @Option(
    help: "Writes causes.csv, places.csv, mends.csv and the answer into this folder.",
    completion: .directory)
  var out: String?

  @OptionGroup var overwriting: OverwriteOption

  @Flag(
    help: "Goes on with a computation into that folder that was stopped, with the same results.")
  var resume = false

  @OptionGroup var language: LanguageOption

  func validate() throws {
    guard (kpi == nil) != (dossier == nil) else {
      throw ValidationError(
        "write --kpi to explain an indicator, or --dossier to explain a dossier.")
    }
    guard kpi != nil || (scope == nil && out == nil) else {
      throw ValidationError("--scope and --out go with --kpi: a dossier is told on the terminal.")
    }
    if let scope, scope.wholeMatch(of: /[a-z_]+=[^=]+/) == nil {
      throw ValidationError(
        "--scope is \(scope): write a kind of place and an id, such as site=town_hall.")
    }
    guard (2...1000).contains(replications) else {
      throw ValidationError(
        "--replications is \(replications): write a number from 2 to 1000; one has no interval.")
    }
    guard out != nil || !resume else {
      throw ValidationError("--resume goes on with what goes into the folder of --out: name it.")
    }
    guard out != nil || !overwriting.overwrite else {
      throw ValidationError("--overwrite replaces files in the folder of --out: name it.")
    }
  }

  func run() async throws {
    let console = Console(language: language.lang)
    try await console.ending {
      guard let kpi else { return try await explainDossier(console) }
      let asked = ExplainAsked(kpi: kpi, scope: scope)
      var study = Study(
        .explain, of: [file], settings: setting.all, around: asked.around, seed: seed,
        replications: .first(count: replications), inputs: [])
      study.explain = asked
      var computation = try Computation(
        study, threads: parallel.threads, tell: Narrator(console).hear)
      computation.command = ["motcua"] + CommandLine.arguments.dropFirst()
      try await ShownSearch(
        console: console, computation: computation, out: out, resuming: resume,
        overwriting: overwriting.overwrite
      ).finding.runAndShow()
    }
  }

  /// Of the first replication of a scenario, or of a run that was traced.
  private func explainDossier(_ console: Console) async throws {
    let study: Study
    if FileManager.default.fileExists(atPath: file + "/manifest.json") {
      study = try RunRecord(path: file).study
    } else {
      study = Study(
        .run, of: [file], settings: setting.all, seed: seed, replications: .first(count: 1),
        inputs: [])
    }
    let computation = try await Computation(
      study, threads: parallel.threads, tell: Narrator(console).hear
    ).warmedUp()
    let found = try await ExplainedDossier.find(dossier ?? "", in: computation)
    try console.show(
      DossierText(found).text(
        console.language, width: console.width, styled: console.isStyled))
  }
}
