import CGSL

/// Bounds by factor; no others are cut.
struct Box {
  var bounds: [(factor: Int, range: ClosedRange<Double>)] = []

  var factors: [Int] { bounds.map(\.factor) }

  func contains(_ row: [Double]) -> Bool {
    bounds.allSatisfy { $0.range.contains(row[$0.factor]) }
  }

  func without(_ factor: Int) -> Box { Box(bounds: bounds.filter { $0.factor != factor }) }
}

/// Boxes of some factors, looked for by taking slices off.
struct BoxSearch {
  private let rows: [[Double]]
  private let loses: [Bool]
  private let losers: Int
  /// Points that one step takes off, or puts on again.
  private let step: Int

  init(_ rows: [[Double]], _ loses: [Bool]) {
    self.rows = rows
    self.loses = loses
    losers = loses.count { $0 }
    step = max(1, rows.count / 40)
  }

  private func counts(_ box: Box) -> (points: Int, losing: Int) {
    var (points, losing) = (0, 0)
    for (row, loses) in zip(rows, loses) where box.contains(row) {
      points += 1
      if loses { losing += 1 }
    }
    return (points, losing)
  }

  /// The harmonic mean of coverage and density: 1 only for all losing points and no other.
  func merit(_ box: Box) -> Double {
    let (points, losing) = counts(box)
    return 2 * Double(losing) / Double(points + losers)
  }

  /// Slices taken off, always the one that leaves the densest box; of all the boxes on the way the best,
  /// and then slices put on again as long as it gets better.
  func peeled(_ factors: [Int]) -> Box {
    var box = Box(bounds: factors.map { ($0, 0...1) })
    var (best, merit) = (box, merit(box))
    while let next = cuts(of: box).max(by: { density($0) < density($1) }),
      counts(next).points >= max(5, rows.count / 50), density(next) > 0
    {
      box = next
      let own = self.merit(box)
      if own > merit { (best, merit) = (box, own) }
    }
    while let next = pasted(best).max(by: { self.merit($0) < self.merit($1) }),
      self.merit(next) > merit
    {
      (best, merit) = (next, self.merit(next))
    }
    return best
  }

  private func density(_ box: Box) -> Double {
    let (points, losing) = counts(box)
    return points > 0 ? Double(losing) / Double(points) : 0
  }

  /// One slice less at one end of one factor.
  private func cuts(of box: Box) -> [Box] {
    let inside = rows.filter(box.contains)
    return box.bounds.indices.flatMap { index -> [Box] in
      let (factor, range) = box.bounds[index]
      let sorted = inside.map { $0[factor] }.sorted()
      guard sorted.count > step else { return [] }
      // Between the last point that goes and the first that stays.
      let low = (sorted[step - 1] + sorted[step]) / 2
      let high = (sorted[sorted.count - step - 1] + sorted[sorted.count - step]) / 2
      return [low...range.upperBound, range.lowerBound...high].map { side in
        var cut = box
        cut.bounds[index].range = side
        return cut
      }.filter { counts($0).points < inside.count }
    }
  }

  /// One slice more at one end of one factor, or the whole end.
  private func pasted(_ box: Box) -> [Box] {
    box.bounds.indices.flatMap { index -> [Box] in
      let (factor, range) = box.bounds[index]
      let column = rows.filter(box.without(factor).contains).map { $0[factor] }.sorted()
      let below = column.filter { $0 < range.lowerBound }
      let above = column.filter { $0 > range.upperBound }
      let lower = [1, step].filter { $0 <= below.count }.map { count in
        below.dropLast(count).last.map { ($0 + below[below.count - count]) / 2 } ?? 0
      }
      let upper = [1, step].filter { $0 <= above.count }.map { count in
        above.dropFirst(count).first.map { ($0 + above[count - 1]) / 2 } ?? 1
      }
      let ends = (lower + [0]).map { $0...range.upperBound }
      return (ends + (upper + [1]).map { range.lowerBound...$0 }).map { side in
        var wider = box
        wider.bounds[index].range = side
        return wider
      }
    }
  }

  /// Factors that may be there by chance are left out, and the box as a whole is to be less likely than all
  /// the boxes that were looked at can make it; nil if nothing is left.
  func told(_ found: Box) -> LosingBox? {
    var box = Box(bounds: found.bounds.filter { $0.range != 0...1 })
    while let weakest = box.factors.max(by: { chance($0, in: box) < chance($1, in: box) }),
      chance(weakest, in: box) > 0.05 || chance(of: box) > 0.05
    {
      box = box.without(weakest)
    }
    guard !box.bounds.isEmpty else { return nil }
    let (points, losing) = counts(box)
    let sides = box.bounds.sorted { $0.factor < $1.factor }.map {
      LosingBox.Side(factor: $0.factor, range: $0.range, chance: chance($0.factor, in: box))
    }
    return LosingBox(
      sides: sides, points: points, losing: losing,
      coverage: Double(losing) / Double(losers), density: Double(losing) / Double(points))
  }

  /// At most, of any box like this to have so many losing points, if who loses were drawn: that of this
  /// box, for each choice of as many factors with some 200 ranges each.
  private func chance(of box: Box) -> Double {
    let (points, losing) = counts(box)
    guard losing > 0 else { return 1 }
    let own = gsl_cdf_hypergeometric_Q(
      UInt32(losing - 1), UInt32(losers), UInt32(rows.count - losers), UInt32(points))
    return box.factors.indices.reduce(own) { chance, index in
      chance * Double(200 * (rows[0].count - index)) / Double(index + 1)
    }
  }

  private func chance(_ factor: Int, in box: Box) -> Double {
    let (all, some) = (counts(box.without(factor)), counts(box))
    guard some.losing > 0 else { return 1 }
    return gsl_cdf_binomial_Q(
      UInt32(some.losing - 1), Double(all.losing) / Double(all.points), UInt32(some.points))
  }
}
