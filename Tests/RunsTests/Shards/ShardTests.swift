import Runs
import Testing

/// How runs are dealt to shards, and how shards are named.
@Suite struct ShardTests {
  @Test(arguments: [1, 2, 3, 7, 10, 16])
  func `every run is in one shard, and sizes differ by one at most`(count: Int) {
    let shards = Shard.all(count)
    #expect(shards.flatMap { $0.runs(of: 10) }.sorted() == Array(0..<10))
    let sizes = shards.map { Array($0.runs(of: 10)).count }
    #expect(shards.map { $0.size(of: 10) } == sizes)
    #expect(sizes.allSatisfy { $0 == 10 / count || $0 == 10 / count + 1 })
  }

  @Test func `a shard is named by its number from 0 and how many there are`() throws {
    let shard = try #require(Shard("3/16"))
    #expect(shard.text == "3/16")
    #expect(shard.file == "3-of-16.shard")
    #expect(Shard(file: shard.file) == shard)
  }

  @Test(arguments: ["", "3", "3/", "/16", "16/16", "-1/16", "3/0", "3/16/2", "a/b", "0/100001"])
  func `what names no shard is none`(text: String) {
    #expect(Shard(text) == nil)
  }

  @Test(arguments: ["03-of-16.shard", "16-of-16.shard", "3-of-16.shard.old", "3-16.shard"])
  func `a file of another name is no shard`(name: String) {
    #expect(Shard(file: name) == nil)
  }

  @Test func `numbers are told in the syntax of arrays`() {
    #expect(arrayText([]) == "")
    #expect(arrayText([4]) == "4")
    #expect(arrayText([0, 5, 6, 7, 8, 9]) == "0,5-9")
    #expect(arrayText([1, 2, 4, 6, 7]) == "1-2,4,6-7")
  }
}
