import ArgumentParser
import Foundation
import Reporting
import ServiceModel

/// `motcua export`: the tables as a database and a spreadsheet.
struct Export: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Writes results.sqlite and results.xlsx beside the tables of a result folder.",
    discussion: "Needs a Python with XlsxWriter, which the set-up installs.")

  @Argument(help: "A folder written by run or compare with --out.", completion: .directory)
  var results: String

  @OptionGroup var language: LanguageOption

  func run() async throws {
    let console = Console(language: language.lang)
    try await console.ending {
      try Workbook().write(to: results)
      for file in Workbook.files {
        console.note(
          Texts.exported.filled(
            console.language, URL(filePath: results).appending(path: file).relativePath))
      }
    }
  }
}
