import Foundation
import OutputAnalysis
import ScenarioFiles
import ServiceModel
import Testing

@testable import Staffing

/// People against the values of a target, at the Riverside house of the tutorial with eight times its people.
struct `A frontier` {
  private func question() throws -> StaffingQuestion {
    let path = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../Scenarios/tutorial/tutorial.yaml").standardizedFileURL.path
    let city = try ScenarioFile.read(
      path: path,
      settings: [
        "period.observed_days=28", "period.follow_up_days=0", "period.warm_up_days=0",
        "demand.volume_factor=5",
      ]
    ).scenario
    let place = try #require(city.reception.sites.firstIndex { $0.id == "river_house" })
    return StaffingQuestion(
      city, sites: [place], targets: try Target.all(["wait_p90<=15"]), grain: .year,
      means: .people, mostYears: 1, seed: 7)
  }

  @Test func `takes fewer people the easier the value, and its asked value is that of a solve`()
    async throws
  {
    let question = try question()
    let frontier = Frontier(question, values: [30, 2, 60, 15, 5])
    #expect(frontier.values == [2, 5, 15, 30, 60])
    let steps = StepsInMemory()
    let found = try await frontier.solve(threads: 2, steps: steps) { _ in }
    let amounts = found.points.map(\.amount)
    #expect(amounts == amounts.sorted(by: >) && amounts[0] > amounts[4], "\(amounts)")
    let alone = try await Solver(question, threads: 1).solve()
    #expect(found.asked.sites.map(\.people) == alone.sites.map(\.people))
    #expect(found.asked.attempts == alone.attempts)
    #expect(found.points.filter(found.isAsked).map(\.value) == [15])

    // On from kept steps, and on another number of threads.
    let again = try await frontier.solve(threads: 1, steps: steps) { _ in }
    #expect(again.points == found.points && again.asked.attempts == found.asked.attempts)
  }

  @Test func `keeps each value with the people that it has, and not with one fewer`() async throws {
    let question = try question()
    let found = try await Frontier(question, values: [5, 15, 40]).solve(
      threads: 2, steps: NothingKept()
    ) { _ in }
    for point in found.points {
      var asked = question
      asked.targets[0] = found.target(point)
      let solver = try Solver(asked, threads: 2)
      let years = try await solver.record(Settled(people: found.asked.sites.map(\.people)))
      let limits = solver.limits(years)[0]
      let part = SitePart(
        solver.sites[0], weekday: nil, .people, years.map { $0[0] }, limits, solver.calendar,
        in: asked.scenario, most: 60)
      guard case .people(let people)? = point.people?[0] else {
        Issue.record("people are moved")
        return
      }
      #expect(try part.problem.excess(people).allSatisfy { $0 <= 0 })
      if people[0] > 1 {
        #expect(try part.problem.excess([people[0] - 1]).contains { $0 > 0 })
      }
    }
  }

  @Test func `says where no number of people keeps a value`() async throws {
    var question = try question()
    question.targets = try Target.all(["wait_clock_mean<=30"])
    let found = try await Frontier(question, values: [0.01, 30]).solve(
      threads: 2, steps: NothingKept()
    ) { _ in }
    #expect(found.points[0].isBeyond)
    #expect((found.points[0].nearest ?? 0) > 0.01)
    #expect(!found.points[1].isBeyond)
  }
}
