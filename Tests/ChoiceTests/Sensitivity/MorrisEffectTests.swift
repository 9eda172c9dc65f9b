import Choice
import OutputAnalysis
import Testing

@Suite struct MorrisEffectTests {
  /// Truth: D06.
  @Test func `effects of Ishigami's function are the reference ones`() throws {
    let design = try MorrisDesign(SensitivityTruth.ishigami, levels: 4)
    let effects = try MorrisEffect.all(design, outputs: design.rows.map(KnownFunctions.ishigami))
    for (factor, mean) in [7.704054111593105, 5.249999999999997, 8.33172813777749].enumerated() {
      #expect(agrees(effects[factor].mean, mean, within: 1e-9))
    }
    #expect(agrees(effects[1].meanAbsolute, 7.874999999999997, within: 1e-9))
    for (factor, deviation) in [6.845213166091864, 6.4299105748058425, 6.453728864547992]
      .enumerated()
    {
      #expect(agrees(effects[factor].deviation, deviation, within: 1e-9))
    }
    let first = [
      13.952850214926224, 1.4552580082599857, 1.4552580082599857, 13.95285021492622,
      1.4552580082599857, 13.952850214926226,
    ]
    #expect(zip(effects[0].effects, first).allSatisfy { agrees($0, $1, within: 1e-9) })
    #expect(effects[1].interval.contains(effects[1].meanAbsolute))
  }

  /// Truth: D07.
  @Test func `effects of Morris' function are the reference ones`() throws {
    let design = try MorrisDesign(SensitivityTruth.morris, levels: 4)
    let effects = try MorrisEffect.all(design, outputs: design.rows.map(KnownFunctions.morris))
    for (factor, effect) in effects.enumerated() {
      #expect(agrees(effect.mean, SensitivityTruth.morrisMean[factor], within: 1e-9))
      #expect(
        agrees(effect.meanAbsolute, SensitivityTruth.morrisMeanAbsolute[factor], within: 1e-9))
      #expect(agrees(effect.deviation, SensitivityTruth.morrisDeviation[factor], within: 1e-9))
    }
  }

  @Test func `a linear function has the same effect everywhere`() throws {
    let design = try MorrisDesign(trajectories: 5, factors: 3, levels: 6, seed: 3)
    let effects = try MorrisEffect.all(design, outputs: design.rows.map { 3 * $0[0] - 2 * $0[2] })
    for (effect, slope) in zip(effects, [3.0, 0, -2]) {
      #expect(effect.effects.allSatisfy { abs($0 - slope) < 1e-12 } && effect.deviation < 1e-12)
      #expect(abs(effect.meanAbsolute - abs(slope)) < 1e-12)
    }
  }

  @Test func `a point without a value and a single trajectory refuse the effects`() throws {
    let design = try MorrisDesign(trajectories: 2, factors: 2, seed: 3)
    var outputs: [Double?] = design.rows.map { $0[0] }
    outputs[4] = nil
    #expect(throws: SensitivityRefusal.missing(points: [4])) {
      try MorrisEffect.all(design, outputs: outputs)
    }
    let single = try MorrisDesign([MorrisDesign.Trajectory(start: [0], order: [0])], levels: 2)
    #expect(throws: SensitivityRefusal.tooFewPoints(1, least: 2)) {
      try MorrisEffect.all(single, outputs: [0, 1])
    }
  }
}
