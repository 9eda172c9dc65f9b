public import EventKernel

/// Somebody or something that comes to the counters of a site: who, when, for what. How much work it is
/// follows from that, since draws belong to the citizen.
struct Visit: Hashable, Sendable, BitwiseCopyable {
  enum Kind: UInt8, Hashable, Sendable, BitwiseCopyable {
    /// A citizen enters, to submit, to supplement, or for a result.
    case citizen
    /// Something comes in that is done behind the counter.
    case background
  }

  /// Of coming; of an appointment also the agreed time.
  var time: Int64
  var agreed: Int64 = 0
  var key: UInt64
  var citizen: UInt32
  var procedure: ProcedureID
  /// Trips before this one.
  var trips: UInt16 = 0
  var traits: UInt16 = 0
  var rounds: UInt16 = 0
  /// A service class of the queue that the citizen belongs to.
  var serviceClass: UInt8
  var phase = Dossier.Phase.submitting
  var channel = Dossier.Channel.counter
  var submissions: UInt8 = 0
  var member: UInt8 = 0
  var partySize: UInt8 = 1
  /// Other dossiers of a proxy that are brought along, numbered from `member` on.
  var followers: UInt8 = 0
  /// Whether it came into the city with another dossier.
  var hasLeader = false
  var kind: Kind
}

extension Visit {
  /// What a dossier says of who comes with it.
  init(_ dossier: Dossier, at time: SimTime, serviceClass: UInt8, kind: Kind) {
    self.init(
      time: time.ticks, key: dossier.key, citizen: dossier.citizen, procedure: dossier.procedure,
      serviceClass: serviceClass, kind: kind)
    agreed = dossier.waitingSince
    trips = dossier.trips
    rounds = dossier.rounds
    phase = dossier.phase
    channel = dossier.channel
    submissions = dossier.submissions
    member = dossier.member
    partySize = dossier.partySize
  }
}

/// What became of one ticket, in the order in which they were called or left.
public struct TicketRecord: Hashable, Sendable, BitwiseCopyable {
  /// When it was taken, by the clock: before opening and at lunch too.
  public var taken: SimTime
  /// When the wait in opening hours began: when the doors opened, if it was taken before, and not before an
  /// agreed time. Of one that is left it may be after `ended`.
  public var since: SimTime
  /// When it was called or left.
  public var ended: SimTime
  /// From then until it was called or left, as `Sample.wait` has it: without the time for which the site is
  /// closed.
  public var wait: SimDuration
  /// Whether it was called; if not, its holder left or was sent home.
  public var isCalled: Bool
}

/// Who came to one site in one replication of a city, when and for what, and what became of the
/// tickets. A visit takes 48 bytes.
public struct VisitRecording: Hashable, Sendable {
  /// As in the scenario files.
  public let site: String
  /// Of the scenario that was run: citizens are told by them.
  let procedures: [String]
  let seed: UInt64
  let replication: Int
  var visits: ContiguousArray<Visit> = []
  /// What became of the tickets in the run that was recorded.
  public internal(set) var tickets: ContiguousArray<TicketRecord> = []

  /// The same of those days alone, counted from the first simulated one: nobody comes on others.
  public func onDays(_ isKept: (Int) -> Bool) -> VisitRecording {
    var kept = self
    kept.visits.removeAll { !isKept(SimTime(ticks: $0.time).day) }
    kept.tickets.removeAll { !isKept($0.since.day) }
    return kept
  }

  /// Citizens who came, and pieces of work behind the counter.
  public var visitCount: Int { visits.count }
}

/// Writes visits down while a city runs: nothing, as a rule.
struct VisitLog: ~Copyable {
  /// Whether anything is written down.
  let isOn: Bool
  private var recordings: [VisitRecording] = []
  /// By site: the position of its recording; -1 if it has none.
  private var positions: ContiguousArray<Int> = []

  init(of sites: [Int], in scenario: Scenario, seed: UInt64, replication: Int) {
    isOn = !sites.isEmpty
    guard isOn else { return }
    positions = ContiguousArray(repeating: -1, count: scenario.reception.sites.count)
    let procedures = scenario.services.procedures.map(\.id)
    for (position, site) in sites.enumerated() {
      positions[site] = position
      recordings.append(
        VisitRecording(
          site: scenario.reception.sites[site].id, procedures: procedures, seed: seed,
          replication: replication))
    }
  }

  /// Nothing is written down.
  private init() { isOn = false }

  static var none: VisitLog { VisitLog() }

  func records(_ site: SiteID) -> Bool { isOn && positions[site.position] >= 0 }

  mutating func add(_ visit: Visit, site: SiteID) {
    recordings[positions[site.position]].visits.append(visit)
  }

  mutating func add(_ ticket: TicketRecord, site: SiteID) {
    recordings[positions[site.position]].tickets.append(ticket)
  }

  consuming func finished() -> [VisitRecording] { recordings }
}
