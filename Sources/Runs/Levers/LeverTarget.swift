import Experiments
import ServiceModel
import Wording

/// A target that an option is to keep: an indicator of the city, of a place or of the worst of all, held
/// against a number.
package struct LeverTarget: Hashable, Sendable {
  /// As it was asked for.
  package let text: String
  package let indicator: PlacedKPI
  /// In the KPI's unit.
  package let limit: Double
  /// Whether the limit is the most, or the least.
  package let isAtMost: Bool
  private let isStrict: Bool

  /// As `--target` has it. Throws `InvalidInput`.
  init(_ text: String) throws {
    guard let parts = Inequality(text), let number = parts.number else {
      throw InvalidInput(message: LeverTexts.noTarget.filled(text))
    }
    self.text = text
    indicator = try PlacedKPI(parts.left, in: "--target \(text)")
    limit = number
    (isAtMost, isStrict) = (parts.isAtMost, parts.isStrict)
    let range = indicator.kpi.range
    guard range.contains(limit) else {
      throw InvalidInput(
        message: LeverTexts.outOfRange.filled(
          text, NumberOfTarget.of(range.lowerBound), NumberOfTarget.of(range.upperBound)))
    }
  }

  /// What a scenario wants an indicator of the city to be; nil if there is no such indicator.
  init?(_ target: Targets.KPITarget) {
    guard let kpi = KPI.named(target.kpi) else { return nil }
    indicator = PlacedKPI(ofCity: kpi)
    limit = target.value
    (isAtMost, isStrict) = (kpi.better != .higher, false)
    text = "\(kpi.id)\(isAtMost ? "<=" : ">=")\(NumberOfTarget.of(limit))"
  }

  /// How far the worst of its places lies above the limit.
  func excess(
    _ cells: DesignCells, _ keys: [CellKey], level: Double
  ) -> PlacedKPI.Excess? {
    let seen = keys.filter(indicator.covers).compactMap { key in
      cells.estimate(key, of: 0, at: nil).map { (key: key, excess: $0.above(limit)) }
    }
    return PlacedKPI.excess(seen, atMost: isAtMost, isStrict: isStrict, level: level)
  }

  /// Whether a value that lies so far above the limit keeps it.
  func keeps(_ excess: Double) -> Bool {
    isAtMost
      ? (isStrict ? excess < 0 : excess <= 0) : (isStrict ? excess > 0 : excess >= 0)
  }
}

/// Numbers of targets as people write them.
enum NumberOfTarget {
  /// The fewest digits that are read as this number; a whole one without a decimal point.
  static func of(_ value: Double) -> String {
    value == value.rounded() && abs(value) < 1e15 ? "\(Int(value))" : "\(value)"
  }
}
