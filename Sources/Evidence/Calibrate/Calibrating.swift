import Choice
import Experiments
import Fitting
import Runs
import Staffing
import Wording

/// The steps of a calibration: the scenario as written, points all over the ranges, then a search from the best.
struct Calibrating {
  private let asked: CalibrateComputation
  private let steps: any StepKeeper
  private let noise: CalibrationNoise
  private let clock: RunClock
  private let most: Int
  private var done = 0

  private var replications: Int { asked.computation.study.replications.fewest }
  private var seed: UInt64 { asked.computation.study.seed }

  init(_ asked: CalibrateComputation, _ steps: any StepKeeper) {
    (self.asked, self.steps) = (asked, steps)
    let observed = asked.numbers.map {
      asked.pairing.observed.cells[$0.key]?[$0.measure] ?? .none(asked.log.days.count)
    }
    noise = CalibrationNoise(
      observed, days: asked.log.days.count,
      replications: asked.computation.study.replications.fewest,
      resamples: asked.asked.resamples, seed: asked.computation.study.seed)
    clock = RunClock(found: 0, tell: asked.computation.tell)
    let factors = asked.factors.count
    most = 1 + Self.explored(factors) + CalibrationSearch.mostPoints(factors: factors)
  }

  /// Points all over the ranges.
  private static func explored(_ factors: Int) -> Int { 6 * factors + 4 }

  /// Throws what the keeper of steps throws, `InvalidScenario`, and `InvalidInput` if the city tells nothing that
  /// the log tells.
  mutating func solve() async throws -> Calibration {
    let before = try await seen("written", nil)
    let compared = asked.numbers.indices.filter {
      noise.observed[$0].ratio != nil && before.cell($0).ratio != nil
    }
    let told = compared.compactMap { noise.observed[$0].ratio }
    guard !compared.isEmpty, let values = before.values(compared) else { throw nothing }
    var known: [(position: [Double], seen: SeenPoint)] = []
    if let start { known.append((start, before)) }
    let cube = try LatinHypercube(
      points: Self.explored(asked.factors.count), factors: asked.factors.count, seed: seed)
    for (number, position) in cube.rows.enumerated() {
      known.append((position, try await seen("explore-\(number + 1)", position)))
    }
    let rough = Misfit(observed: told, noise: deviations(before, compared))
    let first = known.compactMap { point in
      point.seen.values(compared).map { (position: point.position, seen: point.seen, values: $0) }
    }.min { rough($0.values) < rough($1.values) }
    guard let first else { throw nothing }

    let misfit = Misfit(observed: told, noise: deviations(first.seen, compared))
    var search = CalibrationSearch(misfit, from: first.position, values: first.values)
    var (best, round) = (first.seen, 0)
    while case let points = search.ask(), !points.isEmpty {
      round += 1
      var answers: [SeenPoint] = []
      for (number, position) in points.enumerated() {
        answers.append(try await seen("round-\(round)-\(number + 1)", position))
      }
      search.tell(answers.map { $0.values(compared) })
      if let place = points.firstIndex(of: search.best.position) { best = answers[place] }
    }
    return calibration(
      search, compared, before: (before, misfit(values)), after: best, misfit)
  }

  /// Of the scenario as written, where that is one of the points.
  private var start: [Double]? {
    let position = asked.factors.compactMap { factor in
      factor.start.flatMap { factor.range.contains($0) ? factor.position(of: $0) : nil }
    }
    return position.count == asked.factors.count ? position : nil
  }

  private var nothing: InvalidInput {
    InvalidInput(
      message: CalibrateTexts.nothingToCompare.filled(
        asked.computation.study.files[0], asked.asked.against))
  }

  /// Simulated, or kept.
  private mutating func seen(_ step: String, _ position: [Double]?) async throws -> SeenPoint {
    let (asked, replications, seed) = (asked, replications, seed)
    let point = try await steps.value(of: step) {
      SeenPoint(
        try await asked.pairing.simulated(
          asked.scenario(at: position), replications: replications, seed: seed,
          threads: asked.computation.threads), asked.numbers)
    }
    done += 1
    clock.tell(done * replications, of: most * replications)
    return point
  }

  /// Standard deviations of the differences at a point. Where days do not vary, a hundredth of what matters.
  private func deviations(_ point: SeenPoint, _ compared: [Int]) -> [Double] {
    let covariance = noise.covariance(at: point, of: compared)
    return compared.indices.map { place in
      let number = asked.numbers[compared[place]]
      let base = noise.observed[compared[place]].ratio ?? 1
      let least = number.measure.relevant.amount(base: base) / 100
      return max(covariance[place][place].squareRoot(), least, 1e-12)
    }
  }

  private func calibration(
    _ search: CalibrationSearch, _ compared: [Int], before: (seen: SeenPoint, misfit: Double),
    after: SeenPoint, _ misfit: Misfit
  ) -> Calibration {
    let response = ResponseMatrix(
      slopes: search.response.slopes, noise: misfit.noise, factors: asked.factors.count)
    let covariance = noise.covariance(at: after, of: compared)
    let differences = compared.indices.map { a in
      compared.indices.map { covariance[a][$0] / misfit.noise[a] / misfit.noise[$0] }
    }
    let moved = response.moved
    let deviations = deviations(after, compared)
    let residuals = asked.numbers.indices.map { place -> ResidualRow in
      let number = asked.numbers[place]
      var row = ResidualRow()
      (row.measure, row.scope) = (number.measure.rawValue, number.key.scope.rawValue)
      row.part = asked.pairing.name(number.key)
      row.observed = noise.observed[place].ratio
      (row.before, row.after) = (before.seen.cell(place).ratio, after.cell(place).ratio)
      guard let own = compared.firstIndex(of: place), let observed = row.observed else {
        row.state = .notCompared
        return row
      }
      row.noise = deviations[own]
      row.residualBefore = row.before.map { ($0 - observed) / deviations[own] }
      row.residualAfter = row.after.map { ($0 - observed) / deviations[own] }
      let isWithin = row.residualAfter.map { abs($0) <= 1.96 } ?? false
      row.state =
        isWithin ? .explained : moved[own] < Calibration.Estimate.leastReach ? .notMoved : .outside
      return row
    }
    return Calibration(
      option: asked.computation.inputs.scenarios[0], file: asked.computation.study.files[0],
      asked: asked.asked, days: asked.log.days.count,
      estimates: Calibration.Estimate.all(
        asked.factors, at: search.best.position, response, differences: differences,
        degreesOfFreedom: Double(asked.log.days.count - 1)), residuals: residuals,
      misfit: (before.misfit, search.best.misfit), condition: response.condition,
      runs: done * replications)
  }
}
