import OutputAnalysis
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

  /// If the bytes mean to tell something else, or in another order, the number goes up by one and
  /// the digest is that of the new bytes.
  @Test func `bytes that tell something else have another number`() {
    let digest = Self.allDifferent.bytes
      .reduce(14_695_981_039_346_656_037 as UInt64) { ($0 ^ UInt64($1)) &* 1_099_511_628_211 }
    #expect(ReplicationResult.bytesLayout == 10)
    #expect(digest == 224_790_416_211_124_138)
  }

  @Test func `a count that no replication can reach is damage`() {
    var result = Self.allDifferent
    result.procedures[0][.wait].count = 1 << 41
    #expect(throws: DamagedBytes.self) { try ReplicationResult(bytes: result.bytes) }
  }

  @Test func `a result fits only a scenario with as many places`() {
    let (town, result) = (Scenario.town(), simulate(City(.town()), seed: 1, replication: 0))
    #expect(result.fits(town))
    var other = town
    other.people.communes.append(town.people.communes[0])
    #expect(!result.fits(other))
    other = town
    other.reception.sites = []
    #expect(!result.fits(other))
  }

  /// Every number another one, so that none can change places unseen.
  private static var allDifferent: ReplicationResult {
    var next: Int64 = 0
    func number() -> Int64 {
      next += 1
      return next
    }
    func sample() -> SampleMeasures {
      var sample = SampleMeasures()
      sample.count = Int(number())
      sample.totalTicks = number()
      var histogram = QuantileHistogram()
      for size in [1, 30, 1000, 30_000, 1_000_000] {
        for _ in 0..<number() { histogram.add(size) }
      }
      sample.histogram = histogram
      return sample
    }
    func scope() -> ScopeMeasures {
      var scope = ScopeMeasures()
      for quantity in Quantity.allCases { scope[quantity] = number() }
      for kind in Sample.allCases { scope[kind] = sample() }
      return scope
    }
    var meter = SiteTimeSeriesMeter(.town())
    meter.add(
      SiteLook(queue: 1, busy: 5, staffed: 15, arrivals: 20, walkaways: 90),
      site: SiteID(0), quarter: 40)
    var dayWaits = DayWaits(kindCount: 1)
    dayWaits.add(kind: 0, slot: 17, waits: sample(), byClock: sample(), left: Int(number()))
    var result = ReplicationResult(
      replication: Int(number()), procedures: [scope()], communes: [scope()], sites: [scope()],
      offices: [scope()], timeSeries: meter.result, dayWaits: dayWaits,
      balances: [
        FlowBalance(
          arisen: Int(number()), ended: Int(number()), inProcess: Int(number()),
          called: Int(number()), waitTicks: number())
      ], handledEvents: Int(number()))
    result.siteDays = SiteDays(placeCount: 1, dayCount: 2)
    for cell in result.siteDays.counts.indices { result.siteDays.counts[cell] = number() }
    var persons = PersonWriter(procedures: 3, communes: 2, people: 3)
    persons.begin(layer: 0, commune: CommuneID(1), procedure: ProcedureID(2), people: 2)
    persons.write(person(4, seconds: 70, hours: 2, [.online, .account]))
    persons.write(person(9, seconds: 90_000, hours: PersonMeter.Record.noResult, .unserved))
    persons.begin(layer: 2, commune: CommuneID(0), procedure: ProcedureID(1), people: 1)
    persons.write(person(0, seconds: 0, hours: 40 * 24, .post))
    result.persons = persons.finished()
    return result
  }

  private static func person(
    _ citizen: UInt32, seconds: UInt32, hours: UInt16, _ traits: Person.Traits
  ) -> PersonMeter.Record {
    PersonMeter.Record(
      slot: 0, citizen: citizen, milliseconds: 1000 * seconds, arisen: 0, hoursToResult: hours,
      traits: traits)
  }

  @Test func `what citizens came to comes back by layer, commune, procedure and number`() throws {
    let persons = try #require(try ReplicationResult(bytes: Self.allDifferent.bytes).persons)
    #expect(persons.count == 3)
    #expect(
      Array(persons) == [
        Person(
          commune: CommuneID(1), procedure: ProcedureID(2), layer: 0, citizen: 4, seconds: 70,
          hoursToResult: 2, traits: [.online, .account]),
        Person(
          commune: CommuneID(1), procedure: ProcedureID(2), layer: 0, citizen: 9,
          seconds: 90_000, hoursToResult: nil, traits: .unserved),
        Person(
          commune: CommuneID(0), procedure: ProcedureID(1), layer: 2, citizen: 0, seconds: 0,
          hoursToResult: 960, traits: .post),
      ])
  }

  @Test func `bytes cut short, lengthened or of nothing are refused`() {
    let bytes = simulate(City(SimulateTests.busyTown()), seed: 5, replication: 0).bytes
    for count in [0, 1, bytes.count / 2, bytes.count - 1] {
      #expect(throws: DamagedBytes.self) { try ReplicationResult(bytes: Array(bytes[..<count])) }
    }
    #expect(throws: DamagedBytes.self) { try ReplicationResult(bytes: bytes + [0]) }
  }

  @Test func `bytes of which one was changed are read or refused, and stop nothing`() {
    let bytes = Self.allDifferent.bytes
    var refused = 0
    for position in stride(from: 0, to: bytes.count, by: 1 + bytes.count / 3000) {
      for change: UInt8 in [1, 0x40, 0x80, 0xFF] {
        var damaged = bytes
        damaged[position] ^= change
        do {
          _ = try ReplicationResult(bytes: damaged)
        } catch {
          refused += 1
        }
      }
    }
    #expect(refused > 0)
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
