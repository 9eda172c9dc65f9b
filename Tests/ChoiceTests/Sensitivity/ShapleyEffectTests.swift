import CGSL
import Choice
import OutputAnalysis
import Testing

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

@Suite struct ShapleyEffectTests {
  /// Truth: D10. Normal inputs with correlations 0.5 and -0.3: the ranks' are 6 / pi asin(r / 2).
  @Test func `a linear function of normal inputs has the exact effects`() throws {
    func rank(_ r: Double) -> Double { 6 / .pi * asin(r / 2) }
    let correlation = try RankCorrelation(
      factors: 3,
      [
        RankCorrelation.Pair(0, 1, rank: rank(0.5)), RankCorrelation.Pair(1, 2, rank: rank(-0.3)),
      ])
    let shares = try ShapleyOrders(correlation, active: [0, 1, 2], seed: 1)
      .shares(points: 64) { positions in
        let z = positions.map { gsl_cdf_ugaussian_Pinv($0) }
        return z[0] + 2 * 0.5 * z[1] + 0.5 * 2 * z[2]
      }
    let truth = [0.4549288946347769, 0.3262120232708467, 0.21885908209437613]
    for (share, expected) in zip(shares, truth) { #expect(agrees(share, expected, within: 1e-9)) }
    #expect(abs(shares.reduce(0, +) - 1) < 1e-12)
  }

  /// Of independent factors: its own variance, and its part of each product: half of two, a third of
  /// three.
  @Test func `independent factors share what they do together`() throws {
    let shares = try ShapleyOrders(RankCorrelation(factors: 4, []), active: [0, 1, 2], seed: 1)
      .shares(points: 4096) { positions in
        let x = positions.map { 12.0.squareRoot() * ($0 - 0.5) }
        return x[0] + x[1] * x[2]
      }
    for (share, expected) in zip(shares, [0.5, 0.25, 0.25, 0]) {
      #expect(abs(share - expected) < 0.01)
    }
  }

  /// A factor that does nothing itself, but goes with one that does, has its part.
  @Test func `a metamodel's effects are those of the function under the correlation`() throws {
    let correlation = try RankCorrelation(factors: 3, [RankCorrelation.Pair(0, 1, rank: 0.8)])
    let rows = try correlation.reordered(LatinHypercube(points: 60, factors: 3, seed: 1).rows)
    let function = { (x: [Double]) in 3 * x[0] + x[2] }
    let model = try Metamodel(
      PolynomialBasis(rows, counts: [nil, nil, nil]), outputs: rows.map(function))
    let effects = try model.shapleyEffects(correlation, points: 64, resamples: 20, seed: 1)
    let exact = try ShapleyOrders(correlation, active: [0, 2], seed: 2)
      .shares(points: 1024, function)
    for (effect, share) in zip(effects, exact) {
      #expect(effect.share.interval.contains(share))
    }
    #expect(exact[1] > 0.2 && abs(exact[2] - 0.1) < 0.01)
  }
}
