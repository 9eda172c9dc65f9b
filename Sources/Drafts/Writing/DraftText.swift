import Foundation
import LegalClock
import Stochastics

/// How values stand in the files of a draft.
package enum DraftText {
  /// At most six significant digits: more than any log tells.
  package static func number(_ value: Double) -> String {
    guard value != 0, value.isFinite else { return "0" }
    let text = String(format: "%.6g", value)
    guard !text.contains("e") else {
      return String(format: "%.\(value < 1 ? 12 : 0)f", value)
    }
    // Three digits behind a point could be thousands: one more, and nobody asks.
    let decimals = text.split(separator: ".").dropFirst().first?.count ?? 0
    return decimals == 3 ? text + "0" : text
  }

  /// Within double quotes, as YAML has it.
  package static func quoted(_ text: String) -> String {
    var quoted = "\""
    for character in text {
      switch character {
      case "\\", "\"": quoted += "\\\(character)"
      case "\n", "\r", "\t": quoted += " "
      default: quoted.append(character)
      }
    }
    return quoted + "\""
  }

  /// A cell of a CSV file.
  static func cell(_ text: String) -> String {
    let plain = text.replacingOccurrences(of: "\n", with: " ")
      .replacingOccurrences(of: "\r", with: " ")
    guard plain.contains(where: { ",\";".contains($0) }) else { return plain }
    return "\"" + plain.replacingOccurrences(of: "\"", with: "\"\"") + "\""
  }

  /// A table from its header and rows.
  static func table(_ rows: [[String]]) -> String {
    rows.map { $0.map(cell).joined(separator: ",") + "\n" }.joined()
  }

  /// As the form of distributions has it.
  static func distribution(_ law: Distribution) -> String {
    switch law {
    case .constant(let value): "{constant: \(number(value))}"
    case .uniform(let min, let max): "{uniform: {min: \(number(min)), max: \(number(max))}}"
    case .triangular(let min, let mode, let max):
      "{triangular: {min: \(number(min)), mode: \(number(mode)), max: \(number(max))}}"
    case .exponential(let mean): "{exponential: {mean: \(number(mean))}}"
    case .erlang(let shape, let mean): "{erlang: {shape: \(shape), mean: \(number(mean))}}"
    case .gamma(let mean, let cv): "{gamma: {mean: \(number(mean)), cv: \(number(cv))}}"
    case .weibull(let shape, let scale):
      "{weibull: {shape: \(number(shape)), scale: \(number(scale))}}"
    case .lognormal(let mean, let cv): "{lognormal: {mean: \(number(mean)), cv: \(number(cv))}}"
    case .pert(let min, let mode, let max):
      "{pert: {min: \(number(min)), mode: \(number(mode)), max: \(number(max))}}"
    case .empirical(let values): "{empirical: [\(values.map(number).joined(separator: ", "))]}"
    case .mixture(let parts):
      "{mixture: ["
        + parts.map { "{share: \(number($0.share)), of: \(distribution($0.distribution))}" }
        .joined(separator: ", ") + "]}"
    }
  }

  /// Sessions as calendars have them.
  static func sessions(_ sessions: [(start: TimeOfDay, end: TimeOfDay)]) -> String {
    "[" + sessions.map { "\"\($0.start)-\($0.end)\"" }.joined(separator: ", ") + "]"
  }

  /// Weights by quarter of an hour, each where it changes.
  static func profile(_ quarters: [Double]) -> String {
    var parts: [String] = []
    for (index, weight) in quarters.enumerated()
    where index == 0 || weight != quarters[index - 1] {
      parts.append("\"\(TimeOfDay(minutes: 15 * index))\": \(number(weight))")
    }
    return "{" + parts.joined(separator: ", ") + "}"
  }
}
