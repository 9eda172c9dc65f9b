import Choice
import OutputAnalysis
import Testing

@Suite struct WithoutMetamodelTests {
  /// By hand, ranks of x1: 1...6, x2: 2 1 4 3 6 5, y: 1 3 2 5 4 6: r12 = 1 - 6 * 6 / 210, r1y = 1 - 6 * 4 /
  /// 210, r2y = 1 - 6 * 18 / 210; the partial one of x1 is (r1y - r12 r2y) / sqrt((1 - r12^2)(1 - r2y^2)).
  @Test func `a partial rank correlation is the one worked out by hand`() throws {
    let rows: [[Double]] = [[1, 2], [2, 1], [3, 4], [4, 3], [5, 6], [6, 5]]
    let outputs = [0.1, 9, 3, 40, 35, 1000]
    let (r12, r1y, r2y) = (1 - 36.0 / 210, 1 - 24.0 / 210, 1 - 108.0 / 210)
    let partial = (r1y - r12 * r2y) / ((1 - r12 * r12) * (1 - r2y * r2y)).squareRoot()
    let found = try PartialRankCorrelation.all(rows, outputs: outputs)
    #expect(agrees(found[0].value, partial))
    #expect(found[0].interval.contains(partial) && found[0].interval.upper < 1)
  }

  @Test func `what rises goes with its factors in this order, whatever its scale`() throws {
    let rows = try LatinHypercube(points: 100, factors: 4, seed: 2).rows
    var noise = NoiseDraws()
    let outputs = rows.map { 3 * $0[1] - $0[2] + 0.5 * $0[3] + 0.3 * noise.next() }
    let found = try PartialRankCorrelation.all(rows, outputs: outputs.map { $0 * $0 * $0 })
    #expect(found[1].value > 0.8 && found[2].value < -0.4 && found[3].value > 0.15)
    #expect(found[0].interval.contains(0))
    #expect(try PartialRankCorrelation.all(rows, outputs: outputs) == found)
  }

  /// The factor 0 does nothing in any of the studies.
  @Test func `the interval of a factor of no account holds zero in 95 % of studies`() throws {
    var noise = NoiseDraws()
    var held = 0
    for _ in 0..<400 {
      let rows = (0..<30).map { _ in (0..<3).map { _ in noise.uniform() } }
      let outputs = rows.map { $0[1] + $0[2] + 0.2 * noise.next() }
      let found = try PartialRankCorrelation.all(rows, outputs: outputs)
      if found[0].interval.contains(0) { held += 1 }
    }
    #expect((370...394).contains(held))
  }

  @Test func `ranks that cannot be told are refused`() throws {
    let rows = (0..<5).map { [Double($0), Double($0 * $0 % 5)] }
    #expect(throws: SensitivityRefusal.tooFewPoints(5, least: 6)) {
      try PartialRankCorrelation.all(rows, outputs: [1, 2, 3, 4, 5])
    }
    let constant = (0..<9).map { [Double($0), 1] }
    #expect(throws: SensitivityRefusal.noVariation) {
      try PartialRankCorrelation.all(constant, outputs: (0..<9).map { Double($0 % 4) })
    }
  }

  /// Truth: D14.
  @Test func `distances of slices are the reference ones`() throws {
    let found = try SliceDistances.all(
      SensitivityTruth.table.map { Array($0.prefix(3)) },
      outputs: SensitivityTruth.table.map { $0[3] })
    let truth: [[Double]] = [
      [0.475, 0.175, 0.2, 0.5], [0.35, 0.3, 0.325, 0.35], [0.325, 0.325, 0.3, 0.3],
    ]
    for (factor, distances) in truth.enumerated() {
      #expect(zip(found[factor].distances, distances).allSatisfy { agrees($0, $1, within: 1e-9) })
    }
    #expect(agrees(found[0].median, 0.3375, within: 1e-9))
    #expect(agrees(found[1].mean, 0.33125, within: 1e-9) && agrees(found[2].largest, 0.325))
    #expect(throws: SensitivityRefusal.tooFewPoints(3, least: 40)) {
      try SliceDistances.all([[1], [2], [3]], outputs: [1, 2, 3])
    }
  }

  /// Truth: IU-ANOVA.
  @Test func `chance and inputs are told apart as in the reference`() throws {
    let split = try NoiseSplit([
      [4.1, 4.6, 3.9], [5.2, 4.8, 5.5], [3.6, 4.0, 3.5], [4.9, 4.4, 4.7],
    ])
    #expect(agrees(split.withinVariance, 0.09666666666666668, within: 1e-9))
    #expect(agrees(split.betweenVariance, 1.1844444444444453, within: 1e-9))
    #expect(agrees(split.inputVariance, 0.36259259259259286, within: 1e-9))
    #expect(agrees(split.ratio, 12.252873563218397, within: 1e-9))
    #expect(agrees(split.inputsOverNoise, 6.70906060882398, within: 1e-9))
    #expect(agrees(split.noiseVariance, 0.09666666666666668 / 3, within: 1e-9))
    #expect(throws: SensitivityRefusal.missing(points: [1])) { try NoiseSplit([[1, 2], [1]]) }
    #expect(throws: SensitivityRefusal.tooFewPoints(1, least: 2)) { try NoiseSplit([[1], [2]]) }
    #expect(try NoiseSplit([[1, 9], [2, 8]]).inputVariance == 0)
  }
}
