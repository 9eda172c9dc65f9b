import EventKernel
import LegalClock
import ScenarioFiles
import Stochastics
import Testing

@testable import ServiceModel

/// Due dates in the simulation, against the explanation for people, which walks through the
/// calendar day by day.
struct DueDateTests {
  /// Hanoi over Tết 2025, and where one rule-set follows the other; every route may ask for a
  /// supplement.
  @Test(arguments: ["2025-01-13", "2025-06-23"])
  func `the due dates of thousands of dossiers are those of the day-by-day explanation`(
    firstDay: String
  ) throws {
    var scenario = try ScenarioFile.read(
      path: "Scenarios/hanoi-2024/baseline.yaml",
      settings: [
        "period.first_day=\(firstDay)", "period.warm_up_days=0", "period.observed_days=30",
        "period.follow_up_days=1",
      ]
    ).scenario
    for route in scenario.services.routes.indices
    where !scenario.services.routes[route].steps.isEmpty {
      scenario.services.routes[route].steps.insert(.supplement(share: 0.3), at: 1)
    }
    scenario.reception.rules.supplement.workingDays = .uniform(min: 0.5, max: 8)
    let city = City(scenario)
    var simulation = Simulation(
      Answers(CityModel(city, seed: 8, replication: 0, tracing: .sample(share: 0.02))))
    simulation.events.schedule(.day, .calendar, at: .zero)
    simulation.run(until: city.window.end)
    var answers = simulation.finished()
    let trace = answers.model.result(replication: 0, handledEvents: 0).trace
    let stops = answers.stops

    let received = trace.cases.filter {
      $0.received != nil && ($0.supplements == 0 || stops[$0.number] != nil)
    }
    var wrong: [UInt32] = []
    for life in received {
      let limit = scenario.services.procedures[life.procedure.position].timeLimit
      let explanation = DeadlineExplanation(
        received: try #require(life.received), limit: limit, stop: stops[life.number],
        calendar: scenario.time.calendars[scenario.time.legalCalendar.position],
        specialDays: scenario.time.specialDays, ruleSets: scenario.time.ruleSets,
        firstDay: scenario.period.firstDay)
      let told = explanation.lines.last { if case .due = $0.event { true } else { false } }
      if told?.event != .due(try #require(life.due)) || explanation.due.time != life.due {
        wrong.append(life.number)
      }
    }
    #expect(received.count >= 1000 && wrong.isEmpty, "\(wrong.count) of \(received.count) differ")
    let stopped = received.count { stops[$0.number] != nil }
    #expect(stopped >= 100)
    let rules = Set(
      received.compactMap { $0.received.map { city.deadlines.ruleSet(received: $0) } })
    #expect(rules.count == (firstDay == "2025-06-23" ? 2 : 1))
  }
}

/// The city, and when the clock of which dossier stood still.
private struct Answers: EventModel, ~Copyable {
  var model: CityModel
  private(set) var stops: [UInt32: DeadlineExplanation.Stop] = [:]

  init(_ model: consuming CityModel) {
    self.model = model
  }

  mutating func handle(_ event: CityEvent, at now: SimTime, in events: inout EventList<CityEvent>) {
    switch event {
    case .supplementComesIn(let row), .serviceEnds(let row):
      let dossier = model.dossiers[row]
      if dossier.phase == .supplementing {
        let receipt = model.dossiers.receipts[row]
        stops[receipt.number] = DeadlineExplanation.Stop(
          requested: SimTime(ticks: receipt.stopped), answered: now)
      }
    default: break
    }
    model.handle(event, at: now, in: &events)
  }
}
