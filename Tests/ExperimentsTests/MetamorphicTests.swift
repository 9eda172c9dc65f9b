import EventKernel
import ScenarioFiles
import ServiceModel
import Stochastics
import Testing

/// What a change of a scenario must do to its results, where nobody knows the results themselves.
struct MetamorphicTests {
  private static func counter(_ settings: String...) throws -> Scenario {
    try ScenarioFile.read(
      path: "Scenarios/verification/counter.yaml",
      settings: [
        "period.warm_up_days=0", "period.observed_days=30",
        "procedures[visit].annual_volume=500000",
        "procedures[visit].reception_minutes={lognormal: {mean: 2, cv: 1}}",
        "counter_groups[counters].staff=2",
      ] + settings
    ).scenario
  }

  /// By dossier: the wait before the counter.
  private static func waits(_ scenario: Scenario) -> [UInt32: SimDuration] {
    let result = simulate(City(scenario), seed: 5, replication: 0, tracing: .sample(share: 1))
    let receptions = result.trace.events.filter { $0.activity == .reception }
    return Dictionary(uniqueKeysWithValues: receptions.map { ($0.number, $0.queued) })
  }

  /// J. Kiefer and J. Wolfowitz 1955. Not so with patience: there 444 of 90,000 are worse off.
  @Test func `one more counter lengthens the wait of nobody, while nobody loses patience`() throws {
    let two = try Self.waits(Self.counter())
    let three = try Self.waits(Self.counter("counter_groups[counters].staff=3"))
    #expect(two.count > 40_000 && two.count == three.count)
    #expect(two.values.count { $0 > .zero } > 20_000)
    #expect(two.allSatisfy { number, wait in three[number].map { $0 <= wait } ?? false })
  }

  @Test func `twice the work by people twice as fast is the same`() throws {
    let plain = simulate(City(try Self.counter()), seed: 5, replication: 0)
    var other = try Self.counter(
      "procedures[visit].reception_minutes={lognormal: {mean: 4, cv: 1}}")
    other.reception.counterGroups[0].speed = 2
    let doubled = simulate(City(other), seed: 5, replication: 0)
    #expect(doubled.procedures[0][.counterTime] > 0)
    // Rounded to the microsecond, so that a tie might fall the other way; none does.
    let (a, b) = (plain.procedures[0], doubled.procedures[0])
    for quantity in [Quantity.demands, .tickets, .ticketsWithinFirstLimit, .visits] {
      #expect(a[quantity] == b[quantity])
    }
    let difference = abs(a[.wait].totalTicks - b[.wait].totalTicks)
    #expect(Double(difference) <= 1e-9 * Double(a[.wait].totalTicks))
  }

  @Test func `the same at half the pace takes twice the time`() throws {
    let fast = simulate(City(try Self.counter()), seed: 5, replication: 0)
    let slow = simulate(
      City(
        try Self.counter(
          "procedures[visit].annual_volume=250000", "period.observed_days=60",
          "procedures[visit].reception_minutes={lognormal: {mean: 4, cv: 1}}")),
      seed: 5, replication: 0)
    let (a, b) = (fast.procedures[0], slow.procedures[0])
    #expect(a[.demands] == b[.demands] && a[.demands] > 40_000)
    let ratio = Double(b[.wait].totalTicks) / Double(a[.wait].totalTicks)
    #expect(abs(ratio / 2 - 1) < 1e-9)
  }

  @Test func `the names and the order of sites, counters and offices change nothing`() throws {
    var town = try ScenarioFile.read(path: "Scenarios/tutorial/tutorial.yaml").scenario
    town.period.observedDays = 28
    let plain = simulate(City(town), seed: 4, replication: 0)
    town.reception.sites.reverse()
    town.backOffice.offices.reverse()
    town.reception.counterGroups.reverse()
    for index in town.reception.sites.indices { town.reception.sites[index].id += "_renamed" }
    for index in town.backOffice.offices.indices { town.backOffice.offices[index].id += "_renamed" }
    for index in town.reception.counterGroups.indices {
      town.reception.counterGroups[index].id += "_renamed"
      let site = town.reception.counterGroups[index].site.position
      town.reception.counterGroups[index].site = SiteID(town.reception.sites.count - 1 - site)
    }
    let renamed = simulate(City(town), seed: 4, replication: 0)
    #expect(renamed.sites == plain.sites.reversed())
    #expect(renamed.offices == plain.offices.reversed())
    #expect(renamed.procedures == plain.procedures && renamed.communes == plain.communes)
    #expect(plain.sites[0] != plain.sites[1])
  }

  @Test func `more counters shorten the waits of a day with lunch and closing`() throws {
    var waits: [Int64] = []
    for staff in 6...9 {
      let scenario = try ScenarioFile.read(
        path: "Scenarios/verification/office-day.yaml",
        settings: ["counter_groups[counters].staff=\(staff)", "period.observed_days=50"]
      ).scenario
      let result = simulate(City(scenario), seed: 2, replication: 0)
      waits.append(result.procedures[0][.queueTime])
    }
    #expect(waits == waits.sorted(by: >))
  }

  @Test func `the order in which communes and procedures stand in a file changes nothing`()
    throws
  {
    var town = try ScenarioFile.read(path: "Scenarios/tutorial/tutorial.yaml").scenario
    town.period.observedDays = 28
    let forwards = simulate(City(town), seed: 4, replication: 0)
    town.services.procedures.reverse()
    town.people.communes.reverse()
    for index in town.reception.sites.indices {
      guard case .commune(let commune) = town.reception.sites[index].jurisdiction else { continue }
      town.reception.sites[index].jurisdiction = .commune(
        CommuneID(town.people.communes.count - 1 - commune.position))
    }
    let backwards = simulate(City(town), seed: 4, replication: 0)
    #expect(forwards.procedures == backwards.procedures.reversed())
    #expect(forwards.communes == backwards.communes.reversed())
    #expect(forwards.sites == backwards.sites && forwards.offices == backwards.offices)
  }

  @Test func `one queue beats the shorter of two, and that beats two of one's own`() throws {
    func wait(_ file: String, _ settings: String...) throws -> Double {
      let scenario = try ScenarioFile.read(
        path: "Scenarios/verification/" + file,
        settings: settings + ["procedures[visit].annual_volume=473040", "period.observed_days=50"]
      ).scenario
      let waits = simulate(City(scenario), seed: 6, replication: 0).procedures[0][.wait]
      return Double(waits.totalTicks) / Double(waits.count)
    }
    let pooled = try wait("counter.yaml", "counter_groups[counters].staff=2")
    let shorter = try wait("split.yaml", "site_choice.rule=boundary_free")
    let own = try wait("split.yaml")
    #expect(pooled < shorter && shorter < own)
  }
}
