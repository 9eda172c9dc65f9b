import ScenarioFiles
import ServiceModel

/// The real model: a city of one counter hall and two offices, as its scenario file says. All KPIs
/// are collected, for every day.
func runTandem(scenario path: String, customers: Int, seed: UInt64) throws {
  var scenario = try ScenarioFile.read(path: path).scenario
  // One citizen a minute, all day.
  scenario.period.observedDays = customers / 1440
  let city = City(scenario)
  let since = cpuSeconds()
  let result = simulate(city, seed: seed, replication: 0)
  let waits = result.sites[0][.wait]
  report(since: since, mean: Double(waits.totalTicks) / 60e6 / Double(waits.count))
}
