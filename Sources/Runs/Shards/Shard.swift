import Wording

/// One of the parts into which a plan's runs are dealt like cards: shard i of n has the runs
/// i, i + n, i + 2n, ..., so that all shards take about as long.
package struct Shard: Hashable, Sendable {
  /// From 0, below `count`.
  package let number: Int
  /// Into how many parts the plan is cut; at least 1.
  package let count: Int

  /// Into how many parts a plan may be cut.
  package static let counts = 1...100_000

  /// Nil unless `number` is from 0 and below `count`, and `count` is one of `counts`.
  package init?(_ number: Int, of count: Int) {
    guard Self.counts.contains(count), (0..<count).contains(number) else { return nil }
    self.number = number
    self.count = count
  }

  /// Reads `3/16`; nil if it is not of that form or out of range.
  package init?(_ text: String) {
    let words = text.split(separator: "/", omittingEmptySubsequences: false)
    let numbers = words.compactMap { Int($0) }
    guard words.count == 2, numbers.count == 2 else { return nil }
    self.init(numbers[0], of: numbers[1])
  }

  /// As people write it: `3/16`.
  package var text: String { "\(number)/\(count)" }

  /// Which of `runs` runs are in it, in ascending order; none if there are more shards than runs.
  package func runs(of runs: Int) -> StrideTo<Int> { stride(from: number, to: runs, by: count) }

  /// How many of `runs` runs are in it.
  package func size(of runs: Int) -> Int { max(0, runs - number + count - 1) / count }

  /// All parts of a cut, in ascending order.
  package static func all(_ count: Int) -> [Shard] {
    (0..<count).compactMap { Shard($0, of: count) }
  }
}

extension Shard {
  private static let ending = "shard"

  /// The name of its file: `3-of-16.shard`.
  package var file: String { "\(number)-of-\(count).\(Self.ending)" }

  /// Nil if that is not the name of a shard's file.
  package init?(file name: String) {
    let parts = name.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count == 2, parts[1] == Self.ending else { return nil }
    let numbers = parts[0].split(separator: "-", omittingEmptySubsequences: false)
    guard numbers.count == 3, numbers[1] == "of", let number = Int(numbers[0]),
      let count = Int(numbers[2])
    else { return nil }
    self.init(number, of: count)
    guard name == file else { return nil }
  }

  /// Those whose files are in a folder, with their paths, by name. Throws `FileProblem` if it cannot be
  /// read, and `ShardProblem` if a shard is there under a name that is none, such as a copy.
  static func files(in folder: String) throws -> [(shard: Shard, path: String)] {
    try Files.names(in: folder).compactMap { name in
      if let shard = Shard(file: name) { return (shard, "\(folder)/\(name)") }
      if name.contains(".\(ending)"), !ShardWriter.isPrivate(name) {
        throw ShardProblem(.other, QueueTexts.noShardName.filled("\(folder)/\(name)"))
      }
      return nil
    }
  }
}

/// Ascending numbers in the syntax of Slurm's arrays: `0,5-9`; empty if there are none.
package func arrayText(_ numbers: [Int]) -> String {
  var ranges: [ClosedRange<Int>] = []
  for number in numbers {
    if let last = ranges.last, last.upperBound + 1 == number {
      ranges[ranges.count - 1] = last.lowerBound...number
    } else {
      ranges.append(number...number)
    }
  }
  return ranges.map { $0.count == 1 ? "\($0.lowerBound)" : "\($0.lowerBound)-\($0.upperBound)" }
    .joined(separator: ",")
}
