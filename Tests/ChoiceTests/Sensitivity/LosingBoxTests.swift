import Choice
import Testing

@Suite struct LosingBoxTests {
  static func rows() throws -> [[Double]] {
    try LatinHypercube(points: 120, factors: 6, seed: 1, candidates: 3).rows
  }

  @Test func `a box of two factors is found with its bounds`() throws {
    let rows = try Self.rows()
    let box = try #require(
      try LosingBox.find(rows, loses: rows.map { $0[2] > 0.6 && $0[4] < 0.5 }))
    #expect(box.sides.map(\.factor) == [2, 4])
    #expect(abs(box.sides[0].range.lowerBound - 0.6) < 0.05 && box.sides[0].range.upperBound == 1)
    #expect(abs(box.sides[1].range.upperBound - 0.5) < 0.05)
    #expect(box.coverage > 0.95 && box.density > 0.95)
    #expect(box.losing <= box.points && box.sides.allSatisfy { $0.chance < 1e-4 })
  }

  /// No box is the triangle above a diagonal: it is told how much of it the box has.
  @Test func `what is no box is covered in part, and that is told`() throws {
    let rows = try Self.rows()
    let loses = rows.map { $0[0] + $0[1] > 1.2 }
    let box = try #require(try LosingBox.find(rows, loses: loses))
    #expect(box.sides.map(\.factor) == [0, 1])
    let inside = rows.map { row in box.sides.allSatisfy { $0.range.contains(row[$0.factor]) } }
    let both = zip(inside, loses).count { $0 && $1 }
    #expect(agrees(box.density, Double(both) / Double(inside.count { $0 })))
    #expect(agrees(box.coverage, Double(both) / Double(loses.count { $0 })))
    #expect(box.coverage > 0.6 && box.coverage < 1 && box.density > 0.75)
  }

  @Test func `at most three factors are named`() throws {
    let rows = try Self.rows()
    let loses = rows.map { $0[0] > 0.25 && $0[1] > 0.25 && $0[2] > 0.25 && $0[3] > 0.25 }
    let box = try #require(try LosingBox.find(rows, loses: loses))
    #expect(box.sides.count == 3)
  }

  /// Who loses is drawn.
  @Test func `chance alone makes no box`() throws {
    let rows = try Self.rows()
    var draws = NoiseDraws()
    for _ in 0..<5 {
      #expect(try LosingBox.find(rows, loses: rows.map { _ in draws.uniform() < 0.3 }) == nil)
    }
  }

  @Test func `nothing is looked for where one side nearly always loses`() throws {
    let rows = try Self.rows()
    #expect(throws: SensitivityRefusal.oneSided(share: 0)) {
      try LosingBox.find(rows, loses: rows.map { _ in false })
    }
    #expect(throws: SensitivityRefusal.oneSided(share: 1)) {
      try LosingBox.find(rows, loses: rows.map { _ in true })
    }
    #expect(throws: SensitivityRefusal.tooFewPoints(39, least: 40)) {
      try LosingBox.find(Array(rows.prefix(39)), loses: rows.prefix(39).map { $0[0] > 0.5 })
    }
  }
}
