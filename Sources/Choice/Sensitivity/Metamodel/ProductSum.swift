/// Products of orthonormal polynomials, each with its coefficient, added up: quick, for many points.
struct ProductSum: Sendable {
  /// Of the factors that are in a product, where the values of their degrees begin in one row.
  private var polynomials: [(factor: Int, first: Int, values: OrthonormalPolynomials)] = []
  private var width = 0
  private let coefficients: [Double]
  /// By product, where its factors' degrees are in that row, one after another; and where they end.
  private var places: [Int] = []
  private var ends: [Int] = []

  /// Of terms of the basis.
  init(_ basis: PolynomialBasis, _ terms: [Int], _ coefficients: [Double]) {
    self.coefficients = coefficients
    let powers = terms.map { basis.terms[$0] }
    var first = [Int](repeating: 0, count: basis.counts.count)
    for factor in basis.counts.indices {
      let degrees = powers.flatMap { $0.filter { $0.factor == factor }.map(\.degree) }
      guard let highest = degrees.max() else { continue }
      let values = OrthonormalPolynomials(degree: highest, count: basis.counts[factor])
      first[factor] = width
      polynomials.append((factor, width, values))
      width += values.degrees
    }
    for product in powers {
      places += product.map { first[$0.factor] + $0.degree }
      ends.append(places.count)
    }
  }

  /// The factors that it depends on, in their order.
  var factors: [Int] { polynomials.map(\.factor) }

  /// At a position of each factor.
  func callAsFunction(_ row: [Double]) -> Double {
    withUnsafeTemporaryAllocation(of: Double.self, capacity: max(1, width)) { values in
      for (factor, first, polynomial) in polynomials {
        polynomial.fill(values, from: first, at: row[factor])
      }
      var sum = 0.0
      var place = 0
      for (coefficient, end) in zip(coefficients, ends) {
        var product = coefficient
        while place < end {
          product *= values[places[place]]
          place += 1
        }
        sum += product
      }
      return sum
    }
  }
}
