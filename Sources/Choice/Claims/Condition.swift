/// What a claim says of a number: that it lies on one side of a limit.
package struct Condition: Hashable, Sendable {
  /// Which side, as it is written.
  package enum Side: String, Hashable, Sendable, CaseIterable {
    /// The limit itself does.
    case atMost = "<="
    /// The limit itself does.
    case atLeast = ">="
    /// The limit itself does not.
    case below = "<"
    /// The limit itself does not.
    case above = ">"
  }

  /// The side that the number has to lie on.
  package var side: Side
  /// In the unit of the number.
  package var limit: Double

  /// A side and a limit.
  package init(_ side: Side, _ limit: Double) {
    (self.side, self.limit) = (side, limit)
  }

  /// Whether a number known without error fulfils it.
  package func holds(_ value: Double) -> Bool {
    switch side {
    case .atMost: value <= limit
    case .atLeast: value >= limit
    case .below: value < limit
    case .above: value > limit
    }
  }

  /// How far a number lies beyond the limit: positive on the wrong side.
  package func excess(_ value: Double) -> Double {
    switch side {
    case .atMost, .below: value - limit
    case .atLeast, .above: limit - value
    }
  }
}
