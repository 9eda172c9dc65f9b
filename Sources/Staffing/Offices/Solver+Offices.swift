import Experiments
import ServiceModel
import Workloads

/// What one run of the city tells of its offices.
struct OfficeRun: Sendable {
  var dossiers: DossierDays
  /// By office that is staffed: how much work is done in a week, on the mean.
  var hoursPerWeek: [Double]
}

extension Solver {
  /// Runs that the search of offices looks at: of a part of the city as many as cost a year of the whole, up
  /// to eight years.
  var officeRuns: Int {
    let share = question.scenario.part?.demandShare ?? 1
    let years = min(8, max(1, 1 / max(share, 1e-3)))
    return max(1, Int((years / question.yearsOfRun).rounded()))
  }

  /// What is counted by day: of each target one measure.
  var measures: [DossierMeasure] { question.targetsOfOffices.map(\.rule.measure) }

  /// The most people that an office may get: enough that hardly anything waits, in any month.
  func mostAgents(_ place: Int) -> Int {
    let day = load.offices[offices[place].office.position].day
    let open = offices[place].hoursPerWeek * 60 / Double(max(1, offices[place].openWeekdays.count))
    let erlangs = open > 0 ? 1.5 * day.workMinutes / open : 0
    return Int((1.5 * erlangs + 4 * erlangs.squareRoot() + 3).rounded(.up))
  }

  /// Hours in a week, or people.
  func amount(_ agents: [[Int]]) -> Double {
    zip(offices, agents).reduce(0) { sum, office in
      switch question.means {
      case .hours: sum + office.0.hoursPerWeek(office.1)
      case .people: sum + Double(office.1.max() ?? 0)
      }
    }
  }

  /// Runs of the city with these people.
  func measured(
    _ runs: Range<Int>, _ counters: [SitePeople], _ agents: [[Int]], _ measures: [DossierMeasure]
  ) async throws -> [OfficeRun] {
    let city = city.staffed(sites, counters, offices, agents)
    let (offices, seed) = (offices, question.seed)
    let weeks = Double(question.scenario.period.observedDays) / 7
    return try await Runner(threads: threads).values(runs) { run throws(CancellationError) in
      let recorded = try recordVisitsUnlessCancelled(
        toSites: [], measuring: measures, of: city, seed: seed, replication: run, recording: .light)
      return OfficeRun(
        dossiers: recorded.dossiers,
        hoursPerWeek: offices.map {
          Double(recorded.result.offices[$0.office.position][.officeBusyTime]) / 3600e6 / weeks
        })
    }
  }

  /// By office, then by target: the parts of the time, by what was counted in these runs.
  func officeCells(_ runs: [DossierDays]) -> [[TicketCells]] {
    let calendar = officeCalendar
    return offices.map { office in
      measures.indices.map { measure in
        var perYear = Array(repeating: 0.0, count: calendar.count)
        for run in runs {
          for (day, part) in calendar.partOfDay.enumerated() where part >= 0 {
            perYear[part] += Double(run.count(measure, office: office.office.position, day: day))
          }
        }
        return TicketCells(
          calendar.grain,
          ticketsPerYear: perYear.map { $0 / calendar.years / Double(runs.count) })
      }
    }
  }

  /// What is asked of an office with these cells, by target.
  func officeLimits(_ cells: [TicketCells]) -> OfficeLimits {
    OfficeLimits(
      rules: question.targetsOfOffices.enumerated().map { index, target in
        OfficeLimits.Rule(rule: target.rule, measure: index, cells: cells[index])
      },
      calendar: officeCalendar, yearsOfCertificate: Double(question.mostYears),
      margin: SiteLimits.margin(cells: offices.count * cells.reduce(0) { $0 + $1.all.count }))
  }

  /// The offices with the counters as theory begins with them, or as the scenario has them. Throws
  /// `CancellationError`.
  func settledOffices(_ counters: [SitePeople]) async throws -> SettledOffices {
    guard !offices.isEmpty else { return SettledOffices() }
    tell(.searchingOffices(offices.count))
    var search = OfficeSearch(self, counters: counters)
    let found = try await search.solve()
    tell(.officesFound(amount: found.amount, runs: found.runs))
    return found
  }
}
