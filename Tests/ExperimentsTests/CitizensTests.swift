import EventKernel
import ScenarioFiles
import Stochastics
import Testing

@testable import ServiceModel

/// Options differ by their levers alone: the same people ask for the same things, draw by draw.
struct CitizensTests {
  /// All that is drawn about one demand before anybody serves it.
  private struct Draws: Hashable {
    var time: Int64
    var commune: CommuneID
    var procedure: ProcedureID
    var uniforms: [Double]
    /// Time at the counter, in minutes.
    var service: Double
  }

  private static func scenario(_ file: String, days: Int) throws -> Scenario {
    var scenario = try ScenarioFile.read(path: "Scenarios/" + file).scenario
    scenario.period.warmUpDays = 0
    scenario.period.observedDays = days
    scenario.period.followUpDays = 0
    return scenario
  }

  /// The demands of the first days.
  private static func demands(_ scenario: Scenario) -> [Draws] {
    let city = City(scenario)
    var model = CityModel(city, seed: 5, replication: 3, tracing: .none)
    var events = EventList<CityEvent>()
    var demands: [Draws] = []
    for day in 0..<scenario.period.observedDays {
      model.drawDemand(day: day, &events)
      while let next = events.popNext() {
        guard case .demandArises(let candidate) = next.event else { continue }
        let arrival = model.demand.today[candidate]
        let row = model.begin(
          Dossier(
            key: arrival.key, citizen: arrival.citizen, commune: arrival.commune,
            procedure: arrival.procedure, traits: [],
            phase: .submitting, channel: .counter))
        demands.append(
          Draws(
            time: next.time.ticks, commune: arrival.commune, procedure: arrival.procedure,
            uniforms: Purpose.allCases.map { model.uniform($0, row) },
            service: model.draw(
              city.procedures[arrival.procedure].receptionMinutes, .service, row)))
        model.end(row)
      }
    }
    return demands
  }

  @Test func `the four organisations of Hanoi see the same citizens`() throws {
    let base = try Self.demands(Self.scenario("hanoi-2024/baseline.yaml", days: 3))
    #expect(base.count > 10_000)
    for option in ["centre", "agency", "hybrid"] {
      let file = "hanoi-2024/options/\(option).yaml"
      let demands = try Self.demands(Self.scenario(file, days: 3))
      // Not shown element by element: there are thousands.
      #expect(demands == base ? true : false, "\(option) sees other citizens than the baseline")
    }
  }

  /// Who came, when, for what and how.
  private struct Arrival: Hashable {
    var commune: CommuneID
    var procedure: ProcedureID
    var arisen: SimTime
    var channel: Trace.Channel
  }

  @Test func `the same people come at the same instants, for the same, in the same way`() throws {
    let arrivals = try ["baseline", "options/centre", "options/agency", "options/hybrid"].map {
      let scenario = try Self.scenario("hanoi-2024/\($0).yaml", days: 4)
      // Linked dossiers begin when the first is accepted, which differs; demands do not.
      let linked = Set(scenario.services.bundles.flatMap { $0.members.map(\.procedure) })
      let trace = simulate(
        City(scenario), seed: 2024, replication: 0, tracing: .sample(share: 1)
      ).trace
      return trace.cases.filter { !linked.contains($0.procedure) }.map {
        Arrival(
          commune: $0.commune, procedure: $0.procedure, arisen: $0.arisen, channel: $0.channel)
      }
    }
    #expect(arrivals[0].count > 30_000)
    for option in arrivals.dropFirst() { #expect(option == arrivals[0] ? true : false) }
  }

  @Test func `another procedure and another site change no draw of the others`() throws {
    let town = try Self.scenario("tutorial/tutorial.yaml", days: 20)
    let base = Self.demands(town)
    var more = town
    var birth = more.services.procedures[1]
    birth.id = "adoption"
    more.services.procedures.insert(birth, at: 0)
    var site = more.reception.sites[0]
    site.id = "market_house"
    more.reception.sites.insert(site, at: 0)
    for index in more.reception.counterGroups.indices {
      more.reception.counterGroups[index].site = SiteID(
        more.reception.counterGroups[index].site.position + 1)
    }
    var group = more.reception.counterGroups[0]
    group.id = "market_counters"
    group.site = SiteID(0)
    more.reception.counterGroups.append(group)
    let others = Self.demands(more).filter { $0.procedure.position > 0 }.map { demand in
      var demand = demand
      demand.procedure = ProcedureID(demand.procedure.position - 1)
      return demand
    }
    #expect(base.count > 500)
    #expect(others == base)
  }

  @Test func `fewer demands are some of the same`() throws {
    var town = try Self.scenario("tutorial/tutorial.yaml", days: 20)
    let all = Set(Self.demands(town))
    town.people.demand.volumeFactor = 0.5
    let result = simulate(City(town), seed: 5, replication: 3)
    #expect(Set(Self.demands(town)) == all)
    let arisen = result.procedures.reduce(0) { $0 + Int($1[.demands]) }
    #expect(abs(Double(arisen) / Double(all.count) - 0.5) < 0.05)
  }

  @Test(arguments: ["tutorial/tutorial.yaml", "verification/office-day.yaml"])
  func `replications run apart and in any order are those of one run`(file: String) throws {
    let scenario = try Self.scenario(file, days: 14)
    let city = City(scenario)
    let together = (0..<4).map { simulate(city, seed: 9, replication: $0) }
    let apart = [3, 1, 0, 2].map { simulate(City(scenario), seed: 9, replication: $0) }
    #expect(apart.sorted { $0.replication < $1.replication } == together)
    #expect(together[0].sites != together[1].sites)
  }
}
