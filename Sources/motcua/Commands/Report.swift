import ArgumentParser
import Foundation
import Reporting
import ServiceModel

/// `motcua report`: one page about results that lie in a folder.
struct Report: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Writes one self-contained HTML page about a result folder, in both languages.",
    discussion: """
      Refuses results that were altered after the run. Pictures need vl-convert (the set-up installs \
      it); without it the page has everything else.
      """)

  @Argument(help: "A folder written by run or compare with --out.", completion: .directory)
  var results: String

  @Option(help: "The page. Default: report.html in the folder.", completion: .file())
  var out: String?

  @Option(
    help: "Puts every picture as SVG and PNG, in both languages, into this folder.",
    completion: .directory)
  var pictures: String?

  @OptionGroup var language: LanguageOption

  func run() async throws {
    let console = Console(language: language.lang)
    try await console.ending {
      let file = try ReportFile(console: console).write(results: results, to: out)
      console.note(Texts.reportWritten.filled(console.language, file))
      guard let pictures else { return }
      guard let drawer = ChartDrawer.ofThisMachine else {
        console.note(Texts.noCharts[console.language])
        throw Ending.failed
      }
      try drawer.draw(StoredRun(path: results), into: pictures)
      console.note(Texts.picturesWritten.filled(console.language, pictures))
    }
  }
}
