import ServiceModel

/// What tells whether two scenarios, settled without their assumptions, run alike: 128 bits of hashes of all
/// that a run, its costs and its indicators depend on. Nothing of it leaves the process.
struct ScenarioLikeness: Hashable, Sendable {
  private let low, high: Int

  init(_ scenario: Scenario) {
    var scenario = scenario
    // What varies it, and what it may be put under, plays no part in a run of it.
    (scenario.uncertainty, scenario.stresses) = ([], [])
    // The rule for people who are left to it has done its work, or has none.
    scenario.staffing = nil
    (low, high) = (Self.hash(scenario, 0), Self.hash(scenario, 1))
  }

  private static func hash(_ scenario: Scenario, _ number: Int) -> Int {
    var hasher = Hasher()
    hasher.combine(number)
    hasher.combine(scenario)
    return hasher.finalize()
  }
}
