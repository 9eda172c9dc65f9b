import ServiceModel
import Stochastics
import Testing
import Wording

@testable import Evidence
@testable import ScenarioFiles

/// Models of Prosimos: small ones, whose steps are worked out by hand.
struct ModelImportTests {
  /// A start, two checks at once, and a decision that sends one case in four back to the checks' end.
  private static let flow = """
    <definitions><process id="p">
    <startEvent id="s"/><parallelGateway id="split"/><task id="a" name="A"/><task id="b" name="B"/>
    <parallelGateway id="join"/><exclusiveGateway id="merge"/><task id="c" name="C"/>
    <exclusiveGateway id="decide" name="again?"/><intermediateThrowEvent id="told"/><endEvent id="e"/>
    <sequenceFlow id="1" sourceRef="s" targetRef="split"/><sequenceFlow id="2" sourceRef="split" targetRef="a"/>
    <sequenceFlow id="3" sourceRef="split" targetRef="b"/><sequenceFlow id="4" sourceRef="a" targetRef="join"/>
    <sequenceFlow id="5" sourceRef="b" targetRef="join"/><sequenceFlow id="6" sourceRef="join" targetRef="merge"/>
    <sequenceFlow id="7" sourceRef="merge" targetRef="c"/><sequenceFlow id="8" sourceRef="c" targetRef="decide"/>
    <sequenceFlow id="back" sourceRef="decide" targetRef="merge"/>
    <sequenceFlow id="on" sourceRef="decide" targetRef="told"/><sequenceFlow id="9" sourceRef="told" targetRef="e"/>
    </process></definitions>
    """

  private static func parameters(_ arrival: String = "fix", amount: String = "\"2\"") -> String {
    """
    {"resource_profiles": [{"id": "x", "resource_list": [
       {"id": "r", "name": "R", "amount": \(amount), "calendar": "d", "cost_per_hour": 1},
       {"id": "q", "name": "Q", "amount": 1, "calendar": "m"}]}],
     "arrival_time_distribution": {"distribution_name": "\(arrival)", "distribution_params": [{"value": 0}, {"value": 3600}, {"value": 0}, {"value": 36000}]},
     "arrival_time_calendar": [{"from": "MONDAY", "to": "FRIDAY", "beginTime": "09:00:00.000", "endTime": "17:00:00"}],
     "gateway_branching_probabilities": [{"gateway_id": "decide", "probabilities": [{"path_id": "back", "value": 0.25}, {"path_id": "on", "value": 0.75}]}],
     "task_resource_distribution": [
       {"task_id": "a", "resources": [{"resource_id": "r", "distribution_name": "fix", "distribution_params": [{"value": 60}]}]},
       {"task_id": "b", "resources": [{"resource_id": "r", "distribution_name": "fix", "distribution_params": [{"value": 120}]}, {"resource_id": "q", "distribution_name": "fix", "distribution_params": [{"value": 240}]}]},
       {"task_id": "c", "resources": [{"resource_id": "q", "distribution_name": "fix", "distribution_params": [{"value": 30}]}]}],
     "resource_calendars": [{"id": "d", "time_periods": [{"from": "MONDAY", "to": "FRIDAY", "beginTime": "09:00:00", "endTime": "17:00:00"}]},
       {"id": "m", "time_periods": [{"from": "MONDAY", "to": "MONDAY", "beginTime": "09:00:00", "endTime": "13:00:00"}]}],
     "batch_processing": [{"type": "x"}]}
    """
  }

  private func model(_ parameters: String, _ flow: String = flow) throws -> ModelImport {
    let log = try TemporaryLog(flow, name: "model.bpmn")
    return try ModelImport(
      flow: log.path, parameters: try log.file("parameters.json", parameters), cases: 100)
  }

  @Test func `a loop becomes ways within ways, and branches at once come together`() throws {
    let log = try TemporaryLog(Self.flow, name: "model.bpmn")
    let text = Self.parameters()
    let path = try log.file("parameters.json", text)
    _ = path
    var route = ModelRoute(
      try BPMNModel(path: log.path),
      [
        .init(
          gatewayId: "decide",
          probabilities: [
            .init(pathId: "back", value: 0.25), .init(pathId: "on", value: 0.75),
          ])
      ], file: "model.bpmn")
    let steps = ModelRoute.Step.text(try route.steps()) { $0 }
    #expect(
      steps.hasPrefix(
        "[{parallel: [[a], [b]]}, c, {choose: [{share: 0.25, steps: [c, {choose: [{share: 0.25, "))
    // 0.25 to the power of 9 is 4 in a million, to that of 10 below one.
    #expect(steps.split(separator: "choose").count - 1 == 10)
    #expect(route.unsaid.map(\.what) == [.rareWays, .noTime])
  }

  @Test func `the scenario of a model is read without a problem`() throws {
    for arrival in ["fix", "expon", "uniform"] {
      let model = try model(Self.parameters(arrival))
      let log = try TemporaryLog(model.scenario, name: "scenario.yaml")
      for file in model.files { _ = try log.file(file.name, file.text) }
      let scenario = try ScenarioFile.read(path: log.path).scenario
      #expect(scenario.backOffice.offices.map(\.agents) == [3])
    }
  }

  @Test func `what cannot be said is listed, not dropped`() throws {
    let unsaid = try model(Self.parameters("uniform")).unsaid
    #expect(
      Set(unsaid.map(\.what)) == [
        .rareWays, .noTime, .sharedWork, .allTasks, .poissonArrivals, .openingArrival, .otherPart,
        .cost,
      ])
    #expect(unsaid.filter { $0.what == .otherPart }.map(\.part) == ["batch_processing"])
  }

  @Test func `cases at fixed intervals come at the openings, and none out of hours`() throws {
    let stamps = try model(Self.parameters()).files.first { $0.name == "arrivals.csv" }
    let lines = stamps?.text.split(separator: "\n").map(String.init) ?? []
    // One an hour is wrong: `fix` is its first parameter, 0 seconds; all come at once.
    #expect(lines.count == 101)
    #expect(lines.dropFirst().allSatisfy { $0.hasPrefix("2024-01-01T09:00:00") })
  }

  @Test func `a flow that is no route is refused by its element`() throws {
    let other = Self.flow.replacing(
      "parallelGateway id=\"split\"", with: "inclusiveGateway id=\"split\"")
    do {
      _ = try model(Self.parameters(), other)
      Issue.record("an inclusive gateway was taken")
    } catch let invalid as InvalidScenario {
      #expect(
        invalid.problems.map(\.text.en).allSatisfy { $0.contains("'split' is a inclusiveGateway") })
    }
  }

  @Test func `a scenario draws a cut law with its mean and spread`() throws {
    let law = ProsimosParameters.Law(
      distributionName: "expon",
      distributionParams: [1500, 150, 1500, 3600].map { .init(value: $0) })
    let drawn = Distribution.empirical(try ProsimosLaw(law, file: "x").values)
    // 1500 + 150, cut 14 means above.
    #expect(abs(drawn.mean - 1650) < 0.1)
    #expect(abs(drawn.variance.squareRoot() - 150) < 1.5)
    // SciPy has a start and a width, and is cut; `default` has both ends.
    for (name, numbers) in [("uniform", [60.0, 200, 0, 180]), ("default", [60, 180])] {
      let even = ProsimosParameters.Law(
        distributionName: name, distributionParams: numbers.map { .init(value: $0) })
      let flat = Distribution.empirical(try ProsimosLaw(even, file: "x").values)
      #expect(abs(flat.mean - 120) < 1e-6 && abs(flat.variance - 1200) < 2)
    }
  }
}
