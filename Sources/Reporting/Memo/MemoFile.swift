import Foundation
import Runs
import ServiceModel
import Wording

/// Writes a memo as .docx: pictures by vl-convert, the rest by pandoc.
public struct MemoFile: Sendable {
  private let drawer: ChartDrawer

  /// Throws `MissingPrograms` where no memo can be written.
  public init() throws(MissingPrograms) {
    drawer = try ChartDrawer.ofThisMachine()
    guard Python.program("pandoc") != nil else { throw MissingPrograms(message: Texts.noPandoc) }
  }

  /// The bytes of the file.
  public func document(_ memo: Memo) throws -> [UInt8] {
    try Python.inTemporaryFolder { folder in
      try drawer.draw(memo.charts, in: folder, languages: [memo.language], png: true)
      try Data(memo.markdown.utf8).write(to: folder.appending(path: "memo.md"))
      try Data(memo.language.rawValue.utf8).write(to: folder.appending(path: "language"))
      try drawer.run(script: PackageResources.memo_py, in: folder)
      return try Files.bytes(of: folder.appending(path: "memo.docx").path)
    }
  }
}
