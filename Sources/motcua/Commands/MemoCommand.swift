import ArgumentParser
import Foundation
import Reporting
import Runs
import ServiceModel
import Wording

/// `motcua memo`: a decision memo for those who read Word.
struct MemoCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "memo",
    abstract: "Writes a decision memo (.docx) about a result folder, as an annex to a submission.",
    discussion: """
      A4, Times New Roman 13. Its last part traces every figure to file, row and run. Refuses \
      results that were altered after the run. Needs pandoc and vl-convert.
      """)

  @Argument(help: "A folder written by run or compare with --out.", completion: .directory)
  var results: String

  @Option(help: "The memo. Default: memo-LANG.docx in the folder.", completion: .file())
  var out: String?

  @OptionGroup var overwriting: OverwriteOption
  @OptionGroup var language: LanguageOption

  func run() async throws {
    let console = Console(language: language.lang)
    try await console.ending {
      let memo = try Memo(StoredStudies(path: results), language: language.lang)
      let path = try asInput {
        try DocumentPath(
          "memo-\(language.lang.rawValue).docx", of: results, out: out,
          overwriting: overwriting.overwrite)
      }
      try path.write(MemoFile().document(memo))
      console.note(Texts.memoWritten.filled(console.language, path.named))
    }
  }
}
