import Foundation
public import ServiceModel

/// The tables of a run once more, as a database and as a spreadsheet: for programs that do not read
/// CSV, and for Excel, which misreads it under Vietnamese settings.
public struct Workbook: Sendable {
  /// What it needs and this machine does not have.
  public struct Missing: Error, Sendable {
    public let message = LocalizedText(
      vi: "Cần Python có XlsxWriter: hãy chạy ./run một lần, hoặc pip install XlsxWriter và đặt "
        + "MOTCUA_PYTHON",
      en: "A Python with XlsxWriter is needed: start ./run once, or pip install XlsxWriter and set "
        + "MOTCUA_PYTHON")
  }

  public static let files = ["results.sqlite", "results.xlsx"]

  public init() {}

  /// Puts `files` beside the tables. Throws `ResultFolder.Problem` if the tables were altered,
  /// `Missing` where they cannot be written.
  public func write(to results: String) throws {
    try FolderReader(path: results).verify()
    guard let python = Python.with(module: "xlsxwriter") else { throw Missing() }
    try Python.inTemporaryFolder { folder in
      try Python.run(
        python, script: PackageResources.workbook_py, in: folder,
        words: [URL(filePath: results).path, folder.path])
      for file in Self.files {
        try Data(contentsOf: folder.appending(path: file))
          .write(to: URL(filePath: results).appending(path: file), options: .atomic)
      }
    }
  }
}
