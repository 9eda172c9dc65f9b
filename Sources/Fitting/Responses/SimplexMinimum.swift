import CGSL

/// Where a function is least near a start: the simplex of J. A. Nelder and R. Mead (1965), by GSL. The function is
/// asked about 100 times for each coordinate; it may be of any shape. `steps` are sizes of the first simplex, above 0
/// where a coordinate may move.
func simplexMinimum(
  from start: [Double], steps: [Double], _ function: ([Double]) -> Double
) -> [Double] {
  let free = steps.indices.filter { steps[$0] > 0 }
  guard !free.isEmpty else { return start }
  return withoutActuallyEscaping(function) { function in
    let asked = Asked(start: start, free: free, function: function)
    guard let minimizer = gsl_multimin_fminimizer_alloc(motcua_nmsimplex2(), free.count),
      let point = gsl_vector_alloc(free.count), let sizes = gsl_vector_alloc(free.count)
    else { preconditionFailure("there is no memory for a few numbers") }
    defer {
      gsl_multimin_fminimizer_free(minimizer)
      gsl_vector_free(point)
      gsl_vector_free(sizes)
    }
    for (place, coordinate) in free.enumerated() {
      gsl_vector_set(point, place, start[coordinate])
      gsl_vector_set(sizes, place, steps[coordinate])
    }
    return withExtendedLifetime(asked) {
      var described = gsl_multimin_function(
        f: { vector, asked in
          guard let vector, let asked else { return .nan }
          return Unmanaged<Asked>.fromOpaque(asked).takeUnretainedValue().value(at: vector)
        }, n: free.count, params: Unmanaged.passUnretained(asked).toOpaque())
      gsl_multimin_fminimizer_set(minimizer, &described, point, sizes)
      for _ in 0..<100 * free.count {
        guard gsl_multimin_fminimizer_iterate(minimizer) == 0,
          gsl_multimin_test_size(gsl_multimin_fminimizer_size(minimizer), 1e-7) != 0
        else { break }
      }
      guard let best = gsl_multimin_fminimizer_x(minimizer) else { return start }
      return asked.whole(best)
    }
  }
}

/// What GSL asks a function by. A class: C keeps its address.
private final class Asked {
  private let start: [Double]
  private let free: [Int]
  private let function: ([Double]) -> Double

  init(start: [Double], free: [Int], function: @escaping ([Double]) -> Double) {
    (self.start, self.free, self.function) = (start, free, function)
  }

  /// With what does not move.
  func whole(_ vector: UnsafePointer<gsl_vector>) -> [Double] {
    var point = start
    for (place, coordinate) in free.enumerated() {
      point[coordinate] = gsl_vector_get(vector, place)
    }
    return point
  }

  func value(at vector: UnsafePointer<gsl_vector>) -> Double { function(whole(vector)) }
}
