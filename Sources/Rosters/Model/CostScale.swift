/// Costs as whole numbers of the largest step that divides them all, so that a bound can be rounded up
/// to the next cost that is possible.
struct CostScale: Sendable {
  /// In the unit of the house; nil where costs have no step in common.
  let step: Double?

  /// Tolerates what decimals are in binary. O(costs).
  init(_ costs: [Double]) {
    let costs = costs.filter { $0 != 0 }
    for digits in 0...6 {
      let factor = [1, 10, 100, 1e3, 1e4, 1e5, 1e6][digits]
      let scaled = costs.map { $0 * factor }
      guard
        scaled.allSatisfy({ abs($0 - $0.rounded()) <= 1e-9 * max(1, abs($0)) && abs($0) < 1e15 })
      else { continue }
      let divisor = scaled.reduce(0) { Self.divisor($0, Int(abs($1.rounded()))) }
      step = divisor == 0 ? 1 : Double(divisor) / factor
      return
    }
    step = nil
  }

  /// Costs of everything in a space.
  init(_ space: RosterSpace) {
    var costs = space.classes.indices.map(space.costOfEmployment)
    for person in space.classes.indices {
      for (day, variants) in space.usable[person].enumerated() {
        costs += variants.map { space.cost(person, .init(day: day, variant: $0)) }
      }
    }
    self.init(costs)
  }

  /// A cost in steps.
  func steps(_ cost: Double) -> Double {
    guard let step else { return cost }
    return (cost / step).rounded()
  }

  /// Steps as a cost.
  func cost(_ steps: Double) -> Double { steps * (step ?? 1) }

  /// The least cost that is possible and not below a bound that arithmetic in binary has proven.
  func roundedUp(_ steps: Double) -> Double {
    guard step != nil else { return steps }
    return (steps - 1e-6 * max(1, abs(steps))).rounded(.up)
  }

  /// The most that something may cost that is cheaper; of costs without a step, cheaper by more than arithmetic tells.
  func cheaper(than steps: Double) -> Double {
    step == nil ? steps - 1e-7 * max(1, abs(steps)) : steps - 0.5
  }

  private static func divisor(_ a: Int, _ b: Int) -> Int {
    var (a, b) = (a, b)
    while b != 0 { (a, b) = (b, a % b) }
    return a
  }
}
