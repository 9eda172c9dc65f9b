import Foundation
import Runs
import Testing
import Wording

/// Files are the truth: what is torn, of others, or there twice does not pass for a shard.
@Suite struct ShardFaultTests {
  @Test func `a folder is complete when all shards are done, and gives back every record`() throws {
    try Scratch.with { scratch in
      let folder = scratch.folder()
      #expect(try folder.missing(of: 4) == [0, 1, 2, 3])
      #expect(try !folder.mayBeComplete(of: 4))
      for number in [2, 0] { try scratch.work(number, of: 4, in: folder) }
      #expect(try folder.missing(of: 4) == [1, 3])
      try scratch.workAll(of: 4, in: folder)
      #expect(try folder.missing(of: 4).isEmpty)
      #expect(try folder.mayBeComplete(of: 4))
      let set = try ShardSet(of: Scratch.plan, in: [folder.path], mixingPlatforms: false)
      #expect(set.count == 4)
      for run in 0..<10 { #expect(try set.record(of: run) == Scratch.record(run)) }
    }
  }

  @Test func `the bytes of a shard are the same whoever makes it, and a done one is left alone`()
    throws
  {
    try Scratch.with { scratch in
      let (folder, other) = (scratch.folder(), scratch.folder("elsewhere"))
      let isDone = try [folder, other].map { try scratch.work(1, of: 3, in: $0) }
      #expect(isDone == [true, true])
      #expect(try scratch.bytes("shards/1-of-3.shard") == scratch.bytes("elsewhere/1-of-3.shard"))
      #expect(try !scratch.work(1, of: 3, in: folder))
    }
  }

  @Test func `wherever a shard is cut off or changed, it is missing and merge names it`() throws {
    try Scratch.with { scratch in
      let folder = scratch.folder()
      try scratch.workAll(of: 2, in: folder)
      let file = "shards/1-of-2.shard"
      let whole = try scratch.bytes(file)
      var broken: [[UInt8]] = stride(from: 0, to: whole.count, by: 23).map { Array(whole[..<$0]) }
      for place in stride(from: 0, to: whole.count, by: 31) {
        var changed = whole
        changed[place] ^= 1
        broken.append(changed)
      }
      broken.append(whole + [0])
      for bytes in broken {
        try scratch.put(bytes, file)
        let problem = #expect(throws: ShardProblem.self) {
          try ShardSet(of: Scratch.plan, in: [folder.path], mixingPlatforms: false)
        }
        #expect(problem?.message.en.contains(file) == true)
        #expect(problem?.code == .temporary)
        #expect(try folder.missing(of: 2) == [1])
      }
      #expect(try scratch.work(1, of: 2, in: folder))
      #expect(try scratch.bytes(file) == whole)
    }
  }

  @Test func `what does not belong together is refused by its name, and not written over`() throws {
    try Scratch.with { scratch in
      let folder = scratch.folder()
      try scratch.workAll(of: 2, in: folder)
      let mine = try scratch.bytes("shards/1-of-2.shard")
      func refusal(_ folders: [String] = ["shards"]) -> ShardProblem? {
        #expect(throws: ShardProblem.self) {
          try ShardSet(
            of: Scratch.plan, in: folders.map { "\(scratch.path)/\($0)" }, mixingPlatforms: false)
        }
      }
      func others(_ change: (inout PlanIdentity) -> Void) throws -> [UInt8] {
        var plan = Scratch.plan
        change(&plan)
        let other = scratch.folder(UUID().uuidString, plan: plan)
        try scratch.work(1, of: 2, in: other)
        return try scratch.bytes("\(other.path.dropFirst(scratch.path.count + 1))/1-of-2.shard")
      }
      for (bytes, words) in [
        (try others { $0.hash = "other" }, "of another plan"),
        (try others { $0.program.version = "2.0" }, "by motcua 2.0"),
        (try others { $0.program.source = "other" }, "by motcua 1.0 (other)"),
        (try others { $0.runs = 8 }, "has 4 runs where 5 belong"),
        (try scratch.bytes("shards/0-of-2.shard"), "holds shard 0/2, not 1/2"),
      ] {
        try scratch.put(bytes, "shards/1-of-2.shard")
        let problem = refusal()
        #expect(problem?.code == .other)
        #expect(problem?.message.en.contains(words) == true, "\(problem?.message.en ?? "")")
        #expect(problem?.message.en.contains("1-of-2.shard") == true)
        #expect(throws: ShardProblem.self) { try folder.missing(of: 2) }
        #expect(throws: ShardProblem.self) { try scratch.work(1, of: 2, in: folder) }
        #expect(try scratch.bytes("shards/1-of-2.shard") == bytes)
      }

      try FileManager.default.removeItem(atPath: "\(scratch.path)/shards/1-of-2.shard")
      #expect(refusal()?.message.en.contains("shards missing: 1-of-2.shard") == true)
      #expect(refusal()?.code == .temporary)
      try scratch.put(mine, "shards/1-of-2.shard")
      try scratch.work(1, of: 2, in: scratch.folder("twice"))
      #expect(refusal(["shards", "twice"])?.message.en.contains("is in") == true)
      #expect(refusal(["shards", "twice"])?.code == .other)
      try scratch.work(0, of: 3, in: scratch.folder("cut"))
      #expect(refusal(["shards", "cut"])?.message.en.contains("different numbers") == true)
      #expect(refusal(["none"])?.code == .inputOutput)
    }
  }

  @Test func `a folder takes shards of one cut, each under its own name`() throws {
    try Scratch.with { scratch in
      let folder = scratch.folder()
      try scratch.work(1, of: 3, in: folder)
      #expect(try folder.cut() == 3)
      for refused in [
        #expect(throws: ShardProblem.self) { try scratch.work(0, of: 2, in: folder) },
        #expect(throws: ShardProblem.self) { try folder.missing(of: 2) },
      ] {
        #expect(refused?.code == .other)
        #expect(refused?.message.en.contains("1-of-3.shard is there, of a cut into 3") == true)
      }
      #expect(try folder.missing(of: 3) == [0, 2])
      for name in ["1-of-3.shard.copy", "copy.shard"] {
        try scratch.put(try scratch.bytes("shards/1-of-3.shard"), "shards/\(name)")
        let refused = #expect(throws: ShardProblem.self) { try folder.missing(of: 3) }
        #expect(refused?.message.en.contains("\(name): is not named as any shard") == true)
        let merged = #expect(throws: ShardProblem.self) {
          try ShardSet(of: Scratch.plan, in: [folder.path], mixingPlatforms: false)
        }
        #expect(merged == refused)
        try FileManager.default.removeItem(atPath: "\(folder.path)/\(name)")
      }
    }
  }

  @Test func `shards of different machines are put together only when that is meant`() throws {
    try Scratch.with { scratch in
      try scratch.workAll(of: 2, in: scratch.folder())
      let text = String(decoding: try scratch.bytes("shards/1-of-2.shard"), as: UTF8.self)
      #expect(text.contains(Platform.here))
      let elsewhere = "linux x86_64, glibc 9.99, GSL 2.7.1"
      try FileManager.default.removeItem(atPath: "\(scratch.path)/shards/1-of-2.shard")
      let shard = try #require(Shard(1, of: 2))
      _ = try scratch.folder().work(on: shard, platform: elsewhere) { Scratch.record($0) }
      let folders = ["\(scratch.path)/shards"]
      let problem = #expect(throws: ShardProblem.self) {
        try ShardSet(of: Scratch.plan, in: folders, mixingPlatforms: false)
      }
      #expect(problem?.message.en.contains(elsewhere) == true)
      #expect(problem?.message.en.contains("1-of-2.shard") == true)
      let mixed = try ShardSet(of: Scratch.plan, in: folders, mixingPlatforms: true)
      #expect(mixed.platforms == [Platform.here, elsewhere])
    }
  }
}
