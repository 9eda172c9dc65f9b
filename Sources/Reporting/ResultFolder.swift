public import Experiments
import Foundation
public import ServiceModel

/// A folder of results. It appears whole or not at all.
public enum ResultFolder {
  /// Why results cannot be written here.
  public struct Problem: Error, Hashable, Sendable {
    public var message: LocalizedText
  }

  static let manifest = "manifest.json"
  static let mapFile = "districts.geojson"
  static let logFile = "log.xes"

  /// Throws if `write` to this path would fail for a reason that can be known before a long run: in
  /// the way is a file, or a folder that is not one of results, or nothing may be written there.
  public static func check(_ path: String) throws {
    let files = FileManager.default
    var isFolder: ObjCBool = false
    if files.fileExists(atPath: path, isDirectory: &isFolder) {
      let contents = isFolder.boolValue ? try files.contentsOfDirectory(atPath: path) : ["itself"]
      let isOurs = [manifest, ReplicationFolder.description].contains(where: contents.contains)
      guard contents.isEmpty || isOurs else { throw Problem.inTheWay(path) }
    }
    let folder = try makeFolder(beside: path)
    try telling(path) { try files.removeItem(at: folder) }
  }

  /// Writes all tables, the data package and the manifest; replaces earlier results at `path`. The
  /// base of the comparison is the first option; without a comparison there is no `compare.csv`, and
  /// without a context no `changes.csv`, `loads.csv` or map.
  public static func write(
    run: RunDescription, options: [OptionResult], comparison: Comparison?,
    context: RunContext = RunContext(), to path: String
  ) async throws {
    precondition(!options.isEmpty, "no option, no results")
    try check(path)
    let folder = try makeFolder(beside: path)
    do {
      try await fill(folder, run, options, comparison, context)
      try move(folder, to: URL(filePath: path).standardizedFileURL)
    } catch {
      try FileManager.default.removeItem(at: folder)
      throw told(error, path)
    }
  }

  private static func fill(
    _ folder: URL, _ run: RunDescription, _ options: [OptionResult], _ comparison: Comparison?,
    _ context: RunContext
  ) async throws {
    @Sendable func write(_ file: String, _ bytes: [UInt8]) throws -> Manifest.OutputFile {
      try Data(bytes).write(to: folder.appending(path: file))
      return Manifest.OutputFile(path: file, contents: bytes)
    }
    @Sendable func write(_ table: TableWriter) throws -> Manifest.OutputFile {
      try write(table.schema.file, table.bytes)
    }
    let tables = tables(options, comparison, context)
    let written = try await inParallel(tables.indices, threads: run.threads) { number in
      let table = tables[number]()
      return (schema: table.schema, file: try write(table))
    }
    let dictionary = TableWriter.dictionary(of: written.map(\.schema))
    var files = try written.map(\.file) + [write(dictionary)]
    let package = DataPackage(
      options: options.map(\.id), tables: written.map(\.schema) + [dictionary.schema], files: files)
    files.append(try write("datapackage.json", try json(package)))
    if let map = context.map { files.append(try write(mapFile, map)) }
    if let trace = context.trace {
      files.append(try write(logFile, EventLog.bytes(trace, of: options[0].scenario)))
    }
    _ = try write(manifest, try json(Manifest(run, options, outputs: files)))
  }

  /// What makes the tables, in their order, each by itself.
  private static func tables(
    _ options: [OptionResult], _ comparison: Comparison?, _ context: RunContext
  ) -> [@Sendable () -> TableWriter] {
    let base = options[0].scenario
    var tables: [@Sendable () -> TableWriter] = [
      { .options(options) }, { .kpis(base: base) }, { .scopes(options) }, { .kpi(options) },
      { .kpiSummary(options) },
    ]
    if let comparison { tables += [{ .compare(comparison) }, { .best(comparison) }] }
    tables += [{ .timeSeries(options) }, { .waits(options) }, { .assumptions(options) }]
    let notices = inputNotices(options.map(\.scenario))
    if !notices.isEmpty { tables.append { .notices(notices) } }
    if !context.changes.isEmpty { tables.append { .changes(context.changes) } }
    if !context.cities.isEmpty {
      tables.append { .loads(options, context.cities.map { OfferedLoad($0) }) }
    }
    if let trace = context.trace {
      tables += [{ .cases(trace, of: base) }, { .events(trace, of: base) }]
    }
    return tables
  }

  /// Where results are written before they are moved to `path`.
  private static func makeFolder(beside path: String) throws -> URL {
    let beside = sibling(of: path, "\(writing)\(ProcessInfo.processInfo.processIdentifier)")
    try telling(path) {
      try FileManager.default.createDirectory(at: beside, withIntermediateDirectories: true)
    }
    return beside
  }

  private static let writing = ".writing-"

  /// A hidden folder beside the one at `path`, of the same name with this ending.
  static func sibling(of path: String, _ ending: String) -> URL {
    let target = URL(filePath: path).standardizedFileURL
    return target.deletingLastPathComponent()
      .appending(path: ".\(target.lastPathComponent)\(ending)")
  }

  /// Takes away what programs left that were stopped while they wrote to `path`.
  static func removeLeftovers(of path: String) throws {
    let leftover = sibling(of: path, writing)
    let parent = leftover.deletingLastPathComponent()
    for name in try FileManager.default.contentsOfDirectory(atPath: parent.path)
    where name.hasPrefix(leftover.lastPathComponent) {
      try FileManager.default.removeItem(at: parent.appending(path: name))
    }
  }

  /// What the file system refuses becomes a message about `path`.
  static func telling(_ path: String, _ body: () throws -> Void) throws {
    do {
      try body()
    } catch {
      throw told(error, path)
    }
  }

  private static func told(_ error: any Error, _ path: String) -> any Error {
    guard let error = error as? CocoaError else { return error }
    return Problem.cannotWrite(path, error.localizedDescription)
  }

  /// An earlier folder goes out of the way only now, when its successor is complete.
  static func move(_ folder: URL, to target: URL) throws {
    let files = FileManager.default
    guard files.fileExists(atPath: target.path) else {
      try files.moveItem(at: folder, to: target)
      return
    }
    let old = folder.appendingPathExtension("old")
    try files.moveItem(at: target, to: old)
    do {
      try files.moveItem(at: folder, to: target)
    } catch {
      try files.moveItem(at: old, to: target)
      throw error
    }
    try files.removeItem(at: old)
  }
}

extension ResultFolder.Problem {
  fileprivate static func inTheWay(_ path: String) -> ResultFolder.Problem {
    .init(
      message: LocalizedText(
        vi: "\(path) đã có và không phải thư mục kết quả của motcua: hãy chọn --out khác",
        en: "\(path) exists and is not a result folder of motcua: choose another --out"))
  }

  fileprivate static func cannotWrite(_ path: String, _ reason: String) -> ResultFolder.Problem {
    .init(
      message: LocalizedText(
        vi: "không ghi được kết quả vào \(path): \(reason)",
        en: "cannot write results to \(path): \(reason)"))
  }
}
