import Fitting
import OutputAnalysis
package import Runs
package import ServiceModel
import Wording

/// The values of a few factors at which a scenario is nearest to a log, and what remains unexplained.
package struct Calibration: Sendable {
  /// As its file has it.
  package let option: Scenario
  /// As the command names it.
  package let file: String
  /// What was asked.
  package let asked: CalibrateAsked
  /// Days of the log that it was held against.
  package let days: Int
  /// By factor.
  package let estimates: [Estimate]
  /// By number.
  package let residuals: [ResidualRow]
  /// Sum of squared standardised differences at the start, and at the values found.
  package let misfit: (before: Double, after: Double)
  /// Of the responses: the largest over the smallest.
  package let condition: Double
  /// How many replications of the days were simulated.
  package let runs: Int

  /// What is known of a factor.
  package struct Estimate: Sendable {
    /// Which.
    package let factor: CalibrationFactor
    /// From 0 to 1 in its range.
    package let position: Double
    /// Standard error of the position.
    package let error: Double
    /// Of the error.
    package let degreesOfFreedom: Double
    /// What the numbers tell of it.
    package var told: CalibrationRow.Told
    /// The factor, by its place, that it is told apart from least, and the correlation of their values.
    package var alike: (factor: Int, correlation: Double)?

    /// What was found, as files have it.
    package var value: Double { factor.value(at: position) }

    /// Cut to the range. `level` in (0, 1).
    package func interval(level: Double) -> ClosedRange<Double> {
      let positions = positions(level: level)
      return factor.value(at: positions.lower)...factor.value(at: positions.upper)
    }

    /// Not cut.
    fileprivate func positions(level: Double) -> ConfidenceInterval {
      ConfidenceInterval(
        center: position, standardError: error, degreesOfFreedom: degreesOfFreedom, level: level)
    }

    /// Where the value stands in its range.
    package var edge: CalibrationRow.Edge {
      position <= Self.nearEdge ? .atLow : position >= 1 - Self.nearEdge ? .atHigh : .inside
    }

    /// D where it was read from what was observed, else A.
    package var confidence: String { told == .known && edge == .inside ? "D" : "A" }

    private static let nearEdge = 0.005
  }

  /// Factors that the numbers cannot tell apart, by their places, each pair once.
  package var alike: [(first: Int, second: Int, correlation: Double)] {
    estimates.indices.compactMap { first -> (first: Int, second: Int, correlation: Double)? in
      guard estimates[first].told == .together, let (second, correlation) = estimates[first].alike
      else { return nil }
      let isTold = second < first && estimates[second].alike?.factor == first
      return isTold ? nil : (first, second, correlation)
    }
  }

  /// Numbers that were compared.
  package var compared: Int { residuals.count { $0.state != .notCompared } }

  /// `calibration.csv`.
  var rows: [CalibrationRow] {
    estimates.map { estimate in
      let factor = estimate.factor
      var row = CalibrationRow()
      row.factor = factor.id
      row.selectors = factor.selectors.joined(separator: "; ")
      row.effect = factor.effect.rawValue
      (row.low, row.high) = (factor.range.lowerBound, factor.range.upperBound)
      (row.start, row.value) = (factor.start, estimate.value)
      let interval = estimate.interval(level: 0.95)
      (row.lower, row.upper) = (interval.lowerBound, interval.upperBound)
      (row.edge, row.told) = (estimate.edge, estimate.told)
      row.alike = estimate.alike.map { estimates[$0.factor].factor.id }
      row.correlation = estimate.alike?.correlation
      row.confidence = estimate.confidence
      (row.nameVI, row.nameEN) = (factor.name.vi, factor.name.en)
      return row
    }
  }
}

extension Calibration.Estimate {
  /// A number has to move by so many times its noise along the whole range of a factor to tell something of it.
  static let leastReach = 2.0
  /// Beyond these, factors cannot be told apart.
  static let mostCondition = 30.0
  static let mostCorrelation = 0.95

  /// All of them, from how numbers respond around what was found; `differences` are covariances by number, in
  /// units of noise.
  static func all(
    _ factors: [CalibrationFactor], at position: [Double], _ response: ResponseMatrix,
    differences: [[Double]], degreesOfFreedom: Double
  ) -> [Self] {
    let covariance = response.covariance(of: differences)
    let reach = response.reach
    let reaching = factors.indices.filter { reach[$0] >= leastReach }
    let part = response.only(reaching)
    let weakest = part.condition >= mostCondition ? part.weakest : []
    return factors.indices.map { place in
      var estimate = Self(
        factor: factors[place], position: position[place],
        error: covariance[place][place].squareRoot(), degreesOfFreedom: degreesOfFreedom,
        told: .known)
      guard let own = reaching.firstIndex(of: place) else {
        estimate.told = .nothing
        return estimate
      }
      let others = reaching.filter { $0 != place }.map {
        ($0, ResponseMatrix.correlation(covariance, place, $0))
      }
      if let most = others.max(by: { abs($0.1) < abs($1.1) }) {
        estimate.alike = (most.0, most.1)
        let isInWeakest = weakest.indices.contains(own) && abs(weakest[own]) >= 0.3
        if abs(most.1) >= mostCorrelation || isInWeakest { estimate.told = .together }
      }
      let open = estimate.positions(level: 0.95)
      if estimate.told == .known, open.lower <= 0, open.upper >= 1 { estimate.told = .nothing }
      return estimate
    }
  }
}
