/// Two samples of the factors, A and B, and A again with one factor after another taken from B: n (k +
/// 2) points for indices without a metamodel (A. Saltelli and others 2010).
package struct SaltelliDesign: Hashable, Sendable {
  /// By point: those of A, of B, then of A with factor 0 of B, and so on, each `base` points.
  package let rows: [[Double]]
  /// Points of A, a power of 2.
  package let base: Int
  /// How many.
  package let factors: Int

  /// Of a Sobol sequence with two columns for each factor. Throws as that does.
  package init(base: Int, factors: Int, seed: UInt64) throws(DesignProblem) {
    let both = try SobolPoints(points: base, factors: 2 * factors, seed: seed).rows
    let (a, b) = (both.map { Array($0[..<factors]) }, both.map { Array($0[factors...]) })
    self.base = base
    self.factors = factors
    rows =
      a + b
      + (0..<factors).flatMap { factor in
        zip(a, b).map { first, second in
          var row = first
          row[factor] = second[factor]
          return row
        }
      }
  }
}
