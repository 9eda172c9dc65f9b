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
      A page of summary and at most eight, in the layout of Decree 30/2020. Each number is a bookmark; \
      beside the memo a file …-trace.csv tells its file, row, column and run. Refuses results that were \
      altered after the run. Needs pandoc and vl-convert.
      """)

  @Argument(help: "A folder written by run or compare with --out.", completion: .directory)
  var results: String

  @Option(help: "The memo. Default: memo-LANG.docx in the folder.", completion: .file())
  var out: String?

  @OptionGroup var overwriting: OverwriteOption
  @OptionGroup var language: LanguageOption

  /// Beside a memo of another name.
  private static func traceName(_ memo: String) -> String {
    (memo.hasSuffix(".docx") ? String(memo.dropLast(5)) : memo) + "-trace.csv"
  }

  func run() async throws {
    let console = Console(language: language.lang)
    try await console.ending {
      let memo = try Memo(StoredStudies(path: results), language: language.lang)
      let path = try asInput {
        try DocumentPath(
          "memo-\(language.lang.rawValue).docx", of: results, out: out,
          overwriting: overwriting.overwrite)
      }
      let trace = try asInput {
        try DocumentPath(
          "memo-\(language.lang.rawValue)-trace.csv", of: results, out: out.map(Self.traceName),
          overwriting: overwriting.overwrite)
      }
      try path.write(MemoFile().document(memo))
      try trace.write(memo.trace)
      console.note(Texts.memoWritten.filled(console.language, path.named))
      console.note(Texts.traceWritten.filled(console.language, trace.named))
    }
  }
}
