package import Experiments
package import ScenarioFiles
import ServiceModel
import Wording

extension ClaimIndicator {
  /// Of the catalogue: told of places replication by replication, with an interval.
  package init(_ kpi: KPI) {
    self.init(
      id: kpi.id, scopes: kpi.scopeTypes.filter { kpi.isReplicated(in: $0) }.map(\.rawValue),
      range: kpi.intervalRange, isShare: kpi.unit == .share)
  }
}

extension Claim {
  /// What is wrong with the options that it names, of results with those of these ids, as tables write them;
  /// nil if nothing is.
  func optionProblem(among ids: [String]) -> ScenarioProblem? {
    for (key, id) in [("option", option), ("minus", minus)] {
      if let id, !ids.contains(tableID("option", id)) {
        return problem(
          at: key, ClaimTexts.noOption.filled(id), remedy: bothHints(for: id, among: ids))
      }
    }
    return option == nil && ids.count != 1
      ? problem(at: "option", ClaimTexts.whichOption, remedy: bothHints(for: "", among: ids)) : nil
  }

  /// What is wrong with it, of a study of these options that has futures or none; nil if nothing is.
  fileprivate func problem(
    among ids: [String], _ places: ClaimPlaces, hasFutures: Bool
  ) -> ScenarioProblem? {
    if let problem = optionProblem(among: ids) { return problem }
    let named = option.map { tableID("option", $0) } ?? ids[0]
    if let minus, ![named, tableID("option", minus)].contains(ids[0]) {
      return problem(
        at: "minus", ClaimTexts.noDifference.filled(kpi, scope.description, ids[0]),
        remedy: ClaimTexts.otherResults)
    }
    do throws(ClaimPlaces.Missing) {
      _ = try places.places(of: self, in: named)
    } catch {
      return error.problem
    }
    return reading == .futures && !hasFutures
      ? problem(at: "reading", ClaimTexts.noFutures, remedy: ClaimTexts.noFuturesRemedy) : nil
  }
}

extension ClaimStudies {
  /// Holds the claims about a study against the options that will be run, before the long work. Throws
  /// `InvalidScenario` with every problem.
  package func check(_ computation: Computation, making name: String) throws {
    let scenarios = computation.inputs.scenarios
    let ids = scenarios.map { tableID("option", $0.id) }
    let places = ClaimPlaces(scenarios.flatMap { ScopeRow.rows(of: $0) })
    let hasFutures = computation.study.hasFutures
    let problems = file.claims.filter { $0.study == name }
      .compactMap { $0.problem(among: ids, places, hasFutures: hasFutures) }
    guard problems.isEmpty else { throw InvalidScenario(problems: problems) }
  }
}

extension Study {
  /// Whether its points are a sample of what may come: neither what a sweep or stresses look at, nor moves of one
  /// factor at a time.
  var hasFutures: Bool {
    robust.map(\.design.isSample) ?? ((kind == .compare || kind == .run) && points != nil)
  }
}
