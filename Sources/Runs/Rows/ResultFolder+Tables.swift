package import Experiments
import Foundation
import ServiceModel
import Tables
import Workloads

extension ResultFolder {
  static let mapFile = "districts.geojson"
  static let communesFile = "communes.geojson"
  static let logFile = "log.xes"

  /// Throws if `write` to this path would fail for a reason that can be known before a long run.
  /// `documents` are made there afterwards.
  package static func check(
    _ path: String, documents: [String] = [], overwriting: Bool = false
  ) throws {
    try check(path, files: names + documents, overwriting: overwriting)
  }

  /// Writes all tables, the data package and the manifest. The base of the comparison is the first
  /// option; without a comparison there is no `compare.csv`, and without a context no `changes.csv`,
  /// `loads.csv` or map. Returns earlier documents that were changed by somebody and so stay.
  @discardableResult
  package static func write(
    run: RunDescription, options: [OptionResult], comparison: Comparison?,
    context: RunContext = RunContext(), to path: String, overwriting: Bool = false
  ) async throws -> [String] {
    precondition(!options.isEmpty, "no option, no results")
    return try await write(to: path, overwriting: overwriting) {
      try await fill($0, run, options, comparison, context)
    }
  }

  /// Of every file that `write` may make.
  static let names =
    ResultTables.schemas.map(\.file)
    + [manifest, mapFile, communesFile, logFile, "datapackage.json"]

  /// Returns the names of the files.
  private static func fill(
    _ folder: WritingFolder, _ run: RunDescription, _ options: [OptionResult],
    _ comparison: Comparison?, _ context: RunContext
  ) async throws -> [String] {
    @Sendable func write(_ file: String, _ bytes: [UInt8]) throws -> Manifest.OutputFile {
      try folder.write(file, bytes)
      return Manifest.OutputFile(path: file, contents: bytes)
    }
    @Sendable func write(_ table: WrittenTable) throws -> Manifest.OutputFile {
      try write(table.schema.file, table.bytes)
    }
    let tables = tables(options, comparison, context)
    var written = try await inParallel(tables.indices, threads: run.threads) { number in
      let table = tables[number]()
      return (schema: table.schema, file: try write(table))
    }
    var streamed: [Manifest.OutputFile] = []
    if let futures = context.futures {
      func told(_ file: String) throws -> Manifest.OutputFile {
        Manifest.OutputFile(path: file, contents: try folder.bytes(of: file))
      }
      streamed = try futures.write(into: folder).map(told)
      written += try Futures.tables.map { ($0, try told($0.file)) }
    }
    let dictionary = DictionaryRow.text(of: written.map(\.schema)).written
    var files = try written.map(\.file) + [write(dictionary)]
    let package = DataPackage(
      name: "motcua-results", title: "MotCua: \(options.map(\.id).joined(separator: ", "))",
      files: zip(written.map(\.schema) + [dictionary.schema], files).map {
        DataPackage.File(table: $0, bytes: $1.bytes, sha256: $1.sha256)
      })
    files.append(try write("datapackage.json", try json(package, keys: .useDefaultKeys)))
    files += streamed
    // Where there is nothing by commune, there is nothing to put on a map.
    if let map = context.map,
      written.contains(where: { $0.schema.file == CommuneRow.table.schema.file })
    {
      let communes = try json(CommunePoints(options[0].scenario.people))
      files += [try write(mapFile, map), try write(communesFile, communes)]
    }
    if let log = context.log { files.append(try write(logFile, log.bytes)) }
    files.append(try write(manifest, try json(Manifest(run, options, outputs: files))))
    return files.map(\.path)
  }

  /// What makes the tables, in their order, each by itself.
  private static func tables(
    _ options: [OptionResult], _ comparison: Comparison?, _ context: RunContext
  ) -> [@Sendable () -> WrittenTable] {
    let (base, told) = (options[0].scenario, context.told)
    var tables: [@Sendable () -> WrittenTable] = [
      { OptionRow.text(options).written }, { IndicatorRow.text(base: base).written },
      { CriterionRow.text().written },
      { ScopeRow.text(options, told).written }, { ReplicationRow.text(options, told).written },
      { SummaryRow.text(options, told).written },
    ]
    if told.hasPlaces { tables.append { CommuneRow.text(options).written } }
    if let comparison {
      tables += [
        { ComparisonRow.text(comparison, context.verdicts, told).written },
        { ContestRow.text(comparison).written },
      ]
    }
    if let gains = Gains(options) {
      tables += [{ GainRow.text(gains).written }, { BurdenRow.text(options).written }]
    }
    if let selection = context.selection {
      tables.append { SelectionRow.text(selection).written }
    }
    if told.hasPlaces { tables.append { TimeSeriesRow.text(options).written } }
    if !told.isOfCity { tables.append { WaitRow.text(options).written } }
    if told.hasPlaces { tables.append { DayRow.text(options).written } }
    if !told.isOfCity { tables.append { AssumptionRow.text(options).written } }
    let notices = inputNotices(options.map(\.scenario))
    if !notices.isEmpty { tables.append { NoticeRow.text(notices).written } }
    if !context.changes.isEmpty { tables.append { ChangeRow.text(context.changes).written } }
    if !context.cities.isEmpty, !told.isOfCity {
      tables.append { LoadRow.text(options, context.cities.map { OfferedLoad($0) }).written }
    }
    if let findings = context.findings {
      let isStress = !findings.stresses.isEmpty
      tables.append {
        isStress ? StressRow.text(findings).written : SweepRow.text(findings).written
      }
      if findings.goal != nil { tables.append { BreakEvenRow.text(findings).written } }
    }
    if let law = context.law { tables.append { LawRow.text(law).written } }
    if let robust = context.robust {
      tables += [
        { RobustRow.text(robust).written }, { ChoiceRow.text(robust).written },
        { SensitivityRow.text(robust).written },
        { FactorRow.text(robust).written }, { CoverRow.text(robust).written },
      ]
      if !robust.breakEvens.isEmpty { tables.append { BreakEvenRow.text(robust).written } }
      if !robust.boxes.isEmpty { tables.append { BoxRow.text(robust).written } }
    }
    if let decomposed = context.decomposed {
      tables += [
        { AttributionRow.text(decomposed).written }, { InteractionRow.text(decomposed).written },
      ]
    }
    if let trace = context.trace {
      tables += [
        { CaseRow.text(trace, of: base).written }, { EventRow.text(trace, of: base).written },
      ]
    }
    return tables
  }
}
