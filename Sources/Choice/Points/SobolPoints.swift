import Stochastics

/// Sobol's sequence (1967): of the first 2^m points as many are in each of many boxes, in all dimensions
/// at once. With a seed it is shifted digit by digit, another shift for each factor, which keeps that and
/// makes every point uniform (P. L'Ecuyer, C. Lemieux 2002).
///
/// It grows: more points keep those that there are.
package struct SobolPoints: Hashable, Sendable {
  /// By point, the position of each factor: inside 0...1, without a seed from the origin on.
  package let rows: [[Double]]

  /// O(points x factors). Without a seed nothing is shifted. Throws unless `points` is a power of 2 and
  /// there are columns enough.
  package init(points: Int, factors: Int, seed: UInt64?) throws(DesignProblem) {
    guard points >= 1 && points & (points - 1) == 0 else {
      let above = Self.powerOfTwo(notBelow: points)
      throw .noPowerOfTwo(points, below: max(1, above / 2), above: above)
    }
    guard factors <= JoeKuo.dimensions else {
      throw .tooManyColumns(factors, most: JoeKuo.dimensions)
    }
    let directions = (0..<factors).map(Self.directions)
    var state = [UInt32](repeating: 0, count: factors)
    if let seed {
      let draws = PointDraws("Sobol", seed: seed)
      for factor in 0..<factors {
        var shift = draws.sequence(factor)
        state[factor] = UInt32(shift.uniform() * 0x1p32)
      }
    }
    let middle = seed == nil ? 0 : 0.5
    rows = (0..<points).map { point in
      if point > 0 {
        // The order of Gray's code: one digit changes from point to point.
        let digit = point.trailingZeroBitCount
        for factor in 0..<factors { state[factor] ^= directions[factor][digit] }
      }
      return state.map { (Double($0) + middle) * 0x1p-32 }
    }
  }

  /// The smallest power of 2 that is not below `count`: to which a design grows.
  package static func powerOfTwo(notBelow count: Int) -> Int {
    count <= 1 ? 1 : 1 << (Int.bitWidth - (count - 1).leadingZeroBitCount)
  }

  /// By binary digit: what it changes.
  private static func directions(_ factor: Int) -> [UInt32] {
    guard factor > 0 else { return (0..<32).map { 1 << (31 - $0) } }
    let polynomial = JoeKuo.directions[factor - 1][0]
    let first = JoeKuo.directions[factor - 1].dropFirst()
    var numbers = first.enumerated().map { $1 << (31 - UInt32($0)) }
    let degree = first.count
    for digit in degree..<32 {
      var number = numbers[digit - degree] ^ numbers[digit - degree] >> UInt32(degree)
      for back in 1..<max(1, degree) where polynomial >> UInt32(degree - back) & 1 == 1 {
        number ^= numbers[digit - back]
      }
      numbers.append(number)
    }
    return numbers
  }
}
