import Foundation
import ServiceModel
import Tables
import Testing
import Wording

@testable import Reporting
@testable import Runs

/// Result folders that somebody has edited, hashes and all, or that a disk has damaged: a clear
/// message each, no trap, no words of another program.
@Suite struct DamagedFolderTests {
  /// Everything that reads results.
  private static func read(_ folder: URL) throws {
    let run = try StoredRun(path: folder.path)
    _ = try Reporting.Export(of: folder.path)
    for chart in Chart.all(of: run) { _ = try chart.spec(.vi).data }
    for language in [Language.vi, .en] {
      #expect(!ReportPage(run, charts: []).bytes(language).isEmpty)
      #expect(!Memo(run, language: language).markdown.isEmpty)
    }
    for life in try Self.someLives(folder) {
      #expect(!(try LifeText(folder: folder.path, caseID: life).text(.vi)).isEmpty)
    }
    let record = try RunRecord(path: folder.path)
    #expect(try record.changedOutputs().isEmpty && !record.outputs.isEmpty)
  }

  private static func someLives(_ folder: URL) throws -> [String] {
    let bytes = Array(try Data(contentsOf: folder.appending(path: "cases.csv")))
    return try CaseRow.table.rows(of: bytes).prefix(3).map(\.caseID)
  }

  /// Nil if the folder is read all the same.
  private static func message(_ folder: URL) throws -> String? {
    do {
      try read(folder)
      return nil
    } catch let problem as ResultFolder.Problem {
      #expect(problem.message.en.contains(folder.lastPathComponent))
      return problem.message.en
    }
  }

  private static func withResults(_ body: (DamagedFolder) throws -> Void) throws {
    try withFolder { folder in
      let whole = folder.appending(path: "whole")
      let run = try Program.run(
        words: [
          "compare", CommandTests.town, CommandTests.option, "--replications", "2", "--set",
          "period.observed_days=7", "--trace", "0.1", "--out", whole.path,
        ])
      #expect(run.status == 0, "\(run.messages)")
      let damaged = DamagedFolder(whole: whole, folder: folder.appending(path: "damaged"))
      try damaged.restore()
      #expect(try message(damaged.folder) == nil)
      try body(damaged)
    }
  }

  @Test func `every key of the manifest that is missing or senseless is named`() throws {
    try Self.withResults { damaged in
      let senseless: [(String, Any)] = [
        ("replications", 0), ("replications", -1), ("replications", 1e300), ("replications", "2"),
        ("replications", 3), ("options", []), ("options", ["a", "a"]), ("options", [""]),
        ("options", ["tutorial"]), ("outputs", []), ("outputs", NSNull()), ("command", []),
        ("tool", "tar"), ("duration_seconds", -1), ("duration_seconds", 1e300), ("seed", -1),
        ("inputs", "none"), ("host", []),
      ]
      for (key, value) in senseless {
        try damaged.editManifest { $0[key] = value }
        let message = try Self.message(damaged.folder)
        #expect(message?.contains("is damaged") == true, "\(key) = \(value): \(message ?? "read")")
      }
      for key in try damaged.manifestKeys() where !["threads", "handled_events"].contains(key) {
        try damaged.editManifest { $0[key] = nil }
        #expect(try Self.message(damaged.folder)?.contains("lacks '\(key)'") == true, "\(key)")
      }
      for text in ["", "{", "[]", "null", "{\"tool\": \"motcua\"}"] {
        try damaged.restore()
        try damaged.write(text, to: "manifest.json", noted: false)
        #expect(try Self.message(damaged.folder) != nil, "\(text)")
      }
    }
  }

  @Test func `a value that its column cannot have is told with its row`() throws {
    try Self.withResults { damaged in
      for schema in ResultTables.schemas where try damaged.has(schema) {
        for (column, kind) in schema.columns.map(\.type).enumerated() where kind != .string {
          for text in ["nan", "inf", "1e300", "-1e300", "x", "1,5"] {
            try damaged.editTable(schema) { $0[1][column] = text }
            let message = try Self.message(damaged.folder)
            let place = "\(schema.file) is damaged"
            #expect(message?.contains(place) == true, "\(text): \(message ?? "read")")
            #expect(message?.contains("row 2, column \(schema.columns[column].name)") == true)
          }
        }
        try damaged.editTable(schema) { $0[0][0] = "other" }
        #expect(try Self.message(damaged.folder)?.contains(schema.file) == true)
        try damaged.editTable(schema) { $0[1].removeLast() }
        #expect(try Self.message(damaged.folder)?.contains("too many or too few") == true)
      }
      for schema in [
        OptionRow.table.schema, IndicatorRow.table.schema, ReplicationRow.table.schema,
        SummaryRow.table.schema, ComparisonRow.table.schema,
      ] {
        try damaged.editTable(schema) { $0.removeLast($0.count - 1) }
        #expect(try Self.message(damaged.folder)?.contains(".csv is damaged") == true)
      }
    }
  }

  /// Whatever comes out, it is a report or a message.
  @Test func `two hundred folders damaged at random are read or refused in words`() throws {
    try Self.withResults { damaged in
      var chance = Chance(state: 2024)
      var refused = 0
      for _ in 0..<200 {
        try damaged.damage(by: &chance)
        if try Self.message(damaged.folder) != nil { refused += 1 }
      }
      #expect(refused > 50)
    }
  }

  @Test(arguments: ["report", "memo", "export", "verify"])
  func `commands end with 1 and a message where results are damaged`(command: String) throws {
    try Self.withResults { damaged in
      func ends(_ damage: String) throws {
        let ended = try Program.run(words: [command, damaged.folder.path])
        #expect(ended.status == 1, "\(command), \(damage): \(ended.status)")
        #expect(ended.messages.contains("is damaged"), "\(command), \(damage): \(ended.messages)")
        #expect(!ended.messages.contains("Traceback"))
      }
      try damaged.editManifest { $0["outputs"] = [] }
      try ends("no outputs")
      try damaged.editManifest { $0["replications"] = 0 }
      try ends("no replications")
      try damaged.editTable(SummaryRow.table.schema) { $0[1][4] = "1e300" }
      try ends("a huge number")
    }
  }
}

/// Numbers that are the same at every run (SplitMix64).
struct Chance: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
