import Choice
import Testing

/// Whether two numbers agree to a relative tolerance.
func agrees(_ value: Double, _ expected: Double, within tolerance: Double = 1e-10) -> Bool {
  abs(value - expected) <= tolerance * max(abs(expected), 1e-300)
}

@Suite struct SpaceFillingTests {
  /// Truth: D01.
  @Test func `a hypercube's distance, discrepancy and correlation are the reference ones`() {
    let spread = Spread(DesignTruth.hypercube)
    #expect(spread.faults.isEmpty)
    #expect(agrees(spread.smallestDistance, 0.26474731348967456))
    #expect(agrees(spread.discrepancySquared, 0.015809350680688228))
    #expect(agrees(spread.discrepancySquared.squareRoot(), 0.1257352404089173))
    #expect(agrees(spread.largestCorrelation, 0.5646301592287027))
  }

  /// Truth: D02.
  @Test func `an entry across the border of its stratum is found`() {
    var rows = DesignTruth.hypercube
    rows[8][1] = 0.8999
    let faults = Spread(rows).faults
    #expect(faults.map(\.column) == [1, 1])
    #expect(faults.map(\.stratum) == [8, 9] && faults.map(\.points) == [2, 0])
  }

  /// Truth: D03.
  @Test func `the centred hypercube has the reference values`() {
    let centred = DesignTruth.hypercube.map { row in
      row.map { (($0 * 10).rounded(.down) + 0.5) / 10 }
    }
    let spread = Spread(centred)
    #expect(agrees(spread.smallestDistance, 0.3))
    #expect(agrees(spread.discrepancySquared, 0.012008031568287114))
    #expect(agrees(spread.largestCorrelation, 0.5272727272727272))
  }

  @Test func `a drawn hypercube has each stratum once and its seed decides it`() throws {
    let design = try LatinHypercube(points: 40, factors: 6, seed: 7)
    #expect(Spread(design.rows).faults.isEmpty)
    #expect(design.rows.allSatisfy { $0.allSatisfy { 0 < $0 && $0 < 1 } })
    #expect(try LatinHypercube(points: 40, factors: 6, seed: 7) == design)
    #expect(try LatinHypercube(points: 40, factors: 6, seed: 8) != design)
    #expect(throws: DesignProblem.tooFew(1, least: 2)) {
      try LatinHypercube(points: 1, factors: 6, seed: 7)
    }
  }

  @Test(arguments: [2, 9])
  func `the best of 100 hypercubes has its points further apart`(factors: Int) throws {
    var better = 0
    for seed: UInt64 in 0..<5 {
      let best = try LatinHypercube(points: 30, factors: factors, seed: seed)
      let first = try LatinHypercube(points: 30, factors: factors, seed: seed, candidates: 1)
      let (near, far) = (Spread(first.rows).smallestDistance, Spread(best.rows).smallestDistance)
      #expect(far >= near)
      if far > 1.1 * near { better += 1 }
    }
    #expect(better >= 4)
  }

  /// The first 64 of 200 points are used where fewer have to do: they are in no order.
  @Test func `the first points of a hypercube are spread over the whole range`() throws {
    let design = try LatinHypercube(points: 200, factors: 3, seed: 1)
    for factor in 0..<3 {
      let mean = design.rows.prefix(64).map { $0[factor] }.reduce(0, +) / 64
      #expect(abs(mean - 0.5) < 4 * 0.289 / 8)
    }
  }

  /// Truth: D04.
  @Test func `Sobol's sequence is Joe and Kuo's`() throws {
    #expect(try SobolPoints(points: 16, factors: 5, seed: nil).rows == DesignTruth.sobol)
  }

  /// Truth: D05. GSL's generator agrees in two dimensions only, and skips the origin.
  @Test func `Sobol's sequence is another one than GSL's from the third dimension on`() throws {
    let rows = try SobolPoints(points: 16, factors: 5, seed: nil).rows.dropFirst()
    for factor in 0..<5 {
      let isSame = zip(rows, DesignTruth.bratleyFox).allSatisfy { $0[factor] == $1[factor] }
      #expect(isSame == (factor < 2))
    }
  }

  /// 256 points, 16 x 16 boxes of any two of the first dimensions that are a net: one point in each.
  @Test func `a shifted sequence fills boxes as evenly and keeps its points when it grows`() throws
  {
    let rows = try SobolPoints(points: 256, factors: 100, seed: 3).rows
    #expect(Spread(rows).faults.isEmpty)
    let boxes = Set(rows.map { Int($0[0] * 16) * 16 + Int($0[1] * 16) })
    #expect(boxes.count == 256)
    #expect(try Array(SobolPoints(points: 512, factors: 100, seed: 3).rows.prefix(256)) == rows)
    #expect(try SobolPoints(points: 256, factors: 100, seed: 4).rows != rows)
    #expect(rows.allSatisfy { $0.allSatisfy { 0 < $0 && $0 < 1 } })
  }

  @Test func `a Sobol sequence has a power of 2 of points`() {
    #expect(throws: DesignProblem.noPowerOfTwo(200, below: 128, above: 256)) {
      try SobolPoints(points: 200, factors: 3, seed: 1)
    }
    #expect(throws: DesignProblem.noPowerOfTwo(0, below: 1, above: 1)) {
      try SobolPoints(points: 0, factors: 3, seed: 1)
    }
    #expect(throws: DesignProblem.tooManyColumns(101, most: 100)) {
      try SobolPoints(points: 4, factors: 101, seed: 1)
    }
    #expect(SobolPoints.powerOfTwo(notBelow: 129) == 256)
    #expect(SobolPoints.powerOfTwo(notBelow: 128) == 128)
  }
}
