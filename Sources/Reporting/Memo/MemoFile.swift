import Foundation
public import ServiceModel

/// Writes a memo as .docx: pictures by vl-convert, the rest by pandoc.
public struct MemoFile: Sendable {
  /// What a memo needs and this machine does not have.
  public struct Missing: Error, Sendable {
    public let message = LocalizedText(
      vi: "Cần pandoc và Python có vl-convert để viết tệp Word: apt-get install pandoc, rồi chạy "
        + "./run một lần",
      en: "A Word file needs pandoc and a Python with vl-convert: apt-get install pandoc, then "
        + "start ./run once")
  }

  private let drawer: ChartDrawer

  /// Throws `Missing` where no memo can be written.
  public init() throws {
    guard let drawer = ChartDrawer.ofThisMachine, Python.finds(program: "pandoc") else {
      throw Missing()
    }
    self.drawer = drawer
  }

  public func write(_ memo: Memo, to path: String) throws {
    let document = try Python.inTemporaryFolder { folder -> Data in
      try drawer.draw(memo.charts, in: folder, languages: [memo.language], png: true)
      try Data(memo.markdown.utf8).write(to: folder.appending(path: "memo.md"))
      try Data(memo.language.rawValue.utf8).write(to: folder.appending(path: "language"))
      try drawer.run(script: PackageResources.memo_py, in: folder)
      return try Data(contentsOf: folder.appending(path: "memo.docx"))
    }
    try document.write(to: URL(filePath: path), options: .atomic)
  }
}
