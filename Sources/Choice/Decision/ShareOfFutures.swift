/// In which share of the futures something holds.
package struct ShareOfFutures: Hashable, Sendable {
  /// The share of the points, in 0...1.
  package let value: Double
  /// Of `value`, as an estimate of the share of all futures; never 0.
  package let standardError: Double
  /// Points that were counted.
  package let points: Int

  /// `count` need not be whole: who shares a future with another has a part of it. Nil without points.
  ///
  /// The error is that of Wilson's score interval (E. B. Wilson 1927) for three standard errors: of the
  /// share after 4.5 points more in which it holds and 4.5 in which it does not. So the true share lies
  /// within three standard errors of `value` in at least 99 % of designs of 64 independent points or more,
  /// whatever it is; the plain error is 0 where something never happened.
  package init?(count: Double, points: Int) {
    precondition(0 <= count && count <= Double(points), "what is counted is among the points")
    guard points > 0 else { return nil }
    value = count / Double(points)
    let added = 9.0
    let total = Double(points) + added
    let middle = (count + added / 2) / total
    standardError = (middle * (1 - middle) / total).squareRoot()
    self.points = points
  }

  /// Of the points in which something holds; those where it cannot be told (nil) are left out. Nil if it
  /// can be told nowhere.
  package init?(holding: [Bool?]) {
    self.init(count: Double(holding.count { $0 == true }), points: holding.count { $0 != nil })
  }
}

/// Several targets in the same futures.
package struct Targets: Hashable, Sendable {
  /// By target, then point: whether it is met; nil where the point has no value.
  package let met: [[Bool?]]

  /// By target, then point; all have the same points.
  package init(_ met: [[Bool?]]) {
    precondition(Set(met.map(\.count)).count < 2, "targets have the same points")
    self.met = met
  }

  /// By point: whether all are met. One that is missed decides, whatever the others are.
  package var all: [Bool?] {
    guard let first = met.first else { return [] }
    return first.indices.map { point in
      met.reduce(true) { all, target in
        if all == false || target[point] == false { return false }
        return all == nil || target[point] == nil ? nil : true
      }
    }
  }
}
