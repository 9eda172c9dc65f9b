import Wording

/// What makes shards parts of one whole.
package struct PlanIdentity: Hashable, Sendable {
  /// Of the plan's file.
  package var hash: String
  /// How many runs there are.
  package var runs: Int
  /// The one that may do it.
  package var program: Program

  /// The identity of a plan with this hash.
  package init(hash: String, runs: Int, program: Program) {
    self.hash = hash
    self.runs = runs
    self.program = program
  }

  /// Throws `ShardProblem` unless a file is that shard of this plan, whole.
  func check(_ file: ShardFile, is shard: Shard) throws {
    let header = file.header
    func refuse(_ text: LocalizedText, _ values: String...) -> ShardProblem {
      ShardProblem(.other, text.filled([file.path] + values))
    }
    guard header.plan == hash else { throw refuse(QueueTexts.shardOfOtherPlan) }
    guard header.program == program else {
      throw refuse(QueueTexts.shardOfOtherProgram, header.program.text, program.text)
    }
    guard header.shard == shard.number, header.of == shard.count else {
      throw refuse(QueueTexts.otherShard, "\(header.shard)/\(header.of)", shard.text)
    }
    guard file.runs == Array(shard.runs(of: runs)) else {
      throw refuse(
        QueueTexts.shortShard, "\(file.runs.count)", "\(shard.size(of: runs))")
    }
  }
}
