import Foundation
import OutputAnalysis
import ScenarioFiles
import ServiceModel
import Testing
import Workloads

@testable import Staffing

/// What `check` says and what a solver finds are of the same load.
struct `Check and solver` {
  private func town(_ settings: String...) throws -> Scenario {
    let path = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../Scenarios/tutorial/tutorial.yaml").standardizedFileURL.path
    return try ScenarioFile.read(
      path: path,
      settings: [
        "period.observed_days=91", "period.follow_up_days=0", "period.warm_up_days=0",
        "demand.volume_factor=4",
        // Mondays twice as busy, and short Fridays.
        "demand.weekday_weights={monday: 2, tuesday: 1, wednesday: 1, thursday: 1, friday: 1}",
      ] + settings
    ).scenario
  }

  private func solver(_ city: Scenario, _ means: StaffingQuestion.Means) throws -> Solver {
    let site = try #require(city.reception.sites.firstIndex { $0.id == "river_house" })
    return try Solver(
      StaffingQuestion(
        city, sites: [site], targets: try Target.all(["wait_p90<=15"]),
        grain: means == .hours ? .day : .year, means: means, mostYears: 1, seed: 3), threads: 2)
  }

  @Test func `the solver begins with the load that check tells of the day`() throws {
    let city = try town()
    let load = OfferedLoad(City(city))
    for group in city.reception.counterGroups.indices {
      let weekdays = load.weekdays(of: CounterGroupID(group))
      let days = weekdays.reduce(0) { $0 + $1.days }
      let work = weekdays.reduce(0) { sum, day in
        sum + day.days * (day.backgroundMinutes + day.quarters.total.workMinutes)
      }
      let told = load.counters[group].day.workMinutes
      #expect(abs(work / days - told) < 1e-9 * told)
      let monday = weekdays[0].quarters.total.workMinutes
      #expect(monday > 1.5 * weekdays[1].quarters.total.workMinutes)
    }
    let solver = try solver(city, .hours)
    for (group, start) in zip(solver.sites[0].groups, solver.theory[0]) {
      let weekdays = load.weekdays(of: group)
      for (weekday, erlangs) in start.erlangs.enumerated() {
        let minutes = weekdays[weekday].quarters.total.workMinutes
        #expect(abs(30 * erlangs.reduce(0, +) - minutes) < 1e-9 * max(1, minutes))
      }
    }
  }

  /// The most that check calls full on the average day is fewer than the solver's people, and the fewest that
  /// can do the work by the solver's runs are those by check's load.
  @Test func `what the solver finds is not full by check, and its bound is check's work`()
    async throws
  {
    let city = try town()
    let solver = try solver(city, .people)
    let solution = try await solver.solve()
    #expect(solution.state == .certified)
    guard case .people(let people) = solution.sites[0].people else {
      Issue.record("people are moved")
      return
    }
    let group = solver.sites[0].groups[0].position
    let load = OfferedLoad(City(city)).counters[group]
    // `other_duties_share` and absence are taken off before the solver counts: it finds people at counters.
    var staffed = city
    staffed.reception.counterGroups[group].people =
      solver.sites[0].plans(solution.sites[0].people)[0]
    let found = OfferedLoad(City(staffed)).counters[group]
    #expect(found.day.ratio < 1 && !found.isFull, "\(people)")
    var fewer = city
    let bound = Int(solution.lowerBound)
    let less = max(0, bound - 1)
    fewer.reception.counterGroups[group].people =
      solver.sites[0].plans(.people([less]))[0]
    #expect(less == 0 || OfferedLoad(City(fewer)).counters[group].day.ratio >= 0.97)
    let open = Double(solver.sites[0].openHalfHours) / 2
    let leaving = 0.03
    let byCheck = (load.day.workMinutes * 5 / 60 * (1 - leaving) / open).rounded(.up)
    #expect(abs(byCheck - solution.lowerBound) <= 1)
  }
}
