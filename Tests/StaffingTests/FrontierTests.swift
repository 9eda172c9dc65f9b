import Foundation
import OutputAnalysis
import ScenarioFiles
import ServiceModel
import Synchronization
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
    let amounts = found.points.compactMap(\.amount)
    #expect(amounts.count == 5)
    #expect(amounts == amounts.sorted(by: >) && amounts[0] > amounts[4], "\(amounts)")
    let alone = try await Solver(question, threads: 1).solve()
    #expect(found.asked.sites.map(\.people) == alone.sites.map(\.people))
    #expect(found.asked.attempts == alone.attempts)
    let told = try #require(found.points.first(where: found.isAsked))
    #expect(told.value == 15 && told.amount == alone.amount)
    #expect(told.people == alone.sites.map(\.people))

    // On from kept steps, and on another number of threads.
    let again = try await frontier.solve(threads: 1, steps: steps) { _ in }
    #expect(again.points == found.points && again.asked.attempts == found.asked.attempts)
  }

  /// Of five values nothing is certified, and they are what certificates come to all the same.
  @Test
  func `tells of each value as many people as its own certificate takes, or one more or less`()
    async throws
  {
    let question = try question()
    let found = try await Frontier(question, values: [3, 8, 15, 40]).solve(
      threads: 2, steps: NothingKept()
    ) { _ in }
    for point in found.points {
      var asked = question
      asked.targets[0] = found.target(point)
      let alone = try await Solver(asked, threads: 2).solve()
      #expect(alone.state == .certified)
      let amount = try #require(point.amount)
      #expect(
        abs(amount - alone.amount) <= 1,
        "\(asked.targets[0].text): \(amount) told, \(alone.amount) certified")
    }
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
      func part(room: Double) -> SitePart {
        SitePart(
          solver.sites[0], weekday: nil, .people, years.map { $0[0] },
          solver.limits(years, margin: room)[0], solver.calendar, in: asked.scenario, most: 60)
      }
      guard case .people(let people)? = point.people?[0] else {
        Issue.record("people are moved")
        return
      }
      #expect(try part(room: 0).problem.excess(people).allSatisfy { $0 <= 0 })
      if people[0] > 1 {
        #expect(try part(room: 1).problem.excess([people[0] - 1]).contains { $0 > 0 })
      }
    }
  }

  @Test func `says where no number of people keeps a value`() async throws {
    var question = try question()
    question.targets = try Target.all(["wait_clock_mean<=30"])
    let heard = Tried()
    let found = try await Frontier(question, values: [0.01, 30]).solve(
      threads: 2, steps: NothingKept(), tell: heard.hear)
    #expect(heard.amounts.first == .infinity && heard.amounts.last == found.points[1].amount)
    #expect(found.points[0].amount == nil && found.points[0].people == nil)
    #expect((found.points[0].nearest ?? 0) > 0.01)
    #expect(found.points[1].amount != nil)
  }
}

/// Amounts that values were told to take, in order. A class: it listens from elsewhere.
private final class Tried: Sendable {
  private let state = Mutex<[Double]>([])

  var amounts: [Double] { state.withLock { $0 } }

  @Sendable func hear(_ event: SolverEvent) {
    if case .tried(_, let amount) = event { state.withLock { $0.append(amount) } }
  }
}
