import Foundation
import Runs
import ServiceModel

/// The tables of a run once more, as a database and as a spreadsheet: for programs that do not read
/// CSV, and for Excel, which misreads it under Vietnamese settings.
public struct Workbook: Sendable {
  /// The names of what is written, in the order of writing.
  public static let files = ["results.sqlite", "results.xlsx"]

  private let results: String

  /// Throws `ResultFolder.Problem` if the results were altered or a table holds what we do not write.
  public init(of results: String) throws {
    self.results = results
    _ = try StoredRun(path: results)
    // What reports do not read.
    let folder = try FolderReader(path: results)
    _ = try (folder.rows(DictionaryRow.self), folder.rows(CaseRow.self), folder.rows(EventRow.self))
  }

  /// Where `files` go, beside the tables. Throws `ResultFolder.Problem` if something is in the way.
  public func paths(overwriting: Bool) throws -> [DocumentPath] {
    try Self.files.map { try DocumentPath($0, of: results, overwriting: overwriting) }
  }

  /// Puts `files` there. Throws `MissingPrograms` where they cannot be written. Returns what there is
  /// to tell of them.
  public func write(to paths: [DocumentPath]) throws -> String {
    let python = try Python.with(module: "xlsxwriter", package: "XlsxWriter")
    return try Python.inTemporaryFolder { folder in
      let told = try python.run(
        script: PackageResources.workbook_py, in: folder,
        words: [OutputPath(results).path, folder.path])
      for (file, path) in zip(Self.files, paths) {
        try path.write(try Files.bytes(of: folder.appending(path: file).path))
      }
      return told
    }
  }
}
