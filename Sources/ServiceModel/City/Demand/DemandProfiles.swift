public import LegalClock
public import Stochastics

/// How demand spreads over the day, where that differs by weekday, procedure and place.
public struct DemandProfiles: Sendable {
  /// The first is that of all for whom no other is written.
  public let profiles: [QuarterProfile]
  /// The profile of each weekday, by row.
  private let ofWeekday: ContiguousArray<UInt8>
  /// Rows by commune, then by procedure.
  private let rows: ContiguousArray<UInt32>
  private let procedureCount: Int
  /// By simulated day.
  private let weekday: ContiguousArray<UInt8>
  private let firstWeekday: Int

  /// Nil where there is but one.
  init?(_ scenario: Scenario, days: DemandDays) {
    let demand = scenario.people.demand
    guard !demand.profiles.isEmpty else { return nil }
    profiles =
      [QuarterProfile(weights: demand.quarterWeights)]
      + demand.profiles.map { QuarterProfile(weights: $0.quarterWeights) }
    procedureCount = scenario.services.procedures.count
    var known: [[UInt8]: UInt32] = [:]
    var ofWeekday: ContiguousArray<UInt8> = []
    var rows: ContiguousArray<UInt32> = []
    for commune in scenario.people.communes.indices {
      for procedure in scenario.services.procedures.indices {
        let fitting = demand.profiles.enumerated().filter {
          scenario.isInside($0.element.scope, commune: commune, procedure: procedure)
        }
        let row = Weekday.allCases.map { day -> UInt8 in
          let first = fitting.first { $0.element.weekdays?.contains(day) ?? true }
          return first.map { UInt8($0.offset + 1) } ?? 0
        }
        let position = known[row] ?? UInt32(known.count)
        if known[row] == nil {
          known[row] = position
          ofWeekday += row
        }
        rows.append(position)
      }
    }
    (self.ofWeekday, self.rows) = (ofWeekday, rows)
    weekday = ContiguousArray(days.days.map { UInt8($0.weekday.rawValue) })
    firstWeekday = scenario.period.firstDay.weekday.rawValue
  }

  /// How many combinations of a week's profiles there are.
  public var rowCount: Int { ofWeekday.count / 7 }

  /// Which of them a commune has for a procedure.
  public func row(commune: CommuneID, procedure: ProcedureID) -> Int {
    Int(rows[commune.position * procedureCount + procedure.position])
  }

  /// The profile of a row on a weekday.
  public func position(row: Int, on weekday: Weekday) -> Int {
    Int(ofWeekday[row * 7 + weekday.rawValue])
  }

  /// The profile of a commune for a procedure on a simulated day.
  func position(commune: CommuneID, procedure: ProcedureID, day: Int) -> Int {
    let weekday =
      weekday.indices.contains(day) ? Int(weekday[day]) : (firstWeekday + day % 7) % 7
    return Int(ofWeekday[row(commune: commune, procedure: procedure) * 7 + weekday])
  }
}
