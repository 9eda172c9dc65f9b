/// A whole shard's file, as `ShardWriter` leaves it: its head, and where the record of each run lies.
package struct ShardFile: Sendable {
  /// Where the file is.
  package let path: String
  /// Whose it is.
  package let header: ShardHeader
  /// Of the runs in it, in the order of the file.
  package let runs: [Int]
  /// The bytes of each run's record in the file, in the same order.
  private let places: [Range<Int>]

  private static let longestHead = 10_000
  private static let longestLine = 200

  /// Reads the file through once; of its records one piece at a time is in memory. Throws `FileProblem`
  /// if it cannot be read, and `DamagedShard` if it is torn, changed, or no such file.
  package init(path: String) throws {
    self.path = path
    let reader = try ShardReader(path)
    let head = try reader.line(most: Self.longestHead)
    header = try ShardHeader(line: head)
    guard header.form == ShardHeader.currentForm else { throw DamagedShard() }
    reader.count(head)
    var (runs, places): ([Int], [Range<Int>]) = ([], [])
    while true {
      let line = try reader.line(most: Self.longestLine)
      let words = line.split(separator: UInt8(ascii: " "), omittingEmptySubsequences: false)
        .map { String(decoding: $0, as: UTF8.self) }
      guard words.count == 3 else { throw DamagedShard() }
      if words[0] == "end" {
        let isWhole = try words[1] == "\(runs.count)" && words[2] == reader.hash() && reader.isAtEnd
        guard isWhole else { throw DamagedShard() }
        break
      }
      guard words[0] == "run", let run = Int(words[1]), let length = Int(words[2]), length >= 0
      else { throw DamagedShard() }
      reader.count(line)
      runs.append(run)
      places.append(try reader.skip(length))
      guard try reader.line(most: 0).isEmpty else { throw DamagedShard() }
      reader.count([])
    }
    (self.runs, self.places) = (runs, places)
  }

  /// The record at a position of `runs`. Throws `FileProblem` if the file cannot be read any more.
  package func record(at position: Int) throws -> [UInt8] {
    try Files.bytes(places[position], of: path)
  }
}
