import LegalClock
import OutputAnalysis
import ScenarioFiles
import ServiceModel
import Stochastics
import Testing

@testable import Experiments

/// Every citizen beside the same citizen: a day worked out by hand, and what must add up.
@Suite struct GainsTests {
  /// Sites a five-minute walk away, 10 minutes at the counter, results by post. At the first site two people
  /// come at 9:00, and one at 16:55; at the second, for district 002, one at 9:00. With one counter each,
  /// total times are 20, 30, 20 and 20 minutes.
  ///
  /// The option has two counters at the first site, which gives no ticket in the last 10 minutes, and takes
  /// twice as long at the second: 20, 20, given up, and 30.
  private static func town(isOption: Bool) -> Scenario {
    var town = lawfulCity(counterStaff: isOption ? 2 : 1)
    town.id = isOption ? "option" : "base"
    town.period = Period(
      firstDay: CivilDate(dayNumber: 19_876), warmUpDays: 0, observedDays: 7, followUpDays: 14)
    town.reception.siteChoice.rule = .jurisdiction
    for site in 0..<2 { town.reception.sites[site].jurisdiction = .district(DistrictID(site)) }
    for group in 0..<2 { town.reception.counterGroups[group].otherDutiesShare = 0 }
    town.reception.counterGroups[1].staff = 1
    town.reception.counterGroups[1].speed = isOption ? 0.5 : 1
    town.reception.closing.ticketCutOffMinutes = isOption ? 10 : 0
    town.reception.closing.comingBack.ordinary.givesUpAfter = 1
    town.services.channels[0].postalReturnShare = 1
    func stamp(_ hour: Int, _ minute: Int, _ commune: Int) -> ArrivalStamp {
      ArrivalStamp(
        date: CivilDate(dayNumber: 19_877), microseconds: Int64(60 * hour + minute) * 60_000_000,
        commune: CommuneID(commune), procedure: ProcedureID(0), channel: .counter)
    }
    town.people.demand.stamps = [stamp(9, 0, 0), stamp(9, 0, 0), stamp(9, 0, 2), stamp(16, 55, 1)]
    return town
  }

  private static func gains(_ scenarios: [Scenario], replications: Int = 2) async -> Gains? {
    let options = scenarios.map { SimulatedOption(City($0), seed: 5, persons: true) }
    return Gains(
      await Experiment(seed: 5, replications: replications, threads: 2).run(options))
  }

  @Test func `of four people one gains, one loses, one is lost, and one has it as before`()
    async throws
  {
    let gains = try #require(
      await Self.gains([Self.town(isOption: false), Self.town(isOption: true)]))
    let city = try #require(gains.rows.first { $0.group.kind == .city })
    #expect(city.people == 8 && city.servedInBoth == 6)
    for tally in city.tallies {
      #expect(tally[.better] == 1 && tally[.worse] == 1 && tally[.same] == 1)
      #expect(tally[.servedInBaseOnly] == 1 && tally.people == 4)
      // 20, 30 and 20 minutes, and then 20, 20 and 30.
      #expect(tally.seconds == (base: 70 * 60, option: 70 * 60))
    }
    #expect(city.change?.value == 0)
    let extremes = gains.rows.filter { $0.group.kind == .commune }
    #expect(extremes.map(\.group.id) == ["00037", "00001"])
    #expect(extremes.map { $0.change?.value } == [10, -5])
    #expect(extremes.map { $0.extreme?.list } == [.lose, .gain])
    // Whom an option loses is told where they live, and has no time to compare.
    let district = try #require(gains.rows.first { $0.group.id == "001" })
    #expect(district.people == 6 && district.share(.servedInBaseOnly)?.value == 1 / 3.0)
    #expect(district.change?.value == -5)
    #expect(gains.rows.filter { $0.group.kind == .level }.map(\.people) == [8])
  }

  /// Four replications, in seconds. Means over their standard errors: 11.6, 4.0 and -8.7. Beyond its own 95 %
  /// interval (3.18 with 3 degrees of freedom) is the second, too; beyond that for all three (4.86) it is not.
  @Test func `a commune is named only where chance does not explain what its people lose`()
    async throws
  {
    let options = await Experiment(seed: 5, replications: 1, threads: 1).run(
      [false, true].map { SimulatedOption(City(Self.town(isOption: $0)), seed: 5, persons: true) })
    var changed = options
    let groups = try #require(options[0].groups)
    let city = City(Self.town(isOption: false))
    let times = simulate(city, seed: 5, replication: 0, persons: true).persons
    let someone = try #require(times?.first { $0.isServed })
    func person(_ seconds: Int) -> Person {
      var person = someone
      person.seconds = seconds
      return person
    }
    let communes = groups.groups.indices.filter { groups.groups[$0].kind == .commune }
    #expect(communes.count >= 3)
    changed[1].tallies = (0..<4).map { replication in
      var tallies = groups.groups.map { _ in PersonTally() }
      for (commune, changes) in zip(
        communes,
        [
          [360, 420, 480, 540], [102, 102, 258, 258], [-120, -120, -180, -180],
        ])
      {
        tallies[commune].add(
          person(3600), person(3600 + changes[replication]), relevant: .absolute(5))
      }
      return tallies
    }
    let gains = try #require(Gains(changed))
    let rows = gains.rows.filter { $0.group.kind == .commune }
    #expect(rows.map { $0.change?.value } == [7.5, 3, -2.5])
    #expect(rows.map { $0.extreme?.list } == [.lose, nil, .gain])
    #expect(rows.map { $0.extreme?.position } == [1, nil, 1])
  }

  /// 20, 30 and 20 minutes become 20, 20 and 30.
  @Test(arguments: [
    (Targets.RelevantDifference(kpi: "total_time_mean", amount: 12, isOfBase: false), 0, 0),
    (Targets.RelevantDifference(kpi: "total_time_mean", amount: 0.4, isOfBase: true), 0, 1),
    (Targets.RelevantDifference(kpi: "wait_mean", amount: 12, isOfBase: false), 1, 1),
  ])
  func `the base says from which change on somebody is better or worse off`(
    own: Targets.RelevantDifference, better: Int, worse: Int
  ) async throws {
    var base = Self.town(isOption: false)
    base.account.targets.relevantDifferences = [own]
    let gains = try #require(await Self.gains([base, Self.town(isOption: true)]))
    let city = try #require(gains.rows.first { $0.group.kind == .city })
    for tally in city.tallies {
      #expect(tally[.better] == better && tally[.worse] == worse && tally.servedInBoth == 3)
    }
  }

  @Test func `the result comes as many hours later as it does`() async throws {
    let late = Self.town(isOption: false)
    var option = late
    option.id = "slow"
    // A body outside takes a working day.
    option.services.routes[0].steps = [.outside(workingDays: .constant(1))]
    let gains = try #require(await Self.gains([late, option]))
    let city = try #require(gains.rows.first { $0.group.kind == .city })
    #expect((city.daysChange?.value ?? 0) >= 1)
    #expect(city.share(.same)?.value == 1 && city.change?.value == 0)
  }

  private static func tutorial() throws -> [Scenario] {
    try ["tutorial", "more-counters"].map { name in
      var town = try ScenarioFile.read(path: "Scenarios/tutorial/\(name).yaml").scenario
      town.period.observedDays = 28
      // Some give up in the base, and proxies come.
      town.reception.waiting.patience.ordinary = Patience(
        minutes: .uniform(min: 5, max: 60), balksBeyond: .uniform(min: 3, max: 15))
      town.reception.closing.comingBack.ordinary.givesUpAfter = 1
      town.reception.rules.priorityShare = 0.1
      return town
    }
  }

  @Test func `everybody is counted once, and the differences add up to the difference of the sums`()
    async throws
  {
    let options = try Self.tutorial().map { SimulatedOption(City($0), seed: 9, persons: true) }
    let results = await Experiment(seed: 9, replications: 3, threads: 1).run(options)
    let gains = try #require(Gains(results))
    let city = try #require(gains.rows.first { $0.group.kind == .city })
    #expect(city.tallies.contains { $0[.servedInBaseOnly] + $0[.servedInOptionOnly] > 0 })
    for row in gains.rows {
      let shares = PersonTally.Fate.allCases.compactMap { row.share($0)?.value }
      #expect(abs(shares.reduce(0, +) - 1) < 1e-12, "\(row.group)")
    }
    for kinds in [[PersonGroup.Kind.level], [.procedure], [.district], [.serviceClass]] {
      for replication in 0..<3 {
        var sum = PersonTally()
        for row in gains.rows where kinds.contains(row.group.kind) {
          sum.add(row.tallies[replication])
        }
        #expect(sum == city.tallies[replication], "\(kinds)")
      }
    }
    let parts = gains.rows.filter { ["with_priority", "without_priority"].contains($0.group.id) }
    #expect(parts.count == 2 && parts.reduce(0) { $0 + $1.people } == city.people)
  }

  /// All persons of a replication together have the total time that its sums have, to the half second each.
  @Test func `what people spend adds up to citizens' total time`() throws {
    for scenario in try Self.tutorial() {
      let result = simulate(City(scenario), seed: 4, replication: 1, persons: true)
      let persons = try #require(result.persons)
      let times: [Quantity] = [.travelTime, .queueTime, .counterTime, .resultWaitTime]
      let ticks = result.communes.reduce(0) { sum, commune in
        sum + times.reduce(0) { $0 + commune[$1] }
      }
      let seconds = persons.reduce(0) { $0 + $1.seconds }
      #expect(persons.count > 1000 && seconds > 0)
      #expect(abs(Double(seconds) - Double(ticks) / 1e6) < 0.51 * Double(persons.count))
      let demands = result.communes.reduce(0) { $0 + $1[.demands] }
      #expect(Int(demands) == persons.count, "nobody is a proxy here")
      let lost = result.communes.reduce(0) {
        $0 + $1[.gaveUp] + $1[.notReceived] + $1[.openInTime] + $1[.openOverdue]
      }
      #expect(persons.count { !$0.isServed } == Int(lost))
      #expect(try ReplicationResult(bytes: result.bytes) == result)
      var plain = result
      plain.persons = nil
      #expect(simulate(City(scenario), seed: 4, replication: 1) == plain ? true : false)
    }
  }

  /// The same people under other numbers: a commune and a procedure more before the others.
  @Test func `people are found again where an option has more communes`() async throws {
    let base = Self.town(isOption: false)
    var other = Self.town(isOption: true)
    var commune = other.people.communes[0]
    commune.id = "00000"
    other.people.communes.insert(commune, at: 0)
    other.people.demand.stamps = other.people.demand.stamps?.map { stamp in
      var moved = stamp
      moved.commune = CommuneID(stamp.commune.position + 1)
      return moved
    }
    let plain = try #require(await Self.gains([base, Self.town(isOption: true)]))
    let moved = try #require(await Self.gains([base, other]))
    #expect(plain.rows.map(\.tallies) == moved.rows.map(\.tallies))
  }

  @Test func `nothing is told where citizens were not written down`() async {
    let options = [Self.town(isOption: false), Self.town(isOption: true)]
    let results = await Experiment(seed: 5, replications: 2, threads: 1)
      .run(options.map { SimulatedOption(City($0), seed: 5) })
    #expect(Gains(results) == nil)
  }
}
