import CPrefetch
import EventKernel

/// A dossier in the city: one row, written over when it has ended. A branch of a parallel route
/// walks as a row of its own. What every event needs, in 64 bytes: one line of the cache; dates and
/// the account of its time stand aside.
struct Dossier: BitwiseCopyable {
  /// Who owns the citizen's draws: the demand of one commune for one procedure.
  var key: UInt64
  /// The citizen: a rank within that demand.
  var citizen: UInt32
  var commune: CommuneID
  var procedure: ProcedureID
  /// The queue that the citizen goes to; its site is where the dossier was handed in. `none` until that
  /// is known.
  var queue = QueueID.none
  /// Where the citizen is now: the queue while waiting, the counter group while served.
  var desk = Desk(QueueID(0))
  /// The house where the papers are.
  var house = HouseID(0)
  /// The next instruction of the route.
  var step = CompiledRoutes.Position(0)
  var office = OfficeID(0)
  var traits: Traits
  /// Trips and submissions so far: each has its own draws.
  var trips: UInt16 = 0
  /// Trips in vain since the last ticket that was served.
  var vainTrips: UInt16 = 0
  /// How often the steps of rework around the present step have begun again: as one number, the
  /// innermost in its lowest place (`CompiledRoutes.Instruction.begin`). Each has its own draws.
  var rounds: UInt16 = 0
  var phase: Phase
  var channel: Channel
  var submissions: UInt8 = 0
  /// Position among the dossiers of one visitor; 0 for the one who speaks.
  var member: UInt8 = 0
  /// Of the first of several dossiers: how many of them are not finished yet.
  var openParts: UInt8 = 0
  /// How many dossiers the visitor carries.
  var partySize: UInt8 = 1
  /// The next dossier of the same visitor.
  var nextMember = DossierRow.none
  var ticket = TicketRow.none
  /// When the present wait began, for the measure of waiting.
  var waitingSince: Int64 = 0
  /// When the citizen came through the door; `notInside` while another dossier speaks for a visitor
  /// who is inside.
  var enteredSite: Int64 = 0

  /// The citizen of a row that is free.
  static let nobody = UInt32.max
  static let notInside = Int64.min

  enum Phase: UInt8, BitwiseCopyable {
    /// Until accepted as complete.
    case submitting
    /// Scanned behind the counter, before its route or after its result.
    case digitising
    /// On its route.
    case processing
    /// A supplement is awaited.
    case supplementing
    /// The result waits for the citizen.
    case collecting
    /// No dossier, but its citizen, who asks for a result that is not there.
    case asking
    /// Handed in online and complete; until originals have been shown at a counter.
    case showingOriginals

    /// Not accepted yet.
    var isBeforeReceipt: Bool { self == .submitting || self == .showingOriginals }
  }

  enum Channel: UInt8, BitwiseCopyable {
    case counter, online, post
  }

  struct Traits: OptionSet, BitwiseCopyable {
    let rawValue: UInt16
    /// The demand arose inside the observation window.
    static let observed = Traits(rawValue: 1 << 0)
    static let priority = Traits(rawValue: 1 << 1)
    static let incomplete = Traits(rawValue: 1 << 2)
    /// The citizen waits in the site for the result.
    static let awaiting = Traits(rawValue: 1 << 3)
    static let finished = Traits(rawValue: 1 << 4)
    static let supplemented = Traits(rawValue: 1 << 5)
    static let refused = Traits(rawValue: 1 << 6)
    /// A branch of a parallel route, not a dossier.
    static let branch = Traits(rawValue: 1 << 7)
    /// One of the linked procedures of a bundle.
    static let bundled = Traits(rawValue: 1 << 8)
    static let proxy = Traits(rawValue: 1 << 9)
    static let appointment = Traits(rawValue: 1 << 10)
    /// Decided where it was received.
    static let onTheSpot = Traits(rawValue: 1 << 11)
    /// Its life is written down.
    static let traced = Traits(rawValue: 1 << 12)
    /// Its papers are scanned once the citizen who waits has the result.
    static let toBeScanned = Traits(rawValue: 1 << 13)
    /// One of the visitor's dossiers was withdrawn: not every result will be there.
    static let lacksResult = Traits(rawValue: 1 << 14)
    /// The citizen has an electronic identification account of level 2.
    static let account = Traits(rawValue: 1 << 15)
  }
}

/// What the receipt of a dossier says, and which it was handed in with.
struct Receipt: BitwiseCopyable {
  var received: Int64 = 0
  var due: Int64 = 0
  /// When a supplement was requested.
  var stopped: Int64 = 0
  /// From 0 in the order of arising, for traces.
  var number: UInt32 = 0
  /// The visitor's first dossier, or the dossier of which this is a branch; `none` if it is itself.
  var leader = DossierRow.none

  var hasLeader: Bool { leader != DossierRow.none }

  func following(_ leader: DossierRow) -> Receipt {
    var receipt = self
    receipt.leader = leader
    return receipt
  }
}

/// The dossiers in the city, addressed by row.
struct DossierStore: ~Copyable {
  private(set) var rows: Column<DossierRow, Dossier>
  var receipts: Column<DossierRow, Receipt>
  private var free: PlainArray<DossierRow>
  /// For lines and heaps of dossiers: the row behind, and the first row below.
  var links: Line<Dossier>.Links
  var children: Column<DossierRow, DossierRow>
  /// Where the time since receipt went; kept for observed dossiers.
  var accounts: Column<DossierRow, TimeAccount>
  /// When the citizens come for their results, where that is not told them; room is made with the
  /// first.
  private var plannedTrips = Column<DossierRow, Int64>(capacity: 1)
  /// Branches of the route that are not done yet.
  var openBranches: Column<DossierRow, UInt8>

  init(capacity: Int) {
    rows = Column(capacity: capacity)
    receipts = Column(capacity: capacity)
    free = PlainArray(capacity: capacity)
    links = Column(capacity: capacity)
    children = Column(capacity: capacity)
    accounts = Column(capacity: capacity)
    openBranches = Column(capacity: capacity)
  }

  subscript(row: DossierRow) -> Dossier {
    @inline(__always) _read { yield rows[row] }
    @inline(__always) _modify { yield &rows[row] }
  }

  /// The citizen will come for the result at an instant.
  mutating func plan(_ row: DossierRow, trip: SimTime) {
    while plannedTrips.count <= row.position { plannedTrips.append(.min) }
    plannedTrips[row] = trip.ticks
  }

  /// Whether the citizen will come for the result.
  func hasPlannedTrip(_ row: DossierRow) -> Bool {
    row.position < plannedTrips.count && plannedTrips[row] != .min
  }

  /// Nobody comes any more for what has been in the row.
  mutating func forgetPlannedTrip(_ row: DossierRow) {
    if row.position < plannedTrips.count { plannedTrips[row] = .min }
  }

  /// Whether the citizen comes now; that trip is no plan any more then.
  mutating func takePlannedTrip(_ row: DossierRow, at now: SimTime) -> Bool {
    guard hasPlannedTrip(row), plannedTrips[row] == now.ticks else { return false }
    forgetPlannedTrip(row)
    return true
  }

  /// The dossier that speaks for this one: itself, if it follows none.
  func leader(of row: DossierRow) -> DossierRow {
    receipts[row].hasLeader ? receipts[row].leader : row
  }

  /// Asks for what every event needs of a dossier, and does not wait for it.
  @inline(__always)
  func prefetch(_ row: DossierRow) {
    motcua_prefetch(rows.address(of: row))
    motcua_prefetch(accounts.address(of: row))
    motcua_prefetch(receipts.address(of: row))
  }

  /// O(1); grows only while there are more dossiers at once than ever before.
  mutating func insert(_ dossier: Dossier, _ receipt: Receipt) -> DossierRow {
    guard let row = free.popLast() else {
      rows.append(dossier)
      receipts.append(receipt)
      links.append(.none)
      children.append(.none)
      accounts.append(TimeAccount(.queue, workedBefore: .zero))
      openBranches.append(0)
      return DossierRow(rows.count - 1)
    }
    rows[row] = dossier
    receipts[row] = receipt
    return row
  }

  @inline(__always)
  mutating func remove(_ row: DossierRow) {
    rows[row].citizen = Dossier.nobody
    free.append(row)
  }

  /// Whether a dossier, or a branch of one, is there.
  func isTaken(_ row: DossierRow) -> Bool { rows[row].citizen != Dossier.nobody }

  /// Visits every dossier in the city, by row; not the branches of parallel routes.
  func visitAll(_ body: (borrowing Dossier, Receipt) -> Void) {
    for row in rows.places where isTaken(row) && !rows[row].traits.contains(.branch) {
      body(rows[row], receipts[row])
    }
  }
}
