/// Who gains and who loses between the base and an option: shares of the people.
package struct Shift: Hashable, Sendable {
  /// Better off by more than the smallest relevant difference.
  package let better: Double
  /// Worse off by more than that.
  package let worse: Double
  /// Neither.
  package var neither: Double { 1 - better - worse }
  /// How many people it is of.
  package let people: Double

  /// `differences` of persons or groups, option minus base, and how many people have each; nil without
  /// people.
  package init?(
    _ differences: [Double], people: [Double], relevant: Double, lowerIsBetter: Bool
  ) {
    precondition(differences.count == people.count, "people for each difference")
    let total = people.reduce(0, +)
    guard total > 0 else { return nil }
    func share(_ holds: (Double) -> Bool) -> Double {
      zip(differences, people).reduce(0) { $0 + (holds($1.0) ? $1.1 : 0) } / total
    }
    let (down, up) = (share { $0 < -relevant }, share { $0 > relevant })
    (better, worse) = lowerIsBetter ? (down, up) : (up, down)
    self.people = total
  }
}
