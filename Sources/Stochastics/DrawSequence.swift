import CGSL
import CPhilox

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The draws of one address, one after another. However many are taken, no other address is shifted.
public struct DrawSequence: BitwiseCopyable, Sendable {
  var state = motcua_philox_state()

  /// The next uniform, in the open interval (0, 1).
  public mutating func uniform() -> Double {
    motcua_philox_uniform(&state)
  }

  /// By inversion of the next uniform.
  public mutating func exponential(mean: Double) -> Double {
    -mean * log(1 - uniform())
  }

  /// A gamma variate of scale 1 by GSL's rejection method.
  mutating func gamma(shape: Double) -> Double {
    withGenerator { gsl_ran_gamma($0, shape, 1) }
  }

  mutating func beta(_ a: Double, _ b: Double) -> Double {
    withGenerator { gsl_ran_beta($0, a, b) }
  }

  /// The same, for whoever checks fits against samples of known laws.
  package mutating func gammaVariate(shape: Double) -> Double { gamma(shape: shape) }

  /// The state as GSL sees it, for the time of one call.
  private mutating func withGenerator(_ body: (UnsafePointer<gsl_rng>) -> Double) -> Double {
    withUnsafeMutablePointer(to: &state) { state in
      var generator = gsl_rng(type: motcua_philox_type, state: state)
      return body(&generator)
    }
  }
}
