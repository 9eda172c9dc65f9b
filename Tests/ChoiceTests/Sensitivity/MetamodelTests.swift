import CGSL
import Choice
import OutputAnalysis
import Testing

@Suite struct MetamodelTests {
  /// A basis and the outputs at its points.
  static func observed(
    _ points: Int, _ factors: Int, seed: UInt64 = 1, _ function: ([Double]) -> Double
  ) throws -> (basis: PolynomialBasis, outputs: [Double]) {
    let rows = try LatinHypercube(points: points, factors: factors, seed: seed, candidates: 5).rows
    return (
      PolynomialBasis(rows, counts: Array(repeating: nil, count: factors)), rows.map(function)
    )
  }

  /// Truth: D12. A full quadratic metamodel of 40 points that is to be refused.
  @Test func `a full quadratic metamodel has the reference fit, and is refused`() throws {
    let ends = [16.0...26, 10...14, 0...0.3]
    func position(_ row: ArraySlice<Double>) -> [Double] {
      zip(row, ends).map { ($0 - $1.lowerBound) / ($1.upperBound - $1.lowerBound) }
    }
    let rows = SensitivityTruth.table.map { position($0.prefix(3)) }
    let basis = PolynomialBasis(rows, counts: [nil, nil, nil], .quadratic)
    let model = try Metamodel(
      basis, outputs: SensitivityTruth.table.map { $0[3] }, takesAll: true)
    #expect(model.size == 10)
    #expect(agrees(model.r2, 0.8050531027225469, within: 1e-8))
    #expect(agrees(1 - (1 - model.r2) * 39 / 30, 0.7465690335393109, within: 1e-8))
    #expect(agrees(model.q2, 0.4546048546930167, within: 1e-8))
    #expect(agrees(model.leftOutSquares, 164.7430581699522, within: 1e-8))
    #expect(agrees(model.residualDeviation, 1.4010236429124099, within: 1e-8))
    // The same polynomial as the one with these coefficients of 1, z1, z2, z3, z1z1, z1z2, ...
    let c = [
      0.588541781791139, 2.2387890497794607, 1.918334306695602, -1.6065433925409214,
      1.6298567651759572, 2.4255907387085216, -2.352833327303682, 0.6983723763132232,
      -2.2189160331916806, 1.1180059152234068,
    ]
    for row in rows {
      let z = row.map { 2 * $0 - 1 }
      let linear = c[0] + c[1] * z[0] + c[2] * z[1] + c[3] * z[2]
      let first = c[4] * z[0] * z[0] + c[5] * z[0] * z[1] + c[6] * z[0] * z[2]
      let rest = c[7] * z[1] * z[1] + c[8] * z[1] * z[2] + c[9] * z[2] * z[2]
      #expect(abs(try model.value(at: row) - (linear + first + rest)) < 1e-8)
    }
    #expect(throws: SensitivityRefusal.poor(q2: model.q2)) { try model.indices(seed: 1) }
  }

  /// Truth: D08.
  @Test func `Ishigami's indices lie in the metamodel's intervals`() throws {
    let (basis, outputs) = try Self.observed(80, 3, KnownFunctions.ishigami)
    let model = try Metamodel(basis, outputs: outputs)
    #expect(model.q2 > 0.99)
    for index in try model.indices(resamples: 100, seed: 1) {
      #expect(index.first.interval.contains(KnownFunctions.ishigamiFirst[index.factor]))
      #expect(index.total.interval.contains(KnownFunctions.ishigamiTotal[index.factor]))
      #expect(index.total.interval.halfWidth < 0.02)
    }
  }

  /// Truth: D09. A function with an edge, which no polynomial has: the metamodel's own index is a
  /// little off, and the interval holds the true one.
  @Test func `the g-function's indices lie in the metamodel's intervals`() throws {
    let (basis, outputs) = try Self.observed(150, 8, KnownFunctions.g)
    let model = try Metamodel(basis, outputs: outputs)
    #expect(model.q2 > 0.9)
    for index in try model.indices(resamples: 50, seed: 1) {
      #expect(index.first.interval.contains(KnownFunctions.gFirst[index.factor]))
      #expect(index.total.interval.contains(KnownFunctions.gTotal[index.factor]))
    }
  }

  /// A linear effect of variance 16 / 12 and noise of variance 0.25: the sample's variance is 1.583, of
  /// which the metamodel has 1.333, and the noise at a point left out counts as an error.
  @Test func `noise is taken from the sample's variance and not from the metamodel's`() throws {
    var noise = NoiseDraws()
    let (basis, outputs) = try Self.observed(200, 6) { 4 * $0[2] + 0.5 * noise.next() }
    let model = try Metamodel(basis, outputs: outputs, noiseVariance: 0.25)
    let without = try Metamodel(basis, outputs: outputs)
    #expect(abs(model.q2 - (1 - 0.25 / 1.333)) < 0.05 && model.q2 < without.q2)
    let index = try without.indices(resamples: 20, seed: 1)[2]
    #expect(index.first.value > 0.99)
  }

  @Test func `what is noise alone has no metamodel that predicts`() throws {
    var noise = NoiseDraws()
    let (basis, outputs) = try Self.observed(100, 10) { _ in noise.next() }
    let model = try Metamodel(basis, outputs: outputs)
    #expect(model.q2 < 0.2)
    #expect(throws: SensitivityRefusal.self) { try model.indices(seed: 1) }
    #expect(throws: SensitivityRefusal.self) {
      try Metamodel(basis, outputs: outputs, noiseVariance: 2)
    }
  }

  /// A factor of three whole numbers has a quadratic effect, which Legendre's polynomials would not
  /// keep apart from the mean: over 0, 1, 2 the square of (x - 1) has variance 2 / 9.
  @Test func `a factor of whole numbers has polynomials of its own`() throws {
    let rows = try LatinHypercube(points: 60, factors: 2, seed: 4).rows
    let law = try FactorLaw(levels: 3)
    let outputs = rows.map { row in
      let x = law.value(at: row[0])
      return (x - 1) * (x - 1) + row[1]
    }
    let model = try Metamodel(PolynomialBasis(rows, counts: [3, nil]), outputs: outputs)
    let indices = try model.indices(resamples: 20, seed: 1)
    let total = 2.0 / 9 + 1.0 / 12
    #expect(agrees(indices[0].first.value, 2.0 / 9 / total, within: 1e-6))
    #expect(agrees(indices[1].total.value, 1.0 / 12 / total, within: 1e-6))
  }

  @Test func `points without a value are named and have no part`() throws {
    let (basis, outputs) = try Self.observed(60, 2) { $0[0] * $0[0] + $0[1] }
    var holes: [Double?] = outputs
    holes[7] = nil
    holes[30] = .nan
    let model = try Metamodel(basis, outputs: holes)
    #expect(model.missing == [7, 30] && model.q2 > 0.999)
    #expect(abs(try model.value(at: basis.rows[7]) - outputs[7]) < 1e-6)
  }

  @Test func `outside of the points and with too few of them nothing is said`() throws {
    let (basis, outputs) = try Self.observed(40, 2) { $0[0] }
    let model = try Metamodel(basis, outputs: outputs)
    #expect(
      throws: SensitivityRefusal.outside(factor: 1, position: 1.2, basis.reached[1])
    ) { try model.value(at: [0.5, 1.2]) }
    #expect(throws: SensitivityRefusal.noVariation) {
      try Metamodel(basis, outputs: outputs.map { _ in 3 })
    }
    let few = try Self.observed(19, 2) { $0[0] }
    #expect(throws: SensitivityRefusal.tooFewPoints(19, least: 20)) {
      try Metamodel(few.basis, outputs: few.outputs)
    }
    let wide = try LatinHypercube(points: 30, factors: 8, seed: 1).rows
    let quadratic = PolynomialBasis(wide, counts: Array(repeating: nil, count: 8), .quadratic)
    #expect(throws: SensitivityRefusal.self) {
      try Metamodel(quadratic, outputs: wide.map { $0[0] }, takesAll: true)
    }
  }
}

/// Standard normal draws, the same in every run of the tests.
struct NoiseDraws {
  private var state: UInt64 = 20_240_601

  mutating func uniform() -> Double {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return (Double(state >> 12) + 0.5) * 0x1p-52
  }

  mutating func next() -> Double { gsl_cdf_ugaussian_Pinv(uniform()) }
}
