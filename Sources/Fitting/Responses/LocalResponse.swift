/// How some numbers respond near a point: along each factor a parabola through what was found on both sides.
package struct LocalResponse: Hashable, Sendable {
  /// At the point, by number.
  package let values: [Double]
  /// By number and factor: the change by a unit of the factor.
  package private(set) var slopes: [[Double]]
  /// By number and factor: the second derivative.
  package private(set) var curvatures: [[Double]]

  /// What was found where one factor is moved: by how much, and the numbers there.
  package struct Arm: Hashable, Sendable {
    /// Which factor.
    package let factor: Int
    /// Not 0.
    package let step: Double
    /// By number.
    package let values: [Double]

    /// All of it.
    package init(factor: Int, step: Double, values: [Double]) {
      precondition(step != 0, "a factor that is not moved tells nothing")
      (self.factor, self.step, self.values) = (factor, step, values)
    }
  }

  /// With one arm of a factor its response is a line, without any it is none.
  package init(values: [Double], factors: Int, arms: [Arm]) {
    self.values = values
    let none = [[Double]](repeating: [Double](repeating: 0, count: factors), count: values.count)
    (slopes, curvatures) = (none, none)
    for factor in 0..<factors {
      let own = arms.filter { $0.factor == factor }
      guard let first = own.first, let last = own.last else { continue }
      for number in values.indices {
        let a = (first.values[number] - values[number]) / first.step
        let b = (last.values[number] - values[number]) / last.step
        guard first.step != last.step else {
          slopes[number][factor] = a
          continue
        }
        let bend = (b - a) / (last.step - first.step)
        curvatures[number][factor] = 2 * bend
        slopes[number][factor] = a - bend * first.step
      }
    }
  }

  /// What is foreseen so far from the point.
  package func foreseen(_ move: [Double]) -> [Double] {
    values.indices.map { number in
      move.indices.reduce(values[number]) { sum, factor in
        sum + slopes[number][factor] * move[factor]
          + curvatures[number][factor] * move[factor] * move[factor] / 2
      }
    }
  }
}

/// The sum of squared standardised differences from what was observed.
package struct Misfit: Hashable, Sendable {
  /// By number.
  package let observed: [Double]
  /// Standard deviations of the differences, above 0.
  package let noise: [Double]

  /// Of as many numbers.
  package init(observed: [Double], noise: [Double]) {
    precondition(observed.count == noise.count, "each number has its noise")
    (self.observed, self.noise) = (observed, noise)
  }

  /// 0 where all is as observed.
  package func callAsFunction(_ values: [Double]) -> Double {
    zip(values, zip(observed, noise)).reduce(0) { sum, pair in
      let z = (pair.0 - pair.1.0) / pair.1.1
      return sum + z * z
    }
  }

  /// The move within a box around the point, and within what is possible, at which the misfit that is foreseen is
  /// least, and that misfit.
  package func best(
    of response: LocalResponse, within box: [ClosedRange<Double>]
  ) -> (move: [Double], misfit: Double) {
    func inside(_ move: [Double]) -> [Double] {
      zip(move, box).map { min(max($0, $1.lowerBound), $1.upperBound) }
    }
    let found = simplexMinimum(
      from: box.map { _ in 0 }, steps: box.map { ($0.upperBound - $0.lowerBound) / 4 }
    ) { move in
      // Outside the box it rises, so that the simplex comes back.
      let near = inside(move)
      let away = zip(move, near).reduce(0) { $0 + abs($1.0 - $1.1) }
      return self(response.foreseen(near)) * (1 + away) + away
    }
    let move = inside(found)
    return (move, self(response.foreseen(move)))
  }
}
