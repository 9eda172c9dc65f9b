import ArgumentParser
import Foundation
import Reporting
import Runs
import ServiceModel
import Wording

/// `motcua report`: one page about results that lie in a folder.
struct Report: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Writes one self-contained HTML page about a result folder, in both languages.",
    discussion: """
      Refuses results that were altered after the run. Pictures need vl-convert (the set-up installs \
      it); without it the page has everything else, and the exit code is 1.
      """)

  @Argument(help: "A folder that a study wrote with --out.", completion: .directory)
  var results: String

  @Option(help: "The page. Default: report.html in the folder.", completion: .file())
  var out: String?

  @Option(
    help: "Puts every picture as SVG and PNG, in both languages, into this folder.",
    completion: .directory)
  var pictures: String?

  @OptionGroup var overwriting: OverwriteOption
  @OptionGroup var language: LanguageOption

  func run() async throws {
    let console = Console(language: language.lang)
    try await console.ending {
      if let pictures { _ = try asInput { try OutputPath(pictures) } }
      let file = ReportFile(console: console, overwriting: overwriting.overwrite)
      guard try file.write(results: results, to: out) else { throw Ending.failed }
      guard let pictures else { return }
      let stored = try StoredStudies(path: results)
      let areThere = try asInput {
        try ChartDrawer.draw(stored, into: pictures, overwriting: overwriting.overwrite)
      }
      console.note(
        (areThere ? Texts.picturesWritten : Texts.nothingToDraw).filled(console.language, pictures))
      if !areThere { throw Ending.failed }
    }
  }
}
