/// Whose waits and late dossiers are booked: those that an indicator is over.
public struct WaitsBooked: Hashable, Sendable {
  /// By procedure: of demands that arise in the observation window. Empty for none.
  var procedures: [Bool] = []
  /// By commune of the citizen, of these. Empty for all.
  var communes: [Bool] = []
  /// By site: of all tickets called in the observation window. Empty for none.
  var sites: [Bool] = []

  private static func marks(_ positions: [Int], among count: Int) -> [Bool] {
    var marks = Array(repeating: false, count: count)
    for position in positions { marks[position] = true }
    return marks
  }

  /// Of demands for these procedures, given by position.
  public static func procedures(_ positions: [Int], of scenario: Scenario) -> WaitsBooked {
    var booked = WaitsBooked()
    booked.procedures = marks(positions, among: scenario.services.procedures.count)
    return booked
  }

  /// Of demands of citizens of these communes, given by position.
  public static func communes(_ positions: [Int], of scenario: Scenario) -> WaitsBooked {
    var booked = procedures(Array(scenario.services.procedures.indices), of: scenario)
    booked.communes = marks(positions, among: scenario.people.communes.count)
    return booked
  }

  /// Of tickets at these sites, given by position.
  public static func sites(_ positions: [Int], of scenario: Scenario) -> WaitsBooked {
    var booked = WaitsBooked()
    booked.sites = marks(positions, among: scenario.reception.sites.count)
    return booked
  }
}
