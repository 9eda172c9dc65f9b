import EventKernel

/// What each citizen of an observed demand comes to while the city runs; nothing unless it is asked for.
struct PersonMeter: ~Copyable {
  /// In 20 bytes: there are as many as citizens in the period.
  struct Record: BitwiseCopyable {
    /// Of the demand: a stream, or a layer of a surge above it.
    var slot: UInt32
    var citizen: UInt32
    /// On the way and in sites: at most 49 days.
    var milliseconds: UInt32 = 0
    /// When the demand arose, in seconds of the run.
    var arisen: UInt32
    /// Hours from then to the last result so far, to the nearest: at most seven years.
    var hoursToResult = Self.noResult
    var traits: Person.Traits

    static let noResult = UInt16.max
  }

  let isOn: Bool
  private(set) var records: PlainArray<Record>
  /// By row of a dossier: whose it is.
  private var recordOf: PlainArray<UInt32>

  /// With room for as many citizens as are expected.
  init(isOn: Bool, expected: Double) {
    self.isOn = isOn
    records = PlainArray(capacity: isOn ? max(1, Int(1.05 * expected)) : 1)
    recordOf = PlainArray(capacity: isOn ? 1 << 16 : 1)
  }

  /// Somebody wants something, with this dossier.
  @inline(never)
  mutating func begin(_ row: DossierRow, slot: UInt32, citizen: UInt32, _ now: SimTime) {
    setRecord(of: row, UInt32(records.count))
    records.append(
      Record(slot: slot, citizen: citizen, arisen: UInt32(now.ticks / 1_000_000), traits: []))
  }

  /// Another dossier, or trip, of the same citizen.
  @inline(never)
  mutating func follow(_ row: DossierRow, of other: DossierRow) {
    setRecord(of: row, recordOf[other.position])
  }

  private mutating func setRecord(of row: DossierRow, _ record: UInt32) {
    while recordOf.count <= row.position { recordOf.append(0) }
    recordOf[row.position] = record
  }

  @inline(never)
  mutating func mark(_ row: DossierRow, _ trait: Person.Traits) {
    records[recordOf[row.position]].traits.insert(trait)
  }

  /// Time of the citizen, in microseconds.
  @inline(never)
  mutating func add(_ ticks: Int64, _ row: DossierRow) {
    let record = recordOf[row.position]
    let sum = Int64(records[record].milliseconds) + (ticks + 500) / 1000
    records[record].milliseconds = UInt32(clamping: sum)
  }

  /// A result is there.
  @inline(never)
  mutating func finish(_ row: DossierRow, _ now: SimTime) {
    let record = recordOf[row.position]
    let seconds = UInt32(now.ticks / 1_000_000) - records[record].arisen
    let hours = UInt16(clamping: (seconds + 1800) / 3600)
    records[record].hoursToResult = min(hours, Record.noResult - 1)
  }

  /// What everybody came to. O(citizens and streams).
  func personalTimes(_ demand: CompiledDemand, procedures: Int, communes: Int) -> PersonalTimes {
    let streams = demand.streams.values
    let order = bySlot(streams.count * (1 + demand.layers.count))
    var writer = PersonWriter(procedures: procedures, communes: communes, people: records.count)
    var position = 0
    while position < order.count {
      let slot = Int(records[order[position]].slot)
      var end = position + 1
      while end < order.count, records[order[end]].slot == slot { end += 1 }
      let (layer, stream) = slot.quotientAndRemainder(dividingBy: streams.count)
      writer.begin(
        layer: layer, commune: streams[stream].commune, procedure: streams[stream].procedure,
        people: end - position)
      while position < end {
        writer.write(records[order[position]])
        position += 1
      }
    }
    return writer.finished()
  }

  /// Positions of records by slot; of one slot they arose, and stay, in the order of the citizens.
  private func bySlot(_ slots: Int) -> PlainArray<UInt32> {
    var next = PlainArray(repeating: UInt32(0), count: slots + 1)
    for position in 0..<records.count { next[records[position].slot + 1] += 1 }
    for slot in 0..<slots { next[slot + 1] += next[slot] }
    var order = PlainArray(repeating: UInt32(0), count: records.count)
    for position in 0..<records.count {
      let slot = records[position].slot
      order[next[slot]] = UInt32(position)
      next[slot] += 1
    }
    return order
  }
}
