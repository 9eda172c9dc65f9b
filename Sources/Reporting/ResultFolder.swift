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
    try write(to: path, check: true) { _ in }
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
    let tables = await Self.tables(options, comparison, context, threads: run.threads)
    var contents = tables.map(\.bytes)
    var files = tables.map { Manifest.OutputFile(path: $0.schema.file, contents: $0.bytes) }
    func add(_ path: String, _ bytes: [UInt8]) {
      contents.append(bytes)
      files.append(Manifest.OutputFile(path: path, contents: bytes))
    }
    let package = DataPackage(
      options: options.map(\.id), tables: tables.map(\.schema), files: files)
    add("datapackage.json", try json(package))
    if let map = context.map { add(mapFile, map) }
    if let trace = context.trace { add(logFile, EventLog.bytes(trace, of: options[0].scenario)) }
    let described = try json(Manifest(run, options, outputs: files))
    try write(to: path, check: false) { folder in
      for (file, bytes) in zip(files, contents) {
        try Data(bytes).write(to: folder.appending(path: file.path))
      }
      try Data(described).write(to: folder.appending(path: manifest))
    }
  }

  private static func tables(
    _ options: [OptionResult], _ comparison: Comparison?, _ context: RunContext, threads: Int
  ) async -> [TableWriter] {
    let base = options[0].scenario
    var tables: [@Sendable () -> TableWriter] = [
      { .options(options) }, { .kpis(base: base) }, { .scopes(options) }, { .kpi(options) },
      { .kpiSummary(options) },
    ]
    if let comparison { tables += [{ .compare(comparison) }, { .best(comparison) }] }
    tables += [{ .timeSeries(options) }, { .waits(options) }, { .assumptions(options) }]
    if !context.changes.isEmpty { tables.append { .changes(context.changes) } }
    if !context.loads.isEmpty { tables.append { .loads(options, context.loads) } }
    if let trace = context.trace {
      tables += [{ .cases(trace, of: base) }, { .events(trace, of: base) }]
    }
    let written = await inParallel(tables.indices, threads: threads) { [tables] in tables[$0]() }
    return written + [.dictionary(of: written.map(\.schema))]
  }

  /// Fills a folder beside `path`, then moves it there; with `check`, takes it away again.
  private static func write(
    to path: String, check: Bool, fill: (URL) throws -> Void
  ) throws {
    let files = FileManager.default
    let target = URL(filePath: path).standardizedFileURL
    let beside = sibling(of: path, "\(writing)\(ProcessInfo.processInfo.processIdentifier)")
    try telling(path) {
      try files.createDirectory(at: beside, withIntermediateDirectories: true)
      do {
        try fill(beside)
        try check ? files.removeItem(at: beside) : move(beside, to: target)
      } catch {
        try files.removeItem(at: beside)
        throw error
      }
    }
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
    } catch let error as CocoaError {
      throw Problem.cannotWrite(path, error.localizedDescription)
    }
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
