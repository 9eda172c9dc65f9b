import CGSL

/// Integrates smooth functions over finite intervals by panels of 20 Gauss-Legendre points, whose
/// nodes GSL computes.
package struct GaussLegendre {
  private var nodes: [(position: Double, weight: Double)] = []

  /// Points and weights on [0, 1].
  package init(points: Int = 20) {
    guard let table = gsl_integration_glfixed_table_alloc(points) else {
      preconditionFailure("GSL has no memory for \(points) nodes")
    }
    defer { gsl_integration_glfixed_table_free(table) }
    for point in 0..<points {
      var position = 0.0
      var weight = 0.0
      gsl_integration_glfixed_point(0, 1, point, &position, &weight, table)
      nodes.append((position, weight))
    }
  }

  /// All points of one panel between each two neighbouring `ends`, with their weights, which sum to the
  /// whole length.
  func points(between ends: [Double]) -> [(position: Double, weight: Double)] {
    zip(ends, ends.dropFirst()).flatMap { lower, upper in
      nodes.map { (lower + (upper - lower) * $0.position, (upper - lower) * $0.weight) }
    }
  }

  /// Each of the intervals between neighbouring `ends` is cut into `panels`.
  package func integral(
    between ends: [Double], panels: Int = 40, of function: (Double) -> Double
  ) -> Double {
    var sum = 0.0
    for (lower, upper) in zip(ends, ends.dropFirst()) where upper > lower {
      let width = (upper - lower) / Double(panels)
      for panel in 0..<panels {
        let start = lower + Double(panel) * width
        for node in nodes { sum += width * node.weight * function(start + width * node.position) }
      }
    }
    return sum
  }
}
