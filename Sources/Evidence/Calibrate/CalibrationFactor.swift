import Drafts
import Foundation
import Runs
package import ServiceModel
package import Wording

/// A factor whose value is looked for, in a range.
package struct CalibrationFactor: Hashable, Sendable {
  /// As `uncertainty` has it.
  package let id: String
  /// What people call it.
  package let name: LocalizedText
  /// What its values do.
  package let effect: UncertainFactor.Effect
  /// What they do it to, as `--set` has it.
  package let selectors: [String]
  /// Where it is looked for.
  package let range: ClosedRange<Double>

  /// Whether ratios count: of what multiplies.
  private var isByRatio: Bool { effect == .scales && range.lowerBound > 0 }

  /// The value at a position of the range, from 0 to 1; beyond, that of the end.
  package func value(at position: Double) -> Double {
    let (low, high) = (range.lowerBound, range.upperBound)
    if position <= 0 || position >= 1 { return position <= 0 ? low : high }
    guard isByRatio else { return low + (high - low) * position }
    return low * pow(high / low, position)
  }

  /// From 0 to 1 within the range.
  package func position(of value: Double) -> Double {
    let (low, high) = (range.lowerBound, range.upperBound)
    guard isByRatio else { return (value - low) / (high - low) }
    return log(value / low) / log(high / low)
  }

  /// As a point and a file have it.
  func text(at position: Double) -> String { DraftText.number(value(at: position)) }

  /// What stands between selector and value.
  var sign: String {
    switch effect {
    case .scales: "*="
    case .shifts: "+="
    case .sets: "="
    }
  }

  /// The value that leaves everything as it is written; nil where it takes the place of what is written.
  package var start: Double? { uncertain.neutral }

  /// As a design has it.
  var uncertain: UncertainFactor {
    UncertainFactor(
      id: id, name: name, effect: effect,
      targets: selectors.map { .init(selector: $0, file: "--factor \(id)", line: 1, column: 1) },
      values: .law(.init(shape: .uniform, low: range.lowerBound, high: range.upperBound)))
  }

  /// At most so many: they are to be few.
  static let most = 6
}

extension CalibrationFactor {
  /// Those that are asked for, or else those of the scenario at `file`. Throws `InvalidInput` if they are none,
  /// too many, or cannot be told apart by their ids.
  static func all(
    _ texts: [String], of scenario: Scenario, at file: String
  ) throws -> [CalibrationFactor] {
    let known = scenario.uncertainty.filter { !$0.isChoice }
    let factors =
      texts.isEmpty
      ? known.compactMap { CalibrationFactor($0, within: nil) }
      : try texts.map { try CalibrationFactor($0, known: known) }
    guard !factors.isEmpty else {
      throw InvalidInput(message: CalibrateTexts.unknownFactors.filled(file))
    }
    guard factors.count <= most else {
      throw InvalidInput(
        message: CalibrateTexts.tooMany.filled(
          "\(factors.count)", "\(most)", factors.map(\.id).joined(separator: ", ")))
    }
    for (place, factor) in factors.enumerated()
    where factors[..<place].contains(where: { $0.id == factor.id }) {
      throw InvalidInput(message: CalibrateTexts.twice.filled(factor.id))
    }
    return factors
  }

  /// One of a scenario. Nil of a choice.
  private init?(_ factor: UncertainFactor, within given: ClosedRange<Double>?) {
    guard let law = factor.law else { return nil }
    (id, name, effect) = (factor.id, factor.name, factor.effect)
    selectors = factor.targets.map(\.selector)
    range = given ?? law.within ?? law.low...law.high
  }

  /// As `--factor` has it: `name: path*=0.8..1.25`, or an id of the scenario's, with a range or with its own.
  private init(_ text: String, known: [UncertainFactor]) throws {
    if let own = known.first(where: { $0.id == text }),
      let factor = CalibrationFactor(own, within: nil)
    {
      self = factor
      return
    }
    let form = #/(?:([^:\[\]=]+):\s*)?(.+?)(\*=|\+=|=)([^=\[\]]+?)\.\.([^=\[\]]+)/#
    guard let parts = text.wholeMatch(of: form)?.output, let low = Double(parts.4),
      let high = Double(parts.5)
    else { throw InvalidInput(message: CalibrateTexts.noFactor.filled(text)) }
    let (path, sign) = (String(parts.2), String(parts.3))
    guard low < high, low.isFinite, high.isFinite, sign != "*=" || low >= 0 else {
      throw InvalidInput(message: CalibrateTexts.badRange.filled(text))
    }
    let effect: UncertainFactor.Effect =
      switch sign {
      case "*=": .scales
      case "+=": .shifts
      default: .sets
      }
    // A factor of the scenario keeps its name, so that nothing is varied twice.
    let own = known.first {
      $0.id == path && (sign == "=" || $0.effect == effect)
        || $0.targets.map(\.selector) == [path] && $0.effect == effect
    }
    if let own, let factor = CalibrationFactor(own, within: low...high) {
      self = factor
      return
    }
    let name = parts.1.map { $0.trimmingCharacters(in: .whitespaces) } ?? path
    id = DraftNames([name], prefix: "factor").ids[0]
    self.name = LocalizedText(vi: name, en: name)
    (self.effect, selectors, range) = (effect, [path], low...high)
  }
}
