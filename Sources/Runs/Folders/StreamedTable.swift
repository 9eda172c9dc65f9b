package import Tables

/// A table that is written row by row into a folder, so that it need not fit into memory.
///
/// A class: it has one place in the file.
package final class StreamedTable<Row: TableRow> {
  private var text = TableText<Row>()
  private let file: StreamedFile
  private let hash = RunningHash()
  private var bytes = 0

  private static var pieceSize: Int { 1 << 18 }

  /// Begins the table's file with its header.
  package init(in folder: WritingFolder) throws(FileProblem) {
    file = try folder.stream(Row.table.schema.file)
  }

  /// Appends a row. O(columns).
  package func write(_ row: Row) throws {
    text.write(row)
    if text.waitingBytes >= Self.pieceSize { try handOn() }
  }

  /// All rows are in the file afterwards; to be called once.
  package func end() throws -> DataPackage.File {
    try handOn()
    try file.flush()
    return DataPackage.File(table: Row.table.schema, bytes: bytes, sha256: hash.end())
  }

  private func handOn() throws {
    try text.take { piece in
      hash.add(piece)
      bytes += piece.count
      try file.append(piece)
    }
  }
}
