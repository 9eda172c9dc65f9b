import Choice
import OutputAnalysis
import Testing

@Suite struct SaltelliIndexTests {
  /// Truth: D08.
  @Test func `Ishigami's indices lie in the intervals without a metamodel`() throws {
    let design = try SaltelliDesign(base: 1024, factors: 3, seed: 1)
    let indices = try SensitivityIndex.all(
      design, outputs: design.rows.map(KnownFunctions.ishigami), resamples: 200, seed: 1)
    for index in indices {
      let (first, total) = (
        KnownFunctions.ishigamiFirst[index.factor], KnownFunctions.ishigamiTotal[index.factor]
      )
      #expect(index.first.interval.contains(first) && abs(index.first.value - first) < 0.02)
      #expect(index.total.interval.contains(total) && abs(index.total.value - total) < 0.02)
    }
  }

  /// Truth: D09.
  @Test func `the g-function's indices lie in the intervals without a metamodel`() throws {
    let design = try SaltelliDesign(base: 512, factors: 8, seed: 1)
    let indices = try SensitivityIndex.all(
      design, outputs: design.rows.map(KnownFunctions.g), resamples: 200, seed: 1)
    for index in indices {
      let (first, total) = (
        KnownFunctions.gFirst[index.factor], KnownFunctions.gTotal[index.factor]
      )
      #expect(index.first.interval.contains(first) && abs(index.first.value - first) < 0.03)
      #expect(index.total.interval.contains(total) && abs(index.total.value - total) < 0.03)
    }
  }

  /// A known tool gives a first index of 1.7 at four base points.
  @Test func `few base points, holes and constants are refused`() throws {
    let few = try SaltelliDesign(base: 4, factors: 2, seed: 1)
    #expect(throws: SensitivityRefusal.tooFewPoints(4, least: 64)) {
      try SensitivityIndex.all(few, outputs: few.rows.map { $0[0] }, seed: 1)
    }
    let design = try SaltelliDesign(base: 64, factors: 2, seed: 1)
    var outputs: [Double?] = design.rows.map { $0[0] }
    outputs[100] = nil
    #expect(throws: SensitivityRefusal.missing(points: [100])) {
      try SensitivityIndex.all(design, outputs: outputs, seed: 1)
    }
    #expect(throws: SensitivityRefusal.noVariation) {
      try SensitivityIndex.all(design, outputs: design.rows.map { _ in 1 }, seed: 1)
    }
  }
}
