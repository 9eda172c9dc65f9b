import ArgumentParser
import Reporting
import ServiceModel
import Wording

/// `motcua export`: the tables as a database and a spreadsheet.
struct Export: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Writes results.sqlite and results.xlsx beside the tables of a result folder.",
    discussion: "Needs a Python with XlsxWriter, which the set-up installs.")

  @Argument(help: "A folder written by run or compare with --out.", completion: .directory)
  var results: String

  @OptionGroup var overwriting: OverwriteOption
  @OptionGroup var language: LanguageOption

  func run() async throws {
    let console = Console(language: language.lang)
    try await console.ending {
      let workbook = try Workbook(of: results)
      let paths = try asInput { try workbook.paths(overwriting: overwriting.overwrite) }
      console.write(try workbook.write(to: paths))
      for path in paths { console.note(Texts.exported.filled(console.language, path.named)) }
    }
  }
}
