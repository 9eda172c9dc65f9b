/// A dossier in the city: one row, written over when its demand has ended.
struct Dossier: BitwiseCopyable {
  /// The citizen: a rank within the demand of one commune for one procedure.
  var citizen: UInt32
  /// Which commune and procedure: a position in `City.demandStreams`.
  var stream: UInt32
  var commune: UInt16
  var procedure: UInt16
  var group: UInt16
  /// The house where the papers are.
  var house: UInt16
  /// The next instruction of the route.
  var step: UInt16
  var office: UInt16
  var phase: Phase
  var channel: Channel
  var traits: Traits
  /// Submissions so far, each with its own draws.
  var submissions: UInt8
  /// Trips so far, each with its own draws.
  var trips: UInt8
  /// Trips in vain since the last ticket that was served.
  var vainTrips: UInt8
  /// The row behind in a queue; `none` at its end.
  var next: UInt32
  var received: Int64
  var due: Int64
  /// When the present wait began, for the measure of waiting.
  var waitingSince: Int64
  /// When the citizen came through the door.
  var enteredSite: Int64

  static let none = UInt32.max

  enum Phase: UInt8, BitwiseCopyable {
    /// Until accepted as complete.
    case submitting
    /// Scanned behind the counter.
    case digitising
    /// On its route.
    case processing
    /// The result waits for the citizen.
    case collecting
  }

  enum Channel: UInt8, BitwiseCopyable {
    case counter, online, post
  }

  struct Traits: OptionSet, BitwiseCopyable {
    let rawValue: UInt8
    /// The demand arose inside the observation window.
    static let observed = Traits(rawValue: 1)
    static let priority = Traits(rawValue: 2)
    static let incomplete = Traits(rawValue: 4)
    /// The citizen waits in the site for the result.
    static let awaiting = Traits(rawValue: 8)
    static let finished = Traits(rawValue: 16)
  }
}

/// The dossiers in the city, addressed by row.
struct DossierStore: ~Copyable {
  private(set) var rows: ContiguousArray<Dossier> = []
  private var free: ContiguousArray<UInt32> = []

  init(capacity: Int) {
    rows.reserveCapacity(capacity)
    free.reserveCapacity(capacity)
  }

  var liveCount: Int { rows.count - free.count }

  subscript(row: UInt32) -> Dossier {
    @inline(__always) get { rows[Int(row)] }
    @inline(__always) _modify { yield &rows[Int(row)] }
  }

  /// O(1); grows only while there are more dossiers at once than ever before.
  mutating func insert(_ dossier: Dossier) -> UInt32 {
    guard let row = free.popLast() else {
      rows.append(dossier)
      return UInt32(rows.count - 1)
    }
    rows[Int(row)] = dossier
    return row
  }

  mutating func remove(_ row: UInt32) {
    rows[Int(row)].citizen = Dossier.none
    free.append(row)
  }

  /// Visits every dossier in the city, by row.
  func visitAll(_ body: (borrowing Dossier) -> Void) {
    for dossier in rows where dossier.citizen != Dossier.none { body(dossier) }
  }
}

/// A first-come-first-served line of dossiers, threaded through their rows.
struct Line: BitwiseCopyable {
  private(set) var head = Dossier.none
  private var tail = Dossier.none
  private(set) var count: Int32 = 0

  var isEmpty: Bool { count == 0 }

  mutating func append(_ row: UInt32, in store: inout DossierStore) {
    store[row].next = Dossier.none
    if count == 0 { head = row } else { store[tail].next = row }
    tail = row
    count += 1
  }

  mutating func popFirst(in store: inout DossierStore) -> UInt32? {
    guard count > 0 else { return nil }
    let row = head
    head = store[row].next
    count -= 1
    return row
  }
}
