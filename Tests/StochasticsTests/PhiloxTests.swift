import CGSL
import CPhilox
import Testing

@testable import Stochastics

@Suite struct PhiloxTests {
  /// Published known answers: Random123, kat_vectors.
  @Test(
    arguments: [
      (10, [0, 0], [0, 0, 0, 0], [0x6627_e8d5, 0xe169_c58d, 0xbc57_ac4c, 0x9b00_dbd8]),
      (
        10, [0xffff_ffff, 0xffff_ffff], [0xffff_ffff, 0xffff_ffff, 0xffff_ffff, 0xffff_ffff],
        [0x408f_276d, 0x41c8_3b0e, 0xa20b_c7c6, 0x6d54_51fd]
      ),
      (
        10, [0xa409_3822, 0x299f_31d0], [0x243f_6a88, 0x85a3_08d3, 0x1319_8a2e, 0x0370_7344],
        [0xd16c_fe09, 0x94fd_cceb, 0x5001_e420, 0x2412_6ea1]
      ),
      (7, [0, 0], [0, 0, 0, 0], [0x5f6f_b709, 0x0d89_3f64, 0x4f12_1f81, 0x4f73_0a48]),
      (
        7, [0xffff_ffff, 0xffff_ffff], [0xffff_ffff, 0xffff_ffff, 0xffff_ffff, 0xffff_ffff],
        [0x5207_ddc2, 0x4516_5e59, 0x4d8e_e751, 0x8c52_f662]
      ),
      (
        7, [0xa409_3822, 0x299f_31d0], [0x243f_6a88, 0x85a3_08d3, 0x1319_8a2e, 0x0370_7344],
        [0x4dfc_caba, 0x190a_87f0, 0xc473_62ba, 0xb6b5_242a]
      ),
    ] as [(Int32, [UInt32], [UInt32], [UInt32])])
  func `a block is the published one`(
    rounds: Int32, key: [UInt32], counter: [UInt32], words: [UInt32]
  ) {
    var out: [UInt32] = [0, 0, 0, 0]
    motcua_philox4x32(rounds, key, counter, &out)
    #expect(out == words)
  }

  @Test func `GSL draws from an address what it drew in the reference`() throws {
    let generator = try #require(gsl_rng_alloc(motcua_philox_type))
    defer { gsl_rng_free(generator) }
    let state = generator.pointee.state.assumingMemoryBound(to: motcua_philox_state.self)
    func addressed() {
      motcua_philox_address(state, 20_240_601, 12345, 0x0003_0201, 7)
    }
    addressed()
    #expect(gsl_rng_uniform(generator) == 0.016886236387221865)
    #expect(gsl_rng_uniform(generator) == 0.67980980045562933)
    #expect(gsl_rng_uniform(generator) == 0.94505437193079989)
    addressed()
    #expect(abs(gsl_ran_exponential(generator, 10) - 0.17030434490824664) < 1e-15)
    addressed()
    #expect(abs(gsl_ran_weibull(generator, 10, 1.5) - 25.538531436212779) < 1e-12)
    addressed()
    #expect(abs(gsl_ran_gamma(generator, 2.5, 4) - 8.5991592988481766) < 1e-14)
    addressed()
    #expect(abs(gsl_ran_lognormal(generator, 1, 0.5) - 3.6055335964236099) < 1e-14)
    addressed()
    #expect(gsl_ran_poisson(generator, 25) == 26)
  }

  @Test func `the first uniform of an address begins its sequence`() {
    let source = RandomSource(seed: 1, replication: 2)
    let address = DrawAddress(owner: 3, entity: 4, purpose: .service, occurrence: 5)
    let first = source.uniform(at: address)
    var sequence = source.sequence(at: address)
    #expect(sequence.uniform() == first)
    #expect(sequence.uniform() != first)
    let other = DrawAddress(owner: 3, entity: 4, purpose: .channel, occurrence: 5)
    #expect(source.uniform(at: other) != first)
    #expect(RandomSource(seed: 1, replication: 3).uniform(at: address) != first)
  }
}
