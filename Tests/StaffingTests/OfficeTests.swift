import EventKernel
import Experiments
import OutputAnalysis
import Testing
import Wording

@testable import ServiceModel
@testable import Staffing

/// The offices of the tutorial, in runs of twelve weeks.
struct `People for offices` {
  private func question(
    _ targets: [String], means: StaffingQuestion.Means = .people, offices: [String],
    years: Int = 2, settings: [String] = []
  ) throws -> StaffingQuestion {
    let town = try Tutorial.scenario(observedDays: 84, followUpDays: 28, settings: settings)
    let ids = town.backOffice.offices.map(\.id)
    return StaffingQuestion(
      town, sites: Array(town.reception.sites.indices),
      offices: try offices.map { try #require(ids.firstIndex(of: $0)) },
      targets: try Target.all(targets), grain: .year, means: means, mostYears: years, seed: 7)
  }

  private static let both = ["justice_office", "land_office"]

  @Test func `are certified, cost no less than the work, and are the same for any threads`()
    async throws
  {
    let question = try question(["on_time_share>=0.8"], offices: Self.both)
    let solution = try await Solver(question, threads: 1).solve()
    let three = try await Solver(question, threads: 3).solve()
    #expect(solution.offices.map(\.agents) == three.offices.map(\.agents))
    #expect(solution.attempts == three.attempts)
    #expect(solution.state == .certified)
    #expect(solution.sites.isEmpty)
    #expect(solution.offices.count == 2)
    for office in solution.offices {
      #expect(office.amount >= office.lowerBound)
      // Whole people: as many on all weekdays on which the office works.
      #expect(Set(office.agents) == [0, Int(office.amount)])
      #expect(!office.oneFewer.isEmpty)
    }
    let cells = try #require(solution.attempts.last?.cells)
    #expect(cells.map(\.site) == [0, 1])
    #expect(cells.allSatisfy { ($0.estimate ?? 1) <= 0.2 })
  }

  @Test func `have people by weekday, one at least while they are open`() async throws {
    let solution = try await Solver(
      try question(["office_queue_p90<=8"], means: .hours, offices: ["justice_office"]), threads: 2
    ).solve()
    let office = try #require(solution.offices.first)
    #expect(solution.state == .certified)
    #expect(office.agents.prefix(5).allSatisfy { $0 >= 1 })
    #expect(office.agents.suffix(2) == [0, 0])
    #expect(office.amount == 8 * Double(office.agents.reduce(0, +)))
    #expect(office.oneFewer.map(\.weekday) == [0, 1, 2, 3, 4])
  }

  /// A change of land use right waits two to four working days for the tax office.
  @Test func `no staff makes others faster, and the nearest target is named`() async throws {
    let solution = try await Solver(
      try question(
        ["on_time_share>=0.9"], offices: ["land_office"],
        settings: ["procedures[land_change].time_limit=1wd"]), threads: 2
    ).solve()
    #expect(solution.state == .impossible)
    #expect(solution.offices[0].beyond.map(\.nearest) == [.infinity])
  }

  private static let nobodyThere =
    "events=[{absent: {from: 2024-03-25, to: 2024-04-05, share: 1, offices: [justice_office]}}]"

  /// Copies come to the justice office by courier, and some lie there over the day on which they are due; for two
  /// weeks nobody is there, and what comes then waits for up to eighty of its hours.
  @Test(arguments: [
    ("on_time_share>=0.95", 2, []), ("office_late_share<=0.06", 2, []),
    ("office_queue_p90<=4", 4, [nobodyThere]),
  ])
  func `the nearest target that is told is certified when it is asked for`(
    asked: String, years: Int, settings: [String]
  ) async throws {
    let ask = { target in
      try await Solver(
        try question([target], offices: ["justice_office"], years: years, settings: settings),
        threads: 2
      ).solve()
    }
    let solution = try await ask(asked)
    #expect(solution.state == .impossible)
    let beyond = try #require(solution.offices[0].beyond.first)
    let nearest = solution.question.targets[0].with(value: beyond.nearest)
    let kept = try await ask(nearest.text)
    #expect(kept.state == .certified, "\(nearest.text)")
  }

  /// One courier a day brings some forty copies at once: they wait for each other, whatever work there is in all.
  @Test func `what comes all at once takes more people than its work, and is not impossible`()
    async throws
  {
    let solution = try await Solver(
      try question(
        ["office_queue_p90<=0.01"], offices: ["justice_office"], years: 4,
        settings: ["transfer.to_office.courier.departures=[\"15:30\"]"]), threads: 2
    ).solve()
    #expect(solution.state != .impossible)
    #expect(solution.amount > 9)
  }

  /// Two people are one in each office: in the justice office more bring nothing, for copies come by courier.
  @Test func `what so many people can keep is no target that nobody keeps`() async throws {
    let solution = try await Reverse(
      try question(["on_time_share>=0.9"], offices: Self.both),
      kpi: Target("on_time_share>=0.9").kpi,
      people: 2
    ).solve(threads: 2, steps: NothingKept()) { _ in }
    #expect(solution.given == 2)
    #expect(solution.amount <= 2)
    #expect(solution.state != .impossible)
    #expect(solution.offices.allSatisfy { $0.beyond.isEmpty })
    #expect(solution.question.targets[0].requirement.limit < 0.95)
  }

  @Test func `counters and offices are found together`() async throws {
    let solution = try await Solver(
      try question(["wait_p90<=30", "office_queue_mean<=8"], offices: Self.both), threads: 2
    ).solve()
    #expect(solution.sites.count == 2 && solution.offices.count == 2)
    #expect(solution.state == .certified)
    #expect(Set(solution.attempts.last?.cells.map(\.site) ?? []) == [0, 1, 2, 3])
    #expect(solution.amount > solution.officeAmount)
  }

  @Test func `a certificate that so few weeks cannot give is refused, with the years it takes`()
    throws
  {
    let refused = #expect(throws: InvalidTarget.self) {
      try Solver(try question(["on_time_share>=0.995"], offices: Self.both), threads: 1)
    }
    #expect(refused?.message.en.contains("write --years") == true)
    #expect(throws: InvalidTarget.self) {
      try Solver(try question(["on_time_share>=0.9"], offices: []), threads: 1)
    }
  }
}

/// Sums by day, made up.
struct `Weeks of an office` {
  /// Three weeks from a Monday on, two dossiers due on each of Monday and Tuesday; in the second week all of
  /// Tuesday's are late. Before the first observed day nothing counts.
  @Test func `are batches: what is due in one is told together`() throws {
    var town = try Tutorial.scenario(observedDays: 21, followUpDays: 0)
    town.period.warmUpDays = 14
    let calendar = DossierCalendar(.halfHour, of: town)
    #expect(calendar.grain == .year)
    #expect(calendar.partOfDay[13] == -1 && calendar.partOfDay[14] == 0)
    #expect(calendar.weekOfDay[20] == 0 && calendar.weekOfDay[21] == 1)
    var days = DossierDays([.late], offices: 1, days: 35)
    for day in [0, 14, 15, 21, 22, 28, 29] {
      for _ in 0..<2 { days.add(day == 22 ? 1 : 0, to: 0, OfficeID(0), day: day) }
    }
    let rule = try #require(DossierRule(try Target("on_time_share>=0.9")))
    #expect(rule.requirement == .atMost(1 - 0.9))
    let limits = OfficeLimits(
      rules: [
        .init(rule: rule, measure: 0, cells: TicketCells(.year, ticketsPerYear: [200]))
      ], calendar: calendar, yearsOfCertificate: 16, margin: 3)
    let weeks = limits.weeks(days, office: 0).cells[0][0]
    #expect(
      weeks.map { [Double($0.tickets), $0.sum, Double($0.count)] } == [[4, 0, 2], [4, 2, 1]])
    let sums = limits.sums([days], office: 0)[0][0]
    #expect(sums.count == 12 && sums.sum == 2)
    #expect(limits.broken([days], office: 0) == [0])
  }

  @Test func `targets of offices say what is counted and how much of it may be`() throws {
    func rule(_ target: String) throws -> DossierRule? { DossierRule(try Target(target)) }
    #expect(try rule("office_late_share<=0.05")?.requirement == .atMost(0.05))
    #expect(try rule("office_queue_p90<=4")?.measure == .queuedBeyond(.minutes(240)))
    #expect(try rule("office_queue_p90<=4")?.requirement == .atMost(0.1))
    #expect(try rule("office_queue_mean<=4")?.isMean == true)
    #expect(try rule("step_late_share<=0.1")?.measure == .lateSteps)
    #expect(try rule("wait_p90<=15") == nil)
  }
}
