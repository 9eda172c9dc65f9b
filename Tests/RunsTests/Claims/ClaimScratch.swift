import Choice
import Experiments
import Foundation
import ScenarioFiles
import Tables
import Testing

@testable import Runs

/// A folder of results that is written by hand: tables of a few rows, with the manifest of an extract.
struct ClaimScratch {
  let folder: String
  var study = Study(
    .compare, of: ["a.yaml", "b.yaml"], seed: 1, replications: .first(count: 10), inputs: [])
  /// What all its rows are of.
  var kpi = "wait_mean"
  var scopes: [ScopeRow] = []
  var summary: [SummaryRow] = []
  var communes: [CommuneRow] = []
  var comparison: [ComparisonRow] = []
  var futures: [FutureKPIRow] = []

  static func with(_ body: (inout ClaimScratch) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    var scratch = ClaimScratch(folder: folder.path)
    for option in ["a", "b"] { scratch.place(option, .city, "city") }
    try body(&scratch)
  }

  /// A scope of an option.
  mutating func place(
    _ option: String, _ type: ScopeType, _ id: String, kind: String? = nil
  ) {
    scopes.append(
      ScopeRow(
        option: option, scopeType: type, scopeID: id, nameVI: "vi \(id)", nameEN: "en \(id)",
        timeLimit: nil, kind: kind))
  }

  /// A value with the half-width of its interval.
  mutating func value(
    _ option: String, _ mean: Double?, _ half: Double?, _ type: ScopeType = .city,
    _ id: String = "city"
  ) {
    summary.append(
      SummaryRow(
        option: option, kpi: kpi, scopeType: type, scopeID: id, mean: mean,
        low: half.flatMap { half in mean.map { $0 - half } },
        high: half.flatMap { half in mean.map { $0 + half } }))
  }

  /// The same of a commune, which has a table of its own.
  mutating func commune(_ option: String, _ mean: Double, _ half: Double?, _ id: String) throws {
    let kpi = try #require(CommuneRow.kpis.firstIndex { $0.id == "total_time_mean" })
    var row = CommuneRow(option: option, scopeID: id)
    row.means[kpi] = mean
    row.halves[try #require(CommuneRow.headlines.firstIndex(of: kpi))] = half
    communes.append(row)
  }

  /// A difference of b from a, of which the interval is one of so many.
  mutating func difference(_ mean: Double, _ half: Double, family: Int) {
    comparison.append(
      ComparisonRow(
        alternative: "b", kpi: kpi, scopeType: .city, scopeID: "city", difference: mean,
        low: mean - half, high: mean + half, family: family))
  }

  /// Values at points from 0 on, one replication each.
  mutating func futures(_ option: String, _ values: [Double?]) {
    study.points = Study.Points(file: "points.csv", freshCitizens: true, keep: [])
    futures += values.enumerated().map { point, value in
      FutureKPIRow(
        point: point,
        figure: KPIFigure(
          option: option, replication: 1, kpi: kpi, scopeType: .city, scopeID: "city",
          value: value, observations: value == nil ? 0 : 1))
    }
  }

  /// Writes the folder.
  func write(replications: Int = 10) throws {
    let options = ["a", "b"].map {
      OptionRow(
        option: $0, nameVI: $0, nameEN: $0, isBase: $0 == "a", replications: replications,
        observedFrom: Day("2024-01-01"), observedTo: Day("2024-12-31"), intervalLevel: 0.95)
    }
    var indicator = IndicatorRow()
    (indicator.kpi, indicator.nameVI, indicator.nameEN) = (kpi, "Chờ", "Mean wait")
    indicator.unit = KPI.named(kpi)?.unit ?? .minutes
    var total = indicator
    (total.kpi, total.nameVI, total.nameEN) = ("total_time_mean", "Thời gian", "Total time")
    let tables =
      [
        TableText(options).written, TableText([indicator, total]).written,
        TableText(scopes).written,
        TableText(summary).written, TableText(comparison).written,
      ] + (futures.isEmpty ? [] : [TableText(futures).written])
      + (communes.isEmpty ? [] : [TableText(communes).written])
    for table in tables {
      try Data(table.bytes).write(to: URL(filePath: "\(folder)/\(table.schema.file)"))
    }
    let outputs = tables.map { Manifest.OutputFile(path: $0.schema.file, contents: $0.bytes) }
    let text = """
      {"tool": "motcua", "tool_version": "0", "model_source": "other", "command": ["motcua"],
       "study": \(try study.text), "study_sha256": "\(try study.hash)", "seed": 1,
       "replications": \(replications), "threads": 1, "options": ["a", "b"], "handled_events": {},
       "rule_sets": [], "inputs": [], "started_at": "", "duration_seconds": 1,
       "host": {"system": "", "architecture": "", "processors": 1, "memory_bytes": 1},
       "outputs": \(String(decoding: try json(outputs), as: UTF8.self)), "extract_of": "x"}
      """
    try Data(text.utf8).write(to: URL(filePath: "\(folder)/manifest.json"))
  }

  /// The claims of a file with these lines, held against the folder.
  func judged(_ claims: String) throws -> [JudgedClaim] {
    let path = "\(folder)/claims.yaml"
    let lines = claims.split(separator: "\n").map {
      "  - {text: {vi: v, en: e}, of: \(folder), \($0)}"
    }
    try Data(("claims:\n" + lines.joined(separator: "\n") + "\n").utf8)
      .write(to: URL(filePath: path))
    let file = try ClaimsFile(
      path: path,
      indicators: [kpi, "total_time_mean"].compactMap { KPI.named($0) }.map { ClaimIndicator($0) })
    let studies = ClaimStudies(file)
    return try JudgedClaims(file, in: { try studies.kept($0) }, named: { $0 }).claims
  }

  /// Of what is wrong with such a file.
  func problems(_ claims: String) throws -> [ScenarioProblem] {
    do {
      _ = try judged(claims)
      return []
    } catch let invalid as InvalidScenario {
      return invalid.problems
    }
  }
}
