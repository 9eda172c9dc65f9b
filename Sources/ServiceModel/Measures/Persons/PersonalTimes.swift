/// What every citizen of a replication came to, in a few bytes each: by layer, commune, procedure and
/// number.
public struct PersonalTimes: Hashable, Sendable {
  /// How many they are.
  public let count: Int
  /// As `PersonWriter` has it.
  let bytes: [UInt8]

  init(count: Int, bytes: [UInt8]) {
    self.count = count
    self.bytes = bytes
  }

  /// Throws if bytes are not what was written.
  init(bytes: [UInt8]) throws(DamagedBytes) {
    var reader = try PersonReader(bytes)
    let count = reader.people
    while try reader.next() != nil {}
    self.init(count: count, bytes: bytes)
  }
}

extension PersonalTimes: Sequence {
  /// Reads one after the other.
  public struct Iterator: IteratorProtocol {
    private var reader: PersonReader

    fileprivate init(_ bytes: [UInt8]) {
      do throws(DamagedBytes) {
        reader = try PersonReader(bytes)
      } catch {
        preconditionFailure("the bytes were written or checked here")
      }
    }

    /// In O(1).
    public mutating func next() -> Person? {
      do throws(DamagedBytes) {
        return try reader.next()
      } catch {
        preconditionFailure("the bytes were written or checked here")
      }
    }
  }

  /// From the first layer, commune, procedure and citizen on.
  public func makeIterator() -> Iterator { Iterator(bytes) }
}

/// Writes citizens of one cell, a layer, commune and procedure, after those of another: the distance of the
/// cells, how many citizens; of each, the distance of the numbers with the traits, seconds, hours.
struct PersonWriter {
  private var writer = NumberWriter()
  private let (procedures, communes, people): (Int, Int, Int)
  private var cell = -1
  private var citizen: Int64 = -1

  init(procedures: Int, communes: Int, people: Int) {
    (self.procedures, self.communes, self.people) = (procedures, communes, people)
    writer.write(procedures)
    writer.write(communes)
    writer.write(people)
  }

  mutating func begin(layer: Int, commune: CommuneID, procedure: ProcedureID, people: Int) {
    let next = (layer * communes + commune.position) * procedures + procedure.position
    writer.write(next - cell)
    writer.write(people)
    (cell, citizen) = (next, -1)
  }

  mutating func write(_ record: PersonMeter.Record) {
    let number = Int64(record.citizen)
    precondition(number > citizen, "those of one cell arise in the order of their numbers")
    writer.write((number - citizen - 1) << Person.Traits.bits | Int64(record.traits.rawValue))
    writer.write((Int64(record.milliseconds) + 500) / 1000)
    let hours = record.hoursToResult
    writer.write(hours == PersonMeter.Record.noResult ? 0 : 1 + Int64(hours))
    citizen = number
  }

  consuming func finished() -> PersonalTimes { PersonalTimes(count: people, bytes: writer.bytes) }
}

/// Reads what `PersonWriter` wrote.
private struct PersonReader {
  private var reader: NumberReader
  private let (procedures, communes): (Int, Int)
  let people: Int
  private var cell = -1
  private var citizen: Int64 = -1
  private var leftInCell = 0
  private var left: Int
  private var (layer, commune, procedure) = (0, CommuneID(0), ProcedureID(0))

  init(_ bytes: [UInt8]) throws(DamagedBytes) {
    reader = NumberReader(bytes)
    (procedures, communes) = (try reader.count(), try reader.count())
    people = try reader.count()
    left = people
    guard procedures <= Int(UInt16.max), communes <= Int(UInt16.max) else { throw DamagedBytes() }
  }

  mutating func next() throws(DamagedBytes) -> Person? {
    guard left > 0 else {
      guard reader.isAtEnd else { throw DamagedBytes() }
      return nil
    }
    if leftInCell == 0 { try beginCell() }
    let word = try reader.count()
    citizen += Int64(word >> Person.Traits.bits) + 1
    guard let number = UInt32(exactly: citizen) else { throw DamagedBytes() }
    let traits = Person.Traits(rawValue: UInt8(word & (1 << Person.Traits.bits - 1)))
    let (seconds, hours) = (try reader.count(), try reader.count())
    left -= 1
    leftInCell -= 1
    return Person(
      commune: commune, procedure: procedure, layer: layer, citizen: number, seconds: seconds,
      hoursToResult: hours == 0 || traits.contains(.unserved) ? nil : hours - 1, traits: traits)
  }

  private mutating func beginCell() throws(DamagedBytes) {
    let distance = try reader.count()
    leftInCell = try reader.count()
    guard distance > 0, (1...left).contains(leftInCell), procedures > 0, communes > 0 else {
      throw DamagedBytes()
    }
    cell += distance
    citizen = -1
    let (place, asked) = cell.quotientAndRemainder(dividingBy: procedures)
    layer = place / communes
    (commune, procedure) = (CommuneID(place % communes), ProcedureID(asked))
  }
}
