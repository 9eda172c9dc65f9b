import ArgumentParser
import Evidence
import Reporting
import Runs
import ScenarioFiles
import Wording

/// `motcua import`: somebody's log becomes tables in our own terms.
struct Import: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Imports a log of dossiers, tickets or events, and says what is wrong with it.",
    discussion: """
      LOG is a CSV (, ; tab or |; decimal point or comma; UTF-8 or Windows-1258), XLSX, XES or Parquet file; \
      the first and the third may be packed by gzip. --map says what its columns are; it may be left out for XES \
      and for exports that are known by their header: process logs, OpenCPS, iGate, the bank of the how-to. \
      Columns that tell persons are not copied; who works is r1, r2, ... where the map says 'as: number'.

        motcua import receipts.xes.gz --out receipts
        motcua import export.csv --suggest > map.yaml
        motcua import export.csv --map map.yaml --out log

      Exit codes: 0 imported, 2 the log or the map cannot be used: nothing is written then.
      """)

  @Argument(
    help: "The log.", completion: .file(extensions: ["csv", "tsv", "xlsx", "xes", "gz", "parquet"]))
  var log: String

  @Option(
    help: "What its columns are: a YAML file.", completion: .file(extensions: ["yaml", "yml"]))
  var map: String?

  @Option(
    help: "Writes tables, map.yaml and quality.html into this folder.", completion: .directory)
  var out: String?

  @Flag(help: "Prints the map that the header suggests, and imports nothing.")
  var suggest = false

  @OptionGroup var overwriting: OverwriteOption
  @OptionGroup var language: LanguageOption

  func validate() throws {
    guard suggest != (out != nil) else {
      throw ValidationError(
        suggest ? "--suggest imports nothing: leave out --out." : "--out is missing: name a folder."
      )
    }
    guard !suggest || map == nil else {
      throw ValidationError("--suggest makes a map: leave out --map.")
    }
    guard out != nil || !overwriting.overwrite else {
      throw ValidationError("--overwrite goes with --out.")
    }
  }

  func run() async throws {
    let console = Console(language: language.lang)
    try await console.ending {
      do {
        try await run(console)
      } catch let invalid as InvalidScenario {
        console.note(invalid.told(in: console.language))
        console.note(
          ImportTexts.invalid.filled(console.language, "\(invalid.problems.count)"))
        throw Ending.invalidInput
      } catch let problem as FileProblem {
        throw InvalidInput(message: problem.message)
      }
    }
  }

  private func run(_ console: Console) async throws {
    guard let out else {
      let suggestion = try OpenedLog.with(log, writing: LogMap.Writing()) {
        Suggestion(header: $0.header)
      }
      return try console.show(MapText(suggestion).text)
    }
    try asInput { try ImportFolder.check(out, overwriting: overwriting.overwrite) }
    let written = try map.map { try LogMap(path: $0) }
    let imported = try OpenedLog.with(log, writing: written?.writing ?? LogMap.Writing()) { file in
      try LogImport(file, by: try written ?? Suggestion(header: file.header).known(in: file))
    }
    let told = try await ImportFolder.write(
      imported, of: log, command: Array(CommandLine.arguments.dropFirst()), to: out,
      overwriting: overwriting.overwrite, console.language)
    try console.show(told[console.language])
    console.note(ImportTexts.written.filled(console.language, out))
  }
}
