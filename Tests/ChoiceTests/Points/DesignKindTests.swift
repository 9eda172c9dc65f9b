import Choice
import Testing

@Suite struct DesignKindTests {
  static func laws() throws -> [FactorLaw] {
    [
      try FactorLaw(.uniform, low: 1, high: 2), try FactorLaw(levels: 3),
      FactorLaw(wholeNumbers: 4...5),
    ]
  }

  /// 2 x 3 x 2 points, whatever is asked of factors with levels.
  @Test func `a grid has every value with every other`() throws {
    let laws = try Self.laws()
    let rows = try GridPoints(laws, values: [2, 1, 9]).rows
    let values = rows.map { row in zip(laws, row).map { $0.value(at: $1) } }
    #expect(values.count == 12)
    #expect(values.first.map { [$0[1], $0[2]] } == [0, 4])
    #expect(abs(values[0][0] - 1) < 1e-12 && abs(values[11][0] - 2) < 1e-12)
    #expect(values.map { $0[2] } == [4, 5, 4, 5, 4, 5, 4, 5, 4, 5, 4, 5])
    #expect(throws: DesignProblem.tooManyPoints(most: 100_000)) {
      try GridPoints(Array(repeating: laws[0], count: 30), values: Array(repeating: 9, count: 30))
    }
  }

  @Test func `one at a time changes one factor and leaves out what is as written`() throws {
    let moves = try OneAtATime(Self.laws(), written: [1.2, 1, 4]).moves
    #expect(moves.map(\.factor) == [0, 0, 1, 1, 2])
    let positions = [0.05, 0.95, 0.5 / 3, 2.5 / 3, 0.75]
    #expect(zip(moves, positions).allSatisfy { agrees($0.position, $1) })
  }

  @Test func `each step of a trajectory changes one factor by two thirds of its range`() throws {
    let design = try MorrisDesign(trajectories: 8, factors: 5, seed: 2)
    let rows = design.rows
    #expect(rows.count == 48 && agrees(design.step, 2.0 / 3))
    for trajectory in 0..<8 {
      var changed: [Int] = []
      for step in 0..<5 {
        let (a, b) = (rows[6 * trajectory + step], rows[6 * trajectory + step + 1])
        let factors = a.indices.filter { a[$0] != b[$0] }
        #expect(factors.count == 1 && factors.allSatisfy { agrees(abs(a[$0] - b[$0]), 2.0 / 3) })
        changed += factors
      }
      #expect(changed.sorted() == [0, 1, 2, 3, 4])
    }
    let longer = try MorrisDesign(trajectories: 9, factors: 5, seed: 2)
    #expect(Array(longer.rows.prefix(48)) == rows)
  }

  /// With an even number of levels each is as likely as any other in every column.
  @Test func `trajectories visit all levels alike`() throws {
    let rows = try MorrisDesign(trajectories: 2000, factors: 1, levels: 6, seed: 5).rows
    for level in 0..<6 {
      let share = Double(rows.count { agrees($0[0], Double(level) / 5) }) / 4000
      #expect(abs(share - 1.0 / 6) < 0.02)
    }
  }

  @Test func `trajectories keep to the 5 and 95 % points and take whole numbers in turn`() throws {
    let laws = try Self.laws()
    let design = try MorrisDesign(trajectories: 60, factors: 3, seed: 1)
    let values = design.positions(laws).map { row in zip(laws, row).map { $0.value(at: $1) } }
    #expect(values.allSatisfy { 1 - 1e-12 <= $0[0] && $0[0] <= 2 + 1e-12 })
    #expect(Set(values.map { $0[1] }) == [0, 1, 2] && Set(values.map { $0[2] }) == [4, 5])
  }

  @Test func `an odd number of levels and a single trajectory are refused`() {
    #expect(throws: DesignProblem.oddLevels(5)) {
      try MorrisDesign(trajectories: 4, factors: 2, levels: 5, seed: 1)
    }
    #expect(throws: DesignProblem.tooFew(1, least: 2)) {
      try MorrisDesign(trajectories: 1, factors: 2, seed: 1)
    }
  }

  @Test func `Saltelli's matrices differ in one column of B at a time`() throws {
    let design = try SaltelliDesign(base: 8, factors: 3, seed: 9)
    #expect(design.rows.count == 40)
    let (a, b) = (Array(design.rows[..<8]), Array(design.rows[8..<16]))
    for factor in 0..<3 {
      for (index, row) in design.rows[(16 + 8 * factor)..<(24 + 8 * factor)].enumerated() {
        for other in 0..<3 {
          #expect(row[other] == (other == factor ? b : a)[index][other])
        }
      }
    }
  }
}
