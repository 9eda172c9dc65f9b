import Foundation
import LegalClock
import Runs
import ScenarioFiles
import Tables
import Wording

/// A model of Prosimos as a scenario: what is written, and what could not be said.
package struct ModelImport {
  /// `scenario.yaml`, which runs.
  package private(set) var scenario = ""
  /// CSV files beside it, by name.
  package private(set) var files: [(name: String, text: String)] = []
  /// What the model says that a scenario cannot.
  package private(set) var unsaid: [UnsaidRow] = []

  private let parameters: ProsimosParameters
  private let pools: ModelPools
  private let model: BPMNModel
  /// Monday.
  private static let firstDay = CivilDate(dayNumber: 19_723)

  /// Reads the flow and the parameters; `cases` come in the period. Throws `InvalidScenario` where they cannot be
  /// read, or the flow cannot be said as steps.
  package init(flow: String, parameters path: String, cases: Int) throws {
    model = try BPMNModel(path: flow)
    do {
      let decoder = JSONDecoder()
      decoder.keyDecodingStrategy = .convertFromSnakeCase
      parameters = try decoder.decode(
        ProsimosParameters.self, from: Data(try Files.bytes(of: path)))
    } catch let error as DecodingError {
      throw refused(path, ModelTexts.noJSON.filled(Self.words(error)), ModelTexts.exportAgain)
    }
    pools = ModelPools(parameters)
    var route = ModelRoute(model, parameters.gatewayBranchingProbabilities, file: flow)
    let steps = try route.steps()
    unsaid = route.unsaid + pools.unsaid
    let arrivals = try ModelArrivals(parameters, cases: cases, from: Self.firstDay, file: path)
    unsaid += arrivals.unsaid
    let laws = try laws(file: path)
    noteParts(try Files.bytes(of: path))
    scenario = try text(arrivals, steps, laws)
    files = arrivals.stamps.map { [("arrivals.csv", $0)] } ?? []
    if let plan = plan() { files.append(("people.csv", plan)) }
  }

  private static func words(_ error: DecodingError) -> String {
    switch error {
    case .keyNotFound(let key, _): "'\(key.stringValue)' is missing"
    case .typeMismatch(_, let context), .valueNotFound(_, let context):
      context.codingPath.map(\.stringValue).joined(separator: ".")
    case .dataCorrupted: "JSON"
    @unknown default: "JSON"
    }
  }

  /// Of each task: how long it takes, in YAML. Resources with laws of their own are one mixture.
  private mutating func laws(file: String) throws -> [String: String] {
    var laws: [String: String] = [:]
    for task in parameters.taskResourceDistribution {
      let each = try task.resources.map { try ProsimosLaw($0.law, file: file) }
      guard let first = each.first, let pool = pools.pool(of: task) else { continue }
      if each.dropFirst().allSatisfy({ $0.values == first.values }) {
        laws[task.taskId] = first.text
        continue
      }
      unsaid.append(UnsaidRow(element: name(task.taskId), part: "resources", .sharedWork))
      let weights = zip(task.resources, each).map { resource, law in
        hours(resource.resourceId, pool) / max(law.mean, 1e-9)
      }
      let total = max(weights.reduce(0, +), 1e-9)
      let parts = zip(each, weights).map { "{share: \($1 / total), of: \($0.text)}" }
      laws[task.taskId] = "{mixture: [\(parts.joined(separator: ", "))]}"
    }
    return laws
  }

  private func hours(_ id: String, _ pool: ModelPools.Pool) -> Double {
    let resource = pool.resources.first { $0.id == id }
    let periods = parameters.resourceCalendars.first { $0.id == resource?.calendar }?.timePeriods
    let minutes = Week.minutes(of: periods ?? []).reduce(0) { $0 + $1.count }
    return Double(minutes * (resource?.amount ?? 1)) / 60
  }

  private func name(_ id: String) -> String {
    let name = model[id]?.name ?? ""
    return name.isEmpty ? id : name
  }

  /// Keys of the parameters that nothing is made of, if they hold anything.
  private mutating func noteParts(_ bytes: [UInt8]) {
    let known: Set<String> = [
      "resource_profiles", "arrival_time_distribution", "arrival_time_calendar",
      "gateway_branching_probabilities", "task_resource_distribution", "resource_calendars",
    ]
    do {
      guard let all = try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any] else {
        return
      }
      for key in all.keys.sorted() where !known.contains(key) {
        if let list = all[key] as? [Any], list.isEmpty { continue }
        unsaid.append(UnsaidRow(element: "parameters", part: key, .otherPart))
      }
    } catch {
      return
    }
    unsaid.append(UnsaidRow(element: "resources", part: "cost_per_hour", .cost))
  }

  /// People by weekday and time, where a pool has not all of them all the time.
  private func plan() -> String? {
    var lines: [String] = []
    for pool in pools.pools where pool.duty.contains(where: { $0.people != pool.agents }) {
      for (minutes, people) in pool.duty {
        let day = minutes.lowerBound / 1440
        let (from, to) = (minutes.lowerBound - day * 1440, minutes.upperBound - day * 1440)
        lines.append(
          "\(pool.id),\(Weekday.allCases[day].name),\(Week.clock(from)),\(Week.clock(to)),\(people)"
        )
      }
    }
    guard !lines.isEmpty else { return nil }
    return (["office,weekday,from,to,people"] + lines).joined(separator: "\n") + "\n"
  }

  private func text(
    _ arrivals: ModelArrivals, _ steps: [ModelRoute.Step], _ laws: [String: String]
  ) throws -> String {
    var missing: String?
    let route = ModelRoute.Step.text(steps) { task in
      let pool = parameters.taskResourceDistribution.first { $0.taskId == task }
        .flatMap { pools.pool(of: $0) }
      guard let law = laws[task], let pool else {
        missing = missing ?? name(task)
        return ""
      }
      return "{work: {function: \(pool.id), minutes: \(law)}}"
    }
    if let missing {
      throw refused("parameters", ModelTexts.noLaw.filled(missing), ModelTexts.addIt)
    }
    let hasPlan = plan() != nil
    return ModelScenarioText(
      firstDay: Self.firstDay, arrivals: arrivals, pools: pools.pools, route: route,
      hasPlan: hasPlan
    ).text
  }
}
