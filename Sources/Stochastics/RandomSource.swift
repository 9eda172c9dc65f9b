public import CPhilox

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Which draw it is: whose, of which entity, and what for.
public struct DrawAddress: BitwiseCopyable, Sendable {
  @usableFromInline let owner: UInt64
  @usableFromInline let entity: UInt32
  @usableFromInline let word: UInt32

  /// `owner` comes from `StreamOwner.key`; `occurrence` is below 2^24 and tells the draws of one
  /// purpose apart.
  @inlinable @inline(__always)
  public init(owner: UInt64, entity: UInt32, purpose: Purpose, occurrence: Int = 0) {
    precondition(
      UInt(bitPattern: occurrence) < 1 << 24, "a purpose has more draws than addresses")
    self.owner = owner
    self.entity = entity
    word = UInt32(purpose.rawValue) << 24 | UInt32(truncatingIfNeeded: occurrence)
  }
}

/// The draws of one replication, a pure function of their addresses: a draw is the same whenever and
/// in whatever order it is asked for.
///
/// The address fills key and counter of Philox: key = seed xor owner; counter = (block, entity,
/// purpose << 24 | occurrence, replication). For one owner no two addresses share a draw.
public struct RandomSource: BitwiseCopyable, Sendable {
  @usableFromInline let seed: UInt64
  @usableFromInline let replication: UInt32

  /// `replication` counts from 0 and is below 2^32.
  public init(seed: UInt64, replication: Int) {
    self.seed = seed
    self.replication = UInt32(replication)
  }

  /// The first uniform of an address, in the open interval (0, 1).
  @inlinable @inline(__always)
  public func uniform(at address: DrawAddress) -> Double {
    motcua_philox_first(seed ^ address.owner, address.entity, address.word, replication)
  }

  /// By inversion; increases with the uniform, whose complement is exact.
  public func exponential(mean: Double, at address: DrawAddress) -> Double {
    -mean * log(1 - uniform(at: address))
  }

  /// All uniforms of an address, for what takes more than one.
  public func sequence(at address: DrawAddress) -> DrawSequence {
    var sequence = DrawSequence()
    motcua_philox_address(
      &sequence.state, seed ^ address.owner, address.entity, address.word, replication)
    return sequence
  }

  /// The gamma factor of mean 1 that makes an owner's day busy or calm; always 1 if `cv` is 0. With
  /// it the count of a day that expects m has variance m + (cv m)^2: negative binomial.
  public func dailyFactor(owner: UInt64, day: Int, cv: Double) -> Double {
    guard let shape = gammaShape(cv: cv) else { return 1 }
    var sequence = sequence(
      at: DrawAddress(owner: owner, entity: UInt32(day), purpose: .dailyFactor))
    return sequence.gamma(shape: shape) / shape
  }
}

/// The shape of a gamma law with this coefficient of variation; nil if that is too small to matter,
/// and the law a constant.
func gammaShape(cv: Double) -> Double? {
  let shape = 1 / (cv * cv)
  return shape < 1e15 ? shape : nil
}
