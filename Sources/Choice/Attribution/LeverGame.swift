import OutputAnalysis

/// The figures of sets of levers, and sums of them.
struct LeverGame {
  var precedence: Precedence
  var figures: [LeverSet: ReplicationEstimate]

  typealias Term = (weight: Double, set: LeverSet)

  /// A weighted sum, replication by replication. Without an error if one of the sets has none.
  func sum(_ terms: [Term]) -> ReplicationEstimate {
    let count = figures[.none]?.deviations.count ?? 0
    var value = 0.0
    var deviations = [Double](repeating: 0, count: count)
    var isPaired = true
    for (weight, set) in terms {
      let figure = figure(set)
      value += weight * figure.value
      isPaired = isPaired && figure.deviations.count == count
      if isPaired {
        for replication in deviations.indices {
          deviations[replication] += weight * figure.deviations[replication]
        }
      }
    }
    return ReplicationEstimate(value: value, deviations: isPaired ? deviations : [])
  }

  func value(_ set: LeverSet) -> Double { figure(set).value }

  private func figure(_ set: LeverSet) -> ReplicationEstimate {
    guard let figure = figures[set] else { preconditionFailure("a set of levers has no figure") }
    return figure
  }

  /// What a lever adds to a set, times a weight; nothing where that is 0.
  func marginal(_ set: LeverSet, _ lever: Int, _ weight: Double) -> [Term] {
    weight == 0 ? [] : [(weight, set.adding(lever)), (-weight, set)]
  }

  var total: ReplicationEstimate { sum([(1, precedence.all), (-1, .none)]) }

  func alone(_ lever: Int) -> ReplicationEstimate? {
    precedence.needs[lever] == .none ? sum(marginal(.none, lever, 1)) : nil
  }

  func lastOut(_ lever: Int) -> ReplicationEstimate? {
    let rest = precedence.all.removing(lever)
    return precedence.allows(rest) ? sum(marginal(rest, lever, 1)) : nil
  }

  func interactions(_ sets: [LeverSet]) -> [Attribution.Interaction] {
    (0..<precedence.levers).flatMap { first in
      (first + 1..<precedence.levers).compactMap { interaction(sets, first, $0) }
    }
  }

  private func interaction(
    _ sets: [LeverSet], _ first: Int, _ second: Int
  ) -> Attribution.Interaction? {
    let weights = sets.map { precedence.orders(of: $0, beforeBoth: first, second) }
    let all = weights.reduce(0, +)
    guard all > 0 else { return nil }
    let size = precedence.levers
    return Attribution.Interaction(
      first: first, second: second,
      value: sum(zip(sets, weights).flatMap { mixed($0, first, second, $1 / all) }),
      beyondAlone: precedence.hasNeeds
        ? nil
        : sum(
          sets.filter { !$0.contains(first) && !$0.contains(second) }.flatMap { set in
            mixed(
              set, first, second, 2 / (Double(size) * Self.choose(size - 1, set.count)))
          }))
  }

  /// What two levers add to a set beyond the sum of what each adds, times a weight.
  private func mixed(_ set: LeverSet, _ first: Int, _ second: Int, _ weight: Double) -> [Term] {
    guard weight != 0 else { return [] }
    return [
      (weight, set.adding(first).adding(second)), (-weight, set.adding(first)),
      (-weight, set.adding(second)), (weight, set),
    ]
  }

  private static func choose(_ n: Int, _ k: Int) -> Double {
    (0..<k).reduce(1) { $0 * Double(n - $1) / Double($1 + 1) }
  }
}
