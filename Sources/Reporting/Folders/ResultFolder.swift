public import Experiments
import Foundation
import ServiceModel
public import Wording

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
  /// the way is a file, a folder that is not one of results, or somebody's work in it, or nothing may
  /// be written there. `documents` are made there afterwards.
  public static func check(
    _ path: String, documents: [String] = [], overwriting: Bool = false
  ) throws {
    let place = try OutputPath(path)
    _ = try former(in: place, for: names + documents, overwriting: overwriting)
    try telling(place) { try WritingFolder(for: place).remove() }
  }

  /// Writes all tables, the data package and the manifest in place of earlier results at `path`: of
  /// what is there, only files go that are as we left them, unless others are to be overwritten. The
  /// base of the comparison is the first option; without a comparison there is no `compare.csv`, and
  /// without a context no `changes.csv`, `loads.csv` or map. Returns earlier documents that were
  /// changed by somebody and so stay.
  @discardableResult
  public static func write(
    run: RunDescription, options: [OptionResult], comparison: Comparison?,
    context: RunContext = RunContext(), to path: String, overwriting: Bool = false
  ) async throws -> [String] {
    precondition(!options.isEmpty, "no option, no results")
    let place = try OutputPath(path)
    _ = try FormerResults(in: place)
    let folder = try telling(place) { try WritingFolder(for: place) }
    defer { folder.remove() }
    do {
      let files = try await fill(folder, run, options, comparison, context)
      let former = try former(in: place, for: files, overwriting: overwriting)
      let going = former.intact + (former.edited + former.foreign).filter(files.contains)
      try folder.publish(inPlaceOf: going)
      try WritingFolder.removeLeftovers(of: place)
      return former.edited.filter { !files.contains($0) }
    } catch let problem as FileProblem {
      throw Problem.cannotWrite(place.named, problem)
    }
  }

  /// What is at a place where files of these names are to be put. Throws if it is in their way.
  private static func former(
    in place: OutputPath, for files: [String], overwriting: Bool
  ) throws -> FormerResults {
    let former = try FormerResults(in: place)
    let taken = (former.edited + former.foreign).filter(files.contains)
    try telling(place) {
      for name in taken where try Files.kind("\(place.path)/\(name)") == .folder {
        throw Problem.told(Texts.folderInTheWay, "\(place.named)/\(name)")
      }
    }
    guard overwriting || taken.isEmpty else {
      throw Problem.told(Texts.edited, place.named, taken.sorted().joined(separator: ", "))
    }
    return former
  }

  /// Every table that a run may have.
  static let tables: [TableSchema] = [
    .options, .kpis, .scopes, .kpi, .kpiSummary, .compare, .best, .timeSeries, .waits, .assumptions,
    .notices, .changes, .loads, .cases, .events, .dictionary,
  ]

  /// Of every file that `write` may make.
  static let names = tables.map(\.file) + [manifest, mapFile, logFile, "datapackage.json"]

  /// Returns the names of the files.
  private static func fill(
    _ folder: WritingFolder, _ run: RunDescription, _ options: [OptionResult],
    _ comparison: Comparison?,
    _ context: RunContext
  ) async throws -> [String] {
    @Sendable func write(_ file: String, _ bytes: [UInt8]) throws -> Manifest.OutputFile {
      try folder.write(file, bytes)
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
    files.append(try write("datapackage.json", try json(package, keys: .useDefaultKeys)))
    if let map = context.map { files.append(try write(mapFile, map)) }
    if let log = context.log { files.append(try write(logFile, log.bytes)) }
    files.append(try write(manifest, try json(Manifest(run, options, outputs: files))))
    return files.map(\.path)
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

  /// What the file system refuses becomes a message about the place.
  static func telling<Value>(_ place: OutputPath, _ body: () throws -> Value) throws -> Value {
    do {
      return try body()
    } catch let problem as FileProblem {
      throw Problem.cannotWrite(place.named, problem)
    }
  }
}

extension ResultFolder.Problem {
  static func told(_ text: LocalizedText, _ values: String...) -> ResultFolder.Problem {
    .init(message: text.filled(values))
  }

  static func cannotWrite(_ named: String, _ problem: FileProblem) -> ResultFolder.Problem {
    .init(
      message: Texts.cannotWrite.filled(
        .init(vi: named, en: named),
        problem.path == named ? problem.reason : problem.message))
  }
}
