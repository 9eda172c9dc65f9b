public import EventKernel

/// The lives of dossiers in one replication, in the order in which they began.
public struct Trace: Hashable, Sendable {
  /// Of the dossiers traced only, by the time at which they began.
  public var cases: [Case] = []
  /// By time of recording; those of one case in the order of its life.
  public var events: [Event] = []

  /// Of no dossier.
  public init() {}

  /// One dossier, with the citizen's trips for it.
  public struct Case: Hashable, Sendable {
    /// In the order of arising, from 0.
    public var number: UInt32
    /// Of the dossier that was asked for, if this one is part of a bundle or carried by a proxy.
    public var bundle: UInt32?
    /// What was asked for.
    public var procedure: ProcedureID
    /// How the submission came in; `counter` until that is decided.
    public var channel: Channel
    /// Where the citizen lives.
    public var commune: CommuneID
    /// Where it is received, at last if a queue was left for another; nil until that is known.
    public var site: SiteID?
    /// When the citizen first wanted it.
    public var arisen: SimTime
    /// Nil until accepted as complete, and until there is a result. A due date that lies beyond all
    /// calendars is nil too.
    public var received: SimTime?
    /// By the legal clock, supplements allowed for.
    public var due: SimTime?
    /// When there is a result, granted or refused.
    public var finished: SimTime?
    /// Whether the result came after `due`; false while there is none.
    public var isLate = false
    /// From receipt to result, in working time of the legal clock.
    public var workingTime: SimDuration?
    /// 1 if an office asked for a supplement, else 0.
    public var supplements = 0
    /// Trips to a site for it, those in vain included.
    public var visits = 0
    /// How it went, so far.
    public var outcome = Outcome.open
  }

  /// How a submission reaches the office.
  public enum Channel: String, Hashable, Sendable, CaseIterable {
    /// As in tables, by its name.
    case counter, online, post
  }

  /// How a dossier ends.
  public enum Outcome: String, Hashable, Sendable, CaseIterable {
    /// Not over when the run ended.
    case open
    /// By a result, which may say no; or by the citizen's withdrawal.
    case granted, refused, withdrawn
    /// The citizen tried too often to be received.
    case gaveUp = "gave_up"
  }

  /// Something done with a dossier. What never ends is not written down.
  public struct Event: Hashable, Sendable {
    /// `Case.number` of the dossier.
    public var number: UInt32
    /// What was done.
    public var activity: Activity
    /// The step of the route that was done, or that a transfer leads to.
    public var step: Step?
    /// Who did it.
    public var agency: Agency
    /// When it began, after any wait.
    public var start: SimTime
    /// When it was over; the same as `start` for what takes no time.
    public var end: SimTime
    /// The wait before `start`: at the counter, in an office, or for a courier.
    public var queued: SimDuration
  }

  /// A step of a route, named by what the office does.
  public struct Step: Hashable, Sendable {
    /// Nil for a wait for somebody outside.
    public var function: OfficeFunctionID?
    /// Among the route's steps of this kind and function, from 1.
    public var number: Int
  }

  /// What can be done with a dossier, by its name in the tables of traces.
  public enum Activity: String, Hashable, Sendable, CaseIterable {
    /// Time at a counter, with the citizen there.
    case guidance, reception, supplement, collection
    /// A trip for a result that was not there: at the door, or the time at the counter.
    case notReady = "not_ready"
    /// A trip without a ticket: cut-off, closed, or full.
    case turnedAway = "turned_away"
    /// A trip that ended at the sight of the queue.
    case balked
    /// A ticket left because patience ended.
    case reneged
    /// A ticket not served by closing.
    case sentHome = "sent_home"
    /// A submission on the portal that came to nothing.
    case failedOnline = "failed_online"
    /// An online submission is checked, behind the counter.
    case onlineCheck = "online_check"
    /// Originals of what was handed in online are compared, at the counter.
    case originals
    /// Papers are scanned, at the counter or behind it.
    case digitising
    /// On the way to an office or back, with an officer, or signed in the batch.
    case transfer, work, signature
    /// Waiting for an authority that is not simulated.
    case outside
    /// The result is at the site where the citizen gets it.
    case resultReady = "result_ready"
  }

  /// Where something is done; the portal is another authority's.
  public enum Agency: Hashable, Sendable {
    /// At the counters of a site, behind them, or on the way between it and an office.
    case site(SiteID)
    /// In an office that decides.
    case office(OfficeID)
    /// An authority that is not simulated.
    case outside
  }
}

/// What of a run is written down.
public enum Tracing: Hashable, Sendable {
  /// Nothing: the run costs no more than without any tracing.
  case none
  /// This share of dossiers, each by a draw of its own; those of one visitor together.
  case sample(share: Double)
  /// The dossier of this `Case.number`; of a visitor's first one those that come after it, too.
  case dossier(UInt32)
}

/// Writes lives down while the city runs.
struct TraceRecorder: ~Copyable {
  let share: Double
  /// The only one that is traced; nil for a sample.
  let only: UInt32?
  private(set) var trace = Trace()
  /// By row: the position of its case.
  private var cases: ContiguousArray<Int> = []

  init(_ tracing: Tracing) {
    switch tracing {
    case .none: (share, only) = (0, nil)
    case .sample(let share): (self.share, only) = (share, nil)
    case .dossier(let number): (share, only) = (1, number)
    }
  }

  mutating func open(_ row: DossierRow, _ opened: Trace.Case) {
    while cases.count <= row.position { cases.append(-1) }
    cases[row.position] = trace.cases.count
    trace.cases.append(opened)
  }

  mutating func change(_ row: DossierRow, _ change: (inout Trace.Case) -> Void) {
    change(&trace.cases[cases[row.position]])
  }

  mutating func note(_ event: Trace.Event) {
    trace.events.append(event)
  }
}
