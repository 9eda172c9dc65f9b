import ArgumentParser
import Reporting
import Runs
import ServiceModel
import Wording

/// `motcua export`: the tables as Parquet, a database and a workbook.
struct Export: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Writes the tables of a result folder as Parquet, a SQLite database and a workbook.",
    discussion: """
      Beside the tables: NAME.parquet for each, results.sqlite with keys and references, and \
      results.xlsx with what people open; its first sheet tells what it leaves out. Needs a Python \
      with duckdb and XlsxWriter, which the set-up installs.
      """)

  @Argument(help: "A folder that a command wrote with --out.", completion: .directory)
  var results: String

  @Option(
    name: .customLong("as"), parsing: .upToNextOption,
    help: "Which of parquet, sqlite and xlsx; all of them unless some are named.")
  var formats: [Reporting.Export.Format] = Reporting.Export.Format.allCases

  @OptionGroup var overwriting: OverwriteOption
  @OptionGroup var language: LanguageOption

  func run() async throws {
    let console = Console(language: language.lang)
    try await console.ending {
      let folder = try StudyFolder(path: results)
      try folder.checkInputs()
      // Before anything is written.
      let exports = try (folder.folders + folder.rosters).map { study in
        let export = try Reporting.Export(of: study, as: formats)
        return (export, try asInput { try export.paths(overwriting: overwriting.overwrite) })
      }
      for (export, paths) in exports {
        try export.write(to: paths)
        for path in paths { console.note(Texts.exported.filled(console.language, path.named)) }
      }
    }
  }
}

extension Reporting.Export.Format: ExpressibleByArgument {}
