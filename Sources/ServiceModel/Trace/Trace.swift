public import EventKernel

/// The lives of dossiers in one replication, in the order in which they began.
public struct Trace: Hashable, Sendable {
  public var cases: [Case] = []
  /// By time of recording; those of one case in the order of its life.
  public var events: [Event] = []

  public init() {}

  /// One dossier, with the citizen's trips for it.
  public struct Case: Hashable, Sendable {
    /// In the order of arising, from 0.
    public var number: UInt32
    /// Of the dossier that was asked for, if this one is part of a bundle or carried by a proxy.
    public var bundle: UInt32?
    public var procedure: ProcedureID
    public var channel: Channel
    public var commune: CommuneID
    public var site: SiteID?
    public var arisen: SimTime
    /// Nil until accepted as complete, and until there is a result. A due date that lies beyond all
    /// calendars is nil too.
    public var received: SimTime?
    public var due: SimTime?
    public var finished: SimTime?
    public var isLate = false
    /// From receipt to result, in working time of the legal clock.
    public var workingTime: SimDuration?
    public var supplements = 0
    public var visits = 0
    public var outcome = Outcome.open
  }

  public enum Channel: String, Hashable, Sendable, CaseIterable {
    case counter, online, post
  }

  public enum Outcome: String, Hashable, Sendable, CaseIterable {
    /// Not over when the run ended.
    case open
    case granted, refused, withdrawn
    case gaveUp = "gave_up"
  }

  /// Something done with a dossier. What never ends is not written down.
  public struct Event: Hashable, Sendable {
    public var number: UInt32
    public var activity: Activity
    /// The step of the route that was done, or that a transfer leads to.
    public var step: Step?
    public var agency: Agency
    public var start: SimTime
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

  public enum Activity: String, Hashable, Sendable, CaseIterable {
    case guidance, reception, supplement, collection
    case turnedAway = "turned_away"
    case balked
    case reneged
    case sentHome = "sent_home"
    case onlineCheck = "online_check"
    case digitising
    case transfer, work, signature
    case outside
    case resultReady = "result_ready"
  }

  public enum Agency: Hashable, Sendable {
    case site(SiteID)
    case office(OfficeID)
    case outside
  }
}

/// What of a run is written down.
public enum Tracing: Hashable, Sendable {
  case none
  /// This share of dossiers, each by a draw of its own; those of one visitor together.
  case sample(share: Double)
}

/// Writes lives down while the city runs.
struct TraceRecorder: ~Copyable {
  let share: Double
  private(set) var trace = Trace()
  /// By row: the position of its case.
  private var cases: ContiguousArray<UInt32> = []

  init(_ tracing: Tracing) {
    switch tracing {
    case .none: share = 0
    case .sample(let share): self.share = share
    }
  }

  mutating func open(_ row: UInt32, _ opened: Trace.Case) {
    while cases.count <= Int(row) { cases.append(Dossier.none) }
    cases[Int(row)] = UInt32(trace.cases.count)
    trace.cases.append(opened)
  }

  mutating func change(_ row: UInt32, _ change: (inout Trace.Case) -> Void) {
    change(&trace.cases[Int(cases[Int(row)])])
  }

  mutating func note(_ event: Trace.Event) {
    trace.events.append(event)
  }
}
