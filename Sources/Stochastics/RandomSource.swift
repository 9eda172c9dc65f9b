import CGSL
public import CPhilox

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Named draws of one replication. A draw is addressed by (seed, replication, owner, entity,
/// purpose, occurrence) and is the same whenever and in whatever order it is asked for.
///
/// The address fills key and counter of Philox: key = seed xor owner; counter = (block, entity,
/// purpose << 24 | occurrence, replication). For one owner no two addresses share a draw.
public struct RandomSource: ~Copyable {
  @usableFromInline var state = motcua_philox_state()
  @usableFromInline let seed: UInt64
  @usableFromInline let replication: UInt32

  /// `replication` counts from 0 and is below 2^32.
  public init(seed: UInt64, replication: Int) {
    self.seed = seed
    self.replication = UInt32(replication)
    motcua_philox_address(&state, seed, 0, 0, self.replication)
  }

  /// Goes to the first draw of an address. `owner` comes from `StreamOwner.key`; `occurrence` is
  /// below 2^24 and tells the draws of one purpose apart.
  @inlinable @inline(__always)
  public mutating func position(
    owner: UInt64, entity: UInt32, purpose: Purpose, occurrence: Int
  ) {
    precondition(
      UInt(bitPattern: occurrence) < 1 << 24, "a purpose has more draws than addresses")
    let word = UInt32(purpose.rawValue) << 24 | UInt32(truncatingIfNeeded: occurrence)
    motcua_philox_address(&state, seed ^ owner, entity, word, replication)
  }

  /// The next uniform of this address, in the open interval (0, 1).
  @inlinable @inline(__always)
  public mutating func uniform() -> Double {
    motcua_philox_uniform(&state)
  }

  /// By inversion; increases with the uniform, whose complement is exact.
  public mutating func exponential(mean: Double) -> Double {
    -mean * log(1 - uniform())
  }

  /// The gamma factor of mean 1 that makes an owner's day busy or calm; always 1 if `cv` is 0. With
  /// it the count of a day that expects m has variance m + (cv m)^2: negative binomial.
  public mutating func dailyFactor(owner: UInt64, day: Int, cv: Double) -> Double {
    guard let shape = gammaShape(cv: cv) else { return 1 }
    position(owner: owner, entity: UInt32(day), purpose: .dailyFactor, occurrence: 0)
    return gamma(shape: shape) / shape
  }

  /// A gamma variate of scale 1 by GSL's rejection method, from this address's own sequence, so
  /// that it shifts no other draw.
  mutating func gamma(shape: Double) -> Double {
    withGenerator { gsl_ran_gamma($0, shape, 1) }
  }

  mutating func beta(_ a: Double, _ b: Double) -> Double {
    withGenerator { gsl_ran_beta($0, a, b) }
  }

  /// The state as GSL sees it, for the time of one call.
  private mutating func withGenerator(_ body: (UnsafePointer<gsl_rng>) -> Double) -> Double {
    withUnsafeMutablePointer(to: &state) { state in
      var generator = gsl_rng(type: motcua_philox_type, state: state)
      return body(&generator)
    }
  }
}

/// The shape of a gamma law with this coefficient of variation; nil if that is too small to matter,
/// and the law a constant.
func gammaShape(cv: Double) -> Double? {
  let shape = 1 / (cv * cv)
  return shape < 1e15 ? shape : nil
}
