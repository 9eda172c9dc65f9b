import Experiments
import OutputAnalysis
import ScenarioFiles
import ServiceModel

/// A case made ready to measure.
struct KnownCase: Sendable {
  let truth: VerificationCase
  let measure: KnownMeasure
  let scope: Scope
  let rule: PrecisionRule

  init(_ truth: VerificationCase, in scenario: Scenario) throws(MeasureProblem) {
    self.truth = truth
    measure = try KnownMeasure(text: truth.measure)
    let scopes = Scope.all(of: scenario)
    guard
      let scope = scopes.first(where: {
        truth.scope == ($0.type == .city ? "city" : "\($0.type.rawValue):\($0.id)")
      })
    else { throw MeasureProblem(message: "\(truth.id): there is no scope '\(truth.scope)'") }
    self.scope = scope
    rule = PrecisionRule(
      .absolute(truth.precision * abs(truth.exact)), level: ModelVerification.level,
      minimum: ModelVerification.fewest, maximum: ModelVerification.most)
  }

  static func all(of experiment: VerificationExperiment) throws(MeasureProblem) -> [KnownCase] {
    guard !experiment.scenario.period.choosesWarmUp else {
      throw MeasureProblem(message: "\(experiment.id): write warm_up_days as a number")
    }
    var cases: [KnownCase] = []
    for truth in experiment.cases { cases.append(try KnownCase(truth, in: experiment.scenario)) }
    return cases
  }

  /// In the unit of the exact value.
  func estimate(_ observations: [KnownObservation]) -> ReplicationEstimate? {
    let unit: Double =
      switch truth.unit {
      case .one: 1
      case .minutes: measure.unitsPerMinute
      case .hours: measure.unitsPerMinute * 60
      }
    return measure.estimate(observations)?.scaled(by: 1 / (unit * truth.dividedBy))
  }
}
