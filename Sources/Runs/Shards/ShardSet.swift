import Wording

/// All shards of a plan, found in some folders: the records of all its runs.
package struct ShardSet: Sendable {
  private let files: [ShardFile]
  /// The computers on which the shards were made, each once, in the order of the shards.
  package let platforms: [String]

  /// Throws `ShardProblem`, which names the file, unless each shard of one cut is there once, whole, of
  /// this plan, and made on one kind of computer; the last may be waived.
  package init(of plan: PlanIdentity, in folders: [String], mixingPlatforms: Bool) throws {
    var found: [(shard: Shard, path: String)] = []
    do {
      for folder in folders { found += try Shard.files(in: folder) }
      guard let first = found.first else {
        throw ShardProblem(
          .temporary, QueueTexts.noShards.filled(folders.joined(separator: ", ")))
      }
      files = try Self.files(found, of: plan, cut: first.shard.count)
    } catch let problem as FileProblem {
      throw ShardProblem(problem)
    }
    var platforms: [String] = []
    for file in files where !platforms.contains(file.header.platform) {
      if !mixingPlatforms, !platforms.isEmpty {
        throw ShardProblem(
          .other,
          QueueTexts.mixedPlatforms.filled(
            file.path, file.header.platform, files[0].path, files[0].header.platform))
      }
      platforms.append(file.header.platform)
    }
    self.platforms = platforms
  }

  /// By shard.
  private static func files(
    _ found: [(shard: Shard, path: String)], of plan: PlanIdentity, cut: Int
  ) throws -> [ShardFile] {
    var files: [ShardFile?] = Array(repeating: nil, count: cut)
    for (shard, path) in found {
      do {
        let file = try ShardFile(path: path)
        try plan.check(file, is: shard)
        guard shard.count == cut else {
          throw ShardProblem(.other, QueueTexts.otherCut.filled(found[0].path, path))
        }
        if let twin = files[shard.number] {
          throw ShardProblem(.other, QueueTexts.doubledShard.filled(path, twin.path))
        }
        files[shard.number] = file
      } catch is DamagedShard {
        throw ShardProblem(.temporary, QueueTexts.damagedShard.filled(path))
      }
    }
    let missing = files.indices.filter { files[$0] == nil }
    guard missing.isEmpty else {
      let names = missing.prefix(10).compactMap { Shard($0, of: cut)?.file }
      throw ShardProblem(
        .temporary,
        QueueTexts.missingShards.filled(
          names.joined(separator: ", ") + (missing.count > names.count ? ", …" : ""),
          arrayText(missing)))
    }
    return files.compactMap { $0 }
  }

  /// How many shards there are.
  package var count: Int { files.count }

  /// Of a run of the plan, from 0. Throws `ShardProblem` if its file cannot be read any more.
  package func record(of run: Int) throws -> [UInt8] {
    do {
      return try files[run % files.count].record(at: run / files.count)
    } catch let problem as FileProblem {
      throw ShardProblem(problem)
    }
  }
}
