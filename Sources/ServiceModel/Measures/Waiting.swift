public import LegalClock
public import Stochastics
public import Wording

/// What citizens do in a queue, besides waiting.
public struct Waiting: Hashable, Sendable {
  /// How long somebody waits before leaving, in minutes from taking the ticket or from opening if
  /// that is later; nil if nobody ever leaves.
  public var patienceMinutes: Distribution?
  /// Somebody who finds more people ahead than this for each open counter takes no ticket; nil if
  /// nobody minds.
  public var balksBeyond: Distribution?
  /// Counter time lost on calling a ticket whose holder has gone.
  public var callingMinutes: Double

  /// Without arguments nobody leaves, nobody minds, and calling takes no time.
  public init(
    patienceMinutes: Distribution? = nil, balksBeyond: Distribution? = nil,
    callingMinutes: Double = 0
  ) {
    self.patienceMinutes = patienceMinutes
    self.balksBeyond = balksBeyond
    self.callingMinutes = callingMinutes
  }
}

/// Visits at a time that was agreed before.
public struct Appointments: Hashable, Sendable {
  /// What may be booked.
  public var serviceClasses: [ServiceClassID]
  /// Share of first visits for which an appointment is sought.
  public var share: Double
  /// Length of a slot, above 0; one visit each.
  public var slotMinutes: Double
  /// Share of a group's counters whose time is given out in slots.
  public var capacityShare: Double
  /// Working days between booking and the first acceptable slot, rounded up: 0 is today.
  public var leadWorkingDays: Distribution
  /// If none is free in so many working days the citizen comes without an appointment.
  public var longestLeadWorkingDays: Int
  /// How much later than the slot the citizen comes; negative is early.
  public var latenessMinutes: Distribution
  /// Of appointments, in 0...1: those to which nobody comes.
  public var noShowShare: Double

  /// Shares are in 0...1.
  public init(
    serviceClasses: [ServiceClassID], share: Double, slotMinutes: Double, capacityShare: Double,
    leadWorkingDays: Distribution, longestLeadWorkingDays: Int, latenessMinutes: Distribution,
    noShowShare: Double
  ) {
    self.serviceClasses = serviceClasses
    self.share = share
    self.slotMinutes = slotMinutes
    self.capacityShare = capacityShare
    self.leadWorkingDays = leadWorkingDays
    self.longestLeadWorkingDays = longestLeadWorkingDays
    self.latenessMinutes = latenessMinutes
    self.noShowShare = noShowShare
  }
}

/// People who hand in dossiers for others.
public struct Proxies: Hashable, Sendable {
  /// Whoever would carry more carries so many.
  public static let mostDossiers = 250

  /// What is handed in for others; elsewhere everybody comes for themselves.
  public var serviceClasses: [ServiceClassID]
  /// Share of visitors who are proxies.
  public var share: Double
  /// Dossiers that a proxy carries, rounded to a whole number in 2...`mostDossiers`.
  public var dossiers: Distribution
  /// Dossiers taken at one turn; the rest need a new ticket.
  public var dossiersPerTurn: Int

  /// `share` is in 0...1, `dossiersPerTurn` at least 1.
  public init(
    serviceClasses: [ServiceClassID], share: Double, dossiers: Distribution, dossiersPerTurn: Int
  ) {
    self.serviceClasses = serviceClasses
    self.share = share
    self.dossiers = dossiers
    self.dossiersPerTurn = dossiersPerTurn
  }
}

/// Linked procedures (*liên thông*): one demand, several dossiers, one overall limit.
public struct Bundle: Hashable, Sendable {
  /// As in the files; tables do not name it.
  public var id: String
  /// What people call it.
  public var name: LocalizedText
  /// The procedure that is asked for; the others come with it.
  public var leader: ProcedureID
  /// Share of the leader's demands that ask for the whole bundle.
  public var share: Double
  /// Those that come with the leader, in the order of the file.
  public var members: [Member]
  /// From the leader's receipt to the last result.
  public var timeLimit: TimeLimit

  /// One of the procedures that come with the leader.
  public struct Member: Hashable, Sendable {
    /// What it is when it comes by itself: route, limit, time at the counter.
    public var procedure: ProcedureID
    /// Begins when the leader's result is there; otherwise at once, in parallel.
    public var afterLeader: Bool
    /// Added to the leader's time at the counter, as a share of the procedure's own.
    public var receptionShare: Double

    /// `receptionShare` is at least 0.
    public init(procedure: ProcedureID, afterLeader: Bool, receptionShare: Double) {
      self.procedure = procedure
      self.afterLeader = afterLeader
      self.receptionShare = receptionShare
    }
  }

  /// `share` is in 0...1.
  public init(
    id: String, name: LocalizedText, leader: ProcedureID, share: Double, members: [Member],
    timeLimit: TimeLimit
  ) {
    self.id = id
    self.name = name
    self.leader = leader
    self.share = share
    self.members = members
    self.timeLimit = timeLimit
  }
}

/// Dossiers of one kind that are in process when the run begins.
public struct BacklogEntry: Hashable, Sendable {
  /// How long ago the oldest was received: about a year.
  public static let oldestWorkingDays = 250

  /// What these dossiers are.
  public var procedure: ProcedureID
  /// Where their citizens live.
  public var commune: CommuneID
  /// How many steps of work of the route are done.
  public var stepsDone: Int
  /// Working days since receipt.
  public var ageWorkingDays: Int
  /// How many there are, each a row of its own.
  public var count: Int

  /// `ageWorkingDays` is at most `oldestWorkingDays`.
  public init(
    procedure: ProcedureID, commune: CommuneID, stepsDone: Int, ageWorkingDays: Int, count: Int
  ) {
    self.procedure = procedure
    self.commune = commune
    self.stepsDone = stepsDone
    self.ageWorkingDays = ageWorkingDays
    self.count = count
  }
}
