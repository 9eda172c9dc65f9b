import Testing

@testable import ServiceModel

/// What is kept on disk is what was simulated.
@Suite struct ReplicationBytesTests {
  @Test func `a replication comes back from its bytes as it was`() throws {
    let result = simulate(City(SimulateTests.busyTown()), seed: 5, replication: 3)
    #expect(result.handledEvents > 1000)
    let bytes = result.bytes
    #expect(try ReplicationResult(bytes: bytes) == result)
    #expect(bytes.count < 100_000, "zeros take no room")
  }

  @Test func `bytes cut short, lengthened or of nothing are refused`() {
    let bytes = simulate(City(SimulateTests.busyTown()), seed: 5, replication: 0).bytes
    for count in [0, 1, bytes.count / 2, bytes.count - 1] {
      #expect(throws: DamagedBytes.self) { try ReplicationResult(bytes: Array(bytes[..<count])) }
    }
    #expect(throws: DamagedBytes.self) { try ReplicationResult(bytes: bytes + [0]) }
  }

  @Test func `numbers of any size and runs of zeros come back`() throws {
    let numbers: ContiguousArray<Int64> = [
      0, 0, 0, 1, -1, 63, 64, -64, -65, .max, .min, 0, 127, 0, 0,
    ]
    var writer = NumberWriter()
    writer.write(numbers)
    writer.write(Int64.min)
    var reader = NumberReader(writer.bytes)
    var read = ContiguousArray<Int64>(repeating: 9, count: numbers.count)
    try reader.fill(&read)
    #expect(read == numbers)
    #expect(try reader.next() == .min)
    #expect(reader.isAtEnd)
  }

  @Test func `a number that does not fit where it is read is refused`() throws {
    var writer = NumberWriter()
    writer.write(ContiguousArray<Int64>([-1]))
    var reader = NumberReader(writer.bytes)
    var read = ContiguousArray<UInt32>(repeating: 0, count: 1)
    #expect(throws: DamagedBytes.self) { try reader.fill(&read) }
  }
}
