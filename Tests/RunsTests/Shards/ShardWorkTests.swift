import Foundation
import Runs
import Testing

/// A shard appears whole or not at all.
@Suite struct ShardWorkTests {
  private struct Failed: Error {}

  @Test func `a shard whose run fails leaves nothing`() throws {
    try Scratch.with { scratch in
      let shard = try #require(Shard(0, of: 2))
      #expect(throws: Failed.self) {
        _ = try scratch.folder().work(on: shard) { run in
          if run == 4 { throw Failed() }
          return Scratch.record(run)
        }
      }
      #expect(try scratch.names().isEmpty)
    }
  }

  @Test func `a shard that is stopped ends between two runs and leaves nothing`() async throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString).path
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let shards = ShardFolder(path: folder, plan: Scratch.plan)
    let shard = try #require(Shard(0, of: 1))
    let task = Task {
      var done: [Int] = []
      do {
        _ = try shards.work(on: shard) { run in
          if run == 3 { withUnsafeCurrentTask { $0?.cancel() } }
          done.append(run)
          return Scratch.record(run)
        }
      } catch is CancellationError {
        return done
      }
      return []
    }
    // The run under way is ended, no other is begun.
    #expect(try await task.value == [0, 1, 2, 3])
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder).isEmpty)
  }

  @Test func `two that do one shard at once leave it whole`() async throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString).path
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let shards = ShardFolder(path: folder, plan: Scratch.plan)
    let shard = try #require(Shard(0, of: 1))
    // One begins, and before it ends another does all of it.
    let isFirst = try shards.work(on: shard) { run in
      if run == 5 {
        let twin = ShardFolder(path: folder, plan: Scratch.plan)
        let (isSecond, isThere) = (
          try twin.work(on: shard) { Scratch.record($0) }, try twin.holds(shard)
        )
        #expect(isSecond && isThere)
      }
      return Scratch.record(run)
    }
    #expect(isFirst)
    #expect(try shards.holds(shard))
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == [shard.file])
  }

  @Test func `what was being written when power went is nobody's, and goes with the folder`() throws
  {
    try Scratch.with { scratch in
      let folder = scratch.folder()
      try scratch.workAll(of: 2, in: folder)
      let whole = try scratch.bytes("shards/0-of-2.shard")
      try scratch.put(whole.dropLast(20), "shards/.0-of-2.shard.writing-node7-41")
      try scratch.put([1], "shards/notes.txt")
      #expect(try folder.missing(of: 2).isEmpty)
      _ = try ShardSet(of: Scratch.plan, in: [folder.path], mixingPlatforms: false)
      try folder.remove()
      #expect(try scratch.names() == ["notes.txt"])
    }
  }
}
