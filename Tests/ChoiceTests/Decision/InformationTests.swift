import CGSL
import Choice
import OutputAnalysis
import Stochastics
import Testing

@Suite struct InformationTests {
  private func normals(_ number: Int, _ count: Int, seed: UInt64 = 10) -> [Double] {
    var draws = RandomSource(seed: seed, replication: number).sequence(
      at: DrawAddress(owner: 1, entity: 0, purpose: .design))
    return (0..<count).map { _ in gsl_cdf_ugaussian_Pinv(draws.uniform()) }
  }

  /// The second option loses 0.5 more on average: inputs move that by a standard deviation of 1, noise by
  /// 0.5, which is shared out to both. With a variance v, E[max(0, -(0.5 + sqrt(v) Z))] is 0.1977966 at 1,
  /// 0.2399054 at 1.25 and 0.2787632 at 1.5.
  @Test func `what noise adds to the worth of knowing is subtracted`() throws {
    var (raw, freed) = (Tally(), Tally())
    for study in 0..<30 {
      let inputs = normals(3 * study, 200)
      let noise = (1...2).map { normals(3 * study + $0, 200) }
      let spread = 0.5 / 2.0.squareRoot()
      let futures = FutureLosses(
        [
          noise[1].map { spread * $0 },
          zip(inputs, noise[0]).map { 0.5 + $0 + spread * $1 },
        ], lowerIsBetter: true)
      // Replications of the centre of the same noise.
      let centre = try (0..<2).map { option in
        try #require(
          ReplicationEstimate(
            meanOf: normals(1000 + 2 * study + option, 12).map { spread * $0 }))
      }
      let common = try #require(CommonNoise(centre: centre, replications: 1))
      let found = try #require(futures.information(noise: common))
      #expect(try #require(found.bias) > 0)
      raw.add(found.raw)
      freed.add(found.value)
    }
    // A second draw takes off slightly less than the first has added.
    let (first, second) = (try #require(raw.standardError), try #require(freed.standardError))
    #expect(abs(raw.mean - 0.239_905_4) < 4 * first)
    #expect(abs(freed.mean - (2 * 0.239_905_4 - 0.278_763_2)) < 4 * second)
    #expect(abs(freed.mean - 0.239_905_4) > 4 * second)
  }

  /// The same with noise alone, of variance 2 between the two, and 0.3 between their means: nothing is worth
  /// knowing. E[max(0, -(0.3 + sqrt(v) Z))] is 0.4268 at 2 and 0.6568 at 4.
  @Test func `where there is nothing but noise, more than half of what it pretends is taken off`()
    throws
  {
    var (raw, freed) = (Tally(), Tally())
    for study in 0..<10 {
      let futures = FutureLosses(
        [normals(2 * study, 200), normals(2 * study + 1, 200).map { 0.3 + $0 }],
        lowerIsBetter: true)
      let centre = try (0..<2).map { option in
        try #require(
          ReplicationEstimate(meanOf: normals(500 + 2 * study + option, 12)))
      }
      let common = try #require(CommonNoise(centre: centre, replications: 1))
      let found = try #require(futures.information(noise: common))
      raw.add(found.raw)
      freed.add(found.value)
    }
    let error = try #require(freed.standardError)
    #expect(abs(freed.mean - (2 * 0.4268 - 0.6568)) < 4 * error)
    #expect(2 * freed.mean < 1.1 * raw.mean)
  }

  /// Option 1 loses 0, option 2 loses 0.5 + 2 x + y with x and y standard normal: to know x is worth
  /// E[max(0, -(0.5 + 2 x))] = 2 (phi(0.25) - 0.25 (1 - Phi(0.25))) = 0.5726879.
  @Test func `to know a quantity is worth what its law says`() throws {
    let (x, y) = (normals(1, 4000), normals(2, 4000))
    let futures = FutureLosses(
      [x.map { _ in 0 }, zip(x, y).map { 0.5 + 2 * $0 + $1 }], lowerIsBetter: true)
    let known = try #require(futures.information(about: .quantity(x), noise: nil))
    #expect(abs(known.value - 0.572_687_9) < 0.05)
    // y moves the lead by 1: E[max(0, -(0.5 + y))] = phi(0.5) - 0.5 (1 - Phi(0.5)) = 0.1977966.
    let other = try #require(futures.information(about: .quantity(y), noise: nil))
    #expect(abs(other.value - 0.197_796_6) < 0.03)
    let all = try #require(futures.information(noise: nil))
    #expect(known.value < all.value && other.value < known.value)
  }

  @Test func `a factor that does nothing is worth nothing`() throws {
    let (x, y) = (normals(3, 200), normals(4, 200))
    let futures = FutureLosses([x.map { _ in 0.2 }, x], lowerIsBetter: true)
    let nothing = try #require(futures.information(about: .quantity(y), noise: nil))
    let constant = try #require(
      futures.information(about: .quantity(y.map { _ in 3 }), noise: nil))
    #expect(nothing.value < 0.02)
    #expect(constant.value < 1e-12)
  }

  @Test func `left out points are left out of the factor too`() throws {
    let futures = FutureLosses([[1, nil, 5, 1], [3, 3, 3, 3]], lowerIsBetter: true)
    // Level 0: 1 against 3, twice; level 1: 5 against 3. Means 7/3 and 3: knowing gives 5/3.
    let known = try #require(
      futures.information(about: .levels([0, 1, 1, 0]), noise: nil))
    #expect(agree([known.value], [7.0 / 3 - 5.0 / 3]))
  }
}
