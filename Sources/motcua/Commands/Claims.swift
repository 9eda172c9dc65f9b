import ArgumentParser
import Experiments
import Foundation
import Reporting
import Runs
import ScenarioFiles
import Wording

/// `motcua claims`: holds sentences against results.
struct Claims: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Holds sentences against results: supported, contradicted or undecided.",
    discussion: """
      A claim says what must be true of an indicator: of which results, where, of which option. Each is \
      labelled with its interval, the share of futures (where the results are of a design) and the file and \
      row that decide. Kept results are read as they are, their files held against the manifest; --run makes \
      them anew, --results names others. Exit code 0: nothing is contradicted; 3: a claim is contradicted, or undecided without \
      'may_be: undecided'; 2: the file is wrong; 1: results were altered.

        studies:
          town: {results: ../../Results/town, scenarios: [tutorial.yaml, more-counters.yaml], replications: 10}
        claims:
          - text: {vi: Thêm quầy thì chờ ít hơn 5 phút, en: With more counters people wait under 5 minutes}
            of: town
            kpi: wait_mean
            scope: site[*]          # or city, site:town_hall, site[kind=district]; city if it is left out
            option: more-counters
            is: '<= 5'              # of a difference: add minus: tutorial
            in: 0.95                # of futures, where there are any
      """)

  @Argument(help: "A file of claims.", completion: .file(extensions: ["yaml", "yml"]))
  var file: String

  @Flag(help: "Makes the results that the claims are about, in place of reading kept ones.")
  var run = false

  @Option(
    name: .customLong("results"),
    help: ArgumentHelp(
      "Reads the results of a study of the file from this folder; may be repeated.",
      valueName: "study=folder"))
  var results: [String] = []

  @Flag(
    help: ArgumentHelp(
      "Keeps the rows that the claims need in the folder of each study's 'results'.",
      discussion: "Of what --run makes or --results names."))
  var keep = false

  @Option(help: "Writes the labels into this CSV file, claims.csv say.", completion: .file())
  var out: String?

  @OptionGroup var overwriting: OverwriteOption
  @OptionGroup var parallel: ThreadOptions
  @OptionGroup var language: LanguageOption

  func validate() throws {
    guard run || !results.isEmpty || !keep else {
      throw ValidationError("--keep keeps what --run makes or --results names: add one of them.")
    }
    guard !run || results.isEmpty else {
      throw ValidationError("--run makes the results that --results names: leave one of them out.")
    }
  }

  func run() async throws {
    let console = Console(language: language.lang)
    try await console.ending {
      if let out { try JudgedClaims.check(out, overwriting: overwriting.overwrite) }
      let claims = try ClaimsFile(
        path: file,
        indicators: KPI.all.map { ClaimIndicator($0) })
      let studies = ClaimStudies(claims)
      guard run else { return try await judge(claims, studies, console) }
      let folder = FileManager.default.temporaryDirectory
        .appending(path: "motcua-claims-\(UUID().uuidString)")
      do {
        let judged = try await made(claims, studies, in: folder.path, console)
        try FileManager.default.removeItem(at: folder)
        try show(judged, console)
      } catch let exit as ExitCode {
        throw exit
      } catch {
        if FileManager.default.fileExists(atPath: folder.path) {
          try FileManager.default.removeItem(at: folder)
        }
        throw error
      }
    }
  }

  /// The claims held against kept results, or those of folders that are named for them.
  private func judge(
    _ claims: ClaimsFile, _ studies: ClaimStudies, _ console: Console
  ) async throws {
    let named = try results.map { try studies.named($0) }
    let folder = { (name: String) throws -> String in
      try named.first { $0.study == name }?.folder ?? studies.kept(name)
    }
    let places = try keep ? named.map { try studies.place(keeping: $0.study) } : []
    try check(places)
    let judged = try JudgedClaims(claims, in: folder, named: folder)
    try await keep(judged, zip(named, places).map { ($0.study, $1) }, console)
    try show(judged, console)
  }

  private func check(_ places: [String]) throws {
    for place in places {
      try asInput {
        try ResultFolder.check(place, files: [], overwriting: overwriting.overwrite)
      }
    }
  }

  private func keep(
    _ judged: JudgedClaims, _ places: [(name: String, folder: String)], _ console: Console
  ) async throws {
    for (name, place) in places {
      try await judged.keep(name, in: place, overwriting: overwriting.overwrite)
      console.note(ClaimWords.kept.filled(console.language, name, place))
    }
  }

  /// Every study that a claim names, made anew, and the claims held against that.
  private func made(
    _ claims: ClaimsFile, _ studies: ClaimStudies, in folder: String, _ console: Console
  ) async throws -> JudgedClaims {
    let names = studies.names
    // Before the long work.
    let planned = try names.map { try studies.study(making: $0) }
    let places = try keep ? names.map { try studies.place(keeping: $0) } : []
    try check(places)
    let computations = try zip(names, planned).map { name, study in
      let computation = try Computation(study, threads: parallel.threads) { event in
        // Where they are is nobody's business: they are taken away.
        if case .written = event { return }
        Narrator(console).hear(event)
      }
      try studies.check(computation, making: name)
      return computation
    }
    for (index, (name, computation)) in zip(names, computations).enumerated() {
      console.note(ClaimWords.making.filled(console.language, name))
      _ = try await ShownRun(
        console: console, computation: computation, out: "\(folder)/\(index)", isMeant: true
      ).run()
    }
    let judged = try JudgedClaims(
      claims, in: { name in "\(folder)/\(names.firstIndex(of: name) ?? 0)" }, named: { $0 })
    try await keep(judged, Array(zip(names, places)), console)
    return judged
  }

  private func show(_ judged: JudgedClaims, _ console: Console) throws {
    if let out {
      try judged.write(to: out, overwriting: overwriting.overwrite)
      console.note(ClaimWords.written.filled(console.language, out))
    }
    try console.show(
      ClaimTable(judged, of: file)
        .text(console.language, width: console.width, styled: console.isStyled))
    guard !judged.claims.contains(where: \.isAtFault) else { throw Ending.contradicted }
  }
}
