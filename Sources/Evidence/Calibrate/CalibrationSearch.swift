import Fitting

/// Looks for the point at which a misfit is least: asked for points, told what came of them, until it asks for
/// nothing more. Each round moves one factor after the other to both sides of the best point, foresees from that
/// where it would be better, and looks there; where it is not, it looks nearer. What it asks for hangs on nothing
/// but what it was told. At the end it looks once more at how the numbers respond, as far from the best point as at
/// the beginning: near to it chance moves them more than the factors do.
struct CalibrationSearch: Sendable {
  /// A point, and what came of it.
  struct Tried: Sendable {
    /// By factor, from 0 to 1 in its range.
    let position: [Double]
    /// By number.
    let values: [Double]
    let misfit: Double
  }

  private enum Stage { case star, move, response, done }

  let misfit: Misfit
  /// The best so far.
  private(set) var best: Tried
  /// How the numbers respond around the best, when it is found.
  private(set) var response: LocalResponse
  private var arms: [LocalResponse.Arm] = []
  private var step = Self.largestStep
  private var stage = Stage.star
  private var round = 0
  private var asked: [[Double]] = []

  /// A gain below this is none: the misfit is counted in squares of noise.
  static let leastGain = 0.05
  static let smallestStep = 0.01
  static let largestStep = 0.1
  static let mostRounds = 12
  /// Points at most: of a round two moves, and two arms of each factor; two arms of each at the end.
  static func mostPoints(factors: Int) -> Int { mostRounds * (2 * factors + 2) + 2 * factors }

  /// From a point that is known.
  init(_ misfit: Misfit, from position: [Double], values: [Double]) {
    self.misfit = misfit
    best = Tried(position: position, values: values, misfit: misfit(values))
    response = LocalResponse(values: values, factors: position.count, arms: [])
  }

  /// Empty at the end.
  mutating func ask() -> [[Double]] {
    switch stage {
    case .done: asked = []
    case .star, .response:
      asked = best.position.indices.flatMap { factor in
        [-step, step].compactMap { side in
          var point = best.position
          point[factor] = min(1, max(0, point[factor] + side))
          return point == best.position ? nil : point
        }
      }
    case .move:
      let box = best.position.map { position in
        max(-2 * step, -position)...min(2 * step, 1 - position)
      }
      let found = misfit.best(of: response, within: box)
      guard best.misfit - found.misfit > Self.leastGain, round < Self.mostRounds else {
        finish()
        return ask()
      }
      asked = [1, 0.5].map { part in
        zip(best.position, found.move).map { min(1, max(0, $0 + part * $1)) }
      }
    }
    return asked
  }

  /// Done, if the response was looked at from far enough.
  private mutating func finish() {
    stage = step < Self.largestStep ? .response : .done
    step = Self.largestStep
  }

  /// By point asked for, nil where a number does not exist.
  mutating func tell(_ answers: [[Double]?]) {
    let tried = zip(asked, answers).compactMap { position, values in
      values.map { Tried(position: position, values: $0, misfit: misfit($0)) }
    }
    switch stage {
    case .done: break
    case .star, .response:
      arms = tried.compactMap { point in
        guard
          let factor = point.position.indices.first(where: {
            point.position[$0] != best.position[$0]
          })
        else { return nil }
        return LocalResponse.Arm(
          factor: factor, step: point.position[factor] - best.position[factor],
          values: point.values)
      }
      response = LocalResponse(values: best.values, factors: best.position.count, arms: arms)
      stage = stage == .star ? .move : .done
    case .move:
      round += 1
      let better = tried.min { $0.misfit < $1.misfit }
      if let better, better.misfit < best.misfit - Self.leastGain {
        let moved = zip(better.position, best.position).map { abs($0 - $1) }.max() ?? step
        step = min(Self.largestStep, max(Self.smallestStep, moved))
        best = better
      } else if step / 2 < Self.smallestStep {
        finish()
        return
      } else {
        step /= 2
      }
      stage = .star
    }
  }
}
