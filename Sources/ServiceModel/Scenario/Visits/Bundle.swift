public import LegalClock
public import Wording

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
