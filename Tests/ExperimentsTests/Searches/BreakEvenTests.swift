import OutputAnalysis
import Testing

@testable import Experiments

/// The search by itself, on functions whose roots are known.
@Suite struct BreakEvenTests {
  /// Two replications this far apart on both sides of the mean.
  private func side(_ x: Double, _ excess: Double, noise: Double = 0) -> BreakEvenSearch.Side {
    let estimate = Estimate(
      ReplicationEstimate(value: excess, deviations: [noise, -noise]), method: .ratio)
    return BreakEvenSearch.Side(x, estimate, atMost: true, isStrict: false)
  }

  /// From 0 to `end`; the number of values asked for.
  private func found(
    to end: Double = 100, whole: Bool = false, noise: Double = 0, _ f: (Double) -> Double
  ) -> (search: BreakEvenSearch, asked: [Double]) {
    let grid = [0, end / 2, end].map { side($0, f($0), noise: noise) }
    var search = BreakEvenSearch(grid, between: 0, and: end, resolution: 0.5, isWhole: whole)
    var asked: [Double] = []
    while let x = search.ask(), asked.count < 100 {
      asked.append(x)
      search.tell(side(x, f(x), noise: noise))
    }
    return (search, asked)
  }

  @Test func `a line is known after few values`() throws {
    let (search, asked) = found { $0 - 37.25 }
    #expect(search.state == .crosses && asked.count <= 10)
    #expect(abs((search.root ?? 0) - 37.25) < 1e-9)
    let (lower, upper) = try #require(search.bracket)
    #expect(lower.isMet && !upper.isMet && upper.value - lower.value <= 0.5)
  }

  @Test(arguments: [0.2, 3, 49.9, 99.7])
  func `a steep curve and a step are enclosed`(root: Double) throws {
    for f in [{ $0 * $0 * $0 - root * root * root }, { $0 < root ? -1.0 : 1000 }] {
      let (search, asked) = found(f)
      let (lower, upper) = try #require(search.bracket)
      #expect(lower.value <= root && root <= upper.value && upper.value - lower.value <= 0.5)
      #expect(asked.count <= 20 && Set(asked).count == asked.count, "\(asked)")
    }
  }

  @Test func `whole numbers end at neighbours`() throws {
    let (search, asked) = found(whole: true) { $0 - 41.5 }
    let (lower, upper) = try #require(search.bracket)
    #expect(lower.value == 41 && upper.value == 42 && search.root == nil)
    #expect(asked.allSatisfy { $0 == $0.rounded() })
  }

  @Test func `where intervals straddle the limit the nearest certain values are sought`() throws {
    // Student's t of one degree of freedom is 12.7; an error of 0.5 makes a half-width of 6.35.
    let (search, asked) = found(noise: 0.5) { $0 - 40 }
    #expect(search.state == .undecided)
    let certain = search.certain
    let (lower, upper) = (try #require(certain.lower), try #require(certain.upper))
    #expect(lower < 40 - 6.3 && lower > 40 - 15 && upper > 40 + 6.3 && upper < 40 + 15)
    #expect(asked.count <= 20)
  }

  @Test func `a value without observations ends the search`() {
    var search = BreakEvenSearch(
      [side(0, -1), side(10, 1)], between: 0, and: 10, resolution: 0.1, isWhole: false)
    #expect(search.ask() != nil)
    search.tell(nil)
    #expect(search.ask() == nil)
  }

  @Test func `whether a limit itself does is as the sign says`() {
    let estimate = Estimate(ReplicationEstimate(value: 0, deviations: [0, 0]), method: .ratio)
    func isMet(_ atMost: Bool, _ isStrict: Bool) -> Bool {
      BreakEvenSearch.Side(1, estimate, atMost: atMost, isStrict: isStrict).isMet
    }
    #expect(isMet(true, false) && isMet(false, false) && !isMet(true, true) && !isMet(false, true))
  }
}
