import Runs
package import ScenarioFiles
import Wording

/// A log that is there to be imported: what it is, which columns it has, and its records one by one.
package struct LogFile: Sendable {
  /// What is read.
  let path: String
  /// As the user named it.
  package let named: String
  /// How it is written.
  package let format: Format
  /// The names of its columns.
  package let header: [String]
  /// The first records of a table.
  package let sample: [[String]]
  private let layout: CSVLayout?

  /// How logs are written.
  package enum Format: Hashable, Sendable {
    /// A table as text; the IEEE standard of event logs.
    case csv, xes
    /// To be made into a table as text by `Spreadsheet` first.
    case xlsx, parquet
  }

  /// What a file is, by its first bytes; nothing but those is read. Throws `FileProblem`.
  package static func format(of path: String) throws -> Format {
    var bytes = [UInt8](repeating: 0, count: 512)
    let source = try ByteSource(path: path)
    let count = try bytes.withUnsafeMutableBytes { try source.read(into: $0) }
    let start = bytes[..<count]
    if start.starts(with: Array("PAR1".utf8)) { return .parquet }
    if start.starts(with: [0x50, 0x4B, 0x03, 0x04]) { return .xlsx }
    let text = start.drop { [0xEF, 0xBB, 0xBF, 0x20, 0x09, 0x0A, 0x0D].contains($0) }
    return text.first == UInt8(ascii: "<") ? .xes : .csv
  }

  /// Looks at the beginning of a CSV or XES file. A table that was made of another file is told by the
  /// name of that one. Throws `InvalidScenario` if it cannot be a log.
  package init(path: String, named: String? = nil, writing: LogMap.Writing) throws {
    (self.path, self.named) = (path, named ?? path)
    format = try Self.format(of: path)
    switch format {
    case .csv, .xlsx, .parquet:
      let layout = try CSVLayout(path: path, writing: writing)
      (header, sample) = (layout.header, layout.sample)
      self.layout = layout
    case .xes:
      header = try XESRecords.header(of: path)
      (sample, layout) = ([], nil)
    }
  }

  /// As its beginning looks.
  var encoding: LogMap.Encoding { layout?.encoding ?? .utf8 }
  /// Of a table as text.
  var delimiter: String? { layout.map { String(decoding: [$0.delimiter], as: UTF8.self) } }
  /// Records above the header that were taken for titles.
  var rowsAbove: Int { layout?.rowsAbove ?? 0 }
  /// The record of the header: 0 where there is none.
  var headerRow: Int { layout.map { $0.rowsAbove + 1 } ?? 0 }

  /// What was found besides records.
  struct Remainder {
    /// Keys of an XES log that came late.
    var otherKeys: [String] = []
    /// Of an XES log.
    var emptyTraces = 0
  }

  /// Hands every record below the header to `handle`, with its number in the file, the header being counted.
  /// Throws `InvalidScenario` where the file is broken.
  func forEachRecord(_ handle: (RecordFields, Int) throws -> Void) throws -> Remainder {
    guard let layout else {
      return try withoutActuallyEscaping(handle) { handle in
        let records = XESRecords(path: path, header: header, handle: handle)
        try records.read()
        return Remainder(otherKeys: records.otherKeys, emptyTraces: records.emptyTraces)
      }
    }
    let records = try CSVRecords(path: path, layout: layout)
    _ = try records.next { _ in true }
    while try records.next({ try handle($0, records.number) }) != nil {}
    return Remainder()
  }
}
