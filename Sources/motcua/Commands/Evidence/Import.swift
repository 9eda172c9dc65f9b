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
        motcua import model.bpmn --parameters parameters.json --out model

      The last is a process of Prosimos: it becomes a scenario, and unsaid.csv lists what a scenario cannot say.

      Exit codes: 0 imported, 2 the log or the map cannot be used: nothing is written then.
      """)

  @Argument(
    help: "The log.", completion: .file(extensions: ["csv", "tsv", "xlsx", "xes", "gz", "parquet"]))
  var log: String

  @Option(
    help: "What its columns are: a YAML file.", completion: .file(extensions: ["yaml", "yml"]))
  var map: String?

  @Option(
    help: "Of a BPMN model: its parameters as Prosimos keeps them.",
    completion: .file(extensions: ["json"]))
  var parameters: String?

  @Option(help: "Of a BPMN model: how many cases come in the period (default: 1000).")
  var cases: Int?

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
    guard parameters == nil || !suggest && map == nil else {
      throw ValidationError("--parameters is of a BPMN model: it has no map.")
    }
    guard cases == nil || parameters != nil else {
      throw ValidationError("--cases goes with --parameters.")
    }
    guard (1...100_000).contains(cases ?? 1) else {
      throw ValidationError("--cases is \(cases ?? 0): write a number from 1 to 100000.")
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
    if let parameters, let out {
      try asInput { try ModelFolder.check(out, overwriting: overwriting.overwrite) }
      let model = try ModelImport(flow: log, parameters: parameters, cases: cases ?? 1000)
      let told = try await ModelFolder.write(
        model, of: [log, parameters], command: Array(CommandLine.arguments.dropFirst()), to: out,
        overwriting: overwriting.overwrite)
      return try console.show(told[console.language])
    }
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
