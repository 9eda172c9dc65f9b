package import Wording

/// Why a shard, a plan or a folder of shards cannot be used. Its code is what the program ends with, so
/// that a queue knows whether to try again (`sysexits.h`).
package struct ShardProblem: Error, Hashable, Sendable {
  /// What a queue has to know.
  package enum Code: Int32, Sendable {
    /// Of another plan or program, or not what it says: trying again does not help.
    case other = 65
    /// The file system refused.
    case inputOutput = 74
    /// Not done yet, or cut off: trying again helps.
    case temporary = 75
  }

  /// Whether trying again helps.
  package var code: Code
  /// For people: what is wrong with which file, and what to do.
  package var message: LocalizedText

  init(_ code: Code, _ message: LocalizedText) {
    self.code = code
    self.message = message
  }

  /// What the file system refused.
  package init(_ problem: FileProblem) { self.init(.inputOutput, problem.message) }
}
