/// Systems of linear equations of change, by Runge and Kutta's rule of order 4 in equal steps.
enum RungeKutta {
  /// In one step so many events of the quickest state happen: errors stay below a relative 1e-5, and
  /// steps far from where they would grow.
  private static let eventsPerStep = 0.5

  /// Moves the values of `range` on by `time`; `slopes` tells how fast each grows. `rate` is of all
  /// events of the quickest state.
  @inline(__always)
  static func pass(
    _ values: inout [Double], _ range: Range<Int>, time: Double, rate: Double,
    slopes: (UnsafePointer<Double>, UnsafeMutablePointer<Double>) -> Void
  ) {
    let steps = max(1, Int((time * rate / eventsPerStep).rounded(.up)))
    let (length, size) = (time / Double(steps), range.upperBound)
    withUnsafeTemporaryAllocation(of: Double.self, capacity: 3 * size) { room in
      room.initialize(repeating: 0)
      guard let slope = room.baseAddress else { return }
      let (state, sum) = (slope + size, slope + 2 * size)
      values.withUnsafeMutableBufferPointer { buffer in
        guard let here = buffer.baseAddress else { return }
        for _ in 0..<steps {
          slopes(here, slope)
          for index in range {
            sum[index] = here[index] + length / 6 * slope[index]
            state[index] = here[index] + length / 2 * slope[index]
          }
          slopes(state, slope)
          for index in range {
            sum[index] += length / 3 * slope[index]
            state[index] = here[index] + length / 2 * slope[index]
          }
          slopes(state, slope)
          for index in range {
            sum[index] += length / 3 * slope[index]
            state[index] = here[index] + length * slope[index]
          }
          slopes(state, slope)
          for index in range { here[index] = sum[index] + length / 6 * slope[index] }
        }
      }
    }
  }
}
