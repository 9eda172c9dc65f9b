/// How much a commune asks of a procedure, where that is not its share of the city's by population.
public struct YearlyVolumes: Sendable {
  private let local: [UInt32: Double]
  private let byProcedure: [Double]
  /// Whether arrivals come as they were: then these are all there are.
  public let isReplayed: Bool

  /// O(rows).
  public init(_ scenario: Scenario) {
    let demand = scenario.people.demand
    isReplayed = demand.stamps != nil
    var local: [UInt32: Double] = [:]
    if let stamps = demand.stamps {
      for stamp in stamps { local[Self.pair(stamp.commune, stamp.procedure), default: 0] += 1 }
    } else {
      for row in demand.localVolumes {
        local[Self.pair(row.commune, row.procedure)] = row.annualVolume
      }
    }
    self.local = local
    let whole = isReplayed
    byProcedure = scenario.services.procedures.map { whole ? 0 : $0.annualVolume }
  }

  private static func pair(_ commune: CommuneID, _ procedure: ProcedureID) -> UInt32 {
    UInt32(commune.rawValue) << 16 | UInt32(procedure.rawValue)
  }

  /// Dossiers a year before any factor; those who come, where they come as they were. Nil where it is
  /// the commune's share of the procedure's volume.
  public func local(commune: Int, procedure: Int) -> Double? {
    if let known = local[Self.pair(CommuneID(commune), ProcedureID(procedure))] { return known }
    return isReplayed ? 0 : nil
  }

  /// Whether a commune asks for a procedure at all.
  public func isAsked(commune: Int, procedure: Int) -> Bool {
    (local(commune: commune, procedure: procedure) ?? byProcedure[procedure]) > 0
  }

  /// Whether anybody asks for a procedure. O(communes).
  public func isAsked(procedure: Int, communes: Int) -> Bool {
    (0..<communes).contains { isAsked(commune: $0, procedure: procedure) }
  }
}
