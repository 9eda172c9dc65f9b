public import LegalClock

/// How demand spreads over the day on some weekdays, for some procedures and places.
public struct ArrivalProfile: Hashable, Sendable {
  /// Where it holds; nil on every day. A make-up day is the day that it replaces.
  public var weekdays: [Weekday]?
  /// For whom and what it holds.
  public var scope: DemandScope
  /// Weight of each 15 minutes of the day, 96 of them; only their ratios matter.
  public var quarterWeights: [Double]

  /// `quarterWeights` are 96, none is negative.
  public init(
    weekdays: [Weekday]? = nil, scope: DemandScope = DemandScope(), quarterWeights: [Double]
  ) {
    self.weekdays = weekdays
    self.scope = scope
    self.quarterWeights = quarterWeights
  }
}

/// What a commune asks of a procedure, where that is known.
public struct LocalVolume: Hashable, Sendable {
  /// Who asks.
  public var commune: CommuneID
  /// For what.
  public var procedure: ProcedureID
  /// Dossiers a year, 0 or more. It stands for the commune's share of `Procedure.annualVolume`.
  public var annualVolume: Double

  /// A volume of a commune.
  public init(commune: CommuneID, procedure: ProcedureID, annualVolume: Double) {
    self.commune = commune
    self.procedure = procedure
    self.annualVolume = annualVolume
  }
}

/// An arrival as it was, to come again as it was.
public struct ArrivalStamp: Hashable, Sendable {
  /// The day.
  public var date: CivilDate
  /// Microseconds after midnight.
  public var microseconds: Int64
  /// Where whoever came lives.
  public var commune: CommuneID
  /// What for.
  public var procedure: ProcedureID
  /// By which channel; nil if it is not known, and drawn as for anybody else.
  public var channel: Trace.Channel?

  /// A stamp; `microseconds` are below those of a day.
  public init(
    date: CivilDate, microseconds: Int64, commune: CommuneID, procedure: ProcedureID,
    channel: Trace.Channel? = nil
  ) {
    self.date = date
    self.microseconds = microseconds
    self.commune = commune
    self.procedure = procedure
    self.channel = channel
  }
}
