import ScenarioFiles
import ServiceModel
import Wording

/// One replication of a city four ways: recorded in full, recorded lightly, the closed part around one
/// of its sites alone, and that site replayed on its visits. CPU time of the simulation alone, the
/// rounds' four in turn; prints it in seconds, a line for each round, then the part's share of the city's
/// dossiers.
func runCityParts(scenario path: String, site: String, rounds: Int, seed: UInt64) throws {
  let scenario = try ScenarioFile.read(path: path).scenario
  guard let place = scenario.sites.firstIndex(where: { $0.id == site }) else {
    fatalError("there is no site \(site)")
  }
  let city = City(scenario)
  let closed = ClosedPart.smallest(around: [place], in: [city])[0]
  let part = City(scenario.cutOut(closed, around: LocalizedText(vi: site, en: site)))
  let recorded = recordVisits(toSites: [place], of: city, seed: seed, replication: 0)
  let replay = Replay(recorded.visits[0], in: scenario)
  var share = 0.0
  print("full light part replay with_other_staff")
  for _ in 0..<rounds {
    let (full, whole) = measured { simulate(city, seed: seed, replication: 0) }
    let (light, _) = measured { simulate(city, seed: seed, replication: 0, recording: .light) }
    let (alone, inside) = measured { simulate(part, seed: seed, replication: 0) }
    let (again, outcome) = measured { replay.run() }
    let staff = replay.groups.map { $0.staff + 1 }
    let (other, _) = measured { replay.with(staff: staff).run() }
    precondition(closed.sites.map { whole.sites[$0] } == inside.sites, "the part is not the city's")
    precondition(
      outcome.tickets == recorded.visits[0].tickets, "the replay is not what was recorded")
    share = Double(received(inside)) / Double(received(whole))
    print(full, light, alone, again, other)
  }
  print("sites \(closed.sites.count) offices \(closed.offices.count) share of dossiers \(share)")
  print("visits \(recorded.visits[0].visitCount)")
}

private func received(_ result: ReplicationResult) -> Int64 {
  result.procedures.reduce(0) { $0 + $1[.received] }
}

private func measured<Value>(_ body: () -> Value) -> (seconds: Double, value: Value) {
  let since = cpuSeconds()
  let value = body()
  return (cpuSeconds() - since, value)
}
