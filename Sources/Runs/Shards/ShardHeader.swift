import Foundation

/// The first line of a shard's file: whose it is and who made it.
package struct ShardHeader: Hashable, Sendable, Codable {
  /// The hash of the plan.
  package var plan: String
  /// Its number, from 0.
  package var shard: Int
  /// Into how many the plan is cut.
  package var of: Int
  /// The one that made it.
  package var program: Program
  /// See `Platform.here`.
  package var platform: String

  /// The form of the file. It goes up whenever that changes.
  package var form = currentForm

  static let currentForm = "motcua shard 1"

  /// The head of a shard that this program makes on such a machine.
  package init(plan: String, _ shard: Shard, program: Program, platform: String) {
    self.plan = plan
    self.shard = shard.number
    of = shard.count
    self.program = program
    self.platform = platform
  }

  /// One line of JSON, its keys in alphabetical order, with the end of the line.
  func line() throws -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return Array(try encoder.encode(self)) + [UInt8(ascii: "\n")]
  }

  /// Throws `DamagedBytes` if that is no such line.
  init(line: some Collection<UInt8>) throws {
    do {
      self = try JSONDecoder().decode(ShardHeader.self, from: Data(line))
    } catch is DecodingError {
      throw DamagedShard()
    }
  }
}

/// The bytes of a shard's file are not what was written, or not all of it.
struct DamagedShard: Error {}
