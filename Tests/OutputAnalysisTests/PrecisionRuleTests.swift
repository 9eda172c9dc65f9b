import OutputAnalysis
import Testing

@Suite struct PrecisionRuleTests {
  static func estimate(_ values: [Double]) throws -> ReplicationEstimate {
    try #require(ReplicationEstimate(meanOf: values))
  }

  @Test func `nothing stops before the minimum`() {
    let rule = PrecisionRule(.relative(0.05), minimum: 12)
    #expect(rule.furtherReplications([], done: 0) == 12)
    #expect(rule.furtherReplications([], done: 5) == 7)
  }

  /// Values 90 and 110 in turn, 20 of them: sd 10.26, standard error 2.294, t(0.975, 19) = 2.0930,
  /// half-width 4.802; 5 % asks for 100 / 21 = 4.762, which takes 20 x (4.802 / 4.762)^2 = 20.3.
  @Test func `the half-width against the estimate decides`() throws {
    let estimate = try Self.estimate((0..<20).map { $0 % 2 == 0 ? 90 : 110 })
    #expect(PrecisionRule(.relative(0.05)).furtherReplications([estimate], done: 20) == 1)
    #expect(!PrecisionRule(.relative(0.05)).isMet(by: estimate))
    #expect(PrecisionRule(.relative(0.051)).isMet(by: estimate))
    #expect(PrecisionRule(.absolute(4.81)).furtherReplications([estimate], done: 20) == 0)
    // 1 asks for 462 in all: double at most, or as many as the largest step.
    #expect(PrecisionRule(.absolute(1)).furtherReplications([estimate], done: 20) == 20)
    let careful = PrecisionRule(.absolute(1), largestStep: 4)
    #expect(careful.furtherReplications([estimate], done: 20) == 4)
    let capped = PrecisionRule(.absolute(1), maximum: 25)
    #expect(capped.furtherReplications([estimate], done: 20) == 5)
    #expect(capped.furtherReplications([estimate], done: 25) == 0)
  }

  @Test func `the least precise estimate decides`() throws {
    let precise = try Self.estimate((0..<20).map { $0 % 2 == 0 ? 99 : 101 })
    let vague = try Self.estimate((0..<20).map { $0 % 2 == 0 ? 90 : 110 })
    let rule = PrecisionRule(.relative(0.05))
    #expect(rule.furtherReplications([precise], done: 20) == 0)
    #expect(rule.furtherReplications([precise, vague], done: 20) == 1)
  }

  @Test
  func `a mean of zero never gets a relative precision, and a value without error asks for none`()
    throws
  {
    let zero = try Self.estimate((0..<20).map { $0 % 2 == 0 ? -1 : 1 })
    let rule = PrecisionRule(.relative(0.05), maximum: 50)
    #expect(rule.furtherReplications([zero], done: 20) == 20)
    let unknown = ReplicationEstimate(value: 3, deviations: [])
    #expect(rule.furtherReplications([unknown], done: 20) == 0)
  }

  /// At most -ln(0.025) = 3.689 in 20 replications; ± 5 % takes (1.95996 x 21)^2 = 1694 of them, so 20 x 459.2.
  @Test func `what never happened is not precise, and nobody waits for it in vain`() throws {
    let none = try Self.estimate([Double](repeating: 0, count: 20))
    let rule = PrecisionRule(.relative(0.05))
    #expect(!rule.isMet(by: none))
    #expect(rule.replicationsNeeded(knowing: [(0, 0, true)], done: 20) == 9185)
    #expect(rule.furtherReplications([none], done: 20) == 0)
    // Where as many are allowed, more are run: it may yet happen.
    let patient = PrecisionRule(.relative(0.05), maximum: 10_000)
    #expect(patient.furtherReplications([none], done: 20) == 20)
    #expect(PrecisionRule(.absolute(0.1)).isMet(by: none))
  }
}
