import LegalClock
import ServiceModel
import Stochastics
import Testing
import Wording

@testable import Experiments

/// One Monday of `SmallCity`, every item of its costs worked out by hand: two sites with 4 and 3 people,
/// two offices with 5 each, open for 8 hours. A full-time person costs 800,000 that day, so an hour of work
/// 100,000.
@Suite struct CostsOfADayTests {
  static func city() -> Scenario {
    var city = SmallCity.scenario()
    city.period.warmUpDays = 8
    city.period.observedDays = 1
    var costs = Costs(staffYear: 365 * 800_000, overtimeFactor: 1.5)
    costs.deskHour = 3000
    costs.equipment = Costs.Equipment(
      deskYear: 365 * 1000, siteYear: 365 * 5000, cityYear: 365 * 9000)
    costs.courierRound = 30_000
    costs.transition = [
      Costs.Transition(
        id: "fit_out", name: text("Fitting out"), amount: 2e6, unit: .site,
        places: Costs.Workplaces(siteKinds: ["district"]), byYear: [0.6, 0.4]),
      Costs.Transition(id: "training", name: text("Training"), amount: 1e5, unit: .person),
      Costs.Transition(id: "plan", name: text("The plan"), amount: 5e6, unit: .city),
    ]
    costs.citizens = Costs.Citizens(hour: 40_000, travelHour: 10_000)
    city.account.costs = costs
    func times(_ hours: Int...) -> [TimeOfDay] { hours.map { TimeOfDay(minutes: 60 * $0) } }
    city.backOffice.transfer = TransferRules(
      toOffice: .courier(departures: times(11, 16), minutes: .constant(30)),
      toSite: .courier(departures: times(16), minutes: .constant(30)))
    return city
  }

  private static func text(_ text: String) -> LocalizedText { LocalizedText(vi: text, en: text) }

  /// Worked at the first site 20 hours with citizens, 4 behind the counter, 2 after closing, and 1 on
  /// other duties then; at the second 12 hours, in the first office 10. Citizens took 6 hours, of these
  /// 3 on the way, for 10 demands.
  static func result() -> ReplicationResult {
    var result = SmallCity.result(0)
    result.sites = result.sites.map { _ in ScopeMeasures() }
    result.offices = result.offices.map { _ in ScopeMeasures() }
    result.procedures = result.procedures.map { _ in ScopeMeasures() }
    func hours(_ hours: Int64) -> Int64 { hours * 3_600_000_000 }
    result.sites[0][.busyTime] = hours(20)
    result.sites[0][.backgroundTime] = hours(4)
    result.sites[0][.overtime] = hours(2)
    result.sites[0][.otherDutiesOvertime] = hours(1)
    result.sites[1][.busyTime] = hours(12)
    result.offices[0][.officeBusyTime] = hours(10)
    result.procedures[0][.received] = 8
    result.procedures[0][.demands] = 10
    result.procedures[0][.travelTime] = hours(3)
    result.procedures[1][.queueTime] = hours(2)
    result.procedures[1][.counterTime] = hours(1)
    return result
  }

  static func option(_ scenario: Scenario) async -> OptionResult {
    await Experiment(seed: 1, replications: 1, threads: 1).run([
      SimulatedOption(scenario: scenario) { _ in result() }
    ])[0]
  }

  /// What a KPI comes to in a scope; nil where it has no value.
  static func value(
    _ id: String, _ option: OptionResult, _ scope: String = "city", _ type: ScopeType? = nil
  ) throws -> Double? {
    let kpi = try #require(KPI.named(id))
    let place = try #require(
      option.scopes.firstIndex {
        $0.id == scope && type ?? $0.type == $0.type && kpi.scopeTypes.contains($0.type)
      }, "\(id) in \(scope)")
    return option.estimate(kpi, scope: place)?.value
  }

  private func expect(
    _ expected: [(kpi: String, value: Double)], _ option: OptionResult, in scope: String = "city",
    _ type: ScopeType? = nil, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    for (kpi, value) in expected {
      let found = try #require(try Self.value(kpi, option, scope, type), "\(kpi)")
      #expect(abs(found - value) < 1e-3, "\(kpi): \(found)", sourceLocation: sourceLocation)
    }
  }

  /// From Monday 10 June 2024 on a year has 261 working days of 8 hours, by which an hour of overtime is paid.
  @Test func `staff are paid for the contract, and used for the hours at work`() async throws {
    let overtime = 3 * 1.5 * 365 * 800_000 / 2088.0
    let option = await Self.option(Self.city())
    try expect(
      [
        ("cost_staff_paid", 17 * 800_000 + overtime), ("cost_staff_used", 48 * 100_000),
        ("staff_not_used", 17 - 6),
      ], option)
    try expect(
      [("cost_staff_paid", 4 * 800_000 + overtime), ("cost_staff_used", 26 * 100_000)], option,
      in: "commune")
    try expect(
      [("cost_staff_paid", 5 * 800_000), ("cost_staff_used", 10 * 100_000)], option, in: "justice")
  }

  @Test func `places to work are paid while open, and used while somebody works there`()
    async throws
  {
    let option = await Self.option(Self.city())
    try expect(
      [("cost_premises_paid", 17 * 8 * 3000), ("cost_premises_used", (24 + 12 + 10) * 3000)],
      option)
    try expect([("cost_premises_used", 10 * 3000)], option, in: "justice")
  }

  /// Loads are 26 of 32 contracted hours, 12 of 24, 10 of 40, 0 of 40; of the city 48 of 136.
  @Test func `equipment and couriers are used by the load`() async throws {
    let option = await Self.option(Self.city())
    let atPlaces = 0.8125 * 9000 + 0.5 * 8000 + 0.25 * 5000
    let ofTheCity = 48.0 / 136 * 9000
    // A courier comes twice a day and takes along what goes the other way.
    let couriers = 1.3125 * 60_000
    try expect(
      [
        ("cost_equipment_paid", 17_000 + 10_000 + 9000),
        ("cost_equipment_used", atPlaces + ofTheCity), ("cost_city_wide_paid", 9000),
        ("cost_city_wide_used", ofTheCity), ("cost_courier_paid", 120_000),
        ("cost_courier_used", couriers),
      ], option)
    try expect([("cost_courier_paid", 60_000)], option, in: "district")
  }

  @Test func `what is paid once goes by site, by person and for the city, year by year`()
    async throws
  {
    let option = await Self.option(Self.city())
    try expect(
      [
        ("cost_transition", 2e6 + 17 * 1e5 + 5e6),
        ("cost_transition_first_year", 0.6 * 2e6 + 17 * 1e5 + 5e6),
      ], option)
    try expect([("cost_transition", 2e6 + 3 * 1e5)], option, in: "district")
    try expect([("cost_transition", 5 * 1e5)], option, in: "land", .officeFunction)
  }

  @Test func `what citizens give stands beside the budget`() async throws {
    let option = await Self.option(Self.city())
    try expect(
      [
        ("cost_citizens_time", 6 * 40_000), ("cost_citizens_travel", 3 * 10_000),
        ("cost_citizens_per_demand", 27_000),
      ], option)
    try expect([("cost_citizens_time", 3 * 40_000)], option, in: "birth")
  }

  @Test func `the totals are the items that come again every year`() async throws {
    let option = await Self.option(Self.city())
    for view in ["paid", "used"] {
      var sum = 0.0
      for item in ["staff", "premises", "equipment", "courier"] {
        sum += try #require(try Self.value("cost_\(item)_\(view)", option))
      }
      try expect(
        [("total_cost_\(view)", sum), ("cost_per_dossier_\(view)", sum / 8)], option)
    }
    let paid = try #require(try Self.value("total_cost_paid", option))
    let used = try #require(try Self.value("total_cost_used", option))
    try expect([("cost_slack", paid - used)], option)
  }

  @Test func `sites, offices and the city as a whole add up to the city`() async throws {
    var city = Self.city()
    city.account.costs.grades = [
      Costs.Grade(
        id: "g", name: Self.text("Grade"), staffYear: 1e9,
        places: Costs.Workplaces(siteKinds: ["district"], functions: [OfficeFunctionID(0)]))
    ]
    let option = await Self.option(city)
    let places = option.scopes.filter { $0.type == .site || $0.type == .office }
    for view in ["paid", "used"] {
      var sum = try #require(try Self.value("cost_city_wide_\(view)", option))
      for place in places {
        sum += try #require(try Self.value("cost_place_\(view)", option, place.id, place.type))
      }
      try expect([("total_cost_\(view)", sum)], option)
    }
    let kinds = option.scopes.filter { $0.type == .siteKind || $0.type == .officeFunction }
    let ofTheCity = [
      "cost_equipment_paid": 9000, "cost_equipment_used": 48.0 / 136 * 9000, "cost_transition": 5e6,
      "cost_transition_first_year": 5e6,
    ]
    for kpi in KPI.all where kpi.group == .cost {
      guard kpi.scopeTypes.contains(.city), kpi.scopeTypes.contains(.siteKind) else { continue }
      var sum = ofTheCity[kpi.id] ?? 0
      for kind in kinds where kpi.scopeTypes.contains(kind.type) {
        sum += try #require(try Self.value(kpi.id, option, kind.id, kind.type))
      }
      try expect([(kpi.id, sum)], option)
    }
  }
}
