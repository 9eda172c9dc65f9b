import Choice
import Testing

@Suite struct RankCorrelationTests {
  typealias Pair = RankCorrelation.Pair

  @Test func `a hypercube dealt out anew has the ranks asked for and stays a hypercube`() throws {
    let rows = try LatinHypercube(points: 200, factors: 5, seed: 1).rows
    let correlation = try RankCorrelation(
      factors: 5, [Pair(0, 3, rank: 0.5), Pair(3, 4, rank: -0.7)])
    let tied = try correlation.reordered(rows)
    #expect(correlation.tied == [0, 3, 4])
    #expect(Spread(tied).faults.isEmpty)
    for (first, second, rank) in [(0, 3, 0.5), (3, 4, -0.7), (0, 4, 0)] {
      #expect(abs(RankCorrelation.measured(tied, first, second) - rank) < 0.005)
    }
    #expect(tied.map { $0[1] } == rows.map { $0[1] })
    #expect(tied.map { $0[0] }.sorted() == rows.map { $0[0] }.sorted())
  }

  @Test func `a coupled point depends on no other and its ranks are as asked for`() throws {
    let rows = try SobolPoints(points: 4096, factors: 3, seed: 1).rows
    let correlation = try RankCorrelation(factors: 3, [Pair(2, 0, rank: 0.8)])
    let coupled = rows.map(correlation.coupled)
    #expect(abs(RankCorrelation.measured(coupled, 0, 2) - 0.8) < 0.01)
    #expect(abs(RankCorrelation.measured(coupled, 1, 2)) < 0.01)
    #expect(coupled.map { $0[1] } == rows.map { $0[1] })
    #expect(Spread(coupled).faults.allSatisfy { $0.column == 2 })
  }

  @Test func `without pairs nothing changes`() throws {
    let rows = try LatinHypercube(points: 10, factors: 2, seed: 1).rows
    let none = try RankCorrelation(factors: 2, [])
    #expect(try none.reordered(rows) == rows && none.coupled(rows[0]) == rows[0])
  }

  /// If 0 goes with 1 and 1 with 2, 0 cannot go against 2; 3 has no part in it.
  @Test func `correlations that no law has are refused with the factors that cannot be`() throws {
    #expect(throws: RankCorrelation.Problem.impossible(factors: [0, 1, 2])) {
      try RankCorrelation(
        factors: 4,
        [
          Pair(2, 3, rank: 0.2), Pair(0, 1, rank: 0.9), Pair(1, 2, rank: 0.9),
          Pair(0, 2, rank: -0.9),
        ])
    }
    #expect(throws: RankCorrelation.Problem.noCorrelation(Pair(0, 1, rank: 1.2))) {
      try RankCorrelation(factors: 2, [Pair(0, 1, rank: 1.2)])
    }
    #expect(throws: RankCorrelation.Problem.noCorrelation(Pair(1, 1, rank: 0.2))) {
      try RankCorrelation(factors: 2, [Pair(1, 1, rank: 0.2)])
    }
    #expect(throws: RankCorrelation.Problem.givenTwice(Pair(1, 0, rank: 0.3))) {
      try RankCorrelation(factors: 2, [Pair(0, 1, rank: 0.2), Pair(1, 0, rank: 0.3)])
    }
    let three = try RankCorrelation(factors: 2, [Pair(0, 1, rank: 0.2)])
    #expect(throws: DesignProblem.tooFew(3, least: 4)) {
      try three.reordered([[0.1, 0.4], [0.6, 0.2], [0.8, 0.9]])
    }
  }
}
