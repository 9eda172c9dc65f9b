import EventKernel
import ScenarioFiles
import Stochastics
import Testing

@testable import ServiceModel

/// The four organisations of Hanoi serve the very same people asking for the very same things.
@Suite struct SameCitizensTests {
  static let options = ["baseline", "options/centre", "options/agency", "options/hybrid"]
  static let cities = Result {
    try options.map { option in
      City(
        try HanoiScenarioTests.read(
          option + ".yaml",
          settings: [
            "period.warm_up_days=0", "period.observed_days=4", "period.follow_up_days=1",
          ]
        ).scenario)
    }
  }

  struct Arrival: Hashable {
    var commune: CommuneID
    var procedure: ProcedureID
    var arisen: SimTime
    var channel: Trace.Channel
  }

  @Test func `the same people come at the same instants, for the same, in the same way`() throws {
    let cities = try Self.cities.get()
    let arrivals = cities.map { city in
      // Without a bundle every case is a citizen's own; the others are of the same visitor.
      simulate(city, seed: 2024, replication: 0, tracing: .sample(share: 1)).trace.cases
        .map {
          Arrival(
            commune: $0.commune, procedure: $0.procedure, arisen: $0.arisen, channel: $0.channel)
        }
    }
    let demands = arrivals.map { option in option.map(\.arisen) }
    #expect(demands[0].count > 30_000)
    for option in arrivals.dropFirst() {
      // Linked dossiers begin when the first is accepted, which differs; demands do not.
      let (base, other) = (Self.demands(arrivals[0], cities[0]), Self.demands(option, cities[0]))
      #expect(base.count > 30_000 && base == other)
    }
  }

  /// The arrivals of procedures that no bundle brings along.
  private static func demands(_ arrivals: [Arrival], _ city: City) -> [Arrival] {
    let members = Set(city.scenario.bundles.flatMap { $0.members.map(\.procedure) })
    return arrivals.filter { !members.contains($0.procedure) }
  }

  @Test func `what each of them needs agrees draw by draw`() throws {
    let cities = try Self.cities.get()
    let draws = cities.map { city in
      var random = RandomSource(seed: 2024, replication: 3)
      var values: [Double] = []
      for (index, stream) in city.demand.streams.enumerated() where index % 97 == 0 {
        let procedure = city.procedures[Int(stream.procedure)]
        for citizen in 0..<3 as Range<UInt32> {
          func position(_ purpose: Purpose, _ occurrence: Int = 0) {
            random.position(
              owner: stream.key, entity: citizen, purpose: purpose, occurrence: occurrence)
          }
          position(.service)
          values.append(city.samplers.sample(procedure.receptionMinutes, from: &random))
          for purpose in [Purpose.complete, .priority, .channel, .patience, .routeChoice] {
            position(purpose)
            values.append(random.uniform())
          }
          position(.officeWork)
          values.append(random.uniform())
        }
      }
      return values
    }
    #expect(draws[0].count > 3000)
    for option in draws.dropFirst() { #expect(option == draws[0]) }
    let yearly = cities.map { city in city.demand.streams.map(\.yearly) }
    for option in yearly.dropFirst() { #expect(option == yearly[0]) }
  }
}
