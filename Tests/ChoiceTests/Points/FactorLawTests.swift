import Choice
import Testing

@Suite struct FactorLawTests {
  @Test(arguments: FactorLaw.Shape.allCases)
  func `a law has the 5 and 95 % points that it was made of`(shape: FactorLaw.Shape) throws {
    let law = try FactorLaw(shape, low: 0.8, high: 1.3)
    #expect(abs(law.value(at: 0.05) - 0.8) < 1e-12)
    #expect(abs(law.value(at: 0.95) - 1.3) < 1e-12)
    let middle = shape == .lognormal ? (0.8 * 1.3).squareRoot() : 1.05
    #expect(abs(law.value(at: 0.5) - middle) < 1e-12)
  }

  /// A uniform law from 0.8 to 1.3 at 5 and 95 % ends at 0.8 - 0.5 / 18; a triangular one at 1.05
  /// minus 0.25 / (1 - sqrt(0.1)).
  @Test func `uniform and triangular laws end where their points say`() throws {
    let uniform = try FactorLaw(.uniform, low: 0.8, high: 1.3)
    #expect(abs(uniform.range.lowerBound - (0.8 - 0.5 / 18)) < 1e-12)
    let triangular = try FactorLaw(.triangular, low: 0.8, high: 1.3)
    #expect(abs(triangular.range.lowerBound - (1.05 - 0.25 / (1 - 0.1.squareRoot()))) < 1e-12)
    #expect(abs(triangular.probability(upTo: 0.8) - 0.05) < 1e-12)
  }

  @Test(arguments: FactorLaw.Shape.allCases, [nil, 0.7...1.32] as [ClosedRange<Double>?])
  func `value and position are each other's inverse`(
    shape: FactorLaw.Shape, within: ClosedRange<Double>?
  ) throws {
    let law = try FactorLaw(shape, low: 0.8, high: 1.3, within: within)
    for step in 1..<100 {
      let position = Double(step) / 100
      #expect(abs(law.position(of: law.value(at: position)) - position) < 1e-12)
    }
  }

  /// Within 0.75...1.35 a normal law keeps P(0.75 < X < 1.35), and 0.05 of it lies below the new
  /// 5 % point.
  @Test func `a law that is cut has nothing outside and is whole inside`() throws {
    let law = try FactorLaw(.normal, low: 0.8, high: 1.3, within: 0.75...1.35)
    #expect(law.value(at: 0) == 0.75 && law.value(at: 1) == 1.35)
    #expect(law.probability(upTo: 0.75) == 0 && law.probability(upTo: 1.35) == 1)
    #expect(law.value(at: 0.05) > 0.8 && law.value(at: 0.95) < 1.3)
    #expect(abs(law.value(at: 0.5) - 1.05) < 1e-12)
  }

  @Test func `levels and whole numbers are equally likely`() throws {
    let law = FactorLaw(wholeNumbers: 2...5)
    var counts = [0, 0, 0, 0, 0, 0]
    for step in 0..<1000 { counts[Int(law.value(at: (Double(step) + 0.5) / 1000))] += 1 }
    #expect(counts == [0, 0, 250, 250, 250, 250])
    #expect(law.value(at: 1) == 5 && law.position(of: 3) == 0.375)
    #expect(law.probability(upTo: 3) == 0.5 && law.probability(upTo: 1.9) == 0)
    #expect(try FactorLaw(levels: 3).value(at: 0.5) == 1)
  }

  @Test func `points that no law has are refused`() {
    #expect(throws: FactorLawProblem.notFinite) {
      try FactorLaw(.uniform, low: .nan, high: 1)
    }
    #expect(throws: FactorLawProblem.notIncreasing(low: 2, high: 1)) {
      try FactorLaw(.uniform, low: 2, high: 1)
    }
    #expect(throws: FactorLawProblem.notPositive(0)) {
      try FactorLaw(.lognormal, low: 0, high: 1)
    }
    #expect(throws: FactorLawProblem.outside(3, 0...2)) {
      try FactorLaw(.normal, low: 1, high: 3, within: 0...2)
    }
    #expect(throws: FactorLawProblem.fewerThanTwoLevels(1)) { try FactorLaw(levels: 1) }
  }
}
