import CGSL
import CPhilox
import Testing

@testable import Stochastics

@Suite struct RandomSourceTests {
  /// Worked out by another implementation from the layout that the documentation states.
  @Test func `an address fills key and counter as documented`() {
    let owner: UInt64 = 0x0123_4567_89ab_cdef
    let source = RandomSource(seed: 20_240_601, replication: 7)
    let address = DrawAddress(
      owner: owner, entity: 12345, purpose: .service, occurrence: 0x000201)
    var words: [UInt32] = [0, 0, 0, 0]
    let key = 20_240_601 ^ owner
    motcua_philox4x32(
      10, [UInt32(truncatingIfNeeded: key), UInt32(key >> 32)], [0, 12345, 0x0300_0201, 7], &words)
    let expected =
      (Double((UInt64(words[0]) << 32 | UInt64(words[1])) >> 12) + 0.5) * 0x1p-52
    #expect(source.uniform(at: address) == expected)
  }

  @Test func `without an owner the reference address draws the reference uniforms`() {
    // The published word 0x00030201 as purpose 0, which no draw of ours has.
    var state = motcua_philox_state()
    motcua_philox_address(&state, 20_240_601, 12345, 0x0003_0201, 7)
    #expect(motcua_philox_uniform(&state) == 0.016886236387221865)
    #expect(motcua_philox_uniform(&state) == 0.67980980045562933)
    #expect(motcua_philox_uniform(&state) == 0.94505437193079989)
  }

  /// The extremes of 52 bits: neither 0 nor 1, and both u and 1 - u exact.
  @Test func `a uniform never touches the ends of its interval`() {
    for word in [0, UInt32.max] {
      var state = motcua_philox_state()
      state.block = (word, word, word, word)
      state.used = 0
      let u = motcua_philox_uniform(&state)
      #expect(u > 0 && u < 1)
      #expect(1 - (1 - u) == u)
    }
  }

  /// What varies in an address: each must give uniforms on its own.
  enum Part: CaseIterable {
    case owner, entity, purpose, occurrence, replication, seed
  }

  @Test(arguments: Part.allCases)
  func `neighbouring addresses draw independent uniforms`(part: Part) {
    let count = 20_000
    var draws: [Double] = []
    for index in 0..<count {
      let source = RandomSource(
        seed: part == .seed ? UInt64(index) : 1, replication: part == .replication ? index : 0)
      let address = DrawAddress(
        owner: part == .owner ? UInt64(index) : 5, entity: part == .entity ? UInt32(index) : 6,
        purpose: part == .purpose ? Purpose.allCases[index % Purpose.allCases.count] : .service,
        occurrence: part == .occurrence || part == .purpose ? index : 0)
      draws.append(source.uniform(at: address))
    }
    var counts = [Double](repeating: 0, count: 100)
    for u in draws { counts[Int(u * 100)] += 1 }
    let expected = Double(count) / 100
    let chiSquare = counts.reduce(0) { $0 + ($1 - expected) * ($1 - expected) / expected }
    // Fixed seed: within the central 99.98 % it holds for ever, or the generator is wrong.
    #expect(gsl_cdf_chisq_P(chiSquare, 99) > 1e-4)
    #expect(gsl_cdf_chisq_Q(chiSquare, 99) > 1e-4)
    let serial = zip(draws, draws.dropFirst()).reduce(0) { $0 + ($1.0 - 0.5) * ($1.1 - 0.5) }
    // The sum of n products of centred uniforms has variance n / 144.
    #expect(abs(serial) < 4 * (Double(count) / 144).squareRoot())
  }

  @Test func `seeds that differ in high bits differ in draws`() {
    func first(seed: UInt64) -> Double {
      RandomSource(seed: seed, replication: 0)
        .uniform(at: DrawAddress(owner: 1, entity: 1, purpose: .service))
    }
    #expect(first(seed: 1) != first(seed: 1 | 1 << 32))
    #expect(first(seed: 1) != first(seed: 1 | 1 << 63))
  }

  @Test func `occurrences that do not fit an address stop the program`() async {
    await #expect(processExitsWith: .failure) {
      _ = DrawAddress(owner: 1, entity: 1, purpose: .service, occurrence: 1 << 24)
    }
    await #expect(processExitsWith: .failure) {
      _ = DrawAddress(owner: 1, entity: 1, purpose: .service, occurrence: -1)
    }
  }

  /// Truth: COX-NB-MOM and COX-NB-Q. A Poisson day of 208 with a gamma factor of shape 25 has
  /// variance 1938.56, and 280 or more with probability 0.0617.
  @Test func `the daily factor makes counts negative binomial`() {
    let source = RandomSource(seed: 20_240_601, replication: 0)
    let (expected, cv, days) = (208.0, 0.2, 40_000)
    var (sum, squares, tail, tailSquares) = (0.0, 0.0, 0.0, 0.0)
    for day in 0..<days {
      let mean = expected * source.dailyFactor(owner: 77, day: day, cv: cv)
      sum += mean
      squares += mean * mean
      let probability = gsl_cdf_poisson_Q(279, mean)
      tail += probability
      tailSquares += probability * probability
    }
    let n = Double(days)
    let variance = squares / n - sum / n * (sum / n)
    #expect(abs(sum / n - 208) < 4 * (variance / n).squareRoot())
    #expect(abs(variance + 208 - 1938.56) < 0.02 * 1938.56)
    let tailVariance = tailSquares / n - tail / n * (tail / n)
    #expect(abs(tail / n - 0.06173324539101432) < 4 * (tailVariance / n).squareRoot())
  }

  @Test func `without variation every day is the same`() {
    let source = RandomSource(seed: 1, replication: 0)
    #expect(source.dailyFactor(owner: 1, day: 3, cv: 0) == 1)
    #expect(source.dailyFactor(owner: 1, day: 3, cv: 1e-9) == 1)
  }
}
