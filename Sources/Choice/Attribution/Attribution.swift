package import OutputAnalysis

/// The difference that several levers make together, shared out among them.
///
/// A lever's share is what it adds to those before it, on average over all orders in which the levers can
/// come: L. S. Shapley's value (1953), and where levers need others that of U. Faigle and W. Kern (1992),
/// which is not the Shapley value of a game in which sets that cannot be are worth what is left of them.
/// The shares add up to the whole. They are linear in the figures of the sets, so that paired intervals
/// over replications hold for them.
package struct Attribution: Hashable, Sendable {
  /// What one lever adds.
  package struct Share: Hashable, Sendable {
    /// Its position.
    package let lever: Int
    /// Its share, with what each replication adds to the error.
    package let value: ReplicationEstimate
    /// The error that comes of not having taken all orders, over the orders; nil if all were taken.
    package let orderError: OrderError?
    /// The difference it makes with no other lever; nil if it cannot stand alone. These do not add up.
    package let alone: ReplicationEstimate?
    /// The difference it makes when all others are there; nil if another cannot be without it. These do
    /// not add up either.
    package let lastOut: ReplicationEstimate?
  }

  /// How far a mean over some orders may be off that over all.
  package struct OrderError: Hashable, Sendable {
    /// Of the mean.
    package let standardError: Double
    /// Blocks of orders that were taken, less one.
    package let degreesOfFreedom: Double
  }

  /// What two levers make together beyond what each adds without the other.
  package struct Interaction: Hashable, Sendable {
    /// Positions, the smaller first.
    package let first, second: Int
    /// On average over all orders in which they come side by side (M. Grabisch, M. Roubens 1999): below
    /// zero where each takes away from the other.
    package let value: ReplicationEstimate
    /// The part of the whole that belongs to the pair if each lever is told by what it makes alone: with
    /// `alone` these add up to the whole (P. Sundararajan, K. Dhamdhere, A. Agarwal 2020, order 2). Nil
    /// where levers need others.
    package let beyondAlone: ReplicationEstimate?
  }

  /// By lever.
  package let shares: [Share]
  /// All levers on less none.
  package let total: ReplicationEstimate
  /// By pair, of which none needs the other; empty if not all orders were taken.
  package let interactions: [Interaction]

  /// From all sets that can be: `precedence.sets`. The figure of a set may be a mean, a ratio or a quantile
  /// of replications, the same in all sets. O(2^levers x levers squared x replications).
  package init(_ precedence: Precedence, figure: (LeverSet) -> ReplicationEstimate) {
    let sets = precedence.sets
    let figures = Dictionary(
      uniqueKeysWithValues: sets.map { ($0, figure($0)) })
    let game = LeverGame(precedence: precedence, figures: figures)
    total = game.total
    shares = (0..<precedence.levers).map { lever in
      let terms = sets.flatMap { game.marginal($0, lever, precedence.share(of: $0, before: lever)) }
      return Share(
        lever: lever, value: game.sum(terms), orderError: nil, alone: game.alone(lever),
        lastOut: game.lastOut(lever))
    }
    interactions = game.interactions(sets)
  }

  /// From sets along some orders: `orders.sets`. O(orders x levers x replications).
  package init(_ orders: SampledOrders, figure: (LeverSet) -> ReplicationEstimate) {
    let precedence = orders.precedence
    let figures = Dictionary(
      uniqueKeysWithValues: orders.sets.map { ($0, figure($0)) })
    let game = LeverGame(precedence: precedence, figures: figures)
    total = game.total
    shares = (0..<precedence.levers).map { lever in
      var (blocks, block) = (Tally(), Tally())
      var weights: [LeverSet: Double] = [:]
      for order in orders.orders {
        let set = LeverSet(order.prefix { $0 != lever })
        weights[set, default: 0] += 1 / Double(orders.orders.count)
        block.add(game.value(set.adding(lever)) - game.value(set))
        if block.count == orders.block {
          blocks.add(block.mean)
          block = Tally()
        }
      }
      let terms = weights.sorted { $0.key < $1.key }
        .flatMap { game.marginal($0.key, lever, $0.value) }
      return Share(
        lever: lever, value: game.sum(terms),
        orderError: blocks.standardError.map {
          OrderError(standardError: $0, degreesOfFreedom: Double(blocks.count - 1))
        }, alone: game.alone(lever), lastOut: game.lastOut(lever))
    }
    interactions = []
  }
}

extension Attribution.Share {
  /// Of the share, over replications and orders; nil if the error over replications cannot be told.
  package func interval(level: Double) -> ConfidenceInterval? {
    guard let orderError else { return value.interval(level: level) }
    guard let noise = value.standardError else { return nil }
    let (own, orders) = (noise * noise, orderError.standardError * orderError.standardError)
    guard own + orders > 0 else { return value.interval(level: level) }
    // F. E. Satterthwaite's degrees of freedom (1946) of a sum of two variances.
    let degrees =
      (own + orders) * (own + orders)
      / (own * own / Double(value.deviations.count - 1)
        + orders * orders / orderError.degreesOfFreedom)
    return ConfidenceInterval(
      center: value.value, standardError: (own + orders).squareRoot(), degreesOfFreedom: degrees,
      level: level)
  }
}
