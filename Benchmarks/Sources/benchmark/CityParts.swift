import ScenarioFiles
import ServiceModel
import Wording

/// One replication of a city four ways: recorded in full, recorded lightly, the closed part around one
/// of its sites alone, and that site replayed on its visits. CPU time of the simulation alone, the
/// rounds' four in turn; prints it in seconds, a line for each round, then the part's share of the city's
/// dossiers.
func runCityParts(scenario path: String, site: String, rounds: Int, seed: UInt64) throws {
  let scenario = try ScenarioFile.read(path: path).scenario
  guard let place = scenario.reception.sites.firstIndex(where: { $0.id == site }) else {
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

/// The same replication, recorded lightly, once as a whole and once as all its closed parts, one after
/// the other: the same dossiers and nearly the same instructions on a small working set. What the parts
/// save is what the whole waits for memory. Prints seconds of the whole, of the parts, of what the parts
/// take to begin and end, and how many there are.
func runCityApart(scenario path: String, seed: UInt64) throws {
  let scenario = try ScenarioFile.read(path: path).scenario
  let city = City(scenario)
  var parts: [Scenario] = []
  var known: Set<Int> = []
  for site in scenario.reception.sites.indices where !known.contains(site) {
    let closed = ClosedPart.smallest(around: [site], in: [city])[0]
    known.formUnion(closed.sites)
    guard closed.demands.contains(where: { $0.contains(true) }) else { continue }
    let name = scenario.reception.sites[site].name
    parts.append(scenario.cutOut(closed, around: name))
  }
  func light(_ scenario: Scenario) -> (seconds: Double, received: Int64) {
    let city = City(scenario)
    let (seconds, result) = measured {
      simulate(city, seed: seed, replication: 0, recording: .light)
    }
    return (seconds, received(result))
  }
  let whole = light(scenario)
  let apart = parts.map(light)
  let idle = parts.map { part in
    var short = part
    (short.period.warmUpDays, short.period.observedDays, short.period.followUpDays) = (0, 1, 0)
    return light(short).seconds
  }
  precondition(apart.reduce(0) { $0 + $1.received } == whole.received, "dossiers are missing")
  print(
    whole.seconds, apart.reduce(0) { $0 + $1.seconds }, idle.reduce(0, +), parts.count)
}

private func received(_ result: ReplicationResult) -> Int64 {
  result.procedures.reduce(0) { $0 + $1[.received] }
}

private func measured<Value>(_ body: () -> Value) -> (seconds: Double, value: Value) {
  let since = cpuSeconds()
  let value = body()
  return (cpuSeconds() - since, value)
}
