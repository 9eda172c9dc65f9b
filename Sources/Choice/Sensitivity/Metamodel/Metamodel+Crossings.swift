extension Metamodel {
  /// Where the metamodel, of a difference, changes its sign between the positions of `factor` that the
  /// points reach, the other factors as in `row`. Throws if it does not predict well enough or `row` is
  /// outside.
  package func crossings(along factor: Int, at row: [Double]) throws(SensitivityRefusal)
    -> [Crossing]
  {
    try requireQuality()
    var middle = row
    middle[factor] = basis.reached[factor].lowerBound
    _ = try value(at: middle)
    return Crossing.all(in: basis.reached[factor]) { position in
      middle[factor] = position
      return extended(to: middle)
    }
  }

  /// A curve of break-even in two factors: the crossings along `factor` at each position of another.
  package func crossings(
    along factor: Int, against other: Int, positions: [Double], at row: [Double]
  ) throws(SensitivityRefusal) -> [[Crossing]] {
    var curve: [[Crossing]] = []
    for position in positions {
      var row = row
      row[other] = position
      curve.append(try crossings(along: factor, at: row))
    }
    return curve
  }
}
